/** Calendars that know weekends alone: visits fall on public holidays, and deadlines are counted through them. */
import type { Refusal } from "../kernel/refusal.js";
import type { Policy } from "../policy/policy.js";
import type { WorkCalendar } from "../policy/work-calendar.js";
import { refuse } from "./refuse.js";

/** Nothing where no calendar knows the year: whatever counts its days refuses that by itself. */
export function warningsOfHolidays({ calendars = [], year }: Policy): readonly Refusal[] {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  const own = calendars.filter(({ from, until }) => from <= last && until >= first);
  const knows = ({ holidays, workdays }: WorkCalendar): boolean =>
    [...holidays, ...workdays].some(({ day }) => day >= first && day <= last);
  if (own.length === 0 || own.some(knows)) return [];
  const calendar = own.map(({ id }) => id).join(", ");
  return [refuse("cli/no-holidays", ["policy.json", "calendars"], { year, calendar })];
}
