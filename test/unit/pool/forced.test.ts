import { describe, expect, test } from "vitest";
import { dayNumber } from "../../../src/kernel/iso-date.js";
import type { PromiseRule } from "../../../src/policy/frequency-bounds.js";
import type { Window } from "../../../src/policy/frequency-rule.js";
import type { VisitCounter } from "../../../src/pool/counted-visits.js";
import { openForced, turnsOfYear } from "../../../src/pool/forced.js";
import { matterWith, registryWith, unitsWith } from "../../support/room-case.js";
import type { Row } from "../../support/small-case.js";

const registry = registryWith({ units: unitsWith({}) });

/** Visits that count, the last first. */
const visitsOn = (...days: string[]): VisitCounter => ({
  count: () => days.length,
  dayOf: (_, back) => (days[back - 1] === undefined ? undefined : dayNumber(days[back - 1]!)),
});

interface Case {
  readonly atLeast: number;
  readonly window: Window;
  /** Days of earlier visits, the last first. */
  readonly had?: readonly string[];
  readonly matter?: Row;
  readonly drawn?: number;
}

/** Rounds of the year, from 1, in which U-1 would be forced as things stand. */
function forcedRounds({ atLeast, window, had = [], matter: more = {}, drawn = 0 }: Case): number[] {
  const matter = matterWith({ mode: "independent", ...more });
  const rule: PromiseRule = { id: "p", title: "p", where: null, atLeast, window, counts: {} };
  return matter.rounds.flatMap((_, round) => {
    const facts = { matter, round, year: 2026, timesDrawn: () => drawn };
    return openForced(rule, visitsOn(...had), registry, facts)(0) ? [round + 1] : [];
  });
}

describe("in a calendar year of four rounds", () => {
  test.each<[string, Case, number[]]>([
    ["one visit can wait for the last", { atLeast: 1, window: "year" }, [4]],
    ["two visits need the last two", { atLeast: 2, window: "year" }, [3, 4]],
    ["a visit that was made is owed no more", { atLeast: 2, window: "year", had: ["2026-01-05"] }, [4]],
    [
      "a rest between draws leaves fewer turns",
      { atLeast: 2, window: "year", matter: { coolDown: { rounds: 1 } } },
      [2, 3, 4],
    ],
    [
      "who is drawn once a year has one turn left",
      { atLeast: 2, window: "year", matter: { mode: "without-replacement" } },
      [1, 2, 3, 4],
    ],
    [
      "who may be drawn twice has one turn after the first",
      { atLeast: 2, window: "year", matter: { mode: "at-most", times: 2 }, drawn: 1 },
      [1, 2, 3, 4],
    ],
    [
      "of two cycles the second is left in the first",
      { atLeast: 2, window: "year", matter: { mode: "cycles", times: 2 } },
      [2, 3, 4],
    ],
  ])("%s", (_, promise, rounds) => {
    expect(forcedRounds(promise)).toEqual(rounds);
  });
});

test("a block of years leaves the turns of the years that follow", () => {
  const inThree = (from: number, atLeast: number) => forcedRounds({ atLeast, window: { years: 3, from } });
  expect(inThree(2024, 1)).toEqual([4]);
  expect(inThree(2025, 5)).toEqual([4]);
  expect(inThree(2026, 8)).toEqual([]);
  expect(inThree(2026, 9)).toEqual([4]);
});

describe("a rolling promise", () => {
  test("is kept now when it ends before the next round does", () => {
    // Rounds end on 31 March, 30 June, 30 September and 31 December; the first one after that on 31 March
    // 2027.
    expect(forcedRounds({ atLeast: 1, window: { months: 6 }, had: ["2025-12-30"] })).toEqual([2, 3, 4]);
    expect(forcedRounds({ atLeast: 1, window: { months: 6 }, had: ["2025-12-29"] })).toEqual([1, 2, 3, 4]);
    expect(forcedRounds({ atLeast: 1, window: { years: 1 }, had: ["2026-03-31"] })).toEqual([]);
    expect(forcedRounds({ atLeast: 1, window: { years: 1 }, had: ["2026-03-30"] })).toEqual([4]);
  });

  test("of two visits ends by the one before the last, and the next by the last", () => {
    expect(forcedRounds({ atLeast: 2, window: { months: 6 }, had: ["2026-03-31", "2025-12-29"] })[0]).toBe(1);
    expect(forcedRounds({ atLeast: 2, window: { months: 6 }, had: ["2026-03-29", "2025-12-30"] })[0]).toBe(1);
    expect(forcedRounds({ atLeast: 2, window: { months: 6 }, had: ["2026-03-30", "2025-12-30"] })[0]).toBe(2);
  });

  test("that nobody can know the day of forces at once", () => {
    expect(forcedRounds({ atLeast: 1, window: { months: 6 } })).toEqual([1, 2, 3, 4]);
  });
});

test("a rule counted from a day of the unit's own forces nobody", () => {
  expect(forcedRounds({ atLeast: 9, window: { since: "facts.licence" } })).toEqual([]);
});

test.each<[Row, number]>([
  [{ mode: "without-replacement" }, 1],
  [{ mode: "independent" }, 4],
  [{ mode: "independent", coolDown: { rounds: 2 } }, 2],
  [{ mode: "at-most", times: 3 }, 3],
  [{ mode: "at-most", times: 3, coolDown: { rounds: 1 } }, 2],
  [{ mode: "cycles", times: 2 }, 2],
])("in four rounds with %o a unit can be drawn %i times", (matter, times) => {
  expect(turnsOfYear(matterWith(matter))).toBe(times);
});
