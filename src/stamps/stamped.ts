/** What a stamp can be over: a checkpoint as it stands, its text without signatures, or the head of a ledger. */
import { utf8Bytes } from "../kernel/byte-order.js";
import { hexOf } from "../kernel/hex.js";
import { accept, type Result } from "../kernel/result.js";
import { readCheckpoint } from "../log/checkpoint.js";
import { isHash } from "../log/leaf.js";
import { readNote } from "../log/note.js";
import { type HashName, hashNamed } from "./hashes.js";

/**
 * - `note`: the checkpoint with the signatures that it has; these existed at that time, too.
 * - `text`: its text alone, so that further signatures can be added.
 * - `head`: an entry of the ledger, whose SHA-256 the head is.
 */
export type Covered = "note" | "text" | "head";

export interface Candidate {
  readonly covers: Covered;
  /** Digest in hex digits; undefined where no such one can be over it. */
  readonly digest: (hash: HashName) => string | undefined;
}

/** Everything that a stamp over this can be over, the likeliest first. */
export function candidatesOf(stamped: string): Result<readonly Candidate[]> {
  if (isHash(stamped))
    return accept([{ covers: "head", digest: (hash) => (hash === "SHA-256" ? stamped : undefined) }]);
  const checkpoint = readCheckpoint(stamped);
  if (!checkpoint.ok) return checkpoint;
  const note = readNote(stamped);
  const text: Candidate = { covers: "text", digest: digestOf(note.ok ? note.value.text : stamped) };
  return accept(note.ok ? [{ covers: "note", digest: digestOf(stamped) }, text] : [text]);
}

function digestOf(text: string): Candidate["digest"] {
  return (hash) => hexOf(hashNamed(hash)!.digest(utf8Bytes(text)));
}
