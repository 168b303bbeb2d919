/** `readings.json`: from which files the lists were read, how their columns were meant, and every reading. */
import type { CheckedLists } from "../desk/check-lists.js";
import type { Column } from "../desk/columns/columns.js";
import { COLUMNS_FORMAT } from "../desk/columns/columns-file.js";
import { digestOf } from "../kernel/canonical-json.js";
import { sha256Hex } from "../kernel/sha256.js";
import type { OfficeFolder } from "./office-files.js";

const FORMAT = "double-random/readings/1";

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

function meaningOf({ field, fact }: Column): string | null {
  return field ?? (fact === null ? null : `fact:${fact}`);
}

export function readingsFile({ files }: OfficeFolder, { lists, readings }: CheckedLists): string {
  const value = {
    format: FORMAT,
    files: files.map(({ name, data }) => ({ name, sha256: sha256Hex(data) })),
    lists: lists.map(({ list, file, sheet, heading, columns, counts }) => ({
      ...{ list, file, sheet, heading, counts },
      columns: columns.map((column) => ({ heading: column.heading, field: meaningOf(column) })),
    })),
    digest: digestOf(readings as never),
    readings,
  };
  return `${JSON.stringify(value, null, 1)}\n`;
}
