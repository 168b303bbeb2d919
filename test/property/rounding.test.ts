/** Whatever is rounded stays between floor and ceiling, line by line, and is right on average. */

import fc from "fast-check";
import { expect, test } from "vitest";
import {
  ceilOf,
  type Fraction,
  floorOf,
  fraction,
  plus,
  roundOneWay,
  roundQuotas,
  roundTargets,
  roundTwoWays,
  sha256Hex,
  times,
} from "../../src/protocol.js";

const seed = fc.integer({ min: 0, max: 2 ** 31 - 1 }).map((n) => sha256Hex(String(n)));
const exact = fc
  .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 12 }))
  .map(([n, d]) => fraction(n, d));
const table = fc
  .integer({ min: 1, max: 5 })
  .chain((columns) =>
    fc.array(fc.array(exact, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 6 }),
  );

const DRAW = { drawId: "000000/2026/FIRE-01/R01", label: "t" };
const total = (values: readonly Fraction[]): Fraction => values.reduce(plus, fraction(0));
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const isRounded = (whole: number, value: Fraction): boolean =>
  BigInt(whole) === floorOf(value) || BigInt(whole) === ceilOf(value);

test("one way: every class and the total end at floor or ceiling", () =>
  fc.assert(
    fc.property(seed, fc.array(exact, { maxLength: 12 }), (s, values) => {
      const { rounded } = roundOneWay({
        ...DRAW,
        seed: s,
        classes: values.map((value, n) => [`c${n}`, value]),
      });
      expect(rounded.every(([, whole], n) => isRounded(whole, values[n]!))).toBe(true);
      expect(isRounded(sum(rounded.map(([, whole]) => whole)), total(values))).toBe(true);
    }),
  ));

test("two ways: every cell, row, column and the total end at floor or ceiling", () =>
  fc.assert(
    fc.property(seed, table, (s, values) => {
      const { rounded } = roundTwoWays({ ...DRAW, seed: s, table: values });
      const columns = values[0]!.map((_, c) => c);
      expect(rounded.every((row, r) => row.every((whole, c) => isRounded(whole, values[r]![c]!)))).toBe(true);
      expect(rounded.every((row, r) => isRounded(sum(row), total(values[r]!)))).toBe(true);
      expect(
        columns.every((c) =>
          isRounded(sum(rounded.map((row) => row[c]!)), total(values.map((row) => row[c]!))),
        ),
      ).toBe(true);
      expect(isRounded(sum(rounded.flat()), total(values.flat()))).toBe(true);
    }),
  ));

/**
 * Fixed seeds, so nothing here can fail by chance; the bound is six standard errors of a cell that is one
 * half.
 */
test("both are right on average: no class is favoured, however small", () => {
  const seeds = Array.from({ length: 2000 }, (_, n) => sha256Hex(`average ${n}`));
  const classes: [string, Fraction][] = [
    ["tiny", fraction(1, 10)],
    ["small", fraction(3, 10)],
    ["half", fraction(1, 2)],
    ["large", fraction(11, 10)],
  ];
  const values = classes.map(([, value]) => value);
  const columns = [values, [...values].reverse()];
  const one = seeds.map((s) => roundOneWay({ ...DRAW, seed: s, classes }).rounded.map(([, whole]) => whole));
  const two = seeds.map((s) => roundTwoWays({ ...DRAW, seed: s, table: columns }).rounded.flat());
  const bound = (6 * 0.5) / Math.sqrt(seeds.length);
  const check = (runs: number[][], expected: readonly Fraction[]): void =>
    expected.forEach((value, n) => {
      const mean = sum(runs.map((run) => run[n]!)) / runs.length;
      expect(Math.abs(mean - Number(value.numerator) / Number(value.denominator))).toBeLessThan(bound);
    });
  check(one, values);
  check(two, columns.flat());
});

const year = fc.integer({ min: 1, max: 12 }).chain((rounds) =>
  fc.record({
    ratio: fc.integer({ min: 0, max: 100 }).map((n) => fraction(n, 100)),
    parts: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: rounds, maxLength: rounds }),
    sizes: fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: rounds, maxLength: rounds }),
    done: fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: rounds }),
    phase: fc.option(
      fc.integer({ min: 0, max: 99 }).map((n) => fraction(n, 100)),
      { nil: undefined },
    ),
  }),
);

test("on the average base the year ends at exactly the ratio of the average size, with or without a phase", () =>
  fc.assert(
    fc.property(year, ({ ratio, parts, sizes, phase }) => {
      const shares = parts.map((part) => fraction(part, sum(parts)));
      const targets = roundTargets({
        ratio,
        shares,
        sizes,
        base: "average",
        ...(phase === undefined ? {} : { phase }),
      });
      const average = total(sizes.map((size, t) => times(shares[t]!, fraction(size))));
      expect(BigInt(targets.at(-1)!)).toBe(ceilOf(times(ratio, average)));
      expect(targets.every((target, t) => t === 0 || target >= targets[t - 1]!)).toBe(true);
      expect(sum(roundQuotas(targets).quotas)).toBe(targets.at(-1));
    }),
  ));

test("whatever earlier rounds did, a round that does its quota reaches its target, and goes beyond only when they already had", () =>
  fc.assert(
    fc.property(year, ({ ratio, parts, sizes, done }) => {
      const shares = parts.map((part) => fraction(part, sum(parts)));
      const targets = roundTargets({ ratio, shares, sizes, base: "draw" });
      let before = 0;
      roundQuotas(targets, done).quotas.forEach((quota, t) => {
        expect(before + quota).toBe(Math.max(before, targets[t]!));
        before += done[t] ?? quota;
      });
    }),
  ));
