/** Who must be drawn now: each sentence of the rule, told so that leaving it out changes the year. */
import { describe, expect, test } from "vitest";
import type { Row } from "../support/small-case.js";
import { countsOf, policyOf, registryOf, roundsOf, runYear, unitsOf } from "../support/year-case.js";

const none = [{ id: "key", number: 0 }];
const seen = (day: string, more: Row = {}): Row => ({ unit: "key-0001", day, ...more });

/**
 * How many units each round draws of one unit (or more) for which nothing is owed but what the rules force.
 */
function forced(matter: Row, history: readonly Row[] = [], units = unitsOf(1, "key")): number[] {
  return countsOf(
    runYear(
      policyOf({ rounds: roundsOf(4), mode: "independent", strata: none, ...matter }),
      registryOf(units, { history }),
    ),
    "key",
  );
}

describe("a rolling promise", () => {
  test("that ends on the last day of the next round can wait, one that ends a day earlier cannot", () => {
    const promise = (days: number) => ({ frequency: [{ id: "p", atLeast: 1, window: { days } }] });
    // From 2 December 2025 to 30 June 2026 there are 210 days.
    expect(forced(promise(210), [seen("2025-12-02")])[0]).toBe(0);
    expect(forced(promise(209), [seen("2025-12-02")])[0]).toBe(1);
  });

  test("looks, after the last round, at the first round of the next year", () => {
    const promise = (months: number) => ({
      frequency: [{ id: "p", atLeast: 1, window: { months, start: "2025-12-31" } }],
    });
    expect(forced(promise(15))).toEqual([0, 0, 0, 0]);
    expect(
      forced({ frequency: [{ id: "p", atLeast: 1, window: { days: 454, start: "2025-12-31" } }] }),
    ).toEqual([0, 0, 0, 1]);
  });

  test("of two visits looks at the last but one for the next visit, and at the last for the one after it", () => {
    const twice = { frequency: [{ id: "p", atLeast: 2, window: { months: 9 } }] };
    expect(forced(twice, [seen("2025-06-10"), seen("2025-12-31")])[0]).toBe(1);
    expect(forced(twice, [seen("2025-10-10"), seen("2025-12-29")])[0]).toBe(1);
    expect(forced(twice, [seen("2025-10-10"), seen("2025-12-31")])[0]).toBe(0);
  });

  test("of two visits forces the first while there is a round left for the second", () => {
    const twice = (days: number, more: Row = {}) =>
      forced({ frequency: [{ id: "p", atLeast: 2, window: { days, start: "2025-12-31" } }], ...more });
    // From 31 December 2025 there are 273 days to the end of the third quarter and 365 to the end of the
    // fourth.
    expect(twice(273)).toEqual([0, 1, 1, 1]);
    expect(twice(272)).toEqual([1, 1, 1, 1]);
    expect(twice(365)).toEqual([0, 0, 1, 1]);
    expect(twice(365, { coolDown: { rounds: 1 } })).toEqual([0, 1, 0, 1]);
    expect(twice(364, { coolDown: { rounds: 1 } })).toEqual([1, 0, 1, 0]);
  });

  test("of three visits knows the days on which each of them runs out", () => {
    const thrice = (history: readonly Row[]) =>
      forced({ frequency: [{ id: "p", atLeast: 3, window: { days: 400 } }] }, history);
    // 400 days after the three visits it is January 2027, so the last three quarters will do; or December
    // 2026, and it must be the first three.
    expect(thrice([seen("2025-11-30"), seen("2025-12-01"), seen("2025-12-02")])).toEqual([0, 1, 1, 1]);
    expect(thrice([seen("2025-11-01"), seen("2025-11-02"), seen("2025-11-03")])).toEqual([1, 1, 1, 0]);
  });

  test("of two visits, one a year, looks at the first round of the next year for the second", () => {
    const years = (start: string) =>
      forced({
        mode: "without-replacement",
        frequency: [{ id: "p", atLeast: 2, window: { days: 730, start } }],
      });
    // 730 days end on 31 March 2027, the last day of the first quarter, or on the day before.
    expect(years("2025-03-31")).toEqual([0, 0, 0, 1]);
    expect(years("2025-03-30")[0]).toBe(1);
  });

  test("knows the history behind visits that were drawn", () => {
    const policy = policyOf({
      rounds: roundsOf(4),
      mode: "independent",
      strata: [
        { id: "key", where: { "facts.on": true }, ratio: "400%" },
        { id: "rest", where: { tier: "key" }, number: 0 },
      ],
      frequency: [{ id: "p", atLeast: 1, window: { months: 7, start: "2025-12-31" } }],
    });
    const registry = (t: number) =>
      registryOf(
        unitsOf(2, "key").map((unit, n) => ({ ...unit, facts: { on: n === 1 || t < 2 } })),
        {
          asOf: "2026-12-31",
          history: t < 3 ? [] : [seen("2026-09-10", { kind: "campaign" })],
        },
      );
    const year = runYear(policy, registry);
    expect(countsOf(year, "key")).toEqual([2, 2, 1, 1]);
    expect(countsOf(year, "rest")).toEqual([0, 0, 0, 0]);
  });
});

describe("a number of visits in the calendar year", () => {
  test("is forced while it can still be had: with a rest of one round, two visits begin in the second quarter", () => {
    const twice = (more: Row) => forced({ frequency: [{ id: "f", atLeast: 2, window: "year" }], ...more });
    expect(twice({})).toEqual([0, 0, 1, 1]);
    expect(twice({ coolDown: { rounds: 1 } })).toEqual([0, 1, 0, 1]);
  });

  test("is forced by every rule, not by the first alone", () => {
    const yearly = { id: "yearly", where: { id: "key-0001" }, atLeast: 1, window: "year" };
    const half = {
      id: "half",
      where: { id: "key-0002" },
      atLeast: 1,
      window: { months: 6, start: "2025-12-31" },
    };
    expect(forced({ frequency: [yearly, half] }, [], unitsOf(2, "key"))).toEqual(
      forced({ frequency: [half, yearly] }, [], unitsOf(2, "key")),
    );
    expect(forced({ frequency: [yearly, half] }, [], unitsOf(2, "key"))).toEqual([0, 1, 1, 2]);
  });
});

describe("a number of visits in a block of years", () => {
  test("is forced in the year before the last, when one a year is all that can be had", () => {
    const block = (atLeast: number, from: number) =>
      forced({ mode: "without-replacement", frequency: [{ id: "b", atLeast, window: { years: 2, from } }] });
    expect(block(2, 2026)).toEqual([0, 0, 0, 1]);
    expect(block(1, 2026)).toEqual([0, 0, 0, 0]);
    expect(block(1, 2025)).toEqual([0, 0, 0, 1]);
  });
});
