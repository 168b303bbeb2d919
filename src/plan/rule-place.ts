/** A rule is known by its place in its stratum: 0 its own, k the k-th in `also`. */
import type { Matter, Stratum } from "../policy/policy.js";
import type { QuotaRule } from "../policy/quota-rule.js";

/** The rules of a stratum, its own first. One that takes the rest has only the others. */
export function rulesOfStratum(stratum: Stratum): readonly QuotaRule[] {
  return [...(stratum.rest === undefined ? [stratum] : []), ...(stratum.also ?? [])];
}

/** The places of `rulesOfStratum`, in the same order. */
export function rulePlaces(stratum: Stratum): number[] {
  const first = stratum.rest === undefined ? 0 : 1;
  return rulesOfStratum(stratum).map((_, at) => at + first);
}

/** Where `rulesOfStratum` has the rule of a place; undefined for none. */
export function indexOfPlace(stratum: Stratum | undefined, place: number): number | undefined {
  const index = stratum === undefined ? -1 : rulePlaces(stratum).indexOf(place);
  return index === -1 ? undefined : index;
}

/** The rule of a place; undefined where the stratum has none there. */
export function ruleAt(stratum: Stratum, place: number): QuotaRule | undefined {
  const index = indexOfPlace(stratum, place);
  return index === undefined ? undefined : rulesOfStratum(stratum)[index];
}

/**
 * What a plan records of the rule at an index of `rulesOfStratum`; undefined where it records none beside the
 * stratum's numbers.
 */
export function recordedRule<T>(
  plan: { readonly rules?: readonly T[] } | undefined,
  index: number | undefined,
): T | undefined {
  return index === undefined ? undefined : plan?.rules?.[index];
}

export function stratumOf({ strata }: Matter, id: string): Stratum | undefined {
  return strata.find((each) => each.id === id);
}
