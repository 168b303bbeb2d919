/**
 * What one round owes: for each stratum the base, the exact target of the year so far, what is done, and so the quota.
 *
 * Nothing is forecast: every number follows from the registry on the cut-off day and from the record of the rounds before.
 */
import { type Fraction, fraction, fractionText } from "../kernel/fraction.js";
import { type Refusal, refuse } from "../kernel/refusal.js";
import { accept, type Result, reject } from "../kernel/result.js";
import { blockOf } from "../policy/blocks.js";
import type { Matter, Stratum } from "../policy/policy.js";
import type { QuotaRule, StaffFilter } from "../policy/quota-rule.js";
import { exactAmount } from "./amount.js";
import { type RuleTarget, targetOfRule, wholeYear } from "./rule-target.js";
import { shareRest } from "./share-rest.js";

export interface RoundPlan {
  readonly drawId: string;
  readonly matter: string;
  readonly round: string;
  /** What all strata owe together, where the matter has a total. */
  readonly total?: RulePlan;
  readonly strata: readonly StratumPlan[];
}

export interface StratumPlan {
  readonly stratum: string;
  /** Units of the stratum in the registry on the cut-off day. */
  readonly units: number;
  /** Units that can be drawn in this round. */
  readonly eligible: number;
  /** Size that enters the base in this round: `units`, or `eligible` when the policy says so. */
  readonly size: number;
  /** Sizes of all rounds up to this one; rounds that were never drawn count with the next round that was. */
  readonly sizes: readonly number[];
  /** Every rule of the stratum, its own first; left out where the stratum has one rule that counts no inspectors. */
  readonly rules?: readonly RulePlan[];
  /** Owed so far in the period of the rule that decides, exact, as text. */
  readonly owed: string;
  /** `owed` after legal rounding, with the minimum in the last round of the period. */
  readonly target: number;
  /** Units drawn in earlier rounds of the period by draws that were not voided. */
  readonly done: number;
  /** max(0, target − done), and not below `forced`. */
  readonly quota: number;
  /** Units that a frequency rule forces into this round; left out when there are none. */
  readonly forced?: number;
  /** True where the random phase of the stratum decided the target; left out otherwise. */
  readonly phased?: true;
  /** Drawn beyond the target of the period so far (the registry shrank); 0 otherwise. */
  readonly overshoot: number;
}

export interface RulePlan {
  readonly owed: string;
  readonly target: number;
  readonly done: number;
  /** Inspectors counted, where the rule counts them. */
  readonly staff?: number;
}

/** What the plan must know of the registry and the year, for each stratum in policy order. */
export interface RoundFacts {
  readonly drawId: string;
  readonly authority: string;
  readonly year: number;
  /** Index of the round in the matter. */
  readonly round: number;
  /** Inspectors on the roster of today that fit a filter. */
  readonly staffOf: (filter: StaffFilter | undefined) => number;
  /** Units of stratum `s` visited in the years from `from` on, before this year. */
  readonly visitedSince: (s: number, from: number) => number;
  readonly strata: readonly StratumFacts[];
  /** Random phase of a stratum; left out without phases. */
  readonly phaseOf?: ((stratum: string) => Fraction) | undefined;
  /** Inspectors that the total counted in each earlier round; undefined where no draw took place. */
  readonly totalStaff: readonly (number | undefined)[];
}

export interface StratumFacts {
  readonly units: number;
  readonly eligible: number;
  /** Size of each earlier round; undefined where no draw took place. */
  readonly earlier: readonly (number | undefined)[];
  /** Units that must be drawn in this round. */
  readonly forced: number;
  /** Inspectors that a rule counted in each earlier round. */
  readonly staff: (rule: number) => readonly (number | undefined)[];
  /** Units drawn in each earlier round. */
  readonly doneBy: readonly number[];
}

/** Computes the quotas of a round, or names what cannot be met. */
export function planRound(matter: Matter, facts: RoundFacts): Result<RoundPlan> {
  const year = openYear(matter, facts);
  const owing = matter.strata.map((stratum, s) => (stratum.rest === undefined ? planStratum(year, stratum, s) : undefined));
  const places = placesOfRest(year, owing);
  const strata = matter.strata.map((stratum, s) => owing[s] ?? planRest(year, stratum, s, places));
  const faults = [
    ...matter.strata.flatMap((stratum, s) => faultsOfStratum(matter, stratum, strata[s]!, year.targets[s]!)),
    ...faultsOfTotal(year, strata),
  ];
  if (faults.length > 0) return reject(faults);
  const total = year.total === undefined ? {} : { total: rulePlan(year.total) };
  return accept({ drawId: facts.drawId, matter: matter.id, round: matter.rounds[facts.round]!.id, ...total, strata });
}

/** The year up to this round: sizes, and the target of every rule. */
interface Year {
  readonly matter: Matter;
  readonly facts: RoundFacts;
  /** By stratum, then by round; the last is that of today. */
  readonly sizes: readonly (readonly number[])[];
  readonly total: Target | undefined;
  /** By stratum, then by rule. */
  readonly targets: readonly (readonly Target[])[];
}

