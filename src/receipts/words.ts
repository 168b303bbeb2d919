/** What the room may refuse, in English: `receipts/…`, `codes/…`. A code never changes its meaning. */
import type { Wording } from "../kernel/wording.js";

export const receiptsWords = {
  "receipts/no-draw": [
    "There is no draw `{drawId}` that has been made.",
    "Name one of the draws of the ledger: {known}.",
  ],
  "receipts/older": [
    "The draw {drawId} was announced by an older version, which bound no pool.",
    "Receipts begin with draws whose announcement binds the pool.",
  ],
  "receipts/no-registry": [
    "The registry from which {drawId} was drawn is not at hand.",
    "Open the year with it (`earlier` of `readYear`): receipts say how each of its units stood.",
  ],
  "receipts/twice": [
    "The draw {drawId} has its receipts already.",
    "Nothing needs to be written: `openReceipts` gives each of them.",
  ],
  "receipts/unsalted": [
    "The registry of {drawId} is private and the ledger has no salts: whoever guesses a unit could try its receipt.",
    "Open the next year with a `secret`; this year shows a unit its place with `openRecord` alone.",
  ],
  "receipts/none": [
    "The ledger has no receipts of the draw `{drawId}`.",
    "Write them first with `issueReceipts`.",
  ],
  "receipts/other-root": [
    "How the units of {drawId} stood does not lead to the root of its receipts entry.",
    "Audit the ledger: the entry, the draw or the registry is not what it was.",
  ],
  "receipts/checkpoint-form": [
    "This is no checkpoint: expected are the name of a log, the number of entries and the root, and no further line.",
    "Hand over a checkpoint as `checkpointOf` makes it, signed or not.",
  ],
  "receipts/checkpoint-size": [
    "The checkpoint has {size} entries; the receipts are entry {seq} of a ledger of {entries}.",
    "Hand over a checkpoint of this ledger that was made after them.",
  ],
  "receipts/checkpoint-root": [
    "This ledger has another root at {size} entries than the checkpoint says.",
    "Hand over a checkpoint of this ledger. If this is one, somebody has changed the ledger since.",
  ],
  "receipts/form": [
    "The field `{field}` of the receipt is missing, is not what a receipt has there, or is none of its fields.",
    "Hand over the file as the office has given it.",
  ],
  "receipts/path": [
    "What the receipt says of {unit} does not lead to the root that the ledger holds.",
    "It was changed, or was never issued so. Ask the office for the receipt again, and keep this one.",
  ],
  "receipts/log": [
    "Entry {seq} does not lead to the root of the checkpoint.",
    "The checkpoint is of another ledger, or the receipt was changed. Compare it with the published one.",
  ],
  "codes/no-draw": [
    "There is no draw or case `{drawId}` of this year that has teams.",
    "Name one of the ledger, or none: then all visits of the year have their codes.",
  ],
  "codes/form": [
    "`{given}` is no visit code, and nothing that was handed over with one.",
    "A code has ten letters and digits in two groups, such as 7K2MD-9QX4A. Read it again from the paper that was shown.",
  ],
  "codes/no-record": [
    "This is no record in which a code can be looked up: it holds no entry.",
    "Hand over the text of a ledger or of its public view, or a ledger of `readLedger`.",
  ],
} satisfies Readonly<Record<string, Wording>>;
