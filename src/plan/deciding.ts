/** Which of several rules of one stratum decides. */
import type { QuotaRule } from "../policy/quota-rule.js";

/**
 * The one with the largest number among the floors; without a floor, the one with the smallest among the
 * ceilings. Of equal ones the first.
 */
export function deciding<T extends { readonly rule: Pick<QuotaRule, "side"> }>(
  rules: readonly T[],
  numberOf: (rule: T) => number,
): T {
  const floors = rules.filter(({ rule }) => rule.side !== "at-most");
  if (floors.length > 0)
    return floors.reduce((most, each) => (numberOf(each) > numberOf(most) ? each : most));
  return rules.reduce((least, each) => (numberOf(each) < numberOf(least) ? each : least));
}
