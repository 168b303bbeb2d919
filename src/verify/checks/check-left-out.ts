/** First random draw: whom it left out, each by one rule, and that it drew nobody twice. */
import { compareBytes } from "../../kernel/byte-order.js";
import { digestOf } from "../../kernel/canonical-json.js";
import { type AuditCase, placeOf } from "../audit-case.js";
import type { PlainUnit } from "../by-hand/plain-units.js";
import { type Finding, finding, unlessSame } from "../finding.js";

/** Who is left out is counted by rule, and bound by a digest. */
export function checkLeftOut(
  { attempt: { draw } }: AuditCase,
  units: ReadonlyMap<string, PlainUnit>,
): Finding[] {
  const out = [...units.values()].filter((each) => each.rule !== null);
  return [
    ...unlessSame("verify/left-out", placeOf(draw, "left out"), out.length, draw.body.leftOut.count),
    ...unlessSame(
      "verify/left-out",
      placeOf(draw, "left out, digest"),
      leftOutDigest(units),
      draw.body.leftOut.digest,
    ),
    ...draw.body.leftOut.byRule.flatMap(({ rule, count }) =>
      unlessSame(
        "verify/left-out",
        placeOf(draw, rule),
        out.filter((each) => each.rule === rule).length,
        count,
      ),
    ),
  ];
}

/** Of [unit, rule] of everybody who is in no pool. */
export function leftOutDigest(units: ReadonlyMap<string, PlainUnit>): string {
  const out = [...units.values()].flatMap(({ unit, rule }) =>
    rule === null ? [] : [[unit.id, rule] as const],
  );
  return digestOf(out.sort((a, b) => compareBytes(a[0], b[0])));
}

/** Nobody is drawn twice. */
export function checkDoubles({ attempt: { draw } }: AuditCase): Finding[] {
  const seen = new Set<string>();
  return draw.body.strata.flatMap(({ drawn, reserve }) =>
    [...drawn, ...reserve].flatMap(({ unit }) => {
      const again = seen.has(unit);
      seen.add(unit);
      return again
        ? [finding("verify/unit-twice", placeOf(draw, `unit ${unit}`), "listed once", "listed twice")]
        : [];
    }),
  );
}
