/**
 * Levels: how evenly a complete assignment can be spread.
 *
 * The level of an inspector is defined by flows (see `docs/protocol.md`): the smallest L for which a complete assignment with load ≤ L
 * exists, given to the people in the smallest min cut at L − 1, then again for the rest. One assignment answers it for all: spread
 * the seats until no alternating path leads from anybody to somebody who carries two less (a decreasingly minimal assignment). Taking
 * one seat from each person at the top is then a maximum flow at L − 1, and what can be reached from them is its smallest min cut.
 * Reached sets are closed: no later path needs to enter them.
 */
import { beginSearch, findPlace, reachInspector, wasReached } from "./find-place.js";
import { type Matching, NOBODY } from "./matching.js";

const OPEN = -1;

/**
 * Level of each inspector for loads counted as `carried + load`. Rearranges the (complete) matching without breaking a limit.
 * Who can take no seat at all has level 0.
 */
export function spreadEvenly(matching: Matching, carried: Int32Array): Int32Array {
  const levels = new Int32Array(carried.length).fill(OPEN);
  const total = (i: number): number => carried[i]! + matching.load[i]!;
  const queue = queueByTotal(carried.length, total);
  for (let i = queue.heaviest(); i !== NOBODY; i = queue.heaviest()) {
    if (levels[i] !== OPEN || matching.load[i] === 0) continue;
    const receiver = settle(matching, i, total, levels);
    if (receiver !== NOBODY) queue.put(i, receiver);
  }
  matching.search.closed.fill(0);
  return levels.map((level) => Math.max(level, 0));
}

/** Moves one seat of `i` to somebody who carries two less and returns him; else all who were reached get the level of `i`. */
function settle(matching: Matching, i: number, total: (i: number) => number, levels: Int32Array): number {
  const level = total(i);
  beginSearch(matching);
  reachInspector(matching, i, NOBODY);
  const receiver = findPlace(matching, (j) => total(j) <= level - 2 && matching.load[j]! < matching.limit[j]!);
  if (receiver !== NOBODY) return receiver;
  for (let j = 0; j < levels.length; j++) {
    if (!wasReached(matching, j)) continue;
    levels[j] = level;
    matching.search.closed[j] = 1;
  }
  return NOBODY;
}

/** People by total, heaviest first. An entry whose total has changed since is passed over: its holder was put in again. */
function queueByTotal(people: number, total: (i: number) => number) {
  const buckets: number[][] = [];
  const put = (...who: number[]): void => {
    for (const i of who) {
      while (buckets.length <= total(i)) buckets.push([]);
      buckets[total(i)]!.push(i);
    }
  };
  for (let i = 0; i < people; i++) put(i);
  const heaviest = (): number => {
    while (buckets.length > 0) {
      const i = buckets[buckets.length - 1]!.pop();
      if (i === undefined) buckets.pop();
      else if (total(i) === buckets.length - 1) return i;
    }
    return NOBODY;
  };
  return { put, heaviest };
}
