/**
 * Scenario E-M of the catalogue: market supervision, the joint plan of one county, each row from one real
 * plan.
 */

import { describe, expect, test } from "vitest";
import { compilePlan, type Ledger, orThrow, parsePolicy } from "../../src/index.js";
import { leftOutUnits, runRound, verifyLedger } from "../support/acts.js";
import { registryOn } from "../support/registry-on.js";
import type { Row } from "../support/small-case.js";
import { people, registryOf, unitsOf } from "../support/year-case.js";

const CAP = { id: "two-a-year", atMost: 2, window: "year", counts: { authorities: ["000000"] } };

/** One task: its units are those of the category of its own id. */
function task(id: string, from: string, until: string, quota: Row, more: Row = {}): Row {
  return {
    id,
    population: { categories: id },
    strata: [{ id: "all", ...quota }],
    rounds: [{ id: `2026-${id}`, from: `2026-${from}`, until: `2026-${until}`, share: "1" }],
    team: { roles: [{ id: "first" }, { id: "second" }], region: false },
    frequency: [CAP],
    reserve: 0,
    ...more,
  };
}

const TASKS: readonly Row[] = [
  task("M1", "05-01", "08-31", { ratio: "100%" }),
  task("M2", "07-01", "10-31", { ratio: "3%" }),
  task("M3", "07-01", "10-31", { ratio: "3%" }),
  task("M4", "04-01", "04-30", { ratio: "10%" }),
  task("M5", "03-01", "09-30", { ratio: "10%" }),
  task("M6", "04-01", "09-30", { steps: [{ upTo: 10, number: 2 }, { ratio: "50%" }] }),
  task("M7", "05-01", "07-20", { ratio: "50%" }),
  task("M8", "05-01", "10-15", { ratio: "10%", side: "at-most", minimum: 1 }),
  task("M9", "01-05", "10-31", { ratio: "25%", minimum: 1 }),
  task("M10", "01-05", "10-31", { ratio: "50%", minimum: 1 }),
  task("M11", "01-05", "10-31", { ratio: "100%", minimum: 1 }),
  task("M12", "01-05", "10-31", { ratio: "50%", minimum: 1 }),
  task("M13", "01-05", "11-30", { ratio: "20%" }),
  task("M14", "02-24", "11-30", { ratio: "10%" }),
  task("M15", "03-01", "11-30", { ratio: "10%" }),
  task("M16", "01-05", "11-30", { number: 1 }),
  task("M17", "01-05", "11-30", { ratio: "10%" }),
  task("M18", "01-05", "12-31", { ratio: "10%" }),
  task("M19", "09-01", "09-30", { ratio: "100%" }),
];

/** Units of each task, and the visits that follow by hand. */
const SIZES: Readonly<Record<string, readonly [units: number, visits: number]>> = {
  M1: [6, 6],
  M2: [120, 4],
  M3: [70, 3],
  M4: [240, 24],
  M5: [150, 15],
  M6: [9, 2],
  M7: [1, 1],
  M8: [7, 1],
  M9: [30, 8],
  M10: [18, 9],
  M11: [11, 11],
  M12: [8, 4],
  M13: [95, 19],
  M14: [200, 20],
  M15: [25, 3],
  M16: [14, 1],
  M17: [61, 7],
  M18: [4, 1],
  M19: [1, 1],
};

const county = Object.entries(SIZES).flatMap(([id, [units]]) =>
  unitsOf(units, id).map((unit) => ({
    ...unit,
    tier: null,
    categories: id === "M9" || id === "M10" ? [id, "venue"] : [id],
  })),
);
const policy = (matters: readonly Row[]) =>
  orThrow(
    parsePolicy({
      format: "double-random/policy/1",
      id: "county-2026",
      authority: "000000",
      year: 2026,
      matters,
    } as unknown),
  );

