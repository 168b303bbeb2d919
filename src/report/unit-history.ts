/**
 * One unit of the year: who came or will come, when, on which ground; and what of it counts toward which cap.
 */

import { openCounter } from "../pool/counted-visits.js";
import { pastsOf } from "../pool/unit-past.js";
import { rowOf } from "../registry/unit.js";
import { ofYear } from "../year/at-door.js";
import { historyNow } from "../year/book.js";
import type { CarriedYear, Year } from "../year/year.js";
import { yearSoFar } from "../year/year-so-far.js";
import { visitsIn, type YearVisit } from "./year-visits.js";

export interface UnitHistory {
  /**
   * All visits of the ledger to the unit, also under the ids it had before, by day; those without a day last.
   */
  readonly visits: readonly YearVisit[];
  /**
   * What counts toward each cap that concerns it, on the cut-off day of the registry. A unit that is not
   * registered has none.
   */
  readonly caps: readonly CountedCap[];
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
  return ofYear("unitHistory", year, (carried) => ({
    visits: visitsIn(carried.chronicle, (each) => each === unit),
    caps: capsOf(carried, unit),
  }));
}

export interface CountedCap {
  readonly matter: string;
  readonly rule: string;
  /** Visits that count in the rule's window, past ones and those of the ledger. */
  readonly count: number;
  readonly atMost: number;
}

function capsOf(year: CarriedYear, unit: string): CountedCap[] {
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
