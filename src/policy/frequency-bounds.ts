/**
 * The two things a frequency rule may say: how often at most, and how often at least. Most rules say one of
 * them.
 */
import type { FrequencyRule } from "./frequency-rule.js";

/** A rule that leaves out whoever has had its visits. */
export type CapRule = FrequencyRule & { readonly atMost: number };

/** A rule that owes every unit its visits. */
export type PromiseRule = FrequencyRule & { readonly atLeast: number };

export function isCap(rule: FrequencyRule): rule is CapRule {
  return rule.atMost !== undefined;
}

export function isPromise(rule: FrequencyRule): rule is PromiseRule {
  return rule.atLeast !== undefined;
}
