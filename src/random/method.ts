/** Names under which results are promised: the same protocol and method give the same draw for ever. */

/** The protocol. It changes only if a result could change; old protocols stay replayable. */
export const PROTOCOL = "double-random/1";

/** How units are ordered: by their tickets (the default), or by one shuffle of all eligible ids. Source: protocol section 13. */
export type Method = "ticket/1" | "seedrandom-shuffle/1";
