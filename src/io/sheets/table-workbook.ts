/** Tables of papers as a workbook, a sheet each. */

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
 * const bytes = orThrow(await tableWorkbook([drawnTable(year, { language: "zh" })]));
 */
export function tableWorkbook(tables: readonly PaperTable[]): Promise<Result<Uint8Array>> {
  return writeWorkbook(
    told("tableWorkbook", "It takes tables of papers, such as `drawnTable` gives.", () =>
      tables.map(sheetOf),
    ),
  );
}

function sheetOf({ title, columns, rows }: PaperTable): TableSheet {
  return {
    name: title,
    rows: [
      columns.map((column) => ({ text: column.title, mark: "heading" as const })),
      ...rows.map((row) => columns.map(({ id }) => row[id]!)),
    ],
    fixedRows: 1,
    widths: columns.map(({ width }) => width),
  };
}
