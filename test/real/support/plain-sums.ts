/** The arithmetic of these tests, written again in the plainest way. */

/** Groups rows by a key, in the order in which keys come. */
export function groupBy<T>(items: Iterable<T>, keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

export function countBy<T>(items: Iterable<T>, keyOf: (item: T) => string): Record<string, number> {
  return Object.fromEntries([...groupBy(items, keyOf)].map(([key, group]) => [key, group.length]));
}

/** The day `days` before another. */
export function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
}

/**
 * "Not less than" `percent` of `size`, rounded up in whole numbers: 7 % of 300 is 21, whatever a float says.
 */
export function atLeast(percent: bigint, size: number): number {
  return Number((percent * BigInt(size) + 99n) / 100n);
}
