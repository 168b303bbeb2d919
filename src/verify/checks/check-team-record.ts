/**
 * What a team draw says of itself, held against its seed, its rules and its own numbers: all that needs no
 * registry and is asked beside one, too. Source: protocol section 15, point 6.
 */
import { compareBytes } from "../../kernel/byte-order.js";
import { placeOf } from "../audit-case.js";
import { eachExamined } from "../examined.js";
import { type Finding, finding, unlessSame } from "../finding.js";
import { checkLevels } from "./check-levels.js";
import { checkTurns } from "./check-turns.js";
import { checkWitnessAlone } from "./check-witness-alone.js";
import type { TeamRecord } from "./team-record.js";

export function checkTeamRecord(record: TeamRecord): Finding[] {
  const { entry, body, drawId } = record;
  return eachExamined(placeOf(entry), [
    () => unlessSame("verify/draw-id", placeOf(entry, "draw id"), drawId, body.drawId),
    () => checkAllOrNone(record),
    () => checkTurns(record),
    () => checkLevels(record),
    () => checkWitnessAlone(record),
  ]);
}

/** There are teams unless nobody is staffed, and some units without one only where the rules allow it. */
function checkAllOrNone({ entry, body, units, named }: TeamRecord): Finding[] {
  const without = body.unstaffed.length;
  const isNobody = without > 0 && units.every((unit) => body.unstaffed.includes(unit));
  const isSome = named.matter.team.staffing === "complete" && without > 0 && !isNobody;
  return [
    ...(isSome
      ? [finding("verify/complete", placeOf(entry, "unstaffed"), "all units or none", without)]
      : []),
    ...unlessSame("verify/complete", placeOf(entry, "teams"), isNobody, body.teams === null),
  ];
}

/** Where visits have days, those who are staffed have one, in byte order, and no others. */
export function checkDated({ entry, body, named }: Pick<TeamRecord, "entry" | "body" | "named">): Finding[] {
  const { teams, joined = [], days } = body;
  const staffed = [...new Set([...(teams?.seats ?? []), ...joined].map(({ unit }) => unit))].sort(
    compareBytes,
  );
  const dated = teams === null ? "nobody" : staffed.join(", ");
  const should = named.matter.schedule === undefined ? "no days" : dated;
  return unlessSame("verify/days", placeOf(entry, "days"), should, datedIn(days));
}

function datedIn(days: TeamRecord["body"]["days"]): string {
  if (days === undefined) return "no days";
  return days === null ? "nobody" : days.visits.map(({ unit }) => unit).join(", ");
}
