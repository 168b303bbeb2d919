/** Files in, with errors a person can act on. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import { decodeUtf8 } from "../io/decode-utf8.js";
import type { Result } from "../kernel/result.js";

/** A mistake of the caller, told without a stack. */
export class CommandError extends Error {
  override readonly name = "CommandError";
}

export function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new CommandError(whyUnread(path, error as SystemError));
  }
}

interface SystemError {
  readonly code?: string;
  readonly message: string;
}

/** In words: what the system says of it names a call of the system. */
function whyUnread(path: string, { code, message }: SystemError): string {
  if (code === "ENOENT") return `${path} is not there.`;
  if (code === "ENOTDIR") return `${path} is not there: a file stands where its folder should be.`;
  if (code === "EISDIR") return `${path} is a folder, and a file is needed.`;
  if (code === "EACCES") return `${path} cannot be read: who runs the command has no right to.`;
  return `${path} cannot be read: ${message}`;
}

/** The text of a file, a byte-order mark included; a file in another coding is refused by its own name. */
export function readText(path: string): Result<string> {
  return decodeUtf8(basename(path), readBytes(path));
}

export const exists = existsSync;

export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** The content of a file, or undefined when there is none. */
export function readIfThere(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if ((error as SystemError).code === "ENOENT") return undefined;
    throw new CommandError(whyUnread(path, error as SystemError));
  }
}
