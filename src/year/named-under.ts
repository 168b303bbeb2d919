/** What a draw or a case was for, under a policy that may be another than its own. */
import { findRound, type NamedWork } from "../policy/named-round.js";
import type { Policy } from "../policy/policy.js";
import { partsOfDrawId } from "../random/draw-id.js";
import { isCase } from "./is-case.js";
import { namedCase } from "./named-case.js";
import type { Seated } from "./seats-now.js";

/** The round of a draw, or the case as a round, under a policy; undefined where the policy has it no more. */
export function namedUnder(policy: Policy, seated: Seated): NamedWork | undefined {
  if (isCase(seated)) {
    const lane = policy.lanes?.find(({ id }) => id === seated.opened.body.lane);
    return lane === undefined ? undefined : namedCase(lane, seated.opened.body);
  }
  const { matter, round } = partsOfDrawId(seated.drawId);
  const found = findRound(policy, round, matter);
  return found.ok ? found.value : undefined;
}
