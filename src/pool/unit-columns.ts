/**
 * What conditions ask of units, as columns: each value stands once, and every place points to its value.
 *
 * A condition is asked once for each value of a field, however many units have it.
 */
import { dayOf } from "../kernel/iso-date.js";
import type { SeenValue } from "../policy/query.js";
import { regionText } from "../registry/region.js";
import { factIn, NO_DAY, UNIT_STATUSES, type UnitTable } from "../registry/unit.js";

export interface Column {
  /** For each place the index of its value. */
  readonly of: Uint32Array;
  /** Each value once. */
  readonly values: readonly SeenValue[];
}

/** Units of a registry that are looked at together: one place each. */
export interface UnitView {
  readonly size: number;
  /** The column of a field of a query; of `class` it knows nothing and says null. */
  readonly column: (field: string) => Column;
}

/** @param rows - the row of the table that stands in each place */
export function openView(table: UnitTable, rows: Uint32Array): UnitView {
  const columns = new Map<string, Column>();
  return {
    size: rows.length,
    column(field) {
      const column = columns.get(field) ?? columnAt(rows, sourceOf(table, field));
      columns.set(field, column);
      return column;
    },
  };
}

interface Source {
  readonly indexIn: (row: number) => number;
  readonly values: readonly SeenValue[];
}

function columnAt(rows: Uint32Array, { indexIn, values }: Source): Column {
  return { of: rows.map(indexIn), values };
}

function sourceOf(table: UnitTable, field: string): Source {
  if (field === "id") return { indexIn: (row) => row, values: table.ids };
  if (field === "tier") return { indexIn: (row) => table.tier[row]!, values: table.tiers };
  if (field === "status") return { indexIn: (row) => table.status[row]!, values: UNIT_STATUSES };
  if (field === "region")
    return { indexIn: (row) => table.region[row]!, values: table.regions.map(pathsAround) };
  if (field === "categories") return { indexIn: (row) => table.categories[row]!, values: table.categorySets };
  if (field === "opened") return sourceOfDays(table.opened);
  if (field === "closed") return sourceOfDays(table.closed);
  if (field === "class") return { indexIn: () => 0, values: [null] };
  return sourceOfFact(table, field.slice("facts.".length));
}

/** A region stands for the regions around it too. */
function pathsAround(region: readonly string[]): string[] {
  return region.map((_, depth) => regionText(region.slice(0, depth + 1)));
}

function sourceOfDays(days: Int32Array): Source {
  const { indexOf, values } = distinct(days);
  return {
    indexIn: (row) => indexOf[row]!,
    values: values.map((day) => (day === NO_DAY ? null : dayOf(day))),
  };
}

/** A fact is what the unit has itself: an inherited member is none. */
function sourceOfFact({ facts, factSets }: UnitTable, name: string): Source {
  const { indexOf, values } = distinct(factSets.map((set) => factIn(set, name)));
  return { indexIn: (row) => indexOf[facts[row]!]!, values };
}

function distinct<V>(list: ArrayLike<V>): { readonly indexOf: Uint32Array; readonly values: readonly V[] } {
  const known = new Map<V, number>();
  const indexOf = new Uint32Array(list.length);
  for (let at = 0; at < list.length; at++) {
    const index = known.get(list[at]!) ?? known.size;
    known.set(list[at]!, index);
    indexOf[at] = index;
  }
  return { indexOf, values: [...known.keys()] };
}
