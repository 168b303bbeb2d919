/** The door's replay: with the MD5 of `@noble/hashes`, which this door alone asks for. */
import { md5 } from "@noble/hashes/legacy.js";
import type { Result } from "../kernel/result.js";
import type { ElsewhereDraw } from "./draws.js";
import { replayDraw } from "./replay-draw.js";
import type { Replayed } from "./replayed.js";

/**
 * Draws again what another system drew, from what it published: does the published seed give the published
 * list? Whether it does, `compareElsewhere` says.
 *
 * @param draw - as the type of its method says; what comes from a file may be handed over as it is
 * @returns the list in the order of the draw, the numbers of each pick, and what the method cannot promise;
 * doubts about this draw as warnings. Or every fault of the description (codes `elsewhere/…`, `input/…`); a
 * draw that hashes more than some hundred million characters is refused too (`elsewhere/too-long`).
 * @example
 * const key = "7.8.11.18.28.40.48./15.16.21.31.36.65./8.12.13.17.21.26.35.42./1.5.10.13.14.16.21.25.27./";
 * const nomcom2022 = replayElsewhere({ method: "rfc3797/1", key, pool: 267, count: 10 });
 * orThrow(nomcom2022).drawn.slice(0, 4); // ["171", "245", "68", "190"]
 */
export function replayElsewhere<Draw extends ElsewhereDraw>(draw: Draw): Result<Replayed<Draw["method"]>> {
  return replayDraw(draw, md5) as Result<Replayed<Draw["method"]>>;
}