interface Target extends RuleTarget {
  readonly rule: QuotaRule;
  readonly staff: number | undefined;
  /** By round: the exact amount of a period, and its minimum. */
  readonly amounts: readonly Fraction[];
  readonly minimums: readonly number[];
  readonly doneBefore: number;
}

function openYear(matter: Matter, facts: RoundFacts): Year {
  const sizes = facts.strata.map((each) => filled([...each.earlier, matter.of === "eligible" ? each.eligible : each.units]));
  const matterSizes = facts.strata.length === 0 ? [] : sizes[0]!.map((_, t) => sum(sizes.map((own) => own[t]!)));
  const open = openTarget(matter, facts, matterSizes);
  const all = facts.strata.map((_, s) => s);
  const none = matterSizes.map(() => 0);
  const total =
    matter.total && open({ rule: matter.total, sizes: matterSizes, staffBefore: facts.totalStaff, strata: all, minimums: none });
  const targets = matter.strata.map((stratum, s) =>
    rulesOf(stratum).map((rule, k) => {
      const minimums = rule === stratum ? minimumsOf(stratum, sizes[s]!) : none;
      const phase = facts.phaseOf?.(stratum.id);
      return open({ rule, sizes: sizes[s]!, staffBefore: facts.strata[s]!.staff(k), strata: [s], minimums, total, phase });
    }),
  );
  return { matter, facts, sizes, total, targets };
}

interface RuleInput {
  readonly rule: QuotaRule;
  readonly sizes: readonly number[];
  readonly staffBefore: readonly (number | undefined)[];
  /** Strata whose draws count as done. */
  readonly strata: readonly number[];
  readonly minimums: readonly number[];
  readonly total?: Target | undefined;
  readonly phase?: Fraction | undefined;
}

