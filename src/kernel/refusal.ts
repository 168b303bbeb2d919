/** A refusal is data: bad input is an expected answer, and a helpful one says where, why and what next. */
import { type Facts, type RefusalCode, wordsOf } from "./wording.js";

export type { RefusalCode } from "./wording.js";

/** One thing that is wrong (or, among warnings, doubtful) with the caller's input. */
export interface Refusal {
  /** `room/what-is-wrong`; never changes meaning, so programs may decide by it. */
  readonly code: RefusalCode;
  /** Where: keys and positions (from 0) from the outermost value inwards. */
  readonly path: readonly (string | number)[];
  /** The values that matter, for programs and for wording in other languages. */
  readonly facts: Facts;
  /** What is wrong, in English. */
  readonly message: string;
  /** What to do next, in English. */
  readonly advice: string;
}

/**
 * A refusal with its English words; `wordsOf` gives the Chinese ones.
 *
 * @example
 * refuse("random/no-source", ["sources"]).message; // "The seed has no source."
 */
export function refuse(code: RefusalCode, path: Refusal["path"], facts: Facts = {}): Refusal {
  return { code, path, facts, ...wordsOf({ code, facts }, "en") };
}
