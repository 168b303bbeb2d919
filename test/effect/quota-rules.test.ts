/**
 * Each quota rule has an effect: with it a year's numbers are those worked out by hand, without it they are
 * others.
 */

import { describe, expect, test } from "vitest";
import { type Ledger, orThrow } from "../../src/index.js";
import { explainUnit } from "../../src/verify.js";
import type { Row } from "../support/small-case.js";
import { refused } from "../support/tight-plan.js";
import { countsOf, people, policyOf, registryOf, roundsOf, runYear, unitsOf } from "../support/year-case.js";

const HUNDRED = registryOf(unitsOf(100, "key"));

/** Visits in each round of a year, for one stratum of 100 units and four inspectors. */
function year(stratum: Row, matter: Row = {}, registry = HUNDRED): number[] {
  return countsOf(
    runYear(
      policyOf({ rounds: roundsOf(4), mode: "independent", ...matter, strata: [{ id: "key", ...stratum }] }),
      registry,
    ),
    "key",
  );
}

describe("amounts", () => {
  test.each<[string, Row, number[]]>([
    ["a ratio", { ratio: "10%" }, [3, 2, 3, 2]],
    ["a per mille", { ratio: "22‰" }, [1, 1, 0, 1]],
    ["a fixed number", { number: 7 }, [2, 2, 2, 1]],
    ["so many for each inspector (4 × 2.5 = 10)", { perInspector: "1:2.5" }, [3, 2, 3, 2]],
    [
      "for each inspector of one grade",
      { perInspector: "1:2.5", staff: { grades: ["junior"] } },
      [0, 0, 0, 0],
    ],
    ["by size, first step", { steps: [{ upTo: 100, number: 6 }, { ratio: "50%" }] }, [2, 1, 2, 1]],
    ["by size, last step", { steps: [{ upTo: 99, number: 6 }, { ratio: "50%" }] }, [13, 12, 13, 12]],
    ["at most", { ratio: "10%", side: "at-most" }, [2, 3, 2, 3]],
    ["exactly", { ratio: "10.6%", side: "exactly" }, [3, 2, 3, 3]],
    ["exactly, below one half", { ratio: "10.4%", side: "exactly" }, [3, 2, 3, 2]],
    ["at least three", { ratio: "1%", minimum: 3 }, [1, 0, 0, 2]],
  ])("%s", (_, stratum, expected) => {
    expect(year(stratum)).toEqual(expected);
  });

  test("for each inspector who has every qualification that the rule names, is active and no expert", () => {
    const able = (count: number, change: Row) =>
      people(count, change).map((each) => ({
        ...each,
        id: `${JSON.stringify(change).length}-${each["id"]}`,
      }));
    const roster = [
      ...able(3, { qualifications: ["gas", "electric"] }),
      ...able(4, { qualifications: ["gas"] }),
      ...able(5, { qualifications: ["gas", "electric"], status: "inactive" }),
      ...able(6, { qualifications: ["gas", "electric"], post: "expert" }),
    ];
    const registry = registryOf(unitsOf(100, "key"), { inspectors: roster });
    const total = (staff: Row) =>
      year({ perInspector: "2", staff }, {}, registry).reduce((sum, each) => sum + each, 0);
    expect(total({ qualifications: ["gas", "electric"] })).toBe(6);
    expect(total({ qualifications: ["gas"] })).toBe(14);
    expect(total({ qualifications: ["gas", "electric"], posts: ["expert"] })).toBe(12);
  });

  test("a ratio that follows violation rates: up at once, down after two calm years", () => {
    const ladder = (rates: string[]) => ({
      ladder: {
        start: "10%",
        steps: [
          { from: "0", ratio: "10%" },
          { from: "0.5%", ratio: "25%" },
          { from: "1%", ratio: "50%" },
        ],
        lowerAfter: 2,
        published: rates.map((rate, n) => ({ year: 2026 - rates.length + n, rate })),
      },
    });
    const total = (rates: string[]) => year(ladder(rates)).reduce((sum, each) => sum + each, 0);
    expect(total([])).toBe(10);
    expect(total(["0.5%"])).toBe(25);
    expect(total(["1.2%"])).toBe(50);
    expect(total(["1.2%", "0.4%"])).toBe(50);
    expect(total(["1.2%", "0.6%", "0.4%"])).toBe(25);
    expect(total(["1.2%", "0.4%", "1%", "0.4%"])).toBe(50);
    expect(total(["1.2%", "0.4%", "0.4%", "0.4%"])).toBe(10);
  });
});

