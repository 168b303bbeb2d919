/**
 * A commitment to a registry counts each unit once by status and once by tier: the parts make the whole, and
 * no part stands twice.
 */

import { canonicalJson } from "../../kernel/canonical-json.js";
import type { Ledger } from "../../ledger/chain.js";
import { isKind, type Recorded } from "../../ledger/recorded.js";
import { UNIT_STATUSES } from "../../registry/unit.js";
import { placeOf } from "../audit-case.js";
import { examined } from "../examined.js";
import { type Finding, finding, unlessSame } from "../finding.js";

export function checkSnapshots(ledger: Ledger): Finding[] {
  return ledger.flatMap((entry) =>
    isKind(entry, "registry") ? examined(placeOf(entry), () => checkSnapshot(entry)) : [],
  );
}

function checkSnapshot(entry: Recorded<"registry">): Finding[] {
  const { size, byStatus, byTier } = entry.body.units;
  const unknown = byStatus.filter(({ status }) => !UNIT_STATUSES.includes(status));
  return [
    ...partsOf(
      placeOf(entry, "units by status"),
      size,
      byStatus.map((each) => [each.status, each.size]),
    ),
    ...partsOf(
      placeOf(entry, "units by tier"),
      size,
      byTier.map((each) => [each.tier, each.size]),
    ),
    ...unknown.map(({ status }) =>
      finding("verify/registry-parts", placeOf(entry, "units by status"), UNIT_STATUSES.join(", "), status),
    ),
  ];
}

function partsOf(at: string, size: number, parts: readonly (readonly [string | null, number])[]): Finding[] {
  const sum = parts.reduce((before, [, each]) => before + each, 0);
  const names = new Set(parts.map(([name]) => canonicalJson(name)));
  return [
    ...unlessSame("verify/registry-parts", at, size, sum),
    ...unlessSame("verify/registry-parts", at, parts.length, names.size),
  ];
}
