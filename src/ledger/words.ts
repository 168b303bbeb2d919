/** What the room may refuse or warn of, in English: `ledger/…`. A code never changes its meaning. */
import type { Wording } from "../kernel/wording.js";

export const ledgerWords = {
  "ledger/not-an-instant": [
    "`at` is not an instant: `{found}`.",
    "Write it with seconds and an offset, as in 2026-01-05T09:00:00+08:00.",
  ],
  "ledger/not-an-id": [
    "`{field}` of an entry is not an id ({fault}): `{found}`.",
    "Perhaps `{suggested}` is meant. Nothing is trimmed or changed silently.",
  ],
  "ledger/form": [
    "Line {line} is no entry of a ledger ({problem}): it is another file, or the line was saved by another program.",
    "Look at the name of the file. If it is the ledger, restore it from a copy, and never save one from an editor or a spreadsheet. JSON: the line is not whole; BOM: a mark was put before the text; CR LF: so many lines end in another way.",
  ],
  "ledger/hash": [
    "Line {line} was changed: its hash says {found}, its content gives {expected}.",
    "Compare the line with an earlier copy and find out who changed it. A correction is a further entry, never a change.",
  ],
  "ledger/seq": [
    "Line {line} has the number {found} where {expected} should follow.",
    "Look for a line that was removed, added, repeated or moved here, and restore it from a copy.",
  ],
  "ledger/prev": [
    "Line {line} does not follow the line before it: it names the hash {found}, that line has {expected}.",
    "The line before it was replaced, or this one belongs to another ledger. Restore both from a copy and compare with the published head.",
  ],
  "ledger/salt": [
    "Line {line} has no salt, and an entry before it has one.",
    "A ledger that began with salted entries goes on with them. Whoever writes it needs its secret: openYear and readYear take it.",
  ],
  "ledger/unsalted": [
    "The ledger has salted entries ({entries}), and no secret is at hand to salt the next one.",
    "Hand over the secret of the ledger: `readYear(ledger, { policy, registry, secret })`.",
  ],
  "ledger/not-a-secret": [
    "The secret of a ledger is 32 to 512 bytes as lower-case hex digits.",
    "Make it once from 32 random bytes, keep it where nobody reads it, and hand it over as text.",
  ],
  "ledger/withheld": [
    "Something is withheld in entry {entry}: this is a public view of a ledger, and no ledger.",
    "Hand over the ledger as its keeper has it. A view is read by `audit`.",
  ],
  "ledger/not-text": ["A ledger is read from text; this is {given}.", "Hand over the text of the file."],
  "ledger/truncated": [
    "Line {line} does not end: the file was cut off.",
    "Restore the end of the file from a copy; every line, also the last, ends with a line feed.",
  ],
  "ledger/body": [
    "The body of this `{kind}` entry has not its form, at `{place}`: {problem}.",
    "Compare it with the published schema of the ledger. A program that writes entries by itself must write the whole body.",
  ],
} satisfies Readonly<Record<string, Wording>>;
