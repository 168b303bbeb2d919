/**
 * Units that must be drawn now, for units whose visits all stand in the history: the same questions as in
 * `pool/forced.ts`, turned so that a database answers them by counting. Source: protocol section 14.2.2.
 */
import { addDays } from "../kernel/iso-date.js";
import { blockOf } from "../policy/blocks.js";
import type { PromiseRule } from "../policy/frequency-bounds.js";
import type { VisitFilter } from "../policy/frequency-rule.js";
import type { Matter } from "../policy/policy.js";
import { endOfWindow, isRolling, type RollingWindow, startOfWindow } from "../policy/rolling-window.js";
import { firstDayOf } from "../pool/counted-visits.js";
import { endOfTurn, turnsFrom, turnsOfYear } from "../pool/forced.js";
import { allOf, anyOf, dayValue } from "./dialect.js";
import type { VisitCounts } from "./visit-counts.js";

/** The round, and how visits are counted. */
export interface ForcedCase {
  readonly matter: Matter;
  /** Index of the round. */
  readonly round: number;
  readonly year: number;
  readonly asOf: string;
  readonly visits: VisitCounts;
}

/** When a rule forces a unit that was not drawn in the year. */
export function forcedBy(rule: PromiseRule, at: ForcedCase): string {
  const { window, atLeast, counts } = rule;
  const { matter, year, asOf, visits } = at;
  if (typeof window === "object" && "since" in window) return "FALSE";
  const turns = turnsFrom(matter, at.round + 1, 0);
  if (isRolling(window)) return anyOf(promisesBroken({ window, atLeast, counts }, turns, at));
  const yearsLeft = window === "year" ? 0 : blockOf(window, year).last - year;
  const left = turns.length + yearsLeft * turnsOfYear(matter);
  return `${atLeast} - ${visits.counted(counts, { day: firstDayOf(window, asOf, year) })} > ${left}`;
}

interface RollingPromise {
  readonly window: RollingWindow;
  readonly atLeast: number;
  readonly counts: VisitFilter;
}

/** One condition for each of the visits that are still to come: its promised day would be over before its turn is. */
function promisesBroken(
  { window, atLeast, counts }: RollingPromise,
  turns: readonly number[],
  { matter, visits }: ForcedCase,
): string[] {
  return Array.from({ length: atLeast }, (_, at) => {
    const since = firstInTime(window, endOfTurn(matter, turns, at + 1));
    if (window.start !== undefined && window.start >= since) return "FALSE";
    return allOf([
      `${visits.counted(counts, { day: since })} < ${atLeast - at}`,
      `u.opened IS NULL OR u.opened < ${dayValue(since)}`,
    ]);
  });
}

/** The first day from which the window reaches a day: whoever was visited then, or later, can wait for it. */
function firstInTime(window: RollingWindow, end: string): string {
  let day = addDays(startOfWindow(window, end), -5);
  while (endOfWindow(window, day) < end) day = addDays(day, 1);
  return day;
}
