/** Rounds of equal work: months, quarters, or the whole year. */

import { addDays, addMonths, isDay } from "../kernel/iso-date.js";
import { WrongType } from "../kernel/misuse.js";
import { TAKES_ROUNDS } from "../kernel/takes.js";
import { told } from "../kernel/told.js";
import type { Round } from "../policy/policy.js";

/**
 * Twelve rounds, each with the draw window of its first `drawDays` days when given.
 *
 * @throws TypeError when something else is handed over
 * @example
 * monthsOf(2026)[1].until; // "2026-02-28"
 */
export function monthsOf(year: number, drawDays?: number): Round[] {
  return told("monthsOf", TAKES_ROUNDS, () => months(year, drawDays));
}

function months(year: number, drawDays?: number): Round[] {
  mustBeNumbers(year, drawDays);
  return equalRounds(year, 12, (n) => `${year}-${String(n).padStart(2, "0")}`, drawDays);
}

/**
 * Four rounds, each with the draw window of its first `drawDays` days when given.
 *
 * @throws TypeError when something else is handed over
 * @example
 * quartersOf(2026, 15)[1].draw; // { from: "2026-04-01", until: "2026-04-15" }
 */
export function quartersOf(year: number, drawDays?: number): Round[] {
  return told("quartersOf", TAKES_ROUNDS, () => quarters(year, drawDays));
}

function quarters(year: number, drawDays?: number): Round[] {
  mustBeNumbers(year, drawDays);
  return equalRounds(year, 4, (n) => `${year}-Q${n}`, drawDays);
}

/**
 * One round, or a part of the year from one day to another.
 *
 * @throws TypeError when something else is handed over
 * @example
 * wholeYear(2026, "05-01", "08-31")[0].from; // "2026-05-01"
 */
export function wholeYear(year: number, from?: string, until?: string): Round[] {
  return told("wholeYear", "It takes a year and perhaps days as MM-DD.", () => oneRound(year, from, until));
}

/** A year of four digits, and days of a window in whole numbers. */
function mustBeNumbers(year: unknown, drawDays: unknown): void {
  const isYear = Number.isSafeInteger(year) && (year as number) >= 1 && (year as number) <= 9999;
  if (!isYear || (drawDays !== undefined && !Number.isSafeInteger(drawDays)))
    throw new WrongType(`No year, or no number of days. ${TAKES_ROUNDS}`);
}

function oneRound(year: number, from = "01-01", until = "12-31"): Round[] {
  mustBeNumbers(year, undefined);
  if (!isDay(`${year}-${from}`) || !isDay(`${year}-${until}`))
    throw new WrongType("`wholeYear` takes days as MM-DD.");
  return [{ id: `${year}`, title: "", from: `${year}-${from}`, until: `${year}-${until}`, share: "1" }];
}

function equalRounds(
  year: number,
  count: number,
  nameOf: (n: number) => string,
  drawDays: number | undefined,
): Round[] {
  const months = 12 / count;
  return Array.from({ length: count }, (_, t) => {
    const from = addMonths(`${year}-01-01`, months * t);
    const draw = drawDays === undefined ? {} : { draw: { from, until: addDays(from, drawDays - 1) } };
    return {
      id: nameOf(t + 1),
      title: "",
      from,
      until: addDays(addMonths(from, months), -1),
      share: `1/${count}`,
      ...draw,
    };
  });
}
