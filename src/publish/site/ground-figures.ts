/** Visits by their ground: how many were ordered, and of how many a result is entered, shown or not. */
import { isMade, orderedIn, standingCases } from "./figures.js";
import type { CaseSeen, DrawSeen, VisitSeen } from "./record/public-record.js";
import { isWithheld, type Seen } from "./record/seen.js";
import { hiddenIn } from "./result-figures.js";
import { type Site, standingDraws, visitsIn } from "./site.js";

export interface GroundFigures {
  readonly ground: Seen<string>;
  /** Of cases whose units are withheld, those alone that a result names. */
  readonly ordered: number;
  readonly made: number;
  /** Of results that a rule withholds there may be more. */
  readonly isLeast: boolean;
}

export function groundFigures({ record }: Pick<Site, "record">): GroundFigures[] {
  const draws = standingDraws(record);
  const cases = standingCases({ record });
  const figuresOf = (
    ground: Seen<string>,
    of: readonly (DrawSeen | CaseSeen)[],
    ordered: number,
  ): GroundFigures => {
    const shown = of.flatMap(standingVisits).filter(isMade).length;
    const hidden = of.flatMap(hiddenIn);
    const made = hidden.reduce((sum, { count }) => sum + count, shown);
    return { ground, ordered, made, isLeast: hidden.some(({ isLeast }) => isLeast) };
  };
  // Those that one rule withholds are one.
  const keyOf = ({ ground }: CaseSeen): string => JSON.stringify(isWithheld(ground) ? [ground.rule] : ground);
  const grounds = [...new Map(cases.map((each) => [keyOf(each), each.ground]))];
  return [
    ...(draws.length === 0 ? [] : [figuresOf("draw", draws, orderedByLot(draws))]),
    ...grounds.map(([key, ground]) => {
      const own = cases.filter((each) => keyOf(each) === key);
      return figuresOf(ground, own, own.flatMap(standingVisits).length);
    }),
  ];
}

function standingVisits(of: DrawSeen | CaseSeen): VisitSeen[] {
  return visitsIn(of).filter((visit) => visit.void === null);
}

function orderedByLot(draws: readonly DrawSeen[]): number {
  const lines = draws.flatMap((draw) => draw.strata.map((line) => orderedIn(draw, line)));
  return lines.reduce((sum, ordered) => sum + ordered, 0);
}
