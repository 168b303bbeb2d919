/**
 * Working days as data: a weekend, days off and make-up workdays (调休). A calendar stands in the policy, so
 * that the rules of a draw are complete on its record and a replay needs no package and no clock.
 */
import { dayNumber, dayOf, isDay, weekday } from "../kernel/iso-date.js";
import type { Refusal } from "../kernel/refusal.js";
import { refuse } from "./refuse.js";

export interface WorkCalendar {
  /** "CN-2026". */
  readonly id: string;
  /** First and last day that the calendar knows. */
  readonly from: string;
  readonly until: string;
  /** Days of the week without work: 1 is Monday, 7 is Sunday. */
  readonly weekend: readonly number[];
  /** Days off, weekends among them or not. */
  readonly holidays: readonly NamedDay[];
  /** Days of a weekend on which people work. */
  readonly workdays: readonly NamedDay[];
  /** The notice (依据). */
  readonly source?: string;
}

export interface NamedDay {
  readonly day: string;
  readonly name: string;
}

/** True when people work on a day that the calendar knows. */
export function isWorkday({ weekend, holidays, workdays }: WorkCalendar, day: string): boolean {
  if (workdays.some((each) => each.day === day)) return true;
  return !weekend.includes(weekday(dayNumber(day))) && !holidays.some((each) => each.day === day);
}

type Path = readonly (string | number)[];

/** Faults of each calendar, and days on which two of them disagree. */
export function faultsOfCalendars(calendars: readonly WorkCalendar[]): Refusal[] {
  const faults = calendars.flatMap((calendar, at) => faultsOfCalendar(calendar, ["calendars", at]));
  return faults.length > 0
    ? faults
    : calendars.flatMap((calendar, at) => disagreements(calendar, calendars.slice(0, at), at));
}

/**
 * A calendar is that of a year or a few: nobody has published the holidays of others, and each day is looked
 * at.
 */
const MOST_YEARS = 20;

/** Do the days from one to another reach beyond so many years? */
function isLongerThan(years: number, from: string, until: string): boolean {
  const last = Number(from.slice(0, 4)) + years;
  return (
    Number(until.slice(0, 4)) > last ||
    (Number(until.slice(0, 4)) === last && until.slice(5) >= from.slice(5))
  );
}

function faultsOfCalendar({ from, until, weekend, holidays, workdays }: WorkCalendar, path: Path): Refusal[] {
  const days = [...[from, until], ...[...holidays, ...workdays].map(({ day }) => day)];
  const faults = days.filter((day) => !isDay(day)).map((day) => refuse("policy/day", path, { value: day }));
  if (faults.length > 0) return faults;
  if (until < from) faults.push(refuse("policy/window", path, { from, until }));
  if (isLongerThan(MOST_YEARS, from, until))
    faults.push(refuse("policy/calendar-long", path, { from, until, years: MOST_YEARS }));
  const off = new Set(holidays.map(({ day }) => day));
  const seen = new Set<string>();
  for (const [name, list] of Object.entries({ holidays, workdays })) {
    for (const [at, { day }] of list.entries()) {
      const place = [...path, name, at, "day"];
      if (day < from || until < day)
        faults.push(refuse("policy/calendar-outside", place, { day, from, until }));
      if (seen.has(`${name} ${day}`)) faults.push(refuse("policy/calendar-twice", place, { day }));
      seen.add(`${name} ${day}`);
      if (name === "workdays" && off.has(day)) faults.push(refuse("policy/calendar-both", place, { day }));
      if (name === "workdays" && !weekend.includes(weekday(dayNumber(day))))
        faults.push(refuse("policy/idle-workday", place, { day }));
    }
  }
  return faults;
}

/** The first day on which a calendar and an earlier one say different things. */
function disagreements(calendar: WorkCalendar, earlier: readonly WorkCalendar[], at: number): Refusal[] {
  return earlier.flatMap((other) => {
    const first = Math.max(dayNumber(calendar.from), dayNumber(other.from));
    const last = Math.min(dayNumber(calendar.until), dayNumber(other.until));
    for (let n = first; n <= last; n++) {
      const day = dayOf(n);
      if (isWorkday(calendar, day) === isWorkday(other, day)) continue;
      return [
        refuse("policy/calendars-disagree", ["calendars", at], { day, one: other.id, other: calendar.id }),
      ];
    }
    return [];
  });
}
