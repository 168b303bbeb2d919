/**
 * Who sits where: each seat has at most one inspector, each inspector at most `limit` seats, each unit at most one person of a group.
 *
 * Everything here is constant time, and every move can be taken back. The search for moves is in `find-place.ts`.
 */
import { newSearch, type Search } from "./search.js";
import type { StaffingProblem } from "./staffing-problem.js";

export const NOBODY = -1;

export interface Matching {
  readonly problem: StaffingProblem;
  /** Inspector of each seat, or NOBODY. */
  readonly holder: Int32Array;
  readonly load: Int32Array;
  /** Most seats an inspector may hold now. */
  readonly limit: Int32Array;
  /** Seats that may not move any more. */
  readonly fixed: Uint8Array;
  readonly held: HeldSeats;
  readonly roomy: Roomy;
  readonly search: Search;
  /** While set, every move is noted as (seat, inspector before), so that a trial can be taken back. */
  journal: number[] | undefined;
}

/** The seats each inspector holds, as doubly linked lists. */
interface HeldSeats {
  readonly head: Int32Array;
  readonly next: Int32Array;
  readonly previous: Int32Array;
}

/**
 * Everybody with room, first in `list`. When loads are even few have room, and most paths end with one of them at the first step:
 * looking there first saves reaching hundreds of full people (measured: 17 s → 7 s for 10,000 visits and one pool of 500).
 */
interface Roomy {
  readonly list: Int32Array;
  /** Where each inspector stands in `list`. */
  readonly place: Int32Array;
  size: number;
}

export function emptyMatching(problem: StaffingProblem, limit: Int32Array): Matching {
  const seats = problem.unitOf.length;
  const people = problem.inspectors.length;
  const matching: Matching = {
    problem,
    holder: new Int32Array(seats).fill(NOBODY),
    load: new Int32Array(people),
    limit,
    fixed: new Uint8Array(seats),
    held: {
      head: new Int32Array(people).fill(NOBODY),
      next: new Int32Array(seats).fill(NOBODY),
      previous: new Int32Array(seats).fill(NOBODY),
    },
    roomy: { list: Int32Array.from({ length: people }, (_, i) => i), place: Int32Array.from({ length: people }, (_, i) => i), size: 0 },
    search: newSearch(problem),
    journal: undefined,
  };
  setLimits(matching, limit);
  return matching;
}

/** Sets how much everybody may hold. Who holds more already keeps it until his seats are taken from him. */
export function setLimits(matching: Matching, limit: Int32Array): void {
  matching.limit.set(limit);
  for (let i = 0; i < limit.length; i++) noteRoom(matching, i);
}

/** Keeps `roomy` true after the load or limit of `i` changed. */
function noteRoom({ roomy, load, limit }: Matching, i: number): void {
  const has = load[i]! < limit[i]!;
  if (has === roomy.place[i]! < roomy.size) return;
  const other = roomy.list[has ? roomy.size : roomy.size - 1]!;
  const [from, to] = [roomy.place[i]!, roomy.place[other]!];
  roomy.list[to] = i;
  roomy.list[from] = other;
  roomy.place[i] = to;
  roomy.place[other] = from;
  roomy.size += has ? 1 : -1;
}

/** Puts inspector `i` (or NOBODY) on seat `s`; whoever sat there is free again. */
export function seat(matching: Matching, s: number, i: number): void {
  const { holder, load, held } = matching;
  const before = holder[s]!;
  matching.journal?.push(s, before);
  if (before !== NOBODY) {
    unlink(held, before, s);
    load[before]!--;
    noteRoom(matching, before);
  }
  holder[s] = i;
  if (i === NOBODY) return;
  held.next[s] = held.head[i]!;
  held.previous[s] = NOBODY;
  if (held.head[i] !== NOBODY) held.previous[held.head[i]!] = s;
  held.head[i] = s;
  load[i]!++;
  noteRoom(matching, i);
}

/** Seat `s` keeps its inspector for good: no search asks it to move again. */
export function fixSeat({ fixed, held, holder }: Matching, s: number): void {
  fixed[s] = 1;
  unlink(held, holder[s]!, s);
}

/** Takes back every move noted since the journal was opened. */
export function undoMoves(matching: Matching): void {
  const journal = matching.journal ?? [];
  matching.journal = undefined;
  for (let at = journal.length - 2; at >= 0; at -= 2) seat(matching, journal[at]!, journal[at + 1]!);
}

function unlink({ head, next, previous }: HeldSeats, i: number, s: number): void {
  const before = previous[s]!;
  const after = next[s]!;
  if (before === NOBODY) head[i] = after;
  else next[before] = after;
  if (after !== NOBODY) previous[after] = before;
}

/** The other seat of the unit of `s` that holds somebody of `group`, or NOBODY. */
export function mateOfGroup({ problem, holder }: Matching, s: number, group: number): number {
  const u = problem.unitOf[s]!;
  const end = problem.firstSeat[u + 1]!;
  for (let t = problem.firstSeat[u]!; t < end; t++) {
    if (t === s) continue;
    const i = holder[t]!;
    if (i !== NOBODY && problem.groupOf[i] === group) return t;
  }
  return NOBODY;
}
