/** The memory of a search for moves: what it has reached, what waits, and who asked whom. */
import { type Kinds, newKinds } from "./kinds.js";
import { nodeCount } from "./nodes.js";
import type { StaffingProblem } from "./staffing-problem.js";

/**
 * Marks and queue of one search. A mark counts only while it equals `stamp`, so nothing is cleared between
 * searches.
 */
export interface SeatSearch {
  stamp: number;
  readonly seatMark: Int32Array;
  readonly leaveMark: Int32Array;
  readonly nodeMark: Int32Array;
  /** Queue entry on whose behalf seat s moves: a seat of its unit, or the node that must give it up. */
  readonly cause: Int32Array;
  readonly leaveCause: Int32Array;
  /** Queue entry that wants a place below each node, and the day on which it wants it. */
  readonly nodeCause: Int32Array;
  readonly nodeDay: Int32Array;
  /**
   * Waiting entries: a seat `s`; `personOnly(s)`, a seat that keeps its group and changes only the person or
   * the day; or `nodeEntry(n)`, all movable seats below node n, which are looked at one by one, since the
   * first often has somewhere to go.
   */
  readonly queue: Int32Array;
  waiting: number;
  /** Day on which the place that was found lies. */
  foundDay: number;
  readonly kinds: Kinds;
  /** Is inspector i in class c: `isMember[c][i]`. */
  readonly isMember: readonly Uint8Array[];
  /** Classes of each inspector. */
  readonly classesOf: readonly (readonly number[])[];
  /** How many people of each class the search `reachedMark` has reached with their whole draw. */
  readonly reachedIn: Int32Array;
  readonly reachedMark: Int32Array;
  /** Whether somebody of class c has room, as far as this search has asked. */
  readonly hasRoomy: Uint8Array;
  readonly roomyMark: Int32Array;
  /** With groups: which seat of a unit has asked for a group already. */
  readonly askedBy: Map<number, number> | undefined;
  /** Part of the network to which each node belongs; a search enters only nodes of the part `within`. */
  readonly part: Int32Array;
  within: number;
}

/** The memory for all searches of a problem; `beginSearch` makes it blank again. */
export function newSearch(problem: StaffingProblem): SeatSearch {
  const seats = problem.unitOf.length;
  const people = problem.inspectors.length;
  const nodes = nodeCount(problem);
  return {
    stamp: 0,
    seatMark: new Int32Array(seats),
    leaveMark: new Int32Array(seats),
    nodeMark: new Int32Array(nodes),
    cause: new Int32Array(seats),
    leaveCause: new Int32Array(seats),
    nodeCause: new Int32Array(nodes),
    nodeDay: new Int32Array(nodes),
    queue: new Int32Array(2 * seats + nodes),
    waiting: 0,
    foundDay: 0,
    kinds: newKinds(),
    isMember: problem.classes.map((members) => {
      const flags = new Uint8Array(people);
      for (const i of members) flags[i] = 1;
      return flags;
    }),
    classesOf: classesByPerson(problem),
    reachedIn: new Int32Array(problem.classes.length),
    reachedMark: new Int32Array(problem.classes.length),
    hasRoomy: new Uint8Array(problem.classes.length),
    roomyMark: new Int32Array(problem.classes.length),
    askedBy: problem.apart ? new Map() : undefined,
    part: new Int32Array(nodes),
    within: 0,
  };
}

function classesByPerson({ classes, inspectors }: StaffingProblem): number[][] {
  const classesOf: number[][] = inspectors.map(() => []);
  classes.forEach((members, c) => {
    for (const i of members) classesOf[i]!.push(c);
  });
  return classesOf;
}
