/**
 * The calendar against the notices of the State Council, written here from their text: 国办发明电〔2023〕7号,
 * 〔2024〕12号, 〔2025〕7号.
 */
import { describe, expect, test } from "vitest";
import { chineseCalendar, orThrow } from "../../../src/calendars.js";
import { addDays, dayNumber, weekday } from "../../../src/kernel/iso-date.js";
import { isWorkday } from "../../../src/policy/work-calendar.js";

/** First and last day off, as the notice names them, weekends that it counts in among them. */
const NOTICES: Record<number, { off: [string, string][]; work: string[]; workdays: number }> = {
  2024: {
    off: [
      ["01-01", "01-01"],
      ["02-10", "02-17"],
      ["04-04", "04-06"],
      ["05-01", "05-05"],
      ["06-10", "06-10"],
      ["09-15", "09-17"],
      ["10-01", "10-07"],
    ],
    work: ["02-04", "02-18", "04-07", "04-28", "05-11", "09-14", "09-29", "10-12"],
    workdays: 251,
  },
  2025: {
    off: [
      ["01-01", "01-01"],
      ["01-28", "02-04"],
      ["04-04", "04-06"],
      ["05-01", "05-05"],
      ["05-31", "06-02"],
      ["10-01", "10-08"],
    ],
    work: ["01-26", "02-08", "04-27", "09-28", "10-11"],
    workdays: 248,
  },
  2026: {
    off: [
      ["01-01", "01-03"],
      ["02-15", "02-23"],
      ["04-04", "04-06"],
      ["05-01", "05-05"],
      ["06-19", "06-21"],
      ["09-25", "09-27"],
      ["10-01", "10-07"],
    ],
    work: ["01-04", "02-14", "02-28", "05-09", "09-20", "10-10"],
    workdays: 248,
  },
};

function daysOf(from: string, until: string): string[] {
  const days: string[] = [];
  for (let day = from; day <= until; day = addDays(day, 1)) days.push(day);
  return days;
}

describe("the Chinese calendar", () => {
  test.each([2024, 2025, 2026])("%d works and rests on the days of the notice", (year) => {
    const { off, work, workdays } = NOTICES[year]!;
    const rests = new Set(off.flatMap(([from, until]) => daysOf(`${year}-${from}`, `${year}-${until}`)));
    const works = new Set(work.map((day) => `${year}-${day}`));
    const calendar = orThrow(chineseCalendar(year));
    const all = daysOf(`${year}-01-01`, `${year}-12-31`);
    const expected = all.filter((day) => works.has(day) || (weekday(dayNumber(day)) <= 5 && !rests.has(day)));
    expect(all.filter((day) => isWorkday(calendar, day))).toEqual(expected);
    expect(calendar.workdays.map(({ day }) => day)).toEqual([...works]);
    // 251 × 22 = 5,522 officer days (Benxi 2024) and 248 × 8 = 1,984 (Kuancheng 2025) are published.
    expect(expected).toHaveLength(workdays);
  });

  test.each([2003, 2027, 2026.5, Number.NaN])("%s is refused, not guessed", (year) => {
    const read = chineseCalendar(year);
    expect(read.ok ? [] : read.refusals.map(({ code }) => code)).toEqual(["calendars/unknown-year"]);
  });
});
