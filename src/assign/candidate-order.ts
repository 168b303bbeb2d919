/**
 * The order in which the candidates of a seat are tried: by `ticket(key("seat"), unit, role, inspector)`.
 *
 * Most seats go to their first or second candidate, so the order is found as it is asked for: a scan for the
 * smallest, and a sort only when several have been passed over.
 */
import { compareTickets, type TicketBook } from "../random/ticket-kernel.js";
import { NOBODY } from "./nobody.js";
import { mayTake, type StaffingProblem } from "./staffing-problem.js";

export interface CandidateOrder {
  /** Candidate number `place` (from 0) in the order of tickets, or -1 after the last. */
  at(place: number): number;
}

/** Scans this often before sorting the rest. */
const SCANS = 4;

/**
 * Opens the candidate orders of a draw; each call of the returned function overwrites the order given before.
 */
export function openCandidateOrders(
  problem: StaffingProblem,
  book: TicketBook,
): (seat: number) => CandidateOrder {
  const most = problem.classes.reduce((size, members) => Math.max(size, members.length), 0);
  const words = new Uint32Array(8 * most);
  const heads = new Float64Array(most);
  const people = new Int32Array(most);
  const slots = new Int32Array(most);
  let [count, ordered, keep] = [0, 0, NOBODY];
  const compare = (a: number, b: number): number => {
    if (keep !== NOBODY && (people[a] === keep || people[b] === keep))
      return Number(people[b] === keep) - Number(people[a] === keep);
    return heads[a]! - heads[b]! || compareTickets(words, a, b);
  };
  const bringSmallest = (): void => {
    let best = ordered;
    for (let at = ordered + 1; at < count; at++) if (compare(slots[at]!, slots[best]!) < 0) best = at;
    const slot = slots[ordered]!;
    slots[ordered++] = slots[best]!;
    slots[best] = slot;
  };
  const sortRest = (): void => {
    slots.subarray(ordered, count).sort(compare);
    ordered = count;
  };
  const order: CandidateOrder = {
    at(place) {
      if (place >= count) return NOBODY;
      while (place >= ordered) ordered < SCANS ? bringSmallest() : sortRest();
      return people[slots[place]!]!;
    },
  };
  return (seat) => {
    const prefix = `${problem.units[problem.unitOf[seat]!]!}\u001f${problem.roles[seat]!}\u001f`;
    [count, ordered, keep] = [0, 0, problem.keep[seat]!];
    for (const i of problem.classes[problem.classOf[seat]!]!) {
      if (!mayTake(problem, seat, i)) continue;
      book.hash(prefix, words, 8 * count, problem.inspectors[i]!);
      heads[count] = words[8 * count]! * 0x20_0000 + (words[8 * count + 1]! >>> 11);
      slots[count] = count;
      people[count++] = i;
    }
    return order;
  };
}
