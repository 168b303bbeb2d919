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
  if (matter.team.region !== true || matter.team.staffing === "by-rank") return [];
  const served = inspectors.filter(({ status }) => status === "active").flatMap(({ regions }) => regions);
  const counts = new Map<number, number>();
  for (const rows of pools)
    for (const row of Array.from(rows))
      counts.set(units.region[row]!, (counts.get(units.region[row]!) ?? 0) + 1);
  const alone = [...counts]
    .map(([region, count]) => ({ region: units.regions[region]!, count }))
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
