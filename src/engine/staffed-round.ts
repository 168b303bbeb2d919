/** The draw of a round that stands and has been staffed: what a substitution, a remedy and a report begin with. */
import { digestOf } from "../kernel/canonical-json.js";
import { refuse } from "../kernel/refusal.js";
import { accept, type Result, reject } from "../kernel/result.js";
import type { Ledger } from "../ledger/chain.js";
import type { Policy } from "../policy/policy.js";
import { attemptsOfRound } from "./announce-round.js";
import { isKind, type Recorded } from "./attempts.js";
import { findRound, type NamedRound } from "./round-name.js";
import type { StandingDraw } from "./year-state.js";

export interface StaffedRound {
  readonly named: NamedRound;
  readonly draw: StandingDraw & { readonly teams: Recorded<"teams"> };
}

export interface StaffedRoundInput {
  readonly ledger: Ledger;
  /** The policy under which the round was drawn. */
  readonly policy: Policy;
  readonly round: string;
  readonly matter?: string;
}

/** Refuses a round that is unknown, has no staffing that stands, or was drawn under another policy. */
export function findStaffedRound({ ledger, policy, round, matter }: StaffedRoundInput): Result<StaffedRound> {
  const named = findRound(policy, round, matter);
  if (!named.ok) return named;
  const attempt = attemptsOfRound(ledger, policy, named.value).at(-1);
  if (attempt?.draw === undefined || attempt.teams === undefined || attempt.void !== undefined) {
    return reject([refuse("engine/no-teams", ["round"], { round })]);
  }
  const rules = ledger.find(({ hash }) => hash === attempt.plan.body.policy);
  if (rules === undefined || !isKind(rules, "policy") || rules.body.digest !== digestOf(policy)) {
    return reject([refuse("engine/other-policy", ["policy"], { drawId: attempt.drawId })]);
  }
  return accept({ named: named.value, draw: { ...attempt, draw: attempt.draw, teams: attempt.teams } });
}
