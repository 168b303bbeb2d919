/**
 * Rivest's sampler (the reference program of 14 November 2011), as risk-limiting audits use it.
 *
 *     pick i = 1 + SHA-256(seed ‖ "," ‖ i) mod size of the pool, i from 1, as text in UTF-8
 *
 * Where repeats are skipped (ColoradoRLA), the count goes on and the place that was drawn before does not
 * count.
 */
import { hexOfWords } from "../kernel/sha256.js";
import { openSha256 } from "../kernel/sha256-many.js";
import type { RivestDraw } from "./draws.js";
import { remainderOf } from "./hash-number.js";
import { openPool } from "./pool.js";
import type { HashPick } from "./replayed.js";
import type { Work } from "./work.js";

export function replayRivest({ seed, pool: given, count, repeats }: RivestDraw, work: Work): HashPick[] {
  const pool = openPool(given);
  const divisor = pool.size;
  const sha256 = openSha256("");
  const words = new Uint32Array(8);
  const met = new Set<number>();
  const picks: HashPick[] = [];
  for (let counter = 1; picks.length < count; counter++) {
    work(seed.length);
    sha256(`${seed},${counter}`, words, 0);
    const remainder = remainderOf(words, divisor);
    if (repeats === "skipped" && met.has(remainder)) continue;
    met.add(remainder);
    const place = remainder + 1;
    const hash = hexOfWords(words, 0);
    picks.push({ id: pool.nameAt(place), place, counter, hash, divisor, remainder, passedOver: false });
  }
  return picks;
}
