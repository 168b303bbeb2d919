/**
 * How many of a base a ratio asks for, rounded to the side the rule speaks of. Source: protocol section 8.
 */

import { ceilOf, type Fraction, floorOf, fraction, times, wholeOf } from "../kernel/fraction.js";
import { told } from "../kernel/told.js";
import { requireCounts } from "./require.js";

/**
 * Inspections owed under "not less than `ratio`" (不少于).
 *
 * Rounds up, exactly: 7 % of 100 is 7. Doubt falls on the side of one inspection more.
 * Source: 企业公示信息抽查办法, art. 4.
 *
 * @param base units in the base that the rule names, a whole number from 0.
 * @param minimum fewest inspections owed whatever the ratio gives, a whole number from 0; not limited by the
 * base.
 * @throws RangeError when the base or the minimum is no such number.
 * @throws TypeError when something else is handed over
 * @example
 * quotaAtLeast(readFraction("5%")!, 21); // 2
 */
export function quotaAtLeast(ratio: Fraction, base: number, minimum?: number): number {
  return told("quotaAtLeast", "It takes a ratio that is a fraction, and a whole number of units.", () =>
    owedAtLeast(ratio, base, minimum),
  );
}

function owedAtLeast(ratio: Fraction, base: number, minimum = 0): number {
  requireCounts("A base and a minimum", [base, minimum]);
  return Math.max(minimum, wholeOf(fraction(ceilOf(times(ratio, fraction(base))))));
}

/**
 * Inspections allowed under "not more than `ratio`" (不超过): a cap for trusted firms, a yearly limit.
 *
 * Rounds down, exactly; doubt falls on the side of one inspection less, but never below `minimum`.
 *
 * @param base as in `quotaAtLeast`.
 * @param minimum as in `quotaAtLeast`; 1 where the rule says "at least one".
 * @throws RangeError as `quotaAtLeast`.
 * @throws TypeError when something else is handed over
 * @example
 * quotaAtMost(readFraction("5%")!, 39); // 1
 */
export function quotaAtMost(ratio: Fraction, base: number, minimum?: number): number {
  return told("quotaAtMost", "It takes a ratio that is a fraction, and a whole number of units.", () =>
    owedAtMost(ratio, base, minimum),
  );
}

function owedAtMost(ratio: Fraction, base: number, minimum = 0): number {
  requireCounts("A base and a minimum", [base, minimum]);
  return Math.max(minimum, wholeOf(fraction(floorOf(times(ratio, fraction(base))))));
}
