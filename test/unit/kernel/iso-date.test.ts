import { describe, expect, test } from "vitest";
import {
  addDays,
  addMonths,
  addYears,
  compareInstants,
  dateText,
  dayNumber,
  dayOf,
  instantDay,
  isDay,
  isInstant,
} from "../../../src/kernel/iso-date.js";

describe("days", () => {
  test("every day of the calendar has its number, and the number its day", () => {
    let number = dayNumber("0001-01-01");
    expect(number).toBe(-719162);
    for (let day = "0001-01-01"; number <= dayNumber("9999-12-31"); number += 997) {
      day = dayOf(number);
      expect(dayNumber(day)).toBe(number);
    }
    expect(dayNumber("1970-01-01")).toBe(0);
    expect(dayNumber("9999-12-31")).toBe(Date.UTC(9999, 11, 31) / 86_400_000);
  });

  test("leap years", () => {
    for (const year of ["2024", "2000", "0004", "2400"]) expect(isDay(`${year}-02-29`)).toBe(true);
    for (const year of ["2025", "1900", "2100", "0001"]) expect(isDay(`${year}-02-29`)).toBe(false);
  });

  test.each([
    "",
    "2026-1-01",
    "2026-01-1",
    "2026-13-01",
    "2026-00-10",
    "2026-01-00",
    "2026-04-31",
    "0000-01-01",
    "2026/01/01",
    "20260101",
    "2026-01-01 ",
    " 2026-01-01",
    "2026-01-01T",
    "-026-01-01",
    "+026-01-01",
    "2026-01-0x",
    "２０２６-01-01",
    "10000-01-01",
    "2026-01-32",
  ])("%j is not a day", (text) => {
    expect(isDay(text)).toBe(false);
    expect(() => dayNumber(text)).toThrow(RangeError);
  });

  test("only text is a day", () => {
    for (const value of [20260101, null, undefined, new Date(0), ["2026-01-01"]])
      expect(isDay(value)).toBe(false);
  });

  test("sums of days, months and years", () => {
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
    expect(addDays("2024-03-01", -1)).toBe("2024-02-29");
    expect(addMonths("2026-01-31", 1)).toBe("2026-02-28");
    expect(addMonths("2028-01-31", 1)).toBe("2028-02-29");
    expect(addMonths("2026-03-31", -1)).toBe("2026-02-28");
    expect(addMonths("0099-12-15", 1)).toBe("0100-01-15");
    expect(addYears("2028-02-29", 4)).toBe("2032-02-29");
    expect(addYears("2028-02-29", -1)).toBe("2027-02-28");
  });

  test("nothing outside the calendar", () => {
    expect(() => addDays("9999-12-31", 1)).toThrow(RangeError);
    expect(() => addMonths("0001-01-01", -1)).toThrow(RangeError);
    expect(() => dayOf(0.5)).toThrow(RangeError);
    expect(() => addDays("2026-02-30", 0)).toThrow(RangeError);
  });
});

describe("instants", () => {
  test.each(["2026-01-05T09:00:00+08:00", "2026-01-05T09:00:00Z", "2026-01-05T09:00:00.123456789-03:30"])(
    "%s is one",
    (text) => {
      expect(isInstant(text)).toBe(true);
      expect(instantDay(text)).toBe("2026-01-05");
    },
  );

  test.each([
    "2026-01-05",
    "2026-01-05T09:00:00",
    "2026-01-05T09:00Z",
    "2026-02-30T09:00:00Z",
    "2026-01-05T24:00:00Z",
    "2026-01-05T09:60:00Z",
    "2026-01-05T09:00:60Z",
    "2026-01-05t09:00:00z",
    "2026-01-05 09:00:00Z",
    "2026-01-05T09:00:00.Z",
    "2026-01-05T09:00:00+0800",
    "2026-01-05T09:00:00+24:00",
    "2026-01-05T09:00:00Z\n",
    "2026-01-05T09:00:00+14:01",
    "2026-01-05T09:00:00+23:59",
    `2026-01-05T09:00:00.${"1".repeat(31)}Z`,
    "0000-06-01T09:00:00Z",
    "0001-01-01T09:00:00Z",
    "9999-12-31T09:00:00Z",
  ])("%j is not", (text) => {
    expect(isInstant(text)).toBe(false);
    expect(() => instantDay(text)).toThrow(RangeError);
  });

  test("order is order of real time, whatever the offset", () => {
    expect(compareInstants("2026-01-05T00:30:00+08:00", "2026-01-04T16:30:00Z")).toBe(0);
    expect(compareInstants("2026-01-05T00:30:00+08:00", "2026-01-04T20:00:00Z")).toBeLessThan(0);
    expect(compareInstants("2026-01-01T00:00:00-01:00", "2026-01-01T00:59:59Z")).toBeGreaterThan(0);
  });

  test("decimals of a second count to the last digit, trailing zeros do not", () => {
    const at = (decimals: string) => `2026-01-05T09:00:00${decimals}Z`;
    expect(compareInstants(at(".1"), at(".100"))).toBe(0);
    expect(compareInstants(at(""), at(".0"))).toBe(0);
    expect(compareInstants(at(".09"), at(".1"))).toBeLessThan(0);
    expect(compareInstants(at(".1000000000000000000002"), at(".1000000000000000000001"))).toBeGreaterThan(0);
  });
});

describe("dates of another program", () => {
  test("lose no second to a spreadsheet that counts in parts of a day", () => {
    // 14:30 is 0.604166… of a day; read-excel-file 9 rounds it down to 14:29:59.999.
    const half = new Date(Date.UTC(2026, 2, 1, 14, 29, 59, 999));
    expect(dateText(half)).toBe("2026-03-01 14:30:00");
    expect(dateText(new Date(Date.UTC(2026, 2, 1, 14, 29, 59, 500)))).toBe("2026-03-01 14:29:59");
    expect(dateText(new Date(Date.UTC(1969, 2, 1, 14, 29, 59, 999)))).toBe("1969-03-01 14:30:00");
  });

  test("never become another day", () => {
    expect(dateText(new Date(Date.UTC(2026, 2, 1, 23, 59, 59, 999)))).toBe("2026-03-01 23:59:59");
    expect(dateText(new Date(Date.UTC(2026, 2, 1)))).toBe("2026-03-01");
  });
});
