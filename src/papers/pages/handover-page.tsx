/** “两库”移交单: which lists of units and of inspectors were handed over for the draw, how large, with which digests. */
import type { Policy } from "../../policy/policy.js";
import { instantText, type Say } from "../../publish/site/speech.js";
import type { UnitStatus } from "../../registry/unit.js";
import { ofYear } from "../../year/at-door.js";
import type { Year } from "../../year/year.js";
import { type Handover, handoversOf } from "../handovers.js";
import { checkInput, type PaperInput, sayOf } from "../paper-input.js";
import { FactTable, ListTable, paperPage, Sheet, Signs } from "./sheet.js";

/**
 * The hand-over of the two lists, a sheet for each pair from which the year has drawn, as a page to print. Counts and
 * digests are those on the ledger, so that anybody can hold the lists against it.
 *
 * @throws TypeError when something else is handed over
 * @example
 * handoverPage(drawn.year, { language: "zh" }).includes("执法检查人员名录库"); // true
 */
export function handoverPage(year: Year, input: PaperInput): string {
  return ofYear("handoverPage", year, (carried) => {
    checkInput(input);
    const say = sayOf(input);
    return paperPage({
      language: input.language,
      title: titleIn(say),
      sheets: handoversOf(carried, input).map((each) => (
        <HandoverSheet
          key={each.units.hash + each.inspectors.hash}
          handover={each}
          policy={carried.policy}
          say={say}
        />
      )),
    });
  });
}

function titleIn(say: Say): string {
  return say("“两库”移交单", "Hand-over of the two lists");
}

interface HandoverProps {
  readonly handover: Handover;
  readonly policy: Policy;
  readonly say: Say;
}

function HandoverSheet({ handover, policy, say }: HandoverProps) {
  const name = `${policy.authority}/${policy.year}/${handover.units.seq}-${handover.inspectors.seq}`;
  return (
    <Sheet title={titleIn(say)} number={say(`编号：${name}`, `No. ${name}`)}>
      <p class="text">
        {say(
          "下列检查对象名录库和执法检查人员名录库已移交用于随机抽取，数量和摘要与账本所载一致。摘要由名录全文算出，改动一字即不相同。",
          "These lists of units and of inspectors were handed over for the draw; counts and digests are those on the ledger. A digest is made from the whole list: whoever changes a letter of it gets another.",
        )}
      </p>
      <Lists handover={handover} say={say} />
      <Facts handover={handover} say={say} />
      <Signs
        say={say}
        who={[
          say("检查对象名录库移交人（签名）", "Units handed over by (signature)"),
          say("执法检查人员名录库移交人（签名）", "Inspectors handed over by (signature)"),
          say("接收人（签名）", "Received by (signature)"),
          say("监交人（签名）", "Witnessed by (signature)"),
        ]}
      />
    </Sheet>
  );
}

type PartProps = Pick<HandoverProps, "handover" | "say">;

function Lists({ handover: { units, inspectors }, say }: PartProps) {
  const { asOf, units: own, history } = units.body;
  const people = inspectors.body;
  return (
    <ListTable
      head={[
        say("名录库", "List"),
        say("数量", "Size"),
        say("截止日期", "Cut-off day"),
        say("摘要", "Digest"),
      ]}
      rows={[
        [
          <Whole text={say("检查对象名录库", "Units")} />,
          own.size,
          <Whole text={asOf} />,
          <Digest text={own.root} />,
        ],
        [
          <Whole text={say("执法检查人员名录库", "Inspectors")} />,
          people.inspectors.size,
          <Whole text={people.asOf} />,
          <Digest text={people.inspectors.root} />,
        ],
        [
          say("以往检查记录", "Past visits"),
          history.size,
          <Whole text={asOf} />,
          <Digest text={history.root} />,
        ],
      ]}
    />
  );
}

function Facts({ handover: { units, inspectors, draws }, say }: PartProps) {
  const { byStatus, byTier } = units.body.units;
  const and = say("，", ", ");
  return (
    <FactTable
      rows={[
        [
          say("检查对象分布", "Units by status"),
          byStatus.map(({ status, size }) => `${statusText(status, say)} ${size}`).join(and),
        ],
        [
          say("检查对象类别", "Units by tier"),
          byTier.map(({ tier, size }) => `${tier ?? say("未分类", "none")} ${size}`).join(and),
        ],
        [say("用于", "Used by"), draws.join(say("；", "; "))],
        [say("账本条目", "Entries"), entriesText(units.seq, inspectors.seq, say)],
        [say("登记时间", "Written at"), instantText(units.at)],
        [say("登记人", "Written by"), <bdi>{units.by}</bdi>],
      ]}
    />
  );
}

function Whole({ text }: { readonly text: string }) {
  return <span class="whole">{text}</span>;
}

function Digest({ text }: { readonly text: string }) {
  return <span class="digest">{text}</span>;
}

function statusText(status: UnitStatus, say: Say): string {
  const words: Readonly<Record<UnitStatus, readonly [zh: string, en: string]>> = {
    active: ["在业", "active"],
    suspended: ["停业", "suspended"],
    closed: ["已关闭", "closed"],
  };
  return say(...words[status]);
}

function entriesText(units: number, inspectors: number, say: Say): string {
  return say(`第 ${units} 号、第 ${inspectors} 号`, `${units} and ${inspectors}`);
}
