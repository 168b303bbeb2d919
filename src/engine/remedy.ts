/** What would have to change so that a round that could not be staffed can be. */
import { refuse } from "../kernel/refusal.js";
import { accept, type Result, reject } from "../kernel/result.js";
import type { Ledger } from "../ledger/chain.js";
import type { Policy } from "../policy/policy.js";
import type { Registry } from "../registry/registry.js";
import { type Change, findRemedies } from "../schedule/remedies.js";
import { attemptsOfRound } from "./announce-round.js";
import { findRound } from "./round-name.js";
import { staffingCase } from "./staffing-case.js";
import { drawsOfYear } from "./year-state.js";

export interface RemedyInput {
  readonly ledger: Ledger;
  readonly policy: Policy;
  /** The registry of the round. */
  readonly registry: Registry;
  readonly round: string;
  readonly matter?: string;
}

/**
 * The smallest remedies of an impossible round, each a list of changes that together suffice; empty when the round is staffed, or when no
 * few changes help.
 *
 * Refused: a round that was not drawn (codes `engine/…`).
 *
 * @example
 * orThrow(remediesOf({ ledger: outcome.ledger, policy, registry, round: "2026-Q1" })); // [] : the round is staffed
 */
export function remediesOf({ ledger, policy, registry, round, matter }: RemedyInput): Result<readonly (readonly Change[])[]> {
  const named = findRound(policy, round, matter);
  if (!named.ok) return named;
  const attempt = attemptsOfRound(ledger, policy, named.value).at(-1);
  if (attempt?.draw === undefined || attempt.teams === undefined) return reject([refuse("engine/no-teams", ["round"], { round })]);
  const { impossible } = attempt.teams.body;
  if (impossible === null) return accept([]);
  const draws = drawsOfYear(ledger.slice(0, attempt.draw.seq), policy);
  const { drawId, draw } = attempt;
  return accept(
    findRemedies(staffingCase({ policy, registry, named: named.value, draws, drawId, seed: draw.body.seed }, draw.body), impossible),
  );
}
