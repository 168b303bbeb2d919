/**
 * The nearest number of a rule about visits that works: the year is opened again with each number that is
 * tried, until the refusal does not come back.
 *
 * Every try looks at all units in every round, so a large registry allows few of them; where they find
 * nothing no number is named.
 */
import type { Facts, Refusal } from "../../kernel/refusal.js";
import type { FrequencyRule } from "../../policy/frequency-rule.js";
import type { Matter, Policy } from "../../policy/policy.js";
import type { Sight } from "../../pool/sight.js";
import type { Registry } from "../../registry/registry.js";
import { forecastMatterYear, isPlanned } from "../year/matter-year.js";
import { type MatterReach, openReach } from "./caps/unit-reach.js";
import { frequencyConflicts } from "./frequency-conflicts.js";
import { firstThatWorks, NONE } from "./nearest.js";

/** A policy with what was worked out of it. */
export interface OpenPolicy {
  readonly policy: Policy;
  readonly registry: Registry;
  readonly sight: Sight;
  readonly reaches: readonly MatterReach[];
}

/** Units times rounds that all tries of one refusal may look at. */
const MOST_WORK = 3_000_000;
const MOST_TRIES = 40;

/** Numbers of one rule, the nearest first. */
interface Numbers {
  readonly count: number;
  /** The number as it would stand in the policy. */
  readonly text: (at: number) => string | number;
  /** The rule with another number; undefined for rules that stay as they are. */
  readonly change: (rule: FrequencyRule, matter: Matter, at: number) => FrequencyRule | undefined;
}

/** The refusal with the nearest number that works, where it is one about the number of a rule. */
export function withNearest(refusal: Refusal, open: OpenPolicy): Refusal {
  const numbers = numbersOf(refusal, open.policy);
  if (numbers === undefined) return refusal;
  const work =
    open.registry.units.size * open.policy.matters.reduce((sum, { rounds }) => sum + rounds.length, 0);
  const tries = Math.min(MOST_TRIES, Math.floor(MOST_WORK / Math.max(1, work)));
  const found = firstThatWorks(numbers.count, (at) => isGone(refusal, open, numbers, at), tries);
  // Only a search that has seen the last number can say that none works.
  const none = tries === MOST_TRIES ? NONE : null;
  const nearest = found === undefined ? none : numbers.text(found);
  return { ...refusal, facts: { ...refusal.facts, nearest } };
}

function isGone(
  { code, path }: Refusal,
  { policy, registry, sight, reaches }: OpenPolicy,
  { change }: Numbers,
  at: number,
): boolean {
  const matters = policy.matters.map((matter) => withRules(matter, (rule) => change(rule, matter, at)));
  const changed = { ...policy, matters };
  const opened = reaches.map((reach) => {
    const at = policy.matters.indexOf(reach.year.matter);
    if (matters[at] === policy.matters[at]) return reach;
    const year = forecastMatterYear(changed, registry, matters[at]!, sight);
    return isPlanned(year) ? openReach(changed, registry, year, sight) : undefined;
  });
  const known = opened.filter((reach) => reach !== undefined);
  if (known.length < opened.length) return false;
  const { faults, doubts } = frequencyConflicts(changed, registry, known, sight);
  return ![...faults, ...doubts].some((each) => each.code === code && each.path.join("/") === path.join("/"));
}

function withRules(matter: Matter, change: (rule: FrequencyRule) => FrequencyRule | undefined): Matter {
  const { frequency = [] } = matter;
  const rules = frequency.map((rule) => change(rule) ?? rule);
  return rules.every((rule, at) => rule === frequency[at]) ? matter : { ...matter, frequency: rules };
}

const MOST_CAP = 1000;
const LONGEST = { months: 120, days: 3660, years: 10 } as const;

function numbersOf({ code, path, facts }: Refusal, policy: Policy): Numbers | undefined {
  const [, matter, , id] = path;
  const isOwn = (rule: FrequencyRule, of: Matter): boolean => of.id === matter && rule.id === id;
  const own = policy.matters.find((each) => each.id === matter)?.frequency?.find((rule) => rule.id === id);
  if (code === "plan/quotas-above-cap") {
    const caps = String(facts["caps"]).split(", ");
    return raisedCap(
      Number(facts["cap"]),
      (rule, of) => isOwn(rule, of) || caps.includes(`${of.id}/${rule.id}`),
    );
  }
  if (code === "plan/units-above-cap") return raisedCap(Number(facts["cap"]), isOwn);
  if (code === "plan/promise-out-of-reach") return fewerVisits(Number(facts["least"]), isOwn);
  if (code === "plan/promise-too-short" || code === "plan/promise-by-day")
    return own && longerWindow(own, isOwn);
  if (code === "plan/guarantee-above-rate")
    return longerGuarantee(facts, (rule, of) => of.id === matter && rule.id === facts["rule"]);
  return undefined;
}

type IsRule = (rule: FrequencyRule, matter: Matter) => boolean;

function raisedCap(cap: number, isRule: IsRule): Numbers {
  return {
    count: MOST_CAP - cap,
    text: (at) => cap + 1 + at,
    change: (rule, matter, at) =>
      isRule(rule, matter) && rule.atMost !== undefined && rule.atMost < cap + 1 + at
        ? { ...rule, atMost: cap + 1 + at }
        : undefined,
  };
}

function fewerVisits(least: number, isRule: IsRule): Numbers {
  return {
    count: least - 1,
    text: (at) => least - 1 - at,
    change: (rule, matter, at) => (isRule(rule, matter) ? { ...rule, atLeast: least - 1 - at } : undefined),
  };
}

function longerWindow({ window }: FrequencyRule, isRule: IsRule): Numbers | undefined {
  const name = (["months", "days", "years"] as const).find(
    (each) => typeof window === "object" && each in window,
  );
  if (name === undefined) return undefined;
  const now = (window as unknown as Readonly<Record<string, number>>)[name]!;
  return {
    count: Math.max(0, LONGEST[name] - now),
    text: (at) => `${now + 1 + at} ${name}`,
    change: (rule, matter, at) => (isRule(rule, matter) ? withLength(rule, name, now + 1 + at) : undefined),
  };
}

function longerGuarantee(facts: Facts, isRule: IsRule): Numbers {
  const now = Number(facts["years"]);
  return {
    count: 1000 - now,
    text: (at) => now + 1 + at,
    change: (rule, matter, at) =>
      isRule(rule, matter) ? withLength(rule, "years", now + 1 + at) : undefined,
  };
}

function withLength(rule: FrequencyRule, name: keyof typeof LONGEST, length: number): FrequencyRule {
  return { ...rule, window: { ...(rule.window as object), [name]: length } as FrequencyRule["window"] };
}
