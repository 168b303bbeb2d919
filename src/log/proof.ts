/**
 * The receipt of one entry, in one file: its place, the digests from its line to the root, and the checkpoint.
 * Source: c2sp.org/tlog-proof. Whoever keeps it shows later that the entry was on the ledger.
 */

import { isPlainObject } from "../kernel/canonical-json.js";
import { nameOfThing } from "../kernel/name-of-thing.js";
import { notPlain } from "../kernel/not-plain.js";
import type { Refusal } from "../kernel/refusal.js";
import { refusing } from "../kernel/refusing.js";
import { accept, type Result, reject } from "../kernel/result.js";
import { bytesOfBase64 } from "./bytes.js";
import { checkpointIn, faultsOfSize, isRoot, isSize } from "./checkpoint.js";
import { faultsOfLogged, type LoggedEntry } from "./leaf.js";
import { readNote } from "./note.js";
import { refuse } from "./refuse.js";
import { pathOf, rootOf, treeOf } from "./tree.js";
import { shortened } from "./vkey.js";

const HEAD = "c2sp.org/tlog-proof@v1";

/** A proof, read. */
export interface LogProof {
  /** Number of the entry. */
  readonly seq: number;
  /** Digests in base64, the nearest to the leaf first. */
  readonly path: readonly string[];
  /** The signed checkpoint, as it stands. */
  readonly checkpoint: string;
  /** What else the file holds, in base64: nobody has signed it. */
  readonly extra?: string;
}

export interface ProofInput {
  /** A ledger, or the entries of a log that `verifyTiles` gives. */
  readonly ledger: readonly LoggedEntry[];
  /** Number of the entry. */
  readonly seq: number;
  /** A signed checkpoint of this ledger that holds the entry. */
  readonly checkpoint: string;
}

/**
 * The text of a `.tlog-proof` file for one entry.
 *
 * Refuses a checkpoint that is not signed or is of another ledger (codes of `readNote`, `log/beyond`,
 * `log/other-root`), and an entry that it does not hold (`log/size`).
 *
 * @example
 * orThrow(proofOf({ ledger, seq: 2, checkpoint })).split("\n")[1]; // "index 2"
 */
export function proofOf(input: ProofInput): Result<string> {
  return refusing(() => {
    if (!isPlainObject(input)) return reject([notPlain(input, [])]);
    const { ledger, seq, checkpoint } = input as unknown as ProofInput;
    const faults = faultsOfLogged(ledger);
    const tree = faults.length > 0 ? reject(faults) : treeOfCheckpoint(ledger, checkpoint);
    if (!tree.ok) return tree;
    const { size } = tree.value;
    if (!Number.isSafeInteger(seq) || seq < 0 || seq >= size)
      return reject([refuse("log/size", ["seq"], { found: String(seq), most: size - 1 })]);
    const path = pathOf(tree.value, seq);
    return accept(`${[HEAD, `index ${seq}`, ...path].join("\n")}\n\n${checkpoint}`);
  });
}

/** The tree of a signed checkpoint, where the ledger has it. */
export function treeOfCheckpoint(
  ledger: readonly LoggedEntry[],
  checkpoint: string,
): Result<ReturnType<typeof treeOf>> {
  const note = readNote(checkpoint);
  const read = note.ok ? checkpointIn(note.value.text) : note;
  if (!read.ok) return read;
  const { size, root } = read.value;
  if (faultsOfSize(ledger, size, []).length > 0)
    return reject([refuse("log/beyond", ["checkpoint"], { size, entries: ledger.length })]);
  const tree = treeOf(ledger, size);
  const expected = rootOf(tree);
  return root === expected
    ? accept(tree)
    : reject([refuse("log/other-root", ["checkpoint"], { size, expected, found: root })]);
}

/**
 * Reads a `.tlog-proof` file; whether it proves anything says `verifyProof`.
 *
 * Refuses another first line (code `log/proof-head`), lines that are no extra data, number or digest
 * (`log/proof-extra`, `log/proof-index`, `log/proof-digest`), and a file without a signed checkpoint behind an
 * empty line (`log/proof-checkpoint` and as `readNote`); path `["line", n]`, from 1.
 *
 * @example
 * orThrow(readProof(orThrow(proofOf({ ledger, seq: 2, checkpoint })))).seq; // 2
 */
export function readProof(text: string): Result<LogProof> {
  return refusing(() => {
    if (typeof text !== "string") return reject([refuse("log/no-text", [], { given: nameOfThing(text) })]);
    const end = text.indexOf("\n\n");
    if (end === -1) return reject([refuse("log/proof-checkpoint", [], {})]);
    const lines = text.slice(0, end).split("\n");
    const checkpoint = text.slice(end + 2);
    const note = readNote(checkpoint);
    const faults = [...faultsOfHead(lines), ...(note.ok ? [] : moved(note.refusals, lines.length + 1))];
    if (faults.length > 0) return reject(faults);
    const extra = lines[1]?.startsWith("extra ") ? lines[1].slice(6) : undefined;
    const at = extra === undefined ? 1 : 2;
    const seq = Number(lines[at]!.slice(6));
    return accept({ seq, path: lines.slice(at + 1), checkpoint, ...(extra === undefined ? {} : { extra }) });
  });
}

/** Lines of the checkpoint are lines of the file. */
function moved(refusals: readonly Refusal[], by: number): Refusal[] {
  return refusals.map(({ code, path: [where, line, ...rest], facts }) => {
    if (where !== "line" || typeof line !== "number") return { code, path: [], facts };
    const further = "line" in facts ? { ...facts, line: line + by } : facts;
    return { code, path: ["line", line + by, ...rest], facts: further };
  });
}

function faultsOfHead(lines: readonly string[]): Refusal[] {
  const at = lines[1]?.startsWith("extra ") ? 2 : 1;
  const index = lines[at] ?? "";
  const digests = lines.slice(at + 1);
  const odd = digests.findIndex((line) => !isRoot(line));
  const faults: Refusal[] = [];
  if (lines[0] !== HEAD)
    faults.push(refuse("log/proof-head", ["line", 1], { found: shortened(lines[0]!), expected: HEAD }));
  if (at === 2 && bytesOfBase64(lines[1]!.slice(6)) === undefined)
    faults.push(refuse("log/proof-extra", ["line", 2], { line: 2 }));
  if (!index.startsWith("index ") || !isSize(index.slice(6)))
    faults.push(refuse("log/proof-index", ["line", at + 1], { line: at + 1, found: shortened(index) }));
  else if (odd !== -1)
    faults.push(refuse("log/proof-digest", ["line", at + 2 + odd], { line: at + 2 + odd }));
  return faults;
}
