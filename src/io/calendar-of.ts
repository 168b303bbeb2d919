/** The visits of a year as a calendar file, with the names of its registry. */
import { namesOf } from "../papers/names.js";
import { sayOf } from "../papers/paper-input.js";
import type { SiteLanguage } from "../publish/site/speech.js";
import { plannedVisits } from "../report/visit-list.js";
import { ofYear } from "../year/at-door.js";
import type { Year } from "../year/year.js";
import { visitsIcalendar } from "./icalendar.js";

export interface CalendarOfInput {
  readonly language: SiteLanguage;
  /** Only the visits of this inspector, and those that they were to make; left out: all. */
  readonly inspector?: string;
}

/**
 * iCalendar text of all visits that ever had a day: those that stand, on their days of today, and those that were taken
 * away, as cancelled. A visit keeps its UID; its SEQUENCE counts its changes; every instant comes from the ledger.
 *
 * @throws TypeError when something else is handed over
 * @example
 * calendarOf(drawn.year, { language: "zh", inspector: "I-1" }).startsWith("BEGIN:VCALENDAR"); // true
 */
export function calendarOf(year: Year, { language, inspector }: CalendarOfInput): string {
  return ofYear("calendarOf", year, (carried) => {
    sayOf({ language });
    const names = namesOf(carried);
    return visitsIcalendar({
      ...plannedVisits(year),
      language,
      nameOf: (unit) => names.unit(unit).name || unit,
      personOf: (id) => names.inspector(id).name || id,
      ...(inspector === undefined ? {} : { inspector }),
    });
  });
}
