/** Rows as CSV text. */
import { told } from "../kernel/told.js";

export type CsvCell = string | number | boolean | null | undefined;

/** What a reader could mistake for a delimiter, a line end, a quote or nothing at all. */
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;

/**
 * CSV text as RFC 4180 describes it, with a header and lines ended by LF. Null and undefined are empty cells.
 *
 * Cells are written as they are. A spreadsheet takes a cell that begins with `=`, `+`, `-` or `@` for a
 * formula, so files with names that strangers chose belong into a program, or into a spreadsheet's import
 * dialogue with all columns set to text. For a spreadsheet to see that it is UTF-8, write a byte-order mark
 * ("\ufeff") before the text; readers here accept it.
 *
 * @throws TypeError when something else is handed over
 * @example
 * writeCsv(["id", "name"], [{ id: "007", name: 'Bar "X", 2nd floor' }]); // 'id,name\n007,"Bar ""X"", 2nd floor"\n'
 */
export function writeCsv(
  columns: readonly string[],
  rows: Iterable<Readonly<Record<string, CsvCell>>>,
): string {
  return told("writeCsv", "It takes names of columns and rows that are objects.", () =>
    csvText(columns, rows),
  );
}

function csvText(columns: readonly string[], rows: Iterable<Readonly<Record<string, CsvCell>>>): string {
  const lines = [columns.map(quoted).join(",")];
  for (const row of rows)
    lines.push(lineOf(columns.map((column) => (Object.hasOwn(row, column) ? row[column] : undefined))));
  return `${lines.join("\n")}\n`;
}

/** A line without any character would be passed over as blank. */
function lineOf(cells: readonly CsvCell[]): string {
  return (
    cells.map((cell) => quoted(cell === null || cell === undefined ? "" : String(cell))).join(",") || '""'
  );
}

function quoted(cell: string): string {
  return NEEDS_QUOTES.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
