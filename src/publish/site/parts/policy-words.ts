/** Rules of a policy as sentences: how many, how often, whom it concerns, when, who goes. */
import { isPlainObject } from "../../../kernel/canonical-json.js";
import type { FrequencyRule, VisitFilter, Window } from "../../../policy/frequency-rule.js";
import type { Lane, Within } from "../../../policy/lane.js";
import type { Matter } from "../../../policy/policy.js";
import type { Period, QuotaRule, Side } from "../../../policy/quota-rule.js";
import { RESULT_CODES } from "../../../registry/result-codes.js";
import { counted, type Say } from "../speech.js";

export function quotaText(say: Say, rule: Partial<QuotaRule> & { readonly rest?: true }): string {
  if (rule.rest === true)
    return say("分担本事项总量中其余各层未承担的部分", "what the other strata leave of the matter's total");
  const side = sideText(say, rule.side ?? "at-least");
  return `${side}${amountText(say, rule)}${say("，", ", ")}${periodText(say, rule.per ?? "year")}`;
}

function amountText(say: Say, rule: Partial<QuotaRule>): string {
  const of = rule.ratioOf === "matter" ? say("本事项全部对象的", " of all units of the matter") : "";
  if (rule.ratio !== undefined) return say(`${of}${rule.ratio}`, `${rule.ratio}${of}`);
  if (rule.number !== undefined) return say(`${rule.number} 户`, counted(rule.number, "unit"));
  if (rule.perInspector !== undefined)
    return say(`每名检查人员 ${rule.perInspector} 户`, `${rule.perInspector} units for each inspector`);
  if (rule.shareOfTotal !== undefined)
    return say(`本事项总量的 ${rule.shareOfTotal}`, `${rule.shareOfTotal} of the matter's total`);
  if (rule.steps !== undefined)
    return rule.steps
      .map(({ upTo, number, ratio }) => {
        const amount = ratio ?? say(`${number} 户`, counted(Number(number), "unit"));
        return upTo === undefined
          ? say(`更多的抽 ${amount}`, `${amount} of more`)
          : say(`${upTo} 户以内抽 ${amount}`, `${amount} of up to ${upTo}`);
      })
      .join(say("；", "; "));
  return say("随历年不合格率升降的比例", "a ratio that follows the violation rates of earlier years");
}

function sideText(say: Say, side: Side): string {
  if (side === "at-least") return say("不少于", "at least ");
  return side === "at-most" ? say("不超过", "at most ") : say("恰为", "exactly ");
}

function periodText(say: Say, per: Period): string {
  if (typeof per === "object")
    return say(
      `自 ${per.from} 年起每 ${per.years} 年`,
      `in every ${counted(per.years, "year")} from ${per.from}`,
    );
  const names: Readonly<Record<Exclude<Period, object>, string>> = {
    year: say("全年", "in the year"),
    half: say("每半年", "in each half-year"),
    quarter: say("每季度", "in each quarter"),
    month: say("每月", "in each month"),
    round: say("每轮", "in each round"),
  };
  return names[per];
}

export function frequencyText(say: Say, { atLeast, atMost, window, counts }: FrequencyRule): string {
  const times = [
    atLeast === undefined ? "" : say(`至少检查 ${atLeast} 次`, `at least ${counted(atLeast, "visit")}`),
    atMost === undefined ? "" : say(`最多检查 ${atMost} 次`, `at most ${counted(atMost, "visit")}`),
  ].filter((each) => each !== "");
  return `${windowText(say, window)}${say("", " ")}${times.join(say("，", ", "))}${filterText(say, counts)}`;
}

function windowText(say: Say, window: Window): string {
  if (window === "year") return say("每一自然年内", "in the calendar year:");
  if ("since" in window) return say(`自 ${window.since} 记载之日起`, `since the day in ${window.since}:`);
  if ("from" in window)
    return say(
      `自 ${window.from} 年起每 ${window.years} 年内`,
      `in every ${counted(window.years, "year")} from ${window.from}:`,
    );
  if ("months" in window)
    return say(`任意连续 ${window.months} 个月内`, `in any ${counted(window.months, "month")}:`);
  if ("days" in window) return say(`任意连续 ${window.days} 日内`, `in any ${counted(window.days, "day")}:`);
  return say(`任意连续 ${window.years} 年内`, `in any ${counted(window.years, "year")}:`);
}

