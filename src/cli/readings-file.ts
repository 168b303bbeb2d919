/**
 * The two files that `check` writes beside the lists: `columns.json`, how columns are meant, and `readings.json`, the
 * statement of how the lists were read.
 */
import type { CheckedLists } from "../desk/check-lists.js";
import { COLUMNS_FORMAT } from "../desk/columns/columns-file.js";
import { meaningOf, type ReadingsStatement, statementOf } from "../desk/readings-statement.js";
import { historyCsv } from "../io/history-csv.js";
import { inspectorsCsv } from "../io/inspector-csv.js";
import { unitsCsv } from "../io/unit-csv.js";
import { sha256Hex } from "../kernel/sha256.js";
import type { Registry } from "../registry/registry.js";
import type { OfficeFolder } from "./office-files.js";

/** `columns.json`: how the columns were understood, as a person has confirmed it with `--accept readings`. */
export function columnsFile({ lists }: CheckedLists): string {
  const own = lists.map(({ list, file, sheet, heading, columns }) => [
    list,
    {
      file,
      ...(sheet === null ? {} : { sheet }),
      heading,
      columns: Object.fromEntries(columns.map((column) => [column.heading, meaningOf(column)])),
    },
  ]);
  return `${JSON.stringify({ format: COLUMNS_FORMAT, ...Object.fromEntries(own) }, null, 2)}\n`;
}

/** The lists as all other commands read them. */
export function listsInCsv(registry: Registry): Readonly<Record<string, string>> {
  return {
    "units.csv": unitsCsv(registry),
    "inspectors.csv": inspectorsCsv(registry),
    "history.csv": historyCsv(registry),
  };
}

/** The statement, over the lists as they are written. */
export function statementOfFolder(
  { files }: OfficeFolder,
  checked: CheckedLists,
  lists: Readonly<Record<string, string>>,
): ReadingsStatement {
  return statementOf(checked, {
    files: files.map(({ name, data }) => ({ name, sha256: sha256Hex(data) })),
    written: Object.entries(lists).map(([name, text]) => ({ name, sha256: sha256Hex(text) })),
  });
}

/** The same as it stands in `readings.json`. */
export function readingsFile(...of: Parameters<typeof statementOfFolder>): string {
  return `${JSON.stringify(statementOfFolder(...of), null, 1)}\n`;
}
