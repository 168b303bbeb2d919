/**
 * The secret of the year goes on the ledger when the year is over: from then on anybody can check every
 * target of the small strata.
 */

import type { Refusal } from "../kernel/refusal.js";
import { accept, type Result, reject } from "../kernel/result.js";
import { isPhaseSecret } from "../plan/phase.js";
import { atDoorOfPart } from "../year/at-door.js";
import { phaseName } from "../year/chronicle.js";
import { type FieldsOf, OCCASION } from "../year/fields-of.js";
import { faultsOfTime } from "../year/round-input.js";
import { faultsOfPolicy, policyNow } from "../year/state-inputs.js";
import { type CarriedYear, type NextYear, type Occasion, write, type Year } from "../year/year.js";
import { refuse } from "./refuse.js";

export interface RevealInput extends Occasion {
  /** Id of the matter. */
  readonly matter: string;
  /** The secret: 64 hex digits. */
  readonly value: string;
  /** RFC 3339 instant of the entry. */
  readonly at: string;
  readonly by: string;
}

const FIELDS: FieldsOf<RevealInput> = { ...OCCASION, matter: true, value: true };

/**
 * The ledger with the secret of a matter's phases.
 *
 * Refuses a matter without phases, a value that does not fit the commitment, and a second revelation (codes
 * `phase/…`).
 *
 * @example
 * revealPhase(year, { matter: "M-1", value: "0".repeat(64), at, by }).ok; // false: the matter has no phases
 */
export function revealPhase(year: Year, input: RevealInput): Result<NextYear> {
  return atDoorOfPart(year, input, FIELDS, revealChecked);
}

function revealChecked(year: CarriedYear, input: RevealInput): Result<NextYear> {
  const faults = [...faultsOfTime(year, input), ...faultsOf(year, input)];
  if (faults.length > 0) return reject(faults);
  const { matter, value } = input;
  return accept({ year: write(year, "phase", { policy: year.policy.id, matter, value }, input) });
}

function faultsOf(year: CarriedYear, { matter, value }: RevealInput): Refusal[] {
  const { policy, chronicle } = year;
  const found = policy.matters.find(({ id }) => id === matter);
  if (found === undefined) {
    return [
      refuse("round/unknown-matter", ["matter"], {
        matter,
        known: policy.matters.map(({ id }) => id).join(", "),
      }),
    ];
  }
  if (found.phase === undefined) return [refuse("phase/idle-secret", ["value"], { matter })];
  if (!isPhaseSecret(policy, found, value))
    return [refuse("phase/wrong-secret", ["value"], { matter, party: found.phase.party })];
  const stands = policyNow(chronicle, policy);
  if (stands === undefined)
    return [
      refuse("phase/nothing-announced", ["policy"], { authority: policy.authority, year: policy.year }),
    ];
  const other = faultsOfPolicy(year);
  if (other.length > 0) return other;
  const before = chronicle.phases.get(phaseName({ policy: policy.id, matter }));
  return before === undefined ? [] : [refuse("phase/revealed", ["matter"], { matter, seq: before.seq })];
}
