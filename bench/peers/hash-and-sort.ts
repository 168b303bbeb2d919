/**
 * What a competent developer writes first: a SHA-256 a unit, grouped by stratum, each group sorted, the first
 * ones taken. With the same key it draws the same units as `ticket/1`, in the same order.
 */
import { createHash } from "node:crypto";
import { type BenchUnit, quotaOf } from "../data/units.js";

type Placed = Pick<BenchUnit, "id" | "stratum">;

interface Ticketed {
  readonly unit: Placed;
  readonly ticket: string;
}

/** Drawn ids by stratum. */
export function hashAndSort(units: readonly Placed[], key: string): Map<string, string[]> {
  const ticketed = units.map((unit) => ({
    unit,
    ticket: createHash("sha256")
      .update(key + unit.id)
      .digest("hex"),
  }));
  const drawn = new Map<string, string[]>();
  for (const [stratum, group] of groupByStratum(ticketed)) {
    const ranked = group.sort((a, b) => (a.ticket < b.ticket ? -1 : 1));
    drawn.set(
      stratum,
      ranked.slice(0, quotaOf(group.length)).map(({ unit }) => unit.id),
    );
  }
  return drawn;
}

function groupByStratum(ticketed: readonly Ticketed[]): Map<string, Ticketed[]> {
  const groups = new Map<string, Ticketed[]>();
  for (const each of ticketed) {
    const group = groups.get(each.unit.stratum);
    if (group === undefined) groups.set(each.unit.stratum, [each]);
    else group.push(each);
  }
  return groups;
}
