/** What modes cost, against tables that another author measured, exact arithmetic, and drawn years. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  chanceOfNoVisit,
  type PriceInput,
  priceOfMode,
  rollingGuarantee,
} from "../../../src/plan/year/prices.js";
import { fraction, readFraction } from "../../../src/protocol.js";

const MODES = {
  A: { mode: "without-replacement", times: 1, coolDown: 0 },
  B: { mode: "independent", times: 1, coolDown: 0 },
  C: { mode: "at-most", times: 2, coolDown: 1 },
} as const;
type Name = keyof typeof MODES;

/** Twelve rounds of 1200 units; the yearly rate in percent is also the quota of a round. */
const priceOf = (rate: number, name: Name) =>
  priceOfMode({ units: 1200, quotas: Array.from({ length: 12 }, () => rate), ...MODES[name] });

/** As the page prints chances: no zero before the point, a bare 0 for what rounds to it, a bare 1. */
const printed = (chance: number): string => {
  const text = chance.toFixed(4);
  return text === "0.0000" ? "0" : text === "1.0000" ? "1" : text.replace(/^0/, "");
};

function cells(rate: number, name: Name): string[] {
  const { visits, immuneShare, hazard } = priceOf(rate, name);
  const immune = immuneShare < 0.0005 ? "0" : (100 * immuneShare).toFixed(1);
  return [...visits.map(printed), immune, printed(hazard[0]!), printed(hazard.at(-1)!)];
}

/**
 * That table as printed: P(0), P(1), P(2), P(3+), immune share in percent, first and last hazard. The page
 * measured its table on drawn years, so where chance decides (B and C) it carries noise of a few units in the
 * third digit; the last column is then what is exact.
 */
const TABLE: readonly (readonly [rate: number, name: Name, page: string, exact?: string])[] = [
  [5, "A", ".9500 .0500 0 0 2.3 .0042 .0044"],
  [5, "B", ".9513 .0473 .0013 0 0 .0042 .0042", ".9511 .0478 .0011 0 0 .0042 .0042"],
  [5, "C", ".9508 .0485 .0008 0 0.4 .0042 .0042", ".9509 .0481 .0009 0 0.4 .0042 .0042"],
  [20, "A", ".8000 .2000 0 0 9.2 .0167 .0204"],
  [20, "B", ".8175 .1657 .0162 .0007 0 .0167 .0167", ".8174 .1662 .0155 .0009 0 .0167 .0167"],
  [20, "C", ".8139 .1722 .0139 0 1.8 .0167 .0171", ".8143 .1714 .0143 0 1.8 .0167 .0171"],
  [50, "A", ".5000 .5000 0 0 22.9 .0417 .0769"],
  [50, "B", ".6026 .3087 .0760 .0127 0 .0417 .0417", ".6001 .3131 .0749 .0120 0 .0417 .0417"],
  [50, "C", ".5825 .3349 .0825 0 5.5 .0417 .0462", ".5821 .3358 .0821 0 5.4 .0417 .0462"],
  [100, "A", "0 1 0 0 45.8 .0833 1"],
  [100, "B", ".3517 .3857 .1900 .0726 0 .0833 .0833", ".3520 .3840 .1920 .0720 0 .0833 .0833"],
  [100, "C", ".2923 .4154 .2923 0 13.7 .0833 .1171", ".2918 .4163 .2918 0 13.8 .0833 .1171"],
];

describe("the table of modes", () => {
  test.each(TABLE.map(([rate, name, page, exact = page]) => [rate, name, exact] as const))(
    "%i %%, mode %s",
    (rate, name, exact) => {
      expect(cells(rate, name)).toEqual(exact.split(" "));
    },
  );

  test("29 of 84 cells are not as printed: never mode A or a hazard, and none by more than noise", () => {
    const differing = TABLE.flatMap(([rate, name, page, exact = page]) =>
      page.split(" ").flatMap((cell, at) => {
        const ours = exact.split(" ")[at]!;
        return cell === ours ? [] : [{ rate, name, at, by: Number(cell) - Number(ours) }];
      }),
    );
    expect(differing.length).toBe(29);
    for (const { name, at, by } of differing) {
      expect(name).not.toBe("A");
      expect(at).toBeLessThan(5);
      expect(Math.abs(by)).toBeLessThan(at === 4 ? 0.11 : 0.005);
    }
  });

  test.each([5, 20, 50, 100])("draws from the whole pool are binomial: %i %%", (rate) => {
    const [all, drawn] = [1200n ** 12n, BigInt(rate)];
    const exactly = (k: number, ways: bigint) =>
      Number((ways * drawn ** BigInt(k) * (1200n - drawn) ** BigInt(12 - k) * 10n ** 15n) / all) / 1e15;
    const [none, once, twice] = [exactly(0, 1n), exactly(1, 12n), exactly(2, 66n)];
    const { visits } = priceOf(rate, "B");
    for (const [k, chance] of [none, once, twice, 1 - none - once - twice].entries())
      expect(visits[k]).toBeCloseTo(chance, 12);
  });

  // Made by a Python program that draws 1500 years of 1200 units with random.sample and knows nothing of
  // chains.
  test.each([
    [5, 0.950929, 0.00399],
    [20, 0.814277, 0.01802],
    [50, 0.581797, 0.0543],
    [100, 0.29201, 0.13772],
  ])("drawn years agree with the chain of at most twice and a rest: %i %%", (rate, none, immune) => {
    const { visits, immuneShare } = priceOf(rate, "C");
    expect(Math.abs(visits[0] - none)).toBeLessThan(0.0005);
    expect(Math.abs(immuneShare - immune)).toBeLessThan(0.0005);
  });

  test("a certain year warns the last twelfth: one unit-round in 144", () => {
    expect(priceOf(100, "A").forewarnedShare).toBeCloseTo(1 / 144, 12);
    for (const name of ["B", "C"] as const) expect(priceOf(100, name).forewarnedShare).toBe(0);
  });
});

