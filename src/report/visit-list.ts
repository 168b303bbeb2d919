/** The visits of a year that have days: who goes where when, and what was taken away. */

import { compareBytes } from "../kernel/byte-order.js";
import { ofYear } from "../year/at-door.js";
import { type PlannedVisit, type ToldVisit, toldVisits } from "../year/told-visits.js";
import type { Year } from "../year/year.js";

/** By day and unit. */
export interface PlannedVisits {
  /** Visits that the standing draws and cases of the year have given a day. */
  readonly visits: readonly PlannedVisit[];
  /**
   * Visits that were planned once and are not made: their draw or case was voided, their unit was replaced,
   * or another visit took them along. As they were when they were taken away; a visit that was moved, or has
   * other people, stands and is none of them.
   */
  readonly cancelled: readonly PlannedVisit[];
}

/**
 * The planned visits of the policy's year, and those that were taken away.
 *
 * @throws TypeError when something else is handed over
 * @example
 * plannedVisits(drawn.year).visits; // [] : the visits of this policy have no days
 */
export function plannedVisits(year: Year): PlannedVisits {
  return ofYear("plannedVisits", year, ({ chronicle, policy }) => {
    const told = toldVisits(chronicle, policy);
    return {
      visits: inOrder(told.filter(({ stands }) => stands)),
      cancelled: inOrder(told.filter(({ stands }) => !stands)),
    };
  });
}

function inOrder(visits: readonly ToldVisit[]): PlannedVisit[] {
  return visits
    .map(({ stands: _, ...visit }) => visit)
    .sort(
      (a, b) =>
        compareBytes(a.day, b.day) || compareBytes(a.unit, b.unit) || compareBytes(a.draws[0]!, b.draws[0]!),
    );
}
