/**
 * What became of the promises of a year: for each rule with `atLeast`, whose visits came too late or not at
 * all.
 */

import { dayNumber, dayOf, instantDay } from "../kernel/iso-date.js";
import { blockOf } from "../policy/blocks.js";
import { isPromise, type PromiseRule } from "../policy/frequency-bounds.js";
import { endOfWindow, isRolling, type RollingWindow } from "../policy/rolling-window.js";
import { openCounter, type VisitCounter } from "../pool/counted-visits.js";
import { frameOf, NO_STRATUM } from "../pool/frame.js";
import { pastsOf } from "../pool/unit-past.js";
import type { Registry } from "../registry/registry.js";
import { NO_DAY } from "../registry/unit.js";
import { historyNow } from "../year/draw-chronicle.js";
import type { CarriedYear } from "../year/year.js";
import { yearSoFar } from "../year/year-so-far.js";

export interface PromiseKept {
  readonly matter: string;
  readonly rule: string;
  readonly atLeast: number;
  /** Units of the matter that the rule concerns, on the registry that the report was given. */
  readonly units: number;
  /**
   * Of these, units with a visit of the year after its promised day, or whose promise has run out without
   * one. A visit counts as protocol 14.2.1 says: on the day of its result, before that on its day, and
   * without one on the last day of its round.
   */
  readonly late: number;
  /** The first of them in the registry; null when none is late. */
  readonly first: string | null;
}

export function promisesKept(year: CarriedYear, at: string): PromiseKept[] {
  const { policy } = year;
  const soFar = yearSoFar(year);
  const sight = year.sight();
  const registry = historyNow(year.registry, soFar.chronicle);
  const pasts = pastsOf(registry, soFar.visits, policy.authority);
  return policy.matters.flatMap((matter) => {
    const rules = (matter.frequency ?? []).filter(isPromise);
    if (rules.length === 0) return [];
    const { stratum } = frameOf(registry, matter, sight);
    return rules.map((rule) => {
      const concerns = sight.matcher(rule.where);
      const rows = [...stratum.keys()].filter((row) => stratum[row] !== NO_STRATUM && concerns(row));
      const isLate = openLate(rule, policy.year, {
        registry,
        counter: openCounter(rule, registry, policy.year, pasts),
        on: instantDay(at),
      });
      const late = rows.filter(isLate);
      const first = late.length === 0 ? null : registry.units.ids[late[0]!]!;
      return {
        matter: matter.id,
        rule: rule.id,
        atLeast: rule.atLeast,
        units: rows.length,
        late: late.length,
        first,
      };
    });
  });
}

interface Known {
  readonly registry: Registry;
  readonly counter: VisitCounter;
  /** Day on which it is asked. */
  readonly on: string;
}

function openLate({ window, atLeast }: PromiseRule, year: number, known: Known): (row: number) => boolean {
  if (isRolling(window)) return openLateRolling({ window, atLeast }, year, known);
  if (typeof window === "object" && "since" in window) return () => false;
  const last = window === "year" ? year : blockOf(window, year).last;
  const isOver = known.on > `${last}-12-31`;
  return (row) => isOver && known.counter.count(row) < atLeast;
}

/**
 * The year is followed visit by visit; who was overdue when it began is late only as long as nobody comes.
 */
function openLateRolling(
  { window, atLeast }: { readonly window: RollingWindow; readonly atLeast: number },
  year: number,
  { registry, counter, on }: Known,
): (row: number) => boolean {
  const newYear = dayNumber(`${year}-01-01`);
  const today = Math.min(dayNumber(on), dayNumber(`${year + 1}-01-01`));
  const start = window.start === undefined ? Number.NEGATIVE_INFINITY : dayNumber(window.start);
  return (row) => {
    const opened = registry.units.opened[row]!;
    const since = Math.max(start, opened === NO_DAY ? Number.NEGATIVE_INFINITY : opened);
    const days = visitDays(counter, row, newYear, atLeast).filter((day) => day <= today);
    const promisedBefore = (at: number): number => {
      const from = Math.max(since, days[at - atLeast] ?? Number.NEGATIVE_INFINITY);
      return from === Number.NEGATIVE_INFINITY
        ? Number.POSITIVE_INFINITY
        : dayNumber(endOfWindow(window, dayOf(from)));
    };
    const missed = days.some(
      (day, at) => day >= newYear && promisedBefore(at) >= newYear && promisedBefore(at) < day,
    );
    return missed || promisedBefore(days.length) < today;
  };
}

/** Days of the counted visits of the year, in order, and of so many before it. */
function visitDays(counter: VisitCounter, row: number, newYear: number, before: number): number[] {
  const days: number[] = [];
  for (let back = 1, earlier = 0; earlier < before; back++) {
    const day = counter.dayOf(row, back);
    if (day === undefined) break;
    if (day < newYear) earlier += 1;
    days.unshift(day);
  }
  return days;
}
