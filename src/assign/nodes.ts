/**
 * What an inspector may do is a small tree: their days lie in weeks, and their weeks in the draw.
 *
 * Each node of the tree holds the seats below it and is full when its limit is reached. Nodes are numbered:
 * the draw of inspector i is node i, then come the weeks of all inspectors, then their days.
 */
import type { StaffingProblem } from "./staffing-problem.js";

export function nodeCount({ inspectors, days }: StaffingProblem): number {
  return inspectors.length * (1 + days.weeks + days.names.length);
}

export function drawNode(i: number): number {
  return i;
}

export function weekNode({ inspectors, days }: StaffingProblem, i: number, week: number): number {
  return inspectors.length + i * days.weeks + week;
}

export function dayNode({ inspectors, days }: StaffingProblem, i: number, d: number): number {
  return inspectors.length * (1 + days.weeks) + i * days.names.length + d;
}

/** Inspector of a node. */
export function personOf({ inspectors, days }: StaffingProblem, node: number): number {
  const people = inspectors.length;
  if (node < people) return node;
  const weekEnd = people * (1 + days.weeks);
  return node < weekEnd
    ? Math.floor((node - people) / days.weeks)
    : Math.floor((node - weekEnd) / days.names.length);
}

/** Week in which a day node lies; undefined for all other nodes. */
export function weekAbove({ inspectors, days }: StaffingProblem, node: number): number | undefined {
  const firstDay = inspectors.length * (1 + days.weeks);
  return node < firstDay ? undefined : days.weekOf[(node - firstDay) % days.names.length];
}

/**
 * First and last place below a node: places are the days of inspectors, `i * days + day`, and the days of a
 * week stand together.
 */
export function placesBelow(problem: StaffingProblem, node: number): readonly [number, number] {
  const { inspectors, days } = problem;
  const [people, count] = [inspectors.length, days.names.length];
  const weekEnd = people * (1 + days.weeks);
  if (node >= weekEnd) return [node - weekEnd, node - weekEnd];
  const start = personOf(problem, node) * count;
  if (node < people) return [start, start + count - 1];
  const week = (node - people) % days.weeks;
  return [start + days.weekOf.indexOf(week), start + days.weekOf.lastIndexOf(week)];
}

/** Calls `each` with a node and with all that lie below it. */
export function eachNodeBelow(problem: StaffingProblem, node: number, each: (node: number) => void): void {
  const { inspectors, days } = problem;
  const weekEnd = inspectors.length * (1 + days.weeks);
  if (node < inspectors.length) for (let w = 0; w < days.weeks; w++) each(weekNode(problem, node, w));
  if (node < weekEnd) {
    const [first, last] = placesBelow(problem, node);
    for (let place = first; place <= last; place++) each(weekEnd + place);
  }
  each(node);
}
