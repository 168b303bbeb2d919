/** Rows of a registry out of a Parquet file, by `hyparquet`: an optional package, loaded when it is asked for. */
import type { FileMetaData, SchemaElement } from "hyparquet";
import { isPlainObject } from "../../kernel/canonical-json.js";
import { refusingLater } from "../../kernel/refusing.js";
import { accept, type Result, reject } from "../../kernel/result.js";
import type { AnyRow } from "../../registry/rows.js";
import { refuse } from "../refuse.js";
import { loadParquet, type ParquetReader, type Slices } from "./load-parquet.js";
import { FACT, faultsOfColumns, type ParquetColumn, type ParquetList } from "./parquet-columns.js";

export interface ParquetFile {
  /** Shown in refusals, for example `units.parquet`. */
  readonly name: string;
  /** The bytes; or whatever gives slices of them, so that a file of any size is read a group of rows at a time. */
  readonly data: Uint8Array | Slices;
}

/**
 * The rows of a list, a group at a time, for `commitRows` and whatever goes through rows one after the other. Columns have
 * the names of `UnitRow` or `VisitRow`; a fact stands in a column of its own (`facts.score`) or all of them in one; days are
 * of the type DATE, and come as text.
 *
 * @returns the rows in their order; or why the file is not read: no Parquet, columns that nobody reads, types that are no
 * value of a registry, a compression without its package (codes `io/…`)
 * @throws Error from the rows, where the file turns out to be damaged further on
 * @example
 * parquetRows({ name: "units.parquet", data: bytes }, "units").then((answer) => (answer.ok ? "rows" : answer.refusals));
 */
export function parquetRows(file: ParquetFile, list: ParquetList): Promise<Result<AsyncGenerator<AnyRow>>> {
  return refusingLater(() => openRows(file, list));
}

/**
 * The same, all at once, for `parseRegistry`.
 *
 * @returns the rows; or why the file is not read (codes `io/…`)
 * @example
 * readParquet({ name: "units.parquet", data: bytes }, "units").then((answer) => (answer.ok ? answer.value.length : answer.refusals));
 */
export function readParquet(file: ParquetFile, list: ParquetList): Promise<Result<readonly AnyRow[]>> {
  return refusingLater(async () => {
    const opened = await openRows(file, list);
    if (!opened.ok) return opened;
    const rows: AnyRow[] = [];
    try {
      for await (const row of opened.value) rows.push(row);
    } catch (error) {
      return damaged(file, error);
    }
    return accept(rows);
  });
}

async function openRows(
  { name: file, data }: ParquetFile,
  list: ParquetList,
): Promise<Result<AsyncGenerator<AnyRow>>> {
  if (list !== "units" && list !== "history")
    return reject([refuse("io/parquet-list", ["list"], { given: String(list) })]);
  const reader = await loadParquet();
  if (reader === undefined) return reject([refuse("io/no-parquet-reader", [file], { file })]);
  const slices = data instanceof Uint8Array ? slicesOf(data) : data;
  let metadata: FileMetaData;
  try {
    metadata = await reader.metadata(slices);
  } catch (error) {
    return damaged({ name: file }, error);
  }
  const faults = [
    ...faultsOfColumns(file, list, columnsIn(metadata)),
    ...codecsIn(metadata)
      .filter((codec) => !reader.codecs.has(codec))
      .map((codec) => refuse("io/parquet-codec", [file], { file, codec })),
  ];
  return faults.length > 0 ? reject(faults) : accept(rowsIn(reader, slices, metadata));
}

function damaged({ name: file }: Pick<ParquetFile, "name">, error: unknown): Result<never> {
  return reject([refuse("io/damaged-parquet", [file], { file, part: String(error).slice(0, 200) })]);
}

function slicesOf(bytes: Uint8Array): Slices {
  const { buffer, byteOffset, byteLength } = bytes;
  return {
    byteLength,
    slice: (start, end = byteLength) =>
      (buffer as ArrayBuffer).slice(byteOffset + start, byteOffset + Math.min(end, byteLength)),
  };
}

/** The fields right below the root; what stands inside of them is theirs. */
function columnsIn({ schema }: FileMetaData): ParquetColumn[] {
  const columns: ParquetColumn[] = [];
  let at = 1;
  const skip = (): SchemaElement => {
    const element = schema[at++]!;
    for (let n = 0; n < (element.num_children ?? 0); n++) skip();
    return element;
  };
  while (at < schema.length) {
    const { name, type, converted_type: converted, logical_type: logical } = skip();
    columns.push({ name, type: [type, converted, logical?.type].filter(Boolean).join(" ") });
  }
  return columns;
}

function codecsIn({ row_groups: groups }: FileMetaData): string[] {
  const codecs = groups.flatMap(({ columns }) =>
    columns.flatMap(({ meta_data: about }) => about?.codec ?? []),
  );
  return [...new Set(codecs)];
}

async function* rowsIn(
  reader: ParquetReader,
  slices: Slices,
  metadata: FileMetaData,
): AsyncGenerator<AnyRow> {
  let from = 0;
  for (const { num_rows: size } of metadata.row_groups) {
    const until = from + Number(size);
    for (const row of await reader.rows(slices, metadata, from, until)) yield plainRow(row);
    from = until;
  }
}

/** Facts of columns of their own together, and whole numbers as such where they are safe. */
function plainRow(row: Readonly<Record<string, unknown>>): AnyRow {
  const plain: Record<string, unknown> = {};
  const facts: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(row)) {
    const said = plainValue(value);
    if (said === undefined || said === null) continue;
    if (name.startsWith(FACT)) facts[name.slice(FACT.length)] = said;
    else plain[name] = said;
  }
  const given = plain["facts"];
  if (Object.keys(facts).length > 0) plain["facts"] = { ...(given as object | undefined), ...facts };
  return plain;
}

function plainValue(value: unknown): unknown {
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : value;
  if (Array.isArray(value)) return value.map(plainValue);
  if (!isPlainObject(value)) return value;
  const entries = Object.entries(value).map(([name, each]) => [name, plainValue(each)] as const);
  return Object.fromEntries(entries.filter(([, each]) => each !== null && each !== undefined));
}
