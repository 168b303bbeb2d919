/** Years that can be run are not refused, and what only the day of a visit decides is said. */
import { describe, expect, test } from "vitest";
import { refused, WEEKDAYS, warned } from "../support/tight-plan.js";
import { policyOf, registryOf, roundsOf, unitsOf } from "../support/year-case.js";

describe("two draws a year, and one visit in six months", () => {
  const rules = policyOf({
    rounds: roundsOf(12),
    mode: "at-most",
    times: 2,
    strata: [{ id: "key", number: 12 }],
    frequency: [{ id: "half a year", atMost: 1, window: { months: 6 } }],
  });

  test("seven units are enough for one a month: no unit is drawn twice before the six months in which six others rest", () => {
    expect(refused(rules, registryOf(unitsOf(7, "key")))).toEqual([]);
  });

  test("six are not: all of them may have been visited in the six months before", () => {
    expect(refused(rules, registryOf(unitsOf(6, "key")))).toContain("plan/runs-out");
  });
});

describe("two visits in two years, no two rounds in a row, and nobody within a hundred days", () => {
  const year = (days: number) =>
    policyOf(
      {
        rounds: roundsOf(4),
        mode: "at-most",
        times: 2,
        coolDown: { rounds: 1 },
        schedule: {},
        recentVisit: { days },
        strata: [{ id: "key", number: 8 }],
        frequency: [{ id: "twice", atLeast: 2, window: { years: 2, start: "2024-12-31" } }],
      },
      { calendars: [{ ...WEEKDAYS, until: "2027-12-31" }] },
    );
  const town = registryOf(unitsOf(8, "key"));

  test("a visit late in June keeps its unit out of the last quarter: that is said", () => {
    expect(warned(year(100), town)).toContain("plan/promise-by-recent-visit");
  });

  test("after ninety days everybody may be visited again", () => {
    expect(warned(year(90), town)).not.toContain("plan/promise-by-recent-visit");
  });
});
