/**
 * What the statistics rest on: constants against the distributions that they come from, exact moments against all samples
 * of a small pool.
 */
import { describe, expect, test } from "vitest";
import { CHI, chiOfShares, chiOfTable, KS, ksOfUniform, Z, zOfMean, zOfSum } from "./bounds.js";
import { momentsOfNeighbours, momentsOfOverlap } from "./moments.js";
import { conformanceSeed, withBitFlipped } from "./seeds.js";

/** One half of 10^-6 lies beyond each bound. */
const TAIL = 5e-7;

/** ln Γ of whole and half numbers. */
function logGamma(x: number): number {
  let [sum, at] = [0, x];
  for (; at > 1; at--) sum += Math.log(at - 1);
  return sum + (at === 0.5 ? Math.log(Math.PI) / 2 : 0);
}

/** The chance that χ² lies below x: the series of the incomplete gamma function. */
function chiBelow(x: number, freedom: number): number {
  const [a, half] = [freedom / 2, x / 2];
  const first = Math.exp(a * Math.log(half) - half - logGamma(a + 1));
  let [sum, term] = [first, first];
  for (let k = 1; term > 1e-18 * sum; k++) {
    term *= half / (a + k);
    sum += term;
  }
  return sum;
}

/** The chance that χ² lies above x: the continued fraction of the same function. */
function chiAbove(x: number, freedom: number): number {
  const [a, half] = [freedom / 2, x / 2];
  let fraction = 0;
  for (let k = 2000; k >= 1; k--) fraction = (k * (k - a)) / (half + 2 * k + 1 - a - fraction);
  return Math.exp(a * Math.log(half) - half - logGamma(a)) / (half + 1 - a - fraction);
}

describe("constants", () => {
  test("the two ways to work out χ² agree", () => {
    for (const freedom of [1, 2, 7, 60])
      expect(chiBelow(50, freedom) + chiAbove(50, freedom)).toBeCloseTo(1, 9);
    expect(chiAbove(50, 2)).toBeCloseTo(Math.exp(-25), 15);
  });

  test.each(Object.entries(CHI))("χ² of %s degrees of freedom", (freedom, [low, high]) => {
    // Published with two decimals: at 7 degrees a low bound of 0.06 may stand for anything from 0.055 to 0.065.
    expect(chiBelow(low - 0.005, Number(freedom))).toBeLessThan(TAIL);
    expect(chiBelow(low + 0.005, Number(freedom))).toBeGreaterThan(TAIL);
    expect(chiAbove(high - 0.005, Number(freedom))).toBeGreaterThan(TAIL);
    expect(chiAbove(high + 0.005, Number(freedom))).toBeLessThan(TAIL);
  });

  test("z is the root of the same with one degree", () => {
    expect(chiAbove((Z - 0.0005) ** 2, 1)).toBeGreaterThan(2 * TAIL);
    expect(chiAbove((Z + 0.0005) ** 2, 1)).toBeLessThan(2 * TAIL);
  });

  test("Kolmogorov's bound is that of its first term", () => {
    expect(2 * Math.exp(-2 * (KS - 0.001) ** 2)).toBeGreaterThan(2 * TAIL);
    expect(2 * Math.exp(-2 * (KS + 0.001) ** 2)).toBeLessThan(2 * TAIL);
  });
});

/** All samples of so many units, as places. */
function samplesOf(units: number, drawn: number, from = 0): number[][] {
  if (drawn === 0) return [[]];
  return Array.from({ length: units - from }, (_, k) => from + k).flatMap((first) =>
    samplesOf(units, drawn - 1, first + 1).map((rest) => [first, ...rest]),
  );
}

function ordersOf(things: readonly number[]): number[][] {
  if (things.length === 0) return [[]];
  return things.flatMap((first) =>
    ordersOf(things.filter((each) => each !== first)).map((rest) => [first, ...rest]),
  );
}

function momentsOf(numbers: readonly number[]) {
  const mean = numbers.reduce((sum, x) => sum + x, 0) / numbers.length;
  return { mean, variance: numbers.reduce((sum, x) => sum + (x - mean) ** 2, 0) / numbers.length };
}

function expectMoments(found: ReturnType<typeof momentsOf>, expected: ReturnType<typeof momentsOf>): void {
  expect(found.mean).toBeCloseTo(expected.mean, 12);
  expect(found.variance).toBeCloseTo(expected.variance, 12);
}

describe("exact moments, against all samples", () => {
  test.each([
    [7, 3],
    [8, 5],
    [6, 2],
  ])("of neighbours, %i units and %i drawn", (units, drawn) => {
    const samples = samplesOf(units, drawn);
    for (const distance of [1, 2, 3, 4])
      expectMoments(
        momentsOfNeighbours({ units, drawn }, distance),
        momentsOf(samples.map((sample) => sample.filter((u) => sample.includes(u + distance)).length)),
      );
  });

  test.each([
    [7, 3],
    [6, 4],
  ])("of what two draws have in common, %i units and %i drawn", (units, drawn) => {
    const samples = samplesOf(units, drawn);
    const common = samples.flatMap((a) => samples.map((b) => a.filter((u) => b.includes(u)).length));
    expectMoments(momentsOfOverlap({ units, drawn }), momentsOf(common));
  });

  test("χ² of shares has the mean N − 1", () => {
    const all = samplesOf(7, 3).map((sample) =>
      chiOfShares(
        Array.from({ length: 7 }, (_, u) => Number(sample.includes(u))),
        1,
        3 / 7,
      ),
    );
    expect(momentsOf(all).mean).toBeCloseTo(6, 12);
  });

  test("χ² of places in an order has the mean (N − 1)²", () => {
    const all = ordersOf([0, 1, 2, 3, 4]).map((order) =>
      chiOfTable(
        order.map((_, thing) => order.map((each) => Number(each === thing))),
        1,
      ),
    );
    expect(momentsOf(all).mean).toBeCloseTo(16, 12);
  });

  test("χ² of turns in rounds has the mean (N − 1)(R − 1)", () => {
    // Six units, two in each of three rounds: every order, cut into pairs.
    const all = ordersOf([0, 1, 2, 3, 4, 5]).map((order) =>
      chiOfTable(
        order.map((_, unit) =>
          [0, 1, 2].map((round) => Number(Math.floor(order.indexOf(unit) / 2) === round)),
        ),
        1,
      ),
    );
    expect(momentsOf(all).mean).toBeCloseTo(10, 12);
  });
});

describe("statistics of samples", () => {
  test("Kolmogorov's distance counts both sides of every step", () => {
    expect(ksOfUniform([0.5])).toBe(0.5);
    expect(ksOfUniform([0.9, 0.8])).toBeCloseTo(Math.SQRT2 * 0.8, 12);
    expect(ksOfUniform([0.25, 0.75])).toBeCloseTo(Math.SQRT2 * 0.25, 12);
  });

  test("z is counted in standard deviations, of a sum and of a mean", () => {
    expect(zOfSum(60, 100, { mean: 0.5, variance: 0.25 })).toBeCloseTo(2, 12);
    expect(zOfMean([1, 3], 1)).toBeCloseTo(1, 12);
  });

  test("a flipped seed differs in one bit, and in its turn in each of them", () => {
    const seed = conformanceSeed(0);
    const bits = new Set(
      Array.from({ length: 256 }, (_, n) =>
        (BigInt(`0x${seed}`) ^ BigInt(`0x${withBitFlipped(seed, n)}`)).toString(),
      ),
    );
    expect(bits.size).toBe(256);
    for (const bit of bits) expect(BigInt(bit) & (BigInt(bit) - 1n)).toBe(0n);
  });
});