describe("periods", () => {
  const monthly = (stratum: Row) => year(stratum, { rounds: roundsOf(12) });

  test.each<[string, Row, number[]]>([
    ["a year", { ratio: "30%" }, [3, 2, 3, 2, 3, 2, 3, 2, 3, 2, 3, 2]],
    ["a half", { ratio: "15%", per: "half" }, [3, 2, 3, 2, 3, 2, 3, 2, 3, 2, 3, 2]],
    ["a half of an odd number", { ratio: "14.5%", per: "half" }, [3, 2, 3, 2, 3, 2, 3, 2, 3, 2, 3, 2]],
    ["a quarter", { ratio: "4%", per: "quarter" }, [2, 1, 1, 2, 1, 1, 2, 1, 1, 2, 1, 1]],
    ["a month", { ratio: "1.5%", per: "month" }, [2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2]],
    ["a round", { number: 1, per: "round" }, [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]],
  ])("%s", (_, stratum, expected) => {
    expect(monthly(stratum)).toEqual(expected);
  });

  test("E1 of the catalogue: 5 % of 211 a quarter is 11, 44 a year; 25 % of 56 is 14", () => {
    const registry = registryOf([...unitsOf(211, "ordinary"), ...unitsOf(56, "key")], {
      inspectors: people(8),
    });
    const strata = [
      { id: "ordinary", ratio: "5%", per: "quarter", also: [{ perInspector: "1:5" }] },
      { id: "key", ratio: "25%", per: "quarter" },
    ];
    const chizhou = runYear(policyOf({ rounds: roundsOf(4), strata }), registry);
    expect(countsOf(chizhou, "ordinary")).toEqual([11, 11, 11, 11]);
    expect(countsOf(chizhou, "key")).toEqual([14, 14, 14, 14]);
  });

  test("three years together: what was visited in the years before is not owed again", () => {
    const years = (history: Row[]) => {
      const registry = registryOf(unitsOf(40, "key"), { history });
      const visited = { id: "once", atMost: 1, window: { years: 3, from: 2025 } };
      return year(
        { ratio: "100%", per: { years: 3, from: 2025 } },
        { mode: "without-replacement", frequency: [visited] },
        registry,
      );
    };
    const visits = (count: number) =>
      unitsOf(count, "key").map(({ id }) => ({ unit: id, day: "2025-06-01" }));
    expect(years(visits(14))).toEqual([3, 3, 4, 3]);
    expect(years(visits(10))).toEqual([7, 3, 4, 3]);
  });
});

