/**
 * Several values in one cell: items are separated by `;`, the parts of an item by `|`. A separator that
 * belongs to a value is written with a backslash before it, and so is a backslash.
 */

/** Cuts at a separator, except where a backslash stands before it; backslashes stay. */
function cut(text: string, separator: ";" | "|"): string[] {
  if (!text.includes("\\")) return text.split(separator);
  const parts = [""];
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    if (character === separator) parts.push("");
    else parts[parts.length - 1] += character === "\\" ? character + (text[++at] ?? "") : character;
  }
  return parts;
}

/** A backslash before any other character is a backslash. */
function plain(part: string): string {
  return part.replace(/\\([\\;|])/g, "$1");
}

function escaped(part: string): string {
  return part.replace(/[\\;|]/g, "\\$&");
}

/** @example itemsIn("hotel;bar"); // ["hotel", "bar"] */
export function itemsIn(cell: string): string[] {
  return cell === "" ? [] : cut(cell, ";").map(plain);
}

/** @example recordsIn("K|1;L|2"); // [["K", "1"], ["L", "2"]] */
export function recordsIn(cell: string): string[][] {
  return cell === "" ? [] : cut(cell, ";").map((item) => cut(item, "|").map(plain));
}

/** The cell that `itemsIn` reads. */
export function cellOfItems(items: readonly string[]): string {
  return items.map(escaped).join(";");
}

/** The cell that `recordsIn` reads. */
export function cellOfRecords(records: readonly (readonly string[])[]): string {
  return records.map((parts) => parts.map(escaped).join("|")).join(";");
}

/**
 * `2026-02-01..2026-02-14`; an open end is left empty. Undefined when the text is no period. The days are not
 * looked at.
 */
export function periodIn(text: string): { readonly from: string; readonly until: string } | undefined {
  const [from, until, ...more] = text.split("..");
  return from === undefined || until === undefined || more.length > 0 ? undefined : { from, until };
}

export function textOfPeriod(from: string | null, until: string | null): string {
  return from === null && until === null ? "" : `${from ?? ""}..${until ?? ""}`;
}
