/**
 * The statement of how the lists of a folder were read from the tables of an office. While it stands there, neither the
 * tables nor the lists may change behind it.
 */
import { join } from "node:path";
import {
  type NamedDigest,
  type ReadingsStatement,
  readReadings,
  statedReadings,
} from "../desk/readings-statement.js";
import { readJson } from "../kernel/read-json.js";
import type { Refusal } from "../kernel/refusal.js";
import { accept, type Result, reject } from "../kernel/result.js";
import { sha256Hex } from "../kernel/sha256.js";
import type { StatedReadings } from "../registry/readings.js";
import { exists, readBytes, readText } from "./files.js";
import { hasOfficeTables } from "./office-names.js";
import { refuse } from "./refuse.js";
import { shellText } from "./shell-text.js";

export const READINGS = "readings.json";

/** What the ledger is to say of the lists of a folder; undefined where they were not read from tables. */
export function readingsOf(folder: string): Result<StatedReadings | undefined> {
  const statement = statementIn(folder);
  if (!statement.ok || statement.value === undefined) return statement as Result<undefined>;
  return accept(statedReadings(statement.value));
}

/**
 * Tables and lists that are not any more what the statement says: for commands that write, since the lists they would
 * draw from are then no longer those that a person has accepted. What is not there is not compared.
 */
export function changedSince(folder: string): readonly Refusal[] {
  const statement = statementIn(folder);
  if (!statement.ok) return statement.refusals;
  if (statement.value === undefined)
    return hasOfficeTables(folder)
      ? [refuse("cli/no-readings", [READINGS], { folder: shellText(folder) })]
      : [];
  return [...tablesChangedSince(folder), ...listsChangedSince(folder)];
}

/** Lists alone. */
export function listsChangedSince(folder: string): readonly Refusal[] {
  const statement = statementIn(folder);
  if (!statement.ok || statement.value === undefined) return [];
  return changed(folder, statement.value.written).map((name) =>
    refuse("cli/list-changed", [name], { name, folder: shellText(folder) }),
  );
}

/** Tables alone. One that was only saved again gives the same lists: whoever can wait reads it again. */
export function tablesChangedSince(folder: string): readonly Refusal[] {
  const statement = statementIn(folder);
  if (!statement.ok || statement.value === undefined) return [];
  return changed(folder, statement.value.files).map((name) =>
    refuse("cli/table-changed", [name], { name, folder: shellText(folder) }),
  );
}

/** The statement of a folder; undefined where there is none. */
export function statementIn(folder: string): Result<ReadingsStatement | undefined> {
  if (!exists(join(folder, READINGS))) return accept(undefined);
  const text = readText(join(folder, READINGS));
  const value = text.ok ? readJson(text.value) : text;
  const read = value.ok ? readReadings(value.value) : value;
  return read.ok
    ? read
    : reject(read.refusals.map((refusal) => ({ ...refusal, path: [READINGS, ...refusal.path] })));
}

function changed(folder: string, named: readonly NamedDigest[]): string[] {
  return named
    .filter(({ name }) => exists(join(folder, name)))
    .filter(({ name, sha256 }) => sha256Hex(readBytes(join(folder, name))) !== sha256)
    .map(({ name }) => name);
}
