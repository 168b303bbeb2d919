/**
 * The search for moves that find a place for one more seat.
 *
 * A breadth-first search for an alternating path (Ford–Fulkerson on the network seat → (unit, group) → day →
 * week → draw, written without most of its inner nodes): a seat takes an inspector whose seat takes another,
 * until somebody has room. If it fails, what it reached is the smallest set of seats that cannot all be
 * filled, and the people they depend on.
 */
import { applyMoves } from "./apply-moves.js";
import { dropPerson, leftOf } from "./kinds.js";
import { countAbove, kindOf, type Matching, mateOfGroup, openDaysOf } from "./matching.js";
import { NOBODY } from "./nobody.js";
import { drawNode, personOf, placesBelow } from "./nodes.js";
import {
  beginSearch,
  isUsedUp,
  nodeEntry,
  personOnly,
  reachLeave,
  reachNode,
  reachSeat,
  seatOf,
} from "./reach.js";
import { fullNode } from "./room.js";
import { isAway, isBarred } from "./staffing-problem.js";

/** Is there room for one more in the draw of an inspector who has room on the day and in the week? */
type HasRoom = (inspector: number) => boolean;

/** Whom a search looks for. */
interface Wanted {
  readonly hasRoom: HasRoom;
  /** True: anybody below their limit, so that those with room may be looked at first. */
  readonly anybody: boolean;
}

/**
 * Finds places for the empty seat `s`, moving others if needed. False when no arrangement of the rest has
 * room.
 */
export function fillSeat(matching: Matching, s: number): boolean {
  beginSearch(matching);
  reachSeat(matching, s, NOBODY);
  return findPlace(matching) !== NOBODY;
}

/**
 * A node holds one seat too many: moves one of its seats elsewhere. False when that cannot be done. The seat
 * that must leave a full day or week counts neither in the week nor in the draw above it: its inspector may
 * take another one in its place there.
 */
export function relieve(matching: Matching, node: number): boolean {
  countAbove(matching, node, -1);
  beginSearch(matching);
  reachNode(matching, node, NOBODY, 0);
  const found = findPlace(matching);
  countAbove(matching, node, 1);
  return found !== NOBODY;
}

/**
 * Runs the queue until somebody with room is found, applies the moves and returns them; NOBODY when nothing
 * is left to try.
 */
export function findPlace(matching: Matching, hasRoom?: HasRoom): number {
  const { search, problem, load, limit } = matching;
  const seats = problem.unitOf.length;
  const wanted = {
    hasRoom: hasRoom ?? ((i: number) => load[i]! < limit[i]!),
    anybody: hasRoom === undefined,
  };
  for (let at = 0; at < search.waiting; at++) {
    const entry = search.queue[at]!;
    const place =
      entry >= seats ? tryNode(matching, entry - seats, wanted) : tryEntry(matching, entry, wanted);
    if (place !== NOBODY) return place;
  }
  return NOBODY;
}

/**
 * Asks the movable seats below a node, one after another: first for somebody with room, then for anybody
 * else.
 */
function tryNode(matching: Matching, node: number, wanted: Wanted): number {
  const { held, problem } = matching;
  if (isIdle(matching, node)) return NOBODY;
  const [first, last] = placesBelow(problem, node);
  const cause = nodeEntry(matching, node);
  if (wanted.anybody && hasRoomyColleague(matching, personOf(problem, node))) {
    for (let place = first; place <= last; place++) {
      for (let heap = held.firstHeap[place]!; heap !== NOBODY; heap = held.nextHeap[heap]!) {
        const found = tryRoomyHeap(matching, heap, cause);
        if (found !== NOBODY) return found;
      }
    }
  }
  for (let place = first; place <= last; place++) {
    for (let heap = held.firstHeap[place]!; heap !== NOBODY; heap = held.nextHeap[heap]!) {
      const found = tryHeap(matching, heap, cause, wanted);
      if (found !== NOBODY) return found;
    }
  }
  return NOBODY;
}

/**
 * Have seats of all classes of the inspector asked everybody they could have? Then none below their draw
 * leads on.
 */
function isIdle(matching: Matching, node: number): boolean {
  const { search, choice, problem } = matching;
  if (search.askedBy !== undefined || choice !== undefined || node >= problem.inspectors.length) return false;
  for (const c of search.classesOf[node]!) if (!isUsedUp(matching, c)) return false;
  return true;
}

/** With more people with room than this the ordinary scan meets one of them soon. */
const MOST_ROOMY = 64;

