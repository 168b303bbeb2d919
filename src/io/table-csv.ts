/** A table of papers as CSV, with its headings. */
import { told } from "../kernel/told.js";
import type { PaperTable } from "../papers/paper-table.js";
import { writeCsv } from "./write-csv.js";

export interface TableCsvInput {
  /** True: a byte-order mark in front, by which a spreadsheet sees that it is UTF-8. */
  readonly bom?: boolean;
}

/**
 * The table as CSV text, cells as they are: `readCsv` reads the same again. A spreadsheet that opens it takes ids for
 * numbers and some cells for formulas; a workbook (`tableWorkbook`) is for people.
 *
 * @throws TypeError when something else is handed over
 * @example
 * tableCsv(drawnTable(year, { language: "en" }), { bom: true }).startsWith("\ufeffNo.,Matter"); // true
 */
export function tableCsv(table: PaperTable, input: TableCsvInput = {}): string {
  return told("tableCsv", "It takes a table of papers, such as `drawnTable` gives, and { bom }.", () => {
    const { bom = false } = input;
    const rows = table.rows.map((row) =>
      Object.fromEntries(table.columns.map(({ id, title }) => [title, row[id]])),
    );
    const titles = table.columns.map(({ title }) => title);
    return `${bom ? "\ufeff" : ""}${writeCsv(titles, rows)}`;
  });
}

/** What a spreadsheet takes for a formula when it opens a CSV file, or cuts off at its beginning. */
const FORMULA = /^[=+\-@\t\r]/;

/** How many cells of a table those are. */
export function formulaCells({ columns, rows }: PaperTable): number {
  const isFormula = (cell: unknown): boolean => typeof cell === "string" && FORMULA.test(cell);
  return rows.reduce((sum, row) => sum + columns.filter(({ id }) => isFormula(row[id])).length, 0);
}
