/**
 * Units that must be drawn now: skipped once more, they could no longer have the visits that a rule owes
 * them.
 *
 * Source: protocol section 14.2.2. A calendar window is counted in the rounds that are left; a rolling one by
 * the days on which it runs out, one for each visit that is still to come.
 */
import { addYears } from "../kernel/iso-date.js";
import { blockOf } from "../policy/blocks.js";
import type { PromiseRule } from "../policy/frequency-bounds.js";
import type { Matter } from "../policy/policy.js";
import { isRolling, type RollingWindow } from "../policy/rolling-window.js";
import type { Registry } from "../registry/registry.js";
import type { VisitCounter } from "./counted-visits.js";
import { promiseOf } from "./promised-days.js";

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
export function openForced(
  rule: PromiseRule,
  counter: VisitCounter,
  registry: Registry,
  facts: ForcedFacts,
): (row: number) => boolean {
  const { window, atLeast } = rule;
  if (typeof window === "object" && "since" in window) return () => false;
  if (isRolling(window)) return openRolling({ window, atLeast }, counter, registry, facts);
  const yearsLeft = window === "year" ? 0 : blockOf(window, facts.year).last - facts.year;
  const inYearsLeft = yearsLeft * turnsOfYear(facts.matter);
  return (row) => atLeast - counter.count(row) > turnsAfter(facts, row).length + inYearsLeft;
}

/**
 * Each of the visits that are still to come has its own promised day: one of them would be too late if the
 * unit were skipped now.
 */
function openRolling(
  { window, atLeast }: { readonly window: RollingWindow; readonly atLeast: number },
  counter: VisitCounter,
  registry: Registry,
  facts: ForcedFacts,
): (row: number) => boolean {
  // The promise of the next visit, of the one after it, and so on: each looks back over one visit less.
  const promises = Array.from({ length: atLeast }, (_, at) =>
    promiseOf({ window, atLeast: atLeast - at }, registry, counter),
  );
  return (row) => {
    const turns = turnsAfter(facts, row);
    return promises.some((untilOf, at) => {
      const until = untilOf(row);
      return until === undefined || until < endOfTurn(facts.matter, turns, at + 1);
    });
  };
}

/** The rounds in which a unit that is skipped now can be drawn in this year, each as early as can be. */
function turnsAfter({ matter, round, timesDrawn }: ForcedFacts, row: number): number[] {
  return turnsFrom(matter, round + 1, timesDrawn(row));
}

/**
 * Rounds of a year from round `first` on in which a unit can be drawn that was drawn so often before. Source:
 * protocol section 14.2.2.
 */
export function turnsFrom(
  { mode, times = 1, coolDown, rounds }: Matter,
  first: number,
  drawn: number,
): number[] {
  const left = Array.from({ length: rounds.length - first }, (_, n) => first + n);
  if (mode === "without-replacement") return left.slice(0, 1);
  if (mode === "cycles") return left.filter((t) => t === first || t % (rounds.length / times) === 0);
  const spaced = left.filter((t) => (t - first) % ((coolDown?.rounds ?? 0) + 1) === 0);
  return mode === "at-most" ? spaced.slice(0, Math.max(0, times - drawn)) : spaced;
}

/** How often a unit can be drawn in a whole year. */
export function turnsOfYear(matter: Matter): number {
  return turnsFrom(matter, 0, 0).length;
}

/**
 * Last day of turn number `next`, from 1: those of this year are given, later years are taken to lie as this
 * one does.
 */
export function endOfTurn(matter: Matter, turns: readonly number[], next: number): string {
  const own = turns[next - 1];
  if (own !== undefined) return matter.rounds[own]!.until;
  const yearly = turnsFrom(matter, 0, 0);
  const behind = next - 1 - turns.length;
  return addYears(
    matter.rounds[yearly[behind % yearly.length]!]!.until,
    1 + Math.floor(behind / yearly.length),
  );
}
