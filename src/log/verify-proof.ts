/** Was this entry on the ledger whose checkpoint the trusted keys have signed? */
import { digestOf } from "../kernel/canonical-json.js";
import { hexOf } from "../kernel/hex.js";
import { merkleHolds } from "../kernel/merkle.js";
import { nameOfThing } from "../kernel/name-of-thing.js";
import type { Refusal } from "../kernel/refusal.js";
import { refusing } from "../kernel/refusing.js";
import { accept, type Result, reject } from "../kernel/result.js";
import type { Entry } from "../ledger/chain.js";
import { hashOfSalted } from "../ledger/salted-entry.js";
import { bytesOfBase64 } from "./bytes.js";
import { isHash, type LoggedEntry, leafOf } from "./leaf.js";
import { readProof } from "./proof.js";
import { refuse } from "./refuse.js";
import { type Trust, type VerifiedCheckpoint, verifyCheckpoint } from "./trust.js";
import { shortened } from "./vkey.js";

/** What a proof shows: the entry was on the ledger of this checkpoint. */
export interface VerifiedProof extends LoggedEntry {
  readonly checkpoint: VerifiedCheckpoint;
}

/**
 * The number and hash of an entry, where the proof leads from it to a checkpoint that counts. The ledger is not
 * needed, nor any network.
 *
 * Refuses as `readProof` and `verifyCheckpoint`; something that is neither an entry nor a hash, or an entry
 * whose hash is not that of what it says (codes `log/entry`, `log/entry-hash`), a proof of another entry
 * (`log/other-entry`), and digests that do not lead to the root (`log/proof-fails`).
 *
 * @param entry - the entry as it stands on the ledger, or its hash
 * @example
 * orThrow(verifyProof(proof, ledger[2], trust)).seq; // 2
 */
export function verifyProof(proof: string, entry: LoggedEntry | string, trust: Trust): Result<VerifiedProof> {
  return refusing(() => {
    const read = readProof(proof);
    const faults = faultsOfEntry(entry);
    if (!read.ok || faults.length > 0) return reject([...faults, ...(read.ok ? [] : read.refusals)]);
    const { seq, path } = read.value;
    const checkpoint = verifyCheckpoint(read.value.checkpoint, trust);
    if (!checkpoint.ok) return checkpoint;
    if (typeof entry !== "string" && entry.seq !== seq)
      return reject([refuse("log/other-entry", [], { expected: entry.seq, found: seq })]);
    const hash = typeof entry === "string" ? entry : entry.hash;
    const { size, root } = checkpoint.value;
    const hexPath = path.map((digest) => hexOf(bytesOfBase64(digest)!));
    const leads = { leaf: leafOf({ seq, hash }), index: seq, path: hexPath, size, root: rootHex(root) };
    return merkleHolds(leads)
      ? accept({ seq, hash, checkpoint: checkpoint.value })
      : reject([refuse("log/proof-fails", [], { seq, size })]);
  });
}

function rootHex(root: string): string {
  return hexOf(bytesOfBase64(root)!);
}

/** An entry with a body says itself what its hash must be. */
function faultsOfEntry(entry: unknown): Refusal[] {
  if (typeof entry === "string")
    return isHash(entry) ? [] : [refuse("log/entry", ["entry"], { given: `the text ${shortened(entry)}` })];
  const { hash, ...rest } = (entry ?? {}) as Partial<LoggedEntry>;
  if (!isHash(hash) || !Number.isSafeInteger(rest.seq))
    return [refuse("log/entry", ["entry"], { given: nameOfThing(entry) })];
  const expected = "body" in rest ? hashOfEntry(rest as Omit<Entry, "hash">) : hash;
  if (expected === undefined) return [refuse("log/entry", ["entry", "salt"], { given: nameOfThing(entry) })];
  return expected === hash ? [] : [refuse("log/entry-hash", ["entry", "hash"], { found: hash, expected })];
}

/** Of a salted entry, as far as it is open; undefined where its salts and what it says do not go together in form. */
function hashOfEntry({ salt, ...unhashed }: Omit<Entry, "hash">): string | undefined {
  return salt === undefined ? digestOf(unhashed) : hashOfSalted(unhashed, salt);
}
