/** Where the units of a round lie, and who may go there. */
import type { Registry } from "../../../registry/registry.js";
import type { RoundSeats } from "./seat-room.js";
import type { RoundAhead } from "./staff-conflicts.js";

/** Units of one stratum in one place. */
export interface StaffedPlace {
  readonly region: number;
  readonly stratum: number;
  readonly units: number;
}

/** Where people are bound to regions. */
export function staffedPlaces(round: RoundAhead, { units }: Registry): StaffedPlace[] {
  return placesBy(round, (row) => units.region[row]!);
}

/** Where people go anywhere: all units of a stratum lie in one place. */
export function onePlaceEach(round: RoundAhead): StaffedPlace[] {
  return placesBy(round, () => 0);
}

function placesBy({ year, index }: RoundAhead, regionOf: (row: number) => number): StaffedPlace[] {
  return year.pools[index]!.rows.flatMap((rows, stratum) => {
    const counts = new Map<number, number>();
    for (const row of rows) {
      const region = regionOf(row);
      counts.set(region, (counts.get(region) ?? 0) + 1);
    }
    return [...counts].map(([region, count]) => ({ region, stratum, units: count }));
  });
}

export function seatsIn(
  { year, index, strata }: RoundAhead,
  { units }: Registry,
  { region, stratum }: Pick<StaffedPlace, "region" | "stratum">,
): RoundSeats {
  const { matter } = year;
  return {
    matter,
    round: matter.rounds[index]!,
    days: strata?.[stratum]?.days,
    regions: [units.regions[region] ?? []],
  };
}
