/**
 * One draw has one plan, one announcement, one draw entry, one of teams and one void, and a case one opening, one
 * assignment and one void. The first of each stands; another one is named, and stands for nothing.
 * Source: protocol sections 12 and 15, point 2.
 */

import { passedOver } from "../ledger/blank-unreadable.js";
import type { Entry, Ledger } from "../ledger/chain.js";
import { placeOf } from "./audit-case.js";
import { type Finding, finding } from "./finding.js";
import type { ReadableLedger } from "./readable-ledger.js";

const OPENS = ["plan", "case"];
const PARTS = ["sources", "draw", "teams", "assignment", "void"];

/** The ledger with every such entry passed over. */
export function withoutStrays(ledger: Ledger): ReadableLedger {
  const parts = new Map<string, Set<string>>();
  const isStray = (entry: Entry): boolean => {
    const { drawId = "" } = (entry.body ?? {}) as { readonly drawId?: string };
    const own = parts.get(drawId);
    if (OPENS.includes(entry.kind)) {
      if (own === undefined) parts.set(drawId, new Set());
      return own !== undefined;
    }
    if (own === undefined || !PARTS.includes(entry.kind)) return false;
    const stands = own.has(entry.kind);
    own.add(entry.kind);
    return stands;
  };
  const findings: Finding[] = [];
  const kept = ledger.map((entry) => {
    if (!isStray(entry)) return entry;
    findings.push(finding("verify/stray-entry", placeOf(entry), "one for each attempt or case", entry.kind));
    return passedOver(entry);
  });
  return { ledger: kept, findings };
}
