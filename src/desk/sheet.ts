/** A table as an office keeps it, cell by cell, with the places that people see: `B12`. */

/** What a workbook says of a cell besides its text; a cell of a text file is text alone. */
export type CellKind =
  | "number"
  | "day"
  | "boolean"
  | "formula"
  /** A formula of which nobody saved what it gives. */
  | "unworked"
  | "error"
  /** Part of a merged cell: the text is that of its anchor, further up. */
  | "merged"
  /** Under a merged cell of another text: nobody sees it. */
  | "covered";

export interface TypedCell {
  readonly kind: CellKind;
  /**
   * Digits as they are stored; of a day `2026-03-01`, of a formula what it gave when the workbook was saved, and `=` where
   * nobody saved that: nothing that reads the cell takes it for an empty one.
   */
  readonly text: string;
  /** Of a merged cell: the kind of its anchor, where that is no text. */
  readonly of?: CellKind;
}

export type SheetCell = string | TypedCell;

export interface Sheet {
  /** Shown in every place, for example `检查对象.xlsx`. */
  readonly file: string;
  /** Name of the sheet; null of a text file. */
  readonly name: string | null;
  readonly rows: readonly (readonly SheetCell[])[];
  /** Number of each row as people see it: from 1, and physical lines of a text file. */
  readonly numbers: readonly number[];
  /** Numbers of rows in which a merged cell goes across several columns; none of a text file. */
  readonly wide?: ReadonlySet<number>;
  /** Numbers of rows, and columns from 0, that the workbook hides; left out of a text file. */
  readonly hidden?: { readonly rows: ReadonlySet<number>; readonly columns: ReadonlySet<number> };
  /** From which day the workbook counts. */
  readonly system: 1900 | 1904;
  /** How a text file was written where it was not UTF-8 with commas. */
  readonly form: SheetForm;
}

export interface SheetForm {
  readonly coding: "utf-8" | "utf-16" | "gb18030" | null;
  readonly delimiter: "," | ";" | "\t" | null;
}

export function textOf(cell: SheetCell | undefined): string {
  if (cell === undefined) return "";
  return typeof cell === "string" ? cell : cell.text;
}

export function kindOf(cell: SheetCell | undefined): CellKind | null {
  return cell === undefined || typeof cell === "string" ? null : cell.kind;
}

/** What the spreadsheet holds in a cell; of a merged one what its anchor holds. */
export function storedKind(cell: SheetCell | undefined): CellKind | null {
  const kind = kindOf(cell);
  return kind === "merged" ? ((cell as TypedCell).of ?? null) : kind;
}

/** Letters of a column, from 0: A, B, … Z, AA. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  const own = String.fromCharCode(65 + (column % 26));
  return rest === 0 ? own : columnLetters(rest - 1) + own;
}

/** A cell as people name it: `B12`. */
export function addressOf(column: number, number: number): string {
  return `${columnLetters(column)}${number}`;
}

export function isEmptyRow(row: readonly SheetCell[]): boolean {
  return row.every((cell) => textOf(cell).trim() === "");
}
