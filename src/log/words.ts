/** What the room may refuse or warn of, in English: `log/…`, `key/…`. A code never changes its meaning. */
import type { Wording } from "../kernel/wording.js";

export const logWords = {
  "log/no-text": ["This is read from text; it is {given}.", "Hand over the text of the file."],
  "log/no-ledger": [
    "A log is made of the entries of a ledger; this is {given}.",
    "Hand over a ledger of `readLedger`, that of a year, or the entries that `verifyTiles` gives.",
  ],
  "log/no-entry": [
    "In the place of entry {seq} stands none with this number and a hash of 64 hex digits.",
    "Hand over the whole ledger, from its first entry on, in its order.",
  ],
  "log/size": [
    "`{found}` is no number from 0 to {most}.",
    "Name a number that the ledger, or the checkpoint, has.",
  ],
  "log/name": [
    "`{found}` cannot be the name of a log or a key.",
    "Use a URL without its scheme, such as log.example.gov.cn/2026: not empty, no space, no plus.",
  ],
  "log/long-name": [
    "`{found}` has more than {most} bytes.",
    "An ML-DSA-44 signature names signer and log in at most {most} bytes each: use a shorter name.",
  ],
  "log/secret": [
    "A secret key is 32 random bytes, written as 64 lower-case hex digits; this is none.",
    "Take it from where the signer keeps it. This library makes no secrets and shows none.",
  ],
  "log/time": [
    "`{found}` is no time of a cosignature.",
    "Give whole seconds since 1970-01-01T00:00:00Z, above 0.",
  ],
  "log/note-sign": [
    "Line {line} holds a sign that a signed note cannot hold.",
    "Remove control characters, carriage returns and halves of characters; never save a note from an editor.",
  ],
  "log/note-cut": [
    "Line {line} does not end: a note ends with a line feed.",
    "Restore the end of the file from a copy.",
  ],
  "log/note-unsigned": [
    "This is no signed note: behind the text belongs an empty line, and lines of signatures.",
    "Sign it with `signNote`, or ask for the whole file.",
  ],
  "log/note-line": [
    "Line {line} is no signature.",
    "A signature is written `— NAME BASE64`, in the one form of base64: restore the line from a copy.",
  ],
  "log/note-many": [
    "The note has more than {most} signatures.",
    "Leave out those of keys that nobody asks for.",
  ],
  "log/vkey": [
    "`{found}` is no verifier key.",
    "It is written NAME+ID+BASE64, as `keyOf` gives it: copy the whole text, no line break in it.",
  ],
  "log/vkey-id": [
    "The key of {name} says that its id is {found}; name and key give {expected}.",
    "A letter was changed: ask its owner for the key again, by another way.",
  ],
  "log/vkey-type": [
    "The key of {name} is of the type {type}, which is not known.",
    "Known are 1 (Ed25519), 4 (Ed25519 with a time) and 6 (ML-DSA-44).",
  ],
  "log/vkey-length": [
    "The key of {name} has {found} bytes; a key of its type has {length}.",
    "Ask its owner for the key again.",
  ],
  "log/no-scheme": [
    "Signatures of {name} (type {type}) cannot be checked here.",
    "Hand over how, as one of `schemes`: for type 6 it is `mlDsa44` of double-random/post-quantum.",
  ],
  "log/no-witness": [
    "The key of {name} states no time, so it cannot be that of a witness.",
    "Name a key of `witnessKeyOf` or `mlDsaKeyOf`, or name this one among the signers.",
  ],
  "log/key-twice": [
    "{name} has the same key as {before}, which is named before.",
    "One secret is one voice: name it once, and let each signer and witness have a secret of their own.",
  ],
  "log/quorum": [
    "`{field}` is {found}; it can be {least} to {most}.",
    "Ask for no more signatures than there are names among the keys.",
  ],
  "log/signature": [
    "Line {line}: the signature of {name} does not hold.",
    "The text was changed, or the signature was: do not rely on it, and ask the signer for the note again.",
  ],
  "log/unsigned": [
    "None of the known keys has signed this: {known}.",
    "Ask for the note with their signature, or name the key that has signed it if it deserves trust.",
  ],
  "log/too-few-signers": [
    "{found} of the known signers have signed; {needed} must have.",
    "Wait for the others, or ask why they have not signed.",
  ],
  "log/too-few-witnesses": [
    "{found} of the known witnesses have cosigned; {needed} must have.",
    "Ask the witnesses for the last checkpoint that they have signed, and compare the two.",
  ],
  "log/checkpoint-lines": [
    "Line {line}: a checkpoint has three lines, and none of those behind them is empty.",
    "Restore it from a copy: name of the log, number of entries, root.",
  ],
  "log/checkpoint-origin": [
    "The checkpoint does not name its log.",
    "Its first line is the name: restore it from a copy.",
  ],
  "log/checkpoint-size": [
    "`{found}` is no number of entries.",
    "The second line of a checkpoint is a whole number without leading zeros, at most 9007199254740991.",
  ],
  "log/checkpoint-root": [
    "`{found}` is no root.",
    "The third line of a checkpoint is 32 bytes in base64, 44 characters.",
  ],
  "log/other-origin": [
    "This is of the log {found}, not of {expected}.",
    "Compare what belongs together: checkpoints and receipts of one log.",
  ],
  "log/other-root": [
    "The root of {size} entries should be {expected}; found is {found}.",
    "One of the two was changed, or is of another ledger: compare with a copy that somebody else keeps.",
  ],
  "log/beyond": [
    "The checkpoint is of {size} entries; the ledger has {entries}.",
    "Entries were cut off, or this is an earlier copy: take the ledger that the checkpoint was made of.",
  ],
  "log/proof-head": [
    "The first line is `{found}`.",
    "A receipt begins with {expected}: hand over the whole `.tlog-proof` file.",
  ],
  "log/proof-extra": ["Line {line}: what stands behind `extra` is no base64.", "Restore it from a copy."],
  "log/proof-index": [
    "Line {line} is `{found}`, where `index` and the number of the entry belong.",
    "Restore it from a copy.",
  ],
  "log/proof-digest": [
    "Line {line} is no digest.",
    "A digest is 32 bytes in base64, 44 characters: restore the line from a copy.",
  ],
  "log/proof-checkpoint": [
    "The receipt holds no checkpoint: behind its digests belong an empty line and the signed checkpoint.",
    "Hand over the whole `.tlog-proof` file.",
  ],
  "log/entry": [
    "An entry, or its hash of 64 lower-case hex digits, belongs here; this is {given}.",
    "Hand over the entry as it stands on the ledger.",
  ],
  "log/entry-hash": [
    "The entry says that its hash is {found}; what it holds gives {expected}.",
    "The entry was changed: compare it with an earlier copy.",
  ],
  "log/other-entry": [
    "The receipt is of entry {found}, not of entry {expected}.",
    "Ask for the receipt of this entry.",
  ],
  "log/proof-fails": [
    "The receipt does not lead from entry {seq} to the root of {size} entries.",
    "The entry is not the one that was on the ledger, or the receipt was changed: ask for it again, and keep this one.",
  ],
  "log/tile-missing": [
    "The file {path} is missing.",
    "Fetch it from the log, or from somebody who keeps a copy.",
  ],
  "log/tile-length": [
    "The file {path} has {found} bytes; it should have {expected}.",
    "Fetch it again: it was cut off, or something was added.",
  ],
  "log/tile-digest": [
    "Digest {at} of {path} is not the root of {below}.",
    "One of the two was changed: fetch both again, and compare with a copy that somebody else keeps.",
  ],
  "log/tile-line": [
    "Line {at} of {path} is not that of entry {seq}, or does not hash to its digest.",
    "The file was changed: fetch it again, and compare with a copy that somebody else keeps.",
  ],
  "log/witness-form": [
    "This is no request to a witness.",
    "It has a line `old` with a number, at most {most} digests, an empty line and a signed checkpoint, as `witnessRequest` gives it.",
  ],
  "log/witness-old": [
    "The request goes on from {found} entries; this witness signed {expected} last.",
    "Ask for a request that goes on from {expected}.",
  ],
  "log/not-going-on": [
    "The digests do not show that the log of {to} entries goes on from that of {from}.",
    "Do not sign. Keep the request: the log has signed both, so it may show different readers different entries.",
  ],
  "key/itself": ["The key replaces itself.", "Name the key before it, or null where there was none."],
  "key/from": ["`{found}` is no day.", "Write the first day on which the key signs, as in 2026-07-01."],
  "key/no-statement": [
    "This note is no statement about a key.",
    "Sign what `keyStatement` gives, unchanged, and hand over the signed note.",
  ],
  "key/signature": [
    "Entry {seq}: the statement is not signed by {name}.",
    "The key that is replaced must sign; where there was none, the new one.",
  ],
  "key/known": ["The key stands on the ledger already, in entry {seq}.", "Make a new secret for a new key."],
  "key/replaces": [
    "{party} has no key of {name} that could be replaced: none was announced by this party, or another has replaced it.",
    "Name the last key of the party, or null where there was none.",
  ],
  "key/before": [
    "The key is to sign from {from} on, which is before its entry ({at}).",
    "Name a day from that of the entry on: nobody can have known the key before.",
  ],
  "key/anew": [
    "{party} begins anew beside its key of {name}: nobody who trusts that one can follow.",
    "If the secret is lost, say so in public and publish the new key by another way; otherwise let the old key sign.",
  ],
  "key/forked": [
    "Entry {seq} replaces a key that another entry has replaced already.",
    "Ask the party which of the two keys is theirs: somebody else may have had the secret.",
  ],
} satisfies Readonly<Record<string, Wording>>;
