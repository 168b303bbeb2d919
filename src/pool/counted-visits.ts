/**
 * Visits that a frequency rule counts for a unit: each once, those of the history and those that the ledger
 * has ordered, whoever makes them.
 */

import { dayNumber, isDay } from "../kernel/iso-date.js";
import { blockOf } from "../policy/blocks.js";
import type { FrequencyRule, VisitFilter, Window } from "../policy/frequency-rule.js";
import { startOfWindow } from "../policy/rolling-window.js";
import type { HistoryTable } from "../registry/history.js";
import type { Registry } from "../registry/registry.js";
import { factIn } from "../registry/unit.js";
import type { KnownVisit, Pasts } from "./unit-past.js";

export interface VisitCounter {
  /** Counted visits of the unit in a row, in the window of the rule. */
  readonly count: (row: number) => number;
  /**
   * Day number of the unit's counted visit number `back` from the last (1 is the last), whatever the window;
   * undefined when there were fewer.
   */
  readonly dayOf: (row: number, back: number) => number | undefined;
}

/** Opens the count of one rule. */
export function openCounter(
  rule: Pick<FrequencyRule, "window" | "counts">,
  registry: Registry,
  year: number,
  pasts: Pasts,
): VisitCounter {
  const { history } = registry;
  const counted = visitTest(history, rule.counts);
  const since = windowStart(rule.window, registry, year);
  /** Days of the ordered visits of a row. */
  const ordered = (row: number): number[] =>
    (pasts.get(row)?.ordered ?? []).filter((visit) => fitsFilter(rule.counts, visit)).map(({ day }) => day);
  const isOwn = (row: number, v: number): boolean => counted(v) && pasts.get(row)?.shown.has(v) !== true;
  return {
    count(row) {
      const from = since(row);
      let visits = ordered(row).filter((day) => day >= from).length;
      for (let v = history.first[row + 1]! - 1; v >= history.first[row]! && history.day[v]! >= from; v--)
        if (isOwn(row, v)) visits++;
      return visits;
    },
    dayOf(row, back) {
      const past: number[] = [];
      for (let v = history.first[row + 1]! - 1; v >= history.first[row]! && past.length < back; v--)
        if (isOwn(row, v)) past.push(history.day[v]!);
      return [...past, ...ordered(row)].sort((a, b) => b - a)[back - 1];
    },
  };
}

function visitTest(
  history: HistoryTable,
  { kinds, matters, authorities, levels, results }: VisitFilter,
): (v: number) => boolean {
  const columns: readonly (readonly [
    Uint32Array,
    readonly (string | null)[],
    readonly string[] | undefined,
  ])[] = [
    [history.kind, history.kinds, kinds],
    [history.matter, history.matters, matters],
    [history.authority, history.authorities, authorities],
    [history.level, history.levels, levels],
  ];
  const tests = columns.flatMap(([column, values, wanted]) =>
    wanted === undefined
      ? []
      : [{ column, fits: values.map((value) => value !== null && wanted.includes(value)) }],
  );
  if (results !== undefined) {
    tests.push({
      column: history.result,
      fits: history.results.map((value) => value !== null && fitsResult(value, results)),
    });
  }
  return (v) => tests.every(({ column, fits }) => fits[column[v]!]!);
}

/** As long as its result is not known, a rule that asks for results does not count it. */
function fitsFilter(
  { kinds, matters, authorities, levels, results }: VisitFilter,
  visit: KnownVisit,
): boolean {
  const { kind, matter, authority, level, result } = visit;
  const isListed = (list: readonly string[] | undefined, value: string | null) =>
    list === undefined || (value !== null && list.includes(value));
  return (
    (results === undefined || (result !== null && fitsResult(result, results))) &&
    isListed(kinds, kind) &&
    isListed(matters, matter) &&
    isListed(authorities, authority) &&
    isListed(levels, level)
  );
}

/** A result of several codes is written `A+E`, and fits when one of them does. */
function fitsResult(result: string, wanted: readonly string[]): boolean {
  return wanted.includes(result) || result.split("+").some((code) => wanted.includes(code));
}

/** First day number of the window, for a row. */
function windowStart(window: Window, { units, asOf }: Registry, year: number): (row: number) => number {
  if (typeof window === "object" && "since" in window) {
    const days = units.factSets.map((facts) => {
      const day = factIn(facts, window.since);
      return isDay(day) ? dayNumber(day) : Number.NEGATIVE_INFINITY;
    });
    return (row) => days[units.facts[row]!]!;
  }
  const start = dayNumber(firstDayOf(window, asOf, year));
  return () => start;
}

/** First day of a window that is the same for all units. */
export function firstDayOf(
  window: Exclude<Window, { readonly since: string }>,
  asOf: string,
  year: number,
): string {
  if (window === "year") return `${year}-01-01`;
  if ("from" in window) return `${blockOf(window, year).first}-01-01`;
  return startOfWindow(window, asOf);
}
