/** Several values in one cell: apart by `;`, or as offices write them, by `、`, a comma, a blank line. */
import { trimmedText } from "./plain-text.js";
import { type ReadValue, readAs } from "./reading.js";

const SEPARATORS = /[;；、,，\n\r]+/u;

/**
 * @example
 * readListCell("餐饮、娱乐"); // { kind: "read", value: ["餐饮", "娱乐"], why: ["list"] }
 */
export function readListCell(cell: string): ReadValue<readonly string[]> {
  const items = cell
    .split(SEPARATORS)
    .map(trimmedText)
    .filter((item) => item !== "");
  return items.join(";") === cell ? readAs(items) : readAs(items, items.length > 1 ? "list" : "blanks");
}
