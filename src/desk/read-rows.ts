/**
 * The rows of a sheet below its headings, each read by one function; with every reading that is not letter for letter,
 * and every fault.
 */
import type { Facts, Refusal } from "../kernel/refusal.js";
import type { Column } from "./columns/columns.js";
import { type DeskCode, refuse } from "./refuse.js";
import { addressOf, isEmptyRow, kindOf, type Sheet, type SheetCell, storedKind, textOf } from "./sheet.js";
import { isExampleRow } from "./values/example-row.js";
import type { ReadCell, ReadingWhy } from "./values/reading.js";
import { sectionOf } from "./values/section-row.js";
import { isTotalRow } from "./values/total-row.js";

/** A cell that was not taken letter for letter. */
export interface Reading {
  readonly file: string;
  /** Null of a text file. */
  readonly sheet: string | null;
  /** `B12`. */
  readonly cell: string;
  readonly heading: string;
  readonly value: string;
  readonly readAs: string;
  readonly why: readonly ReadingWhy[];
}

export interface ReadRows<Row> {
  readonly rows: readonly Row[];
  /** Number of the row of the sheet in which each stands. */
  readonly numbers: readonly number[];
  readonly readings: readonly Reading[];
  readonly refusals: readonly Refusal[];
  /** Rows below the headings that are not empty. */
  readonly all: number;
  /** Numbers of rows with a reading that has to be accepted. */
  readonly proposed: ReadonlySet<number>;
}

export interface ListInput<Field extends string> {
  readonly sheet: Sheet;
  /** Index of the last row of headings. */
  readonly heading: number;
  readonly columns: readonly Column<Field>[];
}

/** The cells of one row, by field. */
export interface Cells<Field extends string> {
  /** The text of the first column of a field; "" where there is none. */
  readonly text: (field: Field) => string;
  readonly cell: (field: Field) => SheetCell | undefined;
  /** What each column of a field gives, in their order. */
  readonly all: <Value>(
    field: Field,
    read: (cell: SheetCell | undefined) => ReadCell<Value>,
  ) => readonly Value[];
  /** Columns of own facts, with their names. */
  readonly facts: () => readonly FactCell[];
  /** Notes the reading of a cell; the value, or undefined where it is refused. */
  readonly read: <Value>(field: Field | Pick<FactCell, "column">, read: ReadCell<Value>) => Value | undefined;
  readonly refuse: (code: DeskCode, field: Field, facts?: Facts) => void;
}

export interface FactCell {
  readonly name: string;
  readonly column: Column;
  readonly text: string;
}

export function readRows<Field extends string, Row>(
  input: ListInput<Field>,
  readRow: (cells: Cells<Field>) => Row | undefined,
): ReadRows<Row> {
  const { sheet, heading } = input;
  const placed: Placed<Field> = { ...input, byField: firstOfEach(input.columns) };
  const found: Found = { readings: [], refusals: [] };
  const rows: Row[] = [];
  const numbers: number[] = [];
  const proposed = new Set<number>();
  let all = 0;
  for (const [at, cells] of sheet.rows.entries()) {
    if (at <= heading || isEmptyRow(cells)) continue;
    const [readings, refusals] = [found.readings.length, found.refusals.length];
    all++;
    const number = sheet.numbers[at]!;
    const row = readOne(placed, at, found, readRow);
    if (row === undefined || found.refusals.length > refusals) continue;
    rows.push(row);
    numbers.push(number);
    if (found.readings.length > readings) proposed.add(number);
  }
  return { rows, numbers, ...found, all, proposed };
}

/** The list, with the first column of each field. */
interface Placed<Field extends string> extends ListInput<Field> {
  readonly byField: ReadonlyMap<Field, Column<Field>>;
}

function firstOfEach<Field extends string>(
  columns: readonly Column<Field>[],
): ReadonlyMap<Field, Column<Field>> {
  const first = new Map<Field, Column<Field>>();
  for (const column of columns)
    if (column.field !== null && !first.has(column.field)) first.set(column.field, column);
  return first;
}

interface Found {
  readonly readings: Reading[];
  readonly refusals: Refusal[];
}

