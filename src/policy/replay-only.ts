/** Methods of other systems: known, so that a policy which names one is told why it may not. */
import type { ReplayOnly } from "../random/method.js";

const REPLAY_ONLY: Readonly<Record<ReplayOnly, true>> = {
  "rfc3797/1": true,
  "rivest-sampler/1": true,
  "consistent-sampler/1": true,
  "seedrandom-plain/1": true,
  "systematic/1": true,
};

export function isReplayOnly(method: unknown): method is ReplayOnly {
  return typeof method === "string" && Object.hasOwn(REPLAY_ONLY, method);
}
