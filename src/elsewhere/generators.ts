/**
 * The generators of seedrandom 3.0.5, with a seed as somebody published it. Only for replays: what they do to
 * such seeds is said in `weaknesses.ts`.
 */

/// <reference path="../random/seedrandom.d.ts" />
/// <reference path="./seedrandom-lib.d.ts" />
import alea from "seedrandom/lib/alea.js";
import xor128 from "seedrandom/lib/xor128.js";
import seedrandom from "seedrandom/seedrandom.js";
import type { Refusal } from "../kernel/refusal.js";
import type { SeedrandomDraw } from "./draws.js";
import { refuse } from "./refuse.js";

type Seeded = Pick<SeedrandomDraw, "generator" | "seed">;

/** The next number in [0, 1). */
export type Generator = () => number;

export function openGenerator({ generator, seed }: Seeded): Generator {
  return GENERATORS[generator](seed);
}

const GENERATORS: Readonly<Record<SeedrandomDraw["generator"], (seed: string | number) => Generator>> = {
  arc4: (seed) => seedrandom(seed as string),
  alea: (seed) => alea(seed),
  xor128: (seed) => xor128(seed),
};

/** What is to be said of this seed: that it has a twin, or that nothing random comes of it. */
export function doubtsOfSeed({ generator, seed }: Seeded): Refusal[] {
  if (generator === "xor128" && (seed === 0 || seed === ""))
    return [refuse("elsewhere/stuck-generator", ["seed"], { seed })];
  const twin = lowBytes(String(seed));
  if (generator !== "arc4" || twin === String(seed)) return [];
  return [refuse("elsewhere/seed-twin", ["seed"], { seed, twin })];
}

/** The text that is left when every UTF-16 unit keeps its low byte. */
function lowBytes(text: string): string {
  return Array.from({ length: text.length }, (_, at) => String.fromCharCode(text.charCodeAt(at) & 0xff)).join(
    "",
  );
}
