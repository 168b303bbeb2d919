/**
 * The days of a team draw as columns: which days there are, in which week each lies, who is away, and how much anybody does a day or week.
 *
 * A draw without days is a draw of one day on which nobody is away and nothing is limited, so one search serves both.
 */
import { dayNumber } from "../kernel/iso-date.js";
import type { TeamInspector } from "./team-input.js";

export interface DayColumns {
  /** In order; [""] in a draw without days. */
  readonly names: readonly string[];
  /** Number of the week of each day, from 0. */
  readonly weekOf: Int32Array;
  readonly weeks: number;
  /** Most visits of each inspector on one day, and in one week from Monday to Sunday. */
  readonly perDay: Int32Array;
  readonly perWeek: Int32Array;
  /** 1 where inspector i cannot go on day d: `away[i * days + d]`. */
  readonly away: Uint8Array;
}

export const NO_DAY = "";

const UNLIMITED = 0x7fff_ffff;

export function dayColumns(names: readonly string[], people: readonly TeamInspector[]): DayColumns {
  const week = names.map(weekNumber);
  const weeks = [...new Set(week)];
  const indexOf = new Map(names.map((name, d) => [name, d]));
  const away = new Uint8Array(people.length * names.length);
  people.forEach((person, i) => {
    for (const name of person.away ?? []) {
      const d = indexOf.get(name);
      if (d !== undefined) away[i * names.length + d] = 1;
    }
  });
  return {
    names,
    weekOf: Int32Array.from(week, (each) => weeks.indexOf(each)),
    weeks: weeks.length,
    perDay: Int32Array.from(people, ({ perDay = UNLIMITED }) => perDay),
    perWeek: Int32Array.from(people, ({ perWeek = UNLIMITED }) => perWeek),
    away,
  };
}

/** Weeks begin on Monday; 1970-01-01 was a Thursday. */
function weekNumber(name: string): number {
  return name === NO_DAY ? 0 : Math.floor((dayNumber(name) + 3) / 7);
}