function filterText(say: Say, counts: VisitFilter): string {
  const lists = [
    [say("检查种类", "kinds"), counts.kinds],
    [say("事项", "matters"), counts.matters],
    [say("机关", "authorities"), counts.authorities],
    [say("层级", "levels"), counts.levels],
    [say("结果", "results"), counts.results],
  ] as const;
  const said = lists.flatMap(([name, list]) =>
    list === undefined ? [] : [`${name} ${list.join(say("、", ", "))}`],
  );
  return said.length === 0 ? "" : say(`（仅计${said.join("；")}）`, ` (counting ${said.join("; ")})`);
}

/** A condition over units in words. */
export function queryText(say: Say, query: unknown): string {
  if (query === null || query === undefined) return say("全部对象", "all units");
  return conditionText(say, query);
}

function conditionText(say: Say, query: unknown): string {
  if (!isPlainObject(query)) return JSON.stringify(query);
  const parts = Object.entries(query).map(([field, value]) => {
    if (field === "$or" || field === "$and" || field === "$nor") return joined(say, field, value);
    return `${fieldText(say, field)}${testText(say, value)}`;
  });
  return parts.join(say("，且", " and "));
}

function joined(say: Say, operator: string, value: unknown): string {
  const parts = Array.isArray(value) ? value.map((each) => conditionText(say, each)) : [];
  const words = { $or: say("，或者", " or "), $and: say("，且", " and "), $nor: say("，也不", " nor ") };
  const text = parts.join(words[operator as keyof typeof words]);
  const not = operator === "$nor" ? say("不属于", "neither ") : "";
  return say(`（${not}${text}）`, `(${not}${text})`);
}

function fieldText(say: Say, field: string): string {
  const names: Readonly<Record<string, string>> = {
    id: say("标识", "id"),
    tier: say("类别", "tier"),
    categories: say("行业", "category"),
    region: say("区域", "region"),
    class: say("信用等级", "credit class"),
    status: say("状态", "status"),
    opened: say("开业日期", "opened"),
  };
  const fact = /^facts\.(.+)$/.exec(field)?.[1];
  return names[field] ?? (fact === undefined ? field : say(`“${fact}”`, `fact “${fact}”`));
}

function testText(say: Say, value: unknown): string {
  if (!isPlainObject(value)) return say(`为 ${valueText(say, value)}`, ` is ${valueText(say, value)}`);
  const words: Readonly<Record<string, string>> = {
    $eq: say("为", "is"),
    $ne: say("不为", "is not"),
    $gt: say("大于", "is above"),
    $gte: say("不小于", "is at least"),
    $lt: say("小于", "is below"),
    $lte: say("不大于", "is at most"),
    $in: say("属于", "is one of"),
    $nin: say("不属于", "is none of"),
    $exists: say("有无记载：", "is recorded:"),
  };
  return Object.entries(value)
    .map(([operator, each]) => `${say("", " ")}${words[operator] ?? operator} ${valueText(say, each)}`)
    .join(say("且", " and"));
}

function valueText(say: Say, value: unknown): string {
  if (value === true) return say("是", "yes");
  if (value === false) return say("否", "no");
  if (value === null) return say("空", "empty");
  return Array.isArray(value)
    ? value.map((each) => valueText(say, each)).join(say("、", ", "))
    : String(value);
}

export function modeText(say: Say, { mode, times = 0 }: Matter): string {
  const texts: Readonly<Record<Matter["mode"], string>> = {
    "without-replacement": say("同一对象全年只抽中一次", "a unit is drawn once a year"),
    independent: say("每轮都从全部合格对象中抽取", "every round draws from the whole pool"),
    "at-most": say(`同一对象全年最多抽中 ${times} 次`, `a unit is drawn at most ${times} times a year`),
    cycles: say(
      `全年分为 ${times} 个周期，每周期只抽中一次`,
      `the year has ${times} cycles; a unit is drawn once in each`,
    ),
  };
  return texts[mode];
}

export function withinText(say: Say, within: Within | undefined): string {
  if (within === undefined) return say("由立案时确定", "as the case says");
  if ("hours" in within) return say(`${within.hours} 小时内`, `within ${within.hours} hours`);
  if ("workdays" in within)
    return say(`${within.workdays} 个工作日内`, `within ${within.workdays} working days`);
  return say(`${within.days} 日内`, `within ${counted(within.days, "day")}`);
}

export function laneText(say: Say, lane: Lane): string {
  const urgent =
    lane.urgent === undefined
      ? ""
      : say(`，紧急的${withinText(say, lane.urgent)}`, `, urgent ones ${withinText(say, lane.urgent)}`);
  return `${withinText(say, lane.within)}${urgent}`;
}

/** What a visit found, by the code of a result. */
export function findingText(say: Say, code: string): string {
  const found = RESULT_CODES.find((each) => each.code === code);
  return found === undefined ? code : say(found.zh, found.en);
}
