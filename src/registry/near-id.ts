/** A visit or a recusal of a unit that is not registered: perhaps its id was damaged on the way. */
import { lookAlikeForm, suggestedId } from "../kernel/parse-id.js";
import type { Path, Report } from "./report.js";
import { rowOf } from "./unit.js";

/** Spreadsheets eat leading zeros; no real id has more of them. */
const MOST_ZEROS = 6;

/** Refuses the unit, and names a registered id that is probably meant. Nothing is repaired. */
export function refuseUnknownUnit(
  id: string,
  field: string | Path,
  ids: readonly string[],
  report: Report,
): void {
  const suggested = nearId(id, ids);
  if (suggested === undefined) report.refuse("registry/unknown-unit", field, id);
  else report.refuse("registry/misspelt-unit", field, id, { suggested });
}

function nearId(id: string, ids: readonly string[]): string | undefined {
  const tries = [
    suggestedId(id),
    lookAlikeForm(id),
    ...Array.from({ length: MOST_ZEROS }, (_, zeros) => "0".repeat(zeros + 1) + id),
  ];
  return tries.find((each) => rowOf({ ids }, each) !== -1);
}
