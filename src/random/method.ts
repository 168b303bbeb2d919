/** Names under which results are promised. */

/**
 * The protocol. From the first release on a change of results gets another name; until then such changes are
 * ★ lines of the changelog.
 */
export const PROTOCOL = "double-random/1";

/**
 * How units are ordered: by their tickets (the default), or by one shuffle of all eligible ids. Source:
 * protocol section 13.
 */
export type Method = "ticket/1" | "seedrandom-shuffle/1";

/**
 * Methods of other systems, by which their draws are replayed (`double-random/elsewhere`). Nothing is drawn by
 * them here, and no policy names one.
 */
export type ReplayOnly =
  | "rfc3797/1"
  | "rivest-sampler/1"
  | "consistent-sampler/1"
  | "seedrandom-plain/1"
  | "systematic/1";

/** Their names, to tell them from names that nobody knows. */
export const REPLAY_ONLY: Readonly<Record<ReplayOnly, true>> = {
  "rfc3797/1": true,
  "rivest-sampler/1": true,
  "consistent-sampler/1": true,
  "seedrandom-plain/1": true,
  "systematic/1": true,
};
