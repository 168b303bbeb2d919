/**
 * Who sits where: each seat has at most one inspector, each unit at most one person of a group, and each
 * inspector no more than they may on the day, in the week and in the draw.
 *
 * Everything here takes little time, and every move can be taken back. The search for moves is in
 * `find-place.ts`.
 */
import { emptyHeaps, type HeldSeats, hold, release } from "./held-seats.js";
import { kindFor, SETTLED } from "./kinds.js";
import { NOBODY } from "./nobody.js";
import { drawNode, personOf, weekAbove } from "./nodes.js";
import { newSearch, type SeatSearch } from "./search.js";
import type { StaffingProblem } from "./staffing-problem.js";

export interface Matching {
  readonly problem: StaffingProblem;
  /** Inspector of each seat, or NOBODY. */
  readonly holder: Int32Array;
  /** Day of each seat; only a seat that has days to choose from moves to another. */
  readonly day: Int32Array;
  /** Kind of each seat; NOBODY until it is asked for. */
  readonly kind: Int32Array;
  /** Days that a seat may still choose from; undefined where every seat has its day. */
  readonly choice: DayChoice | undefined;
  readonly load: Int32Array;
  /** `weekLoad[i * weeks + week]` and `dayLoad[i * days + day]`. */
  readonly weekLoad: Int32Array;
  readonly dayLoad: Int32Array;
  /** Most seats an inspector may hold now. */
  readonly limit: Int32Array;
  /** Seats that may not move any more. */
  readonly fixed: Uint8Array;
  readonly held: HeldSeats;
  readonly roomy: Roomy;
  readonly search: SeatSearch;
  /**
   * While set, every move is noted as (seat, inspector before, day before), so that a trial can be taken
   * back.
   */
  journal: number[] | undefined;
}

/** Seats whose day is open. */
export interface DayChoice {
  /** 1 where the seat may change its day. */
  readonly open: Uint8Array;
  /** Lists of days, and which of them holds the days on which a unit may be visited. */
  readonly lists: readonly Int32Array[];
  readonly listOf: Int32Array;
}

/**
 * Everybody with room, first in `list`. When loads are even few have room, and most paths end with one of
 * them at the first step: looking there first saves reaching hundreds of full people.
 */
interface Roomy {
  readonly list: Int32Array;
  /** Where each inspector stands in `list`. */
  readonly place: Int32Array;
  size: number;
}

export function emptyMatching(problem: StaffingProblem, limit: Int32Array, choice?: DayChoice): Matching {
  const seats = problem.unitOf.length;
  const people = problem.inspectors.length;
  const matching: Matching = {
    problem,
    holder: new Int32Array(seats).fill(NOBODY),
    day: problem.dayOf.slice(),
    kind: new Int32Array(seats).fill(NOBODY),
    choice,
    load: new Int32Array(people),
    weekLoad: new Int32Array(people * problem.days.weeks),
    dayLoad: new Int32Array(people * problem.days.names.length),
    limit,
    fixed: new Uint8Array(seats),
    held: emptyHeaps(seats, people * problem.days.names.length),
    roomy: {
      list: Int32Array.from({ length: people }, (_, i) => i),
      place: Int32Array.from({ length: people }, (_, i) => i),
      size: 0,
    },
    search: newSearch(problem),
    journal: undefined,
  };
  setLimits(matching, limit);
  return matching;
}

/**
 * Sets how much everybody may hold. Who holds more already keeps it until their seats are taken from them.
 */
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

/** Days that seat `s` may still choose from, or undefined when its day is settled. */
export function openDaysOf({ choice, problem }: Matching, s: number): Int32Array | undefined {
  return choice === undefined || choice.open[s] === 0
    ? undefined
    : choice.lists[choice.listOf[problem.unitOf[s]!]!];
}

/** Seats of one kind have the same candidates on the same days. */
export function kindOf({ problem, day, kind, choice, search }: Matching, s: number): number {
  if (kind[s] === NOBODY) {
    const open = choice === undefined || choice.open[s] === 0 ? SETTLED : choice.listOf[problem.unitOf[s]!]!;
    kind[s] = kindFor(search.kinds, problem, problem.classOf[s]!, day[s]!, open);
  }
  return kind[s]!;
}

/** The unit of seat `s`, which nobody holds, has its day from now on. */
export function settleDay({ choice, day, kind }: Matching, s: number, d: number): void {
  choice!.open[s] = 0;
  day[s] = d;
  kind[s] = NOBODY;
}

/** Takes that back. */
export function reopenDay({ choice, kind }: Matching, s: number): void {
  choice!.open[s] = 1;
  kind[s] = NOBODY;
}

/** Puts inspector `i` (or NOBODY) on seat `s`, on day `d`; whoever sat there is free again. */
export function seat(matching: Matching, s: number, i: number, d: number): void {
  const { holder, day, held } = matching;
  const before = holder[s]!;
  matching.journal?.push(s, before, day[s]!);
  if (before !== NOBODY) {
    release(held, heapsAt(matching, before, day[s]!), s);
    count(matching, before, day[s]!, -1);
  }
  holder[s] = i;
  if (day[s] !== d) {
    day[s] = d;
    matching.kind[s] = NOBODY;
  }
  if (i === NOBODY) return;
  hold(held, heapsAt(matching, i, d), s, kindOf(matching, s));
  count(matching, i, d, 1);
}

function count(matching: Matching, i: number, d: number, one: 1 | -1): void {
  const { load, weekLoad, dayLoad, problem } = matching;
  const { weekOf, weeks, names } = problem.days;
  load[i]! += one;
  weekLoad[i * weeks + weekOf[d]!]! += one;
  dayLoad[i * names.length + d]! += one;
  noteRoom(matching, i);
}

/** Counts one seat more or less in all that lies above a node: the week of a day, and the draw. */
export function countAbove(matching: Matching, node: number, one: 1 | -1): void {
  const { problem, load, weekLoad } = matching;
  const i = personOf(problem, node);
  const week = weekAbove(problem, node);
  if (week !== undefined) weekLoad[i * problem.days.weeks + week]! += one;
  if (node === drawNode(i)) return;
  load[i]! += one;
  noteRoom(matching, i);
}

/** Seat `s` keeps its inspector for good: no search asks it to move again. */
export function fixSeat(matching: Matching, s: number): void {
  const { fixed, held, holder, day } = matching;
  fixed[s] = 1;
  release(held, heapsAt(matching, holder[s]!, day[s]!), s);
}

/** Where the heaps of inspector `i` on day `d` begin. */
export function heapsAt({ problem }: Matching, i: number, d: number): number {
  return i * problem.days.names.length + d;
}

/** Takes back every move noted since the journal was opened. */
export function undoMoves(matching: Matching): void {
  const journal = matching.journal ?? [];
  matching.journal = undefined;
  for (let at = journal.length - 3; at >= 0; at -= 3)
    seat(matching, journal[at]!, journal[at + 1]!, journal[at + 2]!);
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
