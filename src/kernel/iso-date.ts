/**
 * Days and instants as text. Days are `YYYY-MM-DD` of the civil calendar; this one file turns them into
 * numbers and dates.
 *
 * Day arithmetic is done in whole days or in UTC, so that the host's time zone never shows. "Today" is always
 * a parameter.
 */

import { UTCDate } from "@date-fns/utc";
import { addMonths as addMonthsTo } from "date-fns";
import { OutOfRange } from "./misuse.js";

const MS_A_DAY = 86_400_000;
const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365] as const;
/** Days from 0001-01-01 to 1970-01-01. */
const DAYS_BEFORE_1970 = 719_162;
/** Days from 1970-01-01 to 9999-12-31. */
const DAYS_SINCE_1970 = 2_932_896;

/**
 * The first day that a text can name, and the last: what no limit says is not before the one nor after the
 * other.
 */
export const FIRST_DAY = "0001-01-01";
export const LAST_DAY = "9999-12-31";

/**
 * At most 30 decimals and an offset of at most 14 hours: no clock on earth writes more, and a reader must not
 * choke on what nobody wrote.
 */
const INSTANT =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.(\d{1,30}))?(?:Z|([+-])((?:0\d|1[0-3]):[0-5]\d|14:00))$/;

/**
 * True for a real day of the calendar from 0001-01-01 to 9999-12-31, written `YYYY-MM-DD`.
 *
 * @example
 * isDay("2028-02-29"); // true
 * isDay("2026-02-29"); // false
 */
export function isDay(text: unknown): text is string {
  return typeof text === "string" && numberOfDay(text) !== undefined;
}

/**
 * Days since 1970-01-01; before it, below 0.
 *
 * @throws RangeError when the text is not a day.
 * @example
 * dayNumber("1970-01-02"); // 1
 */
export function dayNumber(day: string): number {
  const number = numberOfDay(day);
  if (number === undefined) throw new OutOfRange(`${day} is not a day.`);
  return number;
}

/**
 * The day that is so many days after 1970-01-01.
 *
 * Counted in whole numbers and without a date object, which is four times faster: an audit asks for a million
 * days.
 *
 * @throws RangeError outside 0001-01-01 to 9999-12-31.
 * @example
 * dayOf(-1); // "1969-12-31"
 */
