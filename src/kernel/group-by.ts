/** A list by a key of its items; keys and items keep the order in which they came. */

/**
 * @example
 * groupBy([1, 2, 3], (n) => n % 2).get(1); // [1, 3]
 */
export function groupBy<K, T>(list: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of list) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
