/** Tables of papers as a workbook, a sheet each. */

import { WrongType } from "../../kernel/misuse.js";
import type { Result } from "../../kernel/result.js";
import { told } from "../../kernel/told.js";
import type { PaperTable } from "../../papers/paper-table.js";
import { type TableSheet, writeWorkbook } from "./write-workbook.js";

/**
 * The bytes of an `.xlsx` workbook. Every cell but counts is text: ids keep their noughts, and what looks like a formula
 * is none. The same tables give the same bytes.
 *
 * @returns them; or that `write-excel-file` is not installed (`io/no-workbook-writer`)
 * @throws TypeError when something else is handed over
 * @example
 * tableWorkbook([planTable(policy, { language: "zh" })]).then((bytes) => orThrow(bytes).length);
 */
export function tableWorkbook(tables: readonly PaperTable[]): Promise<Result<Uint8Array>> {
  return writeWorkbook(
    told("tableWorkbook", "It takes tables of papers, such as `drawnTable` gives.", () => {
      const sheets = each(tables, sheetOf);
      if (sheets.length === 0) throw new WrongType("A workbook has one sheet or more");
      return sheets;
    }),
  );
}

function sheetOf({ title, columns, rows }: PaperTable): TableSheet {
  return {
    name: nameOfSheet(title),
    rows: [
      each(columns, (column) => ({ text: textOf(column.title), mark: "heading" as const })),
      ...each(rows, (row) => each(columns, ({ id }) => cellOf(row[id]))),
    ],
    fixedRows: 1,
    widths: each(columns, ({ width }) => numberOf(width)),
  };
}

/** Holes of a list are looked at too. */
function each<Item, Made>(list: readonly Item[], make: (item: Item) => Made): Made[] {
  if (!Array.isArray(list)) throw new WrongType("Tables, columns and rows are lists");
  return Array.from(list as readonly Item[], make);
}

/** What no spreadsheet takes in the name of a sheet. */
const UNNAMEABLE = /[\\/?*[\]:]|^'|'$|^$/;

function nameOfSheet(title: unknown): string {
  const name = textOf(title);
  if (name.length > 31 || UNNAMEABLE.test(name))
    throw new WrongType("A title of a table is the name of a sheet: 1 to 31 signs, none of `\\ / ? * [ ] :`");
  return name;
}

function cellOf(cell: unknown): string | number {
  return typeof cell === "number" ? numberOf(cell) : textOf(cell);
}

function textOf(text: unknown): string {
  if (typeof text !== "string") throw new WrongType("Titles and cells of a table are texts, or numbers");
  return text;
}

function numberOf(number: unknown): number {
  if (!Number.isFinite(number)) throw new WrongType("Numbers of a table are finite");
  return number as number;
}
