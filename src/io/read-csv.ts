/** Any CSV file as rows that know where they came from. */
import { WrongType } from "../kernel/misuse.js";
import { refusing } from "../kernel/refusing.js";
import { accept, type Result, reject } from "../kernel/result.js";
import type { ListName, Path, Places } from "../registry/report.js";
import { type CsvFile, linePath } from "./csv-file.js";
import { readTable } from "./read-table.js";

/** One row: text by column, exactly as it stands in the file. */
export type CsvRow = Readonly<Record<string, string>>;

export interface CsvTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly CsvRow[];
  /** Physical line (from 1) on which each row starts. */
  readonly lines: readonly number[];
}

/**
 * Reads a CSV file with a header: commas, quotes doubled, any line ends, UTF-8 with or without a byte-order
 * mark. Nothing is trimmed and no text is turned into a number.
 *
 * Map its rows to the shapes of `UnitRow`, `InspectorRow` or `VisitRow` and hand them to `parseRegistry` with
 * `placesIn`, so that every refusal names file and line.
 *
 * @param columns - columns the file must have; others may stand beside them
 * @returns the table; or everything that is wrong with the file, by line (codes `io/…`)
 * @example
 * const { rows } = orThrow(readCsv({ name: "premises.csv", data: 'HSISID,NAME\n04092010018,"Angus ""Barn"""\n' }, ["HSISID"]));
 * rows[0]; // { HSISID: "04092010018", NAME: 'Angus "Barn"' }
 */
export function readCsv(file: CsvFile, columns?: readonly string[]): Result<CsvTable> {
  return refusing(() => tableIn(file, columns));
}

function tableIn(file: CsvFile, columns: readonly string[] = []): Result<CsvTable> {
  checkColumns(columns);
  const table = readTable(file, { required: columns, allowed: () => true });
  if (table.refusals.length > 0) return reject(table.refusals);
  const rows = table.rows.map((cells) =>
    Object.fromEntries(table.columns.map((column, at) => [column, cells[at]!])),
  );
  return accept({ name: table.name, columns: table.columns, rows, lines: table.lines }, table.warnings);
}

/** A name that is no text would stand in paths and sentences. */
function checkColumns(columns: unknown): void {
  if (!Array.isArray(columns) || !columns.every((column) => typeof column === "string"))
    throw new WrongType("`readCsv` takes the columns as a list of their names");
}

/**
 * Places for `parseRegistry` when the rows of a list are the rows of a table, one for one and in the same
 * order.
 *
 * @example
 * parseRegistry({ units: table.rows.map(toUnit), inspectors: [], asOf: "2021-11-10", places: placesIn({ units: table }) });
 */
export function placesIn(tables: { readonly [list in ListName]?: Pick<CsvTable, "name" | "lines"> }): Places {
  if (typeof tables !== "object" || tables === null)
    throw new WrongType("`placesIn` takes the tables by list: { units, inspectors, history }.");
  return (list, index): Path => {
    const table = tables[list];
    const line = table?.lines[index];
    return table === undefined || line === undefined ? [list, index] : linePath(table, line);
  };
}
