/** A cell in which text is meant: what the spreadsheet holds otherwise is read as it shows it, and noted. */
import { type SheetCell, storedKind, textOf } from "./sheet.js";
import { readText } from "./values/plain-text.js";
import { after, type ReadCell } from "./values/reading.js";

export function readTextCell(cell: SheetCell | undefined): ReadCell {
  const read = readText(textOf(cell));
  const kind = storedKind(cell);
  if (kind === "number") return after(read, ["number-as-text"]);
  return kind === "day" || kind === "boolean" ? after(read, ["kind-as-text"]) : read;
}
