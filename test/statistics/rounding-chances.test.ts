/**
 * T9: what is rounded by lot has its exact value on average, cell by cell, and every total is floor or ceiling. 4,000
 * seeds, 1,000 of the rest; 5 classes, 9 cells, 4 strata that share a rest and 3 rounds with a phase: 21 tests at one in a million each.
 */
import { describe, expect, test } from "vitest";
import { shareRest } from "../../src/plan/share-rest.js";
import {
  ceilOf,
  type Fraction,
  floorOf,
  fraction,
  minus,
  owedByRound,
  phaseOf,
  plus,
  roundOneWay,
  roundTargets,
  roundTwoWays,
} from "../../src/protocol.js";
import { Z, zOfSum } from "./bounds.js";
import { conformanceSeed } from "./seeds.js";

const DRAWS = 4000;
const DRAW = { drawId: "000000/2026/CONFORMANCE/R01", label: "conformance" };
const seeds = Array.from({ length: DRAWS }, (_, n) => conformanceSeed(n));

const total = (values: readonly Fraction[]): Fraction => values.reduce(plus, fraction(0));
const sum = (numbers: readonly number[]): number => numbers.reduce((all, x) => all + x, 0);
const numberOf = ({ numerator, denominator }: Fraction): number => Number(numerator) / Number(denominator);

function expectRounded(whole: number, exact: Fraction): void {
  expect([floorOf(exact), ceilOf(exact)]).toContain(BigInt(whole));
}

/** Each is floor or ceiling, the ceiling as often as the fraction says. */
function expectExactOnAverage(rounded: readonly (readonly number[])[], exact: readonly Fraction[]): void {
  const far = exact.map((value, c) => {
    const part = numberOf(minus(value, fraction(floorOf(value))));
    const moments = { mean: numberOf(value), variance: part * (1 - part) };
    return Math.abs(zOfSum(sum(rounded.map((run) => run[c]!)), rounded.length, moments));
  });
  expect(Math.max(...far)).toBeLessThanOrEqual(Z);
}

describe("T9 quota rounding", () => {
  test("T9 one way: classes keep their exact values on average, and the total is floor or ceiling", () => {
    const values = [fraction(1, 10), fraction(3, 10), fraction(1, 2), fraction(11, 10), fraction(27, 10)];
    const classes = values.map((value, c) => [`c${c}`, value] as const);
    const rounded = seeds.map((seed) =>
      roundOneWay({ ...DRAW, seed, classes }).rounded.map(([, whole]) => whole),
    );
    for (const run of rounded) {
      run.forEach((whole, c) => {
        expectRounded(whole, values[c]!);
      });
      expectRounded(sum(run), total(values));
    }
    expectExactOnAverage(rounded, values);
  });

  test("T9 two ways: cells keep their exact values on average, and every line is floor or ceiling", () => {
    const table = [
      [fraction(1, 10), fraction(7, 10), fraction(1, 3)],
      [fraction(9, 4), fraction(1, 5), fraction(2, 3)],
      [fraction(1, 2), fraction(1, 2), fraction(6, 5)],
    ];
    const columns = table.map((_, c) => table.map((row) => row[c]!));
    const rounded = seeds.map((seed) => roundTwoWays({ ...DRAW, seed, table }).rounded);
    for (const run of rounded) {
      run.forEach((row, r) => {
        expectRounded(sum(row), total(table[r]!));
      });
      columns.forEach((column, c) => {
        expectRounded(sum(run.map((row) => row[c]!)), total(column));
      });
      expectRounded(sum(run.flat()), total(table.flat()));
    }
    expectExactOnAverage(
      rounded.map((run) => run.flat()),
      table.flat(),
    );
  });

  test("T9 a rest: strata keep their exact shares on average, over many authorities, and the sum is kept", () => {
    const sizes = [70, 20, 9, 1];
    const places = 7;
    const strata = sizes.map((size, s) => {
      const share = { size, minimum: 0 };
      return { id: `s${s}`, now: share, first: share, least: 0, most: size };
    });
    const rounded = seeds.slice(0, 1000).map((_, n) =>
      shareRest({
        authority: `A${n}`,
        year: 2026,
        matter: "M",
        places,
        ofYear: { now: places, first: places },
        strata,
      }),
    );
    for (const run of rounded) expect(sum(run)).toBe(places);
    expectExactOnAverage(
      rounded,
      sizes.map((size) => fraction(places * size, 100)),
    );
  });

  test("T9 a phase: targets of a small stratum keep what is owed on average, round by round", () => {
    const quarter = fraction(1, 4);
    const year = {
      ratio: fraction(1, 50),
      shares: [quarter, quarter, quarter, quarter],
      sizes: [70, 70, 70, 70],
      base: "average",
    } as const;
    const targets = seeds.map((seed) => roundTargets({ ...year, phase: phaseOf(seed, DRAW.drawId, "all") }));
    expectExactOnAverage(
      targets.map((each) => each.slice(0, 3)),
      owedByRound(year).slice(0, 3),
    );
    for (const each of targets) expect(each[3]).toBe(2);
  });
});
