/** The teams of a round or of a case that stand: what a substitution begins with. */
import { instantDay } from "../kernel/iso-date.js";
import { accept, type Result, reject } from "../kernel/result.js";
import type { NamedRound } from "../policy/named-round.js";
import { casesOf } from "./cases.js";
import { assignedOn, caseDrawId, laneOf, namedCase } from "./named-case.js";
import { refuse } from "./refuse.js";
import type { Seated } from "./seats-now.js";
import { faultOfPolicy, findStaffedRound, type StaffedRoundInput } from "./staffed-round.js";

export interface SeatedRound {
  readonly named: NamedRound;
  readonly seated: Seated & { readonly teams: NonNullable<Seated["teams"]> };
  readonly seed: string;
}

/** `matter` may name a lane, and `round` then a case. Refuses what is unknown, not staffed, voided, or made under another policy. */
export function findSeated(input: StaffedRoundInput, faultOf = faultOfPolicy): Result<SeatedRound> {
  const lane = input.matter === undefined ? undefined : laneOf(input.policy, input.matter);
  if (lane === undefined) {
    const found = findStaffedRound(input, faultOf);
    return found.ok ? accept({ named: found.value.named, seated: found.value.draw, seed: found.value.draw.draw.body.seed }) : found;
  }
  const { policy, ledger, round } = input;
  const drawId = caseDrawId(policy, lane.id, round);
  const found = casesOf(ledger).find((each) => each.drawId === drawId);
  if (found?.teams === undefined || found.void !== undefined) return reject([refuse("round/no-teams", ["round"], { round })]);
  const other = faultOf(ledger, policy, found.opened.body.policy, drawId);
  if (other !== undefined) return reject([other]);
  return accept({
    named: namedCase(lane, assignedOn(found.opened.body, instantDay(found.teams.at))),
    seated: { ...found, teams: found.teams },
    seed: found.teams.body.seed,
  });
}