describe("by hand", () => {
  const four = (change: Partial<PriceInput>) =>
    priceOfMode({ units: 4, quotas: [2, 2], mode: "at-most", times: 2, coolDown: 0, ...change });

  test("two of four, twice: free to repeat, or resting", () => {
    expect(four({})).toMatchObject({
      visits: [0.25, 0.5, 0.25, 0],
      hazard: [0.5, 0.5],
      immuneShare: 0,
      coverage: 0.75,
      distinctUnits: 3,
    });
    const resting = {
      visits: [0, 1, 0, 0],
      hazard: [0.5, 1],
      immuneShare: 0.25,
      forewarnedShare: 0.25,
      coverage: 1,
      distinctUnits: 4,
    };
    expect(four({ coolDown: 1 })).toMatchObject(resting);
    expect(four({ mode: "without-replacement" })).toMatchObject(resting);
  });

  test("before the year begins, a round draws any unit with chance n/N", () => {
    for (const mode of ["without-replacement", "independent", "at-most"] as const)
      expect(four({ mode, quotas: [1, 2, 0] }).chancePerRound).toEqual([0.25, 0.5, 0]);
  });

  test("visits sum to 1, and their mean is the work of the year", () => {
    const input = fc.record({
      mode: fc.constantFrom("without-replacement" as const, "independent" as const, "at-most" as const),
      quotas: fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 1, maxLength: 3 }),
      times: fc.integer({ min: 1, max: 3 }),
      coolDown: fc.integer({ min: 0, max: 1 }),
    });
    fc.assert(
      fc.property(input, (given) => {
        const { visits } = priceOfMode({ units: 24, ...given });
        expect(visits.reduce((all, chance) => all + chance, 0)).toBeCloseTo(1, 12);
        // At most 24 draws of 24 units in three rounds: nobody is needed twice, so every quota is met.
        const mean = visits.reduce((all, chance, times) => all + times * chance, 0);
        expect(mean).toBeCloseTo(given.quotas.reduce((all, quota) => all + quota, 0) / 24, 12);
      }),
    );
  });
});

test.each([
  ["3%", [".913", ".859", ".737"]],
  ["5%", [".857", ".774", ".599"]],
  ["20%", [".512", ".328", ".107"]],
])("no visit in three, five, ten years at %s, as in the other author's table", (rate, page) => {
  const { numerator, denominator } = readFraction(rate)!;
  const coverage = Number(numerator) / Number(denominator);
  expect([3, 5, 10].map((years) => chanceOfNoVisit(coverage, years).toFixed(3).slice(1))).toEqual(page);
});

describe("at least once in K years", () => {
  // That table prints 25.4 for 33 % in 5 years, where h is 25.34994…, so 25.3.
  test.each([
    ["5%", 30, 2, "2.99", "41.5"],
    ["10%", 20, 2, "8.19", "19.7"],
    ["20%", 8, 1, "14.0", "34.7"],
    ["20%", 10, 1, "16.8", "19.0"],
    ["33%", 5, 1, "25.3", "31.1"],
    ["33%", 8, 1, "31.4", "7.2"],
  ])("%s in %i years", (rate, years, digits, hazard, forced) => {
    const found = rollingGuarantee({ rate: readFraction(rate)!, years })!;
    expect([(100 * found.hazard).toFixed(digits), (100 * found.forcedShare).toFixed(1)]).toEqual([
      hazard,
      forced,
    ]);
  });

  test("too few years are impossible, just enough are pure rotation", () => {
    expect(rollingGuarantee({ rate: fraction(1, 5), years: 4 })).toBeUndefined();
    expect(rollingGuarantee({ rate: fraction(33, 100), years: 3 })).toBeUndefined();
    expect(rollingGuarantee({ rate: fraction(1, 5), years: 5 })).toEqual({ hazard: 0, forcedShare: 1 });
  });
});
