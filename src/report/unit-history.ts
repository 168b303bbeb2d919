/**
 * One unit of the year: who came or will come, when, on which ground; and what of it counts toward which cap.
 */

import { accept, type Result } from "../kernel/result.js";
import { openCounter } from "../pool/counted-visits.js";
import { pastsOf } from "../pool/unit-past.js";
import { rowOf } from "../registry/unit.js";
import { ofYear } from "../year/at-door.js";
import { historyNow } from "../year/draw-chronicle.js";
import { nameInRegistry } from "../year/name-in-registry.js";
import type { CarriedYear, Year } from "../year/year.js";
import { yearSoFar } from "../year/year-so-far.js";
import { askedUnit } from "./asked-unit.js";
import { visitsTo, type YearVisit } from "./year-visits.js";

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
 * @param unit - its id, also one that it had before
 * @returns the history; or a refusal where neither a registry of the year nor its ledger knows the unit, with the
 * id that was probably meant (`report/unknown-unit`, `report/misspelt-unit`)
 * @throws TypeError when something else than a year is handed over
 * @example
 * const [{ unit }] = drawn.units;
 * orThrow(unitHistory(drawn.year, unit)).visits[0].status; // "planned"
 * unitHistory(drawn.year, "NOPE").ok; // false
 */
export function unitHistory(year: Year, unit: string): Result<UnitHistory> {
  return ofYear("unitHistory", year, (carried) => {
    const asked = askedUnit(carried, unit);
    if (!asked.ok) return asked;
    const name = asked.value;
    const visits = visitsTo(carried.chronicle, (each) => each === name);
    return accept({
      visits,
      caps: capsOf(carried, nameInRegistry(carried.registry, carried.chronicle, unit)),
    });
  });
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
  const known = historyNow(registry, soFar.chronicle);
  const pasts = pastsOf(known, soFar.visits, policy.authority);
  return policy.matters.flatMap(({ id: matter, frequency = [] }) =>
    frequency.flatMap((rule) => {
      if (rule.atMost === undefined || !sight.matcher(rule.where)(row)) return [];
      const { count } = openCounter(rule, known, policy.year, pasts);
      return [{ matter, rule: rule.id, count: count(row), atMost: rule.atMost }];
    }),
  );
}
