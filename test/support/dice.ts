/** Numbers from a seed, for made-up years that must be the same on every machine. */

/** Numbers from a seed (mulberry32): the same year for the same number, on every machine. */
export function diceOf(seed: number) {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const below = (most: number): number => next() % most;
  return {
    below,
    between: (least: number, most: number): number => least + below(most - least + 1),
    oneOf: <T>(list: readonly T[]): T => list[below(list.length)]!,
    chance: (inTen: number): boolean => below(10) < inTen,
  };
}

export type Dice = ReturnType<typeof diceOf>;
