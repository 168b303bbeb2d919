/** `readings.json`: from which files the lists were read, how their columns were meant, and every reading. */
import type { CheckedLists } from "../desk/check-lists.js";
import { digestOf } from "../kernel/canonical-json.js";
import { sha256Hex } from "../kernel/sha256.js";
import type { OfficeFolder } from "./office-files.js";

const FORMAT = "double-random/readings/1";

export function readingsFile({ files }: OfficeFolder, { lists, readings }: CheckedLists): string {
  const value = {
    format: FORMAT,
    files: files.map(({ name, data }) => ({ name, sha256: sha256Hex(data) })),
    lists: lists.map(({ list, file, sheet, heading, columns, counts }) => ({
      ...{ list, file, sheet, heading, counts },
      columns: columns.map(({ heading: own, field, fact }) => ({
        heading: own,
        field: field ?? (fact === null ? null : `fact:${fact}`),
      })),
    })),
    digest: digestOf(readings as never),
    readings,
  };
  return `${JSON.stringify(value, null, 1)}\n`;
}
