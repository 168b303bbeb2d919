import { describe, expect, test } from "vitest";
import { addWorkdays, type WorkCalendar, workdaysBetween } from "../../../src/calendars.js";

/** The first of May 2026 is a Friday. */
const calendar = (from: string, until: string, more: Partial<WorkCalendar> = {}): WorkCalendar => ({
  ...{ id: from, from, until, weekend: [6, 7], holidays: [], workdays: [] },
  ...more,
});
const MAY = calendar("2026-05-01", "2026-05-31");
const JUNE = calendar("2026-06-01", "2026-06-30");
const JULY = calendar("2026-07-01", "2026-07-31");

/** The answer, or the code of the first refusal and the day that it names. */
function told<T>(answer: ReturnType<typeof addWorkdays> | ReturnType<typeof workdaysBetween>): T | string {
  if (answer.ok) return answer.value as T;
  const { code, facts } = answer.refusals[0]!;
  return [code, facts["day"]].filter((each) => each !== undefined).join(" ");
}

describe("at the edge of a calendar", () => {
  test("the last working day is counted, and the next one is not guessed", () => {
    expect(told(addWorkdays([MAY], "2026-05-28", 1))).toBe("2026-05-29");
    expect(told(addWorkdays([MAY], "2026-05-28", 2))).toBe("calendars/unknown-day 2026-06-01");
    expect(told(workdaysBetween([MAY], "2026-05-28", "2026-05-31"))).toBe(1);
    expect(told(workdaysBetween([MAY], "2026-05-28", "2026-06-01"))).toBe("calendars/unknown-day 2026-06-01");
  });

  test("the count goes on in the next one, in whichever order they are given", () => {
    for (const both of [
      [MAY, JUNE],
      [JUNE, MAY],
    ]) {
      expect(told(addWorkdays(both, "2026-05-29", 2))).toBe("2026-06-02");
      expect(told(workdaysBetween(both, "2026-05-29", "2026-06-02"))).toBe(2);
    }
  });

  test("the count stops at a gap between two", () => {
    expect(told(addWorkdays([MAY, JULY], "2026-05-29", 1))).toBe("calendars/unknown-day 2026-06-01");
    expect(told(workdaysBetween([MAY, JULY], "2026-05-29", "2026-07-01"))).toBe(
      "calendars/unknown-day 2026-06-01",
    );
  });

  test("the day itself is not counted, so no calendar need know it", () => {
    expect(told(addWorkdays([MAY], "2026-04-30", 1))).toBe("2026-05-01");
    expect(told(addWorkdays([MAY], "2026-04-30", 2))).toBe("2026-05-04");
    expect(told(addWorkdays([MAY], "2026-04-30", 0))).toBe("calendars/unknown-day 2026-04-30");
    expect(told(workdaysBetween([MAY], "2026-04-30", "2026-05-04"))).toBe(2);
  });

  test("a day before the first is not known, and one behind the last neither", () => {
    expect(told(addWorkdays([MAY], "2026-04-29", 1))).toBe("calendars/unknown-day 2026-04-30");
    expect(told(addWorkdays([MAY], "2026-06-03", 1))).toBe("calendars/unknown-day 2026-06-04");
    expect(told(addWorkdays([MAY], "2026-06-03", 0))).toBe("calendars/unknown-day 2026-06-03");
    expect(told(addWorkdays([], "2026-05-04", 1))).toBe("calendars/unknown-day 2026-05-05");
  });

  test("the last day that can be written is no step too far", () => {
    const end = calendar("9999-12-01", "9999-12-31");
    expect(told(addWorkdays([end], "9999-12-30", 1))).toBe("9999-12-31");
    expect(told(addWorkdays([end], "9999-12-31", 1))).toBe("calendars/unknown-day 9999-12-31");
  });
});

describe("a working day", () => {
  const may = calendar("2026-05-01", "2026-05-31", {
    holidays: [{ day: "2026-05-04", name: "off" }],
    workdays: [{ day: "2026-05-09", name: "made up" }],
  });

  test("is none of the weekend unless it is made up, and no holiday", () => {
    expect([1, 2, 5, 6].map((count) => told(addWorkdays([may], "2026-05-01", count)))).toEqual([
      ...["2026-05-05", "2026-05-06", "2026-05-09", "2026-05-11"],
    ]);
    expect(told(workdaysBetween([may], "2026-05-01", "2026-05-11"))).toBe(6);
  });

  test("is counted behind the first day and up to the last, and below nought backwards", () => {
    expect(told(workdaysBetween([may], "2026-05-05", "2026-05-05"))).toBe(0);
    expect(told(workdaysBetween([may], "2026-05-05", "2026-05-06"))).toBe(1);
    expect(told(workdaysBetween([may], "2026-05-06", "2026-05-05"))).toBe(-1);
    expect(told(workdaysBetween([may], "2026-05-11", "2026-05-01"))).toBe(-6);
    expect(told(workdaysBetween([may], "2026-05-03", "2026-05-02"))).toBe(0);
  });

  test("number nought is the day itself, or the next on which people work", () => {
    expect(told(addWorkdays([may], "2026-05-09", 0))).toBe("2026-05-09");
    expect(told(addWorkdays([may], "2026-05-02", 0))).toBe("2026-05-05");
  });
});

test("what is no calendar is refused by its form", () => {
  expect(told(addWorkdays([{ ...MAY, weekend: undefined as never }], "2026-05-04", 1))).toBe(
    "calendars/form",
  );
  expect(told(addWorkdays([null as never], "2026-05-04", 1))).toBe("calendars/form");
  expect(told(workdaysBetween([{ ...MAY, until: "May" }], "2026-05-04", "2026-05-05"))).toBe(
    "calendars/form",
  );
});

test("a day that is none is named by the argument that it was", () => {
  const places = (answer: ReturnType<typeof addWorkdays> | ReturnType<typeof workdaysBetween>) =>
    answer.ok ? [] : answer.refusals.map(({ code, path }) => `${code} ${path.join(".")}`);
  expect(places(addWorkdays([MAY], "May", -1))).toEqual(["schedule/day day", "schedule/workdays count"]);
  expect(places(workdaysBetween([MAY], "May", "June"))).toEqual(["schedule/day from", "schedule/day until"]);
  expect(places(workdaysBetween([MAY], "2026-05-04", "June"))).toEqual(["schedule/day until"]);
});
