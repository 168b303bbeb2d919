/**
 * The two files that `check` writes beside the lists: `columns.json`, how columns are meant, and `readings.json`, the
 * statement of how the lists were read.
 */
import type { CheckedLists } from "../desk/check-lists.js";
import { COLUMNS_FORMAT } from "../desk/columns/columns-file.js";
import { meaningOf, statementOf } from "../desk/readings-statement.js";
import { sha256Hex } from "../kernel/sha256.js";
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

/** The statement, over the lists as they are written. */
export function readingsFile(
  { files }: OfficeFolder,
  checked: CheckedLists,
  lists: Readonly<Record<string, string>>,
): string {
  const digests = {
    files: files.map(({ name, data }) => ({ name, sha256: sha256Hex(data) })),
    written: Object.entries(lists).map(([name, text]) => ({ name, sha256: sha256Hex(text) })),
  };
  return `${JSON.stringify(statementOf(checked, digests), null, 1)}\n`;
}
