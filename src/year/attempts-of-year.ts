/**
 * Every attempt of one authority at a draw of one year, in the order of the plans on the ledger: voided ones
 * too.
 */
import type { Policy } from "../policy/policy.js";
import { isDrawOf } from "../random/draw-id.js";
import type { Attempt } from "./attempts.js";
import type { Chronicle } from "./chronicle.js";

export function attemptsOfYear(
  { attempts }: Chronicle,
  policy: Pick<Policy, "authority" | "year">,
): Attempt[] {
  return [...attempts.values()].filter(({ drawId }) => isDrawOf(policy, drawId));
}
