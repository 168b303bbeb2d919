/**
 * Days of a round on which visits may be made: all but the quiet ones (企业宁静日). Source: catalogue row
 * X05.
 */
import { dayNumber } from "../kernel/iso-date.js";
import type { QuietRule, Round } from "./policy.js";
import { isQuiet } from "./quiet-day.js";

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
