/**
 * The Wake County registry mapped to ours; tiers and the regions of the inspectors are read from the history.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { InspectorRow, RegistryInput, UnitRow } from "../../../src/index.js";
import { plainRows, type Row } from "./plain-csv.js";
import { countBy, daysBefore } from "./plain-sums.js";

export const AS_OF = "2021-11-10";
export const CAPACITY = 35;

export const RATIOS: readonly (readonly [tier: string, percent: bigint])[] = [
  ["A", 100n],
  ["new", 100n],
  ["B", 30n],
  ["C", 15n],
];

const SERVES_MEALS = /^(Restaurant|Institutional|Public School|Private School|Elderly Nutrition)/;

export interface WakeRows {
  readonly units: readonly Row[];
  readonly history: readonly Row[];
  readonly inspectors: readonly Row[];
}

export function wakeRows(folder: string): WakeRows {
  const rowsOf = (name: string) => plainRows(readFileSync(join(folder, "data", "wake-food", name), "utf8"));
  return { units: rowsOf("units.csv"), history: rowsOf("history.csv"), inspectors: rowsOf("inspectors.csv") };
}

/**
 * Units with a score below 90 in the last 730 days.
 *
 * A score of 0 is a placeholder for one that was lost. It counts: nothing shows that the unit was better, and
 * doubt falls on the side of one inspection more.
 */
export function lowScorers(history: readonly Row[], counts = (_score: number): boolean => true): Set<string> {
  const since = daysBefore(AS_OF, 730);
  const low = history.filter(
    ({ date, score }) => date! >= since && Number(score) < 90 && counts(Number(score)),
  );
  return new Set(low.map(({ unitId }) => unitId!));
}

export function tierOf(
  { unitId, facilityType }: Row,
  low: ReadonlySet<string>,
  visited: ReadonlySet<string>,
): string {
  if (!visited.has(unitId!)) return "new";
  if (low.has(unitId!)) return "A";
  return SERVES_MEALS.test(facilityType!) ? "B" : "C";
}

/** Cities of each inspector with at least 20 inspections after 2021-05-14. */
export function citiesOfActive({
  units,
  history,
}: Pick<WakeRows, "units" | "history">): Map<string, Set<string>> {
  const recent = history.filter(({ date }) => date! > "2021-05-14");
  const visits = countBy(recent, ({ inspectorId }) => inspectorId!);
  const cityOf = new Map(units.map(({ unitId, city }) => [unitId!, city!]));
  const cities = new Map(
    Object.keys(visits).flatMap((id) => (visits[id]! < 20 ? [] : [[id, new Set<string>()] as const])),
  );
  for (const { unitId, inspectorId } of recent) cities.get(inspectorId!)?.add(cityOf.get(unitId!)!);
  return cities;
}

/** Who inspects no more stays in the registry as inactive: the history names him. */
export function wakeRegistry({ units, history, inspectors }: WakeRows): RegistryInput {
  const low = lowScorers(history);
  const visited = new Set(history.map(({ unitId }) => unitId!));
  const active = citiesOfActive({ units, history });
  return {
    asOf: AS_OF,
    units: units.map((row): UnitRow => {
      const { unitId, name, city, facilityType, openDate, ...facts } = row;
      const tier = tierOf(row, low, visited);
      return {
        id: unitId!,
        name: name!,
        region: [city!],
        categories: [facilityType!],
        tier,
        opened: openDate!,
        facts,
      };
    }),
    inspectors: inspectors.map(({ inspectorId }): InspectorRow => {
      const regions = [...(active.get(inspectorId!) ?? [])].map((city) => [city]);
      return {
        id: inspectorId!,
        regions,
        capacity: CAPACITY,
        status: active.has(inspectorId!) ? "active" : "inactive",
      };
    }),
    history: history.map(({ unitId, date, inspectorId, type, score }) => ({
      unit: unitId!,
      day: date!,
      inspectors: [inspectorId!],
      kind: type!,
      result: score!,
    })),
  };
}

/** The policy of the quarter, with teams that do not return within the last `visits` visits. */
export function wakePolicy(visits: number) {
  return {
    format: "double-random/policy/1",
    id: `wake-2022-no-return-${visits}`,
    authority: "wake-county",
    year: 2022,
    tiers: RATIOS.map(([tier]) => tier),
    matters: [
      {
        id: "FOOD",
        recentVisit: { days: 90 },
        strata: RATIOS.map(([tier, percent]) => ({ id: tier, where: { tier }, ratio: `${percent}%` })),
        of: "eligible",
        rounds: [{ id: "2022-Q1", from: "2022-01-01", until: "2022-03-31", share: "1" }],
        team: {
          roles: [{ id: "first" }, { id: "second" }],
          noReturn: visits === 0 ? null : { visits },
          staffing: "by-rank",
        },
      },
    ],
  };
}