describe("the joint plan of a county", () => {
  test("every task owes what its row says", () => {
    const plan = orThrow(
      compilePlan({ policy: policy(TASKS), registry: registryOf(county, { inspectors: people(30) }) }),
    );
    expect(Object.fromEntries(plan.matters.map(({ matter, strata }) => [matter, strata[0]!.quota]))).toEqual(
      Object.fromEntries(Object.entries(SIZES).map(([id, [, visits]]) => [id, visits])),
    );
    expect(plan.workload).toEqual({ visits: 140, seats: 280, days: null });
  });

  test("M8: 0.7 is 1 by the minimum; without it the ceiling gives nobody and the plan is refused (C06)", () => {
    const without = TASKS.map((each) =>
      each["id"] === "M8" ? task("M8", "05-01", "10-15", { ratio: "10%", side: "at-most" }) : each,
    );
    const plan = compilePlan({
      policy: policy(without),
      registry: registryOf(county, { inspectors: people(30) }),
    });
    expect(
      plan.ok ? [] : plan.refusals.map(({ code, facts }) => [code, facts["exact"], facts["nearest"]]),
    ).toEqual([["plan/ceiling-gives-none", "7/10", "minimum: 1"]]);
  });

  test("M9 and M10 may hit the same premises: the plan says how many", () => {
    const both = county.map((unit) =>
      (unit["categories"] as string[])[0] === "M10" ? { ...unit, categories: ["M9", "M10"] } : unit,
    );
    const { overlaps } = orThrow(
      compilePlan({ policy: policy(TASKS), registry: registryOf(both, { inspectors: people(30) }) }),
    );
    // 48 venues of which a quarter is drawn, 18 of them also internet venues of which half is drawn.
    expect(overlaps).toEqual([
      { matters: ["M9", "M10"], units: 18, expectedTwice: expect.closeTo((18 * 12) / 48 / 2, 9) },
    ]);
  });

  test("a firm drawn in M4, M5 and the general draw: the third is barred by the cap of two", () => {
    const firms = unitsOf(12, "firm").map((unit) => ({
      ...unit,
      tier: null,
      categories: ["M4", "M5", "M13"],
    }));
    const all = ["M4", "M5", "M13"].map((id) =>
      task(id, id === "M4" ? "04-01" : id === "M5" ? "05-01" : "06-01", "09-30", { ratio: "50%" }),
    );
    const registry = registryOf(firms, { inspectors: people(30) });
    const run = (matters: readonly Row[]) => {
      let ledger: Parameters<typeof runRound>[0]["ledger"] = [];
      const rules = policy(matters);
      const registries = rules.matters.map(({ rounds }) => registryOn(registry, rounds[0]!.from));
      const outcomes = rules.matters.map(({ id, rounds }, m) => {
        const outcome = orThrow(
          runRound({
            registry: registries[m]!,
            policy: rules,
            matter: id,
            round: rounds[0]!.id,
            ledger: ledger!,
            seed: [{ type: "plain", value: id }],
            at: `${rounds[0]!.from}T09:00:00+08:00`,
            by: "officer-1",
          }),
        );
        ledger = outcome.ledger;
        return outcome;
      });
      expect(verifyLedger(ledger!, { registry: registries, policy: rules })).toEqual([]);
      return { outcomes, last: leftOutUnits(registry.units, outcomes.at(-1)!.pool) };
    };
    const { outcomes, last } = run(all);
    const drawn = outcomes.slice(0, 2).map(({ draw }) => draw.strata[0]!.drawn.map(({ unit }) => unit));
    const twice = drawn[0]!.filter((unit) => drawn[1]!.includes(unit)).sort();
    expect(twice.length).toBeGreaterThan(0);
    expect(
      last
        .filter(({ rule }) => rule === "unit/frequency/two-a-year")
        .map(({ unit }) => unit)
        .sort(),
    ).toEqual(twice);
    expect(run(all.map((each) => ({ ...each, frequency: undefined }))).last).toEqual([]);
  });
});

describe("the whole year of the county", () => {
  /** Every firm may belong to several tasks, so that the cap of two has work to do. */
  const busy = county.map((unit, n) =>
    n % 3 === 0 ? { ...unit, categories: [...new Set([...unit.categories, "M4", "M5", "M13"])] } : unit,
  );

  test("nineteen draws on one ledger: every quota in full, nobody more than twice, a clean audit", () => {
    const rules = policy([...TASKS].sort((a, b) => (firstDay(a) < firstDay(b) ? -1 : 1)));
    const registry = registryOf(busy, { inspectors: people(30) });
    let ledger: Ledger = [];
    const visits = new Map<string, number>();
    const registries = rules.matters.map(({ rounds }) => registryOn(registry, rounds[0]!.from));
    for (const [m, { id, rounds }] of rules.matters.entries()) {
      const outcome = orThrow(
        runRound({
          registry: registries[m]!,
          policy: rules,
          matter: id,
          round: rounds[0]!.id,
          ledger,
          seed: [{ type: "text", name: "dice", value: id }],
          at: `${rounds[0]!.from}T09:00:00+08:00`,
          by: "officer-1",
        }),
      );
      ledger = outcome.ledger;
      const [stratum] = outcome.draw.strata;
      expect([id, stratum!.shortfall]).toEqual([id, 0]);
      for (const { unit } of stratum!.drawn) visits.set(unit, (visits.get(unit) ?? 0) + 1);
    }
    expect(Math.max(...visits.values())).toBe(2);
    expect(verifyLedger(ledger, { registry: registries, policy: rules })).toEqual([]);
  });

  function firstDay(matter: Row): string {
    return String((matter["rounds"] as Row[])[0]!["from"]);
  }
});

describe("general draws by credit class", () => {
  const sizes = { D: 898, C: 1581, B: 5658, A: 22186 };
  const firms = Object.entries(sizes).flatMap(([tier, units]) => unitsOf(units, tier));
  const overlay = (ratios: Readonly<Record<string, string>>) => {
    const strata = Object.entries(ratios).map(([id, ratio]) => ({ id, ratio, where: { tier: id } }));
    const matters = [task("ALL", "03-01", "10-31", {}, { population: null, strata, frequency: undefined })];
    return orThrow(
      compilePlan({ policy: policy(matters), registry: registryOf(firms, { inspectors: people(30) }) }),
    ).matters[0]!.strata.map(({ quota }) => quota);
  };

  test("Bayannur 2022 on all classes: 3,206 with each class rounded up", () => {
    const quotas = overlay({ D: "100%", C: "100%", B: "5%", A: "2%" });
    expect(quotas).toEqual([898, 1581, 283, 444]);
    expect(quotas.reduce((sum, each) => sum + each, 0)).toBe(3206);
  });

  test("Henan 2021: 30, 10, 2 and 1 per cent", () => {
    expect(overlay({ D: "30%", C: "10%", B: "2%", A: "1%" })).toEqual([270, 159, 114, 222]);
  });
});
