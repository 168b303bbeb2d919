/**
 * Has an inspector room for one more visit, and if not, what keeps them from it: the day, the week or the
 * draw?
 */
import type { Matching } from "./matching.js";
import { NOBODY } from "./nobody.js";
import { dayNode, drawNode, weekNode } from "./nodes.js";

/**
 * The smallest node that keeps inspector `i` from one more visit on day `d` before the limit of the draw is
 * asked; NOBODY when none does.
 */
export function fullNode({ problem, dayLoad, weekLoad }: Matching, i: number, d: number): number {
  const { perDay, perWeek, weekOf, weeks, names } = problem.days;
  if (dayLoad[i * names.length + d]! >= perDay[i * names.length + d]!) return dayNode(problem, i, d);
  if (weekLoad[i * weeks + weekOf[d]!]! >= perWeek[i * weeks + weekOf[d]!]!)
    return weekNode(problem, i, weekOf[d]!);
  return NOBODY;
}

/** The same with the limit of the draw. */
export function closedNode(matching: Matching, i: number, d: number): number {
  const node = fullNode(matching, i, d);
  return node === NOBODY && matching.load[i]! >= matching.limit[i]! ? drawNode(i) : node;
}

/**
 * The smallest node of inspector `i` that holds more than it may after they took a seat on day `d`; NOBODY
 * when all is well.
 */
export function overfullNode(
  { problem, dayLoad, weekLoad, load, limit }: Matching,
  i: number,
  d: number,
): number {
  const { perDay, perWeek, weekOf, weeks, names } = problem.days;
  if (dayLoad[i * names.length + d]! > perDay[i * names.length + d]!) return dayNode(problem, i, d);
  if (weekLoad[i * weeks + weekOf[d]!]! > perWeek[i * weeks + weekOf[d]!]!)
    return weekNode(problem, i, weekOf[d]!);
  return load[i]! > limit[i]! ? drawNode(i) : NOBODY;
}
