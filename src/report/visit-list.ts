/** The visits of a year that have days: who goes where when, what was taken away, and by when results are due. */

import { type Deadline, deadlinesOf } from "../days/deadlines.js";
import { compareBytes } from "../kernel/byte-order.js";
import { refusing } from "../kernel/refusing.js";
import type { Result } from "../kernel/result.js";
import { ofYear } from "../year/at-door.js";
import { type PlannedVisit, type ToldVisit, toldVisits } from "../year/told-visits.js";
import type { Year } from "../year/year.js";

/**
 * All visits that the standing draws and cases of the policy's year have given a day, by day and unit.
 *
 * @throws TypeError when something else is handed over
 * @example
 * plannedVisits(year); // [] : the visits of this policy have no days
 */
export function plannedVisits(year: Year): PlannedVisit[] {
  return ofYear("plannedVisits", year, () => visitsThat(year, ({ stands }) => stands));
}

/**
 * Visits that were planned once and are not made: their draw or case was voided, their unit was replaced, or another visit took them along. As
 * they were when they were taken away, by day and unit; a visit that was moved, or has other people, stands and is none of them.
 *
 * @throws TypeError when something else is handed over
 * @example
 * cancelledVisits(year); // []
 */
export function cancelledVisits(year: Year): PlannedVisit[] {
  return ofYear("cancelledVisits", year, () => visitsThat(year, ({ stands }) => !stands));
}

function visitsThat({ chronicle, policy }: Year, fits: (visit: ToldVisit) => boolean): PlannedVisit[] {
  const visits = toldVisits(chronicle, policy).filter(fits);
  return visits
    .map(({ stands: _, ...visit }) => visit)
    .sort((a, b) => compareBytes(a.day, b.day) || compareBytes(a.unit, b.unit) || compareBytes(a.draws[0]!, b.draws[0]!));
}

/**
 * By when the result of each planned visit must be out: 20 working days after it, on the policy's calendars.
 *
 * @example
 * orThrow(resultDeadlines(year)); // []
 */
export function resultDeadlines(year: Year): Result<readonly Deadline[]> {
  return refusing(() => deadlinesOfResults(year));
}

function deadlinesOfResults(year: Year): Result<readonly Deadline[]> {
  const { policy } = year;
  const cases = plannedVisits(year).map(({ unit, day }) => ({ id: unit, rule: "result" as const, from: day }));
  return deadlinesOf(cases, policy.calendars ?? []);
}
