/**
 * A large city's plan compiled: about 65,000 units, four tasks with quarterly draws (scenario E2 of the rule
 * catalogue). The peer only counts.
 */
import { compilePlan, orThrow, parsePolicy, parseRegistry } from "../../src/index.js";
import type { Case } from "../harness.js";

const TASKS = [
  {
    id: "POLLUTERS",
    units: 49_670,
    key: "12.5%",
    special: "25%",
    per: "quarter",
    heads: "1:2.5",
    rounds: 4,
    agency: "land",
  },
  {
    id: "PROJECTS",
    units: 14_931,
    key: "12.5%",
    special: "25%",
    per: "quarter",
    heads: "1:2.5",
    rounds: 4,
    agency: "land",
  },
  {
    id: "RIVER",
    units: 162,
    key: "5%",
    special: "20%",
    per: "year",
    heads: "1:2",
    rounds: 1,
    agency: "river",
  },
  { id: "SEA", units: 32, key: "20%", special: "20%", per: "year", heads: "1:2", rounds: 1, agency: "sea" },
] as const;

const ENDS = ["03-31", "06-30", "09-30", "12-31"];

export const COMPILE_CASES: readonly Case[] = [
  {
    name: "compile 65,000",
    start: "cold",
    quick: true,
    contenders: [
      {
        name: "groupBy tier, count, Math.ceil",
        prepare() {
          const units = cityUnits();
          return () => {
            const counts = new Map<string, number>();
            for (const { categories, tier } of units) {
              const name = `${categories[0]} ${tier}`;
              counts.set(name, (counts.get(name) ?? 0) + 1);
            }
            const quotas = [...counts].map(([name, size]) =>
              Math.ceil(size * (name.endsWith("special") ? 0.25 : 0.125)),
            );
            return () => ({ quotas: quotas.reduce((sum, each) => sum + each, 0) });
          };
        },
      },
      {
        name: "ours, compilePlan: quotas, conflicts, prices, overlaps",
        prepare() {
          const registry = orThrow(
            parseRegistry({ units: cityUnits(), inspectors: cityInspectors(), asOf: "2026-01-01" }),
          );
          const policy = orThrow(parsePolicy(cityPolicy() as unknown));
          return () => {
            const plan = orThrow(compilePlan({ policy, registry }));
            return () => ({ visits: plan.workload.visits, seats: plan.workload.seats });
          };
        },
      },
    ],
  },
];

function cityUnits() {
  return TASKS.flatMap(({ id, units }) =>
    Array.from({ length: units }, (_, n) => ({
      id: `${id}-${n}`,
      region: `city/district ${n % 11}`,
      categories: [id],
      tier: n % 20 === 0 ? "key" : n % 50 === 1 ? "special" : "ordinary",
      facts: { employees: n % 97 },
    })),
  );
}

function cityInspectors() {
  return Array.from({ length: 400 }, (_, n) => ({
    id: `I-${n}`,
    regions: ["city"],
    capacity: 400,
    agency: n < 40 ? "river" : n < 50 ? "sea" : "land",
  }));
}

function cityPolicy() {
  return {
    format: "double-random/policy/1",
    id: "city-2026",
    authority: "440100",
    year: 2026,
    matters: TASKS.map(({ id, key, special, per, heads, rounds, agency }) => ({
      id,
      population: { categories: id },
      // A quarter of 994 rounded up is 249, four times in a year: somebody must be drawn twice.
      mode: "at-most",
      times: 2,
      coolDown: { rounds: 1 },
      strata: [
        { id: "key", where: { tier: "key" }, ratio: key, per },
        { id: "special", where: { tier: "special" }, ratio: special, per },
        { id: "ordinary", perInspector: heads, staff: { agencies: [agency] } },
      ],
      rounds: Array.from({ length: rounds }, (_, t) => ({
        id: `${id}-${t + 1}`,
        from: `2026-${String((12 / rounds) * t + 1).padStart(2, "0")}-01`,
        until: `2026-${ENDS[(4 / rounds) * (t + 1) - 1]}`,
        share: `1/${rounds}`,
      })),
      team: { roles: [{ id: "first" }, { id: "second" }] },
    })),
  };
}
