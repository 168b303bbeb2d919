/** Whom the search finds, and of which draws the public list tells. */
import { compareBytes } from "../../kernel/byte-order.js";
import type { ListedUnit } from "./listed-unit.js";
import type { PublicRecord } from "./record/public-record.js";
import { listIn, plainOf, textIn } from "./record/seen.js";
import { visitsByUnit } from "./site.js";

/** The units of the list, and those that the record names: visited, in the reserve, passed over, or changed in the registry. Sorted. */
export function foundUnits(units: readonly ListedUnit[], record: PublicRecord): ListedUnit[] {
  const listed = new Set(units.map(({ id }) => id));
  const named = new Set(namedIn(record).filter((id) => id !== "" && !listed.has(id)));
  const further = [...named].map((id): ListedUnit => ({ id, name: "" }));
  return [...units, ...further].sort((a, b) => compareBytes(a.id, b.id));
}

function namedIn(record: PublicRecord): string[] {
  const lines = record.draws.flatMap(({ strata }) => strata);
  return [
    ...visitsByUnit(record).keys(),
    ...lines.flatMap(({ reserve, skipped }) => [...reserve.keys(), ...skipped.keys()]),
    ...changedIn(record),
  ];
}

/** Units of new states of the registry, and those under whose ids they go on. */
function changedIn({ entries }: PublicRecord): string[] {
  const rows = entries.flatMap(({ kind, body }) => (kind === "change" ? listIn(body, "units").rows : []));
  return rows.flatMap((row) => ["unit", "into"].flatMap((field) => plainOf(textIn(row, field)) ?? []));
}

/** Draws of which somebody's standing is on the list: then that of each unit is that was in their registries. */
export function toldDrawsOf(units: readonly ListedUnit[]): ReadonlySet<string> {
  return new Set(units.flatMap(({ draws = {} }) => Object.keys(draws)));
}
