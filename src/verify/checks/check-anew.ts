/**
 * A case that is opened anew has the facts of the first, and every unit of it had lost the planned visit that
 * took it along.
 */

import type { Ledger } from "../../ledger/chain.js";
import { isKind, type Recorded } from "../../ledger/recorded.js";
import { drawIdUpTo } from "../../random/draw-id.js";
import { placeOf } from "../audit-case.js";
import { type Finding, finding, unlessSame } from "../finding.js";

type Opened = Recorded<"case">;

export function checkAnew(before: Ledger, { seq, body }: Opened): Finding[] {
  const { anew } = body;
  if (anew === undefined) return [];
  const place = placeOf({ seq }, "anew");
  const cases = before.filter((entry): entry is typeof entry & Opened => isKind(entry, "case"));
  const first = cases.find((entry) => entry.body.drawId === anew);
  const isOfLane = first?.body.lane === body.lane && laneOf({ body: first.body }) === laneOf({ body });
  const other = isOfLane ? [] : [finding("verify/case-anew", place, "an earlier case of the lane", anew)];
  if (first === undefined) return other;
  const facts = ({ arrived, urgent, reason, approver }: Opened["body"]): string =>
    JSON.stringify([arrived, urgent, reason, approver]);
  const again = new Set(
    cases
      .filter((entry) => entry.body.anew === anew && !isVoid(before, entry.body.drawId))
      .flatMap((entry) => entry.body.units),
  );
  const lost = body.units.filter((unit) => !again.has(unit) && hasLostItsVisit(before, first, unit));
  return [
    ...other,
    ...unlessSame("verify/case-anew", place, facts(first.body), facts(body)),
    ...unlessSame("verify/case-anew", placeOf({ seq }, "units"), lost.join(", "), body.units.join(", ")),
  ];
}

function laneOf({ body: { drawId } }: Pick<Opened, "body">): string {
  return drawIdUpTo("matter", drawId);
}

/** What stands before its plan or opening gives up nothing. */
function isVoid(before: Ledger, drawId: string): boolean {
  const begun = before.find(
    (entry) => (isKind(entry, "plan") || isKind(entry, "case")) && entry.body.drawId === drawId,
  );
  return before.some(
    (entry) => isKind(entry, "void") && entry.body.drawId === drawId && (begun?.seq ?? entry.seq) < entry.seq,
  );
}

/** The case stands, and the draw that took the unit along is void, or has replaced the unit. */
function hasLostItsVisit(before: Ledger, { body: { drawId, merged } }: Opened, unit: string): boolean {
  const along = merged.find((each) => each.unit === unit)?.drawId;
  const isReplaced = before.some(
    (entry) =>
      isKind(entry, "replacement") &&
      entry.body.drawId === along &&
      entry.body.units.some((each) => each.unit === unit),
  );
  const isDrawn = before.some((entry) => isKind(entry, "draw") && entry.body.drawId === along);
  return along !== undefined && isDrawn && !isVoid(before, drawId) && (isVoid(before, along) || isReplaced);
}
