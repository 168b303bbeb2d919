/** Who answers for an act that bends a plan: why it is done, and who said that it may be. */
import type { Refusal } from "../kernel/refusal.js";

export interface Approval {
  readonly reason: string;
  readonly approver: string;
}

/** One refusal for each of the two that says nothing, `reason` first; the act has its own code for it. */
export function faultsOfApproval(
  { reason, approver }: Approval,
  without: (field: keyof Approval) => Refusal,
): Refusal[] {
  return [...(isSaid(reason) ? [] : [without("reason")]), ...(isSaid(approver) ? [] : [without("approver")])];
}

/** A text that somebody can read: with a letter or a digit in it, and not white space and invisible signs alone. */
export function isSaid(text: unknown): text is string {
  return typeof text === "string" && /[\p{L}\p{N}]/u.test(text);
}