/** Has anybody room who shares a class with inspector `i`? */
function hasRoomyColleague(matching: Matching, i: number): boolean {
  if (
    matching.roomy.size > MOST_ROOMY ||
    matching.search.askedBy !== undefined ||
    matching.choice !== undefined
  )
    return false;
  return matching.search.classesOf[i]!.some((c) => hasRoomyMember(matching, c));
}

/** Somebody with room who can take one of the seats of a heap at once. */
function tryRoomyHeap(matching: Matching, heap: number, cause: number): number {
  const { problem, search, held, fixed } = matching;
  const first = held.first[heap]!;
  if (!hasRoomyMember(matching, problem.classOf[first]!)) return NOBODY;
  for (let t = first; t !== NOBODY; t = held.next[t]!) {
    if (fixed[t] !== 0 || search.seatMark[t] === search.stamp) continue;
    const found = tryRoomy(matching, t);
    if (found === NOBODY) continue;
    search.cause[t] = cause;
    applyMoves(matching, t, found);
    return found;
  }
  return NOBODY;
}

/** Asks seats of one kind until nobody is left whom they could have. */
function tryHeap(matching: Matching, heap: number, cause: number, wanted: Wanted): number {
  const { search, held, fixed } = matching;
  const { kinds, stamp, seatMark } = search;
  const list = kinds.list[held.kind[heap]!]!;
  const mayStay = search.askedBy !== undefined || matching.choice !== undefined;
  if (!mayStay && isUsedUp(matching, matching.problem.classOf[held.first[heap]!]!)) return NOBODY;
  for (let t = held.first[heap]!; t !== NOBODY; t = held.next[t]!) {
    if (fixed[t] !== 0) continue;
    if (mayStay && (search.askedBy !== undefined || openDaysOf(matching, t) !== undefined)) {
      reachLeave(matching, t, cause);
    } else if (leftOf(kinds, list, stamp) === 0) {
      return NOBODY;
    } else if (seatMark[t] !== stamp) {
      seatMark[t] = stamp;
      search.cause[t] = cause;
      const place = tryEntry(matching, t, wanted);
      if (place !== NOBODY) return place;
    }
  }
  return NOBODY;
}

/** Finds somebody for a seat; applies the moves that this makes possible. */
function tryEntry(matching: Matching, entry: number, wanted: Wanted): number {
  const near = wanted.anybody && entry >= 0 ? tryRoomy(matching, entry) : NOBODY;
  const place = near === NOBODY ? tryFurther(matching, entry, wanted.hasRoom) : near;
  if (place !== NOBODY) applyMoves(matching, entry, place);
  return place;
}

function tryFurther(matching: Matching, entry: number, hasRoom: HasRoom): number {
  return entry >= 0 ? tryOthers(matching, entry, hasRoom) : tryOwnGroup(matching, seatOf(entry), hasRoom);
}

/** Somebody with room who can take seat `s` at once, or NOBODY. */
function tryRoomy(matching: Matching, s: number): number {
  const { problem, roomy, search, holder } = matching;
  const c = problem.classOf[s]!;
  if (roomy.size > MOST_ROOMY || !hasRoomyMember(matching, c)) return NOBODY;
  const isMember = search.isMember[c]!;
  const own = holder[s] === NOBODY ? NOBODY : problem.groupOf[holder[s]!]!;
  for (let at = 0; at < roomy.size; at++) {
    const i = roomy.list[at]!;
    const group = problem.groupOf[i]!;
    if (
      isMember[i] === 0 ||
      group === own ||
      isBarred(problem, s, i) ||
      mateOfGroup(matching, s, group) !== NOBODY
    )
      continue;
    const d = roomyDay(matching, s, i);
    if (d === NOBODY || !claimGroup(matching, s, i)) continue;
    search.foundDay = d;
    return i;
  }
  return NOBODY;
}

/** A day on which inspector `i` can take seat `s` without more ado, or NOBODY. */
function roomyDay(matching: Matching, s: number, i: number): number {
  const { problem, day } = matching;
  const isFree = (d: number): boolean => !isAway(problem, i, d) && fullNode(matching, i, d) === NOBODY;
  const open = openDaysOf(matching, s);
  if (open === undefined) return isFree(day[s]!) ? day[s]! : NOBODY;
  return open.find(isFree) ?? NOBODY;
}

/**
 * Has anybody of class `c` room? Asked once a class and search: most classes have nobody when loads are even.
 */
