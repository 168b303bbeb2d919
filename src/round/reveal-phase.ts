/** The secret of the year goes on the ledger when the year is over: from then on anybody can check every target of the small strata. */

import type { Refusal } from "../kernel/refusal.js";
import { accept, type Result, reject } from "../kernel/result.js";
import type { Ledger } from "../ledger/chain.js";
import { isKind } from "../ledger/recorded.js";
import { isPhaseSecret } from "../plan/phase.js";
import type { Policy } from "../policy/policy.js";
import { atDoor } from "../year/at-door.js";
import { faultsOfPolicy, policyNow, write } from "../year/state-inputs.js";
import { refuse } from "./refuse.js";

export interface RevealInput {
  readonly policy: Policy;
  /** Id of the matter. */
  readonly matter: string;
  /** The secret: 64 hex digits. */
  readonly value: string;
  readonly ledger: Ledger;
  /** RFC 3339 instant of the entry. */
  readonly at: string;
  readonly by: string;
}

/**
 * The ledger with the secret of a matter's phases.
 *
 * Refuses a matter without phases, a value that does not fit the commitment, and a second revelation (codes `phase/…`).
 *
 * @example
 * revealPhase({ policy, matter: "M-1", value: "0".repeat(64), ledger, at, by }).ok; // false: the matter has no phases
 */
export function revealPhase(input: RevealInput): Result<Ledger> {
  return atDoor(input, { needs: ["ledger", "policy"], act: revealChecked });
}

function revealChecked({ policy, matter, value, ledger, at, by }: RevealInput): Result<Ledger> {
  const faults = faultsOf(policy, matter, value, ledger);
  if (faults.length > 0) return reject(faults);
  return accept(write(ledger, "phase", { policy: policy.id, matter, value }, { at, by }));
}

function faultsOf(policy: Policy, matter: string, value: string, ledger: Ledger): Refusal[] {
  const found = policy.matters.find(({ id }) => id === matter);
  if (found === undefined) {
    return [refuse("round/unknown-matter", ["matter"], { matter, known: policy.matters.map(({ id }) => id).join(", ") })];
  }
  if (found.phase === undefined) return [refuse("phase/idle-secret", ["value"], { matter })];
  if (!isPhaseSecret(policy, found, value)) return [refuse("phase/wrong-secret", ["value"], { matter, party: found.phase.party })];
  const stands = policyNow(ledger, policy);
  if (stands === undefined) return [refuse("phase/nothing-announced", ["policy"], { authority: policy.authority, year: policy.year })];
  const other = faultsOfPolicy(ledger, policy);
  if (other.length > 0) return other;
  const before = ledger.find((entry) => isKind(entry, "phase") && entry.body.policy === policy.id && entry.body.matter === matter);
  return before === undefined ? [] : [refuse("phase/revealed", ["matter"], { matter, seq: before.seq })];
}
