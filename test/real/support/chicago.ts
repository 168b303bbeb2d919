/** The Chicago registry mapped to ours, and the made-up part: the persons behind the six groups. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { plainRows, type Row } from "./plain-csv.js";

export const AS_OF = "2014-12-31";
export const CAPACITY = 125;

/** One person per 250 visits of the group in 2013, rounded. */
export const PERSONS: Readonly<Record<string, number>> = {
  orange: 20,
  green: 19,
  blue: 17,
  yellow: 13,
  brown: 8,
  purple: 6,
};

/** Tier and percent; an unknown risk is a tier of its own. */
export const RATIOS: readonly (readonly [tier: string, percent: bigint])[] = [
  ["Risk 1 (High)", 50n],
  ["Risk 2 (Medium)", 25n],
  ["Risk 3 (Low)", 10n],
  ["", 5n],
];

export interface ChicagoRows {
  readonly units: readonly Row[];
  readonly history: readonly Row[];
}

export function chicagoRows(folder: string): ChicagoRows {
  const rowsOf = (name: string) =>
    plainRows(readFileSync(join(folder, "data", "chicago-food", name), "utf8"));
  return { units: rowsOf("units.csv"), history: rowsOf("history.csv") };
}

/** `orange-01`, `orange-02`, …: the persons of a group; none of the empty one. */
export function personsOf(group: string): string[] {
  return Array.from(
    { length: PERSONS[group] ?? 0 },
    (_, at) => `${group}-${String(at + 1).padStart(2, "0")}`,
  );
}

/** A visit of a group counts as a visit of everybody in it, since the source does not say who went. */
export function chicagoRegistry({ units, history }: ChicagoRows) {
  return {
    asOf: AS_OF,
    units: units.map(({ unitId, name, zip, facilityType, risk, ...facts }) => ({
      id: unitId!,
      name: name!,
      region: zip === "" ? [] : [zip!],
      categories: facilityType === "" ? [] : [facilityType!],
      tier: risk === "" ? null : risk!,
      facts,
    })),
    inspectors: Object.keys(PERSONS).flatMap((group) =>
      personsOf(group).map((id) => ({ id, agency: group, capacity: CAPACITY })),
    ),
    history: history.map(({ unitId, date, inspectorId, purpose, result }) => ({
      unit: unitId!,
      day: date!,
      inspectors: personsOf(inspectorId!),
      kind: purpose!,
      result: result === "" ? null : result!,
    })),
  };
}

export const CHICAGO_POLICY = {
  format: "double-random/policy/1",
  id: "chicago-canvass-2015",
  authority: "chicago-cdph",
  year: 2015,
  tiers: RATIOS.flatMap(([tier]) => (tier === "" ? [] : [tier])),
  matters: [
    {
      id: "CANVASS",
      recentVisit: { days: 90 },
      strata: RATIOS.map(([tier, percent]) => ({
        id: tier === "" ? "unknown" : tier,
        where: { tier: tier === "" ? null : tier },
        ratio: `${percent}%`,
      })),
      of: "eligible",
      rounds: [{ id: "2015", from: "2015-01-01", until: "2015-12-31", share: "1" }],
      team: {
        roles: [{ id: "first" }, { id: "second" }],
        region: false,
        noReturn: { visits: 1 },
        apart: "agency",
      },
    },
  ],
};
