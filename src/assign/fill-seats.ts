/** A matching with as many seats filled as the limits allow: a quick start, then alternating paths. */
import { fillSeat } from "./find-place.js";
import { type DayChoice, emptyMatching, type Matching, mateOfGroup, seat, setLimits } from "./matching.js";
import { NOBODY } from "./nobody.js";
import { setReachedApart } from "./reach.js";
import { closedNode } from "./room.js";
import { mayTake, type StaffingProblem } from "./staffing-problem.js";

/** Part of the network that no path needs to enter, because nothing leads out of it. */
export const CLOSED = -1;

/** Fills a maximum number of seats. Seats that stay empty are `NOBODY` in `holder`. */
export function fillSeats(problem: StaffingProblem, limit: Int32Array, choice?: DayChoice): Matching {
  const matching = emptyMatching(problem, limit, choice);
  for (const s of fewestCandidatesFirst(problem)) seatLeastLoaded(matching, s);
  fillEmptySeats(matching);
  return matching;
}

/** How many seats stay empty in any assignment. */
export function emptySeats(problem: StaffingProblem): number {
  return fillSeats(problem, problem.capacity.slice()).holder.filter((i) => i === NOBODY).length;
}

/**
 * Searches a path for every empty seat.
 *
 * What a failed search has reached stays full and closed whatever is filled later, so later searches need not
 * enter it.
 */
function fillEmptySeats(matching: Matching): void {
  const { part } = matching.search;
  let complete = true;
  for (let s = 0; s < matching.holder.length; s++) {
    if (matching.holder[s] !== NOBODY || fillSeat(matching, s)) continue;
    complete = false;
    setReachedApart(matching, CLOSED);
  }
  if (!complete) part.fill(0);
}

/** Fills empty seats until one finds no place; true when none is empty. */
export function completeSeats(matching: Matching): boolean {
  return matching.holder.every((i, s) => i !== NOBODY || fillSeat(matching, s));
}

/** Lowers the limits; whoever is above theirs gives up seats. */
export function giveUpAbove(matching: Matching, limit: Int32Array): void {
  setLimits(matching, limit);
  const { load, holder, day } = matching;
  for (let s = 0; s < holder.length; s++) {
    const i = holder[s]!;
    if (i !== NOBODY && load[i]! > limit[i]!) seat(matching, s, NOBODY, day[s]!);
  }
}

function fewestCandidatesFirst(problem: StaffingProblem): Int32Array {
  const size = (s: number): number => problem.classes[problem.classOf[s]!]!.length;
  return Int32Array.from(problem.classOf, (_, s) => s).sort((a, b) => size(a) - size(b) || a - b);
}

function seatLeastLoaded(matching: Matching, s: number): void {
  const { problem, load, day } = matching;
  let best = NOBODY;
  for (const i of problem.classes[problem.classOf[s]!]!) {
    if (best !== NOBODY && load[i]! >= load[best]!) continue;
    if (closedNode(matching, i, day[s]!) !== NOBODY || !mayTake(problem, s, i)) continue;
    if (mateOfGroup(matching, s, problem.groupOf[i]!) === NOBODY) best = i;
  }
  if (best !== NOBODY) seat(matching, s, best, day[s]!);
}
