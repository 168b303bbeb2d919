import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type SpreadStratum, spreadByHighestAverages } from "../../support/highest-averages.js";
import { describeWithShared } from "../../support/shared.js";

/** Strata without a scarcity of units. */
const sized = (...sizes: number[]): SpreadStratum[] => sizes.map((size) => ({ size, units: 100 }));
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

describe("by hand", () => {
  // Averages of 53: 53, 26.5, 17.7, 13.25, 10.6; of 24: 24, 12, 8; of 23: 23, 11.5, 7.7.
  test("each place goes to the highest average", () => {
    expect(spreadByHighestAverages({ total: 7, strata: sized(53, 24, 23) })).toEqual([4, 2, 1]);
    expect(spreadByHighestAverages({ total: 8, strata: sized(53, 24, 23) })).toEqual([4, 2, 2]);
    expect(spreadByHighestAverages({ total: 0, strata: sized(53, 24, 23) })).toEqual([0, 0, 0]);
    expect(spreadByHighestAverages({ total: 3, strata: [] })).toEqual([]);
  });

  test("a full stratum stands aside", () => {
    const [large, ...others] = sized(53, 24, 23);
    expect(spreadByHighestAverages({ total: 7, strata: [{ ...large!, units: 2 }, ...others] })).toEqual([
      2, 3, 2,
    ]);
  });

  test("when all are full the rest of the total stays ungiven, and a stratum of size 0 gets nothing", () => {
    const strata = [
      { size: 9, units: 2 },
      { size: 1, units: 3 },
      { size: 0, units: 4 },
    ];
    expect(spreadByHighestAverages({ total: 10, strata })).toEqual([2, 3, 0]);
  });

  test("minimums come first and count as places given", () => {
    const [one, two, three] = sized(53, 24, 23);
    expect(spreadByHighestAverages({ total: 4, strata: [one!, two!, { ...three!, minimum: 2 }] })).toEqual([
      2, 0, 2,
    ]);
  });

  test("minimums stand when they alone exceed the total, and none exceeds its units", () => {
    const strata = [
      { size: 1, units: 3, minimum: 3 },
      { size: 1, units: 2, minimum: 5 },
    ];
    expect(spreadByHighestAverages({ total: 2, strata })).toEqual([3, 2]);
  });

  test("equal averages go to the larger stratum, or to the first; equal sizes always to the first", () => {
    expect(spreadByHighestAverages({ total: 2, strata: sized(3, 6) })).toEqual([0, 2]);
    expect(spreadByHighestAverages({ total: 2, strata: sized(3, 6), ties: "first" })).toEqual([1, 1]);
    expect(spreadByHighestAverages({ total: 2, strata: sized(4, 4, 4) })).toEqual([1, 1, 0]);
  });

  test("averages that doubles cannot tell apart are told apart", () => {
    // 3 · small is large − 1, so large / 39 is above small / 13, but not in doubles.
    const [large, small] = [Number.MAX_SAFE_INTEGER, 3002399751580330];
    expect(large / 39 > small / 13).toBe(false);
    expect(spreadByHighestAverages({ total: 51, strata: sized(small, large), ties: "first" })).toEqual([
      12, 39,
    ]);
  });
});

describeWithShared("sps_allocation.json", (folder) => {
  const { cases } = JSON.parse(readFileSync(join(folder, "vectors", "peers", "sps_allocation.json"), "utf8"))
    .allocation as {
    cases: {
      strata_sizes: number[];
      units?: number[];
      n: number;
      initial?: number | number[];
      ties?: "first";
      divisor?: string;
      expected: number[];
    }[];
  };
  const isOurs = ({ divisor = "a+1" }: { divisor?: string }): boolean => /^a\+1($| )/.test(divisor);

  test("three of nineteen cases are of other divisors", () => {
    expect(cases.filter((each) => !isOurs(each)).map(({ divisor }) => divisor)).toEqual([
      "a+1/2 (Webster/Sainte-Lague)",
      "sqrt(a(a+1)) (Huntington-Hill)",
      "a (Adams)",
    ]);
  });

  test.each(cases.filter(isOurs))(
    "$n over $strata_sizes",
    ({ strata_sizes, units = strata_sizes, n, initial = 0, ties, expected }) => {
      // A single initial number is lowered to what every stratum can have; a list of them is taken as it is.
      const least = (s: number): number =>
        typeof initial === "number"
          ? Math.min(initial, Math.floor(n / units.length), units[s]!)
          : initial[s]!;
      const strata = strata_sizes.map((size, s) => ({ size, units: units[s]!, minimum: least(s) }));
      expect(spreadByHighestAverages({ total: n, strata, ...(ties === undefined ? {} : { ties }) })).toEqual(
        expected,
      );
    },
  );
});

describe("whatever the strata", () => {
  const stratum = fc.record({
    size: fc.integer({ min: 0, max: 60 }),
    units: fc.integer({ min: 0, max: 15 }),
    minimum: fc.integer({ min: 0, max: 4 }),
  });
  const input = fc.record({
    total: fc.integer({ min: 0, max: 60 }),
    strata: fc.array(stratum, { minLength: 1, maxLength: 6 }),
    ties: fc.constantFrom("larger" as const, "first" as const),
  });

  test("the total is reached or everything is full, within minimum and units", () => {
    fc.assert(
      fc.property(input, ({ total, strata, ties }) => {
        const given = spreadByHighestAverages({ total, strata, ties });
        const least = strata.map(({ units, minimum }) => Math.min(units, minimum));
        for (const [s, places] of given.entries()) {
          expect(places).toBeGreaterThanOrEqual(least[s]!);
          expect(places).toBeLessThanOrEqual(strata[s]!.units);
        }
        const full = strata.every(({ size, units }, s) => size === 0 || given[s] === units);
        if (full) expect(sum(given)).toBeLessThanOrEqual(Math.max(total, sum(least)));
        else expect(sum(given)).toBe(Math.max(total, sum(least)));
      }),
    );
  });

  test("one place more takes nothing from anybody", () => {
    fc.assert(
      fc.property(input, ({ total, strata, ties }) => {
        const [before, after] = [total, total + 1].map((each) =>
          spreadByHighestAverages({ total: each, strata, ties }),
        );
        for (const [s, places] of after!.entries()) expect(places).toBeGreaterThanOrEqual(before![s]!);
        expect(sum(after!) - sum(before!)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("without minimums, the places are the highest of all averages in one list", () => {
    fc.assert(
      fc.property(input, ({ total, strata, ties }) => {
        const averages = strata.flatMap(({ size, units }, s) =>
          size === 0 ? [] : Array.from({ length: units }, (_, place) => ({ s, size, place: place + 1 })),
        );
        const ranked = averages.sort(
          (a, b) =>
            b.size * a.place - a.size * b.place ||
            (ties === "larger" ? b.size - a.size : 0) ||
            a.s - b.s ||
            a.place - b.place,
        );
        const expected = strata.map((_, s) => ranked.slice(0, total).filter((each) => each.s === s).length);
        const bare = strata.map(({ size, units }) => ({ size, units }));
        expect(spreadByHighestAverages({ total, strata: bare, ties })).toEqual(expected);
      }),
    );
  });
});
