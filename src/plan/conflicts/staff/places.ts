/** Where the units of a round lie, and who may go there. */
import type { Registry } from "../../../registry/registry.js";
import type { RoundSeats } from "./seat-room.js";
import type { RoundAhead } from "./staff-conflicts.js";

/** Units of one stratum in one place. */
export interface Place {
  readonly region: number;
  readonly stratum: number;
  readonly units: number;
}

/** @param bound - are people bound to regions? Otherwise all units of a stratum lie in one place */
export function placesOf({ year, index }: RoundAhead, { units }: Registry, bound: boolean): Place[] {
  return year.pools[index]!.rows.flatMap((rows, stratum) => {
    const counts = new Map<number, number>();
    for (const row of rows) {
      const region = bound ? units.region[row]! : 0;
      counts.set(region, (counts.get(region) ?? 0) + 1);
    }
    return [...counts].map(([region, count]) => ({ region, stratum, units: count }));
  });
}

export function seatsIn({ year, index, strata }: RoundAhead, { units }: Registry, region: number, stratum: number): RoundSeats {
  const { matter } = year;
  return { matter, round: matter.rounds[index]!, days: strata?.[stratum]?.days, regions: [units.regions[region] ?? []] };
}
