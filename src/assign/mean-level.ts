/**
 * Year levels that are not below the mean of those who share the work.
 *
 * The filled level (see `balance.ts`) lies below the mean as soon as loads differ, and whoever stands a band
 * above it is known to be free of the next round. Measured with twenty interchangeable people, six seats a
 * round and band 2: 6.1 % of inspector-rounds are immune with the filled level and 2.2 % with the mean; loads
 * then differ by 5 instead of 4 at the end of the year.
 */
import { heldBy } from "../kernel/certain.js";
import { ceilOf, dividedBy, fraction, plus } from "../kernel/fraction.js";
import { NOBODY } from "./nobody.js";
import { eachCandidate, type StaffingProblem } from "./staffing-problem.js";

/**
 * max(level, ⌈(carried by all + seats) / sum of shares⌉) over the people and seats that hang together by
 * candidates.
 */
export function raisedToMean(problem: StaffingProblem, levels: Int32Array): Int32Array {
  const { root, seats } = circles(problem);
  const work = new Map<number, number>(seats);
  const posts = new Map<number, ReturnType<typeof fraction>>();
  problem.inspectors.forEach((_, i) => {
    const circle = root(i);
    if (!seats.has(circle)) return;
    work.set(circle, heldBy(work, circle) + problem.carried[i]!);
    const share = fraction(problem.shares.of[i]!, problem.shares.in[i]!);
    posts.set(circle, plus(posts.get(circle) ?? fraction(0n), share));
  });
  const means = new Map(
    [...posts].map(([circle, sum]) => [
      circle,
      Number(ceilOf(dividedBy(fraction(heldBy(work, circle)), sum))),
    ]),
  );
  return levels.map((level, i) => Math.max(level, means.get(root(i)) ?? 0));
}

/**
 * Circles of people who share seats, directly or through others; `seats` counts those of each circle that has
 * any.
 */
function circles(problem: StaffingProblem) {
  const parent = Int32Array.from(problem.inspectors, (_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  };
  const firsts = Int32Array.from(problem.unitOf, (_, s) => {
    let first = NOBODY;
    eachCandidate(problem, s, (i) => {
      if (first === NOBODY) first = i;
      else parent[root(i)] = root(first);
    });
    return first;
  });
  const seats = new Map<number, number>();
  for (const first of firsts) {
    // A seat that nobody can take is work of no circle.
    if (first !== NOBODY) seats.set(root(first), (seats.get(root(first)) ?? 0) + 1);
  }
  return { root, seats };
}
