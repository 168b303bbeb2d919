/**
 * What is announced is announced by the rules that stand: a plan or a case that names older ones had them chosen by
 * somebody.
 */
import type { Ledger } from "../../ledger/chain.js";
import { isKind, type Recorded } from "../../ledger/recorded.js";
import { partsOfDrawId } from "../../random/draw-id.js";
import { placeOf } from "../audit-case.js";
import { type Finding, finding } from "../finding.js";

export function checkStanding(ledger: Ledger): Finding[] {
  const known = new Set<string>();
  const last = new Map<string, Recorded<"policy">>();
  return ledger.flatMap((entry) => {
    if (isKind(entry, "policy")) {
      const { authority, year } = entry.body.policy;
      known.add(entry.hash);
      last.set(`${authority}/${year}`, entry);
    }
    if (!isKind(entry, "plan") && !isKind(entry, "case")) return [];
    const { authority, year } = partsOfDrawId(entry.body.drawId);
    const stands = last.get(`${authority}/${year}`);
    // What is no policy before it is found as such.
    if (stands === undefined || !known.has(entry.body.policy) || stands.hash === entry.body.policy) return [];
    const place = placeOf(entry, "policy");
    return [
      finding("verify/reference", place, `the policy that stood, entry ${stands.seq}`, entry.body.policy),
    ];
  });
}
