/**
 * A key is opened for one purpose of one draw, so that adding a step to the library can never disturb
 * another. Nothing that somebody can still choose once the seed is known (stratum, registry, rules) goes into
 * it.
 */

import { digestOf } from "../kernel/canonical-json.js";
import { WrongType } from "../kernel/misuse.js";
import { told } from "../kernel/told.js";
import { checkedDrawId } from "./draw-id.js";
import { PROTOCOL } from "./method.js";
import { isHex64 } from "./seed.js";

/** What a key is for: a closed list. */
export const PURPOSES = [
  "unit",
  "class",
  "start",
  "cell",
  "phase",
  "seat-order",
  "seat",
  "shuffle",
  "day",
] as const;
export type Purpose = (typeof PURPOSES)[number];

/**
 * The key of one purpose in one draw: 64 lower-case hex digits, which is exactly one block of SHA-256.
 *
 * @param seed 64 lower-case hex digits, from `seedOf`.
 * @param drawId from `drawIdOf`.
 * @throws TypeError when the seed is not 64 lower-case hex digits, the draw id is none, or the purpose is not
 * on the list.
 * @example
 * keyFor(seedOf([{ type: "plain", value: "lesson 1" }]), "000000/2026/LESSON/R01", "unit");
 */
export function keyFor(seed: string, drawId: string, purpose: Purpose): string {
  return told("keyFor", "It takes a seed, a draw id and a purpose.", () => keyMade(seed, drawId, purpose));
}

function keyMade(seed: string, drawId: string, purpose: Purpose): string {
  if (!isHex64(seed)) throw new WrongType("A seed is 64 lower-case hex digits.");
  if (!PURPOSES.includes(purpose))
    throw new WrongType(`A key is for one of ${PURPOSES.join(", ")}, not for "${purpose}".`);
  return digestOf([PROTOCOL, "key", seed, checkedDrawId(drawId), purpose]);
}
