/** A table as it stands in a folder held against what should stand there, cell by cell; coding, separator and order of rows mean nothing. */
import { isEmptyRow, type Sheet, textOf } from "../../desk/sheet.js";
import { readTextSheet } from "../../io/sheets/read-text-sheet.js";
import type { Refusal } from "../../kernel/refusal.js";
import { refuse } from "../refuse.js";

export interface TableBeside {
  readonly name: string;
  readonly there: Uint8Array;
  /** What should stand there. */
  readonly recorded: string;
  /** Columns that name a row. */
  readonly keys: readonly string[];
  /** Who says what should stand there. */
  readonly by: "ledger" | "tables";
}

const CODES = {
  ledger: { cell: "cli/cell-differs", gone: "cli/row-gone", added: "cli/row-added" },
  tables: { cell: "cli/list-cell-differs", gone: "cli/list-row-gone", added: "cli/list-row-added" },
} as const;

/** Each cell that differs, each row that is missing, and each that nobody has recorded. */
export function differencesOfTable({ name, there, recorded, keys, by }: TableBeside): readonly Refusal[] {
  const own = readTextSheet({ name, data: there });
  if (!own.ok) return own.refusals;
  const should = readTextSheet({ name, data: recorded });
  if (!should.ok) return should.refusals;
  const [found, want] = [rowsOf(own.value, keys), rowsOf(should.value, keys)];
  const lost = headingsOf(should.value).filter((heading) => !headingsOf(own.value).includes(heading));
  if (lost.length > 0) return [refuse("cli/column-gone", [name], { columns: lost.join(", ") })];
  return [
    ...[...want].flatMap(([key, row]) => {
      const standing = found.get(key);
      return standing === undefined
        ? [refuse(CODES[by].gone, [name], { row: row.text })]
        : cellsThatDiffer(name, { found: standing, want: row, code: CODES[by].cell });
    }),
    ...[...found]
      .filter(([key]) => !want.has(key))
      .map(([, { text, line }]) => refuse(CODES[by].added, [name, "line", line], { row: text })),
  ];
}

/** The same content, saved by another program or in another coding: that is no fault, and is said. */
export function hasOtherBytes(table: TableBeside): boolean {
  return !isSameText(table) && differencesOfTable(table).length === 0;
}

function isSameText({ there, recorded }: TableBeside): boolean {
  const text = new TextEncoder().encode(recorded);
  return text.length === there.length && text.every((byte, at) => byte === there[at]);
}

interface Row {
  readonly line: number;
  /** As a person reads it. */
  readonly text: string;
  readonly cells: ReadonlyMap<string, string>;
}

function headingsOf({ rows }: Sheet): string[] {
  return (rows[0] ?? []).map(textOf);
}

/** By the columns that name them; a second row of one name has a name of its own. */
function rowsOf(sheet: Sheet, keys: readonly string[]): Map<string, Row> {
  const headings = headingsOf(sheet);
  const rows = new Map<string, Row>();
  const copies = new Map<string, number>();
  sheet.rows.forEach((cells, at) => {
    if (at === 0 || isEmptyRow(cells)) return;
    const own = new Map(headings.map((heading, column) => [heading, textOf(cells[column])]));
    const key = JSON.stringify(keys.map((each) => own.get(each) ?? ""));
    const copy = copies.get(key) ?? 0;
    copies.set(key, copy + 1);
    const text = cells.map(textOf).join(" ").trim();
    rows.set(`${key} ${copy}`, { line: sheet.numbers[at]!, text, cells: own });
  });
  return rows;
}

interface Rows {
  readonly found: Row;
  readonly want: Row;
  readonly code: (typeof CODES)["ledger" | "tables"]["cell"];
}

function cellsThatDiffer(name: string, { found, want, code }: Rows): Refusal[] {
  return [...want.cells]
    .filter(([heading, value]) => found.cells.get(heading) !== value)
    .map(([heading, value]) =>
      refuse(code, [name, "line", found.line, heading], {
        found: found.cells.get(heading) ?? "",
        recorded: value,
      }),
    );
}
