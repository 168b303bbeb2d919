/**
 * A round that is given up without being drawn anew at once: announced with a mistake, drawn from a list that was wrong,
 * called off. It stays on the ledger, with reason and approver.
 */
import type { Refusal } from "../kernel/refusal.js";
import { accept, type Result, reject } from "../kernel/result.js";
import { findRound } from "../policy/named-round.js";
import { type Approval, faultsOfApproval } from "../year/approval.js";
import { atDoorOfPart } from "../year/at-door.js";
import { attemptsOfRound } from "../year/attempts-of-round.js";
import { newlyAlone } from "../year/cases-left-alone.js";
import { APPROVAL, type FieldsOf, OCCASION, WHICH_ROUND } from "../year/fields-of.js";
import { newlyStale } from "../year/joined-seats.js";
import { faultsOfTime } from "../year/round-input.js";
import { warningsOfApproval } from "../year/round-warnings.js";
import type { WhichRound } from "../year/which-round.js";
import { type CarriedYear, type NextYear, type Occasion, write, type Year } from "../year/year.js";
import { laterRound, madeVisit } from "./faults-of-announcement.js";
import { refuse } from "./refuse.js";

export interface VoidRoundInput extends WhichRound, Occasion, Approval {}

const FIELDS: FieldsOf<VoidRoundInput> = { ...WHICH_ROUND, ...OCCASION, ...APPROVAL };

/**
 * The year with the latest attempt at a round given up: its visits no longer count. The round may be announced and drawn
 * again, from sources that no attempt before has used.
 *
 * Refused: a round of which no announcement or draw stands, one with a visit that was made, one behind which a later
 * round stands, no reason or approver (codes `round/…`).
 *
 * @example
 * voidRound(year, { round: "2026-Q1", reason: "the list was wrong", approver: "head", at, by }).ok; // false: nothing stands
 */
export function voidRound(year: Year, input: VoidRoundInput): Result<NextYear> {
  return atDoorOfPart(year, input, FIELDS, voidChecked);
}

function voidChecked(year: CarriedYear, input: VoidRoundInput): Result<NextYear> {
  const { reason, approver, round, by } = input;
  const named = findRound(year.policy, round, input.matter);
  const faults: Refusal[] = [
    ...(named.ok ? [] : named.refusals),
    ...faultsOfTime(year, input),
    ...faultsOfApproval(input, (field) => refuse("round/void-without", [field], { field })),
  ];
  if (!named.ok) return reject(faults);
  const last = attemptsOfRound(year, named.value).at(-1);
  if (last === undefined || last.void !== undefined)
    return reject([...faults, refuse("round/nothing-to-void", ["round"], { round })]);
  const { drawId, draw, sources, plan } = last;
  const made = madeVisit(last, year.chronicle);
  if (made !== undefined) faults.push(refuse("round/visited", ["round"], { drawId, unit: made.unit }));
  const later = laterRound(year, named.value);
  if (later !== undefined) faults.push(refuse("round/later-round-stands", ["round"], { round, later }));
  if (faults.length > 0) return reject(faults);
  const voided = (draw ?? sources ?? plan).hash;
  const next = write(year, "void", { drawId, voided, reason, approver }, input);
  return accept({ year: next }, [
    ...warningsOfApproval(approver, by),
    ...newlyStale(year.chronicle, next.chronicle),
    ...newlyAlone(year.chronicle, next.chronicle),
  ]);
}
