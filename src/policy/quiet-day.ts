/** Quiet days (企业宁静日): days on which nobody is visited. Source: catalogue row X05. */
import { dayOf, weekday } from "../kernel/iso-date.js";
import type { QuietRule } from "./policy.js";

/** Is the day with this number quiet? */
export function isQuiet(number: number, { monthDays, weekdays, days }: QuietRule = {}): boolean {
  const ofMonth = Number(dayOf(number).slice(8));
  return (
    (monthDays !== undefined && monthDays[0] <= ofMonth && ofMonth <= monthDays[1]) ||
    (weekdays?.includes(weekday(number)) ?? false) ||
    (days?.includes(dayOf(number)) ?? false)
  );
}
