/**
 * In which order a unit's days are tried.
 *
 * The first choice is one ticket spread over the days, the others follow by tickets of their own: nearly
 * every unit gets its first choice, and hashing all days of all units would cost more than everything else.
 */
import { keyFor } from "../random/key.js";
import { joinParts } from "../random/ticket.js";
import { openTickets, orderByTicket } from "../random/ticket-kernel.js";

/** Places, from 0, in a list of `count` days. */
export interface DayChoices {
  first(unit: string, count: number): number;
  /** The places of all days in the order in which they are tried. */
  all(unit: string, days: readonly string[]): readonly number[];
}

/**
 * First choice: place ⌊x · count / 2^52⌋, x from `ticket(key("day"), unit)`; then by `ticket(key("day"),
 * unit, day)`.
 */
export function openDayChoices(seed: string, drawId: string): DayChoices {
  const book = openTickets(keyFor(seed, drawId, "day"));
  const words = new Uint32Array(8);
  const first = (unit: string, count: number): number => {
    book.hash(unit, words, 0);
    // x is the first 32 bits and 20 more; in two steps every number stays a whole one below 2^53.
    const low = Math.floor(((words[1]! >>> 12) * count) / 2 ** 20);
    return Math.floor((words[0]! * count + low) / 2 ** 32);
  };
  return {
    first,
    all(unit, days) {
      const chosen = first(unit, days.length);
      const messages = days.map((day) => joinParts([unit, day]));
      return [chosen, ...orderByTicket(book, messages).filter((place) => place !== chosen)];
    },
  };
}
