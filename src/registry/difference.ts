/** What differs between two registries, unit by unit and field by field. Source: protocol section 14.10. */
import { compareBytes } from "../kernel/byte-order.js";
import { canonicalJson } from "../kernel/canonical-json.js";
import type { Registry } from "./registry.js";
import { type Unit, unitAt } from "./unit.js";

/** Fields of a unit in the order of its leaf in the commitment. */
export const UNIT_FIELDS = [
  "name",
  "region",
  "categories",
  "tier",
  "facts",
  "status",
  "opened",
  "closed",
  "exclusions",
] as const;
export type UnitField = (typeof UNIT_FIELDS)[number];

export interface UnitDifference {
  readonly unit: string;
  /** null: the unit is in one registry only. */
  readonly before: Unit | null;
  readonly after: Unit | null;
  /** Fields that differ; none where the unit is in one registry only. */
  readonly fields: readonly UnitField[];
}

/**
 * Units that differ, in byte order of their ids. Both lists are in that order, so one walk along both finds
 * them.
 *
 * @example
 * differenceOf(registry, registry); // []
 */
export function differenceOf(before: Registry, after: Registry): UnitDifference[] {
  const differences: UnitDifference[] = [];
  let [b, a] = [0, 0];
  while (b < before.units.size || a < after.units.size) {
    const order = orderOf(before.units.ids[b], after.units.ids[a]);
    const [old, now] = [
      order <= 0 ? unitAt(before.units, b) : null,
      order >= 0 ? unitAt(after.units, a) : null,
    ];
    if (old !== null) b++;
    if (now !== null) a++;
    const fields =
      old === null || now === null
        ? []
        : UNIT_FIELDS.filter((field) => canonicalJson(old[field]) !== canonicalJson(now[field]));
    if (old === null || now === null || fields.length > 0)
      differences.push({ unit: (old ?? now)!.id, before: old, after: now, fields });
  }
  return differences;
}

/** An id that is not there comes last. */
function orderOf(before: string | undefined, after: string | undefined): number {
  if (before === undefined) return 1;
  return after === undefined ? -1 : compareBytes(before, after);
}
