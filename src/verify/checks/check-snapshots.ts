/**
 * A commitment to a registry counts each unit once by status and once by tier: the parts make the whole, and
 * no part stands twice.
 */

import { canonicalJson } from "../../kernel/canonical-json.js";
import type { Ledger } from "../../ledger/chain.js";
import { isKind, type Recorded } from "../../ledger/recorded.js";
import { UNIT_STATUSES } from "../../registry/unit.js";
import { placeOf } from "../audit-case.js";
import { eachExamined } from "../examined.js";
import { type Finding, finding, unlessSame } from "../finding.js";

export function checkSnapshots(ledger: Ledger): Finding[] {
  const stated = new Map<string, string>();
  return ledger.flatMap((entry) => {
    if (isKind(entry, "roster")) return checkRestated(stated, entry, { inspectors: entry.body.inspectors });
    if (!isKind(entry, "registry")) return [];
    const { units, history } = entry.body;
    return eachExamined(placeOf(entry), [
      () => checkSnapshot(entry),
      () => checkRestated(stated, entry, { units, history }),
    ]);
  });
}

/** Under one root stand the same rows: they are as many, and have the same parts. */
function checkRestated(
  stated: Map<string, string>,
  entry: { readonly seq: number },
  parts: Readonly<Record<string, { readonly root: string }>>,
): Finding[] {
  return Object.entries(parts).flatMap(([name, part]) => {
    const text = canonicalJson(part);
    const before = stated.get(`${name} ${part.root}`) ?? text;
    stated.set(`${name} ${part.root}`, before);
    return unlessSame("verify/registry-parts", placeOf(entry, name), before, text);
  });
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
