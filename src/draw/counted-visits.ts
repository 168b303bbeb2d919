/**
 * Visits that a frequency rule counts for a unit: those of the history, and those on the ledger that are not in the history yet, whether a
 * draw or a lane ordered them, whether this authority or another one makes them.
 *
 * Such a visit counts on the day that its result names, and without a result on the last day of its round; until the history shows a visit of
 * the same matter (or of none named) on or after the first day of that round, so that nothing is counted twice.
 */
import { addDays, addMonths, addYears, dayNumber, isDay } from "../kernel/iso-date.js";
import { blockOf } from "../policy/blocks.js";
import type { FrequencyRule, VisitFilter, Window } from "../policy/frequency-rule.js";
import type { HistoryTable } from "../registry/history.js";
import { ROUTINE } from "../registry/history.js";
import type { Registry } from "../registry/registry.js";
import { factIn, rowOf } from "../registry/unit.js";

/** A visit that the ledger has ordered. */
export interface DrawnUnit {
  readonly unit: string;
  readonly matter: string;
  /** First and last day of the round. */
  readonly from: string;
  readonly until: string;
  /** Routine when left out. */
  readonly kind?: string;
  /** Whose visit it is; the planner's own when left out. */
  readonly authority?: string;
  readonly level?: string | null;
  /** Once it has been made: the day, and the codes found. */
  readonly done?: { readonly day: string; readonly result: string };
}

/** Whose visits the planned ones are. */
export interface Planner {
  readonly authority: string;
  readonly level: string | undefined;
}

export interface VisitCounter {
  /** Counted visits of the unit in a row, in the window of the rule. */
  readonly count: (row: number) => number;
  /** Day number of the unit's counted visit number `back` from the last (1 is the last), whatever the window; undefined when there were fewer. */
  readonly dayOf: (row: number, back: number) => number | undefined;
}

/** Opens the count of one rule. */
export function openCounter(
  rule: Pick<FrequencyRule, "window" | "counts">,
  registry: Registry,
  year: number,
  planned: ReadonlyMap<number, readonly DrawnUnit[]>,
  planner: Planner,
): VisitCounter {
  const { history } = registry;
  const counted = visitTest(history, rule.counts);
  const since = windowStart(rule.window, registry, year);
  /** Days of the planned visits of a row. */
  const waiting = (row: number): number[] =>
    (planned.get(row) ?? [])
      .filter((drawn) => plannedCounts(rule.counts, drawn, planner) && !isDone(history, row, drawn))
      .map(({ until, done }) => dayNumber(done?.day ?? until));
  return {
    count(row) {
      const from = since(row);
      let visits = waiting(row).filter((day) => day >= from).length;
      for (let v = history.first[row + 1]! - 1; v >= history.first[row]! && history.day[v]! >= from; v--) if (counted(v)) visits++;
      return visits;
    },
    dayOf(row, back) {
      const days = waiting(row);
      for (let v = history.first[row + 1]! - 1; v >= history.first[row]! && days.length < back + 1; v--)
        if (counted(v)) days.push(history.day[v]!);
      return days.sort((a, b) => b - a)[back - 1];
    },
  };
}

/** Drawn units by row; units that have left the registry are passed over. Two draws are told apart only where two visits are. */
export function plannedByRow(registry: Registry, drawn: readonly DrawnUnit[]): Map<number, DrawnUnit[]> {
  const rows = new Map<number, DrawnUnit[]>();
  for (const each of drawn) {
    const row = rowOf(registry.units, each.unit);
    if (row !== -1) rows.set(row, [...(rows.get(row) ?? []), each]);
  }
  return rows;
}

function visitTest(history: HistoryTable, { kinds, matters, authorities, levels, results }: VisitFilter): (v: number) => boolean {
  const columns: readonly (readonly [Uint32Array, readonly (string | null)[], readonly string[] | undefined])[] = [
    [history.kind, history.kinds, kinds],
    [history.matter, history.matters, matters],
    [history.authority, history.authorities, authorities],
    [history.level, history.levels, levels],
  ];
  const tests = columns.flatMap(([column, values, wanted]) =>
    wanted === undefined ? [] : [{ column, fits: values.map((value) => value !== null && wanted.includes(value)) }],
  );
  if (results !== undefined) {
    tests.push({ column: history.result, fits: history.results.map((value) => value !== null && fitsResult(value, results)) });
  }
  return (v) => tests.every(({ column, fits }) => fits[column[v]!]!);
}

/** As long as its result is not known, a rule that asks for results does not count it. */
function plannedCounts({ kinds, matters, authorities, levels, results }: VisitFilter, drawn: DrawnUnit, planner: Planner): boolean {
  const { matter, kind = ROUTINE, authority = planner.authority, level = planner.level ?? null, done } = drawn;
  return (
    (results === undefined || (done !== undefined && fitsResult(done.result, results))) &&
    (kinds === undefined || kinds.includes(kind)) &&
    (matters === undefined || matters.includes(matter)) &&
    (authorities === undefined || authorities.includes(authority)) &&
    (levels === undefined || (level !== null && levels.includes(level)))
  );
}

/** A result of several codes is written `A+E`, and fits when one of them does. */
function fitsResult(result: string, wanted: readonly string[]): boolean {
  return wanted.includes(result) || result.split("+").some((code) => wanted.includes(code));
}

/** Does the history show the visit? One of another authority is recognised only where the history names that authority or none. */
function isDone(history: HistoryTable, row: number, { matter, from, kind, authority }: DrawnUnit): boolean {
  const { first, day } = history;
  const since = dayNumber(from);
  for (let v = first[row + 1]! - 1; v >= first[row]! && day[v]! >= since; v--) {
    const own = history.matters[history.matter[v]!]!;
    const whose = history.authorities[history.authority[v]!]!;
    const sameKind = kind === undefined || history.kinds[history.kind[v]!] === kind;
    const same = (own === null || own === matter) && (authority === undefined || whose === null || whose === authority);
    if (same && sameKind) return true;
  }
  return false;
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
  const start = dayNumber(startOf(window, asOf, year));
  return () => start;
}

function startOf(window: Exclude<Window, { readonly since: string }>, asOf: string, year: number): string {
  if (window === "year") return `${year}-01-01`;
  if ("from" in window) return `${blockOf(window, year).first}-01-01`;
  if ("months" in window) return addMonths(asOf, -window.months);
  return "days" in window ? addDays(asOf, -window.days) : addYears(asOf, -window.years);
}
