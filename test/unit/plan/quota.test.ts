import { expect, test } from "vitest";
import { fraction, quotaAtLeast, quotaAtMost, readFraction } from "../../../src/protocol.js";

test("'not less than' rounds up, exactly where doubles would not", () => {
  expect(quotaAtLeast(readFraction("7%")!, 100)).toBe(7);
  expect(quotaAtLeast(readFraction("5%")!, 21)).toBe(2);
  expect(quotaAtLeast(readFraction("5%")!, 1)).toBe(1);
  expect(quotaAtLeast(readFraction("1/3")!, 3_000_000)).toBe(1_000_000);
});

test("'not more than' rounds down, exactly where doubles would not", () => {
  expect(quotaAtMost(readFraction("29%")!, 100)).toBe(29);
  expect(quotaAtMost(readFraction("33.3%")!, 1000)).toBe(333);
  expect(quotaAtMost(readFraction("5%")!, 19)).toBe(0);
});

test("a minimum lifts a small quota and leaves a large one", () => {
  expect(quotaAtMost(readFraction("5%")!, 1, 1)).toBe(1);
  expect(quotaAtLeast(readFraction("5%")!, 10, 3)).toBe(3);
  expect(quotaAtLeast(readFraction("50%")!, 10, 3)).toBe(5);
});

test("nothing is owed on an empty base", () => {
  expect(quotaAtLeast(readFraction("5%")!, 0)).toBe(0);
  expect(quotaAtMost(readFraction("5%")!, 0)).toBe(0);
});

test.each([-1, 1.5, Number.NaN, 2 ** 53])("a base of %s is a programmer's fault", (base) => {
  expect(() => quotaAtLeast(fraction(1, 2), base)).toThrow(RangeError);
  expect(() => quotaAtMost(fraction(1, 2), base)).toThrow(RangeError);
  expect(() => quotaAtMost(fraction(1, 2), 1, base)).toThrow(RangeError);
});
