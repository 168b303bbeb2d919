/** Regions of units that can be drawn, but that no active inspector serves: a round there could only fail. */

import type { Refusal } from "../kernel/refusal.js";
import type { Matter } from "../policy/policy.js";
import { liesInside, regionText } from "../registry/region.js";
import type { Registry } from "../registry/registry.js";
import { refuse } from "./refuse.js";

const MOST_NAMED = 5;

/**
 * One refusal that names the regions with most units; none where the matter sends people anywhere, or staffs
 * as far as it can.
 */
export function unservedRegions(
  matter: Matter,
  { units, inspectors }: Registry,
  pools: readonly ArrayLike<number>[],
): Refusal[] {
  const counts = new Map<number, number>();
  for (const rows of pools)
    for (const row of Array.from(rows))
      counts.set(units.region[row]!, (counts.get(units.region[row]!) ?? 0) + 1);
  const regions = [...counts].map(([region, count]) => ({ region: units.regions[region]!, count }));
  return unservedAmong(matter, inspectors, regions);
}

/** A region, and how many units lie there that may be drawn. */
export interface RegionOfPool {
  readonly region: readonly string[];
  readonly count: number;
}

/** The same of regions that were counted already. */
export function unservedAmong(
  matter: Matter,
  inspectors: Registry["inspectors"],
  regions: readonly RegionOfPool[],
): Refusal[] {
  if (matter.team.region !== true || matter.team.staffing === "by-rank") return [];
  const served = inspectors.filter(({ status }) => status === "active").flatMap((each) => each.regions);
  const alone = regions
    .filter(({ region }) => !served.some((own) => liesInside(region, own)))
    .sort((a, b) => b.count - a.count);
  if (alone.length === 0) return [];
  const named = alone
    .slice(0, MOST_NAMED)
    .map(({ region, count }) => `${regionText(region) || "(no region)"} (${count})`);
  const total = alone.reduce((sum, { count }) => sum + count, 0);
  return [
    refuse("round/region-unserved", ["registry", "inspectors"], {
      matter: matter.id,
      regions: named.join(", "),
      more: alone.length - named.length,
      units: total,
    }),
  ];
}
