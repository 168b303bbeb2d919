/** What withholds something, in words: the rules of the policies, and what the protocol says where they say nothing. */
import type { FieldDisclosure, LIST_TIMES, ListDisclosure } from "../../../policy/disclosure.js";
import type { Matter, Policy } from "../../../policy/policy.js";
import { counted, type Say } from "../speech.js";
import { findingText } from "./policy-words.js";
import type { RuleWords } from "./rule-words.js";

/** Rules of protocol section 12.5 that hold unless a policy opens what they withhold. */
export const DEFAULT_RULES: Readonly<Record<string, RuleWords>> = {
  "default/list": {
    title: ["名单公开之前", "before a list opens"],
    means: [
      "抽中名单、检查人员和种子数值，至本轮检查期间（个案为其检查期间）结束后公开；计划写明提前公开天数的，从其规定。由此可以得知另一份尚未公开的名单的，待该名单公开后公开。",
      "Who was drawn, who goes and the values of the seed are seen once the days of the round, or of the case, are over; where the plan publishes a list so many days ahead, from that day. A list that would tell another one that is still closed opens with that.",
    ],
  },
  "default/results": {
    title: ["尚未公布的结果", "results that are not published"],
    means: ["检查结果公布之前，不公开其内容。", "What a visit found is not seen before it is published."],
  },
  "default/taken-down": {
    title: ["已撤销或撤下的结果", "results that were annulled or withdrawn"],
    means: [
      "结果所依据的决定被撤销，或者结果被撤下的，不再公开其内容。",
      "Of a result that was annulled or withdrawn, what was found is seen no more.",
    ],
  },
  "default/events": {
    title: ["其他机关的检查和信用事件", "events, and visits of others"],
    means: [
      "对象的信用事件和其他机关的检查记载不公开。",
      "Events of units and visits of other authorities are not seen.",
    ],
  },
  "default/scores": {
    title: ["对象的分值", "scores of units"],
    means: ["对象的风险和信用分值不公开。", "Scores of units are not seen."],
  },
  "default/people": {
    title: ["经办人和批准人", "who wrote and who approved"],
    means: [
      "机关内部经办人、批准人的姓名不公开；检查人员不在此列。",
      "Names of the office that wrote or approved an entry are not seen; this is not about inspectors.",
    ],
  },
  "default/reasons": {
    title: ["说明文字", "reasons in words"],
    means: [
      "作废、替换、改期、立案等的说明文字不公开，因其可能载有他人情况；事由种类照常公开。",
      "Reasons that somebody wrote down are not seen, since they may tell of others; the kind of ground is.",
    ],
  },
  "default/leave": {
    title: ["检查人员的缺勤", "absences of inspectors"],
    means: [
      "检查人员缺勤的事由和日期，以及因个人情况不能担任的，不公开。",
      "Why and when an inspector is away, and who is kept from a seat by what alone, is not seen.",
    ],
  },
  "default/digests": {
    title: ["可供逐一试出的摘要", "digests that could be tried out"],
    means: [
      "知道名录的人可以逐一试出其内容的摘要，不公开。",
      "Digests whose content could be tried out by whoever knows the registry are not seen.",
    ],
  },
  "default/unknown": {
    title: ["本版本不认识的条目", "entries of an unknown kind"],
    means: ["本程序不认识的条目，其内容不公开。", "The content of an entry of an unknown kind is not seen."],
  },
};

/** From when a list is seen. */
export function timeText(say: Say, when: (typeof LIST_TIMES)[number], days = 0): string {
  if (when === "secret") return say("检查期间结束前保密，结束后公开", "secret until the round is over");
  if (when === "after")
    return say(
      `检查期间结束 ${Math.max(days, 1)} 日后公开`,
      `published ${Math.max(days, 1)} days after the round`,
    );
  return days === 0
    ? say("检查期间开始之日公开", "published on the first day of the round")
    : say(`检查期间开始前 ${days} 日公开`, `published ${counted(days, "day")} before the round`);
}

/** When the list of a matter is known, and by which rule. */
export interface ListSaid {
  readonly rule: string;
  readonly text: string;
}

/** Of a matter as its policy has it, or of a lane. */
export function listSaid(say: Say, policy: Policy, id: string, list: Matter["list"]): ListSaid {
  const rule = policy.disclosure?.lists?.find(({ of }) => of.includes(id));
  if (rule !== undefined) return { rule: rule.id, text: timeText(say, rule.when, rule.days) };
  const { daysAhead, secretUntilVisit } = list ?? {};
  if (daysAhead !== undefined) return { rule: "default/list", text: timeText(say, "announced", daysAhead) };
  const own = secretUntilVisit === true ? say("检查前保密；", "nobody outside knows before the visit; ") : "";
  return { rule: "default/list", text: `${own}${timeText(say, "secret")}` };
}

export function listRuleText(say: Say, { of, when, days }: ListDisclosure): string {
  const names = of.join(say("、", ", "));
  return say(
    `${names} 的抽中名单和检查人员：${timeText(say, when, days)}。由此可以得知另一份尚未公开的名单的，待该名单公开后公开。`,
    `Who was drawn for ${names} and who goes: ${timeText(say, when, days)}. A list that would tell another one that is still closed opens with that.`,
  );
}

export function fieldRuleText(say: Say, { kinds, fields, ...time }: FieldDisclosure): string {
  const [of, what] = [kinds, fields].map((each) => each.join(say("、", ", ")));
  return say(
    `${of} 条目中的 ${what}：${spanText(say, time)}。`,
    `${what} in entries ${of}: ${spanText(say, time)}.`,
  );
}

function spanText(
  say: Say,
  { until, from, months }: Pick<FieldDisclosure, "until" | "from" | "months">,
): string {
  if (until !== undefined) return say(`${until} 之前不公开`, `not seen before ${until}`);
  if (from !== undefined) return say(`自 ${from} 起不公开`, `not seen from ${from}`);
  if (months !== undefined)
    return say(
      `记载满 ${months} 个月后不公开`,
      `not seen any more ${counted(months, "month")} after the entry`,
    );
  return say("不公开", "not seen");
}

export function exceptText(say: Say, codes: readonly string[]): string {
  const all = codes.map((code) => findingText(say, code)).join(say("、", ", "));
  return say(`结果仅为“${all}”的，不公布。`, `A result with nothing but “${all}” is not published.`);
}

export function monthsText(say: Say, months: number): string {
  return say(
    `结果公布满 ${months} 个月后撤下，不再写明查出什么。`,
    `A result is taken down ${counted(months, "month")} after it was published: what was found is seen no more.`,
  );
}
