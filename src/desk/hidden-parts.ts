/** Rows and columns that a workbook hides and that are read all the same: nobody who looks at it sees them. */
import type { Refusal } from "../kernel/refusal.js";
import type { Column } from "./columns/columns.js";
import { refuse } from "./refuse.js";
import { columnLetters, isEmptyRow, type Sheet } from "./sheet.js";

/** So many are named. */
const NAMED = 10;

/** A note for hidden rows that hold something, and one for hidden columns that are read. */
export function notesOfHidden(sheet: Sheet, heading: number, columns: readonly Column[]): readonly Refusal[] {
  const { file, name, hidden } = sheet;
  if (hidden === undefined) return [];
  const path = name === null ? [file] : [file, name];
  const rows = sheet.numbers.filter(
    (number, at) => at > heading && hidden.rows.has(number) && !isEmptyRow(sheet.rows[at]!),
  );
  const read = columns.filter(
    ({ at, field, fact }) => hidden.columns.has(at) && (field !== null || fact !== null),
  );
  const note = (
    code: "desk/hidden-rows" | "desk/hidden-columns",
    all: readonly (string | number)[],
  ): Refusal[] => {
    const named = all.slice(0, NAMED).join(", ");
    return all.length === 0 ? [] : [refuse(code, path, { file, count: all.length, first: named })];
  };
  return [
    ...note("desk/hidden-rows", rows),
    ...note(
      "desk/hidden-columns",
      read.map(({ at, heading: own }) => `${columnLetters(at)} ${own}`),
    ),
  ];
}
