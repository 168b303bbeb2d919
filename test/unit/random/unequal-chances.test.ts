import { describe, expect, test } from "vitest";
import { orThrow } from "../../../src/index.js";
import {
  compareFractions,
  drawUnequal,
  type Fraction,
  fraction,
  fractionText,
  keyFor,
  plus,
  ticketNumber,
  ticketOf,
} from "../../../src/protocol.js";

const seed = "0123456789abcdef".repeat(4);
const drawId = "000000/2026/LESSON/R01";
const draw = (quota: number, weights: readonly (readonly [string, Fraction])[]) =>
  orThrow(drawUnequal({ seed, drawId, quota, weights }));
const units = (...weights: number[]) =>
  weights.map((weight, at): [string, Fraction] => [`U-${at}`, fraction(weight)]);
const codesOf = (quota: number, weights: readonly (readonly [string, Fraction])[]) => {
  const result = drawUnequal({ seed, drawId, quota, weights });
  return result.ok ? [] : result.refusals.map(({ code, path }) => `${code} ${path.join(".")}`);
};

describe("draws with unequal chances", () => {
  test("target chances are exact and sum to the quota", () => {
    const { chances, certain } = draw(2, units(1, 2, 3, 1, 2, 3));
    expect(certain).toEqual([]);
    expect(chances.map(([id, p]) => `${id} ${fractionText(p)}`)).toEqual([
      "U-0 1/6",
      "U-1 1/3",
      "U-2 1/2",
      "U-3 1/6",
      "U-4 1/3",
      "U-5 1/2",
    ]);
    expect(chances.map(([, p]) => p).reduce(plus)).toEqual(fraction(2));
  });

  test("certain units come out one after another, and the rest shares what is left", () => {
    const { certain, chances, drawn } = draw(3, units(100, 10, 1, 1, 1, 1));
    expect([...certain].sort((a, b) => (a < b ? -1 : 1))).toEqual(["U-0", "U-1"]);
    expect(chances.map(([, p]) => fractionText(p))).toEqual(["1/4", "1/4", "1/4", "1/4"]);
    expect(drawn.slice(0, 2)).toEqual(certain);
  });

  test("a chance of exactly 1 is certain", () => {
    expect(draw(2, units(2, 1, 1)).certain).toEqual(["U-0"]);
    expect(draw(3, units(5, 5, 5)).chances).toEqual([]);
  });

  test("the order is Pareto's, by exact fractions", () => {
    const weights = units(...Array.from({ length: 60 }, (_, at) => 1 + (at % 9)));
    const { chances, drawn, reserve } = draw(12, weights);
    const key = keyFor(seed, drawId, "unit");
    const score = new Map(
      chances.map(([id, p]) => {
        const { u } = ticketNumber(ticketOf(key, id));
        const odds = (f: Fraction) => fraction(f.numerator, f.denominator - f.numerator);
        return [
          id,
          fraction(odds(u).numerator * odds(p).denominator, odds(u).denominator * odds(p).numerator),
        ];
      }),
    );
    expect([...drawn, ...reserve]).toEqual(
      [...score.keys()].sort((a, b) => compareFractions(score.get(a)!, score.get(b)!)),
    );
  });

  test("weights far beyond the range of doubles are still compared exactly", () => {
    const huge = 10n ** 400n;
    const weights = units(3, 1, 4, 1, 5, 9, 2, 6);
    const scaled = weights.map(([id, { numerator }]): [string, Fraction] => [id, fraction(numerator * huge)]);
    const tiny = weights.map(([id, { numerator }]): [string, Fraction] => [id, fraction(numerator, huge)]);
    expect(draw(2, scaled)).toEqual(draw(2, weights));
    expect(draw(2, tiny)).toEqual(draw(2, weights));
    const [first, ...others] = scaled;
    const mixed = draw(2, [[first![0], fraction(1)], ...others]);
    expect(mixed.reserve.at(-1)).toBe("U-0");
  });

  test("weight 0 is never drawn, and nobody asked for leaves everybody in reserve", () => {
    const { drawn, reserve, chances } = draw(1, units(0, 1, 2));
    expect([...drawn, ...reserve]).not.toContain("U-0");
    expect(chances).toHaveLength(2);
    expect(draw(0, units(1, 2)).reserve).toHaveLength(2);
  });

  test("asking for what cannot be is refused, all at once", () => {
    expect(codesOf(3, units(0, 1, 2))).toEqual(["random/quota-above-weights quota"]);
    expect(codesOf(-1, units(1))).toEqual(["random/quota quota"]);
    expect(
      codesOf(0.5, [
        ["a", fraction(-1)],
        [" b", fraction(1)],
        ["a", fraction(1)],
      ]),
    ).toEqual([
      "random/negative-weight weights.0.1",
      "random/id weights.1.0",
      "random/id-twice weights.2.0",
      "random/quota quota",
    ]);
  });
});
