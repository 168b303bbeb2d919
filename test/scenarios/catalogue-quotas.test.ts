/**
 * Rows of the rule catalogue about numbers: what is owed of whom, each worked out by hand on frames of its
 * own.
 */

import { describe, expect, test } from "vitest";
import { compilePlan, type Ledger, orThrow, parsePolicy, type Registry } from "../../src/index.js";
import { explainUnit } from "../../src/verify.js";
import { runRound } from "../support/acts.js";
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

const sum = (counts: readonly number[]) => counts.reduce((total, each) => total + each, 0);
const compile = (draft: Row, registry: Registry) =>
  compilePlan({ policy: orThrow(parsePolicy(draft)), registry });

/** What the year owes of one stratum of so many units, round by round. */
function owed(stratum: Row, units: number, rounds = 1, matter: Row = {}): number[] {
  const draft = policyOf({ rounds: roundsOf(rounds), ...matter, strata: [{ id: "key", ...stratum }] });
  return orThrow(compile(draft, registryOf(unitsOf(units, "key")))).matters[0]!.strata[0]!.rounds.map(
    ({ quota }) => quota,
  );
}

describe("floors", () => {
  test("Q01: a floor of 3, 5, 10 or 20 % a year is rounded up", () => {
    const floors = ["3%", "5%", "10%", "20%"].map((ratio) => owed({ ratio }, 417)[0]);
    // 12.51, 20.85, 41.7, 83.4
    expect(floors).toEqual([13, 21, 42, 84]);
    // Five per cent in two draws is five per cent of the year: 10.425 are owed by the middle of it.
    expect(owed({ ratio: "5%" }, 417, 2)).toEqual([11, 10]);
  });

  test("Q02: 10 and 5 % of the tier in each month, of all its units and not of those that are left", () => {
    const strata = [
      { id: "crowded", ratio: "10%", per: "month" },
      { id: "other", ratio: "5%", per: "month" },
    ];
    const draft = policyOf({ mode: "at-most", times: 2, coolDown: { rounds: 1 }, strata });
    const year = runYear(
      draft,
      registryOf([...unitsOf(31, "crowded"), ...unitsOf(45, "other"), ...unitsOf(9, "nine-small")]),
    );
    // 3.1 and 2.25 a month.
    expect(countsOf(year, "crowded")).toEqual(Array(12).fill(4));
    expect(countsOf(year, "other")).toEqual(Array(12).fill(3));
  });

  test("Q03: every key unit, and at least 20 % of the others", () => {
    const strata = [
      { id: "key", ratio: "100%" },
      { id: "others", ratio: "20%" },
    ];
    const year = runYear(
      policyOf({ rounds: roundsOf(4), strata }),
      registryOf([...unitsOf(13, "key"), ...unitsOf(71, "others")]),
    );
    expect([...timesOf(year, "key").values()]).toEqual(Array(13).fill(1));
    // 14.2
    expect(sum(countsOf(year, "others"))).toBe(15);
  });

  test.each([
    ["25%", 50, [13, 13, 13, 13]],
    ["15%", 33, [5, 5, 5, 5]],
    ["5%", 90, [5, 5, 5, 5]],
    ["12.5%", 44, [6, 6, 6, 6]],
    ["2%", 320, [7, 7, 7, 7]],
  ])("Q04: %s of %i units a quarter", (ratio, units, quarters) => {
    // 12.5, 4.95, 4.5, 5.5 and 6.4: every quarter is a period of its own, and rounded up.
    expect(owed({ ratio, per: "quarter" }, units, 4, { mode: "independent" })).toEqual(quarters);
  });

  test("Q27: samples of 0.5, 5, 10, 20 and 100 % in their sectors", () => {
    const sectors: [string, number, number][] = [
      ["0.5%", 48, 1],
      ["5%", 93, 5],
      ["10%", 62, 7],
      ["20%", 36, 8],
      ["100%", 17, 17],
    ];
    for (const [ratio, units, visits] of sectors) expect(owed({ ratio }, units)).toEqual([visits]);
  });

  test("Q28: the city looks again at 40 %, the province at 15 % of what was accepted, and at nothing else", () => {
    const again = (authority: string, ratio: string) => {
      const matter = {
        rounds: roundsOf(1),
        population: { "facts.accepted": "yes" },
        strata: [{ id: "all", where: null, ratio }],
      };
      const units = unitsOf(60, "project").map((unit, n) => ({
        ...unit,
        facts: { accepted: n < 27 ? "yes" : "no" },
      }));
      return runYear(policyOf(matter, { id: authority, authority }), registryOf(units)).drawn[0]!["all"]!;
    };
    const [city, province] = [again("city", "40%"), again("province", "15%")];
    // 10.8 and 4.05 of the 27 accepted ones.
    expect([city.length, province.length]).toEqual([11, 5]);
    expect([...city, ...province].every((unit) => unit <= "project-0027")).toBe(true);
  });
});

