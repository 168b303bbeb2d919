/** What a replay gives: the list, and for each pick the numbers that a person can check by hand. */
import type { Refusal } from "../kernel/refusal.js";
import type { ElsewhereMethod } from "./draws.js";

/** Who was picked. */
export interface Pick {
  readonly id: string;
  /** Place in the pool, from 1. */
  readonly place: number;
}

/** A pick by the remainder of a hash. */
export interface HashPick extends Pick {
  /** What stands beside key or seed in the hash: RFC 3797 counts from 0, Rivest's sampler from 1. */
  readonly counter: number;
  /** Hex digits, upper-case as the RFC prints them for MD5, lower-case for SHA-256. */
  readonly hash: string;
  /** By what the hash, read as one number, is divided. */
  readonly divisor: number;
  /** What is left: the picked one is the (remainder + 1)-th, for RFC 3797 of those still in the list. */
  readonly remainder: number;
  /** True when the pick does not count, because its name stands in `passedOver`. */
  readonly passedOver: boolean;
}

/** A pick by the smallest ticket. */
export interface TicketPick extends Pick {
  /** How often the id has been picked, this time included. */
  readonly generation: number;
  /** All digits. */
  readonly ticket: string;
  /** Shortened, as the sampler prints it. */
  readonly shown: string;
}

/** A pick by a number of a generator. */
export interface NumberPick extends Pick {
  /** The number in [0, 1); null for the one that was left when all others had their place. */
  readonly random: number | null;
  /** n of floor(random · n). */
  readonly below: number;
  /** What that gave. */
  readonly index: number;
}

/** Picks by method. Of a systematic draw there is nothing to compute: start, step and place. */
export interface PicksOf {
  readonly "rfc3797/1": HashPick;
  readonly "rivest-sampler/1": HashPick;
  readonly "consistent-sampler/1": TicketPick;
  readonly "seedrandom-plain/1": NumberPick;
  readonly "systematic/1": Pick;
}

/** What a method cannot promise. `wordsOf` says it, and what to ask for. */
export type Weakness = Refusal;

/** How far one start reaches: who is drawn by none of the starts, and who by every one. */
export interface Coverage {
  /** Starts that the program can draw. */
  readonly starts: number;
  readonly step: number;
  /** Units that no start draws. */
  readonly never: number;
  /** Units that every start draws. */
  readonly always: number;
}

/** A draw made again. */
export interface Replayed<Method extends ElsewhereMethod = ElsewhereMethod> {
  readonly method: Method;
  /** In the order of the draw. */
  readonly drawn: readonly string[];
  readonly picks: readonly PicksOf[Method][];
  /** RFC 3797: the key string. Else null. */
  readonly key: string | null;
  /** Systematic draws: whom one start reaches. Else null, and where it would take too long to count. */
  readonly coverage: Coverage | null;
  /** What the method cannot promise, whatever the replay says. */
  readonly weaknesses: readonly Weakness[];
}
