/**
 * What can be wrong with the days of visits: calendars that do not reach, windows that end before they start,
 * rounds without a day.
 */
import { dayNumber, dayOf, isDay } from "../kernel/iso-date.js";
import type { Refusal } from "../kernel/refusal.js";
import type { Matter, Policy, Round } from "./policy.js";
import { faultsOfQuery } from "./query.js";
import { isQuiet } from "./quiet-day.js";
import { refuse } from "./refuse.js";
import type { ScheduleRule } from "./schedule-rule.js";
import { isWorkday, type WorkCalendar } from "./work-calendar.js";

type Path = readonly (string | number)[];

export function faultsOfSchedule(matter: Matter, { calendars }: Policy, path: Path): Refusal[] {
  const { schedule, rounds } = matter;
  if (schedule === undefined) return [];
  const place = [...path, "schedule"];
  const faults = faultsOfPeriods(schedule, place);
  if (calendars === undefined && schedule.everyDay !== true)
    return [...faults, refuse("policy/no-calendar", place, { matter: matter.id })];
  if (faults.length > 0 || rounds.some(({ from, until }) => !isDay(from) || !isDay(until))) return faults;
  return rounds.flatMap((round, t) =>
    faultsOfRoundDays(matter, round, calendars ?? [], [...path, "rounds", t]),
  );
}

/** Days off and seasons, of a matter or a lane: their days and whom they concern. */
export function faultsOfPeriods({ off = [], windows = [] }: ScheduleRule, place: Path): Refusal[] {
  return [
    ...off.flatMap(({ from, until }, at) => faultsOfDays(from, until, [...place, "off", at])),
    ...windows.flatMap(({ from, until }, at) => faultsOfDays(from, until, [...place, "windows", at])),
    ...windows.flatMap(({ where }, at) => faultsOfQuery(where, [...place, "windows", at, "where"])),
  ];
}

function faultsOfDays(from: string, until: string, path: Path): Refusal[] {
  const wrong = [from, until].filter((day) => !isDay(day));
  if (wrong.length > 0) return wrong.map((value) => refuse("policy/day", path, { value }));
  return until < from ? [refuse("policy/window", path, { from, until })] : [];
}

/** Every day of the round is in a calendar, and on one of them a visit can be made. */
function faultsOfRoundDays(
  { quiet, schedule }: Matter,
  { id, from, until }: Round,
  calendars: readonly WorkCalendar[],
  path: Path,
): Refusal[] {
  let open = 0;
  for (let n = dayNumber(from); n <= dayNumber(until); n++) {
    const day = dayOf(n);
    const calendar = calendars.find((each) => each.from <= day && day <= each.until);
    const everyDay = schedule!.everyDay === true;
    if (calendar === undefined && !everyDay)
      return [refuse("policy/calendar-window", path, { round: id, from, until, day })];
    const isOff = (schedule!.off ?? []).some(
      (off) => off.region === undefined && off.from <= day && day <= off.until,
    );
    if ((everyDay || isWorkday(calendar!, day)) && !isQuiet(n, quiet) && !isOff) open++;
  }
  return open === 0 ? [refuse("policy/no-open-day", path, { round: id, from, until })] : [];
}
