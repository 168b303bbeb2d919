/** Whatever bends a plan says why, and who said that it may be. Source: protocol section 15. */
import { type Approval, isSaid } from "../../year/approval.js";
import { type Finding, finding } from "../finding.js";

/** One finding for an act that lacks its reason or its approver. */
export function checkApproval(place: string, { reason, approver }: Approval): Finding[] {
  if (isSaid(reason) && isSaid(approver)) return [];
  return [finding("verify/void-without-reason", place, "a reason and an approver", { reason, approver })];
}

/** The same for an act that has one approver, and a reason for each unit. */
export function checkReasons(place: string, { units, approver }: ApprovedUnits): Finding[] {
  if (isSaid(approver) && units.every(({ reason }) => isSaid(reason))) return [];
  return [finding("verify/void-without-reason", place, "a reason for each unit and an approver", approver)];
}

interface ApprovedUnits extends Pick<Approval, "approver"> {
  readonly units: readonly Pick<Approval, "reason">[];
}
