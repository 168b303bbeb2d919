/** Days as offices write them: `2026/3/1`, `2026年3月1日`, `20260301`, a spreadsheet's number of days. */
import { addDays, isDay } from "../../kernel/iso-date.js";
import { readNarrow } from "./plain-text.js";
import { after, type ReadCell, readAs, unreadable } from "./reading.js";

export interface DayRule {
  /** From which day the spreadsheet counts: that of 1900 or of 1904. */
  readonly system: 1900 | 1904;
  /** Years of two or three digits are those of the Republic of China: 115 is 2026. */
  readonly republic?: boolean;
}

const PARTS =
  /^(\d{1,4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[\sT]+(\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?Z?))?$/u;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const INCOMPLETE = /^\d{4}(?:\s*[-/.年]\s*(?:\d{1,2}\s*月?)?)?$/u;
const LAST_PARTS = /^\d{1,2}\s*[-/.]\s*\d{1,2}\s*[-/.]\s*\d{4}$/;
const REPUBLIC = /^(?:民国|民國)/u;

/** What stands where there is no day. */
const NONE = /^(?:[-—–/]+|无|暂无|空)$/u;

/** Words for a term that does not end. */
const OPEN_ENDS: ReadonlySet<string> = new Set([
  "长期",
  "長期",
  "永久",
  "长期有效",
  "无固定期限",
  "无期限",
  "不限",
]);

/**
 * A day as text, `YYYY-MM-DD`; empty where the cell is.
 *
 * Only forms that have one meaning are read: the year first, with four digits. A number is one of days where the
 * spreadsheet holds it as a number (`isNumber`), and only between 1950 and 2199: a smaller one is rather a year, an
 * amount or a number of floors.
 *
 * @example
 * readDayCell("2026年3月1日", { system: 1900, republic: false }).kind; // "read"
 */
export function readDayCell(cell: string, rule: DayRule, isNumber = false): ReadCell {
  const plain = readNarrow(cell);
  if (plain.value === "" || isDay(plain.value)) return plain;
  if (NONE.test(plain.value)) return after(readAs("", "nothing"), plain.why);
  const read = isNumber ? readSerial(plain.value, rule) : readForm(plain.value, rule);
  return after(read, plain.why);
}

/** As `readDayCell`; a word for an open end is none, or the day that stands for it. */
export function readLastDay(cell: string, rule: DayRule, isNumber = false, openEnd = ""): ReadCell {
  const plain = readNarrow(cell);
  if (OPEN_ENDS.has(plain.value)) return after(readAs(openEnd, "open-end"), plain.why);
  return readDayCell(cell, rule, isNumber);
}

function readForm(text: string, rule: DayRule): ReadCell {
  const named = text.replace(REPUBLIC, "");
  const compact = COMPACT.exec(text);
  if (compact !== null) return dayFrom(compact[1]!, compact[2]!, compact[3]!);
  const parts = PARTS.exec(named);
  if (parts === null) {
    if (INCOMPLETE.test(text)) return unreadable("day-incomplete");
    return unreadable(LAST_PARTS.test(text) ? "day-order" : "not-a-day");
  }
  const [, year = "", month = "", day = "", time] = parts;
  const isRepublic = named !== text || year.length < 4;
  if (isRepublic && rule.republic !== true) return unreadable("short-year");
  const read = isRepublic
    ? after(dayFrom(String(Number(year) + 1911), month, day), ["republic-year"])
    : dayFrom(year, month, day);
  return time === undefined ? read : after(read, ["time-left-out"]);
}

function dayFrom(year: string, month: string, day: string): ReadCell {
  const text = `${year.padStart(4, "0")}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDay(text) ? readAs(text, "day-form") : unreadable("not-a-day");
}

/** 1950-01-01 and 2199-12-31, by the system of 1900. */
const [FIRST_SERIAL, LAST_SERIAL] = [18_264, 109_574];
/** Day 0 of both systems; that of 1900 counts a 29 February that was none, before any day that is read here. */
const DAY_ZERO = { 1900: "1899-12-30", 1904: "1904-01-01" } as const;
const BETWEEN = 1_462;

function readSerial(text: string, { system }: DayRule): ReadCell {
  const parts = /^(\d{1,6})(\.\d+)?$/.exec(text);
  if (parts === null) return readForm(text, { system });
  const serial = Number(parts[1]);
  const by1900 = system === 1900 ? serial : serial + BETWEEN;
  if (by1900 < FIRST_SERIAL || by1900 > LAST_SERIAL) return unreadable("not-a-day");
  const read = readAs(addDays(DAY_ZERO[system], serial), "serial-day");
  return parts[2] === undefined ? read : after(read, ["time-left-out"]);
}
