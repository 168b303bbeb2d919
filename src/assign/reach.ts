/**
 * What a search reaches: seats that may have to move, and nodes (days, weeks, draws of inspectors) that must
 * give up a seat.
 */
import type { Matching } from "./matching.js";
import { eachNodeBelow } from "./nodes.js";

/**
 * Entries of the queue: a seat is its own number; then come nodes; seats that change only the person or the
 * day are below −1.
 */
export const personOnly = (s: number): number => -2 - s;
export const seatOf = (entry: number): number => (entry >= 0 ? entry : -2 - entry);
export const nodeEntry = ({ problem }: Matching, node: number): number => problem.unitOf.length + node;

export function beginSearch({ search }: Matching): void {
  search.stamp++;
  search.waiting = 0;
  search.askedBy?.clear();
}

/** Calls `each` with every node that the search which just failed has reached. */
export function eachReachedNode({ search, problem }: Matching, each: (node: number) => void): void {
  const seats = problem.unitOf.length;
  for (let at = 0; at < search.waiting; at++) {
    const entry = search.queue[at]!;
    if (entry >= seats) each(entry - seats);
  }
}

/**
 * Nothing leads out of what the search which just failed has reached: from now on it is the part `part`,
 * which others need not enter.
 */
export function setReachedApart(matching: Matching, part: number): void {
  const { search, problem } = matching;
  eachReachedNode(matching, (node) => {
    eachNodeBelow(problem, node, (below) => {
      if (search.part[below] === search.within) search.part[below] = part;
    });
  });
}

export function reachSeat({ search }: Matching, s: number, cause: number): void {
  if (search.seatMark[s] === search.stamp) return;
  search.seatMark[s] = search.stamp;
  search.cause[s] = cause;
  search.queue[search.waiting++] = s;
}

/**
 * The node is full: every movable seat below it may be asked to move on behalf of `cause`, which wants a
 * place on day `d`.
 */
export function reachNode(matching: Matching, node: number, cause: number, d: number): void {
  const { search } = matching;
  search.nodeMark[node] = search.stamp;
  search.nodeCause[node] = cause;
  search.nodeDay[node] = d;
  search.queue[search.waiting++] = nodeEntry(matching, node);
  if (node < matching.problem.inspectors.length) noteReached(matching, node);
}

/** One more person of each of their classes is reached whatever the day. */
function noteReached({ search }: Matching, i: number): void {
  const { reachedIn, reachedMark, stamp } = search;
  for (const c of search.classesOf[i]!) {
    if (reachedMark[c] !== stamp) {
      reachedMark[c] = stamp;
      reachedIn[c] = 0;
    }
    reachedIn[c]!++;
  }
}

/** Is everybody of class `c` reached? Then none of its seats leads on. */
export function isUsedUp({ search, problem }: Matching, c: number): boolean {
  return search.reachedMark[c] === search.stamp && search.reachedIn[c] === problem.classes[c]!.length;
}

export function reachLeave({ search }: Matching, s: number, cause: number): void {
  if (search.leaveMark[s] === search.stamp) return;
  search.leaveMark[s] = search.stamp;
  search.leaveCause[s] = cause;
  search.queue[search.waiting++] = personOnly(s);
}
