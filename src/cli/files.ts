/** Files in, with errors a person can act on. */
import { existsSync, readFileSync } from "node:fs";
import { readJson } from "../kernel/read-json.js";
import type { Result } from "../kernel/result.js";

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
  return decode(path, readBytes(path));
}

/** Bytes of a file as text, a byte-order mark included: who reads it decides about that. `path` only names it in the error. */
export function decode(path: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new CommandError(`${path} is not UTF-8 text. Save it as UTF-8 and try again.`);
  }
}

/** The value of a JSON file, or what is wrong with it and where. */
export function readJsonFile(path: string): Result<unknown> {
  return readJson(readText(path));
}

export const exists = existsSync;

/** The content of a file, or undefined when there is none. */
export function readIfThere(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if ((error as { code?: string }).code === "ENOENT") return undefined;
    throw new CommandError(`${path} cannot be read: ${(error as Error).message}`);
  }
}
