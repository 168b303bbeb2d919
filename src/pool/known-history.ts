/**
 * The history under the ids by which units are known today: what was visited under another id was visited all
 * the same.
 */
import type { HistoryTable } from "../registry/history.js";
import type { Registry } from "../registry/registry.js";
import { rowOf, type UnitTable } from "../registry/unit.js";

/** Units that go on under another id, and which. */
export interface KnownNames {
  /** Ids that were given up. */
  readonly former: Iterable<string>;
  readonly nameOf: (unit: string) => string;
}

/**
 * The registry with every visit of a former id at the row of the unit that goes on, oldest first as before.
 * Visits of units that go on under an id which the registry does not hold are nobody's. The registry itself
 * where nothing changes.
 */
export function underKnownNames(registry: Registry, names: KnownNames): Registry {
  const { units, history } = registry;
  const moves = movesOf(units, names);
  if (![...moves.keys()].some((row) => history.first[row + 1]! > history.first[row]!)) return registry;
  const rowNow = (v: number): number => moves.get(history.unit[v]!) ?? history.unit[v]!;
  const order = Uint32Array.from(history.unit.keys())
    .filter((v) => rowNow(v) !== -1)
    .sort((a, b) => rowNow(a) - rowNow(b) || history.day[a]! - history.day[b]! || a - b);
  return { ...registry, history: inOrder(history, order, rowNow) };
}

/** Row of a former id → row of the unit that goes on, or -1. */
function movesOf(units: UnitTable, { former, nameOf }: KnownNames): Map<number, number> {
  const moves = new Map<number, number>();
  for (const id of former) {
    const row = rowOf(units, id);
    if (row !== -1 && nameOf(id) !== id) moves.set(row, rowOf(units, nameOf(id)));
  }
  return moves;
}

function inOrder(history: HistoryTable, order: Uint32Array, rowNow: (v: number) => number): HistoryTable {
  const { kind, result, matter, authority, level, team, day, first } = history;
  const take = (column: Uint32Array): Uint32Array => order.map((v) => column[v]!);
  const unit = order.map(rowNow);
  return {
    ...history,
    ...{
      size: order.length,
      unit,
      day: Int32Array.from(order, (v) => day[v]!),
      first: firstOf(unit, first.length),
    },
    ...{
      kind: take(kind),
      result: take(result),
      matter: take(matter),
      authority: take(authority),
      level: take(level),
      team: take(team),
    },
  };
}

/** Where the visits of each row begin. */
function firstOf(unit: Uint32Array, length: number): Uint32Array {
  const first = new Uint32Array(length);
  for (const row of unit) first[row + 1]!++;
  for (let row = 1; row < length; row++) first[row]! += first[row - 1]!;
  return first;
}
