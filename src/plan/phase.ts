/**
 * The random phase of small strata: in which of its rounds a stratum with fewer visits than rounds is
 * visited.
 *
 * With targets rounded up everybody can work out the rounds of such a stratum in January. The phase comes
 * from a secret of the year, so it is known to the office only until the secret is revealed; then anybody can
 * check every target. Source: protocol section 9.
 */

import type { Fraction } from "../kernel/fraction.js";
import { told } from "../kernel/told.js";
import type { Matter, Policy } from "../policy/policy.js";
import { drawIdOf } from "../random/draw-id.js";
import { commitmentOf, seedOf } from "../random/seed.js";
import { phaseOf } from "./year-rounds.js";

/** What the phases of a matter are drawn for; it stands where the round stands in a draw id. */
const PHASE_ROUND = "PHASE";

/**
 * The commitment to a secret, for `phase.commitment` of the policy.
 *
 * @param value the secret: 64 hex digits.
 * @throws TypeError when something else is handed over
 * @example
 * phaseCommitment({ authority: "000000", year: 2026 }, "FIRE", "office", "0".repeat(64)).length; // 64
 */
export function phaseCommitment(
  policy: Pick<Policy, "authority" | "year">,
  matter: string,
  party: string,
  value: string,
): string {
  return told("phaseCommitment", "It takes a policy, the ids of matter and party, and 64 hex digits.", () =>
    committedPhase(policy, matter, party, value),
  );
}

function committedPhase(
  policy: Pick<Policy, "authority" | "year">,
  matter: string,
  party: string,
  value: string,
): string {
  return commitmentOf({ party, drawId: phaseDrawId(policy, matter), value });
}

/** Is this the secret that the matter's commitment was made of? */
export function isPhaseSecret(policy: Policy, { id, phase }: Matter, value: string): boolean {
  return (
    phase !== undefined &&
    /^[0-9a-f]{64}$/.test(value) &&
    phaseCommitment(policy, id, phase.party, value) === phase.commitment
  );
}

/** The phase of each stratum, by its id; undefined for a matter without phases. */
export function phasesOf(
  policy: Policy,
  { id, phase }: Matter,
  value: string | undefined,
): ((stratum: string) => Fraction) | undefined {
  if (phase === undefined || value === undefined) return undefined;
  const seed = seedOf([{ type: "reveal", party: phase.party, value }]);
  return (stratum) => phaseOf(seed, phaseDrawId(policy, id), stratum);
}

function phaseDrawId({ authority, year }: Pick<Policy, "authority" | "year">, matter: string): string {
  return drawIdOf({ authority, year: String(year), matter, round: PHASE_ROUND });
}
