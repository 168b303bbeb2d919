/**
 * What one round owes: for each stratum the base, the exact target of the year so far, what is done, and so
 * the quota.
 *
 * Nothing is forecast: every number follows from the registry on the cut-off day and from the record of the
 * rounds before.
 */
import { lastOf } from "../kernel/certain.js";
import { fractionText } from "../kernel/fraction.js";
import type { Refusal } from "../kernel/refusal.js";
import { accept, type Result, reject } from "../kernel/result.js";
import type { Matter, Stratum } from "../policy/policy.js";
import { deciding } from "./deciding.js";
import { refuse } from "./refuse.js";
import type { RoundFacts, StratumFacts } from "./round-facts.js";
import { ofWholeYear, type RuleTarget } from "./rule-target.js";
import { shareRest } from "./share-rest.js";
import { minimumsOf, openTargets, sum, type Target, type YearTargets } from "./year-targets.js";

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
  /**
   * Every rule of the stratum, its own first; left out where the stratum has one rule that counts no
   * inspectors.
   */
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

/** Computes the quotas of a round, or names what cannot be met. */
export function planRound(matter: Matter, facts: RoundFacts): Result<RoundPlan> {
  const year = openTargets(matter, facts);
  const owing = matter.strata.map((stratum, s) =>
    stratum.rest === undefined ? planStratum(year, stratum, s) : undefined,
  );
  const places = placesOfRest(year, owing);
  const strata = matter.strata.map((stratum, s) => owing[s] ?? planRest(year, stratum, s, places));
  const faults = [
    ...matter.strata.flatMap((stratum, s) => faultsOfStratum(matter, stratum, strata[s]!, year.targets[s]!)),
    ...faultsOfTotal(year, strata),
  ];
  if (faults.length > 0) return reject(faults);
  const total = year.total === undefined ? {} : { total: rulePlan(year.total) };
  return accept({
    drawId: facts.drawId,
    matter: matter.id,
    round: matter.rounds[facts.round]!.id,
    ...total,
    strata,
  });
}

function planStratum(year: YearTargets, stratum: Stratum, s: number): StratumPlan {
  const { owed, target, done, phased } = deciding(year.targets[s]!, quotaOf);
  return {
    ...measured(year, stratum, s),
    owed: fractionText(owed),
    ...counted(target, done, year.facts.strata[s]!),
    ...(phased ? { phased: true as const } : {}),
  };
}

/**
 * What the strata with amounts of their own leave of the total, with what was drawn before, shared by those
 * that take the rest.
 */
function placesOfRest(year: YearTargets, owing: readonly (StratumPlan | undefined)[]): number[] {
  const { matter, facts, total } = year;
  const resting = matter.strata.flatMap(({ rest }, s) => (rest === undefined ? [] : [s]));
  if (total === undefined || resting.length === 0) return [];
  const left = Math.max(0, quotaOf(total) - sum(owing.map((each) => each?.quota ?? 0)));
  const given = shareRest({
    authority: facts.authority,
    year: facts.year,
    matter: matter.id,
    places: left + sum(resting.map((s) => sum(facts.strata[s]!.doneBy))),
    ofYear: { now: restOfYear(year, total, facts.round), first: restOfYear(year, total, 0) },
    strata: resting.map((s) => restingStratum(year, s)),
  });
  return matter.strata.map((_, s) => given[resting.indexOf(s)] ?? 0);
}

/**
 * Fewest: what is drawn, and what floors and frequency rules ask for besides. Most: each unit as often as it
 * may be drawn, and once in this round.
 */
