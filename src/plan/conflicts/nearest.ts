/**
 * The nearest value that works, found by trying: every number that a refusal advises is one with which the
 * refusal does not come back.
 */

/** Where nothing that was tried works. */
export const NONE = "none";

/**
 * Values that are looked at one after the other; beyond them the step doubles, and the gap is halved again.
 */
const ONE_BY_ONE = 6;

/**
 * The first of many values, the nearest first, that works: the one before it does not. Values further on are
 * reached in doubling steps, so one that works between two that do not may be passed over; `most` bounds the
 * tries.
 *
 * @returns its place; undefined where none was found
 */
export function firstThatWorks(count: number, works: (at: number) => boolean, most = 60): number | undefined {
  let [fails, tries] = [-1, 0];
  for (let at = 0; at < count && tries < most; at = nextPlace(at, count)) {
    tries += 1;
    if (works(at)) return lastStep(fails, at, works);
    fails = at;
  }
  return undefined;
}

/** A place that works next to one that does not, between one that does not and one that does. */
function lastStep(fails: number, found: number, works: (at: number) => boolean): number {
  let [no, yes] = [fails, found];
  while (yes - no > 1) {
    const middle: number = (no + yes) >> 1;
    if (works(middle)) yes = middle;
    else no = middle;
  }
  return yes;
}

function nextPlace(at: number, count: number): number {
  if (at < ONE_BY_ONE) return at + 1;
  return at === count - 1 ? count : Math.min(count - 1, at * 2);
}
