/**
 * Which units a draw visits today: the drawn ones, without those that became void, with those that came in
 * their place.
 */

import type { Recorded } from "../ledger/recorded.js";
import type { ReplacementBody } from "../ledger/year-bodies.js";
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
  const visited = new Map(drawn.map(({ unit, stratum }) => [unit, stratum]));
  const gone = new Set<string>();
  const came: DrawnNow[] = [];
  for (const { unit, by } of replacements.flatMap(({ body }) => replacedIn(body))) {
    const stratum = visited.get(unit);
    if (stratum === undefined) continue;
    visited.delete(unit);
    gone.add(unit);
    if (by === null) continue;
    visited.set(by, stratum);
    came.push({ unit: by, stratum });
  }
  return [...drawn, ...came].filter(({ unit }) => !gone.has(unit));
}

/**
 * Every unit that a replacement gives up, with who comes in its place: nobody where it has no line, and nobody by a line
 * of another unit. In the place of a unit that is not visited comes nobody either.
 */
export function replacedIn({
  units,
  replaced,
}: Pick<ReplacementBody, "units" | "replaced">): { readonly unit: string; readonly by: string | null }[] {
  const comesFor = new Map(replaced.map(({ unit, by }) => [unit, by]));
  return units.map(({ unit }) => ({ unit, by: comesFor.get(unit) ?? null }));
}

/** Units of a draw that are not visited, with the entry that says so. */
export function voidUnits({
  replacements = [],
}: Pick<Attempt, "replacements">): Map<string, Recorded<"replacement">> {
  return new Map(replacements.flatMap((entry) => entry.body.units.map(({ unit }) => [unit, entry] as const)));
}
