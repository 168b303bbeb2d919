/** The teams of a round or of a case that stand: what a substitution begins with. */

import { instantDay } from "../kernel/iso-date.js";
import { accept, type Result, reject } from "../kernel/result.js";
import type { NamedWork } from "../policy/named-round.js";
import { assignedOn, caseDrawId, laneOf, namedCase } from "./named-case.js";
import { refuse } from "./refuse.js";
import type { Seated } from "./seats-now.js";
import { faultOfPolicy, findStaffedRound } from "./staffed-round.js";
import type { WhichRound } from "./which-round.js";
import type { CarriedYear } from "./year.js";

export interface SeatedRound {
  readonly named: NamedWork;
  readonly seated: Seated & { readonly teams: NonNullable<Seated["teams"]> };
  readonly seed: string;
}

/**
 * `matter` may name a lane, and `round` then a case. Refuses what is unknown, not staffed, voided, or made
 * under another policy.
 */
export function findSeated(
  year: CarriedYear,
  which: WhichRound,
  faultOf = faultOfPolicy,
): Result<SeatedRound> {
  const { policy, chronicle } = year;
  const lane = which.matter === undefined ? undefined : laneOf(policy, which.matter);
  if (lane === undefined) {
    const found = findStaffedRound(year, which, faultOf);
    return found.ok
      ? accept({ named: found.value.named, seated: found.value.draw, seed: found.value.draw.draw.body.seed })
      : found;
  }
  const drawId = caseDrawId(policy, lane.id, which.round);
  const found = chronicle.cases.get(drawId);
  if (found?.teams === undefined || found.void !== undefined)
    return reject([refuse("round/no-teams", ["round"], { round: which.round })]);
  const other = faultOf(year, found.opened.body.policy, drawId);
  if (other !== undefined) return reject([other]);
  return accept({
    named: namedCase(lane, assignedOn(found.opened.body, instantDay(found.teams.at))),
    seated: { ...found, teams: found.teams },
    seed: found.teams.body.seed,
  });
}
