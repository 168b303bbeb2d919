/**
 * A case whose planned visit is not made any more is opened anew, with the same facts: its clock has run
 * since it arrived.
 */

import { instantDay, laterDay } from "../kernel/iso-date.js";
import { type Result, reject } from "../kernel/result.js";
import type { Policy } from "../policy/policy.js";
import type { SeedSource } from "../random/seed.js";
import { atDoorOfPart } from "../year/at-door.js";
import { casesLeftAlone } from "../year/cases-left-alone.js";
import { type FieldsOf, OCCASION } from "../year/fields-of.js";
import { caseDrawId } from "../year/named-case.js";
import type { CarriedYear, Occasion, Year } from "../year/year.js";
import { type AssignedCase, runCase } from "./assign-case.js";
import type { WhichCase } from "./case-input.js";
import { WHICH_CASE } from "./case-input.js";
import { noCase } from "./no-case.js";
import { refuse } from "./refuse.js";

export interface ReopenCaseInput extends WhichCase, Occasion {
  /** Number under which it goes on. */
  readonly as: string;
  /**
   * The sources of its seed with their values; none is needed when another planned visit takes every unit
   * along.
   */
  readonly seed: readonly SeedSource[];
  /** Who compared the values of beacons and texts with what was published. */
  readonly checked?: string;
}

const FIELDS: FieldsOf<ReopenCaseInput> = { ...WHICH_CASE, ...OCCASION, as: true, seed: true, checked: true };

/**
 * Opens a case anew for its units whose planned visit is not made any more, and draws its people. Arrival,
 * urgency, reason and approver are those of the first, so the deadline is too; a case that is late by then is
 * visited on the day of the entry.
 *
 * Refused: a case that is unknown or void, a joint one, one of which no unit is left alone, and whatever
 * `runCase` refuses (codes `case/…`).
 *
 * @example
 * reopenCase(year, { lane: "complaint", case: "C-1", as: "C-1b", seed: [], at, by }).ok; // false: no such case
 */
export function reopenCase(year: Year, input: ReopenCaseInput): Result<AssignedCase> {
  return atDoorOfPart(year, input, FIELDS, reopenChecked);
}

function reopenChecked(year: CarriedYear, { as, case: id, ...input }: ReopenCaseInput): Result<AssignedCase> {
  const { policy, chronicle } = year;
  const { lane } = input;
  const drawId = caseDrawId(policy, lane, id);
  const found = chronicle.cases.get(drawId);
  if (found === undefined || found.void !== undefined) return reject([noCase(drawId, found)]);
  if (found.opened.body.lead !== null)
    return reject([refuse("case/joint-anew", ["case"], { drawId, lead: found.opened.body.lead.drawId })]);
  const alone = new Set(
    casesLeftAlone(chronicle).flatMap((each) => (each.drawId === drawId ? [each.unit] : [])),
  );
  const { arrived, urgent, until, reason, approver, merged } = found.opened.body;
  const units = merged.map(({ unit }) => unit).filter((unit) => alone.has(unit));
  if (units.length === 0) return reject([refuse("case/not-alone", ["case"], { drawId })]);
  // A lane without a time of its own has said until when; that day may be past.
  return runCase(year, {
    ...input,
    case: as,
    units,
    arrived,
    reason,
    anew: drawId,
    ...(urgent ? { urgent } : {}),
    ...(approver === null ? {} : { approver }),
    ...(isOpenEnded(policy, lane, urgent) ? { until: laterDay(until, instantDay(input.at)) } : {}),
  });
}

function isOpenEnded({ lanes }: Policy, lane: string, urgent: boolean): boolean {
  const found = lanes?.find(({ id }) => id === lane);
  return (urgent ? found?.urgent : found?.within) === undefined;
}
