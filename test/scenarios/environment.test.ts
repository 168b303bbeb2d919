/**
 * Scenario E-E of the catalogue: environment inspection in a small bureau, a large city, and on two levels.
 */

import { describe, expect, test } from "vitest";
import { compilePlan, type Ledger, orThrow, parsePolicy } from "../../src/index.js";
import { runRound } from "../support/acts.js";
import type { Row } from "../support/small-case.js";
import { countsOf, people, policyOf, registryOf, roundsOf, runYear, unitsOf } from "../support/year-case.js";

describe("E1: Chizhou 2019", () => {
  const registry = registryOf(
    [...unitsOf(56, "key"), ...unitsOf(211, "ordinary"), ...unitsOf(97, "monitored")],
    { inspectors: people(8) },
  );
  const strata = [
    { id: "key", ratio: "25%", per: "quarter" },
    { id: "ordinary", ratio: "5%", per: "quarter", also: [{ perInspector: "1:5" }] },
  ];
  const draft = policyOf({ rounds: roundsOf(4), strata });

  test("key: 14 a quarter, each once a year; ordinary: 11 a quarter and 44 a year, at least 40", () => {
    const { matters } = orThrow(compilePlan({ policy: orThrow(parsePolicy(draft)), registry }));
    expect(
      matters[0]!.strata.map(({ rounds, quota }) => [rounds.map((round) => round.quota), quota]),
    ).toEqual([
      [[14, 14, 14, 14], 56],
      [[11, 11, 11, 11], 44],
    ]);
    const year = runYear(draft, registry);
    expect(countsOf(year, "key")).toEqual([14, 14, 14, 14]);
    expect(countsOf(year, "ordinary")).toEqual([11, 11, 11, 11]);
    expect(new Set(year.drawn.flatMap((round) => round["key"]!)).size).toBe(56);
  });

  test("per head and per cent are two floors, and the larger decides (C07)", () => {
    const plan = compilePlan({ policy: orThrow(parsePolicy(draft)), registry });
    expect(
      plan.ok &&
        plan.warnings.filter(({ code }) => code === "plan/two-floors").map(({ facts }) => facts["targets"]),
    ).toEqual(["11 + 11 + 11 + 11; 10 + 20 + 30 + 40"]);
    const exact = policyOf({
      rounds: roundsOf(4),
      strata: [strata[0]!, { ...strata[1]!, also: [{ perInspector: "1:5", side: "exactly" }] }],
    });
    const refused = compilePlan({ policy: orThrow(parsePolicy(exact)), registry });
    expect(
      refused.ok
        ? []
        : refused.refusals.map(({ code, facts }) => [code, facts["limit"], facts["done"], facts["quota"]]),
    ).toEqual([["plan/above-ceiling", 40, 33, 11]]);
  });

  test("the quota per head follows the roster of the round", () => {
    const heads = policyOf({
      rounds: roundsOf(4),
      strata: [{ id: "ordinary", perInspector: "1:5", per: "quarter" }],
    });
    const year = runYear(heads, (round) =>
      registryOf(unitsOf(211, "ordinary"), { inspectors: people(round < 2 ? 8 : 6) }),
    );
    expect(countsOf(year, "ordinary")).toEqual([40, 40, 30, 30]);
  });
});

