/** A matching with as many seats filled as the limits allow: a quick start, then alternating paths. */
import { fillSeat, wasReached } from "./find-place.js";
import { emptyMatching, type Matching, mateOfGroup, NOBODY, seat, setLimits } from "./matching.js";
import { isBarred, type StaffingProblem } from "./staffing-problem.js";

/** Fills a maximum number of seats. Seats that stay empty are `NOBODY` in `holder`. */
export function fillSeats(problem: StaffingProblem, limit: Int32Array): Matching {
  const matching = emptyMatching(problem, limit);
  for (const s of fewestCandidatesFirst(problem)) seatLeastLoaded(matching, s);
  fillEmptySeats(matching);
  return matching;
}

/**
 * Searches a path for every empty seat; true when none is empty afterwards.
 *
 * What a failed search has reached stays full and closed whatever is filled later, so later searches need not enter it.
 */
export function fillEmptySeats(matching: Matching): boolean {
  let complete = true;
  for (let s = 0; s < matching.holder.length; s++) {
    if (matching.holder[s] !== NOBODY || fillSeat(matching, s)) continue;
    complete = false;
    closeReached(matching);
  }
  matching.search.closed.fill(0);
  return complete;
}

function closeReached(matching: Matching): void {
  const { closed } = matching.search;
  for (let i = 0; i < closed.length; i++) if (wasReached(matching, i)) closed[i] = 1;
}

/** Lowers the limits; whoever is above his limit gives up seats, which are then placed anew as far as possible. */
export function applyLimits(matching: Matching, limit: Int32Array): boolean {
  setLimits(matching, limit);
  for (let i = 0; i < limit.length; i++) {
    while (matching.load[i]! > limit[i]!) seat(matching, matching.held.head[i]!, NOBODY);
  }
  return fillEmptySeats(matching);
}

function fewestCandidatesFirst(problem: StaffingProblem): Int32Array {
  const size = (s: number): number => problem.classes[problem.classOf[s]!]!.length;
  return Int32Array.from(problem.classOf, (_, s) => s).sort((a, b) => size(a) - size(b) || a - b);
}

function seatLeastLoaded(matching: Matching, s: number): void {
  const { problem, load, limit } = matching;
  let best = NOBODY;
  for (const i of problem.classes[problem.classOf[s]!]!) {
    if (load[i]! >= limit[i]! || (best !== NOBODY && load[i]! >= load[best]!)) continue;
    if (!isBarred(problem, s, i) && mateOfGroup(matching, s, problem.groupOf[i]!) === NOBODY) best = i;
  }
  if (best !== NOBODY) seat(matching, s, best);
}
