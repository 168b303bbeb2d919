/**
 * The rows of a sheet below its headings, each read by one function; with every reading that is not letter for letter,
 * and every fault.
 */
import type { Refusal } from "../kernel/refusal.js";
import { type Cells, cellsOfRow, type Found, type ListInput, type RowAt } from "./cells-of-row.js";
import type { Column } from "./columns/columns.js";
import type { Reading } from "./reading.js";
import { refuse } from "./refuse.js";
import { rowPath } from "./row-path.js";
import { isEmptyRow, type SheetCell, textOf } from "./sheet.js";
import { isExampleRow } from "./values/example-row.js";
import { sectionOf } from "./values/section-row.js";
import { isTotalRow } from "./values/total-row.js";

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

export function readRows<Field extends string, Row>(
  input: ListInput<Field>,
  readRow: (cells: Cells<Field>) => Row | undefined,
): ReadRows<Row> {
  const { sheet, heading } = input;
  const found: Found = { readings: [], refusals: [] };
  const at: RowAt = { cells: [], number: 0 };
  const ofRow = cellsOfRow(input, at, found);
  const rows: Row[] = [];
  const numbers: number[] = [];
  const proposed = new Set<number>();
  let all = 0;
  for (let index = heading + 1; index < sheet.rows.length; index++) {
    at.cells = sheet.rows[index]!;
    at.number = sheet.numbers[index]!;
    if (isEmptyRow(at.cells)) continue;
    const [readings, refusals] = [found.readings.length, found.refusals.length];
    all++;
    const other = noRowOfList(input, at);
    if (other !== undefined) found.refusals.push(other);
    const row = other === undefined ? readRow(ofRow) : undefined;
    if (row === undefined || found.refusals.length > refusals) continue;
    rows.push(row);
    numbers.push(at.number);
    if (found.readings.length > readings) proposed.add(at.number);
  }
  return { rows, numbers, ...found, all, proposed };
}

/** Sums, examples and titles between the rows are none of the list. */
function noRowOfList({ sheet, columns }: ListInput<string>, { cells, number }: RowAt): Refusal | undefined {
  const first = firstFilled(cells, columns);
  if (isTotalRow(first)) {
    const texts = columns.map((column) => textOf(cells[column.at]));
    const value = texts.filter((text) => text !== "").join(" ");
    return refuse("desk/total-row", rowPath(sheet, number), { value: value.slice(0, 60) });
  }
  if (isExampleRow(first)) return refuse("desk/example-row", rowPath(sheet, number));
  const isWide = sheet.wide?.has(number) === true;
  const section = sectionOf(first.length > 1 ? first : cells.map(textOf), { isWide });
  if (section === undefined) return undefined;
  return refuse("desk/section-row", rowPath(sheet, number), { value: section.slice(0, 60) });
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