function restingStratum({ matter, facts, sizes, targets }: YearTargets, s: number) {
  const stratum = matter.strata[s]!;
  const { doneBy, forced } = facts.strata[s]!;
  const [done, size] = [sum(doneBy), lastOf(sizes[s]!)];
  const minimums = minimumsOf(stratum, sizes[s]!);
  const closing = facts.round === matter.rounds.length - 1 ? lastOf(minimums) - done : 0;
  const least =
    done +
    Math.max(0, closing, forced, ...targets[s]!.filter(({ rule }) => rule.side !== "at-most").map(quotaOf));
  const often = matter.mode === "independent" ? Number.POSITIVE_INFINITY : (matter.times ?? 1) * size;
  return {
    id: stratum.id,
    now: { size, minimum: lastOf(minimums) },
    first: { size: sizes[s]![0]!, minimum: minimums[0]! },
    least,
    most: Math.min(often, done + size),
  };
}

/** What the total leaves to these strata in the whole year, where every round sees what round `t` saw. */
function restOfYear({ matter, facts, targets }: YearTargets, total: Target, t: number): number {
  const inYear = ({ rule, amounts, minimums, hadUnits, doneBefore }: Target): number =>
    ofWholeYear(rule, matter, {
      amount: amounts[t]!,
      minimum: minimums[t]!,
      hadUnits: hadUnits[t]!,
      year: facts.year,
      doneBefore,
    });
  const own = targets.map((each, s) =>
    matter.strata[s]!.rest === undefined ? inYear(deciding(each, inYear)) : 0,
  );
  return Math.max(0, inYear(total) - sum(own));
}

function planRest(year: YearTargets, stratum: Stratum, s: number, places: readonly number[]): StratumPlan {
  const done = sum(year.facts.strata[s]!.doneBy);
  return {
    ...measured(year, stratum, s),
    owed: String(places[s]!),
    ...counted(places[s]!, done, year.facts.strata[s]!),
  };
}

function quotaOf({ target, done }: RuleTarget): number {
  return Math.max(0, target - done);
}

function counted(target: number, done: number, { forced }: StratumFacts) {
  const quota = Math.max(0, target - done, forced);
  return { target, done, quota, overshoot: Math.max(0, done - target), ...(forced === 0 ? {} : { forced }) };
}

function measured({ facts, sizes, targets }: YearTargets, stratum: Stratum, s: number) {
  const { units, eligible } = facts.strata[s]!;
  const told = stratum.also !== undefined || stratum.perInspector !== undefined;
  const rules = told ? { rules: targets[s]!.map(rulePlan) } : {};
  return { stratum: stratum.id, units, eligible, size: lastOf(sizes[s]!), sizes: sizes[s]!, ...rules };
}

function rulePlan({ owed, target, done, staff }: Target): RulePlan {
  return { owed: fractionText(owed), target, done, ...(staff === undefined ? {} : { staff }) };
}

function faultsOfStratum(
  matter: Matter,
  stratum: Stratum,
  plan: StratumPlan,
  targets: readonly Target[],
): Refusal[] {
  const path = ["matters", matter.id, "strata", stratum.id];
  return targets
    .filter(({ limit, done }) => plan.quota > Math.max(0, limit - done))
    .map(({ limit, done }) =>
      refuse("plan/above-ceiling", path, {
        stratum: plan.stratum,
        quota: plan.quota,
        limit,
        done,
        nearest: done + plan.quota,
      }),
    );
}

function faultsOfTotal({ total, matter }: YearTargets, strata: readonly StratumPlan[]): Refusal[] {
  if (total === undefined) return [];
  const parts = sum(strata.map(({ quota }) => quota));
  const path = ["matters", matter.id, "total"];
  const [most, least] = [Math.max(0, total.limit - total.done), quotaOf(total)];
  if (parts > most) {
    return [
      refuse("plan/parts-above-total", path, { matter: matter.id, parts, total: most, over: parts - most }),
    ];
  }
  // A stratum whose condition leaves it without units asks for nothing: what the total lacks for it is no
  // fault of the plan.
  const someEmpty = matter.strata.some(({ where }, s) => where !== null && strata[s]!.units === 0);
  if (parts >= least || someEmpty) return [];
  return [
    refuse("plan/total-above-parts", path, { matter: matter.id, parts, total: least, over: least - parts }),
  ];
}
