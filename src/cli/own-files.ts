/**
 * A command that writes destroys nothing that it did not write: what stands in the place of a file already must be the
 * same, or of the same kind. Everything else is for people to move away.
 */
import { zipParts } from "../io/sheets/zip-directory.js";
import { compareBytes } from "../kernel/byte-order.js";
import { readJson } from "../kernel/read-json.js";
import { CommandError } from "./command-error.js";

type Content = string | Uint8Array;

/** Throws where what stands in a place may not be replaced by what is to be written there. */
export type NeedOwn = (standing: StandingFile) => void;

export interface StandingFile {
  readonly path: string;
  /** What stands there. */
  readonly there: Uint8Array;
  readonly fresh: Content;
}

/** @throws CommandError unless a run of the same command has left it */
export function needEarlier({ path, there, fresh }: StandingFile): void {
  if (hasContent(there, fresh)) return;
  const [before, now] = [there, fresh].map((content) => markOf(path, content));
  if (now === undefined || before !== now) throw new CommandError("cli/not-ours", { path });
}

/** @throws CommandError unless it is what is to be written: files that people have made too stand in such places */
export function needSame({ path, there, fresh }: StandingFile): void {
  if (!hasContent(there, fresh)) throw new CommandError("cli/not-ours", { path });
}

export function hasContent(there: Uint8Array, fresh: Content): boolean {
  return Buffer.compare(there, Buffer.from(fresh)) === 0;
}

/** Longer than the part of any file of ours by which it is known. */
const BEGINNING = 4096;

interface Kind {
  readonly named: RegExp;
  /** What files of this kind that belong together share; undefined of what is none. */
  readonly mark: (beginning: string) => string | undefined;
}

const KINDS: readonly Kind[] = [
  // Some columns are there in some cases only.
  { named: /\.csv$/, mark: (text) => lineOf(text)?.split(",").slice(0, 4).join() },
  { named: /\.tlog-proof$/, mark: lineOf },
  {
    named: /^checkpoint\.unsigned$/,
    mark: (text) => (/^\S+\n\d+\n\S+\n$/.test(text) ? lineOf(text) : undefined),
  },
  { named: /^receipts\..*\.jsonl$/, mark: (text) => /"format":"[^"]*"/.exec(text)?.[0] },
  {
    named: /^readings\.json$/,
    mark: (text) => /"format": ?"double-random\/readings\/[^"]*"/.exec(text)?.[0],
  },
  { named: /^entry-\d+\.json$/, mark: (text) => seqIn(text) },
];

/** Tiles of a log have none: they never change. */
function markOf(path: string, content: Content): string | undefined {
  const bytes = Buffer.from(content);
  if (path.endsWith(".tsq"))
    return bytes.length === QUERY_LENGTH ? bytes.toString("hex", 0, QUERY_START) : undefined;
  if (DOUBTS.test(path)) return partsIn(bytes);
  const text = bytes.toString("utf8", 0, BEGINNING).replace(/^\ufeff/, "");
  if (text.startsWith("<!doctype html>")) return generatorIn(text);
  const name = path.split(/[\\/]/).at(-1)!;
  return KINDS.find(({ named }) => named.test(name))?.mark(name.endsWith(".json") ? bytes.toString() : text);
}

const DOUBTS = /(?:^|[\\/])(?:疑点|doubts)\.xlsx$/;

/** Names of its parts but the sheets: a spreadsheet that saves the workbook of the doubts adds parts of its own. */
function partsIn(bytes: Uint8Array): string | undefined {
  const names = zipParts(bytes)?.flatMap(({ name }) => (/sheet\d+\.xml/.test(name) ? [] : [name]));
  return names?.sort(compareBytes).join();
}

/** A question to a time-stamp authority ends with a digest and a flag. */
const QUERY_LENGTH = 59;
const QUERY_START = 22;

/** Pages say who made them. */
export function generatorIn(page: string): string | undefined {
  return /<meta name="generator" content="(double-random [^"]*)"/.exec(page)?.[1];
}

function lineOf(text: string): string | undefined {
  const line = text.split(/\r?\n/, 1)[0];
  return line === "" ? undefined : line;
}

function seqIn(text: string): string | undefined {
  const read = readJson(text);
  const { seq, hash } = (read.ok ? read.value : {}) as { readonly seq?: unknown; readonly hash?: unknown };
  return typeof hash === "string" ? String(seq) : undefined;
}
