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
  const list = out.map(({ unit, rule }) => [unit.id, rule]).sort((a, b) => compareBytes(a[0]!, b[0]!));
  return [
    ...unlessSame("verify/left-out", placeOf(draw, "left out"), out.length, draw.body.leftOut.count),
    ...unlessSame(
      "verify/left-out",
      placeOf(draw, "left out, digest"),
      digestOf(list),
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
