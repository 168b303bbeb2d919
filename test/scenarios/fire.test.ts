/**
 * Scenario E-F of the catalogue: one fire brigade, one year, after two real plans (Jining 2024 by monthly
 * ratio, Chenxi 2026 by interval).
 */

import { describe, expect, test } from "vitest";
import { compilePlan, orThrow, parsePolicy } from "../../src/index.js";
import { said } from "../support/said.js";
import type { Row } from "../support/small-case.js";
import {
  countsOf,
  people,
  policyOf,
  registryOf,
  roundsOf,
  runYear,
  timesOf,
  unitsOf,
} from "../support/year-case.js";

const BRIGADE = [
  ...unitsOf(120, "crowded-key"),
  ...unitsOf(200, "other-key"),
  ...unitsOf(40, "filling-station"),
  ...unitsOf(1500, "ordinary"),
];
const registry = registryOf(BRIGADE, { inspectors: people(12) });
const compile = (draft: Row, on = registry) =>
  compilePlan({ policy: orThrow(parsePolicy(draft)), registry: on });

/**
 * A tenth of the crowded key units and a twentieth of the others each month; a fifth of the ordinary ones in
 * the year.
 */
function monthly(matter: Row, crowded = "10%"): Row {
  const strata = [
    { id: "crowded-key", ratio: crowded, per: "month" },
    { id: "other-key", ratio: "5%", per: "month" },
    { id: "ordinary", ratio: "20%" },
  ];
  return policyOf({ ...matter, strata });
}

const PASSED = { id: "passed-once", atMost: 1, window: "year", counts: { results: ["1"] } };
const ONCE = { id: "once-a-year", atLeast: 1, window: "year", where: { tier: "crowded-key" } };

describe("F-A: monthly ratios", () => {
  test("with “passed once, exempt” the crowded key units run out after ten months (C01), and the nearest plan works", () => {
    const plan = compile(monthly({ mode: "independent", frequency: [PASSED] }));
    expect(plan.ok).toBe(false);
    if (plan.ok) return;
    expect(
      plan.refusals.map(({ code, facts }) => [code, facts["stratum"], facts["after"], facts["nearest"]]),
    ).toEqual([["plan/runs-out", "crowded-key", 10, "8.3%"]]);
    expect(said(plan.refusals[0]!).message).toContain("C01");
    expect(compile(monthly({ mode: "independent", frequency: [PASSED] }, "8.3%")).ok).toBe(true);
  });

  test("drawn with replacement, 71.8 % of the crowded key units are met in a year, and 46.0 % of the others (C02)", () => {
    const [matter] = orThrow(compile(monthly({ mode: "independent" }))).matters;
    expect(matter!.strata.map(({ price }) => (100 * price!.coverage).toFixed(1))).toEqual([
      "71.8",
      "46.0",
      "18.3",
    ]);
    expect(matter!.strata.map(({ quota }) => quota)).toEqual([144, 120, 300]);
  });

  test("drawn with replacement and each at least once a year contradict each other", () => {
    const plan = compile(monthly({ mode: "independent", frequency: [{ ...ONCE, where: null }] }));
    expect(plan.ok).toBe(false);
    if (plan.ok) return;
    expect(
      plan.refusals.map(({ code, facts }) => [code, facts["stratum"], facts["coverage"]]),
    ).toContainEqual(["plan/floor-by-chance", "crowded-key", "71.8"]);
  });

  test("the nearest plan runs the year: everybody once, nobody twice", () => {
    const year = runYear(monthly({ mode: "without-replacement", frequency: [ONCE] }, "1/12"), registry);
    expect(countsOf(year, "crowded-key")).toEqual(Array(12).fill(10));
    expect([...timesOf(year, "crowded-key").values()]).toEqual(Array(120).fill(1));
    expect(countsOf(year, "other-key")).toEqual(Array(12).fill(10));
    expect(countsOf(year, "ordinary")).toEqual(Array(12).fill(25));
  });
});

describe("F-B: intervals", () => {
  const interval = (year: number): Row => {
    const period = (years: number) => ({ ratio: "100%", per: { years, from: 2026 } });
    const once = (id: string, years: number) => ({
      id,
      atMost: 1,
      where: { tier: id },
      window: { years, from: 2026 },
    });
    return policyOf(
      {
        rounds: roundsOf(4, year),
        frequency: [once("other-key", 2), once("filling-station", 3)],
        strata: [
          { id: "crowded-key", ratio: "100%" },
          { id: "other-key", ...period(2) },
          { id: "filling-station", ...period(3) },
        ],
      },
      { id: `interval-${year}`, year },
    );
  };

  test("three years: a third of the filling stations each year, the remainder carried forward, nobody twice", () => {
    const history: Row[] = [];
    const counts: Record<string, number[]> = { "crowded-key": [], "other-key": [], "filling-station": [] };
    for (const year of [2026, 2027, 2028]) {
      const on = registryOf(BRIGADE, { inspectors: people(12), history, asOf: `${year - 1}-12-31` });
      const outcome = runYear(interval(year), on, String(year));
      for (const tier of Object.keys(counts)) {
        counts[tier]!.push(countsOf(outcome, tier).reduce((sum, each) => sum + each, 0));
        for (const [t, round] of outcome.drawn.entries()) {
          for (const unit of round[tier]!)
            history.push({ unit, day: `${year}-${String(3 * t + 2).padStart(2, "0")}-15`, kind: "routine" });
        }
      }
    }
    expect(counts).toEqual({
      "crowded-key": [120, 120, 120],
      "other-key": [100, 100, 100],
      "filling-station": [14, 13, 13],
    });
    const stations = history.filter(({ unit }) => String(unit).startsWith("filling")).map(({ unit }) => unit);
    expect(new Set(stations).size).toBe(40);
  });
});
