/**
 * The search for moves that find a place for one more seat.
 *
 * A breadth-first search for an alternating path (Ford–Fulkerson on the network seat → (unit, group) → inspector, written without its
 * inner nodes): a seat takes an inspector whose seat takes another, until somebody has room. If it fails, what it reached is the smallest
 * set of seats that cannot all be filled, and the people they depend on.
 */
import { type Matching, mateOfGroup, NOBODY, seat } from "./matching.js";
import type { Search } from "./search.js";
import { isBarred } from "./staffing-problem.js";

const personOnly = (s: number): number => -2 - s;
const seatOf = (entry: number): number => (entry >= 0 ? entry : -2 - entry);
const holderEntry = ({ problem }: Matching, i: number): number => problem.unitOf.length + i;

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
  const c = problem.classOf[s]!;
  if (roomy.size > MOST_ROOMY || !hasRoomyMember(matching, c)) return NOBODY;
  const isMember = search.isMember[c]!;
  for (let at = 0; at < roomy.size; at++) {
    const i = roomy.list[at]!;
    if (isMember[i] === 0 || isClosed(search, i) || isBarred(problem, s, i)) continue;
    const group = problem.groupOf[i]!;
    const own = holder[s] !== NOBODY && problem.groupOf[holder[s]!] === group;
    if (!own && mateOfGroup(matching, s, group) === NOBODY && !isAskedByMate(matching, s, i)) return i;
  }
  return NOBODY;
}

/** Has anybody of class `c` room? Asked once a class and search: most classes have nobody when loads are even. */
function hasRoomyMember({ roomy, search }: Matching, c: number): boolean {
  if (search.roomyMark[c] !== search.stamp) {
    search.roomyMark[c] = search.stamp;
    search.hasRoomy[c] = 0;
    for (let at = 0; at < roomy.size; at++) if (search.isMember[c]![roomy.list[at]!] === 1) search.hasRoomy[c] = 1;
  }
  return search.hasRoomy[c] === 1;
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
