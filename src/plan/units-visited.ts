/** Units of a stratum that were visited in earlier years of a period of several years: what is owed once is not owed again. */
import { dayNumber } from "../kernel/iso-date.js";
import type { Matter } from "../policy/policy.js";
import { ROUTINE } from "../registry/history.js";
import type { Registry } from "../registry/registry.js";
import { type Frame, NO_STRATUM } from "./frame.js";

/**
 * How many units of stratum `s` have a routine visit of this matter, or of none named, from 1 January of the year `from` up to the day before
 * the year of the plan. A unit counts once. All strata are counted in one pass, once for each first year.
 */
export function openVisitedSince(
  { history }: Registry,
  { stratum, sizes }: Frame,
  { matter, year }: { readonly matter: Matter; readonly year: number },
): (s: number, from: number) => number {
  const until = dayNumber(`${year}-01-01`);
  const routine = history.kinds.indexOf(ROUTINE);
  const ours = history.matters.map((id) => id === null || id === matter.id);
  const known = new Map<number, readonly number[]>();
  return (s, from) => {
    const counts = known.get(from) ?? countAll(dayNumber(`${from}-01-01`));
    known.set(from, counts);
    return counts[s]!;
  };

  function countAll(since: number): number[] {
    const counts = sizes.map(() => 0);
    for (let row = 0; row < stratum.length; row++) {
      const s = stratum[row]!;
      if (s !== NO_STRATUM && hasVisit(row, since)) counts[s]!++;
    }
    return counts;
  }

  function hasVisit(row: number, since: number): boolean {
    for (let v = history.first[row + 1]! - 1; v >= history.first[row]! && history.day[v]! >= since; v--) {
      if (history.day[v]! < until && history.kind[v] === routine && ours[history.matter[v]!]!) return true;
    }
    return false;
  }
}