describe("ceilings", () => {
  test("Q11: a ceiling of 2, 5, 6, 10, 15 or 30 % is rounded down", () => {
    const ceilings = ["2%", "5%", "6%", "10%", "15%", "30%"].map(
      (ratio) => owed({ ratio, side: "at-most" }, 189)[0],
    );
    // 3.78, 9.45, 11.34, 18.9, 28.35, 56.7
    expect(ceilings).toEqual([3, 9, 11, 18, 28, 56]);
  });

  test("Q13: at most 3 % of the others a year, and the key taxpayers once around in five years", () => {
    expect(owed({ ratio: "3%", side: "at-most" }, 133)).toEqual([3]);
    const history: Row[] = [];
    const counts = [2026, 2027, 2028, 2029, 2030].map((year) => {
      const frequency = [{ id: "once", atMost: 1, window: { years: 5, from: 2026 } }];
      const strata = [{ id: "key", ratio: "100%", per: { years: 5, from: 2026 } }];
      const draft = policyOf({ rounds: roundsOf(2, year), frequency, strata }, { id: `tax-${year}`, year });
      const outcome = runYear(
        draft,
        registryOf(unitsOf(23, "key"), { history, asOf: `${year - 1}-12-31` }),
        `${year}`,
      );
      for (const round of outcome.drawn)
        for (const unit of round["key"]!) history.push({ unit, day: `${year}-09-09`, kind: "routine" });
      return sum(countsOf(outcome, "key"));
    });
    // 4.6 a year: 5, 10, 14, 19, 23.
    expect(counts).toEqual([5, 5, 4, 5, 4]);
    expect(new Set(history.map(({ unit }) => unit)).size).toBe(23);
  });
});

describe("numbers by class, size and head", () => {
  test("Q07: A 5 % a year and 25 % a quarter, B 1 % and 50 % a year, C one to five or 20 %", () => {
    const units = [...unitsOf(44, "A"), ...unitsOf(130, "B"), ...unitsOf(85, "C")];
    const C = { id: "C", perInspector: "1:5", also: [{ ratio: "20%" }] };
    const level = (a: Row, b: string, heads: number) => {
      const strata = [{ id: "A", ...a }, { id: "B", ratio: b }, C];
      const registry = registryOf(units, { inspectors: people(heads) });
      const plan = orThrow(compile(policyOf({ rounds: roundsOf(4), strata }), registry));
      return plan.matters[0]!.strata.map(({ rounds }) => sum(rounds.map(({ quota }) => quota)));
    };
    // The city: 2.2, 1.3, and 17 of class C by ratio against 15 by head.
    expect(level({ ratio: "5%" }, "1%", 3)).toEqual([3, 2, 17]);
    // The county: all of A in four quarters, 65 of B, and 20 of class C by head.
    expect(level({ ratio: "25%", per: "quarter" }, "50%", 4)).toEqual([44, 65, 20]);
  });

  test("Q10: a take-all stratum takes its units before the strata behind it, and all of them", () => {
    const zero = { id: "zero", where: { "facts.report": "zero" }, ratio: "100%" };
    const silent = { id: "silent", where: { "facts.silentYears": { $gte: 2 } }, ratio: "20%" };
    const others = { id: "others", where: null, ratio: "10%" };
    const units = unitsOf(100, "firm").map((unit, n) => ({
      ...unit,
      facts: { report: n < 7 ? "zero" : "full", silentYears: n < 22 ? 2 : 0 },
    }));
    const drawn = (strata: Row[]) => {
      const [round] = runYear(policyOf({ rounds: roundsOf(1), strata }), registryOf(units)).drawn;
      return Object.fromEntries(Object.entries(round!).map(([id, list]) => [id, list.length]));
    };
    expect(drawn([zero, silent, others])).toEqual({ zero: 7, silent: 3, others: 8 });
    // In another order the silent ones among the zero reports are counted as silent: 20 % of 22 are 5, and
    // nobody is left for the take-all.
    expect(drawn([others, zero, silent])).toEqual({ others: 10, zero: 0, silent: 0 });
  });

  test("Q14: up to ten schools two of them, above ten the half, rounded up", () => {
    const steps = [{ upTo: 10, number: 2 }, { ratio: "50%" }];
    expect([4, 10, 11, 26, 27].map((units) => owed({ steps }, units)[0])).toEqual([2, 2, 6, 13, 14]);
  });

  test("Q15: one unit, or twenty, whatever the size of the frame", () => {
    expect([3, 40, 800].map((units) => owed({ number: 1 }, units)[0])).toEqual([1, 1, 1]);
    expect([21, 40, 800].map((units) => owed({ number: 20 }, units)[0])).toEqual([20, 20, 20]);
  });

  test("Q24: a calibration sample of a fixed number, in which everybody has the same chance", () => {
    const registry = registryOf(unitsOf(150, "return"), { asOf: "2026-01-01" });
    const { ledger, drawn } = runYear(
      policyOf({ rounds: roundsOf(1), strata: [{ id: "return", number: 47 }] }),
      registry,
    );
    expect(drawn[0]!["return"]).toHaveLength(47);
    const some = [0, 50, 100, 149].map((n) => registry.units.ids[n]!);
    const chances = some.map(
      (unit) => orThrow(explainUnit(ledger as Ledger, { unit, registries: [registry] })).chance,
    );
    expect(new Set(chances)).toEqual(new Set(["47/150"]));
  });
});

