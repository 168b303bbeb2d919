/** The visits of a year as a calendar file, with the names of its registry. */
import { namesOf } from "../papers/names.js";
import { sayOf } from "../papers/paper-input.js";
import { workOf } from "../papers/work.js";
import { titleOf } from "../policy/title-of.js";
import type { Say, SiteLanguage } from "../publish/site/speech.js";
import { plannedVisits } from "../report/visit-list.js";
import { ofYear } from "../year/at-door.js";
import type { PlannedVisit } from "../year/told-visits.js";
import type { CarriedYear, Year } from "../year/year.js";
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
export function calendarOf(year: Year, input: CalendarOfInput): string {
  return ofYear("calendarOf", year, (carried) => {
    const { language, inspector } = input;
    const say = sayOf({ language });
    const names = namesOf(carried);
    const titled = (visit: PlannedVisit): PlannedVisit => ({
      ...visit,
      seats: visit.seats.map((seat) => ({ ...seat, role: roleTitle(carried, seat, say) })),
    });
    const { visits, cancelled } = plannedVisits(year);
    return visitsIcalendar({
      visits: visits.map(titled),
      cancelled: cancelled.map(titled),
      language,
      nameOf: (unit) => names.unit(unit).name || unit,
      personOf: (id) => names.inspector(id).name || id,
      ...(inspector === undefined ? {} : { inspector }),
    });
  });
}

/** As the rules of its draw or case call it. */
function roleTitle(year: CarriedYear, { drawId, role }: PlannedVisit["seats"][number], say: Say): string {
  const draw = year.chronicle.draws.get(drawId);
  const roles = draw === undefined ? [] : workOf(year, draw, say).team.roles;
  const found = roles.find(({ id }) => id === role);
  return found === undefined ? role : titleOf(found);
}
