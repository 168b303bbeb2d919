/**
 * The draw of a round that stands and has been staffed: what a substitution, a remedy and a report begin
 * with.
 */

import { digestOf } from "../kernel/canonical-json.js";
import type { Refusal } from "../kernel/refusal.js";
import { accept, type Result, reject } from "../kernel/result.js";
import type { Recorded } from "../ledger/recorded.js";
import { findRound, type NamedRound } from "../policy/named-round.js";
import { attemptsOfRound } from "./attempts-of-round.js";
import { refuse } from "./refuse.js";
import { policyNow } from "./state-inputs.js";
import type { WhichRound } from "./which-round.js";
import type { CarriedYear } from "./year.js";
import type { StandingDraw } from "./year-state.js";

export interface StaffedRound {
  readonly named: NamedRound;
  readonly draw: StandingDraw & { readonly teams: Recorded<"teams"> };
}

/**
 * Refuses a round that is unknown, has no staffing that stands, or was drawn under another policy than
 * `faultOf` allows.
 */
export function findStaffedRound(
  year: CarriedYear,
  { round, matter }: WhichRound,
  faultOf = faultOfPolicy,
): Result<StaffedRound> {
  const named = findRound(year.policy, round, matter);
  if (!named.ok) return named;
  const attempt = attemptsOfRound(year, named.value).at(-1);
  if (attempt?.draw === undefined || attempt.teams === undefined || attempt.void !== undefined) {
    return reject([refuse("round/no-teams", ["round"], { round })]);
  }
  const other = faultOf(year, attempt.plan.body.policy, attempt.drawId);
  if (other !== undefined) return reject([other]);
  return accept({ named: named.value, draw: { ...attempt, draw: attempt.draw, teams: attempt.teams } });
}

/** The policy must be the one of the entry with that hash, or the one that stands since an amendment. */
export function faultOfEitherPolicy(year: CarriedYear, hash: string, drawId: string): Refusal | undefined {
  const isStanding = policyNow(year.chronicle, year.policy)?.body.digest === digestOf(year.policy);
  return isStanding ? undefined : faultOfPolicy(year, hash, drawId);
}

/** The policy must be the one of the entry with that hash. */
export function faultOfPolicy(
  { chronicle, policy }: CarriedYear,
  hash: string,
  drawId: string,
): Refusal | undefined {
  const same = chronicle.policyEntries.get(hash)?.body.digest === digestOf(policy);
  return same ? undefined : refuse("round/other-policy", ["policy"], { drawId });
}
