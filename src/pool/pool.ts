/**
 * The pool of a draw: the units of each stratum that may be drawn today, the reason for every unit that may
 * not, and those who must.
 */
import { dayNumber } from "../kernel/iso-date.js";
import { isCap, isPromise } from "../policy/frequency-bounds.js";
import type { Matter } from "../policy/policy.js";
import { frequencyRuleName, UNIT_RULES, type UnitRule } from "../policy/rule-ids.js";
import type { HistoryTable } from "../registry/history.js";
import type { Registry } from "../registry/registry.js";
import { rowOf } from "../registry/unit.js";
import { openCounter } from "./counted-visits.js";
import { openForced } from "./forced.js";
import { type Frame, NO_RULE, NO_STRATUM } from "./frame.js";
import type { OrderedVisit } from "./ordered-visit.js";
import type { Sight } from "./sight.js";
import { type Pasts, pastsOf } from "./unit-past.js";

export interface Pool {
  readonly frame: Frame;
  /** Names of the rules, in the order in which they are asked. */
  readonly rules: readonly UnitRule[];
  /** Index in `rules` of the rule that keeps the row out of this draw, or NO_RULE. */
  readonly rule: Uint8Array;
  /** Rows of each stratum that may be drawn, in id order. */
  readonly rows: readonly Uint32Array[];
  /** Rows among them that must be drawn, in id order, and the rule that says so. */
  readonly forced: readonly (readonly ForcedRow[])[];
}

export interface ForcedRow {
  readonly row: number;
  readonly rule: UnitRule;
}

/** What earlier draws of the year mean for this one. */
export interface DrawnBefore {
  /** How often each row was drawn in earlier rounds of the matter this year. */
  readonly times: ReadonlyMap<number, number>;
  /** Rows drawn in earlier rounds of the same cycle. */
  readonly cycle: ReadonlySet<number>;
  /** Rows drawn in one of the rounds that the cool-down covers. */
  readonly coolingDown: ReadonlySet<number>;
  /** Visits that the ledger has ordered, of any matter or lane, own or of others. */
  readonly ordered: readonly OrderedVisit[];
}

/** The round of a draw, and whose it is. */
export interface PoolRound {
  readonly matter: Matter;
  readonly round: number;
  readonly year: number;
  readonly authority: string;
  readonly sight: Sight;
}

export function poolOf(registry: Registry, at: PoolRound, frame: Frame, before: DrawnBefore): Pool {
  const { matter } = at;
  const rules = rulesOfPool(matter);
  const rule = frame.rule.slice();
  const open = openRules(registry, at, before);
  const passing = [recentVisits(registry, matter, before), drawnOften(matter, before), ...overVisited(open)];
  for (let row = 0; row < rule.length; row++) {
    if (rule[row] !== NO_RULE) continue;
    for (const ask of passing) {
      const name = ask(row);
      if (name === undefined) continue;
      rule[row] = rules.indexOf(name);
      break;
    }
  }
  const rows = rowsByStratum(frame, rule);
  const promises = promisesOf(registry, at, before, open);
  return { frame, rules, rule, rows, forced: rows.map((list) => forcedIn(list, promises)) };
}

/** Names of the rules of a matter, in the order in which they are asked. */
export function rulesOfPool({ frequency = [] }: Matter): readonly UnitRule[] {
  return [...UNIT_RULES, ...frequency.map(({ id }) => frequencyRuleName(id))];
}

type Ask = (row: number) => UnitRule | undefined;

/** Was a counted visit made on or after the cut-off day minus `days`? */
function recentVisits(registry: Registry, { recentVisit }: Matter, { ordered }: DrawnBefore): Ask {
  if (recentVisit === null) return () => undefined;
  const { history, asOf } = registry;
  const since = dayNumber(asOf) - recentVisit.days;
  const fits = (kind: string): boolean => recentVisit.kinds === null || recentVisit.kinds.includes(kind);
  const counts = history.kinds.map(fits);
  const recent = ordered.filter(({ made, day, kind }) => made && dayNumber(day) >= since && fits(kind));
  const made = new Set(recent.map(({ unit }) => rowOf(registry.units, unit)));
  return (row) =>
    made.has(row) || visitedSince(history, row, since, counts) ? "unit/recent-visit" : undefined;
}

function visitedSince(
  { first, day, kind }: HistoryTable,
  row: number,
  since: number,
  counts: readonly boolean[],
): boolean {
  for (let v = first[row + 1]! - 1; v >= first[row]! && day[v]! >= since; v--)
    if (counts[kind[v]!]) return true;
  return false;
}

function drawnOften({ mode, times = 1 }: Matter, before: DrawnBefore): Ask {
  const drawn = (row: number): number => before.times.get(row) ?? 0;
  return (row) => {
    if (mode === "without-replacement" && drawn(row) > 0) return "unit/drawn-this-year";
    if (mode === "at-most" && drawn(row) >= times) return "unit/times";
    if (mode === "cycles" && before.cycle.has(row)) return "unit/cycle";
    return before.coolingDown.has(row) ? "unit/cool-down" : undefined;
  };
}

/** One question a cap. */
function overVisited(open: readonly OpenRule[]): Ask[] {
  return open.flatMap(({ rule, name, concerns, counter }): Ask[] =>
    isCap(rule) ? [(row) => (concerns(row) && counter.count(row) >= rule.atMost ? name : undefined)] : [],
  );
}

/** The rules that promise visits, each with the rows that it forces now. */
function promisesOf(registry: Registry, at: PoolRound, before: DrawnBefore, open: readonly OpenRule[]) {
  const timesDrawn = (row: number): number => before.times.get(row) ?? 0;
  return open.flatMap(({ rule, name, concerns, counter }) =>
    isPromise(rule)
      ? [{ name, concerns, forces: openForced(rule, counter, registry, { ...at, timesDrawn }) }]
      : [],
  );
}

/** Of several rules that force a row, the first of the policy is named. */
function forcedIn(rows: Uint32Array, promises: ReturnType<typeof promisesOf>): ForcedRow[] {
  return Array.from(rows).flatMap((row) => {
    const found = promises.find(({ concerns, forces }) => concerns(row) && forces(row));
    return found === undefined ? [] : [{ row, rule: found.name }];
  });
}

/** A frequency rule, whom it concerns and what it counts. */
type OpenRule = ReturnType<typeof openRules>[number];

function openRules(registry: Registry, at: PoolRound, { ordered }: DrawnBefore) {
  const rules = at.matter.frequency ?? [];
  if (rules.length === 0) return [];
  const pasts: Pasts = pastsOf(registry, ordered, at.authority);
  return rules.map((rule) => ({
    rule,
    name: frequencyRuleName(rule.id),
    concerns: at.sight.matcher(rule.where),
    counter: openCounter(rule, registry, at.year, pasts),
  }));
}

function rowsByStratum({ stratum, sizes }: Frame, rule: Uint8Array): Uint32Array[] {
  const rows = sizes.map((size) => new Uint32Array(size));
  const filled = sizes.map(() => 0);
  for (let row = 0; row < rule.length; row++) {
    const s = stratum[row]!;
    if (s === NO_STRATUM || rule[row] !== NO_RULE) continue;
    rows[s]![filled[s]!++] = row;
  }
  return rows.map((list, s) => list.subarray(0, filled[s]!));
}
