import type { Refusal } from "../../kernel/refusal.js";

/** What cannot be, and what may not be: faults refuse the plan, doubts are warnings. */
export interface Conflicts {
  readonly faults: readonly Refusal[];
  readonly doubts: readonly Refusal[];
}

/** All of them, in order. */
export function joinConflicts(all: readonly Conflicts[]): Conflicts {
  return { faults: all.flatMap(({ faults }) => faults), doubts: all.flatMap(({ doubts }) => doubts) };
}
