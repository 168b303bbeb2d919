/**
 * A table rounded to whole numbers without bias, so that every cell, every row total, every column total and
 * the grand total is the floor or the ceiling of its exact value: region × tier, month × tier.
 *
 * Method: L. H. Cox, "A constructive procedure for unbiased controlled rounding", JASA 82 (1987). One column
 * and one row are added that make all totals whole. While a cell is fractional, a closed loop of fractional
 * cells is walked and its cells are moved up and down in turn, as far as one of them becomes whole; which of
 * the two directions is taken is a lot with odds that leave every expectation as it is. The walk is fixed to
 * the last detail, since it decides what is drawn. Source: protocol section 8.
 *
 * All cells are kept as whole multiples of 1 / `unit`, with `unit` a common denominator; every step keeps
 * them so.
 */

import { type Fraction, fraction, wholeOf } from "../kernel/fraction.js";
import { OutOfRange } from "../kernel/misuse.js";
import { told } from "../kernel/told.js";
import { keyFor } from "../random/key.js";
import { ticketOf } from "../random/ticket.js";

const TWO_TO_256 = 2n ** 256n;

export interface TwoWayInput {
  /** 64 hex digits. */
  readonly seed: string;
  readonly drawId: string;
  /** Names this rounding among those of the draw. */
  readonly label: string;
  /** Rows of equal length; exact values from 0. */
  readonly table: readonly (readonly Fraction[])[];
}

export interface TwoWayRounding {
  /** How many loops were moved: at most (rows + 1) · (columns + 1). */
  readonly steps: number;
  readonly rounded: readonly (readonly number[])[];
}

interface Cells {
  /** The table with its margins: the last row and the last column make every line whole. */
  readonly rows: bigint[][];
  readonly unit: bigint;
}

/** A place in the table: [row, column]. */
type Place = readonly [row: number, column: number];

/**
 * Rounds the table; step k = 1, 2, … goes up iff `ticket(key("cell"), label, k) / 2^256 < d− / (d+ + d−)`.
 *
 * @throws RangeError when the rows differ in length or a value is below 0, TypeError when the label is empty
 * or the seed is not 64 hex digits.
 * @example
 * const half = fraction(1, 2);
 * roundTwoWays({ seed: "0".repeat(64), drawId: "000000/2026/FIRE-01/R01", label: "t", table: [[half, half], [half, half]] }).steps; // 1
 */
export function roundTwoWays(input: TwoWayInput): TwoWayRounding {
  return told("roundTwoWays", "It takes { seed, drawId, label, table }, the values as fractions.", () =>
    roundedTable(input),
  );
}

function roundedTable({ seed, drawId, label, table }: TwoWayInput): TwoWayRounding {
  requireTable(table);
  const cells = withMargins(table);
  const key = keyFor(seed, drawId, "cell");
  let steps = 0;
  for (let row = fractionalRow(cells, 0); row < cells.rows.length; row = fractionalRow(cells, row)) {
    steps++;
    moveLoop(cells, closedLoop(cells, row), BigInt(`0x${ticketOf(key, label, String(steps))}`));
  }
  return {
    steps,
    rounded: table.map((row, r) => row.map((_, c) => wholeOf(fraction(cells.rows[r]![c]!, cells.unit)))),
  };
}

function requireTable(table: TwoWayInput["table"]): void {
  for (const row of table) {
    if (row.length !== table[0]!.length) throw new OutOfRange("The rows of a table have one length.");
    if (row.some(({ numerator }) => numerator < 0n))
      throw new OutOfRange("A value of a table is not below 0.");
  }
}

function withMargins(table: TwoWayInput["table"]): Cells {
  const unit = table.flat().reduce((common, { denominator }) => leastCommonMultiple(common, denominator), 1n);
  const toWhole = (line: readonly bigint[]): bigint =>
    remainder(-line.reduce((sum, cell) => sum + cell, 0n), unit);
  const rows = table.map((row) => row.map(({ numerator, denominator }) => numerator * (unit / denominator)));
  for (const row of rows) row.push(toWhole(row));
  rows.push((rows[0] ?? []).map((_, c) => toWhole(rows.map((row) => row[c]!))));
  return { rows, unit };
}

/**
 * The first row from `from` that holds a fractional cell; cells only ever become whole, so the search never
 * turns back.
 */
function fractionalRow(cells: Cells, from: number): number {
  let row = from;
  while (row < cells.rows.length && !cells.rows[row]!.some((cell) => isFractional(cells, cell))) row++;
  return row;
}

/**
 * The closed part of a walk that starts in the first row with a fractional cell and goes row, column, row, …,
 * each time by the fractional cell of the smallest index that is not the one just come from. There always is
 * one: a whole total has no single fractional cell.
 */
function closedLoop(cells: Cells, start: number): Place[] {
  const path: Place[] = [];
  const [rowsSeen, columnsSeen] = [new Map([[start, 0]]), new Map<number, number>()];
  let [row, column] = [start, -1];
  while (true) {
    column = nextColumn(cells, row, column);
    path.push([row, column]);
    if (columnsSeen.has(column)) return path.slice(columnsSeen.get(column));
    columnsSeen.set(column, path.length);
    row = nextRow(cells, column, row, start);
    path.push([row, column]);
    if (rowsSeen.has(row)) return path.slice(rowsSeen.get(row));
    rowsSeen.set(row, path.length);
  }
}

function nextColumn(cells: Cells, row: number, but: number): number {
  return cells.rows[row]!.findIndex((cell, column) => column !== but && isFractional(cells, cell));
}

/** Rows before `start` are whole. */
function nextRow(cells: Cells, column: number, but: number, start: number): number {
  let row = start;
  while (row === but || !isFractional(cells, cells.rows[row]![column]!)) row++;
  return row;
}

function isFractional({ unit }: Cells, cell: bigint): boolean {
  return cell % unit !== 0n;
}

/**
 * Moves the cells of the loop up and down in turn, as far as the first of them becomes whole. `lot` is a
 * whole number below 2^256.
 */
function moveLoop({ rows, unit }: Cells, loop: readonly Place[], lot: bigint): void {
  let [up, down] = [unit, unit];
  loop.forEach(([row, column], at) => {
    const under = rows[row]![column]! % unit;
    const above = unit - under;
    up = smaller(up, at % 2 === 0 ? above : under);
    down = smaller(down, at % 2 === 0 ? under : above);
  });
  const move = lot * (up + down) < down * TWO_TO_256 ? up : -down;
  loop.forEach(([row, column], at) => {
    rows[row]![column]! += at % 2 === 0 ? move : -move;
  });
}

function smaller(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}

/** From 0 up to `divisor`, also for a negative number. */
function remainder(value: bigint, divisor: bigint): bigint {
  return ((value % divisor) + divisor) % divisor;
}

function leastCommonMultiple(a: bigint, b: bigint): bigint {
  // a/b reduced has the denominator b / gcd(a, b).
  return a * fraction(a, b).denominator;
}
