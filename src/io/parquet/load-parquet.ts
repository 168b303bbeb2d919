/** The package that reads Parquet, and what it can decompress on this machine. */
import type { Compressors, FileMetaData } from "hyparquet";
import { dayOf } from "../../kernel/iso-date.js";

/** A `Blob`, a file that is open, an address that answers to ranges. */
export interface Slices {
  readonly byteLength: number;
  readonly slice: (start: number, end?: number) => ArrayBuffer | Promise<ArrayBuffer>;
}

export interface ParquetReader {
  /** Names of the compressions that are read. */
  readonly codecs: ReadonlySet<string>;
  readonly metadata: (file: Slices) => Promise<FileMetaData>;
  readonly rows: (
    file: Slices,
    metadata: FileMetaData,
    from: number,
    until: number,
  ) => Promise<readonly Record<string, unknown>[]>;
}

const OWN_CODECS = ["UNCOMPRESSED", "SNAPPY"];
/** A day stays the day that it is, and goes through no clock. */
const parsers = { dateFromDays: (days: number) => dayOf(days) as never };

/** Undefined where `hyparquet` is not installed. */
export async function loadParquet(): Promise<ParquetReader | undefined> {
  const read = await missingAsUndefined(() => import("hyparquet"));
  if (read === undefined) return undefined;
  const more = await missingAsUndefined(() => import("hyparquet-compressors"));
  const compressors: Compressors = more?.compressors ?? {};
  return {
    codecs: new Set([...OWN_CODECS, ...Object.keys(compressors)]),
    metadata: (file) => read.parquetMetadataAsync(file, { parsers, geoparquet: false }),
    rows: (file, metadata, rowStart, rowEnd) =>
      read.parquetReadObjects({ file, metadata, rowStart, rowEnd, compressors, parsers, geoparquet: false }),
  };
}

async function missingAsUndefined<Module>(load: () => Promise<Module>): Promise<Module | undefined> {
  try {
    return await load();
  } catch (error) {
    if (/ERR_MODULE_NOT_FOUND|MODULE_NOT_FOUND/.test(String((error as { code?: unknown }).code)))
      return undefined;
    throw error;
  }
}
