/** The visits of a year that have days: who goes where when, what was taken away, and by when results are due. */

import { type Deadline, deadlinesOf } from "../days/deadlines.js";
import { compareBytes } from "../kernel/byte-order.js";
import { refusing } from "../kernel/refusing.js";
import type { Result } from "../kernel/result.js";
import { TAKES_YEAR } from "../kernel/takes.js";
import { told } from "../kernel/told.js";
import type { Ledger } from "../ledger/chain.js";
import { soundEntries } from "../ledger/sound-entries.js";
import type { Policy } from "../policy/policy.js";
import { mustBeParsed } from "../year/at-door.js";
import { type PlannedVisit, type ToldVisit, toldVisits } from "../year/told-visits.js";

/**
 * All visits that the standing draws and cases of the policy's year have given a day, by day and unit.
 *
 * @throws TypeError when something else is handed over
 * @example
 * plannedVisits(outcome.ledger, policy); // [] : the visits of this policy have no days
 */
export function plannedVisits(ledger: Ledger, policy: Policy): PlannedVisit[] {
  return told("plannedVisits", TAKES_YEAR, () => visitsThat(ledger, policy, ({ stands }) => stands));
}

/**
 * Visits that were planned once and are not made: their draw or case was voided, their unit was replaced, or another visit took them along. As
 * they were when they were taken away, by day and unit; a visit that was moved, or has other people, stands and is none of them.
 *
 * @throws TypeError when something else is handed over
 * @example
 * cancelledVisits(outcome.ledger, policy); // []
 */
export function cancelledVisits(ledger: Ledger, policy: Policy): PlannedVisit[] {
  return told("cancelledVisits", TAKES_YEAR, () => visitsThat(ledger, policy, ({ stands }) => !stands));
}

function visitsThat(ledger: Ledger, policy: Policy, fits: (visit: ToldVisit) => boolean): PlannedVisit[] {
  mustBeParsed({ policy });
  const visits = toldVisits(soundEntries(ledger), policy).filter(fits);
  return visits
    .map(({ stands: _, ...visit }) => visit)
    .sort((a, b) => compareBytes(a.day, b.day) || compareBytes(a.unit, b.unit) || compareBytes(a.draws[0]!, b.draws[0]!));
}

/**
 * By when the result of each planned visit must be out: 20 working days after it, on the policy's calendars.
 *
 * @example
 * orThrow(resultDeadlines(outcome.ledger, policy)); // []
 */
export function resultDeadlines(ledger: Ledger, policy: Policy): Result<readonly Deadline[]> {
  return refusing(() => deadlinesOfResults(ledger, policy));
}

function deadlinesOfResults(ledger: Ledger, policy: Policy): Result<readonly Deadline[]> {
  const cases = plannedVisits(ledger, policy).map(({ unit, day }) => ({ id: unit, rule: "result" as const, from: day }));
  return deadlinesOf(cases, policy.calendars ?? []);
}
