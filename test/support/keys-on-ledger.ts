/** Two keys of an office at the end of a ledger: the first signs for itself, the second is signed by the first. */
import type { Ledger } from "../../src/index.js";
import { keyOf, keyStatement, orThrow, readNote, signNote } from "../../src/log.js";
import { append } from "../../src/protocol.js";

/** Of the last entry, so that time does not go back. */
const lastAt = (ledger: Ledger) => ledger.at(-1)!.at;
const dayOf = (ledger: Ledger) => lastAt(ledger).slice(0, 10);

const [old, next] = ["0a", "0b"].map((byte) => ({ name: "office.example", secret: byte.repeat(32) })) as [
  { name: string; secret: string },
  { name: string; secret: string },
];

export function withKeys(ledger: Ledger): Ledger {
  const [vkey, after] = [orThrow(keyOf(old)), orThrow(keyOf(next))];
  const bodies = [
    { party: "office", vkey, replaces: null, from: dayOf(ledger) },
    { party: "office", vkey: after, replaces: vkey, from: "2027-02-01" },
  ].map((said) => {
    const note = orThrow(readNote(orThrow(signNote(orThrow(keyStatement(said)), old))));
    return { ...said, signature: note.signatures[0]!.base64 };
  });
  return bodies.reduce(
    (longer, body) => append(longer, { kind: "key", at: lastAt(ledger), by: "officer-1", body }),
    ledger,
  );
}
