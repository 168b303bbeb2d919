/**
 * The one door to seedrandom (version 3.0.5) for what is drawn here. It serves the method
 * `seedrandom-shuffle/1`, for those who must replay such draws, and simulations. Everything else draws by
 * tickets. (Shuffles that others made are replayed in `src/elsewhere`, with their own seeds.)
 *
 * seedrandom reads only the low byte of each character and repeats short seeds (`泰州` and `台州` are one
 * seed to it, `ab` and `abab` too); so it gets a digest of 64 hex digits and nothing else.
 */

/// <reference path="./seedrandom.d.ts" />
import seedrandom from "seedrandom/seedrandom.js";
import { digestOf } from "../kernel/canonical-json.js";
import { OutOfRange, WrongType } from "../kernel/misuse.js";
import { PROTOCOL } from "./method.js";

const TWO_TO_32 = 2 ** 32;

/**
 * Positions 0 … size − 1 in the order of one Fisher–Yates shuffle (from the last place down) of the ids in
 * byte order. Source: protocol section 13.
 *
 * @param key `keyFor(seed, drawId, "shuffle")`.
 * @throws TypeError when the key is not 64 lower-case hex digits; RangeError when the size is not a whole
 * number from 0 to 2^32.
 * @example
 * const sorted = ["U-1", "U-2", "U-3"];
 * Array.from(shuffleOrder("0".repeat(64), sorted.length), (at) => sorted[at]); // the three in drawn order
 */
export function shuffleOrder(key: string, size: number): Uint32Array {
  if (!Number.isSafeInteger(size) || size < 0 || size > TWO_TO_32)
    throw new OutOfRange("A size is a whole number from 0 to 2^32.");
  const below = fairIntegers(streamOf(key));
  const order = Uint32Array.from({ length: size }, (_, at) => at);
  for (let last = size - 1; last >= 1; last--) {
    const other = below(last + 1);
    const moved = order[last]!;
    order[last] = order[other]!;
    order[other] = moved;
  }
  return order;
}

/** Repeatable numbers for what-if studies. Its type keeps it from being taken for tickets. */
export interface SimulationStream {
  /** The next number in [0, 1). */
  readonly uniform: () => number;
  /** The next whole number from 0 to `count` − 1, every one with the same chance; `count` from 1 to 2^32. */
  readonly below: (count: number) => number;
}

/**
 * A stream of numbers for simulation, never for a draw: the same name gives the same stream.
 *
 * @throws TypeError when the name is not well-formed text.
 * @example
 * simulationStream("a year of 10,000 units").below(6); // 0 … 5
 */
export function simulationStream(name: string): SimulationStream {
  const stream = streamOf(digestOf([PROTOCOL, "simulation", name]));
  return { uniform: () => stream(), below: fairIntegers(stream) };
}

function streamOf(key: string): seedrandom.PRNG {
  if (!/^[0-9a-f]{64}$/.test(key)) throw new WrongType("A key is 64 lower-case hex digits.");
  return seedrandom(key);
}

/** Whole numbers below `count` without bias: words that would favour the small ones are thrown away. */
function fairIntegers(stream: seedrandom.PRNG): (count: number) => number {
  return (count) => {
    if (!Number.isSafeInteger(count) || count < 1 || count > TWO_TO_32)
      throw new OutOfRange("A count is a whole number from 1 to 2^32.");
    const fair = TWO_TO_32 - (TWO_TO_32 % count);
    let word = stream.int32() >>> 0;
    while (word >= fair) word = stream.int32() >>> 0;
    return word % count;
  };
}
