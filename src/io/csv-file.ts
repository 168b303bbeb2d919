/** A CSV file as a caller hands it over, and the places in it that refusals name. */
import type { Refusal } from "../kernel/refusal.js";
import type { RegistryCode } from "../registry/refuse.js";
import { type IoCode, refuse } from "./refuse.js";

export interface CsvFile {
  /** Shown in refusals, for example "units.csv". */
  readonly name: string;
  /** Bytes as read from disk, so that a wrong encoding is noticed; or text. */
  readonly data: string | Uint8Array;
}

/** Where a record stands: file and physical line (from 1) on which it starts. */
export type LinePath = readonly [file: string, word: "line", line: number];

export function linePath({ name }: Pick<CsvFile, "name">, line: number): LinePath {
  return [name, "line", line];
}

/** A place in a file. */
export interface FilePlace {
  readonly file: Pick<CsvFile, "name">;
  readonly line: number;
  /** Left out where the whole line is meant. */
  readonly column?: string;
}

/**
 * Refuses something in a file. The facts hold file and line, the value as it was found, and the last part of
 * the code as `reason`.
 */
export function refuseLine(
  code: IoCode | RegistryCode,
  { file, line, column }: FilePlace,
  facts: Refusal["facts"],
): Refusal {
  const path = column === undefined ? linePath(file, line) : [...linePath(file, line), column];
  const place = column === undefined ? { file: file.name, line } : { file: file.name, line, column };
  return refuse(code, path, { ...place, reason: code.slice(code.indexOf("/") + 1), ...facts });
}
