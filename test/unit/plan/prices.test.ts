import { describe, expect, test } from "vitest";
import { fraction } from "../../../src/kernel/fraction.js";
import { chanceOfNoVisit, type PriceInput, priceOfMode, rollingGuarantee } from "../../../src/plan/prices.js";

const MODES = {
  A: { mode: "without-replacement", times: 1, coolDown: 0 },
  B: { mode: "independent", times: 1, coolDown: 0 },
  C: { mode: "at-most", times: 2, coolDown: 1 },
} as const;

/** Twelve rounds of 1,200 units; the yearly rate in per cent is also the quota of a round. */
const priceOf = (rate: number, name: keyof typeof MODES) =>
  priceOfMode({ units: 1200, quotas: Array.from({ length: 12 }, () => rate), ...MODES[name] });

describe("the price of a mode", () => {
  /**
   * P(0), P(1), P(2), P(3+), immune share in per cent, first and last hazard. The published table was measured by simulation, so the chances
   * of modes B and C are met within its noise of 0.003, and what needs no simulation to the printed digit.
   */
  test.each<[number, keyof typeof MODES, number[]]>([
    [5, "A", [0.95, 0.05, 0, 0, 2.3, 0.0042, 0.0044]],
    [5, "B", [0.9513, 0.0473, 0.0013, 0, 0, 0.0042, 0.0042]],
    [5, "C", [0.9508, 0.0485, 0.0008, 0, 0.4, 0.0042, 0.0042]],
    [20, "A", [0.8, 0.2, 0, 0, 9.2, 0.0167, 0.0204]],
    [20, "B", [0.8175, 0.1657, 0.0162, 0.0007, 0, 0.0167, 0.0167]],
    [20, "C", [0.8139, 0.1722, 0.0139, 0, 1.8, 0.0167, 0.0171]],
    [50, "A", [0.5, 0.5, 0, 0, 22.9, 0.0417, 0.0769]],
    [50, "B", [0.6026, 0.3087, 0.076, 0.0127, 0, 0.0417, 0.0417]],
    [50, "C", [0.5825, 0.3349, 0.0825, 0, 5.5, 0.0417, 0.0462]],
    [100, "A", [0, 1, 0, 0, 45.8, 0.0833, 1]],
    [100, "B", [0.3517, 0.3857, 0.19, 0.0726, 0, 0.0833, 0.0833]],
    [100, "C", [0.2923, 0.4154, 0.2923, 0, 13.7, 0.0833, 0.1171]],
  ])("%i %% a year, mode %s", (rate, name, [p0, p1, p2, p3, immune, first, last]) => {
    const { visits, immuneShare, hazard } = priceOf(rate, name);
    const noise = name === "A" ? 1e-12 : 0.0046;
    [p0, p1, p2, p3].forEach((chance, at) => {
      expect(Math.abs(visits[at]! - chance!)).toBeLessThan(noise);
    });
    expect(Math.abs(100 * immuneShare - immune!)).toBeLessThan(0.11);
    expect([hazard[0]!.toFixed(4), hazard[11]!.toFixed(4)]).toEqual([first!.toFixed(4), last!.toFixed(4)]);
  });

  test("by hand: three units, one a round, without repeats and with", () => {
    const input = { units: 3, quotas: [1, 1], times: 1, coolDown: 0 } as const;
    expect(priceOfMode({ ...input, mode: "without-replacement" }).visits).toEqual([expect.closeTo(1 / 3), expect.closeTo(2 / 3), 0, 0]);
    expect(priceOfMode({ ...input, mode: "independent" }).visits).toEqual([
      expect.closeTo(4 / 9),
      expect.closeTo(4 / 9),
      expect.closeTo(1 / 9),
      0,
    ]);
  });

  test("two cycles meet everybody twice and warn the last of each", () => {
    const price = priceOfMode({ units: 4, quotas: [2, 2, 2, 2], mode: "cycles", times: 2, coolDown: 0 });
    expect(price.visits).toEqual([0, 0, 1, 0]);
    expect(price.immuneShare).toBeCloseTo(0.25);
    expect(price.forewarnedShare).toBeCloseTo(0.25);
    expect([price.coverage, price.distinctUnits]).toEqual([1, 4]);
  });

  test("the mean number of visits is the sum of the quotas over the units, in every mode", () => {
    const inputs: PriceInput[] = [
      { units: 50, quotas: [5, 7, 3, 9], mode: "independent", times: 1, coolDown: 2 },
      { units: 50, quotas: [5, 7, 3, 9], mode: "at-most", times: 2, coolDown: 1 },
      { units: 50, quotas: [5, 7, 3, 9], mode: "without-replacement", times: 1, coolDown: 0 },
    ];
    for (const input of inputs) {
      const { visits } = priceOfMode(input);
      expect(visits[1] + 2 * visits[2] + 3 * visits[3]).toBeCloseTo(24 / 50, 3);
      expect(visits[0] + visits[1] + visits[2] + visits[3]).toBeCloseTo(1, 12);
    }
  });
});

describe("years", () => {
  test("no visit in three, five, ten years", () => {
    expect([3, 5, 10].map((years) => chanceOfNoVisit(0.05, years).toFixed(4))).toEqual(["0.8574", "0.7738", "0.5987"]);
  });

  /** Six rows worked out by another program, in per cent to the printed digit. */
  test.each<[number, number, number, number]>([
    [5, 30, 2.99, 41.5],
    [10, 20, 8.19, 19.7],
    [20, 8, 14.0, 34.7],
    [20, 10, 16.8, 19.0],
    [33, 5, 25.4, 31.1],
    [33, 8, 31.4, 7.2],
  ])("%i %% a year, everybody within %i years", (rate, years, hazard, forced) => {
    const found = rollingGuarantee({ rate: fraction(rate, 100), years })!;
    expect(Math.abs(100 * found.hazard - hazard)).toBeLessThan(0.1);
    expect(Math.abs(100 * found.forcedShare - forced)).toBeLessThan(0.1);
  });

  test("K = 1/f is pure rotation, and K < 1/f is impossible", () => {
    expect(rollingGuarantee({ rate: fraction(1, 5), years: 5 })).toEqual({ hazard: 0, forcedShare: 1 });
    expect(rollingGuarantee({ rate: fraction(1, 5), years: 4 })).toBeUndefined();
  });
});
