/**
 * Writing so that a kill, a full disk or a second process can spoil nothing.
 *
 * Everything is written beside its place and flushed, then moved; the ledger moves last. So the ledger is the
 * old one or the new one, never half of each, and what a killed run left is finished by running it again,
 * since the same case gives the same files.
 */
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { CommandError, readIfThere } from "./files.js";
import { lockFolder } from "./lock-folder.js";

/** Contents by name; a name may lie in folders of its own: `tile/0/000`. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** The file that a result was computed from: it must still be the same when the result is written. */
export interface Basis {
  readonly name: string;
  /** Undefined when there was none. */
  readonly content: Uint8Array | undefined;
}

/**
 * Writes all files, or none when one cannot be written beside its place. Then each moves into its place, the
 * basis last.
 */
export function writeFiles(folder: string, files: Files, basis?: Basis): void {
  makeFolder(folder);
  const lock = lockFolder(folder);
  try {
    const names = Object.keys(files);
    writeBeside(folder, names, files);
    if (!lock.isHeld() || (basis !== undefined && changedSince(folder, basis))) {
      removeNew(folder, names);
      throw new CommandError(
        `Another process wrote to ${folder} in the meantime. Nothing was written; run the command again.`,
      );
    }
    moveIntoPlace(folder, [
      ...names.filter((name) => name !== basis?.name),
      ...names.filter((name) => name === basis?.name),
    ]);
  } finally {
    lock.release();
  }
}

function writeBeside(folder: string, names: readonly string[], files: Files): void {
  try {
    for (const name of names) {
      mkdirSync(join(folder, dirname(name)), { recursive: true });
      writeFlushed(join(folder, `${name}.new`), files[name]!);
    }
  } catch (error) {
    removeNew(folder, names);
    throw notWritten(folder, error, "All files are as they were; make room and run again.");
  }
}

function writeFlushed(path: string, content: string | Uint8Array): void {
  const file = openSync(path, "w");
  try {
    writeFileSync(file, content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function moveIntoPlace(folder: string, names: readonly string[]): void {
  try {
    for (const name of names) renameSync(join(folder, `${name}.new`), join(folder, name));
  } catch (error) {
    removeNew(folder, names);
    throw notWritten(folder, error, "The ledger is as it was; run again when this is mended.");
  }
  flushFolder(folder);
}

/** Makes the new names durable. Some systems cannot flush a folder; the files are whole all the same. */
function flushFolder(folder: string): void {
  try {
    const opened = openSync(folder, "r");
    fsyncSync(opened);
    closeSync(opened);
  } catch {}
}

function changedSince(folder: string, { name, content }: Basis): boolean {
  const now = readIfThere(join(folder, name));
  if (now === undefined || content === undefined) return now !== content;
  return Buffer.compare(now, content) !== 0;
}

function removeNew(folder: string, names: readonly string[]): void {
  for (const name of names) rmSync(join(folder, `${name}.new`), { force: true });
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw notWritten(folder, error, "Nothing was written; name a folder that can be made.");
  }
}

function notWritten(folder: string, error: unknown, advice: string): CommandError {
  return new CommandError(`${folder} could not be written: ${(error as Error).message}. ${advice}`);
}
