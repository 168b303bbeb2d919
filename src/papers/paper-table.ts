/**
 * A table as an office hands it on: a title, named columns, rows. It is no file yet: `double-random/io` writes it as a
 * workbook or as CSV.
 */
import type { Say } from "../publish/site/speech.js";

/** Ids, names, days and codes are text whatever they look like; counts are whole numbers. */
export type PaperCell = string | number;

export interface PaperColumn {
  /** Field of the rows; the same in both languages. */
  readonly id: string;
  /** Heading. */
  readonly title: string;
  /** In letters, about. */
  readonly width: number;
}

export interface PaperTable {
  /** For people, and for the sheet of a workbook. */
  readonly title: string;
  readonly columns: readonly PaperColumn[];
  /** A cell for every column. */
  readonly rows: readonly Readonly<Record<string, PaperCell>>[];
}

/** Id, heading in Chinese and in English, width. */
export type ColumnSpec = readonly [id: string, zh: string, en: string, width: number];

interface TableSpec<Columns extends readonly ColumnSpec[]> {
  readonly title: readonly [zh: string, en: string];
  readonly columns: Columns;
  readonly rows: readonly Readonly<Record<Columns[number][0], PaperCell>>[];
}

/** A table whose first column counts its rows. */
export function paperTable<const Columns extends readonly ColumnSpec[]>(
  say: Say,
  { title, columns, rows }: TableSpec<Columns>,
): PaperTable {
  return {
    title: say(...title),
    columns: [
      { id: "no", title: say("序号", "No."), width: 6 },
      ...columns.map(([id, zh, en, width]) => ({ id, title: say(zh, en), width })),
    ],
    rows: rows.map((row, at) => ({ no: at + 1, ...row })),
  };
}
