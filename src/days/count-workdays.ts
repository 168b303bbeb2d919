/**
 * Counting working days: the n-th after a day, and how many lie between two. A day that no calendar knows
 * stops the count; it is never guessed.
 */

import { dayNumber, dayOf, isDay, LAST_DAY } from "../kernel/iso-date.js";
import type { Refusal } from "../kernel/refusal.js";
import { refusing } from "../kernel/refusing.js";
import { accept, type Result, reject } from "../kernel/result.js";
import { isWorkday, type WorkCalendar } from "../policy/work-calendar.js";
import { refuse } from "./refuse.js";

/**
 * The day that is so many working days later: the first working day after `day` is number 1, and of `day`
 * itself no calendar need know. With 0, the day itself if people work on it, else the next one on which they
 * do.
 *
 * @param count - a whole number from 0
 * @example
 * const calendar = orThrow(chineseCalendar(2026));
 * orThrow(addWorkdays([calendar], "2026-02-13", 2)); // "2026-02-24": the 14th is a make-up workday, the 15th to 23rd are off
 */
export function addWorkdays(calendars: readonly WorkCalendar[], day: string, count: number): Result<string> {
  return refusing(() => added(calendars, day, count));
}

function added(calendars: readonly WorkCalendar[], day: string, count: number): Result<string> {
  const faults = [...faultsOfDays({ day }), ...faultsOfCount(count), ...faultsOfForm(calendars)];
  if (faults.length > 0) return reject(faults);
  const known = openCalendars(calendars);
  const first = dayNumber(day) + (count === 0 ? 0 : 1);
  const last = lastDay(calendars);
  let left = Math.max(count, 1);
  for (let n = first; n <= last; n++) {
    const works = known(n);
    if (works === undefined) return reject([unknownDay(dayOf(n))]);
    if (works && --left === 0) return accept(dayOf(n));
  }
  return reject([unknownDay(writableDay(Math.max(first, last + 1)))]);
}

function unknownDay(day: string): Refusal {
  return refuse("calendars/unknown-day", ["calendars"], { day });
}

/** The last day that any calendar knows; behind it no day counts. */
function lastDay(calendars: readonly WorkCalendar[]): number {
  return calendars.reduce((last, { until }) => Math.max(last, dayNumber(until)), Number.NEGATIVE_INFINITY);
}

/** The day with this number, or the last that can be written. */
function writableDay(number: number): string {
  return number > dayNumber(LAST_DAY) ? LAST_DAY : dayOf(number);
}

/**
 * How many working days lie after `from` and up to `until`; below 0 where `until` is earlier: then those that
 * are passed.
 *
 * @example
 * const calendar = orThrow(chineseCalendar(2026));
 * orThrow(workdaysBetween([calendar], "2026-02-13", "2026-02-24")); // 2
 */
export function workdaysBetween(
  calendars: readonly WorkCalendar[],
  from: string,
  until: string,
): Result<number> {
  return refusing(() => counted(calendars, from, until));
}

function counted(calendars: readonly WorkCalendar[], from: string, until: string): Result<number> {
  const faults = [...faultsOfDays({ from, until }), ...faultsOfForm(calendars)];
  if (faults.length > 0) return reject(faults);
  const known = openCalendars(calendars);
  const [first, last] = [
    Math.min(dayNumber(from), dayNumber(until)),
    Math.max(dayNumber(from), dayNumber(until)),
  ];
  let count = 0;
  for (let n = first + 1; n <= last; n++) {
    const works = known(n);
    if (works === undefined) return reject([unknownDay(dayOf(n))]);
    if (works) count++;
  }
  return accept(from <= until || count === 0 ? count : -count);
}

/** Days by the names of their arguments. */
function faultsOfDays(days: Readonly<Record<string, string>>): Refusal[] {
  return Object.entries(days)
    .filter(([, day]) => !isDay(day))
    .map(([name, day]) => refuse("schedule/day", [name], { day: String(day) }));
}

function faultsOfCount(count: number): Refusal[] {
  const holds = Number.isSafeInteger(count) && count >= 0;
  return holds ? [] : [refuse("schedule/workdays", ["count"], { value: String(count) })];
}

/** Calendars as a policy or `chineseCalendar` gives them. */
function faultsOfForm(calendars: readonly WorkCalendar[]): Refusal[] {
  const isRead = ({ from, until, weekend, holidays, workdays }: WorkCalendar): boolean =>
    isDay(from) && isDay(until) && [weekend, holidays, workdays].every(Array.isArray);
  const holds =
    Array.isArray(calendars) &&
    calendars.every((each) => typeof each === "object" && each !== null && isRead(each));
  return holds ? [] : [refuse("calendars/form", ["calendars"], {})];
}

/**
 * Do people work on the day with this number? Undefined where no calendar knows it. Each day is looked up
 * once.
 */
function openCalendars(calendars: readonly WorkCalendar[]): (n: number) => boolean | undefined {
  const known = new Map<number, boolean | undefined>();
  return (n) => {
    if (!known.has(n)) {
      const day = dayOf(n);
      const calendar = calendars.find(({ from, until }) => from <= day && day <= until);
      known.set(n, calendar === undefined ? undefined : isWorkday(calendar, day));
    }
    return known.get(n);
  };
}
