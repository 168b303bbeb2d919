/** What each method cannot promise: said with every replay, and to whoever asks before they ask for one. */
import { OutOfRange } from "../kernel/misuse.js";
import { nameOfThing } from "../kernel/name-of-thing.js";
import type { ElsewhereDraw, ElsewhereMethod } from "./draws.js";
import { replayMethods } from "./read-draw.js";
import { type ElsewhereCode, refuse } from "./refuse.js";
import type { Weakness } from "./replayed.js";

type WeakCode = Extract<ElsewhereCode, `elsewhere/weak-${string}`>;

const WEAK: Readonly<Record<ElsewhereMethod, readonly WeakCode[]>> = {
  "rfc3797/1": [
    "elsewhere/weak-seed-unproven",
    "elsewhere/weak-row-order",
    "elsewhere/weak-source-form",
    "elsewhere/weak-md5",
  ],
  "rivest-sampler/1": ["elsewhere/weak-seed-unproven", "elsewhere/weak-row-order", "elsewhere/weak-repeats"],
  "consistent-sampler/1": [
    "elsewhere/weak-seed-unproven",
    "elsewhere/weak-id-text",
    "elsewhere/weak-repeats",
  ],
  "seedrandom-plain/1": [
    "elsewhere/weak-seed-unproven",
    "elsewhere/weak-row-order",
    "elsewhere/weak-seed-twins",
    "elsewhere/weak-small-state",
    "elsewhere/weak-version",
  ],
  "systematic/1": ["elsewhere/weak-seed-unproven", "elsewhere/weak-row-order", "elsewhere/weak-one-start"],
};

/**
 * What a method cannot promise, however it is used.
 *
 * @throws RangeError when there is no such method
 * @example
 * weaknessesOf("rivest-sampler/1").map(({ code }) => code); // ["elsewhere/weak-seed-unproven", "elsewhere/weak-row-order", "elsewhere/weak-repeats"]
 */
export function weaknessesOf(method: ElsewhereMethod): readonly Weakness[] {
  if (!replayMethods().includes(method))
    throw new OutOfRange(
      `\`weaknessesOf\` takes the name of a method, one of ${replayMethods().join(", ")}, and was given ${nameOfThing(method)}.`,
    );
  return WEAK[method].map((code) => refuse(code, []));
}

/** Those of the draw at hand: without repeats nobody counts twice, and each generator has its own faults. */
export function weaknessesOfDraw(draw: ElsewhereDraw): readonly Weakness[] {
  return weaknessesOf(draw.method).filter(({ code }) => !isSpared(draw, code));
}

function isSpared(draw: ElsewhereDraw, code: string): boolean {
  if (code === "elsewhere/weak-repeats")
    return !(
      (draw.method === "rivest-sampler/1" && draw.repeats === "kept") ||
      (draw.method === "consistent-sampler/1" && draw.replacement === "with")
    );
  if (draw.method !== "seedrandom-plain/1") return false;
  return code === (draw.generator === "arc4" ? "elsewhere/weak-small-state" : "elsewhere/weak-seed-twins");
}
