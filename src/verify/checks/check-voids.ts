/**
 * What was visited is not given up: no draw and no case is voided once one of its visits has a result.
 * Source: protocol section 15.
 */

import type { Ledger } from "../../ledger/chain.js";
import { isKind } from "../../ledger/recorded.js";
import { placeOf } from "../audit-case.js";
import { type Finding, finding } from "../finding.js";

export function checkVoids(ledger: Ledger): Finding[] {
  const made = new Map<string, number>();
  return ledger.flatMap((entry) => {
    if (isKind(entry, "result") && !made.has(entry.body.drawId)) made.set(entry.body.drawId, entry.seq);
    if (!isKind(entry, "void")) return [];
    const result = made.get(entry.body.drawId);
    return result === undefined
      ? []
      : [finding("verify/void-after-visit", placeOf(entry), "no result before it", `entry ${result} is one`)];
  });
}