export function dayOf(number: number): string {
  if (!Number.isInteger(number) || number < -DAYS_BEFORE_1970 || number > DAYS_SINCE_1970)
    throw new OutOfRange(`${number} is not the number of a day.`);
  const days = number + DAYS_BEFORE_1970;
  // 400 years have 146,097 days; an average year gives the right one or the one beside it.
  let year = Math.floor((400 * days) / 146_097) + 1;
  if (daysBeforeYear(year) > days) year--;
  if (daysBeforeYear(year + 1) <= days) year++;
  const ofYear = days - daysBeforeYear(year);
  let month = Math.floor(ofYear / 31) + 1;
  if (daysBeforeMonth(year, month + 1) <= ofYear) month++;
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(ofYear - daysBeforeMonth(year, month) + 1, 2)}`;
}

/**
 * The day of the week of a day number: 1 is Monday, 7 is Sunday.
 *
 * @example
 * weekday(dayNumber("2026-01-05")); // 1
 */
export function weekday(number: number): number {
  // 1970-01-01 was a Thursday, day 4 of its week.
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

/**
 * The day `count` days later (earlier when below 0).
 *
 * @throws RangeError when `day` is not a day or the answer is outside the calendar.
 * @example
 * addDays("2026-02-28", 1); // "2026-03-01"
 */
export function addDays(day: string, count: number): string {
  return dayOf(dayNumber(day) + count);
}

/**
 * The same day of the month `count` months later; the last day of the month when that day does not exist.
 *
 * @throws RangeError as `addDays`.
 * @example
 * addMonths("2026-01-31", 1); // "2026-02-28"
 */
export function addMonths(day: string, count: number): string {
  return dayOf(addMonthsTo(new UTCDate(dayNumber(day) * MS_A_DAY), count).getTime() / MS_A_DAY);
}

/**
 * The same day `count` years later; 29 February becomes the 28th.
 *
 * @throws RangeError as `addDays`.
 * @example
 * addYears("2028-02-29", 1); // "2029-02-28"
 */
export function addYears(day: string, count: number): string {
  return addMonths(day, 12 * count);
}

/**
 * A date of another program as text: `2026-03-01`, with its time in UTC behind it where that is not midnight; undefined
 * where the value is none.
 *
 * @example
 * dateText("2026-03-01"); // undefined
 */
export function dateText(value: unknown): string | undefined {
  if (!(value instanceof Date) || Number.isNaN(value.getTime())) return undefined;
  const [day = "", time = ""] = new Date(wholeSecond(value.getTime())).toISOString().split("T");
  return time.startsWith("00:00:00") ? day : `${day} ${time.slice(0, 8)}`;
}

/** A spreadsheet counts in parts of a day: who rounds those down to milliseconds loses the last of a full second. */
function wholeSecond(milliseconds: number): number {
  const isShort = milliseconds % 1000 === 999 || milliseconds % 1000 === -1;
  return isShort && (milliseconds + 1) % MS_A_DAY !== 0 ? milliseconds + 1 : milliseconds;
}

/**
 * True for an instant as RFC 3339 writes it, with seconds and with `Z` or an offset; `T` and `Z` in upper
 * case, no leap seconds. The moment lies between 0001-01-02 and 9999-12-30, so that it has a day in every
 * time zone.
 *
 * @example
 * isInstant("2026-01-05T09:00:00+08:00"); // true
 */
export function isInstant(text: unknown): text is string {
  const day = typeof text === "string" ? INSTANT.exec(text)?.[1] : undefined;
  return isDay(day) && FIRST_DAY < day && day < LAST_DAY;
}

/**
 * The civil day written in an instant: the day at the place where it was written.
 *
 * @throws RangeError when the text is not an instant.
 * @example
 * instantDay("2026-01-05T00:30:00+08:00"); // "2026-01-05", although it is still the 4th in UTC
 */
export function instantDay(instant: string): string {
  if (!isInstant(instant)) throw new OutOfRange(`${instant} is not an instant.`);
  return instant.slice(0, 10);
}

/**
 * The instant 24 hours later, written in the same offset.
 *
 * @throws RangeError when the text is not an instant.
 * @example
 * nextDayAt("2026-02-28T09:00:00+08:00"); // "2026-03-01T09:00:00+08:00"
 */
export function nextDayAt(instant: string): string {
  return addDays(instantDay(instant), 1) + instant.slice(10);
}

/**
 * An instant in UTC, to the second: `YYYY-MM-DDThh:mm:ssZ`.
 *
 * @throws RangeError when the text is not an instant.
 * @example
 * instantInUtc("2026-03-01T00:30:00+08:00"); // "2026-02-28T16:30:00Z"
 */
export function instantInUtc(instant: string): string {
  return instantOfSecond(partsOfInstant(instant).seconds);
}

/**
 * The instant so many whole seconds after 1970-01-01T00:00:00Z, in UTC.
 *
 * @throws RangeError outside 0001-01-01 to 9999-12-31.
 * @example
 * instantOfSecond(1_692_803_367); // "2023-08-23T15:09:27Z"
 */
export function instantOfSecond(seconds: number): string {
  return `${civilTime(seconds)}Z`;
}

/** Day and time of so many seconds since 1970: `YYYY-MM-DDThh:mm:ss`. */
function civilTime(seconds: number): string {
  const ofDay = ((seconds % 86_400) + 86_400) % 86_400;
  const time = [Math.floor(ofDay / 3600), Math.floor(ofDay / 60) % 60, ofDay % 60]
    .map((part) => digits(part, 2))
    .join(":");
  return `${dayOf((seconds - ofDay) / 86_400)}T${time}`;
}

/** Minutes by which an offset (`+hh:mm`) is ahead of UTC. */
function minutesAhead(offset: string): number {
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4));
  return offset.startsWith("-") ? -minutes : minutes;
}

/**
 * The offset in which an instant is written, as `+hh:mm` or `-hh:mm`; `Z` and `-00:00` are `+00:00`.
 *
 * @throws RangeError when the text is not an instant.
 * @example
 * offsetOf("2026-01-05T01:00:00Z"); // "+00:00"
 */
export function offsetOf(instant: string): string {
  instantDay(instant);
  const written = instant.endsWith("Z") ? "+00:00" : instant.slice(-6);
  return written === "-00:00" ? "+00:00" : written;
}

/**
 * The same instant written in another offset; its decimals stay.
 *
 * @throws RangeError when the text is not an instant.
 * @example
 * instantIn("2026-01-04T16:30:00Z", "+08:00"); // "2026-01-05T00:30:00+08:00"
 */
export function instantIn(instant: string, offset: string): string {
  const { seconds, decimals } = partsOfInstant(instant);
  const there = civilTime(seconds + 60 * minutesAhead(offset));
  return `${there}${decimals === "" ? "" : `.${decimals}`}${offset}`;
}

/**
 * The civil day of an instant at the place where another one was written.
 *
 * @throws RangeError when one of them is not an instant.
 * @example
 * dayWhere("2026-01-04T16:30:00Z", "2026-01-05T09:00:00+08:00"); // "2026-01-05"
 */
export function dayWhere(instant: string, written: string): string {
  return instantDay(instantIn(instant, offsetOf(written)));
}

/**
 * Whole seconds from 1970-01-01T00:00:00Z to an instant, rounded up.
 *
 * @throws RangeError when the text is not an instant.
 * @example
 * secondAtOrAfter("1970-01-01T08:00:01.5+08:00"); // 2
 */
export function secondAtOrAfter(instant: string): number {
  const { seconds, decimals } = partsOfInstant(instant);
  return decimals === "" ? seconds : seconds + 1;
}

/**
 * Order of two instants in real time, exact to the last digit of their seconds: negative, zero or positive.
 *
 * @throws RangeError when a text is not an instant.
 * @example
 * compareInstants("2026-01-05T09:00:00+08:00", "2026-01-05T01:00:00Z"); // 0
 */
export function compareInstants(a: string, b: string): number {
  const [x, y] = [partsOfInstant(a), partsOfInstant(b)];
  if (x.seconds !== y.seconds) return x.seconds - y.seconds;
  if (x.decimals === y.decimals) return 0;
  return x.decimals < y.decimals ? -1 : 1;
}

/**
 * Whole seconds since 1970, and the decimals as text without trailing zeros (texts of decimals are in order
 * as they stand).
 */
function partsOfInstant(instant: string): { seconds: number; decimals: string } {
  const day = instantDay(instant);
  const [, , hour, minute, second, decimals = ""] = INSTANT.exec(instant)!;
  const minutes =
    dayNumber(day) * 1440 + Number(hour) * 60 + Number(minute) - minutesAhead(offsetOf(instant));
  return { seconds: minutes * 60 + Number(second), decimals: decimals.replace(/0+$/, "") };
}

/** Written for registries of a million rows: no date object, no regular expression. */
function numberOfDay(text: string): number | undefined {
  if (text.length !== 10 || text.charCodeAt(4) !== 0x2d || text.charCodeAt(7) !== 0x2d) return undefined;
  const year = digitsAt(text, 0) * 100 + digitsAt(text, 2);
  const month = digitsAt(text, 5);
  const day = digitsAt(text, 8);
  // Written so that NaN (a character that is no digit) fails.
  if (!(year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysOfMonth(year, month)))
    return undefined;
  return daysBeforeYear(year) + daysBeforeMonth(year, month) + day - 1 - DAYS_BEFORE_1970;
}

/** Days from 0001-01-01 to the first of the year. */
function daysBeforeYear(year: number): number {
  const years = year - 1;
  return years * 365 + Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
}

/** Days of the year before the month; month 13 is the end of the year. */
function daysBeforeMonth(year: number, month: number): number {
  return DAYS_BEFORE_MONTH[month - 1]! + (month > 2 && isLeap(year) ? 1 : 0);
}

function digits(number: number, length: number): string {
  return String(number).padStart(length, "0");
}

function digitsAt(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 0x30;
  const ones = text.charCodeAt(at + 1) - 0x30;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

function daysOfMonth(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : DAYS_BEFORE_MONTH[month]! - DAYS_BEFORE_MONTH[month - 1]!;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** The later of two days. */
export function laterDay(a: string, b: string): string {
  return a < b ? b : a;
}

/** The earlier of two days. */
export function earlierDay(a: string, b: string): string {
  return a < b ? a : b;
}
