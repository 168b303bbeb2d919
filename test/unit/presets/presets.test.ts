import { describe, expect, test } from "vitest";
import { compilePlan, orThrow, parsePolicy } from "../../../src/index.js";

import {
  countyJointPlan,
  environmentByTier,
  fireByInterval,
  fireByMonth,
  marketByCreditClass,
  monthsOf,
  type Policy,
  randomTesting,
} from "../../../src/presets.js";
import type { Row } from "../../support/small-case.js";
import { people, registryOf, unitsOf } from "../../support/year-case.js";

const given = { authority: "210500", year: 2026 };

function quotasOf(policy: Policy, units: readonly Row[], staff = 12): number[][] {
  const registry = registryOf(units, { inspectors: people(staff, { regions: ["town"] }) });
  const plan = orThrow(compilePlan({ policy, registry }));
  return plan.matters.flatMap(({ strata }) => strata.map(({ rounds }) => rounds.map(({ quota }) => quota)));
}

const scored = (scores: readonly number[]) =>
  scores.map((score, n) => ({ id: `F-${n}`, region: "town", facts: { score } }));

describe("presets compile, and owe what their sources say", () => {
  test("fire by month: 10 % of 120, 5 % of 200, 20 % of 1,500", () => {
    const quotas = quotasOf(fireByMonth(given), [
      ...unitsOf(120, "crowded-key"),
      ...unitsOf(200, "other-key"),
      ...unitsOf(1500, "ordinary"),
    ]);
    expect(quotas).toEqual([Array(12).fill(12), Array(12).fill(10), Array(12).fill(25)]);
  });

  test("fire by interval: all, a half, a third", () => {
    const quotas = quotasOf(fireByInterval(given), [
      ...unitsOf(120, "crowded-key"),
      ...unitsOf(200, "other-key"),
      ...unitsOf(40, "filling-station"),
    ]);
    expect(quotas.map((rounds) => rounds.reduce((sum, each) => sum + each, 0))).toEqual([120, 100, 14]);
  });

  test("market by credit class: D, C, B, A of ten firms each", () => {
    const firms = scored([
      ...Array(10).fill(100),
      ...Array(10).fill(300),
      ...Array(10).fill(600),
      ...Array(10).fill(900),
    ]);
    expect(quotasOf(marketByCreditClass(given, "henan-2021"), firms)).toEqual([[3], [1], [1], [1]]);
    expect(quotasOf(marketByCreditClass(given, "bayannur-2022"), firms)).toEqual([[10], [10], [1], [1]]);
  });

  test("environment: 14 of 56, 6 of 40, 11 of 211 each quarter", () => {
    const quotas = quotasOf(
      environmentByTier(given),
      [...unitsOf(56, "key"), ...unitsOf(40, "special"), ...unitsOf(211, "ordinary")],
      8,
    );
    expect(quotas).toEqual([Array(4).fill(14), Array(4).fill(6), Array(4).fill(11)]);
  });

  test("the joint plan of a county: every row", () => {
    const policy = countyJointPlan(given);
    const units = policy.matters.flatMap(({ id }) =>
      unitsOf(30, id).map((unit) => ({ ...unit, categories: [id] })),
    );
    expect(quotasOf(policy, units).flat()).toEqual([30, 1, 1, 3, 3, 15, 3, 8, 15, 30, 6, 3, 1, 3]);
  });

  test("random testing: 125 of 250 for drugs; alcohol by the violation rate", () => {
    const quotas = (published: Parameters<typeof randomTesting>[1]) =>
      quotasOf(randomTesting(given, published), unitsOf(250, "driver"));
    expect(quotas([])).toEqual([
      [32, 32, 32, 29],
      [7, 7, 7, 4],
    ]);
    expect(quotas([{ year: 2025, rate: "0.6%" }])[1]).toEqual([16, 16, 16, 15]);
  });

  test("every number names its source, and every preset is a policy file", () => {
    const presets = [
      fireByMonth(given),
      fireByInterval(given),
      marketByCreditClass(given, "henan-2021"),
      environmentByTier(given),
      countyJointPlan(given),
      randomTesting(given, []),
    ];
    for (const policy of presets) {
      const rules = policy.matters.flatMap(({ strata, frequency = [] }) => [
        ...strata.flatMap((each) => [each, ...(each.also ?? [])]),
        ...frequency,
      ]);
      expect(rules.filter(({ source }) => source === undefined)).toEqual([]);
      expect(orThrow(parsePolicy(JSON.parse(JSON.stringify(policy))))).toEqual(policy);
    }
  });

  test("months have their own ends, and draw windows where asked", () => {
    expect(monthsOf(2028, 15).map(({ until }) => until.slice(5))).toContain("02-29");
    expect(monthsOf(2028, 15)[1]!.draw).toEqual({ from: "2028-02-01", until: "2028-02-15" });
    expect(monthsOf(2028)[1]!.draw).toBeUndefined();
  });
});
