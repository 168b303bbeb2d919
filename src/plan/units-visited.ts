/** Units of a stratum that were visited in earlier years of a period of several years: what is owed once is not owed again. */
import { dayNumber } from "../kernel/iso-date.js";
import type { Matter } from "../policy/policy.js";
import { ROUTINE } from "../registry/history.js";
import type { Registry } from "../registry/registry.js";
import type { Frame } from "./frame.js";

/**
 * Units of stratum `s` with a routine visit of this matter, or of none named, from the first day up to the day before `end`.
 * A unit counts once.
 */
export function unitsVisited({ history }: Registry, { stratum }: Frame, matter: Matter, s: number, first: string, end: string): number {
  const [from, until] = [dayNumber(first), dayNumber(end)];
  const routine = history.kinds.indexOf(ROUTINE);
  const ours = history.matters.map((id) => id === null || id === matter.id);
  let units = 0;
  for (let row = 0; row < stratum.length; row++) {
    if (stratum[row] === s && hasVisit(row)) units++;
  }
  return units;

  function hasVisit(row: number): boolean {
    for (let v = history.first[row + 1]! - 1; v >= history.first[row]! && history.day[v]! >= from; v--) {
      if (history.day[v]! < until && history.kind[v] === routine && ours[history.matter[v]!]!) return true;
    }
    return false;
  }
}
