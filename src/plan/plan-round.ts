/**
 * What one round owes: for each stratum the base, the exact target of the year so far, what is done, and so the quota.
 *
 * Targets are cumulative (protocol section 9): rounding never adds up, a round that fell short is caught up by the next, and the last
 * round closes the year exactly. Nothing is forecast.
 */
import { ceilOf, type Fraction, floorOf, fraction, fractionText, plus, readFraction, times } from "../kernel/fraction.js";
import { type Refusal, refuse } from "../kernel/refusal.js";
import { accept, type Result, reject } from "../kernel/result.js";
import type { Matter, Stratum } from "../policy/policy.js";

export interface RoundPlan {
  readonly drawId: string;
  readonly matter: string;
  readonly round: string;
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
  /** Ratio × base so far, exact, as text. */
  readonly owed: string;
  /** `owed` after legal rounding, with the minimum in the last round. */
  readonly target: number;
  /** Units drawn in earlier rounds of the year by draws that were not voided. */
  readonly done: number;
  /** max(0, target − done). */
  readonly quota: number;
  /** Drawn beyond the target of the year so far (the registry shrank); 0 otherwise. */
  readonly overshoot: number;
}

/** What the plan must know of the registry and the year, for each stratum in policy order. */
export interface RoundFacts {
  readonly drawId: string;
  /** Index of the round in the matter. */
  readonly round: number;
  readonly strata: readonly {
    readonly units: number;
    readonly eligible: number;
    /** Size of each earlier round; undefined where no draw took place. */
    readonly earlier: readonly (number | undefined)[];
    readonly done: number;
  }[];
}

/** Computes the quotas of a round, or names what cannot be met. */
export function planRound(matter: Matter, facts: RoundFacts): Result<RoundPlan> {
  const strata = matter.strata.map((stratum, s) => planStratum(matter, stratum, facts, s));
  const faults = matter.strata.flatMap((stratum, s) => faultsOfStratum(stratum, strata[s]!, [matter.id, stratum.id]));
  if (faults.length > 0) return reject(faults);
  return accept({ drawId: facts.drawId, matter: matter.id, round: matter.rounds[facts.round]!.id, strata });
}

function planStratum(matter: Matter, stratum: Stratum, { round, strata }: RoundFacts, s: number): StratumPlan {
  const { units, eligible, earlier, done } = strata[s]!;
  const size = matter.of === "eligible" ? eligible : units;
  const sizes = filledSizes([...earlier.slice(0, round), size]);
  const owed = times(readFraction(stratum.ratio)!, baseSoFar(matter, sizes));
  const target = legalTarget(stratum, owed, size, round === matter.rounds.length - 1);
  return {
    stratum: stratum.id,
    units,
    eligible,
    size,
    sizes,
    owed: fractionText(owed),
    target,
    done,
    quota: Math.max(0, target - done),
    overshoot: Math.max(0, done - target),
  };
}

/** A round that was never drawn takes the size of the next one that was: its share is caught up, not lost. */
function filledSizes(sizes: readonly (number | undefined)[]): number[] {
  const filled: number[] = [];
  for (let t = sizes.length - 1; t >= 0; t--) filled[t] = sizes[t] ?? filled[t + 1]!;
  return filled;
}

/** Σ share × size up to this round; with base `plan` the opening size, with base `draw` today's size counts for all rounds. */
function baseSoFar({ base, rounds }: Matter, sizes: readonly number[]): Fraction {
  const sizeOf = (t: number): number => (base === "average" ? sizes[t]! : base === "plan" ? sizes[0]! : sizes[sizes.length - 1]!);
  return sizes.reduce((sum, _, t) => plus(sum, times(readFraction(rounds[t]!.share)!, fraction(BigInt(sizeOf(t))))), fraction(0n));
}

/** "Not less than" rounds up, "not more than" rounds down; the minimum is owed by the end of the year, where there are that many. */
function legalTarget({ side, minimum }: Stratum, owed: Fraction, size: number, last: boolean): number {
  const rounded = Number(side === "at-least" ? ceilOf(owed) : floorOf(owed));
  return last ? Math.max(rounded, Math.min(minimum, size)) : rounded;
}

function faultsOfStratum({ minimum }: Stratum, plan: StratumPlan, path: readonly string[]): Refusal[] {
  if (plan.units > 0 || minimum === 0) return [];
  return [refuse("plan/empty-stratum", ["matters", path[0]!, "strata", path[1]!], { stratum: plan.stratum, minimum })];
}
