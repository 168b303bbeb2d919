/** A rule that promises visits, whom it concerns, and when it runs out. */

import { lastOf } from "../../../kernel/certain.js";
import { dayNumber, dayOf, laterDay } from "../../../kernel/iso-date.js";
import { blockOf } from "../../../policy/blocks.js";
import { isPromise, type PromiseRule } from "../../../policy/frequency-bounds.js";
import type { Window } from "../../../policy/frequency-rule.js";
import type { Policy } from "../../../policy/policy.js";
import { openCounter, type VisitCounter } from "../../../pool/counted-visits.js";
import { NO_STRATUM } from "../../../pool/frame.js";
import type { Sight } from "../../../pool/sight.js";
import type { Registry } from "../../../registry/registry.js";
import { NO_DAY } from "../../../registry/unit.js";
import { endOfPromise } from "../../year/least-year.js";
import type { MatterReach } from "../caps/unit-reach.js";

export type Rolling = Exclude<Window, "year" | { readonly from: number } | { readonly since: string }>;

export interface Promised {
  readonly policy: Policy;
  readonly registry: Registry;
  readonly sight: Sight;
  readonly reaches: readonly MatterReach[];
  readonly reach: MatterReach;
  readonly rule: PromiseRule;
}

/** Every rule of every matter that promises visits. */
export function promisesOf(
  policy: Policy,
  registry: Registry,
  reaches: readonly MatterReach[],
  sight: Sight,
): Promised[] {
  return reaches.flatMap((reach) =>
    (reach.year.matter.frequency ?? [])
      .filter(isPromise)
      .map((rule) => ({ policy, registry, sight, reaches, reach, rule })),
  );
}

export type CalendarWindow = "year" | { readonly years: number; readonly from: number };

export function isCalendar(window: Window): window is CalendarWindow {
  return window === "year" || "from" in window;
}

export function rollsOn(window: Window): window is Rolling {
  return !isCalendar(window) && !("since" in window);
}

export function isDueThisYear(window: CalendarWindow, year: number): boolean {
  return window === "year" || blockOf(window, year).last === year;
}

/** Rows that lie in a stratum of the matter all year and that the rule concerns. */
export function rowsConcerned({ registry, sight, reach, rule }: Promised): number[] {
  const { pools, matter } = reach.year;
  const concerns = sight.on(laterDay(matter.rounds[0]!.from, registry.asOf)).matcher(rule.where);
  const [first, last] = [pools[0]!.frame.stratum, lastOf(pools).frame.stratum];
  return [...first.keys()].filter(
    (row) => first[row] !== NO_STRATUM && last[row] !== NO_STRATUM && concerns(row),
  );
}

export function counterOf({ policy, registry, reach, rule }: Promised): VisitCounter {
  const asOf = laterDay(reach.year.matter.rounds[0]!.from, registry.asOf);
  return openCounter(rule, { ...registry, asOf }, policy.year, new Map());
}

export function pathOfPromise({ reach, rule }: Promised): string[] {
  return ["matters", reach.year.matter.id, "frequency", rule.id];
}

/**
 * Days of the counted visits before the year's rounds, the oldest first, or the day from which the promise
 * runs; empty when it is overdue.
 */
export function daysBefore({ registry, rule }: Promised, counter: VisitCounter, row: number): number[] {
  const visits = Array.from({ length: rule.atLeast }, (_, back) =>
    counter.dayOf(row, rule.atLeast - back),
  ).filter((day) => day !== undefined);
  const opened = registry.units.opened[row]!;
  const start =
    typeof rule.window === "object" && "start" in rule.window && rule.window.start !== undefined
      ? dayNumber(rule.window.start)
      : undefined;
  const since = Math.max(
    opened === NO_DAY ? Number.NEGATIVE_INFINITY : opened,
    start ?? Number.NEGATIVE_INFINITY,
  );
  return [since, ...visits];
}

export function deadlineOf(promised: Promised, window: Rolling, counter: VisitCounter, row: number): number {
  const [since, ...visits] = daysBefore(promised, counter, row);
  const oldest = visits.length < promised.rule.atLeast ? since! : Math.max(since!, visits[0]!);
  return endOf(window, oldest);
}

/**
 * Stands for the promised day of a unit of which nothing is known: no window has begun, so none can run out,
 * and it is forced.
 */
export const NO_PROMISE = Number.NEGATIVE_INFINITY;

/** Last day of the window that begins on a day. */
export function endOf(window: Rolling, day: number): number {
  return day === Number.NEGATIVE_INFINITY ? NO_PROMISE : dayNumber(endOfPromise({ window }, dayOf(day))[0]!);
}
