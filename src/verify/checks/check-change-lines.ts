/**
 * The lines of a changed registry by themselves: each unit once and in order, with fields that its code can
 * mean, as many units as the two entries say, and nobody goes on as a unit that is gone. Source: protocol
 * section 14.10.
 */
import { compareBytes } from "../../kernel/byte-order.js";
import type { Recorded } from "../../ledger/recorded.js";
import { UNIT_FIELDS, type UnitField } from "../../registry/difference.js";
import { placeOf } from "../audit-case.js";
import { type Finding, finding, unlessSame } from "../finding.js";

type Line = Recorded<"change">["body"]["units"][number];

export function checkLines(entry: Recorded<"change">): Finding[] {
  const { units } = entry.body;
  const names = units.map(({ unit }) => unit);
  const inOrder = [...new Set(names)].sort(compareBytes);
  const gone = new Set(units.filter(isGone).map(({ unit }) => unit));
  return [
    ...unlessSame("verify/change", placeOf(entry, "units"), inOrder.join(", "), names.join(", ")),
    ...units.flatMap(({ unit, code, fields, into }) => [
      ...(isOf(code, fields)
        ? []
        : [finding("verify/change", placeOf(entry, `unit ${unit}`), `fields that ${code} can mean`, fields)]),
      ...(into === undefined || !gone.has(into)
        ? []
        : [finding("verify/change", placeOf(entry, `unit ${unit}`), "a unit that is not gone", into)]),
    ]),
  ];
}

/** The second registry has the units of the first, those that are new, and none of those that are gone. */
export function checkSize(
  entry: Recorded<"change">,
  before: Recorded<"registry">,
  after: Recorded<"registry">,
): Finding[] {
  const { units } = entry.body;
  const come = units.filter(({ code }) => code === "new").length - units.filter(isGone).length;
  return unlessSame(
    "verify/change",
    placeOf(entry, "units in all"),
    before.body.units.size + come,
    after.body.units.size,
  );
}

/** Only the first registry has it. */
function isGone({ code, fields }: Line): boolean {
  return code === "removed" || (code === "merged" && fields.length === 0);
}

/** Fields of which a code needs one; `excluded` may also be said of a unit that is suspended. */
const NEEDED: { readonly [code: string]: readonly UnitField[] } = {
  closed: ["status", "closed"],
  merged: ["status", "closed"],
  reopened: ["status"],
  moved: ["region"],
  tier: ["tier", "facts", "categories"],
  readmitted: ["exclusions", "status"],
};

/** Fields in their order, each once: none of a unit that comes or goes whole. */
function isOf(code: string, fields: readonly string[]): boolean {
  const inOrder = UNIT_FIELDS.filter((field) => fields.includes(field));
  if (inOrder.join() !== fields.join()) return false;
  if (code === "new" || code === "removed") return fields.length === 0;
  if (fields.length === 0) return code === "merged";
  return Object.hasOwn(NEEDED, code) ? NEEDED[code]!.some((field) => fields.includes(field)) : true;
}
