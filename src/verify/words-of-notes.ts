/** What the room may refuse or warn of, in English: `verify/…`. A code never changes its meaning. */
import type { Wording } from "../kernel/wording.js";

export const verifyNotesWords = {
  "verify/note-registry-stale": [
    "{drawId}: the registry was cut off more than a year before the draw; whoever came, left or changed since is not in it.",
    "Ask why no newer snapshot was taken.",
  ],
  "verify/note-registry-from-future": [
    "{drawId}: the registry was cut off after the entry that names it.",
    "Ask which of the two days is right.",
  ],
  "verify/note-after-round": [
    "{drawId}: drawn after the last day of its round.",
    "Ask why it was drawn late, and whether the visits were made.",
  ],
  "verify/note-outside-window": [
    "{drawId}: drawn outside the window in which the policy lets the round be drawn.",
    "Ask why it was not drawn inside.",
  ],
  "verify/note-seed-unchecked": [
    "{drawId}: an audit cannot see whether the beacon or text values of the seed are the published ones.",
    "Fetch the named round of the beacon, or the published numbers, and compare them with the draw entry.",
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
  "verify/note-closed-day": [
    "{drawId}: a visit without a result stands on a day that the policy has closed since.",
    "Move it with `moveVisits`, or ask whether it was made.",
  ],
  "verify/note-approved-alone": [
    "{drawId}: given up by the same person who approved it.",
    "Ask for the approval of somebody else.",
  ],
  "verify/note-counts-only": [
    "{drawId}: the announcement bound numbers only, not who was in the pool; the draw found the ledger as it stood on its own day.",
    "Compare the entries between the announcement and the draw.",
  ],
  "verify/note-drawn-late": [
    "{drawId}: drawn after the day that was announced for the draw. The units are those of the announcement; visits begin on the day of the draw.",
    "Ask why it was drawn later.",
  ],
  "verify/note-phase-hidden": [
    "{drawId}: the secret of the phases is not revealed yet, so targets of small strata are checked within their bounds only.",
    "Check again when it is on the ledger.",
  ],
  "verify/note-plain-seed": [
    "{drawId}: the seed was chosen by somebody; this does not protect against trying seeds until one pleases.",
    "Use a public beacon, a lottery or a revealed commitment.",
  ],
  "verify/note-announced-at-once": [
    "{drawId}: sources were announced and drawn at the same time, so the ledger alone does not show that the seed was unknown before.",
    "Announce first, draw later.",
  ],
  "verify/note-not-replayed": [
    "{drawId}: not drawn again, because its registry is not at hand.",
    "Give the registry whose root the ledger names.",
  ],
  "verify/note-second-attempt": [
    "{drawId}: a second attempt; the earlier one was voided and stays on the ledger.",
    "Read the reason and the approver in the void entry.",
  ],
  "verify/note-not-drawn": ["{drawId}: announced but not drawn.", "Ask whether the draw is still to come."],
} as const satisfies Readonly<Record<string, Wording>>;