describe("E2: Guangzhou", () => {
  const polluters = [...unitsOf(400, "key"), ...unitsOf(100, "special"), ...unitsOf(4_500, "ordinary")];
  const window = (rounds: Row[]) =>
    rounds.map((round) => {
      const month = String(round["from"]).slice(0, 8);
      return { ...round, draw: { from: `${month}01`, until: `${month}15` } };
    });

  test("the draw window of the first fifteen days of the quarter binds", () => {
    const strata = [
      { id: "key", ratio: "12.5%", per: "quarter" },
      { id: "special", ratio: "25%", per: "quarter" },
      { id: "ordinary", perInspector: "1:2.5" },
    ];
    const draft = policyOf({ rounds: window(roundsOf(4)), strata });
    const registry = registryOf(polluters, { inspectors: people(100) });
    const { matters } = orThrow(compilePlan({ policy: orThrow(parsePolicy(draft)), registry }));
    expect(matters[0]!.strata.map(({ quota }) => quota)).toEqual([200, 100, 250]);
    expect(() =>
      runYear(policyOf({ rounds: lateWindow(roundsOf(1)), strata: [{ id: "key", number: 1 }] }), registry),
    ).toThrow("may be drawn from");
    expect(countsOf(runYear(draft, registry), "special")).toEqual([25, 25, 25, 25]);
  });

  function lateWindow(rounds: Row[]): Row[] {
    return rounds.map((round) => ({ ...round, draw: { from: "2026-01-02", until: "2026-01-15" } }));
  }
});

describe("E3: Kashi, second quarter 2024, two levels", () => {
  const round = [{ id: "2026-Q2", from: "2026-04-01", until: "2026-06-30", share: "1" }];
  const registry = registryOf(
    [...unitsOf(200, "key"), ...unitsOf(40, "special"), ...unitsOf(300, "ordinary")],
    { inspectors: people(20) },
  );
  const level = (id: string, key: string, special: string, heads: string): Row => ({
    ...(
      policyOf({
        id,
        rounds: round,
        strata: [
          { id: "key", ratio: key },
          { id: "special", ratio: special },
          { id: "ordinary", perInspector: heads },
        ],
      })["matters"] as Row[]
    )[0]!,
  });

  test("says how many units both levels are expected to draw", () => {
    const draft = {
      ...policyOf({ strata: [] }),
      matters: [level("PREFECTURE", "5%", "25%", "1:1"), level("COUNTY", "25%", "50%", "1:2")],
    };
    const { overlaps, matters } = orThrow(
      compilePlan({ policy: orThrow(parsePolicy(draft as unknown)), registry }),
    );
    expect(matters.map(({ strata }) => strata.map(({ quota }) => quota))).toEqual([
      [10, 10, 20],
      [50, 20, 40],
    ]);
    // 200 · 5 % · 25 % + 40 · 25 % · 50 % + 300 · 20/300 · 40/300
    expect(overlaps).toEqual([
      { matters: ["PREFECTURE", "COUNTY"], units: 540, expectedTwice: expect.closeTo(2.5 + 5 + 8 / 3, 9) },
    ]);
  });

  test("and the draws of many quarters come out so", () => {
    const draft = {
      ...policyOf({ strata: [] }),
      matters: [level("PREFECTURE", "5%", "25%", "1:1"), level("COUNTY", "25%", "50%", "1:2")],
    };
    const rules = orThrow(parsePolicy(draft as unknown));
    const { overlaps } = orThrow(compilePlan({ policy: rules, registry }));
    const twice = Array.from({ length: 40 }, (_, n) => {
      let ledger: Ledger = [];
      const drawn = rules.matters.map(({ id }) => {
        const seed = [{ type: "text", name: "dice", value: `${n} ${id}` }] as const;
        const outcome = orThrow(
          runRound({
            registry,
            policy: rules,
            matter: id,
            round: "2026-Q2",
            ledger,
            seed,
            at: "2026-04-01T09:00:00+08:00",
            by: "officer-1",
          }),
        );
        ledger = outcome.ledger;
        return new Set(outcome.draw.strata.flatMap((stratum) => stratum.drawn.map(({ unit }) => unit)));
      });
      return [...drawn[0]!].filter((unit) => drawn[1]!.has(unit)).length;
    });
    const mean = twice.reduce((sum, each) => sum + each, 0) / twice.length;
    // Forty quarters: the mean lies within three standard deviations (about 0.45) of what the plan says.
    expect(Math.abs(mean - overlaps[0]!.expectedTwice)).toBeLessThan(1.35);
  });
});
