/**
 * What a stratum owes after each round of the year. Source: protocol section 9.
 *
 * Targets are cumulative: each is rounded on its own from an exact sum, so rounding never adds up, a round
 * that fell short is caught up by the next, and the last round closes the year exactly. Nothing is forecast,
 * so nothing has to be corrected.
 */

import {
  ceilOf,
  compareFractions,
  type Fraction,
  floorOf,
  fraction,
  fractionText,
  plus,
  times,
  wholeOf,
} from "../kernel/fraction.js";
import { OutOfRange } from "../kernel/misuse.js";
import { TAKES_YEAR_OF_ROUNDS } from "../kernel/takes.js";
import { told } from "../kernel/told.js";
import { keyFor } from "../random/key.js";
import { ticketOf } from "../random/ticket.js";
import { requireCounts } from "./require.js";
import { ticketFraction } from "./ticket-fraction.js";

/**
 * Which size the ratio speaks of: the weighted average of the rounds, that of the first round, or that of the
 * round itself.
 */
export type YearBase = "average" | "plan" | "draw";

export interface YearOfRounds {
  /** Share of the base to be inspected in the year, from 0. */
  readonly ratio: Fraction;
  /** Share of the year's work in each round of the year, from 0; together exactly 1. */
  readonly shares: readonly Fraction[];
  /** Units of the stratum at each round, from the first; those of rounds to come may be left out. */
  readonly sizes: readonly number[];
  readonly base: YearBase;
}

/**
 * What is owed after each round that has a size, exactly: `average` r · Σ w·N so far, `plan` r · N of the
 * first round · Σ w so far, `draw` r · N of this round · Σ w so far.
 *
 * @throws RangeError when the shares do not sum to 1, a size is not a whole number from 0, or there are more
 * sizes than shares.
 * @throws TypeError when something else is handed over
 * @example
 * const quarter = fraction(1, 4);
 * owedByRound({ ratio: fraction(1, 10), shares: [quarter, quarter, quarter, quarter], sizes: [100, 104], base: "average" }).map(fractionText); // ["5/2", "51/10"]
 */
export function owedByRound(year: YearOfRounds): Fraction[] {
  return told("owedByRound", TAKES_YEAR_OF_ROUNDS, () => owedInTurn(year));
}

function owedInTurn({ ratio, shares, sizes, base }: YearOfRounds): Fraction[] {
  requireYear(shares, sizes);
  let [worked, weighted] = [fraction(0), fraction(0)];
  return sizes.map((size, t) => {
    worked = plus(worked, shares[t]!);
    weighted = plus(weighted, times(shares[t]!, fraction(size)));
    return times(
      ratio,
      base === "average" ? weighted : times(worked, fraction(base === "plan" ? sizes[0]! : size)),
    );
  });
}

/**
 * Visits that are to be done after each round that has a size: T_t = ⌈owed⌉.
 *
 * With a `phase` θ, T_t = ⌊owed + θ⌋ and only the last round of the year rounds up: a stratum with fewer
 * visits than rounds would otherwise be visited in rounds that everybody can work out beforehand.
 *
 * @param year.phase from `phaseOf`, in [0, 1).
 * @throws RangeError as `owedByRound`.
 * @throws TypeError when something else is handed over
 * @example
 * const quarter = fraction(1, 4);
 * roundTargets({ ratio: fraction(1, 10), shares: [quarter, quarter, quarter, quarter], sizes: [100, 100, 100, 100], base: "plan" }); // [3, 5, 8, 10]
 */
export function roundTargets(year: YearOfRounds & { readonly phase?: Fraction }): number[] {
  return told("roundTargets", TAKES_YEAR_OF_ROUNDS, () => targetsInTurn(year));
}

function targetsInTurn({ phase, ...year }: YearOfRounds & { readonly phase?: Fraction }): number[] {
  const last = year.shares.length - 1;
  return owedByRound(year).map((owed, t) => {
    const target = phase === undefined || t === last ? ceilOf(owed) : floorOf(plus(owed, phase));
    return wholeOf(fraction(target));
  });
}

/**
 * The random phase of a stratum: `ticket(key("phase"), stratum) / 2^256`.
 *
 * @param seed from a secret of the year, committed in January and revealed in December: whoever knows the
 * phase knows the empty rounds.
 * @throws TypeError when the seed is not 64 hex digits or the stratum is empty.
 * @example
 * phaseOf(seedOf([{ type: "plain", value: "2026" }]), "000000/2026/FIRE-01/R01", "山区"); // a fraction in [0, 1)
 */
export function phaseOf(seed: string, drawId: string, stratum: string): Fraction {
  return ticketFraction(ticketOf(keyFor(seed, drawId, "phase"), stratum));
}

export interface RoundQuotas {
  /** max(0, target − done so far) of each round. */
  readonly quotas: readonly number[];
  /**
   * All visits done after the last of these rounds; above its target when the stratum shrank or somebody did
   * too much.
   */
  readonly done: number;
}

/**
 * What each round must do, given what the rounds before it did.
 *
 * @param targets from `roundTargets`.
 * @param done visits completed in each round; a round that is not listed completes its quota.
 * @throws RangeError when a number is not whole and from 0, or more rounds are done than have a target.
 * @throws TypeError when something else is handed over
 * @example
 * roundQuotas([3, 5, 8, 10], [1]); // { quotas: [3, 4, 3, 2], done: 10 }
 */
export function roundQuotas(targets: readonly number[], done?: readonly number[]): RoundQuotas {
  return told("roundQuotas", "It takes lists of whole numbers.", () => quotasInTurn(targets, done));
}

function quotasInTurn(targets: readonly number[], done: readonly number[] = []): RoundQuotas {
  requireCounts("Targets and visits done", [...targets, ...done]);
  if (done.length > targets.length)
    throw new OutOfRange(`${done.length} rounds are done, but only ${targets.length} have a target.`);
  let soFar = 0;
  const quotas = targets.map((target, t) => {
    const quota = Math.max(0, target - soFar);
    soFar += done[t] ?? quota;
    return quota;
  });
  return { quotas, done: soFar };
}

function requireYear(shares: readonly Fraction[], sizes: readonly number[]): void {
  requireCounts("Sizes", sizes);
  if (sizes.length > shares.length)
    throw new OutOfRange(`There are ${sizes.length} sizes but ${shares.length} shares.`);
  const sum = shares.reduce(plus, fraction(0));
  if (compareFractions(sum, fraction(1)) !== 0)
    throw new OutOfRange(`The shares of a year sum to ${fractionText(sum)}, not to 1.`);
}
