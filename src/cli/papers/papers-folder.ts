/**
 * The folder of papers. A list in it says which files the command wrote, with their digests: these it replaces and takes
 * away again, and nothing that somebody has changed or put there.
 */
import { createHash } from "node:crypto";
import { rmdirSync, rmSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { compareBytes } from "../../kernel/byte-order.js";
import { readJson } from "../../kernel/read-json.js";
import { CommandError } from "../command-error.js";
import { namesIn, readIfThere } from "../files.js";
import { hasContent, type NeedOwn } from "../own-files.js";
import { type Files, writeFiles } from "../write-files.js";
import { kindOfFile, type PaperKind } from "./paper-kinds.js";

export const LIST = "files.json";
const FORMAT = "double-random/papers/1";

interface Listed {
  readonly name: string;
  readonly sha256: string;
}

/** What the papers were made from. */
export interface MadeFrom {
  readonly day: string;
  readonly head: string;
}

export interface PapersWritten {
  /** Papers of an earlier run that are none any more. */
  readonly removed: readonly string[];
}

/** Which papers stand for others of their kinds. */
interface Asked {
  readonly kinds: readonly PaperKind[];
  readonly from: MadeFrom;
}

/**
 * Writes all files, or none; papers of the same kinds that were written before and are none any more go.
 *
 * @throws CommandError where a file stands that the command did not write, or that was changed since
 */
export function writePapers(folder: string, files: Files, { kinds, from }: Asked): PapersWritten {
  const before = listedIn(folder);
  const own = new Map(before.map(({ name, sha256 }) => [join(folder, name), sha256]));
  const needOwn: NeedOwn = ({ path, there, fresh }) => {
    const isList = path === join(folder, LIST);
    if (isList ? isListOfPapers(there) : hasContent(there, fresh) || own.get(path) === digestOf(there))
      return;
    throw new CommandError("cli/not-ours", { path });
  };
  const others = before.filter(({ name }) => !Object.hasOwn(files, name));
  const isStale = ({ name }: Listed): boolean => kinds.some((kind) => kind === kindOfFile(name));
  const list = [
    ...Object.entries(files).map(([name, content]) => ({ name, sha256: digestOf(content) })),
    ...others.filter((each) => !isStale(each)),
  ].sort((a, b) => compareBytes(a.name, b.name));
  const text = `${JSON.stringify({ format: FORMAT, ...from, files: list }, null, 2)}\n`;
  writeFiles(folder, { ...files, [LIST]: text }, { needOwn });
  return {
    removed: others
      .filter(isStale)
      .filter((each) => removed(folder, each))
      .map(({ name }) => name),
  };
}

/** False where it is not there, or was changed. */
function removed(folder: string, { name, sha256 }: Listed): boolean {
  const path = join(folder, name);
  const there = readIfThere(path);
  if (there === undefined || digestOf(there) !== sha256) return false;
  rmSync(path);
  if (dirname(path) !== folder && namesIn(dirname(path)).length === 0) rmdirSync(dirname(path));
  return true;
}

function listedIn(folder: string): readonly Listed[] {
  const there = readIfThere(join(folder, LIST));
  if (there === undefined) return [];
  const { format, files } = listFrom(there);
  if (format !== FORMAT || !Array.isArray(files)) return [];
  return files.filter((each): each is Listed => isListed(each) && isInside(folder, each.name));
}

function isListOfPapers(there: Uint8Array): boolean {
  return listFrom(there).format === FORMAT;
}

function listFrom(bytes: Uint8Array): { readonly format?: unknown; readonly files?: unknown } {
  const read = readJson(new TextDecoder().decode(bytes));
  return read.ok && typeof read.value === "object" && read.value !== null ? read.value : {};
}

function isListed(each: unknown): boolean {
  const { name, sha256 } = (each ?? {}) as Partial<Listed>;
  return typeof name === "string" && typeof sha256 === "string";
}

/** What a list that somebody has written names elsewhere is nobody's paper. */
function isInside(folder: string, name: string): boolean {
  const way = relative(folder, join(folder, name));
  return way === join(name) && !way.startsWith("..") && kindOfFile(name) !== undefined;
}

function digestOf(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
