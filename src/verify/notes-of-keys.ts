/** Notes on keys that sign for somebody: what an audit does not check of them, and who began anew. */
import type { Ledger } from "../ledger/chain.js";
import { isKind } from "../ledger/recorded.js";
import { readKey } from "../log/vkey.js";
import { placeOf } from "./audit-case.js";
import type { verifyNotesWords } from "./words-of-notes.js";

export interface NoteOfKey {
  readonly code: keyof typeof verifyNotesWords;
  /** "entry 7", where other notes have a draw. */
  readonly place: string;
}

export function notesOfKeys(ledger: Ledger): NoteOfKey[] {
  const begun = new Set<string>();
  return ledger.flatMap((entry): NoteOfKey[] => {
    if (!isKind(entry, "key")) return [];
    const { party, vkey, replaces } = entry.body;
    const read = readKey(vkey);
    const line = `${read.ok ? read.value.type : 0} ${party}`;
    const isAnew = replaces === null && begun.has(line);
    begun.add(line);
    const place = placeOf(entry);
    const unchecked: NoteOfKey = { code: "verify/note-key-unchecked", place };
    return isAnew ? [unchecked, { code: "verify/note-key-anew", place }] : [unchecked];
  });
}
