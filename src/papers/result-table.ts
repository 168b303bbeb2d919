/** 检查结果表: what was found, by the codes of the field, and where each result stands. */
import { instantDay } from "../kernel/iso-date.js";
import { findingText } from "../publish/site/parts/policy-words.js";
import type { Say } from "../publish/site/speech.js";
import { ofYear } from "../year/at-door.js";
import type { ResultState } from "../year/result-state.js";
import type { Year } from "../year/year.js";
import { nameAndId } from "./names.js";
import { checkInput, type PaperInput, sayOf } from "./paper-input.js";
import { type PaperTable, paperTable } from "./paper-table.js";
import { paperVisits } from "./paper-visits.js";

/**
 * The results that are on the ledger, by the day of the visit.
 *
 * @throws TypeError when something else is handed over
 * @example
 * resultTable(drawn.year, { language: "zh" }).rows; // [] : nothing was visited yet
 */
export function resultTable(year: Year, input: PaperInput): PaperTable {
  return ofYear("resultTable", year, (carried) => {
    checkInput(input);
    const say = sayOf(input);
    const rows = paperVisits(carried, input).flatMap(({ unit, work, inspectors, result }) =>
      result === null
        ? []
        : [
            {
              day: result.day,
              matter: work.matter,
              round: work.round,
              unit: unit.id,
              name: unit.name,
              inspectors: inspectors.map((each) => nameAndId(each, say)).join(say("、", ", ")),
              codes: result.codes.join("+"),
              found: result.codes.map((code) => findingText(say, code)).join(say("；", "; ")),
              correctBy: result.correctBy ?? "",
              followUp: followUpText(result, say),
              stage: stageText(result, say),
              entered: instantDay(result.entered),
              published: result.published === null ? "" : instantDay(result.published),
              drawId: work.drawId,
            },
          ],
    );
    return paperTable(say, { title: ["检查结果表", "Results"], columns: COLUMNS, rows });
  });
}

const COLUMNS = [
  ["day", "检查日期", "Day", 12],
  ["matter", "抽查事项", "Matter", 18],
  ["round", "轮次或个案", "Round or case", 14],
  ["unit", "对象编号", "Unit id", 22],
  ["name", "对象名称", "Name", 32],
  ["inspectors", "检查人员", "Inspectors", 28],
  ["codes", "结果代码", "Codes", 10],
  ["found", "检查结果", "Found", 36],
  ["correctBy", "改正期限", "Put right by", 12],
  ["followUp", "后续处理", "Follow-up", 20],
  ["stage", "结果状态", "Stage", 14],
  ["entered", "录入日期", "Entered", 12],
  ["published", "公示日期", "Published", 12],
  ["drawId", "抽取编号", "Draw", 36],
] as const;

function followUpText({ followUp, closed }: ResultState, say: Say): string {
  if (followUp === null) return "";
  if (followUp === "open") return say("未办结", "open");
  return closed === null ? say("已办结", "closed") : say(`已于${closed}办结`, `closed on ${closed}`);
}

function stageText({ stage }: ResultState, say: Say): string {
  const words: Readonly<Record<ResultState["stage"], readonly [zh: string, en: string]>> = {
    review: ["待审核", "under review"],
    returned: ["已退回", "returned"],
    rejected: ["审核不通过", "rejected"],
    published: ["已公示", "published"],
    annulled: ["依据已撤销", "annulled"],
    withdrawn: ["已撤下", "withdrawn"],
  };
  return say(...words[stage]);
}
