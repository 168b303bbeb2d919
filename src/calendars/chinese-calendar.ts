/**
 * Working days of the People's Republic of China: statutory holidays and make-up workdays (调休) as the State
 * Council announces them each autumn. The days are the data file of the package `chinese-days`, taken in when
 * this package is built; a test compares them with the published notices. (The package's own functions answer
 * wrongly west of Greenwich, because they work in the host's zone.)
 */

import announced from "chinese-days/dist/chinese-days.json";
import { dayNumber, weekday } from "../kernel/iso-date.js";
import { refusing } from "../kernel/refusing.js";
import { accept, type Result, reject } from "../kernel/result.js";
import type { NamedDay, WorkCalendar } from "../policy/work-calendar.js";
import { refuse } from "./refuse.js";

const WEEKEND: readonly number[] = [6, 7];

/**
 * The calendar of a year, to be written into a policy: it stands on the ledger, so a replay needs no package.
 *
 * @param year - from 2004 to the last year whose notice the package knows; a year that is not announced is
 * refused, never guessed
 * @example
 * orThrow(chineseCalendar(2026)).workdays[0]; // { day: "2026-01-04", name: "元旦" }
 */
export function chineseCalendar(year: number): Result<WorkCalendar> {
  return refusing(() => calendarOf(year));
}

function calendarOf(year: number): Result<WorkCalendar> {
  if (!Number.isSafeInteger(year))
    return reject([
      refuse("calendars/unknown-year", ["year"], {
        year: typeof year === "number" ? String(year) : typeof year,
      }),
    ]);
  const holidays = daysIn(announced.holidays, year);
  if (holidays.length === 0)
    return reject([refuse("calendars/unknown-year", ["year"], { year: String(year) })]);
  return accept({
    id: `CN-${year}`,
    from: `${year}-01-01`,
    until: `${year}-12-31`,
    weekend: WEEKEND,
    holidays,
    workdays: daysIn(announced.workdays, year).filter(({ day }) => WEEKEND.includes(weekday(dayNumber(day)))),
    source: `国务院办公厅关于${year}年部分节假日安排的通知`,
  });
}

/** The file names a day "New Year's Day,元旦,1". */
function daysIn(days: Readonly<Record<string, string>>, year: number): NamedDay[] {
  return Object.entries(days)
    .filter(([day]) => day.startsWith(`${year}-`))
    .map(([day, name]) => ({ day, name: name.split(",")[1] ?? name }))
    .sort((a, b) => dayNumber(a.day) - dayNumber(b.day));
}