describe("several rules", () => {
  test("the larger floor decides", () => {
    expect(year({ ratio: "10%", also: [{ number: 20 }] })).toEqual([5, 5, 5, 5]);
    expect(year({ ratio: "10%", also: [{ number: 4 }] })).toEqual([3, 2, 3, 2]);
  });

  test("the smaller ceiling decides where there is no floor", () => {
    expect(year({ ratio: "10%", side: "at-most", also: [{ number: 6, side: "at-most" }] })).toEqual([
      1, 2, 1, 2,
    ]);
  });

  test("a total of which one stratum takes a share and another the rest", () => {
    const registry = registryOf([...unitsOf(100, "key"), ...unitsOf(300, "other")]);
    const run = (key: Row) => {
      const matter = {
        rounds: roundsOf(4),
        total: { ratio: "10%" },
        strata: [
          { id: "key", ...key },
          { id: "other", rest: true },
        ],
      };
      const outcome = runYear(policyOf(matter), registry);
      return [countsOf(outcome, "key"), countsOf(outcome, "other")].map((counts) =>
        counts.reduce((sum, each) => sum + each, 0),
      );
    };
    expect(run({ shareOfTotal: "70%" })).toEqual([28, 12]);
    expect(run({ ratio: "8%", ratioOf: "matter" })).toEqual([32, 8]);
    expect(run({ ratio: "8%", ratioOf: "stratum" })).toEqual([8, 32]);
  });

  test("a total above what its strata can give is refused, one that they reach is not", () => {
    const registry = registryOf([...unitsOf(30, "key"), ...unitsOf(7, "other")]);
    const strata = [
      { id: "key", number: 5 },
      { id: "other", rest: true },
    ];
    const of = (number: number) =>
      refused(policyOf({ rounds: roundsOf(1), total: { number }, strata }), registry);
    expect([of(12), of(13)]).toEqual([[], ["plan/total-above-parts"]]);
  });

  test("the rest gives each stratum floor or ceiling of its exact share, and keeps the sum", () => {
    const registry = registryOf([...unitsOf(10, "a"), ...unitsOf(20, "b"), ...unitsOf(30, "c")]);
    const strata = ["a", "b", "c"].map((id) => ({ id, rest: true }));
    const outcome = runYear(policyOf({ rounds: roundsOf(2), total: { number: 13 }, strata }), registry);
    const [a, b, c] = ["a", "b", "c"].map((id) => countsOf(outcome, id).reduce((sum, each) => sum + each, 0));
    expect([2, 3]).toContain(a);
    expect([4, 5]).toContain(b);
    expect([6, 7]).toContain(c);
    expect(a! + b! + c!).toBe(13);
  });

  test("a stratum of the rest has its minimum", () => {
    const registry = registryOf([...unitsOf(2, "a"), ...unitsOf(98, "b")]);
    const strata = [
      { id: "a", rest: true, minimum: 1 },
      { id: "b", rest: true },
    ];
    const run = runYear(policyOf({ rounds: roundsOf(4), total: { number: 5 }, strata }), registry);
    expect(countsOf(run, "a").reduce((sum, each) => sum + each, 0)).toBe(1);
    expect(countsOf(run, "b").reduce((sum, each) => sum + each, 0)).toBe(4);
  });
});

describe("the rule that decided is in the explanation", () => {
  const told = (strata: Row[], matter: Row = {}, unit = "key-0001") => {
    const registry = registryOf([...unitsOf(100, "key"), ...unitsOf(50, "other")], { asOf: "2026-01-01" });
    const { ledger } = runYear(policyOf({ rounds: roundsOf(1), ...matter, strata }), registry);
    return orThrow(explainUnit(ledger as Ledger, { unit, registries: [registry] })).quotaRule;
  };

  test("with its amount, side, period and source", () => {
    expect(told([{ id: "key", ratio: "10%", source: "a plan" }])).toBe(
      "ratio 10%, at-least, per year (a plan)",
    );
    expect(
      told([{ id: "key", ratio: "10%", also: [{ perInspector: "1:5", per: "quarter", source: "another" }] }]),
    ).toBe("perInspector 1:5, at-least, per quarter (another)");
  });

  test("the rest, and what a frequency rule forced", () => {
    const rest = [
      { id: "key", number: 3 },
      { id: "other", rest: true },
    ];
    expect(told(rest, { total: { ratio: "10%" } }, "other-0001")).toBe(
      "the rest of ratio 10%, at-least, per year",
    );
    expect(
      told([{ id: "key", ratio: "10%" }], { frequency: [{ id: "all", atLeast: 1, window: "year" }] }),
    ).toBe("frequency rules, which force 100 units");
  });
});
