/** Receipts of units: one entry a draw, of the draw that it names, and with the registry worked out again. */
import { merkleRoot } from "../../kernel/merkle.js";
import type { Ledger } from "../../ledger/chain.js";
import { isKind, type Recorded } from "../../ledger/recorded.js";
import { type AuditCase, placeOf } from "../audit-case.js";
import { unitLeaves } from "../by-hand/plain-receipts.js";
import { attemptsOf } from "../by-hand/plain-record.js";
import { type Finding, finding, unlessSame } from "../finding.js";

/** From the ledger alone. */
export function checkReceipts(ledger: Ledger): Finding[] {
  const entries = ledger.filter((entry) => isKind(entry, "receipts"));
  if (entries.length === 0) return [];
  const draws = new Map(attemptsOf(ledger).map((attempt) => [attempt.drawId, attempt]));
  const byHash = new Map(ledger.map((entry) => [entry.hash, entry]));
  const before = new Set<string>();
  return entries.flatMap((entry) => {
    const { drawId, size } = entry.body;
    const attempt = draws.get(drawId);
    const findings: Finding[] = [];
    if (before.has(drawId))
      findings.push(finding("verify/receipts", placeOf(entry), "those of each draw once", drawId));
    before.add(drawId);
    if (attempt?.draw === undefined || attempt.draw.seq > entry.seq)
      findings.push(finding("verify/receipts", placeOf(entry), "the draw entry before it", drawId));
    const registry = byHash.get(attempt?.plan.body.registry ?? "");
    if (registry === undefined || !isKind(registry, "registry")) return findings;
    findings.push(
      ...unlessSame("verify/receipts", placeOf(entry, "size"), registry.body.units.size, size),
      ...unlessSame(
        "verify/receipts",
        placeOf(entry, "salt"),
        true,
        !registry.body.salted || entry.salt !== undefined,
      ),
    );
    return findings;
  });
}

/** With the registry; those of a view have no salt by which they could be made. */
export function checkReceiptsAgain(ledger: Ledger, audit: AuditCase): Finding[] {
  const { registry, attempt } = audit;
  const entry = ledger.find(
    (each): each is Recorded<"receipts"> => isKind(each, "receipts") && each.body.drawId === attempt.drawId,
  );
  if (registry === undefined || entry === undefined) return [];
  const root = merkleRoot(unitLeaves(audit, registry, entry.salt));
  return unlessSame("verify/receipts", placeOf(entry, "root"), root, entry.body.root);
}
