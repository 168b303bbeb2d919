/** Days as numbers, and those on which nobody is sent out. */
import { between, type Chance } from "./chance.js";

const MS_A_DAY = 86_400_000;

/** Days since 1970-01-01. */
export function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / MS_A_DAY;
}

export function dayOf(number: number): string {
  return new Date(number * MS_A_DAY).toISOString().slice(0, 10);
}

/** Beside Saturdays and Sundays. */
const HOLIDAYS: readonly (readonly [string, string])[] = [
  ["2024-01-01", "2024-01-01"],
  ["2024-02-10", "2024-02-17"],
  ["2024-04-04", "2024-04-06"],
  ["2024-05-01", "2024-05-05"],
  ["2024-10-01", "2024-10-07"],
  ["2025-01-01", "2025-01-01"],
  ["2025-01-28", "2025-02-04"],
  ["2025-04-04", "2025-04-06"],
  ["2025-05-01", "2025-05-05"],
  ["2025-10-01", "2025-10-08"],
];

/** A working day from one day to another, or the next one after it. */
export function workDay(chance: Chance, from: string, until: string): string {
  const days = between(chance, 0, dayNumber(until) - dayNumber(from));
  for (let at = dayNumber(from) + days; ; at++) if (isWorkDay(at)) return dayOf(at);
}

/** Day 0 is a Thursday. */
function isWorkDay(number: number): boolean {
  const day = dayOf(number);
  return (number + 3) % 7 < 5 && !HOLIDAYS.some(([from, until]) => from <= day && day <= until);
}
