/** A CSV file of rows for an act, each of which knows its line: a refusal of the act names file, line and column. */
import { basename } from "node:path";
import { itemsIn } from "../../io/lists-in-cells.js";
import { type CsvRow, readCsv } from "../../io/read-csv.js";
import { refuse as refusal } from "../../kernel/refusal.js";
import { accept, type Result, reject } from "../../kernel/result.js";
import { readBytes } from "../files.js";

/** The columns of a table, by what an act calls them. */
export interface Columns {
  readonly required: readonly string[];
  readonly optional: readonly string[];
  /** Columns whose cells are lists, separated by `;`. */
  readonly lists?: readonly string[];
  /** Field of the act where a column is called otherwise. */
  readonly fields?: Readonly<Record<string, string>>;
}

export interface RowsOfFile {
  readonly rows: readonly Readonly<Record<string, string | readonly string[]>>[];
  /** The answer of the act, whose refusals of the rows name their places in the file. */
  readonly placed: <T>(list: string, result: Result<T>) => Result<T>;
}

/** The rows of a file; an empty cell of an optional column says nothing. Refused: other columns than these, and whatever no CSV file may hold. */
export function rowsOfFile(path: string, columns: Columns): Result<RowsOfFile> {
  const name = basename(path);
  const table = readCsv({ name, data: readBytes(path) }, columns.required);
  if (!table.ok) return table;
  const known = [...columns.required, ...columns.optional];
  const odd = table.value.columns.filter((column) => !known.includes(column));
  if (odd.length > 0)
    return reject(
      odd.map((column) =>
        refusal("io/unknown-column", [name, "line", 1, column], {
          file: name,
          column,
          known: known.join(", "),
        }),
      ),
    );
  const { lines, rows } = table.value;
  const columnOf = new Map(Object.entries(columns.fields ?? {}).map(([column, field]) => [field, column]));
  const placed = <T>(list: string, result: Result<T>): Result<T> =>
    result.ok
      ? result
      : reject(
          result.refusals.map((each) => {
            const [first, row, field, ...rest] = each.path;
            if (first !== list || typeof row !== "number") return each;
            const place = field === undefined ? [] : [columnOf.get(String(field)) ?? field];
            return { ...each, path: [name, "line", lines[row]!, ...place, ...rest] };
          }),
        );
  return accept({ rows: rows.map((row) => fieldsOf(row, columns)), placed }, table.warnings);
}

function fieldsOf(row: CsvRow, { required, lists = [], fields = {} }: Columns) {
  const said = Object.entries(row).filter(([column, cell]) => cell !== "" || required.includes(column));
  return Object.fromEntries(
    said.map(([column, cell]) => [fields[column] ?? column, lists.includes(column) ? itemsIn(cell) : cell]),
  );
}
