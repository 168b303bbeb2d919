/**
 * Checkpoints: the size and the root of a log at one time, in three lines. Source: c2sp.org/tlog-checkpoint.
 *
 * Two checkpoints of one origin must fit together; whoever keeps the old ones sees when they do not.
 */

import { isPlainObject } from "../kernel/canonical-json.js";
import { nameOfThing } from "../kernel/name-of-thing.js";
import { notPlain } from "../kernel/not-plain.js";
import type { Refusal } from "../kernel/refusal.js";
import { refusing } from "../kernel/refusing.js";
import { accept, type Result, reject } from "../kernel/result.js";
import { bytesOfBase64 } from "./bytes.js";
import { faultsOfLogged, type LoggedEntry } from "./leaf.js";
import { faultsOfText, readNote } from "./note.js";
import { refuse } from "./refuse.js";
import { rootOf, treeOf } from "./tree.js";
import { isKeyName, shortened } from "./vkey.js";

export interface Checkpoint {
  /** Name of the log: a URL without its scheme, such as `log.example.gov.cn/2026`. */
  readonly origin: string;
  /** Number of entries. */
  readonly size: number;
  /** Base64. */
  readonly root: string;
  /** Further lines, of which nobody but the log says what they mean; none in ours. */
  readonly extensions: readonly string[];
}

export interface CheckpointInput {
  /** A ledger, or the entries of a log that `verifyTiles` gives. */
  readonly ledger: readonly LoggedEntry[];
  readonly origin: string;
  /** How many of its entries; all when left out. */
  readonly size?: number;
}

const SIZE = /^(?:0|[1-9][0-9]{0,15})$/;

/**
 * The text of a checkpoint, for `signNote`. Nothing in the ledger changes: any ledger, also an old one, has a
 * log over what it holds.
 *
 * Refuses entries that are out of their places (code `log/no-entry`), a name that nobody could sign under
 * (`log/name`), and more entries than there are (`log/size`).
 *
 * @example
 * orThrow(checkpointOf({ ledger, origin: "log.example.gov.cn/2026" })).split("\n")[0]; // "log.example.gov.cn/2026"
 */
export function checkpointOf(input: CheckpointInput): Result<string> {
  return refusing(() => {
    if (!isPlainObject(input)) return reject([notPlain(input, [])]);
    const { ledger, origin, size } = input as unknown as CheckpointInput;
    const faults = [
      ...(isKeyName(origin) ? [] : [refuse("log/name", ["origin"], { found: shortened(String(origin)) })]),
      ...faultsOfLogged(ledger),
    ];
    if (faults.length === 0) faults.push(...faultsOfSize(ledger, size, ["size"]));
    if (faults.length > 0) return reject(faults);
    const tree = treeOf(ledger, size);
    return accept(checkpointText({ origin, size: tree.size, root: rootOf(tree) }));
  });
}

/** A number of entries that the ledger has. */
export function faultsOfSize(
  ledger: readonly LoggedEntry[],
  size: unknown,
  path: Refusal["path"],
): Refusal[] {
  if (
    size === undefined ||
    (Number.isSafeInteger(size) && Number(size) >= 0 && Number(size) <= ledger.length)
  )
    return [];
  return [refuse("log/size", path, { found: String(size), most: ledger.length })];
}

export function checkpointText({ origin, size, root }: Omit<Checkpoint, "extensions">): string {
  return `${origin}\n${size}\n${root}\n`;
}

/**
 * Reads a checkpoint, signed or not; the signatures are not checked (`verifyCheckpoint` does).
 *
 * Refuses as `readNote`, and what is no name (code `log/checkpoint-origin`), number (`log/checkpoint-size`) or
 * root (`log/checkpoint-root`), an empty further line and fewer than three (`log/checkpoint-lines`).
 *
 * @example
 * orThrow(readCheckpoint("a\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n")).size; // 0
 */
export function readCheckpoint(text: string): Result<Checkpoint> {
  return refusing(() => {
    const body = bodyOf(text);
    return body.ok ? checkpointIn(body.value) : body;
  });
}

/** An unsigned checkpoint holds no empty line. */
function bodyOf(text: string): Result<string> {
  if (typeof text !== "string") return reject([refuse("log/no-text", [], { given: nameOfThing(text) })]);
  if (text.includes("\n\n")) {
    const note = readNote(text);
    return note.ok ? accept(note.value.text) : note;
  }
  const faults = faultsOfText(text);
  return faults.length > 0 ? reject(faults) : accept(text);
}

/** What the text of a note says, where it is a checkpoint. */
export function checkpointIn(text: string): Result<Checkpoint> {
  const [origin, size, root, ...extensions] = text.slice(0, -1).split("\n");
  const empty = extensions.indexOf("");
  if (root === undefined || empty !== -1) {
    const line = root === undefined ? text.split("\n").length : 4 + empty;
    return reject([refuse("log/checkpoint-lines", ["line", line], { line })]);
  }
  const faults: Refusal[] = [];
  if (origin === "") faults.push(refuse("log/checkpoint-origin", ["line", 1], {}));
  if (!isSize(size)) faults.push(refuse("log/checkpoint-size", ["line", 2], { found: shortened(size!) }));
  if (!isRoot(root)) faults.push(refuse("log/checkpoint-root", ["line", 3], { found: shortened(root) }));
  return faults.length > 0
    ? reject(faults)
    : accept({ origin: origin!, size: Number(size), root, extensions });
}

/** Its three lines, with a name that a log can have, and nothing behind them: no note, no further line. */
export function isBareCheckpoint(text: unknown): boolean {
  if (typeof text !== "string") return false;
  const read = checkpointIn(text);
  return read.ok && isKeyName(read.value.origin) && checkpointText(read.value) === text;
}

/** A whole number as the forms write it, at most 2^53 − 1. */
export function isSize(text: string | undefined): boolean {
  return text !== undefined && SIZE.test(text) && Number.isSafeInteger(Number(text));
}

/** A digest in base64. */
export function isRoot(text: string): boolean {
  return text.length === 44 && bytesOfBase64(text)?.length === 32;
}
