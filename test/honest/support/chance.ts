/** Dice of a test, from a number: the same number rolls the same, on every machine. */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = (seed * 2_654_435_761 + 1_013_904_223) >>> 0;
  }

  /** A whole number from 0, below `n`. */
  below(n: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % n;
  }

  between(least: number, most: number): number {
    return least + this.below(most - least + 1);
  }

  /** True in `times` of `of` cases. */
  in(times: number, of: number): boolean {
    return this.below(of) < times;
  }

  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!;
  }

  /** Up to `count` of the list, each once. */
  some<T>(list: readonly T[], count: number): T[] {
    return this.shuffled(list).slice(0, count);
  }

  shuffled<T>(list: readonly T[]): T[] {
    const rest = [...list];
    return list.map(() => rest.splice(this.below(rest.length), 1)[0]!);
  }

  /** The part in `times` of `of` cases, nothing otherwise. */
  maybe<T extends object>(times: number, of: number, part: () => T): T | Record<string, never> {
    return this.in(times, of) ? part() : {};
  }
}
