/** How often two people have met in a team: before this draw and in it. Their order does not matter. */
export interface PairCounts {
  count(a: number, b: number): number;
  add(a: number, b: number): void;
}

export function pairCounts(
  people: number,
  earlier: readonly (readonly [number, number, number])[],
): PairCounts {
  const counts = new Map<number, number>();
  const name = (a: number, b: number): number => Math.min(a, b) * people + Math.max(a, b);
  for (const [a, b, times] of earlier) counts.set(name(a, b), (counts.get(name(a, b)) ?? 0) + times);
  return {
    count: (a, b) => counts.get(name(a, b)) ?? 0,
    add: (a, b) => void counts.set(name(a, b), (counts.get(name(a, b)) ?? 0) + 1),
  };
}
