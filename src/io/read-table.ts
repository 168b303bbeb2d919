/** A scanned CSV with its header checked: the form in which the other files of this folder use it. */
import type { Refusal } from "../kernel/refusal.js";
import { type CsvFile, refuseLine } from "./csv-file.js";
import { decodeCsv } from "./decode-csv.js";
import { scanCsv } from "./scan-csv.js";

/** Which columns a file must have, and may have. */
export interface ColumnRule {
  readonly required: readonly string[];
  /** Other columns that are allowed; none when left out. */
  readonly allowed?: (column: string) => boolean;
  /** How the allowed ones are written, for advice. */
  readonly also?: string;
}

export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  /** Rows with as many cells as there are columns. */
  readonly rows: readonly (readonly string[])[];
  /** Physical line on which each row starts. */
  readonly lines: readonly number[];
  readonly refusals: readonly Refusal[];
  readonly warnings: readonly Refusal[];
  /** Rows could not be read, so that a missing id may be in one of them. */
  readonly lost: boolean;
  /** Without a usable header, rows mean nothing. */
  readonly headless: boolean;
}

/** Reads as much as can be read, with everything that is wrong in the order of the lines. */
export function readTable(file: CsvFile, rule?: ColumnRule): Table {
  const text = decodeCsv(file);
  if (!text.ok) return unreadable(file, text.refusals);
  const { records, lines, refusals } = scanCsv(file, text.value);
  const columns = records[0];
  if (columns === undefined)
    return unreadable(
      file,
      refusals.length > 0 ? refusals : [refuseLine("io/empty-file", { file, line: 1 }, { value: null })],
    );
  // The header itself could not be read: the first record is a row.
  if (refusals.length > 0 && lineOf(refusals[0]!) < lines[0]!) return unreadable(file, refusals);
  const header = faultsOfHeader(file, columns, lines[0]!, rule);
  if (header.length > 0) return unreadable(file, [...header, ...refusals]);
  return withWholeRows(file, {
    columns,
    rows: records.slice(1),
    lines: lines.slice(1),
    refusals,
    warnings: text.warnings,
  });
}

function unreadable({ name }: CsvFile, refusals: readonly Refusal[]): Table {
  return { name, columns: [], rows: [], lines: [], refusals, warnings: [], lost: true, headless: true };
}

function withWholeRows(
  file: CsvFile,
  {
    columns,
    rows,
    lines,
    refusals,
    warnings,
  }: Pick<Table, "columns" | "rows" | "lines" | "refusals" | "warnings">,
): Table {
  const whole = rows.map((row) => row.length === columns.length);
  const broken = rows.flatMap((row, at) => (whole[at] ? [] : [refuseLength(file, columns, row, lines[at]!)]));
  const all = [...refusals, ...broken].sort((a, b) => lineOf(a) - lineOf(b));
  const kept =
    broken.length === 0
      ? { rows, lines }
      : { rows: rows.filter((_, at) => whole[at]), lines: lines.filter((_, at) => whole[at]) };
  return {
    name: file.name,
    columns,
    ...kept,
    refusals: all,
    warnings,
    lost: all.length > 0,
    headless: false,
  };
}

function refuseLength(
  file: CsvFile,
  columns: readonly string[],
  row: readonly string[],
  line: number,
): Refusal {
  const facts = { value: row.join(",").slice(0, 120), found: row.length, expected: columns.length };
  return refuseLine(
    row.length < columns.length ? "io/row-too-short" : "io/row-too-long",
    { file, line },
    facts,
  );
}

/** Line of a refusal made in this folder. */
export function lineOf({ path }: Refusal): number {
  return typeof path[2] === "number" ? path[2] : 0;
}

function faultsOfHeader(
  file: CsvFile,
  columns: readonly string[],
  line: number,
  rule: ColumnRule | undefined,
): Refusal[] {
  const wrongDelimiter = columns.length === 1 ? /[;\t|]/.exec(columns[0]!)?.[0] : undefined;
  if (wrongDelimiter !== undefined) {
    return [
      refuseLine(
        "io/delimiter",
        { file, line },
        { value: columns[0]!, found: wrongDelimiter === "\t" ? "tab" : wrongDelimiter },
      ),
    ];
  }
  const first = firstPlaces(columns);
  const missing = (rule?.required ?? []).filter((column) => !first.has(column));
  return [
    ...columns.flatMap((column, at) =>
      first.get(column)! < at
        ? [refuseLine("io/doubled-column", { file, line, column }, { value: column })]
        : faultsOfColumn(file, column, line, rule),
    ),
    ...missing.map((column) => refuseLine("io/missing-column", { file, line, column }, { value: null })),
  ];
}

/** Where each column stands first. */
function firstPlaces(columns: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const [at, column] of columns.entries()) if (!places.has(column)) places.set(column, at);
  return places;
}

function faultsOfColumn(
  file: CsvFile,
  column: string,
  line: number,
  rule: ColumnRule | undefined,
): Refusal[] {
  if (column === "") return [refuseLine("io/column-without-name", { file, line, column }, { value: column })];
  if (rule === undefined || rule.required.includes(column) || rule.allowed?.(column)) return [];
  const known = [...rule.required, ...(rule.also === undefined ? [] : [rule.also])].join(", ");
  return [refuseLine("io/unknown-column", { file, line, column }, { value: column, known })];
}
