import { describe, expect, test } from "vitest";
import {
  addWorkdays,
  chineseCalendar,
  DEADLINES,
  type DeadlineCase,
  deadlinesOf,
  orThrow,
  overdue,
  workdaysBetween,
} from "../../../src/calendars.js";

const CN = [orThrow(chineseCalendar(2025)), orThrow(chineseCalendar(2026))];

/**
 * Working days written out by hand around the Spring Festival of 2026: 14 and 28 February are worked, 15 to
 * 23 are off.
 */
const AROUND = [
  "2026-02-11",
  "2026-02-12",
  "2026-02-13",
  "2026-02-14",
  "2026-02-24",
  "2026-02-25",
  "2026-02-26",
  "2026-02-27",
  "2026-02-28",
  "2026-03-02",
];

describe("counting working days", () => {
  test("the n-th working day after a day, and back", () => {
    AROUND.forEach((day, n) => {
      expect(orThrow(addWorkdays(CN, "2026-02-10", n + 1))).toBe(day);
      expect(orThrow(workdaysBetween(CN, "2026-02-10", day))).toBe(n + 1);
      expect(orThrow(workdaysBetween(CN, day, "2026-02-10"))).toBe(-(n + 1));
    });
  });

  test("none after a free day is the next working day", () => {
    expect(orThrow(addWorkdays(CN, "2026-02-15", 0))).toBe("2026-02-24");
    expect(orThrow(addWorkdays(CN, "2026-02-14", 0))).toBe("2026-02-14");
    expect(orThrow(addWorkdays(CN, "2025-12-31", 1))).toBe("2026-01-04");
  });

  test.each([
    [() => addWorkdays(CN, "2026-12-20", 20), "calendars/unknown-day"],
    [() => addWorkdays(CN, "2026-02-30", 1), "schedule/day"],
    [() => addWorkdays(CN, "2026-02-10", 1.5), "schedule/workdays"],
    [() => workdaysBetween([], "2026-02-10", "2026-02-11"), "calendars/unknown-day"],
  ])("%s is refused", (ask, code) => {
    const answer = ask();
    expect(answer.ok ? [] : answer.refusals.map((refusal) => refusal.code)).toEqual([code]);
  });
});

describe("deadlines", () => {
  test.each([
    ["result", "2026-02-10", "2026-03-16"],
    ["complaint", "2026-02-13", "2026-02-25"],
    ["re-inspection", "2026-04-30", "2026-05-08"],
    ["notify-and-commit", "2026-09-18", "2026-10-22"],
    ["listing", "2026-01-01", "2026-01-15"],
    ["withdrawal", "2026-02-12", "2026-02-24"],
    ["complaint-urgent", "2026-02-14T16:00:00+08:00", "2026-02-15T16:00:00+08:00"],
  ] as const)("%s from %s is due on %s", (rule, from, due) => {
    expect(orThrow(deadlinesOf([{ id: "x", rule, from }], CN))[0]!.due).toBe(due);
  });

  test("every rule names its source and is tried above", () => {
    for (const { source } of DEADLINES) expect(source).toMatch(/./);
    expect(DEADLINES).toHaveLength(7);
  });

  test("late is what was done too late, or is open and past; the rest is not listed", () => {
    const cases: DeadlineCase[] = [
      { id: "in time", rule: "complaint", from: "2026-02-13", done: "2026-02-25" },
      { id: "late", rule: "complaint", from: "2026-02-13", done: "2026-02-27" },
      { id: "open", rule: "complaint", from: "2026-02-11" },
      { id: "not yet", rule: "result", from: "2026-02-13" },
      {
        id: "an hour late",
        rule: "complaint-urgent",
        from: "2026-02-14T16:00:00+08:00",
        done: "2026-02-15T17:00:00+08:00",
      },
      {
        id: "in time elsewhere",
        rule: "complaint-urgent",
        from: "2026-02-14T16:00:00+08:00",
        done: "2026-02-15T08:00:00Z",
      },
    ];
    const late = orThrow(overdue(cases, CN, "2026-02-28T09:00:00+08:00"));
    expect(late.map(({ id, lateBy }) => [id, lateBy])).toEqual([
      ["open", 5],
      ["an hour late", 0],
      ["late", 2],
    ]);
  });

  test("all faults are named at once", () => {
    const read = deadlinesOf(
      [
        { id: "a", rule: "complaint-urgent", from: "2026-02-14" },
        { id: "b", rule: "never" as never, from: "2026-02-14" },
        { id: "c", rule: "result", from: "soon" },
      ],
      CN,
    );
    expect(read.ok ? [] : read.refusals.map(({ code, path }) => [code, path[1]])).toEqual([
      ["schedule/hour", 0],
      ["schedule/deadline", 1],
      ["schedule/day", 2],
    ]);
    const when = overdue([], CN, "today");
    expect(when.ok ? [] : when.refusals.map(({ code }) => code)).toEqual(["input/instant"]);
  });
});
