/**
 * The pool of a draw: the units of each stratum that may be drawn today, and the reason for every unit that may not.
 */
import { dayNumber } from "../kernel/iso-date.js";
import { type Frame, NO_RULE, NO_STRATUM } from "../plan/frame.js";
import type { Matter } from "../policy/policy.js";
import { UNIT_RULES } from "../policy/rule-ids.js";
import type { HistoryTable } from "../registry/history.js";
import type { Registry } from "../registry/registry.js";

export interface Pool {
  readonly frame: Frame;
  /** Index in UNIT_RULES of the rule that keeps the row out of this draw, or NO_RULE. */
  readonly rule: Uint8Array;
  /** Rows of each stratum that may be drawn, in id order. */
  readonly rows: readonly Uint32Array[];
}

/** Rows drawn earlier in the year by draws that stand. */
export interface DrawnBefore {
  /** In any earlier round of the matter this year. */
  readonly thisYear: ReadonlySet<number>;
  /** In one of the rounds that the cool-down covers. */
  readonly coolingDown: ReadonlySet<number>;
}

const RECENT_VISIT = UNIT_RULES.indexOf("unit/recent-visit");
const DRAWN_THIS_YEAR = UNIT_RULES.indexOf("unit/drawn-this-year");
const COOL_DOWN = UNIT_RULES.indexOf("unit/cool-down");

export function poolOf(registry: Registry, matter: Matter, frame: Frame, before: DrawnBefore): Pool {
  const rule = frame.rule.slice();
  const recent = recentVisits(registry, matter);
  for (let row = 0; row < rule.length; row++) {
    if (rule[row] !== NO_RULE) continue;
    if (recent(row)) rule[row] = RECENT_VISIT;
    else if (matter.mode === "without-replacement" && before.thisYear.has(row)) rule[row] = DRAWN_THIS_YEAR;
    else if (before.coolingDown.has(row)) rule[row] = COOL_DOWN;
  }
  return { frame, rule, rows: rowsByStratum(frame, rule) };
}

/** Was a counted visit made on or after the cut-off day minus `days`? */
function recentVisits({ history, asOf }: Registry, { recentVisit }: Matter): (row: number) => boolean {
  if (recentVisit === null) return () => false;
  const since = dayNumber(asOf) - recentVisit.days;
  const counts = history.kinds.map((kind) => recentVisit.kinds === null || recentVisit.kinds.includes(kind));
  return (row) => visitedSince(history, row, since, counts);
}

function visitedSince({ first, day, kind }: HistoryTable, row: number, since: number, counts: readonly boolean[]): boolean {
  for (let v = first[row + 1]! - 1; v >= first[row]! && day[v]! >= since; v--) if (counts[kind[v]!]) return true;
  return false;
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
