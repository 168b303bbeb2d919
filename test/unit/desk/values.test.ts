/** What a cell is taken for: days, ids, codes, totals, and what is never guessed. */
import { describe, expect, test } from "vitest";
import { checkSignFits, codeForm } from "../../../src/desk/values/credit-code.js";
import { damageOf } from "../../../src/desk/values/damaged-id.js";
import { readNarrow, readText } from "../../../src/desk/values/plain-text.js";
import { type DayRule, readDayCell, readLastDay } from "../../../src/desk/values/read-day.js";
import { isTotalRow } from "../../../src/desk/values/total-row.js";

const RULE: DayRule = { system: 1900 };
const read = (value: string, ...why: readonly string[]) => ({ kind: "read", value, why });
const not = (why: string) => ({ kind: "unreadable", why });

describe("a day", () => {
  test.each([
    ["2026-03-01", read("2026-03-01")],
    ["", read("")],
    ["2026/3/1", read("2026-03-01", "day-form")],
    ["2026.3.1", read("2026-03-01", "day-form")],
    ["2026年3月1日", read("2026-03-01", "day-form")],
    ["2026 年 3 月 1 日", read("2026-03-01", "day-form")],
    ["２０２６／３／１", read("2026-03-01", "full-width", "day-form")],
    [" 2026-03-01\u3000", read("2026-03-01", "blanks")],
    ["20260301", read("2026-03-01", "day-form")],
    ["2026/3/1 0:00:00", read("2026-03-01", "time-left-out", "day-form")],
    ["2012-04-12T04:00:00Z", read("2012-04-12", "time-left-out", "day-form")],
    ["2026-02-29", not("not-a-day")],
    ["20261301", not("not-a-day")],
    ["2026年3月", not("day-incomplete")],
    ["2026", not("day-incomplete")],
    ["3/1/2026", not("day-order")],
    ["26/3/1", not("short-year")],
    ["115/3/1", not("short-year")],
    ["民國115年3月1日", not("short-year")],
    ["46082", not("not-a-day")],
    ["next week", not("not-a-day")],
  ])("%s", (cell, expected) => expect(readDayCell(cell, RULE)).toEqual(expected));

  test("of the Republic of China calendar where the mapping says so, and then no other short year", () => {
    const republic = { ...RULE, republic: true };
    expect(readDayCell("115/3/1", republic)).toEqual(read("2026-03-01", "republic-year", "day-form"));
    expect(readDayCell("民國115年3月1日", republic)).toEqual(read("2026-03-01", "republic-year", "day-form"));
    expect(readDayCell("2026/3/1", republic)).toEqual(read("2026-03-01", "day-form"));
  });

  test.each([
    ["46082", 1900, "2026-03-01"],
    ["44620", 1904, "2026-03-01"],
    ["18264", 1900, "1950-01-01"],
    ["109574", 1900, "2199-12-31"],
  ] as const)("number %s of the system of %i", (cell, system, day) =>
    expect(readDayCell(cell, { system }, true)).toEqual(read(day, "serial-day")),
  );

  test.each(["2026", "18263", "109575", "-3", "0"])("is not the number %s", (cell) =>
    expect(readDayCell(cell, RULE, true).kind).toBe("unreadable"),
  );

  test("the numbers of both systems name one day where they are the same day", () => {
    for (let serial = 18_264; serial < 109_574; serial += 997) {
      const first = readDayCell(String(serial), { system: 1900 }, true);
      expect(readDayCell(String(serial - 1462), { system: 1904 }, true)).toEqual(first);
    }
  });

  test("that never comes is an open end, where an end is asked for", () => {
    expect(readLastDay("长期", RULE)).toEqual(read("", "open-end"));
    expect(readDayCell("长期", RULE)).toEqual(not("not-a-day"));
  });
});

describe("text", () => {
  test.each([
    ["  店铺\u3000", read("店铺", "blanks")],
    ["Ａ店（一）", read("Ａ店（一）")],
    ["\ufeffA", read("A", "blanks")],
  ])("of a name %j keeps its letters", (cell, expected) => expect(readText(cell)).toEqual(expected));

  test.each([
    ["９１３５０１００Ｍ", read("91350100M", "full-width")],
    ["\u3000Ａ－１", read("A-1", "blanks", "full-width")],
    ["A-1", read("A-1")],
  ])("of a code %j is narrow", (cell, expected) => expect(readNarrow(cell)).toEqual(expected));
});

describe("an id", () => {
  test.each([
    ["9.12E+17", false, "scientific"],
    ["9E+17", true, "scientific"],
    ["9E17", false, null],
    ["912345678901234000", false, "fifteen-digits"],
    ["912345678901234560", false, null],
    ['="0123"', false, "formula-text"],
    ["'0123", false, "apostrophe"],
    ["123.0", false, "number-form"],
    ["1,234", false, "number-form"],
    ["91350100M000100Y43", false, null],
    ["000123", false, null],
  ])("%s", (id, isNumber, damage) => expect(damageOf(id, isNumber)).toBe(damage));
});

describe("the check sign of a code", () => {
  test.each([
    ["91350100M000100Y43", "credit-code", true],
    ["91350100M000100Y44", "credit-code", false],
    ["91530100M000100Y43", "credit-code", false],
    ["110108000000016", "registration-number", true],
    ["110108000000017", "registration-number", false],
    ["D2143569-X", "organisation-code", true],
    ["D2143569-1", "organisation-code", false],
    ["U-001", "other", null],
  ])("%s", (code, form, fits) => expect([codeForm(code), checkSignFits(code)]).toEqual([form, fits]));
});

describe("a row of totals", () => {
  test.each([
    [["合计", "", "12"], true],
    [["", "合 计"], true],
    [["共 12 家"], true],
    [["Total:", "3"], true],
    [["小计"], true],
    [["U-1", "合计餐饮有限公司"], false],
    [["U-2", "总计", "x"], true],
    [["", "", ""], false],
    [["U-3", "第一家", "合计"], false],
  ])("%j: %s", (cells, expected) => expect(isTotalRow(cells)).toBe(expected));
});
