/** A made-up case for a whole round: unit rows, inspectors, two years of visits, and a policy. */
import { orThrow, type Policy, parsePolicy, parseRegistry, type Registry } from "../../src/index.js";
import { openChance } from "./chance.js";
import { makeUnits, REGIONS } from "./units.js";

const AS_OF = "2026-01-04";
const INSPECTORS = 300;

/** Unit rows as a program would hand them over. */
export function unitRows(size: number): Record<string, unknown>[] {
  const chance = openChance(`rows ${size}`);
  return makeUnits(size).map(({ id, name, region, tier }) => ({
    id,
    name,
    region,
    categories: [chance.of(["hotel", "shop", "school", "factory"])],
    tier,
    facts: { floors: 1 + chance.below(30) },
    status: chance.next() < 0.02 ? "closed" : "active",
    opened: `20${10 + chance.below(15)}-0${1 + chance.below(9)}-1${chance.below(10)}`,
  }));
}

export function makeRegistry(size: number): Registry {
  const units = unitRows(size);
  const ids = units.map(({ id }) => String(id));
  return orThrow(
    parseRegistry({ units, inspectors: inspectorRows(ids), history: visitRows(ids), asOf: AS_OF }),
  );
}

function inspectorRows(units: readonly string[]): Record<string, unknown>[] {
  const chance = openChance("inspectors");
  return Array.from({ length: INSPECTORS }, (_, i) => ({
    id: `I-${i + 1000}`,
    agency: `agency ${i % 5}`,
    regions: [0, 4, 8].map((step) => REGIONS[(i + step) % REGIONS.length]!),
    qualifications: i % 3 === 0 ? [] : ["lead"],
    certificates: [{ kind: "law", from: "2024-01-01", until: "2027-12-31" }],
    capacity: 60,
    recusals: [...new Set(Array.from({ length: 20 }, () => chance.of(units)))].map((unit) => ({
      unit,
      reason: "kin",
    })),
  }));
}

/** As many visits as half of the units, in the two years before. */
function visitRows(units: readonly string[]): Record<string, unknown>[] {
  const chance = openChance("history");
  return Array.from({ length: units.length >> 1 }, () => {
    const first = chance.below(INSPECTORS);
    return {
      unit: chance.of(units),
      day: `202${4 + chance.below(2)}-0${1 + chance.below(9)}-2${chance.below(9)}`,
      inspectors: [`I-${first + 1000}`, `I-${((first + 7) % INSPECTORS) + 1000}`],
      result: "ok",
    };
  });
}

/** A tenth of the key units and a twentieth of the others a year, in two rounds. */
export function makePolicy(): Policy {
  return orThrow(
    parsePolicy({
      format: "double-random/policy/1",
      id: "bench-2026",
      authority: "000000",
      year: 2026,
      tiers: ["key", "general"],
      matters: [
        {
          id: "M-1",
          population: { categories: { $in: ["hotel", "shop", "school"] } },
          recentVisit: { days: 90 },
          strata: [
            { id: "high", where: { "facts.floors": { $gte: 25 } }, ratio: "1/10" },
            { id: "key", where: { tier: "key" }, ratio: "10%" },
            { id: "general", where: null, ratio: "5%" },
          ],
          rounds: [
            { id: "H1", from: "2026-01-05", until: "2026-06-30", share: "1/2" },
            { id: "H2", from: "2026-07-01", until: "2026-12-31", share: "1/2" },
          ],
          team: {
            roles: [{ id: "lead", qualifications: ["lead"] }, { id: "second" }],
            certificate: "law",
            noReturn: { visits: 1 },
            pairLimit: 20,
          },
        },
      ],
    }),
  );
}
