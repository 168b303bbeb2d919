/** Files in and out, with errors a person can act on. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A mistake of the caller, told without a stack. */
export class CommandError extends Error {
  override readonly name = "CommandError";
}

export function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new CommandError(`${path} cannot be read: ${(error as Error).message}`);
  }
}

export function readText(path: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(readBytes(path));
  } catch (error) {
    if (error instanceof CommandError) throw error;
    throw new CommandError(`${path} is not UTF-8 text. Save it as UTF-8 and try again.`);
  }
}

export function readJson(path: string): unknown {
  const text = readText(path);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CommandError(`${path} is not JSON: ${(error as Error).message}`);
  }
}

export const exists = existsSync;

/** Writes all files or none: each is written beside its place first, then moved. */
export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  mkdirSync(folder, { recursive: true });
  const names = Object.keys(files);
  for (const name of names) writeFileSync(join(folder, `${name}.new`), files[name]!);
  for (const name of names) renameSync(join(folder, `${name}.new`), join(folder, name));
}