function openTarget(matter: Matter, facts: RoundFacts, matterSizes: readonly number[]): (input: RuleInput) => Target {
  return ({ rule, sizes, staffBefore, strata, minimums, total, phase }) => {
    const staff = rule.perInspector === undefined ? undefined : facts.staffOf(rule.staff);
    const staffed = filled([...staffBefore, staff ?? 0]);
    const amounts = sizes.map((size, t) =>
      exactAmount(rule, { size, matterSize: matterSizes[t]!, staff: staffed[t]!, total: total?.amounts[t] ?? fraction(0) }),
    );
    const { per } = rule;
    const doneBy = Array.from({ length: facts.round }, (_, t) => sum(strata.map((s) => facts.strata[s]!.doneBy[t] ?? 0)));
    const doneBefore = typeof per === "object" ? sum(strata.map((s) => facts.visitedSince(s, blockOf(per, facts.year).first))) : 0;
    const own = { amounts, minimums, doneBefore };
    return { rule, staff, ...own, ...targetOfRule(rule, matter, { ...own, doneBy, year: facts.year, phase }) };
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** The rules of a stratum, its own first. One that takes the rest has only the others. */
export function rulesOf(stratum: Stratum): readonly QuotaRule[] {
  return [...(stratum.rest === undefined ? [stratum] : []), ...(stratum.also ?? [])];
}

/** A round that was never drawn takes the size of the next one that was: its share is caught up, not lost. */
function filled(sizes: readonly (number | undefined)[]): number[] {
  const all: number[] = [];
  for (let t = sizes.length - 1; t >= 0; t--) all[t] = sizes[t] ?? all[t + 1]!;
  return all;
}

/** The largest floor decides; without one, the smallest ceiling. */
function planStratum(year: Year, stratum: Stratum, s: number): StratumPlan {
  const targets = year.targets[s]!;
  const floors = targets.filter(({ rule }) => rule.side !== "at-most");
  const deciding =
    floors.length > 0
      ? floors.reduce((most, each) => (quotaOf(each) > quotaOf(most) ? each : most))
      : targets.reduce((least, each) => (quotaOf(each) < quotaOf(least) ? each : least));
  return {
    ...measured(year, stratum, s),
    owed: fractionText(deciding.owed),
    ...counted(deciding.target, deciding.done, year.facts.strata[s]!),
    ...(deciding.phased ? { phased: true as const } : {}),
  };
}

/** What the strata with amounts of their own leave of the total, with what was drawn before, shared by those that take the rest. */
function placesOfRest(year: Year, owing: readonly (StratumPlan | undefined)[]): number[] {
  const { matter, facts, total } = year;
  const resting = matter.strata.flatMap(({ rest }, s) => (rest === undefined ? [] : [s]));
  if (total === undefined || resting.length === 0) return [];
  const left = Math.max(0, quotaOf(total) - sum(owing.map((each) => each?.quota ?? 0)));
  const given = shareRest({
    ...{ authority: facts.authority, year: facts.year, matter: matter.id },
    places: left + sum(resting.map((s) => sum(facts.strata[s]!.doneBy))),
    ofYear: { now: restOfYear(year, total, facts.round), first: restOfYear(year, total, 0) },
    strata: resting.map((s) => restingStratum(year, s)),
  });
  return matter.strata.map((_, s) => given[resting.indexOf(s)] ?? 0);
}

/** Fewest: what is drawn, and what floors and frequency rules ask for besides. Most: each unit as often as it may be drawn, and once in this round. */
function restingStratum({ matter, facts, sizes, targets }: Year, s: number) {
  const stratum = matter.strata[s]!;
  const { doneBy, forced } = facts.strata[s]!;
  const [done, size] = [sum(doneBy), sizes[s]!.at(-1)!];
  const minimums = minimumsOf(stratum, sizes[s]!);
  const closing = facts.round === matter.rounds.length - 1 ? minimums.at(-1)! - done : 0;
  const least = done + Math.max(0, closing, forced, ...targets[s]!.filter(({ rule }) => rule.side !== "at-most").map(quotaOf));
  const often = matter.mode === "independent" ? Number.POSITIVE_INFINITY : (matter.times ?? 1) * size;
  return {
    id: stratum.id,
    now: { size, minimum: minimums.at(-1)! },
    first: { size: sizes[s]![0]!, minimum: minimums[0]! },
    least,
    most: Math.min(often, done + size),
  };
}

/** What the total leaves to these strata in the whole year, where every round sees what round `t` saw. */
function restOfYear({ matter, facts, targets }: Year, total: Target, t: number): number {
  const inYear = ({ rule, amounts, minimums, doneBefore }: Target): number =>
    wholeYear(rule, matter, { amount: amounts[t]!, minimum: minimums[t]!, year: facts.year, doneBefore });
  const own = targets.map((each, s) => (matter.strata[s]!.rest === undefined ? decidingOf(each, inYear) : 0));
  return Math.max(0, inYear(total) - sum(own));
}

/** The largest floor decides; without one, the smallest ceiling. */
function decidingOf(targets: readonly Target[], numberOf: (target: Target) => number): number {
  const floors = targets.filter(({ rule }) => rule.side !== "at-most");
  return floors.length > 0 ? Math.max(...floors.map(numberOf)) : Math.min(...targets.map(numberOf));
}

function minimumsOf({ minimum }: Stratum, sizes: readonly number[]): number[] {
  return sizes.map((size) => Math.min(minimum, size));
}

function planRest(year: Year, stratum: Stratum, s: number, places: readonly number[]): StratumPlan {
  const done = sum(year.facts.strata[s]!.doneBy);
  return { ...measured(year, stratum, s), owed: String(places[s]!), ...counted(places[s]!, done, year.facts.strata[s]!) };
}

function quotaOf({ target, done }: RuleTarget): number {
  return Math.max(0, target - done);
}

function counted(target: number, done: number, { forced }: StratumFacts) {
  const quota = Math.max(0, target - done, forced);
  return { target, done, quota, overshoot: Math.max(0, done - target), ...(forced === 0 ? {} : { forced }) };
}

function measured({ facts, sizes, targets }: Year, stratum: Stratum, s: number) {
  const { units, eligible } = facts.strata[s]!;
  const told = stratum.also !== undefined || stratum.perInspector !== undefined;
  const rules = told ? { rules: targets[s]!.map(rulePlan) } : {};
  return { stratum: stratum.id, units, eligible, size: sizes[s]!.at(-1)!, sizes: sizes[s]!, ...rules };
}

function rulePlan({ owed, target, done, staff }: Target): RulePlan {
  return { owed: fractionText(owed), target, done, ...(staff === undefined ? {} : { staff }) };
}

function faultsOfStratum(matter: Matter, stratum: Stratum, plan: StratumPlan, targets: readonly Target[]): Refusal[] {
  const path = ["matters", matter.id, "strata", stratum.id];
  // One that had units earlier in the year was emptied since: its minimum is at most its size, and the year goes on.
  if (plan.units === 0 && stratum.minimum > 0 && plan.sizes.every((size) => size === 0)) {
    return [refuse("plan/empty-stratum", path, { stratum: plan.stratum, minimum: stratum.minimum })];
  }
  return targets
    .filter(({ limit, done }) => plan.quota > Math.max(0, limit - done))
    .map(({ limit, done }) =>
      refuse("plan/above-ceiling", path, { stratum: plan.stratum, quota: plan.quota, limit, done, nearest: done + plan.quota }),
    );
}

function faultsOfTotal({ total, matter }: Year, strata: readonly StratumPlan[]): Refusal[] {
  if (total === undefined) return [];
  const parts = sum(strata.map(({ quota }) => quota));
  const facts = { matter: matter.id, parts, total: quotaOf(total) };
  if (parts > Math.max(0, total.limit - total.done)) {
    return [refuse("plan/parts-above-total", ["matters", matter.id, "total"], facts)];
  }
  return parts < quotaOf(total) ? [refuse("plan/total-above-parts", ["matters", matter.id, "total"], facts)] : [];
}
