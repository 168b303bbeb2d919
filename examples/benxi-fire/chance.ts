/**
 * Chance for making up data. Every step opens its own stream by name, so that adding a step leaves the others
 * as they were.
 */
import { digestOf, PROTOCOL } from "double-random/protocol";
import seedrandom from "seedrandom";

const TWO_TO_32 = 2 ** 32;

/** A whole number from 0 to n − 1. */
export type Chance = (n: number) => number;

/** Opens the stream of a step. The same name always gives the same numbers. */
export function openChance(step: string): Chance {
  const stream = seedrandom(digestOf([PROTOCOL, "simulation", `benxi-fire/${step}`]));
  return (n) => {
    // Words that would favour small numbers are thrown away.
    const fair = TWO_TO_32 - (TWO_TO_32 % n);
    let word = stream.int32() >>> 0;
    while (word >= fair) word = stream.int32() >>> 0;
    return word % n;
  };
}

/** One of a list, all alike. */
export function oneOf<T>(chance: Chance, list: readonly T[]): T {
  return list[chance(list.length)]!;
}

/** One of a list whose first items are met more often. */
export function earlyOf<T>(chance: Chance, list: readonly T[]): T {
  return list[Math.min(chance(list.length), chance(list.length))]!;
}

/** One of several values, each with its weight. */
export function weighted<T>(chance: Chance, choices: readonly (readonly [T, number])[]): T {
  let rest = chance(choices.reduce((sum, [, weight]) => sum + weight, 0));
  for (const [value, weight] of choices) {
    if (rest < weight) return value;
    rest -= weight;
  }
  throw new RangeError("Weights are whole numbers above 0.");
}

/** True in `percent` of a hundred cases. */
export function happens(chance: Chance, percent: number): boolean {
  return chance(100) < percent;
}

/** A whole number from `least` to `most`, both included. */
export function between(chance: Chance, least: number, most: number): number {
  return least + chance(most - least + 1);
}

/** A copy in random order. */
export function shuffled<T>(chance: Chance, list: readonly T[]): T[] {
  const mixed = [...list];
  for (let i = mixed.length - 1; i > 0; i--) {
    const j = chance(i + 1);
    [mixed[i], mixed[j]] = [mixed[j]!, mixed[i]!];
  }
  return mixed;
}
