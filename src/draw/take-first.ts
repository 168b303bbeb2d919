/**
 * The first of a ranking who may still be drawn. Whoever has been barred since the announcement is skipped,
 * and the next one moves up.
 */
import type { UnitRule } from "../policy/rule-ids.js";
import type { RankedUnit, SkippedUnit } from "./ranked-unit.js";

/** Rules that keep units of the announced pool out of the draw since then, by unit. */
export type Barred = ReadonlyMap<string, UnitRule>;

export interface Taken<T> {
  readonly drawn: readonly T[];
  /** Before the last drawn one, in order of rank. */
  readonly skipped: readonly SkippedUnit[];
  /** Those whose turn did not come. */
  readonly reserve: readonly T[];
}

/** Walks the ranking until `places` units are taken, or until it ends. Source: protocol section 6. */
export function takeFirst<T extends RankedUnit>(
  ranking: readonly T[],
  places: number,
  barred: Barred,
): Taken<T> {
  const drawn: T[] = [];
  const skipped: SkippedUnit[] = [];
  let at = 0;
  for (; at < ranking.length && drawn.length < places; at++) {
    const next = ranking[at]!;
    const rule = barred.get(next.unit);
    if (rule === undefined) drawn.push(next);
    else skipped.push({ unit: next.unit, rule });
  }
  return { drawn, skipped, reserve: ranking.slice(at) };
}
