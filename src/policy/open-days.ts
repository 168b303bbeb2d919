/**
 * On which days a drawn unit may be visited: working days of the round (or all of them) that are neither
 * quiet nor off, in the windows that concern it.
 */
import { firstWhere } from "../kernel/certain.js";
import { dayNumber, dayOf } from "../kernel/iso-date.js";
import { liesInside } from "../registry/region.js";
import type { Matter, Round } from "./policy.js";
import { isQuiet } from "./quiet-day.js";
import { isWorkday, type WorkCalendar } from "./work-calendar.js";

/** What decides about the days of a unit. */
export interface UnitPlace {
  readonly region: readonly string[];
  /** Ids of the windows that concern the unit. */
  readonly windows: readonly string[];
}

/**
 * Opens the days of a round; units for which the same rules speak share one array.
 *
 * @param calendars - must cover the round; `parsePolicy` has seen to it
 */
export function openDaysOfRound(
  { quiet, schedule }: Pick<Matter, "quiet" | "schedule">,
  { from, until }: Pick<Round, "from" | "until">,
  calendars: readonly WorkCalendar[],
): (unit: UnitPlace) => readonly string[] {
  const { off = [], windows = [] } = schedule ?? {};
  const all: string[] = [];
  for (let n = dayNumber(from); n <= dayNumber(until); n++) {
    const day = dayOf(n);
    const isOpen =
      schedule?.everyDay === true ||
      isWorkday(
        firstWhere(calendars, (each) => each.from <= day && day <= each.until),
        day,
      );
    if (isOpen && !isQuiet(n, quiet)) all.push(day);
  }
  const known = new Map<string, readonly string[]>();
  return ({ region, windows: concerning }) => {
    const closed = off.filter((each) => liesInside(region, each.region ?? []));
    const mine = windows.filter(({ id }) => concerning.includes(id));
    const name = JSON.stringify([closed.map((each) => off.indexOf(each)), mine.map(({ id }) => id)]);
    const isIn = (day: string) => (each: { readonly from: string; readonly until: string }) =>
      each.from <= day && day <= each.until;
    const days =
      known.get(name) ??
      all.filter((day) => !closed.some(isIn(day)) && (mine.length === 0 || mine.some(isIn(day))));
    known.set(name, days);
    return days;
  };
}
