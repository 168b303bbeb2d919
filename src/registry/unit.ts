/**
 * A unit (检查对象): who may be inspected.
 *
 * Callers see plain objects; inside, a registry keeps columns, so that ten million units fit in memory and a
 * draw is a scan.
 */

import { sortedIndex } from "../kernel/byte-order.js";
import { dayOf } from "../kernel/iso-date.js";
import { OutOfRange } from "../kernel/misuse.js";
import { TAKES_TABLE } from "../kernel/takes.js";
import { told } from "../kernel/told.js";

/** What may be known of a unit; numbers are whole. */
export type FactValue = string | number | boolean | null;

/** Standing of a unit, in the order of the status column. */
export const UNIT_STATUSES = ["active", "suspended", "closed"] as const;
export type UnitStatus = (typeof UNIT_STATUSES)[number];

/** Why a unit is left out for a time, or for good. Days are inclusive; null is open. */
export interface UnitExclusion {
  readonly flag: string;
  readonly reason: string;
  readonly from: string | null;
  readonly until: string | null;
}

export interface Unit {
  readonly id: string;
  /** For people; free text, "" when unknown. */
  readonly name: string;
  /** From the outermost region inwards; empty when unknown. */
  readonly region: readonly string[];
  /** In byte order, each once. */
  readonly categories: readonly string[];
  readonly tier: string | null;
  readonly facts: Readonly<Record<string, FactValue>>;
  readonly status: UnitStatus;
  /** First day of business. */
  readonly opened: string | null;
  /** First day on which the unit is no more. */
  readonly closed: string | null;
  readonly exclusions: readonly UnitExclusion[];
}

/**
 * All units as columns, in byte order of their ids. A column of numbers points into the list of values beside
 * it.
 */
export interface UnitTable {
  readonly size: number;
  readonly ids: readonly string[];
  readonly names: readonly string[];
  readonly region: Uint32Array;
  readonly regions: readonly (readonly string[])[];
  readonly categories: Uint32Array;
  readonly categorySets: readonly (readonly string[])[];
  readonly tier: Uint32Array;
  readonly tiers: readonly (string | null)[];
  readonly facts: Uint32Array;
  readonly factSets: readonly Readonly<Record<string, FactValue>>[];
  /** Index in UNIT_STATUSES. */
  readonly status: Uint8Array;
  /** Day numbers, or NO_DAY. */
  readonly opened: Int32Array;
  readonly closed: Int32Array;
  readonly exclusions: Uint32Array;
  readonly exclusionSets: readonly (readonly UnitExclusion[])[];
}

/**
 * What a unit has itself under a name; undefined otherwise. A fact may be called `constructor`: what every
 * object inherits is no fact.
 */
export function factIn(facts: Unit["facts"], name: string): FactValue | undefined {
  return Object.hasOwn(facts, name) ? facts[name] : undefined;
}

/** Stands for an absent day in a column of day numbers. */
export const NO_DAY = -0x80000000;

/**
 * The unit in a row of the table.
 *
 * @throws RangeError when there is no such row.
 * @throws TypeError when something else is handed over
 * @example
 * unitAt(registry.units, 0).id;
 */
export function unitAt(table: UnitTable, row: number): Unit {
  return told("unitAt", TAKES_TABLE, () => unitIn(table, row));
}

function unitIn(table: UnitTable, row: number): Unit {
  const id = table.ids[row];
  if (id === undefined) throw new OutOfRange(`There is no row ${row} in a table of ${table.size} units.`);
  return {
    id,
    name: table.names[row]!,
    region: table.regions[table.region[row]!]!,
    categories: table.categorySets[table.categories[row]!]!,
    tier: table.tiers[table.tier[row]!]!,
    facts: table.factSets[table.facts[row]!]!,
    status: UNIT_STATUSES[table.status[row]!]!,
    opened: dayIn(table.opened, row),
    closed: dayIn(table.closed, row),
    exclusions: table.exclusionSets[table.exclusions[row]!]!,
  };
}

function dayIn(column: Int32Array, row: number): string | null {
  const day = column[row]!;
  return day === NO_DAY ? null : dayOf(day);
}

/**
 * Row of a unit in the table, or -1.
 *
 * @throws TypeError when something else is handed over
 * @example
 * rowOf(registry.units, "not registered"); // -1
 */
export function rowOf(table: Pick<UnitTable, "ids">, id: string): number {
  return told("rowOf", TAKES_TABLE, () => rowIn(table, id));
}

function rowIn(table: Pick<UnitTable, "ids">, id: string): number {
  return sortedIndex(table.ids, id);
}
