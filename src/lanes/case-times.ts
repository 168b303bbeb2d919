/** From when until when the visits of a case are made, and by when they must be. */

import { addWorkdays } from "../days/count-workdays.js";
import { refuse } from "../days/refuse.js";
import { addDays, dayWhere, instantDay, isDay, laterDay, nextDayAt } from "../kernel/iso-date.js";
import type { Refusal } from "../kernel/refusal.js";
import { accept, type Result } from "../kernel/result.js";
import type { CaseBody } from "../ledger/year-bodies.js";
import type { Lane, Within } from "../policy/lane.js";
import type { WorkCalendar } from "../policy/work-calendar.js";

export type CaseTimes = Pick<CaseBody, "arrived" | "from" | "until" | "due">;

/**
 * Nobody goes before the case is opened; a case that is opened late is still visited, on the day of the
 * entry.
 */
export function caseTimes(
  at: string,
  arrived: string,
  time: Within,
  calendars: readonly WorkCalendar[],
): Result<CaseTimes> {
  const due = dueAfter(arrived, time, { at, calendars });
  if (!due.ok) return due;
  const opened = instantDay(at);
  const last = isDay(due.value) ? due.value : dayWhere(due.value, at);
  return accept({ arrived, from: opened, until: laterDay(opened, last), due: due.value });
}

/** Where visits have days, a calendar knows each day on which one may be made: none is ever guessed. */
export function faultsOfDays(
  { schedule }: Pick<Lane, "schedule">,
  { from, until }: Pick<CaseTimes, "from" | "until">,
  calendars: readonly WorkCalendar[],
): Refusal[] {
  if (schedule === undefined || schedule.everyDay === true) return [];
  for (let day = from; day <= until; day = addDays(day, 1)) {
    if (!calendars.some((each) => each.from <= day && day <= each.until))
      return [refuse("calendars/unknown-day", ["calendars"], { day })];
  }
  return [];
}

interface Counting {
  /** Instant of the entry: days are those of its offset. */
  readonly at: string;
  readonly calendars: readonly WorkCalendar[];
}

function dueAfter(arrived: string, time: Within, { at, calendars }: Counting): Result<string> {
  const day = isDay(arrived) ? arrived : dayWhere(arrived, at);
  if ("hours" in time) return accept(nextDayAt(arrived));
  return "days" in time ? accept(addDays(day, time.days)) : addWorkdays(calendars, day, time.workdays);
}
