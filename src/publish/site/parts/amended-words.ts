/** What an amended plan changes, in words: the place by the names of its fields, rules as the pages say them elsewhere. */
import { canonicalJson, type Json } from "../../../kernel/canonical-json.js";
import type { FieldDisclosure, ListDisclosure } from "../../../policy/disclosure.js";
import type { FrequencyRule } from "../../../policy/frequency-rule.js";
import type { Stratum } from "../../../policy/policy.js";
import type { Say } from "../speech.js";
import { exceptText, fieldRuleText, listRuleText, monthsText } from "./disclosure-words.js";
import { frequencyText, quotaText } from "./policy-words.js";

/** Fields of a policy; any other is shown by its own name. */
const FIELDS: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  matters: ["事项", "matter"],
  strata: ["层", "stratum"],
  rounds: ["轮次", "round"],
  lanes: ["个案种类", "kind of case"],
  shares: ["份额", "share"],
  calendars: ["工作日历", "calendar"],
  disclosure: ["公开规则", "disclosure"],
  lists: ["名单", "lists"],
  fields: ["内容", "fields"],
  results: ["结果", "results"],
  except: ["不公布的结果", "results that are not published"],
  months: ["公布月数", "months"],
  open: ["特别公开", "seen besides"],
  when: ["公开时间", "when"],
  days: ["天数", "days"],
  ratio: ["比例", "ratio"],
  number: ["户数", "number"],
  minimum: ["最低户数", "fewest"],
  share: ["占全年份额", "share of the year"],
  from: ["起", "from"],
  until: ["止", "until"],
  reserve: ["候补", "reserve"],
  frequency: ["频次规则", "frequency"],
  recentVisit: ["近期已检查", "recent visit"],
  team: ["检查组", "team"],
  roles: ["席位", "seats"],
  limits: ["工作量上限", "limits"],
  perDay: ["每日", "in a day"],
  perWeek: ["每周", "in a week"],
  perYear: ["全年", "in a year"],
  pairLimit: ["同组次数上限", "how often two go together"],
  noReturn: ["不再派往同一对象", "no return"],
  schedule: ["检查日期", "days of visits"],
  quiet: ["不检查的日子", "days without visits"],
  off: ["停止检查", "no visits"],
  holidays: ["节假日", "holidays"],
  workdays: ["调休上班日", "days worked instead"],
  within: ["期限", "time limit"],
  where: ["适用对象", "whom it concerns"],
  atMost: ["最多", "at most"],
  atLeast: ["至少", "at least"],
  window: ["期间", "period"],
  title: ["名称", "title"],
  source: ["依据", "source"],
  order: ["次序", "order"],
};

/** `matters[M].strata[all].ratio` as “matter M · stratum all · ratio”. */
export function placeText(say: Say, path: string): string {
  const steps = path.matchAll(/([^.[\]]+)((?:\[[^\]]*\])?)/g);
  return [...steps].map(([, name = "", id = ""]) => `${fieldText(say, name)}${idText(say, id)}`).join(" · ");
}

function fieldText(say: Say, name: string): string {
  return Object.hasOwn(FIELDS, name) ? say(...FIELDS[name]!) : name;
}

function idText(say: Say, step: string): string {
  const id = step.slice(1, -1);
  if (id === "") return "";
  return id === "order" ? say("的次序", " (order)") : ` ${id}`;
}

/** A value of a policy: a rule in words, plain values as they are, anything else as JSON. Null where there is none. */
export function amendedText(say: Say, path: string, value: unknown): string | null {
  if (value === undefined || value === null) return null;
  const own = path.replace(/\[[^\]]*\]$/, "");
  if (Array.isArray(value))
    return value.map((each) => amendedText(say, own, each) ?? "–").join(say("；", "; "));
  if (typeof value === "boolean") return value ? say("是", "yes") : say("否", "no");
  if (typeof value !== "object") return saidPlainly(say, own, value);
  return ruleText(say, own, value) ?? canonicalJson(value as Json);
}

function saidPlainly(say: Say, path: string, value: unknown): string {
  if (path === "disclosure.results.months") return monthsText(say, Number(value));
  return String(value);
}

/** What is read of the record may have any form: what cannot be said in words stands as it is. */
function ruleText(say: Say, path: string, value: object): string | undefined {
  const said = RULES.find(([ends]) => ends.test(path))?.[1];
  try {
    return said?.(say, value as never);
  } catch {
    return undefined;
  }
}

const RULES: readonly (readonly [ends: RegExp, said: (say: Say, rule: never) => string])[] = [
  [/^disclosure\.lists$/, (say, rule: ListDisclosure) => listRuleText(say, rule)],
  [/^disclosure\.fields$/, (say, rule: FieldDisclosure) => fieldRuleText(say, rule)],
  [/^disclosure$/, (say, rule: Disclosed) => disclosureText(say, rule)],
  [/^disclosure\.results$/, (say, rule: ResultRule) => resultsText(say, rule)],
  [/\.(holidays|workdays)$/, (_, { day, name = "" }: NamedDay) => `${day} ${name}`.trim()],
  [/\.strata$/, (say, rule: Stratum) => `${rule.id}${say("：", ": ")}${quotaText(say, rule)}`],
  [/\.frequency$/, (say, rule: FrequencyRule) => frequencyText(say, rule)],
];

interface Disclosed {
  readonly lists?: readonly ListDisclosure[];
  readonly fields?: readonly FieldDisclosure[];
  readonly results?: ResultRule;
  readonly open?: readonly string[];
}

function disclosureText(say: Say, { lists = [], fields = [], results = {}, open = [] }: Disclosed): string {
  return [
    ...lists.map((rule) => listRuleText(say, rule)),
    ...fields.map((rule) => fieldRuleText(say, rule)),
    ...[resultsText(say, results)].filter((text) => text !== ""),
    ...(open.length === 0
      ? []
      : [`${placeText(say, "open")}${say("：", ": ")}${open.join(say("、", ", "))}`]),
  ].join(say("", " "));
}

interface NamedDay {
  readonly day: string;
  readonly name?: string;
}

interface ResultRule {
  readonly except?: readonly string[];
  readonly months?: number;
}

function resultsText(say: Say, { except = [], months }: ResultRule): string {
  return [
    ...(except.length === 0 ? [] : [exceptText(say, except)]),
    ...(months === undefined ? [] : [monthsText(say, months)]),
  ].join(say("", " "));
}
