/**
 * The days of a team draw as columns: which days there are, in which week each lies, who is away, and how
 * much anybody does a day or week.
 *
 * A draw without days is a draw of one day on which nobody is away and nothing is limited, so one search
 * serves both.
 */
import { heldBy } from "../kernel/certain.js";
import { dayNumber } from "../kernel/iso-date.js";
import type { TeamInspector } from "./team-input.js";

export interface DayColumns {
  /** In order; [""] in a draw without days. */
  readonly names: readonly string[];
  /** Number of the week of each day, from 0. */
  readonly weekOf: Int32Array;
  readonly weeks: number;
  /**
   * Most visits of inspector i on day d, `perDay[i * days + d]`, and in week w, `perWeek[i * weeks + w]`:
   * from Monday to Sunday.
   */
  readonly perDay: Int32Array;
  readonly perWeek: Int32Array;
  /** 1 where inspector i cannot go on day d: `away[i * days + d]`. */
  readonly away: Uint8Array;
}

export const WITHOUT_DAY = "";

const UNLIMITED = 0x7fff_ffff;

export function dayColumns(names: readonly string[], people: readonly TeamInspector[]): DayColumns {
  const week = names.map(weekNumber);
  const weeks = [...new Set(week)];
  const dayIndex = new Map(names.map((name, d) => [name, d]));
  const weekIndex = new Map(weeks.map((each, w) => [each, w]));
  const away = new Uint8Array(people.length * names.length);
  const perDay = new Int32Array(people.length * names.length);
  const perWeek = new Int32Array(people.length * weeks.length);
  people.forEach((person, i) => {
    perDay.fill(Math.min(person.perDay ?? UNLIMITED, UNLIMITED), i * names.length, (i + 1) * names.length);
    perWeek.fill(Math.min(person.perWeek ?? UNLIMITED, UNLIMITED), i * weeks.length, (i + 1) * weeks.length);
    for (const name of person.away ?? []) mark(away, i * names.length, dayIndex.get(name));
    for (const name of person.busy ?? []) {
      lessen(perDay, i * names.length, dayIndex.get(name));
      lessen(perWeek, i * weeks.length, weekIndex.get(weekNumber(name)));
    }
  });
  return {
    names,
    weekOf: Int32Array.from(week, (each) => heldBy(weekIndex, each)),
    weeks: weeks.length,
    perDay,
    perWeek,
    away,
  };
}

function mark(flags: Uint8Array, start: number, at: number | undefined): void {
  if (at !== undefined) flags[start + at] = 1;
}

/** One place less, never below none. */
function lessen(limits: Int32Array, start: number, at: number | undefined): void {
  if (at !== undefined && limits[start + at]! > 0) limits[start + at]!--;
}

/** Weeks begin on Monday; 1970-01-01 was a Thursday. */
function weekNumber(name: string): number {
  return name === WITHOUT_DAY ? 0 : Math.floor((dayNumber(name) + 3) / 7);
}
