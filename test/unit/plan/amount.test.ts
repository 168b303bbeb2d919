import { describe, expect, test } from "vitest";
import { exactAmount, ladderRatio } from "../../../src/plan/amount.js";
import { deciding } from "../../../src/plan/deciding.js";
import { periodsOf } from "../../../src/plan/periods.js";
import { fraction, fractionText } from "../../../src/protocol.js";

describe("steps by size", () => {
  const steps = [{ upTo: 10, number: 2 }, { upTo: 20, number: 5 }, { ratio: "1/2" }];
  test.each([
    [10, "2"],
    [11, "5"],
    [20, "5"],
    [21, "21/2"],
  ])("of %i units: %s", (size, amount) => {
    const facts = { size, matterSize: 1000, staff: 0, total: fraction(0) };
    expect(fractionText(exactAmount({ steps, side: "at-least" }, facts))).toBe(amount);
  });
});

describe("a ratio that follows published rates", () => {
  const steps = [
    { from: "0", ratio: "10%" },
    { from: "0.5%", ratio: "25%" },
    { from: "1%", ratio: "50%" },
  ];
  const ratioAfter = (start: string, ...rates: string[]) =>
    ladderRatio({
      start,
      steps,
      lowerAfter: 2,
      published: rates.map((rate, n) => ({ year: 2020 + n, rate })),
    });

  test("rises at once, also where the rate stands on the step", () => {
    expect(ratioAfter("10%", "0.49%")).toBe("10%");
    expect(ratioAfter("10%", "0.5%")).toBe("25%");
    expect(ratioAfter("10%", "1%")).toBe("50%");
  });

  test("falls with the second low year in a row, to the higher of the two", () => {
    expect(ratioAfter("50%", "0.4%")).toBe("50%");
    expect(ratioAfter("50%", "0.4%", "0.6%")).toBe("25%");
    expect(ratioAfter("50%", "0.4%", "1%", "0.4%")).toBe("50%");
    expect(ratioAfter("50%", "0.4%", "0.4%", "0.4%")).toBe("10%");
  });
});

describe("of several rules", () => {
  const rules = (side: "at-least" | "at-most", ...numbers: number[]) =>
    numbers.map((number) => ({ number, rule: { side } }));
  const chosen = (list: ReturnType<typeof rules>) => deciding(list, ({ number }) => number).number;

  test("the largest floor decides, whatever the ceilings say", () => {
    expect(chosen(rules("at-least", 3, 7, 5))).toBe(7);
    expect(chosen([...rules("at-most", 9, 1), ...rules("at-least", 4)])).toBe(4);
  });

  test("without a floor the smallest ceiling decides", () => {
    expect(chosen(rules("at-most", 6, 2, 4))).toBe(2);
  });
});

test("rounds belong to the month, the quarter and the half in which they begin", () => {
  const rounds = ["01-31", "02-01", "03-31", "04-01", "06-30", "07-01", "12-31"].map((day) => {
    const from = `2026-${day}`;
    return { id: day, title: "", from, until: from, share: "1/7" };
  });
  expect(periodsOf("month", rounds)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(periodsOf("quarter", rounds)).toEqual([0, 0, 0, 1, 1, 2, 3]);
  expect(periodsOf("half", rounds)).toEqual([0, 0, 0, 0, 0, 1, 1]);
  expect(periodsOf("year", rounds)).toEqual([0, 0, 0, 0, 0, 0, 0]);
  expect(periodsOf("round", rounds)).toEqual([0, 1, 2, 3, 4, 5, 6]);
});
