/** What the room may refuse or warn of, in English: `verify/…`. A code never changes its meaning. */
import type { Wording } from "../kernel/wording.js";

export const verifyNotesWords = {
  "verify/note-seed-unchecked": [
    "{drawId}: an audit cannot see whether the beacon or text values of the seed are the published ones.",
    "Fetch the named round of the beacon, or the published numbers, and compare them with the draw entry.",
  ],
  "verify/note-seal-unopened": [
    "{drawId}: nobody has opened its sealed secret for this audit, so the capsule may hold another one than was announced, or nothing.",
    "Open it with `openSecret` of double-random/drand once its round is out, and give what comes out as `opened`.",
  ],
  "verify/note-key-unchecked": [
    "{drawId}: an audit does not check whether the key before has signed this key.",
    "Follow the keys with `keysOf` of double-random/log, from one that you trust.",
  ],
  "verify/note-key-anew": [
    "{drawId}: the party begins anew beside a key of its own; nobody who trusts that one can follow.",
    "Ask whether the secret was lost, and get the new key by another way.",
  ],
  "verify/note-empty": [
    "The record holds no entry: nothing was audited.",
    "Ask whether this is the whole file.",
  ],
  "verify/note-audit-earlier": [
    "The audit is asked as of an instant before the last entry: what was due since then is not listed.",
    "Leave `at` out, or give the instant of today.",
  ],
  "verify/note-as-of-last-entry": [
    "Nobody said as of when the audit is asked, so its day is that of the last entry: what was due since then is not listed, however long the ledger has been silent.",
    "Give the instant of today as `at`.",
  ],
  "verify/note-rows-unseen": [
    "{drawId}: a root is not that of before, and not both states are at hand: nobody has looked whether the rows are the same under another secret, or which of them changed.",
    "Give both registries, and their secrets where they are private.",
  ],
  "verify/note-readings-unseen": [
    "{drawId}: the registry was read from the tables of an office, and the statement of how is not at hand: nobody has looked which cells were read otherwise than they stand.",
    "Put `readings.json`, as `double-random check` wrote it, beside the lists; whoever has the tables can compare it with them.",
  ],
  "verify/note-receipts-unread": [
    "{drawId}: the root of its receipts was not worked out again: the registry is not at hand, or this is a public view.",
    "Give the whole ledger and the registry of the draw. Each receipt is checked by itself.",
  ],
  "verify/note-codes-unread": [
    "{drawId}: its visit codes were counted and not compared with the visits, since a public view withholds the salts.",
    "Give the whole ledger. Each visit is compared by whoever is shown it.",
  ],
  "verify/note-withheld": [
    "{drawId}: withheld by the rule {rule}, {times} times; it was not looked at.",
    "Whoever keeps the ledger can open it to whom it may be shown.",
  ],
  "verify/note-not-judged": [
    "{drawId}: something that it needs is not open yet, so that nothing but its place, time and chain was looked at.",
    "Audit the view of a later day.",
  ],
  "verify/note-closed-day": [
    "{drawId}: a visit without a result stands on a day that the policy has closed since.",
    "Move it with `moveVisits`, or ask whether it was made.",
  ],
  "verify/note-counts-only": [
    "{drawId}: the announcement bound numbers only, not who was in the pool; the draw found the ledger as it stood on its own day.",
    "Compare the entries between the announcement and the draw.",
  ],
  "verify/note-phase-hidden": [
    "{drawId}: the secret of the phases is not revealed yet, so targets of small strata are checked within their bounds only.",
    "Check again when it is on the ledger.",
  ],
  "verify/note-not-replayed": [
    "{drawId}: not drawn again, because its registry is not at hand.",
    "Give the registry whose root the ledger names.",
  ],
  "verify/note-not-repeated": [
    "{drawId}: not made again, because a register that it names is not at hand.",
    "Give every registry that the ledger names: without it whoever wrote the entry could write what they liked.",
  ],
  "verify/note-not-drawn": ["{drawId}: announced but not drawn.", "Ask whether the draw is still to come."],
} satisfies Readonly<Record<string, Wording>>;
