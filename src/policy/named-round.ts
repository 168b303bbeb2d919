/** Which round of which matter is meant, and the id of its draw. */

import { accept, type Result, reject } from "../kernel/result.js";
import type { Matter, Policy, Round } from "./policy.js";
import { refuse } from "./refuse.js";

/** What the second random draw has to know of a matter, or of the lane of a case. */
export type TeamWork = Pick<Matter, "id" | "team" | "schedule" | "quiet" | "frequency">;

/** A round of a matter, or a case of a lane: whatever somebody is sent for. */
export interface NamedWork {
  readonly matter: TeamWork;
  readonly round: Pick<Round, "id" | "from" | "until">;
}

export interface NamedRound extends NamedWork {
  readonly matter: Matter;
  readonly round: Round;
  /** Index of the round in the matter. */
  readonly index: number;
}

/** Finds the round; the matter may be left out when the policy has only one. */
export function findRound(policy: Policy, round: string, matter?: string): Result<NamedRound> {
  const found =
    matter === undefined && policy.matters.length === 1
      ? policy.matters[0]
      : policy.matters.find(({ id }) => id === matter);
  if (found === undefined) {
    return reject([
      refuse("round/unknown-matter", ["matter"], {
        matter: matter ?? "",
        known: policy.matters.map(({ id }) => id).join(", "),
      }),
    ]);
  }
  const index = found.rounds.findIndex(({ id }) => id === round);
  if (index === -1) {
    return reject([
      refuse("round/unknown-round", ["round"], { round, known: found.rounds.map(({ id }) => id).join(", ") }),
    ]);
  }
  return accept({ matter: found, round: found.rounds[index]!, index });
}
