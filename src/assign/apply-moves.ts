/**
 * Moves that a search has found: a chain of seats, each of which takes the place that the next one leaves.
 */
import { type Matching, mateOfGroup, seat } from "./matching.js";
import { NOBODY } from "./nobody.js";
import { personOf } from "./nodes.js";
import { seatOf } from "./reach.js";

/** Walks back along the causes: each seat takes the place that the next one leaves. */
export function applyMoves(matching: Matching, last: number, found: number): void {
  const { holder, day, search, problem } = matching;
  const seats = problem.unitOf.length;
  let [i, d] = [found, search.foundDay];
  for (let entry = last; entry !== NOBODY; ) {
    const s = entry >= 0 ? entry : seatInGroup(matching, seatOf(entry), i);
    const left = [holder[s]!, day[s]!] as const;
    seat(matching, s, i, d);
    const cause = entry >= 0 ? search.cause[entry]! : search.leaveCause[seatOf(entry)]!;
    const isNode = cause >= seats;
    [i, d] = isNode ? [personOf(problem, cause - seats), search.nodeDay[cause - seats]!] : left;
    entry = isNode ? search.nodeCause[cause - seats]! : cause;
  }
}

/**
 * Which seat of the unit of `s` has the place in the group of `i` now: a later step of the path may have
 * handed it to a mate.
 */
function seatInGroup(matching: Matching, s: number, i: number): number {
  const group = matching.problem.groupOf[i]!;
  const mate = mateOfGroup(matching, s, group);
  return mate === NOBODY ? s : mate;
}