describe("the year and its rounds", () => {
  test.each([
    ["33%", 70, 24],
    ["20%", 123, 25],
  ])("Q17: %s of %i units at once, or in two, three or four goes", (ratio, units, visits) => {
    // 23.1 and 24.6
    expect([1, 2, 3, 4].map((rounds) => sum(owed({ ratio }, units, rounds)))).toEqual(Array(4).fill(visits));
  });

  test("Q18: 10 % a year in a draw a month: twelve draws, each with its part", () => {
    const months = owed({ ratio: "10%" }, 365, 12);
    expect(months).toHaveLength(12);
    // 36.5 a year are 3.04 a month.
    expect(sum(months)).toBe(37);
    expect(months.every((quota) => quota === 3 || quota === 4)).toBe(true);
  });

  test("Q21: 50 and 10 % of the average of the pools, not of the first or the last", () => {
    const pools = [60, 84, 108, 72];
    const tests = (ratio: string, base?: string) => {
      const matter = {
        rounds: roundsOf(4),
        mode: "independent",
        ...(base === undefined ? {} : { base }),
        strata: [{ id: "driver", ratio }],
      };
      return sum(
        countsOf(
          runYear(policyOf(matter), (round) => registryOf(unitsOf(pools[round]!, "driver"))),
          "driver",
        ),
      );
    };
    // The average is 81: 40.5 and 8.1. The first pool is 60, the last one 72.
    expect([tests("50%"), tests("10%")]).toEqual([41, 9]);
    expect([tests("50%", "plan"), tests("10%", "plan")]).toEqual([30, 6]);
  });
});

test("P07: at least 70 % of the planned visits by the random matter", () => {
  const [base] = policyOf({ rounds: roundsOf(1), strata: [{ id: "key", where: null, ratio: "10%" }] })[
    "matters"
  ] as Row[];
  const plan = (random: string) => ({
    ...policyOf({ strata: [] }, { shares: [{ id: "random", matters: ["RANDOM"], ratio: "70%" }] }),
    matters: [
      { ...base, id: "RANDOM", strata: [{ id: "all", where: null, ratio: random }] },
      { ...base, id: "NAMED" },
    ],
  });
  const refused = (draft: Row) => {
    const compiled = compile(draft, registryOf(unitsOf(120, "key")));
    return compiled.ok
      ? []
      : compiled.refusals.map(({ code, facts }) => [code, facts["visits"], facts["all"], facts["nearest"]]);
  };
  // 27 of 39 are 69.2 %; 28 of 40 are 70 %.
  expect(refused(plan("22.5%"))).toEqual([["plan/share-of-plan", 27, 39, 28]]);
  expect(refused(plan("23%"))).toEqual([]);
});

test("R14: 65,000 units and eight inspectors: one draw of all of them, rounded and staffed as a small one", () => {
  const registry = registryOf(
    [...unitsOf(49_670, "polluter"), ...unitsOf(14_931, "project"), ...unitsOf(399, "outfall")],
    {
      inspectors: people(8),
      asOf: "2026-01-01",
    },
  );
  const strata = [
    { id: "polluter", ratio: "1‰" },
    { id: "project", ratio: "1‰" },
    { id: "outfall", perInspector: "1:2" },
  ];
  const policy = orThrow(parsePolicy(policyOf({ rounds: roundsOf(1), strata })));
  const at = "2026-01-01T09:00:00+08:00";
  const { draw, teams } = orThrow(
    runRound({ policy, registry, round: "R01", seed: [{ type: "plain", value: "65" }], at, by: "officer-1" }),
  );
  // 49.67, 14.931, 16
  expect(draw.strata.map(({ pool, drawn }) => [pool, drawn.length])).toEqual([
    [49_670, 50],
    [14_931, 15],
    [399, 16],
  ]);
  expect(teams.complete).toBe(true);
  // 162 seats for eight people: nobody has more than 21.
  expect(Math.max(...teams.teams!.loads.map(({ load }) => load))).toBe(21);
});
