/**
 * Who sits where, and the search that finds a place for one more seat.
 *
 * A matching gives each seat at most one inspector, each inspector at most `limit` seats, and each unit at most one person of a
 * group. `findPlace` is a breadth-first search for an alternating path (Ford–Fulkerson on the network seat → (unit, group) →
 * inspector, written without its inner nodes): a seat takes an inspector whose seat takes another, until somebody has room.
 * If it fails, what it reached is the smallest set of seats that cannot all be filled, and the people they depend on.
 */
import { isBarred, type StaffingProblem } from "./staffing-problem.js";

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

/** Marks and queue of one search. A mark counts only while it equals `stamp`, so nothing is cleared between searches. */
interface Search {
  stamp: number;
  readonly seatMark: Int32Array;
  readonly leaveMark: Int32Array;
  readonly inspectorMark: Int32Array;
  /** Queue entry on whose behalf seat s moves (NOBODY: s started the search). */
  readonly cause: Int32Array;
  readonly leaveCause: Int32Array;
  /** Queue entry on whose behalf the seats of inspector i move. */
  readonly holderCause: Int32Array;
  /**
   * Waiting entries: a seat `s`; `personOnly(s)`, a seat that keeps its group and changes only the person; or `holderEntry(i)`, all
   * movable seats of inspector i, which are looked at one by one, since the first often has somewhere to go.
   */
  readonly queue: Int32Array;
  waiting: number;
  /** Members of each class that this search has not reached yet stand first. */
  readonly unreached: readonly Int32Array[];
  readonly left: Int32Array;
  readonly leftMark: Int32Array;
  /** Is inspector i in class c: `isMember[c][i]`. */
  readonly isMember: readonly Uint8Array[];
  /** With groups: which seat of a unit has asked for a group already. */
  readonly askedBy: Map<number, number> | undefined;
  /** People whom no path needs to enter, because nothing leads out of their set. */
  readonly closed: Uint8Array;
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

const personOnly = (s: number): number => -2 - s;
const seatOf = (entry: number): number => (entry >= 0 ? entry : -2 - entry);
const holderEntry = ({ problem }: Matching, i: number): number => problem.unitOf.length + i;

function newSearch(problem: StaffingProblem): Search {
  const seats = problem.unitOf.length;
  return {
    stamp: 0,
    seatMark: new Int32Array(seats),
    leaveMark: new Int32Array(seats),
    inspectorMark: new Int32Array(problem.inspectors.length),
    cause: new Int32Array(seats),
    leaveCause: new Int32Array(seats),
    holderCause: new Int32Array(problem.inspectors.length),
    queue: new Int32Array(2 * seats + problem.inspectors.length),
    waiting: 0,
    unreached: problem.classes.map((members) => members.slice()),
    left: new Int32Array(problem.classes.length),
    leftMark: new Int32Array(problem.classes.length),
    isMember: problem.classes.map((members) => {
      const flags = new Uint8Array(problem.inspectors.length);
      for (const i of members) flags[i] = 1;
      return flags;
    }),
    askedBy: problem.apart ? new Map() : undefined,
    closed: new Uint8Array(problem.inspectors.length),
  };
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

/** Finds places for the empty seat `s`, moving others if needed. False when no arrangement of the rest has room. */
export function fillSeat(matching: Matching, s: number): boolean {
  beginSearch(matching);
  reachSeat(matching, s, NOBODY);
  return findPlace(matching) !== NOBODY;
}

/** After `i` took one seat too many: moves one of his other seats elsewhere. False when that cannot be done. */
export function relieve(matching: Matching, i: number): boolean {
  beginSearch(matching);
  reachInspector(matching, i, NOBODY);
  return findPlace(matching) !== NOBODY;
}

export function beginSearch({ search }: Matching): void {
  search.stamp++;
  search.waiting = 0;
  search.askedBy?.clear();
}

/** Was inspector `i` reached by the search that just failed? */
export function wasReached({ search }: Matching, i: number): boolean {
  return search.inspectorMark[i] === search.stamp;
}

/** Was seat `s` reached by the search that just failed? */
export function seatWasReached({ search }: Matching, s: number): boolean {
  return search.seatMark[s] === search.stamp;
}

export function reachSeat({ search }: Matching, s: number, cause: number): void {
  if (search.seatMark[s] === search.stamp) return;
  search.seatMark[s] = search.stamp;
  search.cause[s] = cause;
  search.queue[search.waiting++] = s;
}

/** Inspector `i` is full: every movable seat he holds may be asked to move on behalf of `cause`. */
export function reachInspector(matching: Matching, i: number, cause: number): void {
  const { search } = matching;
  search.inspectorMark[i] = search.stamp;
  search.holderCause[i] = cause;
  search.queue[search.waiting++] = holderEntry(matching, i);
}

function reachLeave({ search }: Matching, s: number, cause: number): void {
  if (search.leaveMark[s] === search.stamp) return;
  search.leaveMark[s] = search.stamp;
  search.leaveCause[s] = cause;
  search.queue[search.waiting++] = personOnly(s);
}

/** Runs the queue until somebody with room is found, applies the moves and returns him; NOBODY when nothing is left to try. */
export function findPlace(matching: Matching, wanted?: HasRoom): number {
  const { search, problem } = matching;
  for (let at = 0; at < search.waiting; at++) {
    const entry = search.queue[at]!;
    const isHolder = entry >= problem.unitOf.length;
    const place = isHolder ? tryHolder(matching, entry - problem.unitOf.length, wanted) : tryEntry(matching, entry, wanted);
    if (place !== NOBODY) return place;
  }
  return NOBODY;
}

/** Asks the movable seats of inspector `i` one after another. */
function tryHolder(matching: Matching, i: number, wanted: HasRoom | undefined): number {
  const { search, held, fixed } = matching;
  const cause = search.holderCause[i]!;
  for (let t = held.head[i]!; t !== NOBODY; t = held.next[t]!) {
    if (fixed[t] !== 0) continue;
    if (search.askedBy !== undefined) reachLeave(matching, t, cause);
    else if (search.seatMark[t] !== search.stamp) {
      search.seatMark[t] = search.stamp;
      search.cause[t] = cause;
      const place = tryEntry(matching, t, wanted);
      if (place !== NOBODY) return place;
    }
  }
  return NOBODY;
}

/** Finds somebody for a seat; applies the moves that this makes possible. */
function tryEntry(matching: Matching, entry: number, wanted: HasRoom | undefined): number {
  const hasRoom = wanted ?? ((i: number) => matching.load[i]! < matching.limit[i]!);
  const near = wanted === undefined && entry >= 0 ? tryRoomy(matching, entry) : NOBODY;
  const place = near !== NOBODY ? near : entry >= 0 ? tryOthers(matching, entry, hasRoom) : tryOwnGroup(matching, seatOf(entry), hasRoom);
  if (place !== NOBODY) applyMoves(matching, entry, place);
  return place;
}

type HasRoom = (inspector: number) => boolean;

/** Somebody with room who can take seat `s` at once, or NOBODY. */
function tryRoomy(matching: Matching, s: number): number {
  const { problem, roomy, search, holder } = matching;
  const isMember = search.isMember[problem.classOf[s]!]!;
  if (roomy.size > MOST_ROOMY) return NOBODY;
  for (let at = 0; at < roomy.size; at++) {
    const i = roomy.list[at]!;
    if (isMember[i] === 0 || isClosed(search, i) || isBarred(problem, s, i)) continue;
    const group = problem.groupOf[i]!;
    const own = holder[s] !== NOBODY && problem.groupOf[holder[s]!] === group;
    if (!own && mateOfGroup(matching, s, group) === NOBODY && !isAskedByMate(matching, s, i)) return i;
  }
  return NOBODY;
}

/** With more people than this the ordinary scan meets one of them soon. */
const MOST_ROOMY = 64;

/** Looks through the candidates of seat `s` that were not reached yet; returns one with room, or NOBODY. */
function tryOthers(matching: Matching, s: number, hasRoom: HasRoom): number {
  const { problem, search } = matching;
  const c = problem.classOf[s]!;
  const members = search.unreached[c]!;
  const barless = problem.firstBar[s] === problem.firstBar[s + 1];
  const own = matching.holder[s] === NOBODY ? NOBODY : problem.groupOf[matching.holder[s]!]!;
  for (let at = 0; at < leftOf(search, c); ) {
    const i = members[at]!;
    if (isClosed(search, i)) {
      dropMember(search, c, at);
    } else if (problem.groupOf[i] === own || (!barless && isBarred(problem, s, i)) || isClosedByMate(matching, s, i)) {
      at++;
    } else {
      dropMember(search, c, at);
      if (hasRoom(i)) return i;
      reachInspector(matching, i, s);
    }
  }
  return NOBODY;
}

/** Reached already, or not worth entering. */
function isClosed({ inspectorMark, stamp, closed }: Search, i: number): boolean {
  return inspectorMark[i] === stamp || closed[i] !== 0;
}

function leftOf(search: Search, c: number): number {
  if (search.leftMark[c] !== search.stamp) {
    search.leftMark[c] = search.stamp;
    search.left[c] = search.unreached[c]!.length;
  }
  return search.left[c]!;
}

function dropMember(search: Search, c: number, at: number): void {
  const members = search.unreached[c]!;
  const last = --search.left[c]!;
  const i = members[at]!;
  members[at] = members[last]!;
  members[last] = i;
}

function isClosedByMate(matching: Matching, s: number, i: number): boolean {
  return isTakenByMate(matching, s, i) || isAskedByMate(matching, s, i);
}

/** A mate who holds somebody of the same group must move first; then `s` takes that mate's inspector. */
function isTakenByMate(matching: Matching, s: number, i: number): boolean {
  const mate = mateOfGroup(matching, s, matching.problem.groupOf[i]!);
  if (mate === NOBODY) return false;
  if (matching.fixed[mate] === 0) reachSeat(matching, mate, s);
  return true;
}

/** With groups, only the first seat of a unit that asks for a group may go through it: a path may use it once. */
function isAskedByMate({ problem, search }: Matching, s: number, i: number): boolean {
  if (search.askedBy === undefined) return false;
  const place = problem.unitOf[s]! * problem.inspectors.length + problem.groupOf[i]!;
  const first = search.askedBy.get(place);
  if (first === undefined) search.askedBy.set(place, s);
  return first !== undefined && first !== s;
}

/** With groups: seat `s` keeps its place in the unit's group and only changes the person; if that fails it looks elsewhere. */
function tryOwnGroup(matching: Matching, s: number, hasRoom: HasRoom): number {
  const { problem, search } = matching;
  const group = problem.groupOf[matching.holder[s]!]!;
  for (const i of problem.classes[problem.classOf[s]!]!) {
    if (problem.groupOf[i] !== group || isClosed(search, i) || isBarred(problem, s, i)) continue;
    if (hasRoom(i)) return i;
    reachInspector(matching, i, personOnly(s));
  }
  reachSeat(matching, s, search.leaveCause[s]!);
  return NOBODY;
}

/** Walks back along the causes: each seat takes the place that the next one leaves. */
function applyMoves(matching: Matching, last: number, found: number): void {
  const { holder, search } = matching;
  let place = found;
  for (let entry = last; entry !== NOBODY; ) {
    const s = entry >= 0 ? entry : seatInGroup(matching, seatOf(entry), place);
    const left = holder[s]!;
    seat(matching, s, place);
    place = left;
    entry = entry >= 0 ? search.cause[entry]! : search.leaveCause[seatOf(entry)]!;
  }
}

/** Which seat of the unit of `s` has the place in the group of `i` now: a later step of the path may have handed it to a mate. */
function seatInGroup(matching: Matching, s: number, i: number): number {
  const group = matching.problem.groupOf[i]!;
  const mate = mateOfGroup(matching, s, group);
  return mate === NOBODY ? s : mate;
}
