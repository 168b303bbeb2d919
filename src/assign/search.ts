/** The memory of a search for moves: what it has reached, what waits, and who asked whom. */
import type { StaffingProblem } from "./staffing-problem.js";

/** Marks and queue of one search. A mark counts only while it equals `stamp`, so nothing is cleared between searches. */
export interface Search {
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
  /** Whether somebody of class c has room, as far as this search has asked. */
  readonly hasRoomy: Uint8Array;
  readonly roomyMark: Int32Array;
  /** With groups: which seat of a unit has asked for a group already. */
  readonly askedBy: Map<number, number> | undefined;
  /** People whom no path needs to enter, because nothing leads out of their set. */
  readonly closed: Uint8Array;
}

/** The memory for all searches of a problem; `beginSearch` makes it blank again. */
export function newSearch(problem: StaffingProblem): Search {
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
    hasRoomy: new Uint8Array(problem.classes.length),
    roomyMark: new Int32Array(problem.classes.length),
    askedBy: problem.apart ? new Map() : undefined,
    closed: new Uint8Array(problem.inspectors.length),
  };
}
