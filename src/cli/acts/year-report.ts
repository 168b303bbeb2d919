/** `double-random report CASE --at INSTANT`: the figures of the year so far. */
import { compilePlan } from "../../compile/compile-plan.js";
import { accept } from "../../kernel/result.js";
import { counted } from "../../publish/site/speech.js";
import { dueItems } from "../../report/due-items.js";
import { type YearReport, yearReport } from "../../report/year-report.js";
import type { Year } from "../../year/year.js";
import { faultsOfLists } from "../lists-as-drawn.js";
import type { ExitCode, Options, Titles } from "../options.js";
import { print, printJson, reportWarnings } from "../report.js";
import { roundsBegun } from "../rounds-begun.js";
import { calledIn } from "../titles.js";
import { calendarsIn } from "./calendars-file.js";
import { codesIn } from "./entry-text.js";
import { onYear } from "./read-year.js";
import { needed } from "./said.js";

const USAGE = "report CASE --at INSTANT";

export function reportCommand(places: readonly string[], given: Options): ExitCode {
  return onYear(places, given, USAGE, ({ folder, year, warnings: read, options }) => {
    const warnings = [...faultsOfLists(year, folder), ...read];
    const { at } = needed(options, ["at"], USAGE);
    const calendars = calendarsIn(year.policy, options);
    if (!calendars.ok) return calendars;
    const report = yearReport(year, { at, ...calendars.value });
    if (!report.ok) return report;
    const items = dueItems(year, { at, ...calendars.value });
    if (!items.ok) return items;
    reportWarnings(warnings, options);
    const told = { ...report.value, notDrawn: roundsBegun(items.value) };
    if (options.json) printJson({ ok: true, report: told, owedByPlan: owedByPlan(told, year), warnings });
    else {
      for (const line of options.zh ? inChinese(told, calledIn(options)) : inEnglish(told)) print(line);
      for (const line of undrawnText(told, year, options)) print(line);
    }
    return accept(0);
  });
}

/** What the drawn rounds owed is not what the year owes, where a round was never drawn. */
function metText(matter: string, notDrawn: YearReport["notDrawn"]): string {
  return isWhole(matter, notDrawn)
    ? "drawn as owed"
    : "drawn as owed in the rounds that were drawn, others were NOT drawn";
}

function metTextZh(matter: string, notDrawn: YearReport["notDrawn"]): string {
  return isWhole(matter, notDrawn) ? "已抽足" : "已抽取的轮次抽足，另有轮次未抽取";
}

function isWhole(matter: string, notDrawn: YearReport["notDrawn"]): boolean {
  return notDrawn.every((each) => each.matter !== matter);
}

/** Rounds that were not drawn, and beside what the drawn ones owed what the year owes by its plan on today's registry. */
function undrawnText(report: YearReport, year: Year, options: Options): string[] {
  const { zh } = options;
  const called = calledIn(options);
  return [
    ...report.notDrawn.map(({ matter, round, until }) =>
      zh
        ? `未抽取：${called.matter(matter)}，${called.round(round)}（检查至 ${until}）`
        : `NOT DRAWN: ${matter}, ${round} (visits until ${until})`,
    ),
    ...owedByPlan(report, year).map(({ matter, year: owed, drawnRounds }) =>
      zh
        ? `${called.matter(matter)}：全年计划应抽 ${owed} 个，其中已抽取的轮次应抽 ${drawnRounds} 个`
        : `${matter}: by its plan the whole year owes ${owed}, the rounds that were drawn ${drawnRounds}`,
    ),
  ];
}

interface OwedByPlan {
  readonly matter: string;
  /** In the whole year. */
  readonly year: number;
  /** In the rounds that were drawn. */
  readonly drawnRounds: number;
}

