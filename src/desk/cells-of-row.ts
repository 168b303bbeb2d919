/** The cells of one row of a list, by field: what is read of them otherwise than it stands is noted, and every fault. */
import type { Facts, Refusal } from "../kernel/refusal.js";
import type { Column } from "./columns/columns.js";
import type { Reading } from "./reading.js";
import { type DeskCode, refuse } from "./refuse.js";
import { cellPath, rowPath } from "./row-path.js";
import { addressOf, kindOf, type Sheet, type SheetCell, storedKind, textOf } from "./sheet.js";
import type { ReadCell, ReadingWhy } from "./values/reading.js";

export interface ListInput<Field extends string> {
  readonly sheet: Sheet;
  /** Index of the last row of headings. */
  readonly heading: number;
  readonly columns: readonly Column<Field>[];
}

/** The cells of one row, by field. */
export interface Cells<Field extends string> {
  /** Whether the table has a column of the field. */
  readonly has: (field: Field) => boolean;
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
  /** Notes what an empty cell, or a column that is not there, is taken for; the value. */
  readonly propose: <Value extends string>(field: Field, value: Value) => Value;
  readonly refuse: (code: DeskCode, field: Field, facts?: Facts) => void;
  /** A refusal of another room, at the cell of a field; at the row where there is no such column. */
  readonly refuseAs: (made: (path: Refusal["path"], facts: CellFacts) => Refusal, field: Field) => void;
}

/** What sentences of cells name. */
export interface CellFacts {
  readonly heading: string;
  readonly value: string;
}

export interface FactCell {
  readonly name: string;
  readonly column: Column;
  readonly text: string;
}

export interface Found {
  readonly readings: Reading[];
  readonly refusals: Refusal[];
}

/** The row that is being read. */
export interface RowAt {
  cells: readonly SheetCell[];
  number: number;
}

const NOTHING: readonly never[] = [];

/** The cells of whatever row `at` stands at: a list of a million rows asks for no million of these. */
export function cellsOfRow<Field extends string>(
  { sheet, columns }: ListInput<Field>,
  at: RowAt,
  { readings, refusals }: Found,
): Cells<Field> {
  const byField = columnsByField(columns);
  const facts = columns.flatMap((column) => (column.fact === null ? [] : [{ name: column.fact, column }]));
  const columnOf = (field: Field): Column | undefined => byField.get(field)?.[0];
  const cellIn = (column: Column | undefined): SheetCell | undefined =>
    column === undefined ? undefined : at.cells[column.at];
  const refuseBy = (
    column: Column | undefined,
    made: (path: Refusal["path"], facts: CellFacts) => Refusal,
  ): undefined => {
    const path = column === undefined ? rowPath(sheet, at.number) : cellPath(sheet, column.at, at.number);
    const cell = cellIn(column);
    const facts = { heading: column?.heading ?? "", value: textOf(cell).slice(0, 60) };
    refusals.push(storedKind(cell) === "unworked" ? refuseUnworked(path, facts) : made(path, facts));
  };
  const refuseIn = (code: DeskCode, column: Column | undefined, more: Facts = {}): undefined =>
    refuseBy(column, (path, facts) => refuse(code, path, { ...facts, ...more }));
  const readIn = <Value>(column: Column | undefined, read: ReadCell<Value>): Value | undefined => {
    const own = cellIn(column);
    const fault = faultOfKind(own);
    if (fault !== undefined) return refuseIn(fault, column);
    if (read.kind === "unreadable") return refuseIn(`desk/${read.why}`, column, wordsThere(read.known));
    const why = whyOf(read.why, own);
    if (column !== undefined && why.length > 0)
      readings.push({
        file: sheet.file,
        sheet: sheet.name,
        cell: addressOf(column.at, at.number),
        heading: column.heading,
        value: textOf(own),
        readAs: String(read.value),
        why,
      });
    return read.value;
  };
  return {
    has: (field) => byField.has(field),
    text: (field) => textOf(cellIn(columnOf(field))),
    cell: (field) => cellIn(columnOf(field)),
    read: (field, read) => readIn(typeof field === "string" ? columnOf(field) : field.column, read),
    all: (field, readEach) => {
      const own = byField.get(field);
      if (own === undefined) return NOTHING;
      const read = own.map((column) => readIn(column, readEach(cellIn(column))));
      return read.filter((value) => value !== undefined);
    },
    facts: () =>
      facts.length === 0
        ? NOTHING
        : facts.map(({ name, column }) => ({ name, column, text: textOf(cellIn(column)) })),
    propose: (field, value) => {
      readings.push(proposal(sheet, { field, column: columnOf(field), number: at.number }, value));
      return value;
    },
    refuse: (code, field, more) => refuseIn(code, columnOf(field), more),
    refuseAs: (made, field) => refuseBy(columnOf(field), made),
  };
}

function wordsThere(known: readonly string[] | undefined): Facts {
  return known === undefined ? {} : { known: known.join(", ") };
}

interface EmptyCell {
  readonly field: string;
  readonly column: Column | undefined;
  readonly number: number;
}

function proposal({ file, name }: Sheet, { field, column, number }: EmptyCell, readAs: string): Reading {
  const cell = column === undefined ? String(number) : addressOf(column.at, number);
  const heading = column?.heading ?? field;
  return { file, sheet: name, cell, heading, value: "", readAs, why: ["only-meaning"] };
}

function columnsByField<Field extends string>(
  columns: readonly Column<Field>[],
): ReadonlyMap<Field, Column[]> {
  const byField = new Map<Field, Column[]>();
  for (const column of columns)
    if (column.field !== null) byField.set(column.field, [...(byField.get(column.field) ?? []), column]);
  return byField;
}

/** Whatever the text of a cell may be, it is none that somebody entered and sees there. */
function faultOfKind(cell: SheetCell | undefined): DeskCode | undefined {
  if (kindOf(cell) === "covered") return "desk/covered-cell";
  if (storedKind(cell) === "unworked") return "desk/formula-without-value";
  return storedKind(cell) === "error" || isErrorValue(textOf(cell)) ? "desk/error-cell" : undefined;
}

/** Whatever else is wrong with the cell: it has no content that could be right. */
function refuseUnworked(path: Refusal["path"], { heading }: CellFacts): Refusal {
  return refuse("desk/formula-without-value", path, { heading, value: "" });
}

/** As a formula that failed leaves it in a text file. */
function isErrorValue(text: string): boolean {
  return text.startsWith("#") && /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!)$/.test(text);
}

/** With what a workbook says of the cell. */
function whyOf(why: readonly ReadingWhy[], cell: SheetCell | undefined): readonly ReadingWhy[] {
  if (kindOf(cell) === null) return why;
  return [
    ...why,
    ...(storedKind(cell) === "formula" ? (["formula"] as const) : []),
    ...(kindOf(cell) === "merged" ? (["merged"] as const) : []),
  ];
}
