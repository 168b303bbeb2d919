/** The round for which a draw room is opened: announced, not drawn, and of the inputs to which the ledger commits. */
import type { Refusal } from "../../kernel/refusal.js";
import { accept, type Result, reject } from "../../kernel/result.js";
import type { Recorded } from "../../ledger/recorded.js";
import { findRound, type NamedRound } from "../../policy/named-round.js";
import type { Attempt } from "../../year/attempts.js";
import { attemptsOfRound } from "../../year/attempts-of-round.js";
import { faultOfPolicy } from "../../year/staffed-round.js";
import { matchesSnapshot } from "../../year/state-inputs.js";
import type { WhichRound } from "../../year/which-round.js";
import type { CarriedYear } from "../../year/year.js";
import { refuse } from "../refuse.js";

export interface AnnouncedRound {
  readonly named: NamedRound;
  readonly attempt: Attempt & { readonly sources: Recorded<"sources"> };
}

/**
 * Refuses a round that the policy does not know, one that is not announced or is drawn already, inputs that are not
 * those of the announcement, and a salted ledger without its secret.
 */
export function announcedRound(year: CarriedYear, { round, matter }: WhichRound): Result<AnnouncedRound> {
  const named = findRound(year.policy, round, matter);
  if (!named.ok) return reject([refuse("publish/room-round", ["round"], { round, known: roundsIn(year) })]);
  const attempt = attemptsOfRound(year, named.value).at(-1);
  if (attempt?.sources === undefined || attempt.void !== undefined)
    return reject([refuse("publish/room-not-announced", ["round"], { round })]);
  if (attempt.draw !== undefined)
    return reject([refuse("publish/room-drawn", ["round"], { drawId: attempt.drawId })]);
  const faults = faultsOfInputs(year, attempt);
  return faults.length > 0
    ? reject(faults)
    : accept({ named: named.value, attempt: { ...attempt, sources: attempt.sources } });
}

function roundsIn({ policy }: CarriedYear): string {
  return policy.matters.flatMap(({ id, rounds }) => rounds.map((round) => `${id} ${round.id}`)).join(", ");
}

function faultsOfInputs(year: CarriedYear, { drawId, plan }: Attempt): Refusal[] {
  const { body } = plan;
  const isSame = matchesSnapshot(year, body) && faultOfPolicy(year, body.policy, drawId) === undefined;
  const isSalted = year.ledger.at(-1)?.salt !== undefined;
  return [
    ...(isSame ? [] : [refuse("publish/room-inputs", ["registry"], { drawId })]),
    ...(isSalted && year.secretOf() === undefined ? [refuse("publish/room-secret", ["secret"], {})] : []),
  ];
}
