/** 检查任务单: what those who make a visit take along, and bring back filled in and signed. */

import type { Policy } from "../../policy/policy.js";
import type { Say, SiteLanguage } from "../../publish/site/speech.js";
import { RESULT_CODES } from "../../registry/result-codes.js";
import { ofYear } from "../../year/at-door.js";
import type { Year } from "../../year/year.js";
import { type Call, callsOf } from "../calls.js";
import { checkInput, type PaperInput, sayOf } from "../paper-input.js";
import { paperVisits } from "../paper-visits.js";
import { peopleRows, Works } from "./call-facts.js";
import { FactTable, ListTable, paperPage, Sheet, Signs } from "./sheet.js";

/**
 * The task sheets of all visits that are to be made and have their people, one a sheet, as a page to print: unit, matters,
 * day, people with a place to sign, the codes of results to tick.
 *
 * @throws TypeError when something else is handed over
 * @example
 * taskPage(drawn.year, { language: "zh", round: "H1" }).includes("检查任务单"); // true
 */
export function taskPage(year: Year, input: PaperInput): string {
  return ofYear("taskPage", year, (carried) => {
    checkInput(input);
    const say = sayOf(input);
    const calls = callsOf(paperVisits(carried, input), say);
    return paperPage({
      language: input.language,
      title: titleIn(say),
      sheets: calls.map((call) => (
        <TaskSheet
          key={call.number}
          call={call}
          policy={carried.policy}
          language={input.language}
          say={say}
        />
      )),
    });
  });
}

function titleIn(say: Say): string {
  return say("检查任务单", "Task sheet");
}

interface TaskProps {
  readonly call: Call;
  readonly policy: Policy;
  readonly language: SiteLanguage;
  readonly say: Say;
}

function TaskSheet({ call, policy, language, say }: TaskProps) {
  const { id, name, region, tier, categories } = call.unit;
  return (
    <Sheet title={titleIn(say)} number={say(`编号：${call.number}`, `No. ${call.number}`)}>
      <FactTable
        rows={[
          [say("检查机关", "Authority"), policy.authority],
          [say("检查对象", "Unit"), <bdi>{name === "" ? id : name}</bdi>],
          [say("对象编号", "Unit id"), id],
          [say("所属区域", "Region"), region],
          [
            say("类别、行业", "Tier, categories"),
            [tier, ...categories].filter((each) => each !== "").join(say("、", ", ")),
          ],
          [say("检查事项", "Matters"), <Works call={call} language={language} say={say} />],
          [say("检查日期", "Day"), call.day],
        ]}
      />
      <ListTable
        head={[
          say("席位", "Seat"),
          say("检查人员", "Inspector"),
          say("执法证号", "Certificate"),
          say("所属单位", "Agency"),
          say("签名", "Signature"),
        ]}
        rows={peopleRows(call, say).map((cells) => [...cells, <div class="sign" />])}
      />
      <FactTable
        rows={[
          [say("检查结果", "Result"), <Codes say={say} />],
          [say("检查情况", "Findings"), <div class="blank" />],
          [say("改正期限", "Put right by"), say("　　　　年　　月　　日前", "")],
        ]}
      />
      <Signs
        say={say}
        who={[
          say("被检查单位负责人（签名）", "For the unit (signature)"),
          say("派出机关负责人（签名）", "Sent by (signature)"),
        ]}
      />
    </Sheet>
  );
}

function Codes({ say }: { readonly say: Say }) {
  return (
    <ul class="codes">
      {RESULT_CODES.map(({ code, zh, en }) => (
        <li key={code}>{`${code} ${say(zh, en)}`}</li>
      ))}
    </ul>
  );
}
