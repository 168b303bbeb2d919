/**
 * The visits of a unit, each once, whether the history shows it, the ledger, or both.
 *
 * A row of the history and an ordered visit are one visit when kind, matter and authority agree and the row's
 * day is one on which the visit could be made. Each row stands for one ordered visit at most, and each
 * ordered visit has one row at most.
 */
import { compareBytes } from "../kernel/byte-order.js";
import { dayNumber } from "../kernel/iso-date.js";
import type { HistoryTable } from "../registry/history.js";
import type { Registry } from "../registry/registry.js";
import { rowOf } from "../registry/unit.js";
import { matchRows } from "./match-rows.js";
import type { OrderedVisit } from "./ordered-visit.js";

/** An ordered visit with what the history says of it. */
export interface KnownVisit extends Pick<OrderedVisit, "kind" | "matter" | "authority" | "level" | "result"> {
  /** Day number. */
  readonly day: number;
  /** True when a result or the history shows that it was made. */
  readonly made: boolean;
}

/** What the ledger adds to the history of one unit. */
export interface UnitPast {
  readonly ordered: readonly KnownVisit[];
  /** Visits of the history that stand for an ordered one. */
  readonly shown: ReadonlySet<number>;
}

/** By row of the registry; units without an ordered visit have only their history. */
export type Pasts = ReadonlyMap<number, UnitPast>;

/**
 * What the ledger adds to the history, unit by unit; units that have left the registry are passed over.
 *
 * @param authority - whose visits those are of which the history does not say so
 */
export function pastsOf(registry: Registry, ordered: readonly OrderedVisit[], authority: string): Pasts {
  const byRow = new Map<number, OrderedVisit[]>();
  for (const visit of ordered) {
    const row = rowOf(registry.units, visit.unit);
    if (row === -1) continue;
    const known = byRow.get(row);
    if (known === undefined) byRow.set(row, [visit]);
    else known.push(visit);
  }
  return new Map(
    [...byRow].map(([row, visits]) => [
      row,
      pastOf(registry.history, row, [...visits].sort(inOrder), authority),
    ]),
  );
}

function pastOf(
  history: HistoryTable,
  row: number,
  visits: readonly OrderedVisit[],
  authority: string,
): UnitPast {
  const rows = Array.from(
    { length: history.first[row + 1]! - history.first[row]! },
    (_, n) => history.first[row]! + n,
  );
  const matched = matchRows(visits.map((visit) => choicesOf(history, visit, rows, authority)));
  return {
    ordered: visits.map((visit, at) => knownVisit(history, visit, matched[at])),
    shown: new Set(matched.filter((v) => v !== undefined)),
  };
}

/**
 * By the first day on which they can be made, then by draw id; published ones last, in the order of the
 * ledger.
 */
function inOrder(a: OrderedVisit, b: OrderedVisit): number {
  const byDay = compareBytes(a.first, b.first);
  if (byDay !== 0) return byDay;
  if (a.drawId === null || b.drawId === null) return Number(a.drawId === null) - Number(b.drawId === null);
  return compareBytes(a.drawId, b.drawId);
}

/**
 * Rows that may stand for the visit: those that name a matter, then those that name an authority, then by
 * day, result, level and matter.
 */
function choicesOf(
  history: HistoryTable,
  visit: OrderedVisit,
  rows: readonly number[],
  authority: string,
): number[] {
  const [first, last] = [dayNumber(visit.first), dayNumber(visit.last)];
  const matterOf = (v: number) => history.matters[history.matter[v]!]!;
  const authorityOf = (v: number) => history.authorities[history.authority[v]!]!;
  const fits = (v: number): boolean =>
    history.day[v]! >= first &&
    history.day[v]! <= last &&
    history.kinds[history.kind[v]!] === visit.kind &&
    (authorityOf(v) ?? authority) === visit.authority &&
    (matterOf(v) === null || visit.matter === null || matterOf(v) === visit.matter);
  return rows
    .filter(fits)
    .sort(
      (a, b) =>
        Number(matterOf(a) === null) - Number(matterOf(b) === null) ||
        Number(authorityOf(a) === null) - Number(authorityOf(b) === null) ||
        history.day[a]! - history.day[b]! ||
        compareBytes(history.results[history.result[a]!] ?? "", history.results[history.result[b]!] ?? "") ||
        compareBytes(history.levels[history.level[a]!] ?? "", history.levels[history.level[b]!] ?? "") ||
        compareBytes(matterOf(a) ?? "", matterOf(b) ?? ""),
    );
}

/** What the ledger says goes first; the history says the rest. */
function knownVisit(history: HistoryTable, visit: OrderedVisit, v: number | undefined): KnownVisit {
  const { kind, matter, authority, level, result, made } = visit;
  if (v === undefined) return { kind, matter, authority, level, result, made, day: dayNumber(visit.day) };
  return {
    kind,
    matter: matter ?? history.matters[history.matter[v]!]!,
    authority,
    level: level ?? history.levels[history.level[v]!]!,
    result: result ?? history.results[history.result[v]!]!,
    made: true,
    day: history.day[v]!,
  };
}
