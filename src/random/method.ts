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
