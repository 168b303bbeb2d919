/**
 * A case that is given up: withdrawn, entered by mistake, handed to another office. It stays on the ledger,
 * with reason and approver.
 */

import type { Refusal } from "../kernel/refusal.js";
import { accept, type Result, reject } from "../kernel/result.js";
import { type Approval, faultsOfApproval } from "../year/approval.js";
import { atDoorOfPart } from "../year/at-door.js";
import { APPROVAL, type FieldsOf, OCCASION } from "../year/fields-of.js";
import { caseDrawId, faultsOfLaneName } from "../year/named-case.js";
import { faultsOfTime } from "../year/round-input.js";
import { warningsOfApproval } from "../year/round-warnings.js";
import { type CarriedYear, type NextYear, type Occasion, write, type Year } from "../year/year.js";
import type { WhichCase } from "./case-input.js";
import { WHICH_CASE } from "./case-input.js";
import { noCase } from "./no-case.js";
import { refuse } from "./refuse.js";

export interface VoidCaseInput extends WhichCase, Occasion, Approval {}

const FIELDS: FieldsOf<VoidCaseInput> = { ...WHICH_CASE, ...OCCASION, ...APPROVAL };

/**
 * The ledger with a voided case; its visits no longer count. The same matter is opened anew under another
 * number.
 *
 * Refused: a case that is unknown or void, one with a visit that was made, no reason or approver (codes
 * `case/…`).
 *
 * @example
 * voidCase(year, { lane: "complaint", case: "C-1", reason: "withdrawn", approver: "head", at, by }).ok; // false: no such case
 */
export function voidCase(year: Year, input: VoidCaseInput): Result<NextYear> {
  return atDoorOfPart(year, input, FIELDS, voidChecked);
}

function voidChecked(year: CarriedYear, input: VoidCaseInput): Result<NextYear> {
  const { policy, chronicle } = year;
  const { reason, approver } = input;
  const drawId = caseDrawId(policy, input.lane, input.case);
  const found = chronicle.cases.get(drawId);
  if (found === undefined && faultsOfLaneName(policy, input.lane).length > 0)
    return reject(faultsOfLaneName(policy, input.lane));
  const faults: Refusal[] = [
    ...faultsOfTime(year, input),
    ...faultsOfApproval(input, (field) => refuse("case/void-without", [field], { field })),
  ];
  if (found === undefined || found.void !== undefined) faults.push(noCase(drawId, found));
  const made = [...(chronicle.draws.get(drawId)?.visits.values() ?? [])].find(
    ({ result }) => result !== null,
  );
  if (made !== undefined) faults.push(refuse("visit/made-already", ["case"], { drawId, unit: made.unit }));
  if (found === undefined || faults.length > 0) return reject(faults);
  const next = write(year, "void", { drawId, voided: found.opened.hash, reason, approver }, input);
  return accept({ year: next }, warningsOfApproval(approver, input.by));
}
