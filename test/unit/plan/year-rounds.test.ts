import { describe, expect, test } from "vitest";
import {
  fraction,
  fractionText,
  owedByRound,
  phaseOf,
  roundQuotas,
  roundTargets,
  type YearOfRounds,
} from "../../../src/protocol.js";

const QUARTERS = Array.from({ length: 4 }, () => fraction(1, 4));
const TENTH: YearOfRounds = {
  ratio: fraction(1, 10),
  shares: QUARTERS,
  sizes: [100, 104, 96, 98],
  base: "average",
};

describe("what is owed", () => {
  test("on the average of the rounds, the sizes are weighted by the shares", () => {
    expect(owedByRound(TENTH).map(fractionText)).toEqual(["5/2", "51/10", "15/2", "199/20"]);
  });

  test("on the plan, the first size counts for the whole year", () => {
    expect(owedByRound({ ...TENTH, base: "plan" }).map(fractionText)).toEqual(["5/2", "5", "15/2", "10"]);
  });

  test("on the draw, the size of the day counts for the whole year so far", () => {
    expect(owedByRound({ ...TENTH, base: "draw" }).map(fractionText)).toEqual([
      "5/2",
      "26/5",
      "36/5",
      "49/5",
    ]);
  });

  test("rounds to come have no size yet and no target", () => {
    expect(roundTargets({ ...TENTH, sizes: [100, 104] })).toEqual([3, 6]);
    expect(roundTargets({ ...TENTH, sizes: [] })).toEqual([]);
  });

  test("shares that do not sum to 1, sizes without a share and broken sizes are a programmer's fault", () => {
    expect(() => owedByRound({ ...TENTH, shares: QUARTERS.slice(1), sizes: [1] })).toThrow("sum to 3/4");
    expect(() => owedByRound({ ...TENTH, sizes: [1, 2, 3, 4, 5] })).toThrow(RangeError);
    expect(() => owedByRound({ ...TENTH, sizes: [1.5] })).toThrow(RangeError);
  });
});

describe("targets", () => {
  test("round up, and the last one closes the year", () => {
    expect(roundTargets(TENTH)).toEqual([3, 6, 8, 10]);
  });

  test("with a phase round down after it is added, and only the last round of the year rounds up", () => {
    const rare: YearOfRounds = {
      ratio: fraction(1, 100),
      shares: QUARTERS,
      sizes: [101, 101, 101, 101],
      base: "average",
    };
    expect(roundTargets({ ...rare, phase: fraction(0) })).toEqual([0, 0, 0, 2]);
    expect(roundTargets({ ...rare, phase: fraction(1, 2) })).toEqual([0, 1, 1, 2]);
    expect(roundTargets({ ...rare, phase: fraction(3, 4) })).toEqual([1, 1, 1, 2]);
    expect(roundTargets({ ...rare, phase: fraction(1, 2), sizes: [101, 101] })).toEqual([0, 1]);
  });

  test("the phase of a stratum is its own", () => {
    const seed = "0".repeat(64);
    const [here, there] = ["山区", "coast"].map((stratum) =>
      fractionText(phaseOf(seed, "000000/2026/FIRE-01/R01", stratum)),
    );
    expect(here).not.toBe(there);
  });
});

describe("quotas", () => {
  test("without a record every round completes its quota", () => {
    expect(roundQuotas([3, 6, 8, 10])).toEqual({ quotas: [3, 3, 2, 2], done: 10 });
  });

  test("a round that fell short is caught up by the next", () => {
    expect(roundQuotas([3, 6, 8, 10], [1, 5, 2, 2])).toEqual({ quotas: [3, 5, 2, 2], done: 10 });
  });

  test("rounds that are not listed complete their quota", () => {
    expect(roundQuotas([3, 6, 8, 10], [1])).toEqual({ quotas: [3, 5, 2, 2], done: 10 });
  });

  test("too much work is never taken back", () => {
    expect(roundQuotas([3, 5, 8, 10], [6, 6, 0, 0])).toEqual({ quotas: [3, 0, 0, 0], done: 12 });
  });

  test("broken counts are a programmer's fault", () => {
    expect(() => roundQuotas([1], [1, 1])).toThrow(RangeError);
    expect(() => roundQuotas([1], [-1])).toThrow(RangeError);
    expect(() => roundQuotas([0.5])).toThrow(RangeError);
  });
});
