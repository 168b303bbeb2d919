/** A checkpoint that goes with what is published: of this record's log, and nothing else is published in its name. */
import type { Refusal } from "../kernel/refusal.js";
import { readCheckpoint } from "../log/checkpoint.js";
import { isHash, type LoggedEntry } from "../log/leaf.js";
import { rootOf, treeOf } from "../log/tree.js";
import { isKeyName } from "../log/vkey.js";
import { refuse } from "./refuse.js";

/** @param entries - of the ledger, or of its public view: an entry has one hash in both */
export function faultsOfCheckpoint(
  checkpoint: string | undefined,
  entries: readonly LoggedEntry[],
): Refusal[] {
  if (checkpoint === undefined) return [];
  const path = ["checkpoint"];
  const read = readCheckpoint(checkpoint);
  // Our logs have no further lines; what stands in one would be published unread.
  if (!read.ok || read.value.extensions.length > 0 || !isKeyName(read.value.origin))
    return [refuse("publish/checkpoint-form", path, {})];
  const odd = entries.findIndex(({ seq, hash }, at) => seq !== at || !isHash(hash));
  if (odd !== -1) return [refuse("publish/no-entry", ["record", odd], { line: odd + 1 })];
  const { size, root } = read.value;
  if (size < 1 || size > entries.length)
    return [refuse("publish/checkpoint-size", path, { size, entries: entries.length })];
  const expected = rootOf(treeOf(entries, size));
  return expected === root ? [] : [refuse("publish/checkpoint-root", path, { size, expected, found: root })];
}
