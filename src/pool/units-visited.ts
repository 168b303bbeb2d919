/**
 * Units of a stratum that were visited in earlier years of a period of several years: what is owed once is
 * not owed again.
 */
import { dayNumber } from "../kernel/iso-date.js";
import type { Matter, Policy } from "../policy/policy.js";
import { ROUTINE } from "../registry/history.js";
import type { Registry } from "../registry/registry.js";
import { type Frame, NO_STRATUM } from "./frame.js";
import type { OrderedVisit } from "./ordered-visit.js";
import { type KnownVisit, pastsOf } from "./unit-past.js";

/** Whose units, and what the ledger has ordered for them. */
export interface VisitedCase {
  readonly policy: Pick<Policy, "authority" | "year" | "matters">;
  readonly registry: Registry;
  readonly frame: Frame;
  readonly matter: Matter;
  readonly ordered: readonly OrderedVisit[];
}

/**
 * How many units of stratum `s` had a routine visit of this matter by this authority from the year `first` up
 * to the policy's own year. A unit counts once; all strata are counted in one pass. A visit that names no
 * matter is one of this matter only where the policy has no other; one that names no authority is ours.
 */
export function unitsVisited({
  policy,
  registry,
  frame,
  matter,
  ordered,
}: VisitedCase): (s: number, first: number) => number {
  const { history } = registry;
  const end = dayNumber(`${policy.year}-01-01`);
  const routine = history.kinds.indexOf(ROUTINE);
  const isMatter = (id: string | null): boolean =>
    id === null ? policy.matters.length === 1 : id === matter.id;
  const ofMatter = history.matters.map(isMatter);
  const ofUs = history.authorities.map((id) => id === null || id === policy.authority);

  const isShown = (row: number, from: number, shown: ReadonlySet<number> | undefined): boolean => {
    for (let v = history.first[row + 1]! - 1; v >= history.first[row]! && history.day[v]! >= from; v--) {
      const counts =
        history.day[v]! < end &&
        history.kind[v] === routine &&
        ofMatter[history.matter[v]!]! &&
        ofUs[history.authority[v]!]!;
      if (counts && shown?.has(v) !== true) return true;
    }
    return false;
  };
  const wasMade = (visits: readonly KnownVisit[], from: number): boolean =>
    visits.some(
      ({ made, day, kind, matter: id, authority }) =>
        made &&
        from <= day &&
        day < end &&
        kind === ROUTINE &&
        isMatter(id) &&
        authority === policy.authority,
    );
  const countAll = (from: number): number[] => {
    const pasts = pastsOf(registry, ordered, policy.authority);
    const counts = frame.sizes.map(() => 0);
    for (const [row, s] of frame.stratum.entries()) {
      const past = pasts.get(row);
      if (s !== NO_STRATUM && (isShown(row, from, past?.shown) || wasMade(past?.ordered ?? [], from)))
        counts[s]!++;
    }
    return counts;
  };
  const known = new Map<number, readonly number[]>();
  return (s, first) => {
    const counts = known.get(first) ?? countAll(dayNumber(`${first}-01-01`));
    known.set(first, counts);
    return counts[s]!;
  };
}
