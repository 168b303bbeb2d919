/**
 * Levels: how evenly a complete assignment can be spread.
 *
 * The level of an inspector is defined by flows (see `docs/protocol.md`): the smallest L for which a complete
 * assignment with nobody above level L exists, given to the people in the smallest min cut at L − 1, then
 * again for the rest. One assignment answers it for all: spread the seats until no alternating path leads
 * from anybody to somebody who, with one more, would still be at a lower level (a decreasingly minimal
 * assignment). Taking one seat from each person at the top is then a maximum flow at L − 1, and what can be
 * reached from them is its smallest min cut. Reached sets are closed: no later path needs to enter them.
 */
import { heldBy } from "../kernel/certain.js";
import { CLOSED } from "./fill-seats.js";
import { findPlace } from "./find-place.js";
import type { Matching } from "./matching.js";
import { NOBODY } from "./nobody.js";
import { drawNode } from "./nodes.js";
import { beginSearch, eachReachedNode, reachNode, setReachedApart } from "./reach.js";
import { levelFor } from "./share.js";

const OPEN = -1;

/**
 * Level of each inspector for loads counted as `carried + load`. Rearranges the (complete) matching without
 * breaking a limit. Who can take no seat at all has level 0.
 */
export function spreadEvenly(matching: Matching, carried: Int32Array): Int32Array {
  const { load, limit, problem, search } = matching;
  const levels = new Int32Array(carried.length).fill(OPEN);
  const levelWith = (i: number, more: number): number =>
    levelFor(problem.shares, i, carried[i]! + load[i]! + more);
  const queue = queueByLevel(carried.length, (i) => levelWith(i, 0));
  for (let i = queue.highest(); i !== NOBODY; i = queue.highest()) {
    if (levels[i] !== OPEN || load[i] === 0) continue;
    const level = levelWith(i, 0);
    const receiver = giveUpSeat(matching, i, (j) => levelWith(j, 1) < level && load[j]! < limit[j]!);
    if (receiver !== NOBODY) queue.put(i, receiver);
    else closeReached(matching, levels, level);
  }
  search.part.fill(0);
  return levels.map((level) => Math.max(level, 0));
}

/** Moves one seat of `i` to somebody who is `wanted` and returns them, or NOBODY. */
function giveUpSeat(matching: Matching, i: number, wanted: (j: number) => boolean): number {
  beginSearch(matching);
  reachNode(matching, drawNode(i), NOBODY, 0);
  return findPlace(matching, wanted);
}

/** Everybody whom the search has reached gets the level. */
function closeReached(matching: Matching, levels: Int32Array, level: number): void {
  eachReachedNode(matching, (node) => {
    if (node < levels.length) levels[node] = level;
  });
  setReachedApart(matching, CLOSED);
}

/**
 * People by level, highest first. An entry whose level has changed since is passed over: its holder was put
 * in again. There are as many buckets as levels that somebody is at, whatever the levels are: loads carried
 * in from elsewhere may be large.
 */
function queueByLevel(people: number, levelOf: (i: number) => number) {
  const buckets = new Map<number, number[]>();
  /** Levels of the buckets, lowest first. */
  const levels: number[] = [];
  const open = (level: number): number[] => {
    let place = levels.length;
    while (place > 0 && levels[place - 1]! > level) place--;
    levels.splice(place, 0, level);
    const bucket: number[] = [];
    buckets.set(level, bucket);
    return bucket;
  };
  const put = (...who: number[]): void => {
    for (const i of who) (buckets.get(levelOf(i)) ?? open(levelOf(i))).push(i);
  };
  for (let i = 0; i < people; i++) put(i);
  const highest = (): number => {
    for (let level = levels.at(-1); level !== undefined; level = levels.at(-1)) {
      const i = heldBy(buckets, level).pop();
      if (i === undefined) buckets.delete(levels.pop()!);
      else if (levelOf(i) === level) return i;
    }
    return NOBODY;
  };
  return { put, highest };
}
