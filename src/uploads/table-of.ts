/** One table of an edition with its rows, and what does not fit in them. */
import type { Refusal } from "../kernel/refusal.js";
import { cellOfField, type Misfit } from "./cell-of-field.js";
import type { CodeList, UploadField, UploadTable } from "./edition.js";
import { refuse } from "./refuse.js";
import { type RowOfYear, rowsOfYear, type WhichRows } from "./rows-of-year.js";
import { type Detail, openRow, type Saying } from "./values-of-row.js";

/** A value of a record; whole numbers alone are none as text. */
export type RecordValue = string | number | readonly UploadRecord[];
export type UploadRecord = { readonly [name: string]: RecordValue };

export interface UploadedRow {
  /** The round or case of which it is. */
  readonly drawId: string;
  /** Nothing is missing in it, and all of it fits. */
  readonly fits: boolean;
  /** In the order of the fields. */
  readonly cells: readonly string[];
  /** Of a JSON table: the fields by their names, in their order, and the details. */
  readonly record?: UploadRecord;
}

export interface UploadedTable {
  readonly file: string;
  readonly form: UploadTable["form"];
  readonly rows: UploadTable["rows"];
  /** Headings, in the order of the columns. */
  readonly fields: readonly string[];
  readonly lines: readonly UploadedRow[];
}

export interface TableInput {
  readonly saying: Saying;
  readonly lists: Readonly<Record<string, CodeList>>;
  readonly which: WhichRows;
}

export interface MadeTable {
  readonly uploaded: UploadedTable;
  readonly faults: readonly Refusal[];
  readonly doubts: readonly Refusal[];
}

export function tableOf(table: UploadTable, input: TableInput): MadeTable {
  const { saying, which } = input;
  const rows = rowsOfYear(saying.year, table.rows, which, table.withdrawn === "marked");
  const made = rows.map((row, at) => lineOf(row, at, table, input));
  const { file, form, fields } = table;
  const lines = made.map(({ line }) => line);
  return {
    uploaded: { file, form, rows: table.rows, fields: fields.map(({ name }) => name), lines },
    faults: made.flatMap(({ said }) => said.filter(({ isDoubt }) => !isDoubt).map(({ refusal }) => refusal)),
    doubts: made.flatMap(({ said }) => said.filter(({ isDoubt }) => isDoubt).map(({ refusal }) => refusal)),
  };
}

interface Said {
  readonly refusal: Refusal;
  readonly isDoubt: boolean;
}

function lineOf(row: RowOfYear, at: number, table: UploadTable, input: TableInput) {
  const { lists, saying } = input;
  const { office } = saying;
  const lookUp = openRow(row, saying);
  const where = placeOf(row, at, table);
  const own = table.fields.map((field) =>
    cellOfField({ field, lookUp: (name) => lookUp(name), lists, office }),
  );
  const details = detailsOf(table, row, (field, detail) =>
    cellOfField({ field, lookUp: (name) => lookUp(name, detail), lists, office }),
  );
  const said = [
    ...own.flatMap(({ text, misfits }, n) => {
      const field = table.fields[n]!;
      return [...misfits, ...formulasIn(text, field, table)].map((misfit) => refused(misfit, where, field));
    }),
    ...details.flatMap(({ misfits, field }) => misfits.map((misfit) => refused(misfit, where, field))),
  ];
  const cells = own.map(({ text }) => text);
  const line: UploadedRow = {
    drawId: row.draw.drawId,
    fits: said.every(({ isDoubt }) => isDoubt),
    cells,
    ...(table.form === "json" ? { record: recordOf(table, cells, details) } : {}),
  };
  return { line, said };
}

/** A spreadsheet that opens the CSV would work it out; in the workbook it is text. */
function formulasIn(value: string, { name }: UploadField, { form }: UploadTable): Misfit[] {
  if (form !== "table" || !/^[=+@-]/.test(value)) return [];
  return [{ code: "uploads/formula-like", facts: { field: name, value }, isDoubt: true }];
}

/** `row` is what people count: of a table the line under its headings is row 2. */
function placeOf({ draw: { drawId }, visit }: RowOfYear, at: number, { file, form }: UploadTable) {
  const row = form === "table" ? at + 2 : at + 1;
  const whose = visit === undefined ? drawId : `${drawId} ${visit.unit}`;
  return { path: [file, at], facts: { table: file, row, whose } };
}

function refused(
  { code, facts, isDoubt }: Misfit,
  where: ReturnType<typeof placeOf>,
  field: UploadField,
): Said {
  const title = field.title === undefined ? {} : { title: field.title };
  return {
    refusal: refuse(code, [...where.path, field.name], { ...where.facts, ...facts, ...title }),
    isDoubt: isDoubt === true,
  };
}

interface DetailCell {
  readonly item: number;
  readonly field: UploadField;
  readonly text: string;
  readonly misfits: readonly Misfit[];
}

/** One item for each code of the result. */
function detailsOf(
  { details }: UploadTable,
  { result }: RowOfYear,
  cellOf: (
    field: UploadField,
    detail: Detail,
  ) => { readonly text: string; readonly misfits: readonly Misfit[] },
): DetailCell[] {
  if (details === undefined || result === undefined) return [];
  return result.codes.flatMap((code, item) =>
    details.fields.map((field) => ({ item, field, ...cellOf(field, { number: item + 1, code }) })),
  );
}

function recordOf(
  table: UploadTable,
  cells: readonly string[],
  details: readonly DetailCell[],
): UploadRecord {
  const own = table.fields.map((field, n) => [field.name, jsonOf(field, cells[n]!)] as const);
  if (table.details === undefined) return Object.fromEntries(own);
  const items = [...new Set(details.map(({ item }) => item))].map((item) =>
    Object.fromEntries(
      details
        .filter((each) => each.item === item)
        .map(({ field, text }) => [field.name, jsonOf(field, text)]),
    ),
  );
  return Object.fromEntries([...own, [table.details.name, items]]);
}

/** What does not fit stays text. */
function jsonOf({ type }: UploadField, text: string): string | number {
  return type === "number" && /^\d{1,15}$/.test(text) ? Number(text) : text;
}
