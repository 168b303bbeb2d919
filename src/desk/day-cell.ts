/** What a spreadsheet holds in the cell of a day: a day of its own, the number of one, or what a formula gave. */
import { type SheetCell, storedKind, textOf } from "./sheet.js";
import { type ReadCell, unreadable } from "./values/reading.js";

/** Whether the text of the cell is the number of a day: a formula gives days as numbers. */
export function isSerial(cell: SheetCell | undefined): boolean {
  const kind = storedKind(cell);
  return kind === "number" || (kind === "formula" && /^\d{5}(?:\.\d+)?$/.test(textOf(cell)));
}

/** Spreadsheets count a 29 February 1900 that was none: before it no two of them show the same day. */
const FIRST_SURE = "1900-03-01";

/** Refuses a day of the spreadsheet itself that is none; undefined of every other cell. */
export function dayOfSpreadsheet(cell: SheetCell | undefined): ReadCell | undefined {
  return storedKind(cell) === "day" && textOf(cell) < FIRST_SURE ? unreadable("not-a-day") : undefined;
}
