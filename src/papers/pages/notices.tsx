/** 双随机抽查检查通知书: what is handed to a unit that is to be visited. */
import type { Policy } from "../../policy/policy.js";
import { titleOf } from "../../policy/title-of.js";
import type { Say, SiteLanguage } from "../../publish/site/speech.js";
import { ofYear } from "../../year/at-door.js";
import type { Year } from "../../year/year.js";
import { type Call, callsOf } from "../calls.js";
import { checkInput, type PaperInput, sayOf } from "../paper-input.js";
import { paperVisits } from "../paper-visits.js";
import { peopleRows, Works, workText } from "./call-facts.js";
import { FactTable, ListTable, paperPage, Sheet, Signs } from "./sheet.js";

/**
 * The notices of all visits that are to be made and have their people, one a sheet, as a page to print. A list may be
 * secret until the visit: then the notice says that it is handed over on the spot.
 *
 * @throws TypeError when something else is handed over
 * @example
 * noticePage(drawn.year, { language: "zh" }).startsWith("<!doctype html>"); // true
 */
export function noticePage(year: Year, input: PaperInput): string {
  return ofYear("noticePage", year, (carried) => {
    checkInput(input);
    const say = sayOf(input);
    const calls = callsOf(paperVisits(carried, input), say);
    return paperPage({
      language: input.language,
      title: titleIn(say),
      sheets: calls.map((call) => (
        <Notice key={call.number} call={call} policy={carried.policy} language={input.language} say={say} />
      )),
    });
  });
}

function titleIn(say: Say): string {
  return say("双随机抽查检查通知书", "Notice of an inspection");
}

interface NoticeProps {
  readonly call: Call;
  readonly policy: Policy;
  readonly language: SiteLanguage;
  readonly say: Say;
}

function Notice({ call, policy, language, say }: NoticeProps) {
  const { unit, works } = call;
  const isSecret = works.some((work) => work.isSecret);
  return (
    <Sheet title={titleIn(say)} number={say(`编号：${call.number}`, `No. ${call.number}`)}>
      <p class="to">
        <bdi>{unit.name === "" ? unit.id : unit.name}</bdi>
        {unit.name === "" ? "" : say(`（对象编号：${unit.id}）`, ` (id ${unit.id})`)}
        {say("：", ":")}
      </p>
      <p class="text">{whyText({ call, policy, language, say })}</p>
      <FactTable
        rows={[
          [say("检查事项", "Matters"), <Works call={call} language={language} say={say} />],
          [say("检查日期", "Day"), call.day],
          [say("抽取编号", "Draw or case"), works.map(({ drawId }) => drawId).join(say("；", "; "))],
        ]}
      />
      <ListTable
        head={[
          say("席位", "Seat"),
          say("检查人员", "Inspector"),
          say("执法证号", "Certificate"),
          say("所属单位", "Agency"),
        ]}
        rows={peopleRows(call, say)}
      />
      <ol>
        {rightsOf(say, isSecret).map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ol>
      <p>
        {say("联系人：　　　　　　　　联系电话：", "Contact: ________________ Telephone: ________________")}
      </p>
      <Signs
        say={say}
        who={[
          say("检查机关（盖章）", "Authority (seal)"),
          say("被检查单位签收人（签名）", "Received by (signature)"),
        ]}
      />
    </Sheet>
  );
}

/** By the ground of the first visit; others are listed with theirs. */
function whyText({ call: { works }, policy, language, say }: NoticeProps): string {
  const [first] = works;
  const plan = titleOf(policy);
  if (first?.ground === "draw")
    return say(
      `根据《${plan.replace(/^《|》$/g, "")}》，经随机抽取检查对象、随机选派执法检查人员，你单位被抽取为下列事项的检查对象。现将检查有关事项通知如下。`,
      `By the plan “${plan}” you were drawn at random for the matters below, and those who come were drawn at random too.`,
    );
  const why = first === undefined ? "" : workText(first, language, say);
  return say(
    `根据《${plan.replace(/^《|》$/g, "")}》，现决定对你单位实施检查，来由为：${why}。执法检查人员由随机选派产生。现将检查有关事项通知如下。`,
    `By the plan “${plan}” you are to be visited: ${why}. Those who come were drawn at random.`,
  );
}

function rightsOf(say: Say, isSecret: boolean): string[] {
  return [
    say(
      "执法检查人员不少于两人，并应当主动出示执法证件；不出示执法证件的，你单位有权拒绝检查（《中华人民共和国行政处罚法》第四十二条、第五十五条）。",
      "At least two officers come and show their certificates; whoever shows none may be refused (Administrative Penalty Law, articles 42 and 55).",
    ),
    say(
      "认为检查人员与本单位有直接利害关系或者有其他关系可能影响公正执法的，有权申请回避（《中华人民共和国行政处罚法》第四十三条）。",
      "You may ask for the recusal of anybody who has an interest in the matter (article 43).",
    ),
    say(
      "请指派人员到场配合，并如实提供与检查事项有关的资料。",
      "Please have somebody there, and the documents that the matters concern.",
    ),
    say(
      "抽取过程已记入账本，可凭抽取编号核对。",
      "The draw is on record: the number of the draw leads to it.",
    ),
    ...(isSecret
      ? [
          say(
            "本通知书于检查当日当场送达，此前不得向检查对象透露。",
            "This notice is handed over on the spot, and nobody outside is told before.",
          ),
        ]
      : []),
  ];
}
