/**
 * Why a set of seats cannot be filled: a proof that needs nothing but the candidate lists.
 *
 * The seats that the failed searches reach are the smallest set with the largest shortfall (the smallest min
 * cut). Everybody who may take one of them has a room of min(capacity, number of those units they may go to);
 * together the rooms fall short of the seats.
 */
import { heldBy } from "../kernel/certain.js";
import { refusing } from "../kernel/refusing.js";
import { accept, type Result } from "../kernel/result.js";
import { fillSeat, findPlace } from "./find-place.js";
import { emptyMatching, type Matching } from "./matching.js";
import { NOBODY } from "./nobody.js";
import { dayNode, drawNode, weekNode } from "./nodes.js";
import { beginSearch, reachSeat } from "./reach.js";
import {
  eachCandidate,
  isBarred,
  type StaffingInput,
  type StaffingProblem,
  staffingProblem,
} from "./staffing-problem.js";

/** The witness of protocol section 10.1: it proves itself by its seats and rooms. */
export interface Shortage {
  /** How many seats stay empty in any assignment. */
  readonly shortfall: number;
  /** In byte order of (unit, role). */
  readonly seats: readonly { readonly unit: string; readonly role: string }[];
  /** In byte order of the inspector. */
  readonly room: readonly { readonly inspector: string; readonly room: number }[];
}

/** The shortage of a maximum matching, or undefined when every seat is filled. */
export function shortageOf(matching: Matching): Shortage | undefined {
  const { holder } = matching;
  const empty = [...holder.keys()].filter((s) => holder[s] === NOBODY);
  return empty.length === 0 ? undefined : proofFor(matching, empty);
}

/**
 * The same where days are open: the room of a person is the number of those units they can visit on any of
 * their days, and the seats are those of the smallest min cut when each may choose its day by itself.
 */
export function shortageOfDays(matching: Matching): Shortage | undefined {
  const { holder, problem } = matching;
  const empty = [...holder.keys()].filter((s) => holder[s] === NOBODY);
  if (empty.length === 0) return undefined;
  const reached = reachedSeats(matching, empty);
  const people = new Set<number>();
  for (const s of reached)
    for (const i of problem.classes[problem.classOf[s]!]!) if (!isBarred(problem, s, i)) people.add(i);
  const room = [...people]
    .sort((a, b) => a - b)
    .map((i) => ({ inspector: problem.inspectors[i]!, room: visitsAlone(matching, i, reached) }));
  return {
    shortfall: empty.length,
    seats: namesOf(problem, reached),
    room: room.filter((each) => each.room > 0),
  };
}

/** How many of the units inspector `i` could visit if they were alone. */
function visitsAlone({ problem, choice }: Matching, i: number, seats: readonly number[]): number {
  const one = seats.filter(
    (s) => problem.classes[problem.classOf[s]!]!.includes(i) && !isBarred(problem, s, i),
  );
  const firsts = one.filter((s, at) => at === 0 || problem.unitOf[s] !== problem.unitOf[one[at - 1]!]);
  const limit = problem.capacity.map((most, j) => (j === i ? most : 0));
  const alone = emptyMatching(problem, limit, choice);
  return firsts.filter((s) => fillSeat(alone, s)).length;
}

/**
 * A smallest part of the seats that cannot all be filled: without any one of them the others can. Undefined
 * when all seats can be filled.
 *
 * Seats are filled in byte order of (unit, role); the first for which no place is found, and all that its
 * search reaches, are such a part. The witness of `drawTeams` holds every seat of the shortage; this is one
 * shortage that an official can check at a glance.
 *
 * @example
 * orThrow(coreOf({ inspectors: [{ id: "I-1", capacity: 1 }],
 *   seats: [{ unit: "U-1", role: "lead", eligible: ["I-1"] }, { unit: "U-2", role: "lead", eligible: ["I-1"] }] })); // both seats, room 1
 */
export function coreOf(input: StaffingInput): Result<Shortage | undefined> {
  return refusing(() => coreIn(input));
}

function coreIn(input: StaffingInput): Result<Shortage | undefined> {
  const problem = staffingProblem(input);
  return problem.ok ? accept(coreOfProblem(problem.value)) : problem;
}

function coreOfProblem(problem: StaffingProblem): Shortage | undefined {
  const matching = emptyMatching(problem, problem.capacity.slice());
  const s = matching.holder.findIndex((_, each) => !fillSeat(matching, each));
  return s === -1 ? undefined : proofFor(matching, [s]);
}

function proofFor(matching: Matching, empty: readonly number[]): Shortage {
  const { problem } = matching;
  const reached = reachedSeats(matching, empty);
  return {
    shortfall: empty.length,
    seats: namesOf(problem, reached),
    room: roomFor(problem, reached),
  };
}

function namesOf(problem: StaffingProblem, seats: readonly number[]): Shortage["seats"] {
  return seats.map((s) => ({ unit: problem.units[problem.unitOf[s]!]!, role: problem.roles[s]! }));
}

/** The empty seats and every seat whose place they could have, if it had another; in order. */
function reachedSeats(matching: Matching, empty: readonly number[]): number[] {
  const { problem, holder, day, search } = matching;
  beginSearch(matching);
  for (const s of empty) reachSeat(matching, s, NOBODY);
  findPlace(matching);
  const wasReached = (s: number, i: number): boolean =>
    [drawNode(i), weekNode(problem, i, problem.days.weekOf[day[s]!]!), dayNode(problem, i, day[s]!)].some(
      (node) => search.nodeMark[node] === search.stamp,
    );
  return [...holder.keys()].filter(
    (s) => search.seatMark[s] === search.stamp || (holder[s] !== NOBODY && wasReached(s, holder[s]!)),
  );
}

/**
 * Room of everybody who may take one of the seats: their limits, and the units they may go to on each day.
 */
function roomFor(problem: StaffingProblem, seats: readonly number[]): Shortage["room"] {
  const units = new Map<number, Map<number, Set<number>>>();
  for (const s of seats) {
    eachCandidate(problem, s, (i) => {
      const days = units.get(i) ?? new Map<number, Set<number>>();
      units.set(i, days);
      const onDay = days.get(problem.dayOf[s]!) ?? new Set<number>();
      days.set(problem.dayOf[s]!, onDay.add(problem.unitOf[s]!));
    });
  }
  return [...units.keys()]
    .sort((a, b) => a - b)
    .map((i) => ({ inspector: problem.inspectors[i]!, room: roomOf(problem, i, heldBy(units, i)) }));
}

function roomOf(
  { capacity, days }: StaffingProblem,
  i: number,
  unitsOn: ReadonlyMap<number, ReadonlySet<number>>,
): number {
  const inWeek = new Map<number, number>();
  for (const [d, units] of unitsOn) {
    const week = days.weekOf[d]!;
    inWeek.set(week, (inWeek.get(week) ?? 0) + Math.min(days.perDay[i * days.names.length + d]!, units.size));
  }
  const inWeeks = [...inWeek].reduce(
    (sum, [week, room]) => sum + Math.min(days.perWeek[i * days.weeks + week]!, room),
    0,
  );
  return Math.min(capacity[i]!, inWeeks);
}