/** Of each matter with a round that was not drawn. */
function owedByPlan({ strata, notDrawn }: YearReport, { policy, registry }: Year): readonly OwedByPlan[] {
  if (notDrawn.length === 0) return [];
  const planned = compilePlan({ policy, registry });
  const matters = planned.ok ? planned.value.matters.filter(({ matter }) => !isWhole(matter, notDrawn)) : [];
  return matters.map(({ matter, strata: all }) => {
    const own = strata.filter((each) => each.matter === matter);
    return {
      matter,
      year: all.reduce((sum, { quota }) => sum + quota, 0),
      drawnRounds: own.reduce((sum, { target }) => sum + target, 0),
    };
  });
}

function inEnglish({ strata, results, visits, voidByCode, caps, promises, ...sums }: YearReport): string[] {
  return [
    ...strata.map(
      ({ matter, stratum, units, target, drawn, void: gone, made, covered, met }) =>
        `${matter} ${stratum}: ${units} units, owed ${target}, drawn ${drawn}, void ${gone}, made ${made}, units visited ${covered}, ${met ? metText(matter, sums.notDrawn) : "NOT drawn as owed"}`,
    ),
    ...visits.map(
      ({ ground, ordered, merged }) =>
        `${codesIn({})(ground)}: ${counted(ordered, "visit")}, ${merged} with another one`,
    ),
    `visits ordered ${sums.ordered}, of them by chance ${sums.random}; joined visits counted once ${sums.occasions}`,
    `results: made ${results.made}, nothing found ${results.clean}, something found ${results.found}, put right ${results.corrected}, still open ${results.open}, published ${results.published}, in time ${results.inTime}, withdrawn ${results.withdrawn}`,
    ...voidByCode.map(({ code, visits: gone }) => `not made, ${codesIn({})(code)}: ${gone}`),
    ...caps.map(
      ({ matter, rule, atMost, most, over }) =>
        `${matter}, rule ${rule}: at most ${atMost}, the most was ${most}, ${over} units above`,
    ),
    ...promises.map(
      (each) =>
        `${each.matter}, rule ${each.rule}: at least ${each.atLeast}, ${each.units} units, ${each.late} of them too late`,
    ),
  ];
}

function inChinese(
  { strata, results, visits, voidByCode, caps, promises, ...sums }: YearReport,
  called: Titles,
): string[] {
  return [
    ...strata.map(
      ({ matter, stratum, units, target, drawn, void: gone, made, covered, met }) =>
        `${called.matter(matter)}，${called.stratum(stratum)}：对象 ${units} 个，应抽 ${target} 个，已抽 ${drawn} 个，其中不再检查 ${gone} 个，已检查 ${made} 次，涉及对象 ${covered} 个，${met ? metTextZh(matter, sums.notDrawn) : "未抽足"}`,
    ),
    ...visits.map(
      ({ ground, ordered, merged }) =>
        `${codesIn({ zh: true })(ground)}：检查 ${ordered} 次，其中合并实施 ${merged} 次`,
    ),
    `安排检查 ${sums.ordered} 次，其中随机抽取 ${sums.random} 次；合并后为 ${sums.occasions} 次`,
    `检查结果：已检查 ${results.made} 次，未发现问题 ${results.clean} 次，发现问题 ${results.found} 次，已整改 ${results.corrected} 次，未办结 ${results.open} 次，已公示 ${results.published} 次，按期公示 ${results.inTime} 次，撤下 ${results.withdrawn} 次`,
    ...voidByCode.map(({ code, visits: gone }) => `未实施（${codesIn({ zh: true })(code)}）：${gone} 次`),
    ...caps.map(
      ({ matter, rule, atMost, most, over }) =>
        `${called.matter(matter)}，规则 ${rule}：最多 ${atMost} 次，实际最多 ${most} 次，超出的对象 ${over} 个`,
    ),
    ...promises.map(
      (each) =>
        `${called.matter(each.matter)}，规则 ${each.rule}：至少 ${each.atLeast} 次，涉及对象 ${each.units} 个，其中逾期 ${each.late} 个`,
    ),
  ];
}
