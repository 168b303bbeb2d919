/** One unit of the year: who came or will come, when, on which ground; and what of it counts toward which cap. */

import { compareBytes } from "../kernel/byte-order.js";
import { openCounter } from "../pool/counted-visits.js";
import { pastsOf } from "../pool/unit-past.js";
import { rowOf } from "../registry/unit.js";
import { ofYear } from "../year/at-door.js";
import { historyNow, nameIn } from "../year/book.js";
import type { BookedDraw } from "../year/booked-draw.js";
import type { CarriedYear, Year } from "../year/year.js";
import { yearSoFar } from "../year/year-so-far.js";

export interface UnitVisit {
  /** Draw id of the round or case; null for a visit that was published from elsewhere. */
  readonly drawId: string | null;
  readonly ground: BookedDraw["ground"] | "elsewhere";
  readonly authority: string;
  readonly kind: string;
  /** Day of the visit as planned, or as its result says; null where it has none yet. */
  readonly day: string | null;
  readonly status: "planned" | "made" | "void";
  readonly inspectors: readonly string[];
  /** Draw id of the visit with which it is made. */
  readonly with: string | null;
}

export interface UnitHistory {
  /** All visits of the ledger to the unit, also under the ids it had before, by day; those without a day last. */
  readonly visits: readonly UnitVisit[];
  /** What counts toward each cap that concerns it, on the cut-off day of the registry. A unit that is not registered has none. */
  readonly caps: readonly UnitCap[];
}

/**
 * Who came or will come to a unit, when, on which ground; and what of it counts toward which cap.
 *
 * @throws TypeError when something else is handed over
 * @example
 * const [{ unit }] = drawn.units;
 * unitHistory(drawn.year, unit).visits[0].status; // "planned"
 */
export function unitHistory(year: Year, unit: string): UnitHistory {
  return ofYear("unitHistory", year, (carried) => ({ visits: visitsOfUnit(carried, unit), caps: capsOf(carried, unit) }));
}

function visitsOfUnit({ chronicle: book }: CarriedYear, unit: string): UnitVisit[] {
  const visits: UnitVisit[] = [];
  for (const { drawId, ground, authority, kind, status, visits: booked } of book.draws.values()) {
    if (status === "void") continue;
    for (const visit of booked.values()) {
      if (nameIn(book, visit.unit) !== unit) continue;
      const { result, day, seats, void: gone } = visit;
      const inspectors = result?.inspectors ?? seats.map(({ inspector }) => inspector);
      const planned = result === null ? "planned" : "made";
      visits.push({
        drawId,
        ground,
        authority,
        kind,
        day: result?.day ?? day,
        status: gone === null ? planned : "void",
        inspectors,
        with: visit.with,
      });
    }
  }
  for (const { unit: name, day, kind, authority } of book.published) {
    if (nameIn(book, name) === unit)
      visits.push({ drawId: null, ground: "elsewhere", authority, kind, day, status: "made", inspectors: [], with: null });
  }
  return visits.sort((a, b) => compareBytes(a.day ?? "~", b.day ?? "~"));
}

export interface UnitCap {
  readonly matter: string;
  readonly rule: string;
  /** Visits that count in the rule's window, past ones and those of the ledger. */
  readonly count: number;
  readonly atMost: number;
}

function capsOf(year: CarriedYear, unit: string): UnitCap[] {
  const { policy, registry } = year;
  const row = rowOf(registry.units, unit);
  if (row === -1) return [];
  const sight = year.sight();
  const soFar = yearSoFar(year);
  const known = historyNow(registry, soFar.book);
  const pasts = pastsOf(known, soFar.visits, policy.authority);
  return policy.matters.flatMap(({ id: matter, frequency = [] }) =>
    frequency.flatMap((rule) => {
      if (rule.atMost === undefined || !sight.matcher(rule.where)(row)) return [];
      const { count } = openCounter(rule, known, policy.year, pasts);
      return [{ matter, rule: rule.id, count: count(row), atMost: rule.atMost }];
    }),
  );
}
