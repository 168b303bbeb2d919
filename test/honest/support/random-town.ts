/** Small registries of every kind of unit and person that a rule can ask for. */
import type { Row } from "../../support/small-case.js";
import type { Chance } from "./chance.js";

export const TIERS = ["key", "special", "ordinary"];
export const REGIONS = ["city/north", "city/south", "city/harbour"];
const CATEGORIES = ["hotel", "shop", "works"];

const pad = (n: number, width = 2): string => String(n).padStart(width, "0");

export function dayIn(chance: Chance, year: number): string {
  return `${year}-${pad(chance.between(1, 12))}-${pad(chance.between(1, 28))}`;
}

export function randomUnit(chance: Chance, id: string): Row {
  return {
    id,
    name: `Unit ${id}`,
    tier: chance.pick([...TIERS, "ordinary"]),
    region: chance.pick(REGIONS),
    categories: chance.some(CATEGORIES, chance.between(1, 2)),
    opened: chance.in(1, 4) ? dayIn(chance, chance.pick([2023, 2024, 2025])) : null,
    facts: {
      score: chance.in(1, 8) ? null : chance.below(300),
      licence: chance.in(1, 5) ? null : dayIn(chance, chance.pick([2024, 2025])),
      penalty: chance.in(2, 3) ? null : dayIn(chance, chance.pick([2024, 2025])),
    },
    ...chance.maybe(1, 20, () => ({
      exclusions: [{ flag: "shut", reason: "rebuilding", from: dayIn(chance, 2026), until: null }],
    })),
  };
}

export function randomUnits(chance: Chance): Row[] {
  return Array.from({ length: chance.between(24, 60) }, (_, n) => randomUnit(chance, `U-${pad(n + 1, 3)}`));
}

function certificates(chance: Chance): Row[] {
  const end = dayIn(chance, 2026);
  if (chance.in(1, 8)) return [{ kind: "law", from: "2024-01-01", until: end }];
  if (chance.in(1, 4)) {
    return [
      { kind: "law", from: "2024-01-01", until: "2026-05-31" },
      { kind: "law", from: "2026-06-01", until: "2030-12-31" },
    ];
  }
  return [{ kind: chance.in(1, 10) ? "transit" : "law", from: "2024-01-01", until: "2030-12-31" }];
}

function randomLeave(chance: Chance): Row[] {
  const month = pad(chance.between(1, 12));
  return chance.in(1, 4)
    ? [{ from: `2026-${month}-0${chance.between(1, 9)}`, until: `2026-${month}-${chance.between(10, 28)}` }]
    : [];
}

export function randomPeople(chance: Chance, units: readonly Row[]): Row[] {
  const count = chance.between(8, 14);
  const name = (n: number): string => `P-${pad(n + 1)}`;
  return Array.from({ length: count }, (_, n) => ({
    id: name(n),
    name: `Person ${n + 1}`,
    agency: n % 2 === 0 ? "bureau" : "brigade",
    regions: chance.in(5, 6) ? ["city"] : chance.some(REGIONS, 2),
    qualifications: chance.in(3, 5) ? ["lead"] : [],
    certificates: certificates(chance),
    grade: chance.in(1, 2) ? "senior" : "junior",
    leave: randomLeave(chance),
    capacity: chance.in(5, 6) ? 200 : chance.between(4, 12),
    team: `T-${(n % 3) + 1}`,
    ...chance.maybe(1, 8, () => ({ recusals: [{ unit: chance.pick(units)["id"], reason: "family" }] })),
    ...(n > 5 && chance.in(1, 4) ? { post: chance.pick(["expert", "expert", "auxiliary"]) } : {}),
    ...chance.maybe(1, 10, () => ({ share: "1/2" })),
    ...chance.maybe(1, 12, () => ({ perDay: 1 })),
    ...chance.maybe(1, 16, () => ({ perYear: chance.between(6, 30) })),
    ...chance.maybe(1, 6, () => ({ openCases: chance.below(6) })),
    ...chance.maybe(1, 3, () => ({ home: chance.pick(REGIONS) })),
    ...chance.maybe(1, 10, () => ({ notWith: [name((n + 1) % count)] })),
  }));
}

/** Visits of the two years before. */
export function randomHistory(
  chance: Chance,
  town: { readonly units: readonly Row[]; readonly people: readonly Row[] },
): Row[] {
  return chance.some(town.units, chance.below(town.units.length)).map((unit) => ({
    unit: unit["id"],
    day: dayIn(chance, chance.pick([2024, 2025])),
    kind: chance.pick(["routine", "routine", "complaint"]),
    result: chance.pick(["1", "1", "A+E", "6"]),
    matter: chance.pick(["FIRE", "FOOD", "", "LABOUR"]),
    authority: chance.pick(["210500", "210600", ""]),
    level: chance.pick(["county", "province", ""]),
    inspectors: chance.some(town.people, 2).map(({ id }) => id),
  }));
}
