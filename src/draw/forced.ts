/**
 * Units that must be drawn now: skipped once more, they could no longer have the visits that a rule owes them.
 *
 * Source: randomness.md 3.3. A calendar window is counted in the rounds that are left; a rolling one by the day on which it runs out.
 */
import { addDays, addMonths, addYears, dayNumber, dayOf } from "../kernel/iso-date.js";
import { blockOf } from "../policy/blocks.js";
import type { FrequencyRule, Window } from "../policy/frequency-rule.js";
import type { Matter } from "../policy/policy.js";
import type { Registry } from "../registry/registry.js";
import { NO_DAY } from "../registry/unit.js";
import type { VisitCounter } from "./counted-visits.js";

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
  if ("since" in window) return () => false;
  if ("from" in window) {
    return blockOf(window, facts.year).last === facts.year ? (row) => atLeast - counter.count(row) > mostLater(facts, row) : () => false;
  }
  const next = nextRoundEnds(facts);
  return (row) => {
    const last = lastDay(registry, counter, window, atLeast, row);
    return last === undefined || endOf(window, last) < next;
  };
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

/** The day from which the rolling window runs: of the visit that counts, of the opening, or of the rule's own start. */
function lastDay(
  { units }: Registry,
  counter: VisitCounter,
  { start }: Extract<Window, { readonly start?: string }>,
  back: number,
  row: number,
): number | undefined {
  const opened = units.opened[row]!;
  const days = [counter.dayOf(row, back), opened === NO_DAY ? undefined : opened, start === undefined ? undefined : dayNumber(start)];
  const known = days.filter((day) => day !== undefined);
  return known.length === 0 ? undefined : Math.max(...known);
}

function endOf(window: Extract<Window, { readonly start?: string }>, day: number): string {
  const from = dayOf(day);
  if ("months" in window) return addMonths(from, window.months);
  return "days" in window ? addDays(from, window.days) : addYears(from, window.years);
}

/** Last day of the round after this one; the first round of the next year is taken to lie as it does in this. */
function nextRoundEnds({ matter: { rounds }, round }: ForcedFacts): string {
  const next = rounds[round + 1];
  return next === undefined ? addYears(rounds[0]!.until, 1) : next.until;
}
