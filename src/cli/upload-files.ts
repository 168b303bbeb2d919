/** The files of an upload: a table for programs and one for spreadsheets, records for each round, and the report. */

import { type TableSheet, writeWorkbook } from "../io/sheets/write-workbook.js";
import { fileNameOf } from "../io/table-names.js";
import { writeCsv } from "../io/write-csv.js";
import { groupBy } from "../kernel/group-by.js";
import type { UploadedTable } from "../uploads/table-of.js";
import type { Options } from "./options.js";
import { reportCsv, reportJson } from "./upload-report.js";
import type { Uploaded } from "./uploaded.js";
import type { Files } from "./write-files.js";

/** So that a spreadsheet sees the coding; readers here accept it. */
const MARK = "\ufeff";

/** Names of the report, for people and for programs. */
export const REPORT = { table: "核对报告.csv", data: "report.json" } as const;

export async function uploadFiles(uploaded: Uploaded, options: Options): Promise<Files> {
  const { tables } = uploaded;
  const plain = tables.filter(({ form }) => form === "table");
  const files = {
    ...Object.fromEntries(plain.map((table) => [`${table.file}.csv`, csvOf(table)])),
    ...(await workbooksOf(plain)),
    ...Object.fromEntries(tables.filter(({ form }) => form === "json").flatMap(recordsOf)),
    [REPORT.table]: MARK + reportCsv(uploaded, options),
  };
  return { ...files, [REPORT.data]: reportJson(uploaded, files) };
}

function csvOf({ fields, lines }: UploadedTable): string {
  return (
    MARK +
    writeCsv(
      fields,
      lines.map(({ cells }) => Object.fromEntries(fields.map((name, n) => [name, cells[n]]))),
    )
  );
}

/** None where the writer of workbooks is not installed. */
async function workbooksOf(tables: readonly UploadedTable[]): Promise<Record<string, Uint8Array>> {
  const files: Record<string, Uint8Array> = {};
  for (const table of tables) {
    const written = await writeWorkbook([sheetOf(table)]);
    if (written.ok) files[`${table.file}.xlsx`] = written.value;
  }
  return files;
}

function sheetOf({ file, fields, lines }: UploadedTable): TableSheet {
  const heading = fields.map((text) => ({ text, mark: "heading" }) as const);
  return { name: file.slice(0, 31), rows: [heading, ...lines.map(({ cells }) => cells)], fixedRows: 1 };
}

/** One list of records for each round. */
function recordsOf({ file, lines }: UploadedTable): [string, string][] {
  return [...groupBy(lines, ({ drawId }) => drawId)].map(([drawId, own]) => [
    fileNameOf(file, drawId, "json"),
    `${JSON.stringify(
      own.map(({ record }) => record),
      null,
      2,
    )}\n`,
  ]);
}
