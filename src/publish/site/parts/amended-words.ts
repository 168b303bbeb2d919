/** What an amended plan changes, in words: the place by the names of its fields, rules as the pages say them elsewhere. */
import type { FieldDisclosure, ListDisclosure } from "../../../policy/disclosure.js";
import type { FrequencyRule } from "../../../policy/frequency-rule.js";
import type { Stratum } from "../../../policy/policy.js";
import type { Say } from "../speech.js";
import { exceptText, fieldRuleText, listRuleText, monthsText } from "./disclosure-words.js";
import { FIELD_NAMES } from "./field-names.js";
import { frequencyText, quotaText } from "./policy-words.js";

/** `matters[M].strata[all].ratio` as “matter M · stratum all · ratio”. */
export function placeText(say: Say, path: string): string {
  const steps = path.matchAll(/([^.[\]]+)((?:\[[^\]]*\])?)/g);
  return [...steps].map(([, name = "", id = ""]) => `${fieldText(say, name)}${idText(say, id)}`).join(" · ");
}

function fieldText(say: Say, name: string): string {
  return Object.hasOwn(FIELD_NAMES, name) ? say(...FIELD_NAMES[name]!) : name;
}

function idText(say: Say, step: string): string {
  const id = step.slice(1, -1);
  if (id === "") return "";
  return id === "order" ? say("的次序", " (order)") : ` ${id}`;
}

/** A value of a policy: a rule in words, plain values as they are, anything else field by field. Null where there is none. */
export function amendedText(say: Say, path: string, value: unknown): string | null {
  if (value === undefined || value === null) return null;
  const own = path.replace(/\[[^\]]*\]$/, "");
  if (Array.isArray(value) && value.length === 0) return null;
  if (Array.isArray(value))
    return value.map((each) => amendedText(say, own, each) ?? "–").join(say("；", "; "));
  if (typeof value === "boolean") return value ? say("是", "yes") : say("否", "no");
  if (typeof value !== "object") return saidPlainly(say, own, value);
  return ruleText(say, own, value) ?? fieldsText(say, own, value);
}

/** 起：2026-01-01，止：2026-12-31 */
function fieldsText(say: Say, path: string, value: object): string {
  return Object.entries(value)
    .map(([name, each]) => {
      const said = amendedText(say, `${path}.${name}`, each) ?? say("无", "none");
      const isWithin = typeof each === "object" && each !== null;
      return `${fieldText(say, name)}${say("：", ": ")}${isWithin ? say(`（${said}）`, `(${said})`) : said}`;
    })
    .join(say("，", ", "));
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