function hasRoomyMember({ roomy, search }: Matching, c: number): boolean {
  if (search.roomyMark[c] !== search.stamp) {
    search.roomyMark[c] = search.stamp;
    search.hasRoomy[c] = 0;
    for (let at = 0; at < roomy.size; at++)
      if (search.isMember[c]![roomy.list[at]!] === 1) search.hasRoomy[c] = 1;
  }
  return search.hasRoomy[c] === 1;
}

/** Looks through the candidates of seat `s` that were not reached yet; returns one with room, or NOBODY. */
function tryOthers(matching: Matching, s: number, hasRoom: HasRoom): number {
  const { problem, search, holder } = matching;
  const { kinds, stamp } = search;
  const list = kinds.list[kindOf(matching, s)]!;
  const people = kinds.people[list]!;
  const barless = problem.firstBar[s] === problem.firstBar[s + 1];
  const own = holder[s] === NOBODY ? NOBODY : problem.groupOf[holder[s]!]!;
  for (let at = 0; at < leftOf(kinds, list, stamp); ) {
    const i = people[at]!;
    if (search.nodeMark[i] === stamp) {
      dropPerson(kinds, list, at);
    } else if (
      problem.groupOf[i] === own ||
      (!barless && isBarred(problem, s, i)) ||
      askMateFirst(matching, s, i) ||
      !claimGroup(matching, s, i)
    ) {
      at++;
    } else {
      dropPerson(kinds, list, at);
      if (tryPerson(matching, s, i, s, hasRoom)) return i;
    }
  }
  return NOBODY;
}

/** Has inspector `i` room for seat `s`? If not, what keeps them from it is reached on behalf of `cause`. */
function tryPerson(matching: Matching, s: number, i: number, cause: number, hasRoom: HasRoom): boolean {
  const { problem, holder, day } = matching;
  const open = openDaysOf(matching, s);
  if (open === undefined) return tryDay(matching, i, day[s]!, cause, hasRoom);
  return open.some(
    (d) =>
      !isAway(problem, i, d) && !(holder[s] === i && day[s] === d) && tryDay(matching, i, d, cause, hasRoom),
  );
}

function tryDay(matching: Matching, i: number, d: number, cause: number, hasRoom: HasRoom): boolean {
  const { search } = matching;
  const full = fullNode(matching, i, d);
  const node = full === NOBODY && !hasRoom(i) ? drawNode(i) : full;
  if (node === NOBODY) {
    search.foundDay = d;
    return true;
  }
  if (search.nodeMark[node] !== search.stamp && search.part[node] === search.within)
    reachNode(matching, node, cause, d);
  return false;
}

/**
 * A mate who holds somebody of the same group is asked to move first; then `s` takes that mate's inspector.
 * False when there is no such mate.
 */
function askMateFirst(matching: Matching, s: number, i: number): boolean {
  const mate = mateOfGroup(matching, s, matching.problem.groupOf[i]!);
  if (mate === NOBODY) return false;
  if (matching.fixed[mate] === 0) reachSeat(matching, mate, s);
  return true;
}

/**
 * With groups, only the first seat of a unit that asks for a group may go through it: a path may use it once.
 * False when a mate was first.
 */
function claimGroup({ problem, search }: Matching, s: number, i: number): boolean {
  if (search.askedBy === undefined) return true;
  const place = problem.unitOf[s]! * problem.inspectors.length + problem.groupOf[i]!;
  const first = search.askedBy.get(place);
  if (first !== undefined) return first === s;
  search.askedBy.set(place, s);
  return true;
}

/**
 * Seat `s` keeps its place in the unit's group and changes only the person or the day; if that fails it looks
 * elsewhere.
 */
function tryOwnGroup(matching: Matching, s: number, hasRoom: HasRoom): number {
  const { problem, search, holder, day } = matching;
  const own = holder[s]!;
  const colleagues = problem.apart
    ? problem.classes[problem.classOf[s]!]!.filter((i) => problem.groupOf[i] === problem.groupOf[own])
    : [own];
  for (const i of colleagues) {
    const mayChange = i !== own || openDaysOf(matching, s) !== undefined;
    if (!mayChange || isBarred(problem, s, i) || (i !== own && isAway(problem, i, day[s]!))) continue;
    if (tryPerson(matching, s, i, personOnly(s), hasRoom)) return i;
  }
  reachSeat(matching, s, search.leaveCause[s]!);
  return NOBODY;
}
