/** Days of a round on which visits may be made: all but the quiet ones (企业宁静日). Source: catalogue row X05. */
import { dayNumber, dayOf } from "../kernel/iso-date.js";
import type { QuietRule, Round } from "../policy/policy.js";

/**
 * How many days of the round are open.
 *
 * @example
 * const round = { id: "M1", title: "", from: "2026-01-01", until: "2026-01-31", share: "1" };
 * openDays(round, { monthDays: [1, 25] }); // 6
 */
export function openDays({ from, until }: Round, quiet: QuietRule | undefined): number {
  let days = 0;
  for (let day = dayNumber(from); day <= dayNumber(until); day++) if (!isQuiet(day, quiet)) days++;
  return days;
}

function isQuiet(day: number, { monthDays, weekdays }: QuietRule = {}): boolean {
  const ofMonth = Number(dayOf(day).slice(8));
  // 1970-01-01 was a Thursday, day 4 of its week.
  const ofWeek = ((((day + 3) % 7) + 7) % 7) + 1;
  return (monthDays !== undefined && monthDays[0] <= ofMonth && ofMonth <= monthDays[1]) || (weekdays?.includes(ofWeek) ?? false);
}
