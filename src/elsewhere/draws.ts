/** What another system published of its draw, as an auditor writes it down: one form for each method. */
import type { ReplayOnly } from "../random/method.js";

/** Methods that can be replayed. None of them may draw here. */
export type ElsewhereMethod = ReplayOnly;

/**
 * The list that was drawn from, in its published order; a number n stands for the numbers 1 to n. Ids are used
 * as they are written, and a number as its digits.
 */
export type ElsewherePool = readonly (string | number)[] | number;

/**
 * One source of randomness of RFC 3797: its numbers in any order (whole, or as text with a decimal point,
 * `"12.50"`), or a text.
 */
export type RandomSource = readonly (number | string)[] | { readonly text: string };

/** RFC 3797, as the IETF draws its nominations committee. */
export interface Rfc3797Draw {
  readonly method: "rfc3797/1";
  /** In the announced order. */
  readonly sources?: readonly RandomSource[];
  /** The key string, where it was published as such; instead of `sources`. */
  readonly key?: string;
  readonly pool: ElsewherePool;
  /** How many are drawn, those of `passedOver` not counted. */
  readonly count: number;
  /** Who turned out not to be eligible: they stay in the pool, and whoever of them is picked does not count. */
  readonly passedOver?: readonly (string | number)[];
}

/** Rivest's sampler of 2011, as ColoradoRLA and other election audits use it. */
export interface RivestDraw {
  readonly method: "rivest-sampler/1";
  /** As text, digit by digit: `"007"` is another seed than `"7"`. */
  readonly seed: string;
  readonly pool: ElsewherePool;
  readonly count: number;
  /** Whether somebody who is picked a second time counts again, or is skipped. */
  readonly repeats: "kept" | "skipped";
}

/** Rivest's consistent sampler of 2018. */
export interface ConsistentDraw {
  readonly method: "consistent-sampler/1";
  readonly seed: string | number;
  readonly pool: ElsewherePool;
  readonly count: number;
  readonly replacement: "with" | "without";
  /** How many of the sequence are passed over before the first counts (`drop` there); 0 when left out. */
  readonly after?: number;
  /** Digits behind the nines to which tickets are shortened; 9 when left out. */
  readonly digits?: number;
}

/**
 * A shuffle or a draw with the numbers of seedrandom 3.0.5, its seed handed over as it was published:
 * `rng = seedrandom(seed)` and `Math.floor(rng() * n)`.
 */
export interface SeedrandomDraw {
  readonly method: "seedrandom-plain/1";
  /** Text and number are two seeds: `"111"` and `111` draw differently. */
  readonly seed: string | number;
  readonly generator: "arc4" | "alea" | "xor128";
  /**
   * `last-to-first`: for i from n − 1 down to 1, exchange i with floor(rng · (i + 1)). `first-to-last` (as lodash
   * does): for i from 0, exchange i with i + floor(rng · (n − i)). `take-out`: remove item floor(rng · length)
   * of those that are left.
   */
  readonly shuffle: "last-to-first" | "first-to-last" | "take-out";
  readonly pool: ElsewherePool;
  /** The first so many of the shuffled list. */
  readonly count: number;
}

/**
 * One random start, then every k-th of the list. Below half of the list k = floor(pool ÷ count) and every k-th
 * is drawn; above half every k-th is left out, k = floor(pool ÷ (pool − count)).
 */
export interface SystematicDraw {
  readonly method: "systematic/1";
  /** The random start, from 1 to k. */
  readonly start: number;
  readonly pool: ElsewherePool;
  readonly count: number;
  /**
   * Rows that the program reads at a time. The published platform reads 5,000, and at each further page steps
   * one place too short. Left out, the list is one page.
   */
  readonly page?: number;
}

/** A draw that another system published. */
export type ElsewhereDraw = Rfc3797Draw | RivestDraw | ConsistentDraw | SeedrandomDraw | SystematicDraw;
