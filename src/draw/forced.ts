/**
 * Units that must be drawn now: skipped once more, they could no longer have the visits that a rule owes them.
 *
 * Source: randomness.md 3.3. A calendar window is counted in the rounds that are left; a rolling one by the day on which it runs out.
 */
import { addYears } from "../kernel/iso-date.js";
import { blockOf } from "../policy/blocks.js";
import type { FrequencyRule } from "../policy/frequency-rule.js";
import type { Matter } from "../policy/policy.js";
import type { Registry } from "../registry/registry.js";
import type { VisitCounter } from "./counted-visits.js";
import { isRolling, promiseOf } from "./promised-days.js";

/** What is known of the round and of the unit's draws in the year. */
export interface ForcedFacts {
  readonly matter: Matter;
  /** Index of the round. */
  readonly round: number;
  readonly year: number;
  /** Draws of a row in earlier rounds of the year. */
  readonly timesDrawn: (row: number) => number;
}

/** True when the rule forces the unit in a row into this round, provided the unit can be drawn in it. */
export function openForced(rule: FrequencyRule, counter: VisitCounter, registry: Registry, facts: ForcedFacts): (row: number) => boolean {
  const { window, atLeast } = rule;
  if (atLeast === undefined) return () => false;
  if (window === "year") return (row) => atLeast - counter.count(row) > mostLater(facts, row);
  if (isRolling(window)) {
    const next = nextRoundEnds(facts);
    const promise = promiseOf({ window, atLeast }, registry, counter);
    return (row) => (promise(row) ?? "") < next;
  }
  if ("since" in window || blockOf(window, facts.year).last !== facts.year) return () => false;
  return (row) => atLeast - counter.count(row) > mostLater(facts, row);
}

/** How often a unit can still be drawn after this round. Source: randomness.md 3.3 and 3.4. */
function mostLater({ matter, round, timesDrawn }: ForcedFacts, row: number): number {
  const { mode, times = 1, coolDown, rounds } = matter;
  const left = rounds.length - 1 - round;
  const spaced = Math.ceil(left / ((coolDown?.rounds ?? 0) + 1));
  if (mode === "without-replacement") return Math.min(left, 1);
  if (mode === "at-most") return Math.min(spaced, times - timesDrawn(row));
  if (mode === "independent") return spaced;
  const length = rounds.length / times;
  const cycle = Math.floor(round / length);
  return times - 1 - cycle + (round + 1 < (cycle + 1) * length ? 1 : 0);
}

/** Last day of the round after this one; the first round of the next year is taken to lie as it does in this. */
function nextRoundEnds({ matter: { rounds }, round }: ForcedFacts): string {
  const next = rounds[round + 1];
  return next === undefined ? addYears(rounds[0]!.until, 1) : next.until;
}
