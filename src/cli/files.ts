/** Files in, with errors a person can act on. */
import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  type Stats,
  statSync,
} from "node:fs";
import { basename, dirname } from "node:path";
import { decodeUtf8 } from "../io/decode-utf8.js";
import type { Result } from "../kernel/result.js";
import { CommandError } from "./command-error.js";

export function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw whyUnread(path, error);
  }
}

/** The names in a folder. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    throw whyUnread(folder, error);
  }
}

/** What the system says of a call that failed. */
export function systemSays(error: unknown): { readonly code: string | undefined; readonly problem: string } {
  const { code, message } = error as { readonly code?: string; readonly message: string };
  return { code, problem: message };
}

/** Rights that are missing are none of the disk. */
export function isNoRight({ code }: { readonly code: string | undefined }): boolean {
  return code === "EACCES" || code === "EPERM" || code === "EROFS";
}

/** In words: what the system says of it names a call of the system. */
function whyUnread(path: string, error: unknown): CommandError {
  const { code, problem } = systemSays(error);
  if (code === "ENOENT") return new CommandError("cli/not-there", { path: firstMissing(path) });
  if (code === "ENOTDIR") return new CommandError("cli/file-for-folder", { path });
  if (code === "EISDIR") return new CommandError("cli/folder-for-file", { path });
  if (code === "EACCES") return new CommandError("cli/no-right", { path });
  return new CommandError("cli/unreadable", { path, problem });
}

/** Of a file in a folder that is not there, the folder: nobody has named the file. */
function firstMissing(path: string): string {
  const folder = dirname(path);
  return folder === path || exists(folder) ? path : firstMissing(folder);
}

/** The text of a file, a byte-order mark included; a file in another coding is refused by its own name. */
export function readText(path: string): Result<string> {
  return decodeUtf8(basename(path), readBytes(path));
}

export const exists = existsSync;

/** @throws CommandError where a folder is named that is not there, or is a file */
export function needFolder(folder: string): void {
  if (!exists(folder)) throw new CommandError("cli/not-there", { path: folder });
  if (!isFolder(folder)) throw new CommandError("cli/not-a-case", { folder });
}

export function isFolder(path: string): boolean {
  return statsOf(path)?.isDirectory() === true;
}

/** Undefined where nothing is there. */
function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    throw whyUnread(path, error);
  }
}

/** Is it a file of at most so many bytes? A pipe is none: it can be read only once. */
export function isShortFile(path: string, most: number): boolean {
  const stats = statsOf(path);
  return stats?.isFile() === true && stats.size <= most;
}

/** The first line of a file of lines, of at most so many bytes; undefined where it has none of them, or no further line. */
export function firstLineOf(path: string, most: number): string | undefined {
  if (statsOf(path)?.isFile() !== true) return undefined;
  const file = openSync(path, "r");
  try {
    const head = Buffer.alloc(most);
    const text = head.toString("utf8", 0, readSync(file, head, 0, most, 0));
    const end = text.indexOf("\n");
    return end === -1 || end === text.length - 1 ? undefined : text.slice(0, end);
  } finally {
    closeSync(file);
  }
}

/** The content of a file, or undefined when there is none. */
export function readIfThere(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if (systemSays(error).code === "ENOENT") return undefined;
    throw whyUnread(path, error);
  }
}
