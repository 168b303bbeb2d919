/** Reads the cells of one table, row by row, and collects what is wrong with their form. */
import { heldBy } from "../kernel/certain.js";
import type { Refusal } from "../kernel/refusal.js";
import { refuseLine } from "./csv-file.js";
import { itemsIn, periodIn, recordsIn } from "./lists-in-cells.js";
import type { Table } from "./read-table.js";

/** Stands at one row at a time. */
export interface Cells {
  readonly at: (row: number) => void;
  readonly text: (column: string) => string;
  /** Empty where the file has no such column. */
  readonly optional: (column: string) => string;
  /** Empty where the file has no such column. */
  readonly items: (column: string) => string[];
  /**
   * Records of a list whose items look like `form`, read by `readOne`; undefined from it refuses the item.
   */
  readonly records: <T>(
    column: string,
    form: string,
    readOne: (parts: readonly string[]) => T | undefined,
  ) => T[];
  readonly refuse: (
    code: "io/cell-form" | "io/not-an-integer" | "io/not-a-boolean" | "io/fact-twice",
    column: string,
    facts: Refusal["facts"],
  ) => void;
  readonly refusals: readonly Refusal[];
  /** Items that are perhaps several, each once a column. */
  readonly warnings: readonly Refusal[];
}

/** As Chinese texts put between words; here they are part of one. */
const BETWEEN_WORDS = /[、；，]/u;

export function openCells(table: Table): Cells {
  const positions = new Map(table.columns.map((column, at) => [column, at]));
  const refusals: Refusal[] = [];
  const joined = new Map<string, Refusal>();
  let row = 0;
  const text = (column: string) => table.rows[row]![heldBy(positions, column)]!;
  const refuse: Cells["refuse"] = (code, column, facts) => {
    refusals.push(refuseLine(code, { file: table, line: table.lines[row]!, column }, facts));
  };
  return {
    at: (next) => {
      row = next;
    },
    text,
    optional: (column) => (positions.has(column) ? text(column) : ""),
    items: (column) => {
      const value = positions.has(column) ? text(column) : "";
      const key = `${column} ${value}`;
      if (BETWEEN_WORDS.test(value) && !joined.has(key))
        joined.set(
          key,
          refuseLine("io/joined-items", { file: table, line: table.lines[row]!, column }, { value }),
        );
      return itemsIn(value);
    },
    records: (column, form, readOne) =>
      recordsIn(text(column)).flatMap((parts) => {
        const read = readOne(parts);
        if (read !== undefined) return [read];
        refuse("io/cell-form", column, { value: parts.join("|"), form });
        return [];
      }),
    refuse,
    refusals,
    get warnings() {
      return [...joined.values()];
    },
  };
}

/** A period from a part of an item; absent when the part is empty or missing. */
export function openPeriod(part = ""): { readonly from: string; readonly until: string } | undefined {
  return part === "" ? { from: "", until: "" } : periodIn(part);
}

/** One row object for each row of the table, with all that is wrong in the order of the lines. */
export function rowsOf<T>(
  table: Table,
  readRow: (cells: Cells) => T,
): Pick<Cells, "refusals" | "warnings"> & { readonly rows: readonly T[] } {
  const cells = openCells(table);
  const rows = table.rows.map((_, row) => {
    cells.at(row);
    return readRow(cells);
  });
  return { rows, refusals: cells.refusals, warnings: cells.warnings };
}
