/**
 * What inspections say of the registry itself: units that were not found, are closed, have moved or do not
 * carry on the activity.
 */

import { RESULT_CODES } from "../registry/result-codes.js";
import { ofWholeYear } from "../year/at-door.js";
import { nameIn } from "../year/draw-chronicle.js";
import type { CarriedYear, Year } from "../year/year.js";

export interface RegistryDoubt {
  readonly unit: string;
  readonly says: "not-found" | "closed" | "moved" | "not-subject" | "excused" | "other";
  readonly drawId: string;
  /** Day of the visit; null where the unit became void before one. */
  readonly day: string | null;
}

/**
 * Units whose entry in the registry should be looked at, in the order of the ledger. Source: catalogue rows
 * E03, S-02, dispute 5.
 *
 * @throws TypeError when something else is handed over
 * @example
 * registryDoubts(drawn.year); // []
 */
export function registryDoubts(year: Year): RegistryDoubt[] {
  return ofWholeYear("registryDoubts", year, doubtsIn);
}

function doubtsIn({ chronicle }: CarriedYear): RegistryDoubt[] {
  const doubts: RegistryDoubt[] = [];
  for (const { drawId, visits } of chronicle.draws.values()) {
    for (const visit of visits.values()) {
      const unit = nameIn(chronicle, visit.unit);
      if (visit.void !== null) doubts.push({ unit, says: visit.void, drawId, day: null });
      if (visit.result === null || visit.result.stage === "withdrawn") continue;
      const { codes, day } = visit.result;
      for (const { code, unit: says } of RESULT_CODES)
        if (says !== undefined && codes.includes(code)) doubts.push({ unit, says, drawId, day });
    }
  }
  return doubts;
}
