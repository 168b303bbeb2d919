/**
 * Which units a draw visits today: the drawn ones, without those that became void, with those that came in
 * their place.
 */

import type { Recorded } from "../ledger/recorded.js";
import type { Attempt } from "./attempts.js";

export interface DrawnNow {
  readonly unit: string;
  readonly stratum: string;
}

export function drawnNow({ draw, replacements = [] }: Pick<Attempt, "draw" | "replacements">): DrawnNow[] {
  const drawn = (draw?.body.strata ?? []).flatMap((each) =>
    each.drawn.map(({ unit }) => ({ unit, stratum: each.stratum })),
  );
  if (replacements.length === 0) return drawn;
  const inPlace = replacements.flatMap(({ body }) => body.replaced);
  const gone = new Set(inPlace.map(({ unit }) => unit));
  const came = inPlace.flatMap(({ by, stratum }) => (by === null ? [] : [{ unit: by, stratum }]));
  return [...drawn, ...came].filter(({ unit }) => !gone.has(unit));
}

/** Units of a draw that are not visited, with the entry that says so. */
export function voidUnits({
  replacements = [],
}: Pick<Attempt, "replacements">): Map<string, Recorded<"replacement">> {
  return new Map(replacements.flatMap((entry) => entry.body.units.map(({ unit }) => [unit, entry] as const)));
}
