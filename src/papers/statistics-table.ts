/** 统计表: the figures of the year by stratum, and those of the year as a whole. */
import { told } from "../kernel/told.js";
import type { Policy } from "../policy/policy.js";
import { titleOf } from "../policy/title-of.js";
import { codeText } from "../publish/site/parts/rule-words.js";
import { percent, type Say } from "../publish/site/speech.js";
import type { StratumYear, YearReport } from "../report/year-report.js";
import { type PaperInput, sayOf } from "./paper-input.js";
import { type PaperTable, paperTable } from "./paper-table.js";

export interface StatisticsInput extends Pick<PaperInput, "language"> {
  /** Has the titles of matters and strata. */
  readonly policy: Policy;
}

const TAKES = "It takes the report that `yearReport` gives, and { language, policy }.";

/**
 * What each stratum owed, and what was drawn, made and covered.
 *
 * @throws TypeError when something else is handed over
 * @example
 * statisticsTable(orThrow(yearReport(year, { at })), { language: "zh", policy }).title; // "统计表"
 */
export function statisticsTable(report: YearReport, input: StatisticsInput): PaperTable {
  return told("statisticsTable", TAKES, () => {
    const say = sayOf(input);
    const rows = report.strata.map((each) => ({
      ...titlesOf(each, input.policy),
      units: each.units,
      owed: each.target,
      drawn: each.drawn,
      void: each.void,
      standing: each.standing,
      made: each.made,
      covered: each.covered,
      ratio: percent(each.standing, each.units),
      coverage: percent(each.covered, each.units),
      met: metText(say, each, report),
    }));
    return paperTable(say, { title: ["统计表", "Statistics"], columns: BY_STRATUM, rows });
  });
}

/** What the drawn rounds owed was drawn, and there are others. */
function metText(say: Say, { met, matter }: StratumYear, { notDrawn }: YearReport): string {
  if (!met) return say("否", "no");
  return notDrawn.some((each) => each.matter === matter)
    ? say("是，另有轮次未抽取", "yes, and rounds were not drawn")
    : say("是", "yes");
}

const BY_STRATUM = [
  ["matter", "抽查事项", "Matter", 18],
  ["stratum", "层", "Stratum", 14],
  ["units", "对象总数", "Units", 10],
  ["owed", "应抽数", "Owed", 10],
  ["drawn", "已抽数", "Drawn", 10],
  ["void", "不再检查", "Void", 10],
  ["standing", "有效抽查数", "Standing", 12],
  ["made", "已检查次数", "Made", 12],
  ["covered", "已检查对象数", "Units visited", 14],
  ["ratio", "抽查比例", "Ratio", 10],
  ["coverage", "检查覆盖率", "Coverage", 12],
  ["met", "截至当日是否抽足", "Met so far", 16],
] as const;

function titlesOf(
  { matter, stratum }: StratumYear,
  { matters }: Policy,
): Record<"matter" | "stratum", string> {
  const found = matters.find(({ id }) => id === matter);
  const own = found?.strata.find(({ id }) => id === stratum);
  return {
    matter: found === undefined ? matter : titleOf(found),
    stratum: own === undefined ? stratum : titleOf(own),
  };
}

/**
 * Visits by ground, results, and visits that were not made by their reason.
 *
 * @throws TypeError when something else is handed over
 * @example
 * figuresTable(orThrow(yearReport(year, { at })), { language: "en", policy }).rows[0].item; // "visits ordered"
 */
export function figuresTable(report: YearReport, input: StatisticsInput): PaperTable {
  return told("figuresTable", TAKES, () => {
    const say = sayOf(input);
    const rows = [
      ...visitFigures(report, say, input),
      ...resultFigures(report, say),
      ...roundFigures(report, say, input),
    ];
    return paperTable(say, { title: ["统计汇总", "Figures"], columns: FIGURES, rows });
  });
}

const FIGURES = [
  ["group", "类别", "Group", 16],
  ["item", "项目", "Figure", 28],
  ["number", "数量", "Number", 10],
] as const;

interface Figure {
  readonly group: string;
  readonly item: string;
  readonly number: number;
}

function visitFigures(
  { visits, voidByCode, ordered, occasions, random }: YearReport,
  say: Say,
  { language }: StatisticsInput,
): Figure[] {
  const group = say("检查", "visits");
  const gone = say("未实施", "not made");
  return [
    { group, item: say("安排检查次数", "visits ordered"), number: ordered },
    { group, item: say("其中随机抽取", "of them by chance"), number: random },
    { group, item: say("实际上门次数", "times that somebody comes"), number: occasions },
    ...visits.flatMap(({ ground, ordered: own, merged }) => [
      { group: codeText(language, ground), item: say("安排检查次数", "visits ordered"), number: own },
      { group: codeText(language, ground), item: say("其中合并实施", "made with another"), number: merged },
    ]),
    ...voidByCode.map(({ code, visits: own }) => ({
      group: gone,
      item: codeText(language, code),
      number: own,
    })),
  ];
}

/** A round of which no draw stands is no row by stratum: there it would owe nothing. */
function roundFigures({ notDrawn }: YearReport, say: Say, { policy }: StatisticsInput): Figure[] {
  return notDrawn.map(({ matter, round, until }) => {
    const own = policy.matters.find(({ id }) => id === matter);
    const of = own?.rounds.find(({ id }) => id === round);
    const title = `${own === undefined ? matter : titleOf(own)} ${of === undefined ? round : titleOf(of)}`;
    return {
      group: say("未抽取的轮次", "rounds not drawn"),
      item: say(`${title}（检查至 ${until}）已抽数`, `drawn in ${title} (visits until ${until})`),
      number: 0,
    };
  });
}

function resultFigures({ results }: YearReport, say: Say): Figure[] {
  const group = say("检查结果", "results");
  const items: readonly (readonly [item: string, number: number])[] = [
    [say("已检查", "made"), results.made],
    [say("未发现问题", "nothing found"), results.clean],
    [say("发现问题", "something found"), results.found],
    [say("后续处理已办结", "follow-up closed"), results.corrected],
    [say("后续处理未办结", "follow-up open"), results.open],
    [say("已公示", "published"), results.published],
    [say("按期公示", "published in time"), results.inTime],
    [say("已撤下", "withdrawn"), results.withdrawn],
  ];
  return items.map(([item, number]) => ({ group, item, number }));
}
