/** Units of weight 0: they stand in the pool, and are drawn only where a rule forces them. */
import { fractionOf } from "../kernel/fraction.js";
import type { Matter, Stratum } from "../policy/policy.js";
import { NO_STRATUM } from "./frame.js";
import type { Sight } from "./sight.js";

/**
 * True for a row of a stratum whose weight is 0 and to which no rule promises a visit: neither ticket nor
 * rule draws it.
 *
 * Source: protocol section 14.3.
 */
export function openNeverDrawn(
  { strata, frequency = [] }: Matter,
  sight: Sight,
): (row: number, s: number) => boolean {
  const weightless = strata.map((stratum) => openWeightless(stratum, sight));
  if (weightless.every((each) => each === undefined)) return () => false;
  const promises = frequency
    .filter(({ atLeast }) => atLeast !== undefined)
    .map(({ where }) => sight.matcher(where));
  return (row, s) =>
    s !== NO_STRATUM && weightless[s]?.(row) === true && !promises.some((concerns) => concerns(row));
}

/** The first weight whose query fits is the unit's own, 1 where none does. */
function openWeightless({ weights = [] }: Stratum, sight: Sight): ((row: number) => boolean) | undefined {
  const rules = weights.map(({ where, weight }) => ({
    fits: sight.matcher(where),
    isZero: fractionOf(weight).numerator === 0n,
  }));
  return rules.some(({ isZero }) => isZero)
    ? (row) => rules.find(({ fits }) => fits(row))?.isZero === true
    : undefined;
}
