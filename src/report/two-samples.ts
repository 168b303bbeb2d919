/**
 * A risk-based sample with a part by chance: what each part found, so that the score can be judged. Source:
 * catalogue row Q20 (Regulation (EC) 1122/2009 art. 31).
 *
 * Units that came in another's place were taken by ticket and belong to the part by chance; units that a
 * frequency rule forced belong to neither.
 */
import { NO_PROBLEM } from "../registry/result-codes.js";
import type { VisitState } from "../year/draw-state.js";
import type { StandingDraw } from "../year/year-state.js";

export interface SampleFigures {
  /** Visits that stand. */
  readonly standing: number;
  readonly made: number;
  /** Visits with a finding. */
  readonly found: number;
}

export interface TwoSamples {
  readonly byChance: SampleFigures;
  readonly byScore: SampleFigures;
}

/** A draw with its visits of one stratum, as the chronicle has them. */
export interface SampledDraw {
  readonly draw: StandingDraw;
  readonly visits: readonly VisitState[];
}

export function twoSamples(stratum: string, draws: readonly SampledDraw[]): TwoSamples {
  const parts = draws.flatMap(({ draw, visits }) => {
    const drawn = draw.draw.body.strata.find((each) => each.stratum === stratum)?.drawn ?? [];
    const by = new Map(drawn.map((ranked) => [ranked.unit, partOf(ranked)]));
    return visits
      .filter((visit) => visit.void === null)
      .map((visit) => ({ visit, part: by.get(visit.unit) ?? "chance" }));
  });
  const figuresOf = (part: string): SampleFigures => {
    const results = parts.filter((each) => each.part === part).map(({ visit }) => visit.result);
    const made = results.filter((result) => result !== null);
    return {
      standing: results.length,
      made: made.length,
      found: made.filter(({ codes }) => !codes.includes(NO_PROBLEM)).length,
    };
  };
  return { byChance: figuresOf("chance"), byScore: figuresOf("score") };
}

function partOf({
  score,
  forced,
}: {
  readonly score?: unknown;
  readonly forced?: unknown;
}): "rule" | "chance" | "score" {
  if (forced !== undefined) return "rule";
  return score === undefined ? "chance" : "score";
}
