import { describe, expect, test } from "vitest";
import {
  ceilOf,
  compareFractions,
  dividedBy,
  floorOf,
  fraction,
  fractionText,
  minus,
  plus,
  readFraction,
  times,
  wholeOf,
} from "../../../src/protocol.js";

describe("readFraction", () => {
  test.each([
    ["4%", "1/25"],
    ["7.25%", "29/400"],
    ["15‰", "3/200"],
    ["2/6", "1/3"],
    ["0.125", "1/8"],
    ["3", "3"],
    ["0", "0"],
    ["0:1", undefined],
    ["2:7", "7/2"],
    ["1.5:3", "2"],
    ["4:0", "0"],
  ])("%s is %s", (text, expected) => {
    const read = readFraction(text);
    expect(read === undefined ? undefined : fractionText(read)).toBe(expected);
  });

  test.each([
    "",
    "%",
    "‰",
    "/",
    ":",
    "1/",
    "/2",
    "1:",
    ":2",
    "+5%",
    "-1",
    "5 %",
    " 5%",
    "5%\n",
    "5%%",
    "5％",
    "５%",
    "٥%",
    "1.",
    ".5",
    "1.%",
    "1e2",
    "0x1",
    "1,000",
    "1_000",
    "1/2/3",
    "1:2:3",
    "1/2%",
    "1:2%",
    "1/0",
    "1/2.5",
    "Infinity",
    "NaN",
    "½",
    "1/00",
  ])("%j is refused", (text) => {
    expect(readFraction(text)).toBeUndefined();
  });

  test("what is not text is refused, also a number: 0.07 is not 7/100", () => {
    for (const value of [0.07, 1, 1n, null, undefined, ["5%"], { toString: () => "5%" }])
      expect(readFraction(value)).toBeUndefined();
  });
});

describe("arithmetic", () => {
  test("7 % of 100 is 7", () => {
    expect(Math.ceil(100 * 0.07)).toBe(8);
    expect(ceilOf(times(readFraction("7%")!, fraction(100)))).toBe(7n);
  });

  test("always reduced, the sign above", () => {
    expect(fraction(6, -4)).toEqual({ numerator: -3n, denominator: 2n });
    expect(fraction(-6, -4)).toEqual({ numerator: 3n, denominator: 2n });
    expect(fraction(0, -7)).toEqual({ numerator: 0n, denominator: 1n });
  });

  test("sums, differences, products, quotients", () => {
    const [third, half] = [fraction(1, 3), fraction(1, 2)];
    expect(fractionText(plus(third, half))).toBe("5/6");
    expect(fractionText(minus(third, half))).toBe("-1/6");
    expect(fractionText(times(third, half))).toBe("1/6");
    expect(fractionText(dividedBy(third, fraction(-1, 2)))).toBe("-2/3");
    expect(compareFractions(third, half)).toBe(-1);
    expect(compareFractions(half, third)).toBe(1);
    expect(compareFractions(half, fraction(2, 4))).toBe(0);
  });

  test("floor goes down and ceil goes up, also below 0", () => {
    expect([floorOf(fraction(-5, 2)), ceilOf(fraction(-5, 2))]).toEqual([-3n, -2n]);
    expect([floorOf(fraction(5, 2)), ceilOf(fraction(5, 2))]).toEqual([2n, 3n]);
    expect([floorOf(fraction(-2)), ceilOf(fraction(-2))]).toEqual([-2n, -2n]);
  });

  test("programmers' mistakes throw", () => {
    expect(() => fraction(1, 0)).toThrow(RangeError);
    expect(() => fraction(0.5)).toThrow(RangeError);
    expect(() => dividedBy(fraction(1), fraction(0))).toThrow(RangeError);
    expect(() => wholeOf(fraction(1, 2))).toThrow(RangeError);
    expect(() => wholeOf(fraction(2n ** 53n))).toThrow(RangeError);
    expect(wholeOf(fraction(-6, 2))).toBe(-3);
  });
});
