/**
 * What must be there, because what was checked before says so. A miss is a fault of this program: it is told
 * where it happens, and no `undefined` wanders on.
 */

import { OutOfRange } from "./misuse.js";

/**
 * The value of a key that the map must hold.
 *
 * @throws RangeError when it holds none
 * @example
 * heldBy(new Map([["a", 1]]), "a"); // 1
 */
export function heldBy<K, V>(map: { get(key: K): V | undefined }, key: K): V {
  return certain(map.get(key), key);
}

/**
 * The last of a list that cannot be empty.
 *
 * @throws RangeError when it is
 * @example
 * lastOf([1, 2]); // 2
 */
export function lastOf<T>(list: readonly T[]): T {
  return certain(list.at(-1), "the last of none");
}

/**
 * The first of a list that is so; one must be.
 *
 * @throws RangeError when none is
 * @example
 * firstWhere([1, 2, 3], (n) => n > 1); // 2
 */
export function firstWhere<T>(list: readonly T[], isSo: (one: T) => boolean): T {
  return certain(list.find(isSo), "one of a list");
}

function certain<T>(value: T | undefined, what: unknown): T {
  if (value === undefined) throw new OutOfRange(`What must be there is missing: ${String(what)}.`);
  return value;
}
