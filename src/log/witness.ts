/**
 * A witness (a bureau of justice, an association, a university) keeps the last checkpoint of a log that it has
 * seen and signs the next one only when the log goes on from it. The request is the body of `add-checkpoint`; it
 * can be sent by any means, also on paper. Source: c2sp.org/tlog-witness.
 */

import { isPlainObject } from "../kernel/canonical-json.js";
import { notPlain } from "../kernel/not-plain.js";
import type { Refusal } from "../kernel/refusal.js";
import { refusing } from "../kernel/refusing.js";
import { accept, type Result, reject } from "../kernel/result.js";
import { isRoot, isSize, readCheckpoint } from "./checkpoint.js";
import { faultsOfLogged, type LoggedEntry } from "./leaf.js";
import { faultsOfText } from "./note.js";
import { treeOfCheckpoint } from "./proof.js";
import { refuse } from "./refuse.js";
import { cosign, type Witness } from "./sign-note.js";
import { consistencyProof, rootOf, verifyConsistency } from "./tree.js";
import { type Trust, verifyCheckpoint } from "./trust.js";

export interface WitnessRequestInput {
  readonly ledger: readonly LoggedEntry[];
  /** Size of the checkpoint that the witness signed last; 0 for the first time. */
  readonly old: number;
  /** The signed checkpoint that it is to sign now. */
  readonly checkpoint: string;
}

/** What a witness knows, and with what it signs. */
export interface WitnessState {
  /** The keys that sign for the log; its witnesses are not asked. */
  readonly trust: Trust;
  /** The checkpoint that this witness signed last; left out the first time. */
  readonly last?: string;
  readonly witness: Witness;
}

/** More digests than this no proof has. */
const MOST_DIGESTS = 63;

/**
 * What a log sends to a witness: the size it signed last, the digests that show that the log goes on from there,
 * and the new checkpoint.
 *
 * Refuses as `proofOf`, and an old size above the new one (code `log/size`).
 *
 * @example
 * orThrow(witnessRequest({ ledger, old: 0, checkpoint })).split("\n")[0]; // "old 0"
 */
export function witnessRequest(input: WitnessRequestInput): Result<string> {
  return refusing(() => {
    if (!isPlainObject(input)) return reject([notPlain(input, [])]);
    const { ledger, old, checkpoint } = input as unknown as WitnessRequestInput;
    const faults = faultsOfLogged(ledger);
    const tree = faults.length > 0 ? reject(faults) : treeOfCheckpoint(ledger, checkpoint);
    if (!tree.ok) return tree;
    const { size } = tree.value;
    if (!Number.isSafeInteger(old) || old < 0 || old > size)
      return reject([refuse("log/size", ["old"], { found: String(old), most: size })]);
    return accept(`${[`old ${old}`, ...consistencyProof(tree.value, old)].join("\n")}\n\n${checkpoint}`);
  });
}

/**
 * The checkpoint with the witness's cosignature, where the log goes on from the one it signed last. Keep the
 * answer before it is handed out: it is `last` of the next time.
 *
 * Refuses a request that has not the form (codes `log/witness-form`, `log/proof-digest` and as `readNote`), a
 * checkpoint that the log's keys have not signed (as `verifyCheckpoint`), an old size that is not the one signed
 * last (`log/witness-old`), and a log that does not go on (`log/not-going-on`): keep such a request, it proves
 * something.
 *
 * @example
 * const witness = { name: "example.org/w", secret: "01".repeat(32), time: 1767225600 };
 * const request = orThrow(witnessRequest({ ledger, old: 0, checkpoint }));
 * answerWitness(request, { trust, witness }).ok; // true
 */
export function answerWitness(request: string, state: WitnessState): Result<string> {
  return refusing(() => {
    if (!isPlainObject(state)) return reject([notPlain(state, ["state"])]);
    const { trust, last, witness } = state as unknown as WitnessState;
    if (!isPlainObject(trust)) return reject([notPlain(trust, ["state", "trust"])]);
    const read = readRequest(request);
    if (!read.ok) return read;
    const { old, path, checkpoint } = read.value;
    const { witnesses: _, witnessesNeeded: __, ...log } = trust as unknown as Trust;
    const now = verifyCheckpoint(checkpoint, log);
    if (!now.ok) return now;
    const before =
      last === undefined ? accept({ ...noEntries(), origin: trust.origin }) : readCheckpoint(last);
    if (!before.ok) return before;
    const known = before.value;
    if (known.origin !== now.value.origin)
      return reject([refuse("log/other-origin", [], { expected: known.origin, found: now.value.origin })]);
    if (old !== known.size)
      return reject([refuse("log/witness-old", ["line", 1], { found: old, expected: known.size })]);
    if (!verifyConsistency(known, now.value, path))
      return reject([refuse("log/not-going-on", [], { from: known.size, to: now.value.size })]);
    return cosign(checkpoint, witness);
  });
}

function noEntries(): { readonly size: number; readonly root: string } {
  return { size: 0, root: rootOf({ size: 0, levels: [] }) };
}

interface Request {
  readonly old: number;
  readonly path: readonly string[];
  readonly checkpoint: string;
}

function readRequest(request: string): Result<Request> {
  const faults: Refusal[] = faultsOfText(request);
  if (faults.length > 0) return reject(faults);
  const end = request.indexOf("\n\n");
  const [first = "", ...path] = request.slice(0, Math.max(end, 0)).split("\n");
  const odd = path.findIndex((line) => !isRoot(line));
  if (end === -1 || !first.startsWith("old ") || !isSize(first.slice(4)) || path.length > MOST_DIGESTS)
    return reject([refuse("log/witness-form", ["line", 1], { most: MOST_DIGESTS })]);
  if (odd !== -1) return reject([refuse("log/proof-digest", ["line", odd + 2], { line: odd + 2 })]);
  return accept({ old: Number(first.slice(4)), path, checkpoint: request.slice(end + 2) });
}