/** Undefined where the row is none of the list, or has a fault without which it would be nobody's. */
function readOne<Field extends string, Row>(
  { sheet, columns, byField }: Placed<Field>,
  at: number,
  found: Found,
  readRow: (cells: Cells<Field>) => Row | undefined,
): Row | undefined {
  const cells = sheet.rows[at]!;
  const number = sheet.numbers[at]!;
  const first = firstFilled(cells, columns);
  if (isTotalRow(first)) {
    const texts = columns.map((column) => textOf(cells[column.at]));
    const value = texts.filter((text) => text !== "").join(" ");
    found.refusals.push(refuse("desk/total-row", rowPath(sheet, number), { value: value.slice(0, 60) }));
    return undefined;
  }
  if (isExampleRow(first)) {
    found.refusals.push(refuse("desk/example-row", rowPath(sheet, number)));
    return undefined;
  }
  const isWide = sheet.wide?.has(number) === true;
  const section = sectionOf(first.length > 1 ? first : cells.map(textOf), { isWide });
  if (section !== undefined) {
    found.refusals.push(refuse("desk/section-row", rowPath(sheet, number), { value: section.slice(0, 60) }));
    return undefined;
  }
  return readRow(cellsOf({ sheet, columns, byField, cells, number }, found));
}

/** The first two filled cells of the columns: titles and sums stand there. */
function firstFilled(cells: readonly SheetCell[], columns: readonly Column[]): readonly string[] {
  const filled: string[] = [];
  for (const { at } of columns) {
    const text = textOf(cells[at]).trim();
    if (text !== "") filled.push(text);
    if (filled.length === 2) break;
  }
  return filled;
}

interface RowAt<Field extends string> extends Pick<Placed<Field>, "sheet" | "columns" | "byField"> {
  readonly cells: readonly SheetCell[];
  readonly number: number;
}

function cellsOf<Field extends string>(
  { sheet, columns, byField, cells, number }: RowAt<Field>,
  { readings, refusals }: Found,
): Cells<Field> {
  const columnOf = (field: Field): Column<Field> | undefined => byField.get(field);
  const cell = (field: Field): SheetCell | undefined => {
    const column = columnOf(field);
    return column === undefined ? undefined : cells[column.at];
  };
  const refuseAt = (code: DeskCode, column: Column | undefined, facts: Facts): void => {
    const value = column === undefined ? "" : textOf(cells[column.at]);
    const path = column === undefined ? rowPath(sheet, number) : cellPath(sheet, column.at, number);
    const heading = column?.heading ?? "";
    refusals.push(refuse(code, path, { heading, value: value.slice(0, 60), ...facts }));
  };
  const read: Cells<Field>["read"] = (field, given) => {
    const column = typeof field === "string" ? columnOf(field) : field.column;
    const own = column === undefined ? undefined : cells[column.at];
    const fault = faultOfKind(own);
    if (fault !== undefined) {
      refuseAt(fault, column, {});
      return undefined;
    }
    if (given.kind === "unreadable") {
      refuseAt(`desk/${given.why}`, column, {});
      return undefined;
    }
    const why = [...given.why, ...whyOfKind(own)];
    if (column !== undefined && why.length > 0)
      readings.push({
        ...{ file: sheet.file, sheet: sheet.name, cell: addressOf(column.at, number) },
        ...{ heading: column.heading, value: textOf(own), readAs: String(given.value), why },
      });
    return given.value;
  };
  return {
    text: (field) => textOf(cell(field)),
    cell,
    read,
    all: (field, readEach) =>
      columns
        .filter((column) => column.field === field)
        .flatMap((column) => {
          const value = read({ column }, readEach(cells[column.at]));
          return value === undefined ? [] : [value];
        }),
    facts: () =>
      columns.flatMap((column) =>
        column.fact === null ? [] : [{ name: column.fact, column, text: textOf(cells[column.at]) }],
      ),
    refuse: (code, field, facts = {}) => refuseAt(code, columnOf(field), facts),
  };
}

/** Whatever the text of a cell may be, it is none that somebody entered and sees there. */
function faultOfKind(cell: SheetCell | undefined): DeskCode | undefined {
  if (kindOf(cell) === "covered") return "desk/covered-cell";
  return storedKind(cell) === "error" ? "desk/error-cell" : undefined;
}

function whyOfKind(cell: SheetCell | undefined): readonly ReadingWhy[] {
  return [
    ...(storedKind(cell) === "formula" ? (["formula"] as const) : []),
    ...(kindOf(cell) === "merged" ? (["merged"] as const) : []),
  ];
}

/** A row, or a cell, as people find it: file, sheet, `B12`. */
function rowPath({ file, name }: Sheet, number: number): Refusal["path"] {
  return [...(name === null ? [file] : [file, name]), number];
}

function cellPath({ file, name }: Sheet, column: number, number: number): Refusal["path"] {
  return [...(name === null ? [file] : [file, name]), addressOf(column, number)];
}
