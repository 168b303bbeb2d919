/** Chance for made-up data: the same name gives the same numbers on every machine. */
import seedrandom from "seedrandom";

export interface Chance {
  /** A number from 0 to below 1. */
  next(): number;
  /** A whole number from 0 to below `size`. */
  below(size: number): number;
  /** One of the list. */
  of<T>(list: readonly T[]): T;
}

export function openChance(name: string): Chance {
  const next = seedrandom(name);
  const below = (size: number): number => Math.floor(next() * size);
  return { next, below, of: (list) => list[below(list.length)]! };
}
