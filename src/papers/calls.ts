/** Visits as one calls: what several matters have to see at one unit on one day is one call, and one sheet of paper. */
import { groupBy } from "../kernel/group-by.js";
import type { Say } from "../publish/site/speech.js";
import type { NamedUnit } from "./names.js";
import type { PaperSeat, PaperVisit } from "./paper-visits.js";
import type { Work } from "./work.js";

export interface Call {
  /** Names the paper: draw id of the first visit, and the unit. */
  readonly number: string;
  readonly unit: NamedUnit;
  /** A day, or the days between which it lies. */
  readonly day: string;
  readonly works: readonly Work[];
  /** Each person once, in the first of their roles. */
  readonly seats: readonly PaperSeat[];
}

/** The calls that are to be made and have their people. */
export function callsOf(visits: readonly PaperVisit[], say: Say): Call[] {
  const planned = visits.filter(({ status, seats }) => status === "planned" && seats.length > 0);
  return [...groupBy(planned, nameOfCall).values()].map((own) => callFrom(own, say));
}

/** Visits without a day are one call where one is made along with the other. */
function nameOfCall({ unit, day, with: along, work }: PaperVisit): string {
  return JSON.stringify([unit.id, day ?? along ?? work.drawId, day === null]);
}

function callFrom(visits: readonly PaperVisit[], say: Say): Call {
  const first = visits.find((each) => each.with === null) ?? visits[0]!;
  const ordered = [first, ...visits.filter((each) => each !== first)];
  const seats = ordered.flatMap((each) => each.seats);
  return {
    number: `${first.work.drawId}/${first.unit.id}`,
    unit: first.unit,
    day: daysInWords(first, say),
    works: ordered.map(({ work }) => work),
    seats: [...groupBy(seats, ({ inspector }) => inspector.id).values()].map(([seat]) => seat!),
  };
}

/** As documents write days: `2026年6月4日`. */
function daysInWords({ day, work: { from, until } }: PaperVisit, say: Say): string {
  const [first, last] = [longDay(day ?? from, say), longDay(day ?? until, say)];
  return first === last ? first : say(`${first}至${last}`, `${first} to ${last}`);
}

function longDay(day: string, say: Say): string {
  const [year, month, own] = day.split("-").map(Number);
  return say(`${year}年${month}月${own}日`, day);
}
