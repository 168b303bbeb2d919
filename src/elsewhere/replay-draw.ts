/** A draw made again from what was published of it. */
import type { Refusal } from "../kernel/refusal.js";
import { refusing } from "../kernel/refusing.js";
import { accept, type Result } from "../kernel/result.js";
import { replayConsistent } from "./consistent-sampler.js";
import type { ElsewhereDraw, ElsewhereMethod, SystematicDraw } from "./draws.js";
import { doubtsOfSeed } from "./generators.js";
import { equalNames, openPool } from "./pool.js";
import { readDraw } from "./read-draw.js";
import { refuse } from "./refuse.js";
import type { Coverage, PicksOf, Replayed } from "./replayed.js";
import { keyOfRfc3797, type Md5, replayRfc3797 } from "./rfc3797.js";
import { replayRivest } from "./rivest-sampler.js";
import { replaySeedrandom } from "./seedrandom-plain.js";
import { coverageOf, replaySystematic } from "./systematic.js";
import { weaknessesOfDraw } from "./weaknesses.js";
import { openWork } from "./work.js";

/** The same for whoever has an MD5 of their own, as the command has that of Node. */
export function replayDraw(value: unknown, md5: Md5): Result<Replayed> {
  return refusing(() => {
    const read = readDraw(value);
    return read.ok ? replayed(read.value, md5) : read;
  });
}

type AnyPick = PicksOf[ElsewhereMethod];

function replayed(draw: ElsewhereDraw, md5: Md5): Result<Replayed> {
  const picks = picksOf(draw, md5);
  const counted = picks.filter((pick) => !("passedOver" in pick && pick.passedOver));
  const drawn = counted.map(({ id }) => id);
  const coverage = draw.method === "systematic/1" ? coverageOf(draw) : null;
  const key = draw.method === "rfc3797/1" ? keyOfRfc3797(draw) : null;
  const found = { method: draw.method, drawn, picks, key, coverage, weaknesses: weaknessesOfDraw(draw) };
  return accept(found, [...doubtsOf(draw, { drawn: drawn.length, coverage }), ...equalNames(draw.pool)]);
}

function picksOf(draw: ElsewhereDraw, md5: Md5): readonly AnyPick[] {
  if (draw.method === "rfc3797/1") return replayRfc3797(draw, md5, openWork());
  if (draw.method === "rivest-sampler/1") return replayRivest(draw, openWork());
  if (draw.method === "consistent-sampler/1") return replayConsistent(draw, openWork());
  return draw.method === "seedrandom-plain/1" ? replaySeedrandom(draw) : replaySystematic(draw);
}

interface Outcome {
  readonly drawn: number;
  readonly coverage: Coverage | null;
}

/** What is to be said of this draw beside what its method cannot promise. */
function doubtsOf(draw: ElsewhereDraw, outcome: Outcome): Refusal[] {
  if (draw.method === "seedrandom-plain/1") return doubtsOfSeed(draw);
  return draw.method === "systematic/1" ? doubtsOfReach(draw, outcome) : [];
}

function doubtsOfReach({ pool, count, page }: SystematicDraw, { drawn, coverage }: Outcome): Refusal[] {
  const { size } = openPool(pool);
  const short =
    drawn < count && page !== undefined
      ? [refuse("elsewhere/fell-short", ["count"], { count, drawn, page })]
      : [];
  if (coverage === null) return short;
  const { starts, never, always } = coverage;
  const reach =
    never === 0 && always === 0
      ? []
      : [refuse("elsewhere/never-drawn", ["pool"], { never, pool: size, starts, always })];
  return [...short, ...reach, refuse("elsewhere/few-samples", ["start"], { starts, pool: size })];
}
