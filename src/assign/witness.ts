/**
 * Why a set of seats cannot be filled: a proof that needs nothing but the candidate lists.
 *
 * The seats that the failed searches reach are the smallest set with the largest shortfall (the smallest min cut). Everybody who may
 * take one of them has a room of min(capacity, number of those units he may go to); together the rooms fall short of the seats.
 */
import { beginSearch, findPlace, reachSeat, seatWasReached } from "./find-place.js";
import { type Matching, NOBODY } from "./matching.js";
import { eachCandidate, type StaffingProblem } from "./staffing-problem.js";

export interface Witness {
  /** How many seats stay empty in any assignment. */
  readonly shortfall: number;
  /** In byte order of (unit, role). */
  readonly seats: readonly { readonly unit: string; readonly role: string }[];
  /** In byte order of the inspector. */
  readonly room: readonly { readonly inspector: string; readonly room: number }[];
}

/** The witness of a maximum matching, or undefined when every seat is filled. */
export function witnessOf(matching: Matching): Witness | undefined {
  const { problem, holder } = matching;
  const empty = [...holder.keys()].filter((s) => holder[s] === NOBODY);
  if (empty.length === 0) return undefined;
  beginSearch(matching);
  for (const s of empty) reachSeat(matching, s, NOBODY);
  findPlace(matching);
  const reached = [...holder.keys()].filter((s) => seatWasReached(matching, s));
  return {
    shortfall: empty.length,
    seats: reached.map((s) => ({ unit: problem.units[problem.unitOf[s]!]!, role: problem.roles[s]! })),
    room: roomFor(problem, reached),
  };
}

function roomFor(problem: StaffingProblem, seats: readonly number[]): Witness["room"] {
  const units = new Map<number, Set<number>>();
  for (const s of seats) {
    eachCandidate(problem, s, (i) => {
      const known = units.get(i);
      if (known === undefined) units.set(i, new Set([problem.unitOf[s]!]));
      else known.add(problem.unitOf[s]!);
    });
  }
  return [...units.keys()]
    .sort((a, b) => a - b)
    .map((i) => ({ inspector: problem.inspectors[i]!, room: Math.min(problem.capacity[i]!, units.get(i)!.size) }));
}
