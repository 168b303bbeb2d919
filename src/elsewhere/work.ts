/**
 * How much one replay may hash, so that no description keeps anybody busy for longer than some seconds,
 * whatever stands in it.
 */
import { RefusalError } from "../kernel/result.js";
import { refuse } from "./refuse.js";

/** Characters; each hash counts for a block more than its text. A million tickets are some 90 million. */
export const MOST_HASHED = 150_000_000;

const BLOCK = 64;

/** Counts what is hashed. */
export type Work = (characters: number) => void;

/** @throws RefusalError (`elsewhere/too-long`), which the door turns into a refusal, once the limit is passed. */
export function openWork(): Work {
  let done = 0;
  return (characters) => {
    done += characters + BLOCK;
    if (done > MOST_HASHED)
      throw new RefusalError([refuse("elsewhere/too-long", ["count"], { most: MOST_HASHED })]);
  };
}
