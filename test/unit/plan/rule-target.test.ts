import { describe, expect, test } from "vitest";
import { type RuleFacts, targetOfRule } from "../../../src/plan/rule-target.js";
import type { QuotaRule } from "../../../src/policy/quota-rule.js";
import { fraction, fractionText } from "../../../src/protocol.js";
import { matterWith } from "../../support/room-case.js";

const matter = matterWith();

/** The target in the round after those in which so many were done; every round sees the same amount. */
function targetAfter(
  rule: QuotaRule,
  doneBy: readonly number[],
  amount: ReturnType<typeof fraction>,
  more: Partial<RuleFacts> = {},
) {
  const rounds = [...doneBy, 0];
  const facts = { amounts: rounds.map(() => amount), minimums: rounds.map(() => 0), doneBy, doneBefore: 0 };
  return targetOfRule(rule, matter, { ...facts, year: 2026, ...more });
}

describe("a year of four rounds", () => {
  const floor: QuotaRule = { number: 5, side: "at-least" };

  test("owes a quarter more each round, rounded to the side of the rule", () => {
    const targets = (rule: QuotaRule) =>
      [[], [0], [0, 0], [0, 0, 0]].map((done) => targetAfter(rule, done, fraction(5)).target);
    expect(targets(floor)).toEqual([2, 3, 4, 5]);
    expect(targets({ ...floor, side: "at-most" })).toEqual([1, 2, 3, 5]);
  });

  test("a ceiling is never rounded to the nearest", () => {
    expect(targetAfter({ number: 7, side: "at-most" }, [], fraction(7)).target).toBe(1);
    expect(targetAfter({ number: 7, side: "at-most" }, [], fraction(7)).limit).toBe(7);
  });

  test("owes its minimum in the last round, and not before", () => {
    const minimums = [9, 9, 9, 9];
    expect(targetAfter(floor, [0, 0], fraction(5), { minimums }).target).toBe(4);
    expect(targetAfter(floor, [0, 0, 0], fraction(5), { minimums }).target).toBe(9);
  });
});

test("what a quarter left undone is owed by the next, and what it did too much is not taken off", () => {
  const quarterly: QuotaRule = { number: 5, side: "at-least", per: "quarter" };
  expect(targetAfter(quarterly, [3], fraction(5)).target).toBe(7);
  expect(targetAfter(quarterly, [3, 4], fraction(5)).target).toBe(8);
  expect(targetAfter(quarterly, [9], fraction(5)).target).toBe(5);
});

test("of a period of three years the years gone by are owed whole, this one up to its round", () => {
  const rule: QuotaRule = { number: 12, side: "at-least", per: { years: 3, from: 2025 } };
  const owed = (year: number) => fractionText(targetAfter(rule, [0], fraction(12), { year }).owed);
  // A third of twelve each year, and half of this year's.
  expect([2025, 2026, 2027, 2028].map(owed)).toEqual(["2", "6", "10", "2"]);
});
