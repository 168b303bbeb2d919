/** The attempts at one round: their ids, and what the ledger has of each. */
import type { NamedRound } from "../policy/named-round.js";
import type { Policy } from "../policy/policy.js";
import { drawIdOf } from "../random/draw-id.js";
import type { Attempt } from "./attempts.js";
import type { CarriedYear } from "./year.js";

/** The draw id of an attempt at a round: authority/year/matter/round, and /Vn from the second attempt on. */
export function drawIdFor(policy: Policy, { matter, round }: NamedRound, attempt: number): string {
  return drawIdOf({
    authority: policy.authority,
    year: String(policy.year),
    matter: matter.id,
    round: round.id,
    attempt,
  });
}

/** All attempts at a round so far, first to last. */
export function attemptsOfRound(
  { chronicle, policy }: Pick<CarriedYear, "chronicle" | "policy">,
  named: NamedRound,
): Attempt[] {
  const first = drawIdFor(policy, named, 1);
  return [...chronicle.attempts.values()].filter(
    ({ drawId }) => drawId === first || drawId.startsWith(`${first}/V`),
  );
}
