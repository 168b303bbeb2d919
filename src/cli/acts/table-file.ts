/**
 * The table of an act, as an office has it: a workbook or a text table in its own coding, below title rows, with headings
 * of its own. It is read by what `check` reads the lists by; refusals name file, sheet and cell, all of them at once.
 */
import { basename } from "node:path";
import { type Column, columnsOf, columnsWithoutHeading } from "../../desk/columns/columns.js";
import { findHeading, type HeadingPlace, headingsOfRow } from "../../desk/columns/find-heading.js";
import { notesOfHidden } from "../../desk/hidden-parts.js";
import { type ReadRows, readRows } from "../../desk/read-rows.js";
import type { Reading } from "../../desk/reading.js";
import { refuse as refuseCell } from "../../desk/refuse.js";
import { columnLetters, type Sheet } from "../../desk/sheet.js";
import { readTextSheet } from "../../io/sheets/read-text-sheet.js";
import { readWorkbook } from "../../io/sheets/read-workbook.js";
import type { Refusal } from "../../kernel/refusal.js";
import { accept, type Result, reject } from "../../kernel/result.js";
import { readBytes } from "../files.js";
import { isNote } from "../office-files.js";
import { refuse } from "../refuse.js";
import {
  type ActField,
  type ActTable,
  exampleOf,
  headingsOfTable,
  isBeside,
  nearHeading,
  titlesOf,
} from "./act-tables.js";
import type { ActCells, DaySystem } from "./cells-of-acts.js";
import { gatherMissing } from "./gather-missing.js";

/** How the table was understood, for whoever says yes. */
export interface TableShown {
  readonly file: string;
  readonly sheet: string | null;
  /** Number of the row of headings. */
  readonly heading: number;
  readonly columns: readonly Column<ActField>[];
  /** Headings that are on no list: nobody knows what is lost with them. */
  readonly unknown: readonly string[];
  /** Sheets with something in them that were not read. */
  readonly left: readonly string[];
  /** Hidden rows and columns that were read. */
  readonly notes: readonly Refusal[];
  readonly readings: readonly Reading[];
}

export interface ActRows<Row> extends ReadRows<Row> {
  readonly sheet: Sheet;
  readonly shown: TableShown;
}

export type ReadActRow<Row> = (cells: ActCells, days: DaySystem) => Row | undefined;

/** Reads the rows of a table. Refused is what has no such headings; rows with faults are told with those of the act. */
export async function rowsOfFile<Row>(
  path: string,
  table: ActTable,
  readRow: ReadActRow<Row>,
): Promise<Result<ActRows<Row>>> {
  const name = basename(path);
  const file = { name, data: readBytes(path) };
  const sheets = /\.xlsx$/i.test(name) ? await readWorkbook(file) : listed(readTextSheet(file));
  if (!sheets.ok) return sheets;
  const fit = sheets.value.filter((sheet) => headingIn(sheet, table) !== undefined);
  const sheet = fit.find((each) => hasNeeded(each, table)) ?? fit[0];
  const example = exampleOf(table);
  if (sheet === undefined) return reject([refuse("cli/table-no-headings", [name], { file: name, example })]);
  const rivals = fit.filter((each) => hasNeeded(each, table));
  if (rivals.length > 1) {
    const names = rivals.map((each) => each.name ?? "").join("、");
    return reject([refuse("cli/table-several-sheets", [name], { file: name, names })]);
  }
  const left = sheets.value.filter((each) => each !== sheet && !isNote(each));
  return rowsOfSheet(sheet, table, { readRow, left: left.map((each) => each.name ?? "") });
}

function listed(read: Result<Sheet>): Result<readonly Sheet[]> {
  return read.ok ? accept([read.value]) : read;
}

/** The row with the most headings that are on a list, or near to one. */
function headingIn(sheet: Sheet, table: ActTable): HeadingPlace | undefined {
  const fieldOf = headingsOfTable(table);
  return findHeading(sheet, (heading) => {
    if (heading === "") return null;
    return fieldOf(heading) ?? (isBeside(table, heading) ? heading : nearHeading(table, heading, []));
  });
}

function hasNeeded(sheet: Sheet, table: ActTable): boolean {
  const fields = headingIn(sheet, table)?.headings.map(headingsOfTable(table)) ?? [];
  return table.needed.every((field) => fields.includes(field));
}

interface Reader<Row> {
  readonly readRow: ReadActRow<Row>;
  readonly left: readonly string[];
}

function rowsOfSheet<Row>(
  sheet: Sheet,
  table: ActTable,
  { readRow, left }: Reader<Row>,
): Result<ActRows<Row>> {
  const fieldOf = headingsOfTable(table);
  const { row } = headingIn(sheet, table)!;
  const headings = headingsOfRow(sheet.rows[row]!);
  const columns = columnsOf(fieldOf, headings);
  const faults = faultsOfColumns({ sheet, table, headings, row }, columns);
  if (faults.length > 0) return reject(faults);
  const days = { system: sheet.system };
  const { refusals, ...read } = readRows({ sheet, heading: row, columns }, (cells) => readRow(cells, days));
  if (read.all === 0) return reject([refuse("cli/table-no-rows", pathOf(sheet), { file: sheet.file })]);
  const unknown = columns
    .filter(({ by, heading }) => by === "unknown" && !isBeside(table, heading))
    .map(({ heading }) => heading);
  const place = { file: sheet.file, sheet: sheet.name, heading: sheet.numbers[row]! };
  const notes = notesOfHidden(sheet, row, columns);
  const shown = { ...place, columns, unknown, left, notes, readings: read.readings };
  return accept({ ...read, refusals: gatherMissing(refusals), sheet, shown });
}

function pathOf({ file, name }: Sheet): Refusal["path"] {
  return name === null ? [file] : [file, name];
}

interface Placed {
  readonly sheet: Sheet;
  readonly table: ActTable;
  readonly headings: readonly string[];
  readonly row: number;
}

function faultsOfColumns({ sheet, table, headings, row }: Placed, columns: readonly Column[]): Refusal[] {
  const { file } = sheet;
  const path = pathOf(sheet);
  const taken = columns.flatMap(({ field }) => field ?? []);
  const all = headings.filter((each) => each !== "").join("、");
  const missing = table.needed
    .filter((field) => !taken.includes(field))
    .map((field) => refuse("cli/table-missing-column", path, { file, ...titlesOf(field), headings: all }));
  const odd = columns.flatMap(({ by, heading }): Refusal[] => {
    if (by === "second") return [refuse("cli/table-second-column", [...path, heading], { file, heading })];
    const near = by === "unknown" && !isBeside(table, heading) ? nearHeading(table, heading, taken) : null;
    return near === null
      ? []
      : [refuse("cli/table-near-heading", [...path, heading], { file, heading, near })];
  });
  const unnamed = columnsWithoutHeading(sheet, row, headings).map((at) =>
    refuseCell("desk/column-without-heading", [...path, columnLetters(at)], {
      file,
      column: columnLetters(at),
    }),
  );
  return [...missing, ...odd, ...unnamed];
}
