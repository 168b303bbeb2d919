/** The leaves of a public registry: one canonical JSON a row. Source: protocol section 14.5. */
import { sortByBytes } from "../kernel/byte-order.js";
import { canonicalJson } from "../kernel/canonical-json.js";
import { WrongType } from "../kernel/misuse.js";
import { listUnits, listVisits, type Registry } from "./registry.js";
import { said, saysNothing } from "./said.js";

/** The lists of a registry. */
export const LISTS = ["units", "inspectors", "history"] as const;
export type ListOfRegistry = (typeof LISTS)[number];

/** The leaves of a list, in their order. */
export function leavesOfList(registry: Registry, list: ListOfRegistry): string[] {
  if (registry.elsewhere !== undefined)
    throw new WrongType("The registry is kept elsewhere, and only some of its rows are at hand.");
  return LEAVES[list](registry);
}

const LEAVES: Readonly<Record<ListOfRegistry, (registry: Registry) => string[]>> = {
  units: unitLeaves,
  inspectors: inspectorLeaves,
  history: visitLeaves,
};

/** One leaf a unit, in byte order of the ids; a field that says nothing is left out. */
function unitLeaves(registry: Registry): string[] {
  const leafOf = openLeaves(UNIT_FIELDS);
  return Array.from(listUnits(registry), leafOf);
}

/** One leaf an inspector, in byte order of the ids. */
function inspectorLeaves({ inspectors }: Registry): string[] {
  return inspectors.map((inspector) => canonicalJson(said(inspector)));
}

/** One leaf a visit, in byte order of the leaves. */
function visitLeaves(registry: Registry): string[] {
  const leafOf = openLeaves(VISIT_FIELDS);
  return sortByBytes(Array.from(listVisits(registry), leafOf));
}

/** In the order of canonical JSON. */
// biome-ignore format: a table
const UNIT_FIELDS = ["categories", "closed", "exclusions", "facts", "id", "name", "opened", "region", "status", "tier"] as const;
const VISIT_FIELDS = ["authority", "day", "inspectors", "kind", "level", "matter", "result", "unit"] as const;

/**
 * `canonicalJson(said(row))` of many rows that share what their fields hold: regions, categories, sets of facts are
 * written once.
 */
function openLeaves<Field extends string>(fields: readonly Field[]) {
  const written = new Map<unknown, string>();
  const textOf = (value: unknown): string => {
    const text = written.get(value) ?? (saysNothing(value) ? "" : canonicalJson(said(value)));
    if (typeof value === "object") written.set(value, text);
    return text;
  };
  return (row: Readonly<Record<Field, unknown>>): string => {
    const parts: string[] = [];
    for (const field of fields) {
      const text = textOf(row[field]);
      if (text !== "") parts.push(`"${field}":${text}`);
    }
    return `{${parts.join(",")}}`;
  };
}
