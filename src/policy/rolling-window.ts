/** Windows of a fixed length that roll with the day from which one looks: so many months, days or years. */
import { addDays, addMonths, addYears } from "../kernel/iso-date.js";
import type { Window } from "./frequency-rule.js";

/** A window that rolls on with the days. */
export type RollingWindow = Extract<Window, { readonly start?: string }>;

export function isRolling(window: Window): window is RollingWindow {
  return typeof window === "object" && !("since" in window) && !("from" in window);
}

/** First day of the window that looks back from a day. */
export function startOfWindow(window: RollingWindow, day: string): string {
  if ("months" in window) return addMonths(day, -window.months);
  return "days" in window ? addDays(day, -window.days) : addYears(day, -window.years);
}

/** Last day of the window that begins on a day. */
export function endOfWindow(window: RollingWindow, from: string): string {
  if ("months" in window) return addMonths(from, window.months);
  return "days" in window ? addDays(from, window.days) : addYears(from, window.years);
}
