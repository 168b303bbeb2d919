/**
 * Part-time: somebody with a share of 1/2 is at level L with half the visits, rounded up.
 *
 * So the levels of the round and the year speak of full posts, and a part-timer is neither idle nor worked
 * like the others.
 */
import { fractionOf } from "../kernel/fraction.js";
import type { TeamInspector } from "./team-input.js";

/** Numerator and denominator of each inspector's share. */
export interface Shares {
  readonly of: Int32Array;
  readonly in: Int32Array;
}

export function sharesOf(people: readonly TeamInspector[]): Shares {
  const shares = people.map(({ share = "1" }) => fractionOf(share));
  return {
    of: Int32Array.from(shares, ({ numerator }) => Number(numerator)),
    in: Int32Array.from(shares, ({ denominator }) => Number(denominator)),
  };
}

/** Visits of inspector `i` at a level: ⌈level × share⌉, at least 0. */
export function visitsAtLevel(shares: Shares, i: number, level: number): number {
  return level <= 0 ? 0 : Math.ceil((level * shares.of[i]!) / shares.in[i]!);
}

/** The smallest level at which inspector `i` has as many visits. */
export function levelFor(shares: Shares, i: number, visits: number): number {
  return visits <= 0 ? 0 : Math.floor(((visits - 1) * shares.in[i]!) / shares.of[i]!) + 1;
}
