/**
 * Pairs visits with rows, each at most once: of all pairings with the most pairs, the one that gives the
 * first visit the first row it can have in any of them, then so the second, and so on. Which rows come first
 * is the caller's order, so nothing depends on how a file was sorted.
 */

import { heldBy } from "../kernel/certain.js";

/**
 * @param choices - for each visit the rows that fit it, best first
 * @returns for each visit its row, if it has one
 */
export function matchRows(choices: readonly (readonly number[])[]): readonly (number | undefined)[] {
  const pairs: Pairs = { choices, rowOf: choices.map(() => undefined), visitOf: new Map() };
  choices.forEach((_, visit) => {
    findRow(pairs, visit, -1);
  });
  choices.forEach((rows, visit) => {
    if (pairs.rowOf[visit] !== undefined)
      rows.find((row) => row === pairs.rowOf[visit] || takeRow(pairs, visit, row));
  });
  return pairs.rowOf;
}

interface Pairs {
  readonly choices: readonly (readonly number[])[];
  readonly rowOf: (number | undefined)[];
  readonly visitOf: Map<number, number>;
}

/** Gives a visit a row; visits after `settled` may be moved to other rows, and none loses its own. */
function findRow({ choices, rowOf, visitOf }: Pairs, visit: number, settled: number): boolean {
  const asking = [visit];
  const askedBy = new Map<number, number>();
  for (const asker of asking) {
    for (const row of choices[asker]!) {
      const holder = visitOf.get(row);
      if (askedBy.has(row) || (holder !== undefined && holder <= settled)) continue;
      askedBy.set(row, asker);
      if (holder !== undefined) {
        asking.push(holder);
        continue;
      }
      // Everybody on the way back moves on to the row they asked for.
      for (let free: number | undefined = row; free !== undefined; ) {
        const next: number = heldBy(askedBy, free);
        const left: number | undefined = next === visit ? undefined : rowOf[next];
        rowOf[next] = free;
        visitOf.set(free, next);
        free = left;
      }
      return true;
    }
  }
  return false;
}

/**
 * Moves a visit to a better row, if the visit that holds it, and all others after this one, can still have a
 * row.
 */
function takeRow(pairs: Pairs, visit: number, row: number): boolean {
  const { rowOf, visitOf } = pairs;
  const holder = visitOf.get(row);
  const left = rowOf[visit]!;
  if (holder !== undefined && holder < visit) return false;
  visitOf.delete(left);
  visitOf.set(row, visit);
  rowOf[visit] = row;
  if (holder === undefined) return true;
  rowOf[holder] = undefined;
  if (findRow(pairs, holder, visit)) return true;
  rowOf[holder] = row;
  visitOf.set(row, holder);
  rowOf[visit] = left;
  visitOf.set(left, visit);
  return false;
}
