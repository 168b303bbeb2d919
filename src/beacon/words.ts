/** What the room may refuse or warn of, in English: `beacon/…`. A code never changes its meaning. */
import type { Wording } from "../kernel/wording.js";

export const beaconWords = {
  "beacon/not-hex": [
    "`{field}` is {digits} lower-case hex digits; this is {given}.",
    "Copy the whole value as the beacon publishes it; turn upper-case letters into lower case.",
  ],
  "beacon/not-a-round": [
    "The round of a drand beacon is a whole number, at least 1; this is {given}.",
    "Give it as a number. `beaconRoundAt` says which round is the first at or after an instant.",
  ],
  "beacon/not-an-instant": [
    "An instant with its offset belongs here; this is {given}.",
    "Write it as 2026-01-05T09:00:00+08:00, between the years 1 and 9999.",
  ],
  "beacon/not-text": [
    "`{field}` is a text; this is {given}.",
    "Copy it as the operators of the chain publish it.",
  ],
  "beacon/not-seconds": [
    "`{field}` is a whole number of seconds, {least} to {most}; this is {given}.",
    "Copy it as the operators of the chain publish it.",
  ],
  "beacon/not-a-chain": [
    "A chain is named by its hash or given as an object with its fields; this is {given}.",
    "Known by their hash are: {known}.",
  ],
  "beacon/unknown-chain": [
    "No chain with the hash `{hash}` is known here.",
    "Known are: {known}. Give another one as an object, with the fields that its operators publish.",
  ],
  "beacon/unknown-scheme": [
    "There is no scheme of signatures {given}.",
    "Use that which the operators of the chain publish, one of {known}.",
  ],
  "beacon/chain-hash": [
    "The fields of this chain have the hash `{expected}`, but `{found}` stands there.",
    "Copy every field as its operators publish it: with another key, period or genesis time it is another chain.",
  ],
  "beacon/other-scheme": [
    "The chain {name} signs by the scheme {expected}, and not by {found}.",
    "Name the chain by its hash alone, or copy its scheme as its operators publish it.",
  ],
  "beacon/after-calendar": [
    "Round {round} of this chain lies after the year 9999.",
    "Look whether a digit too many was written.",
  ],
  "beacon/other-value": [
    "The value of round {round} is `{found}`, but the SHA-256 of its signature is `{expected}`.",
    "One of them was altered: take value and signature from another relay of the beacon, and compare them.",
  ],
  "beacon/needless-previous": [
    "In the scheme {scheme} no beacon names the signature before it.",
    "Take `previous` out, or name the chain to which this beacon belongs.",
  ],
  "beacon/capsule-format": [
    "The form of a capsule is `{known}`; this is {given}.",
    "Hand over the capsule as `sealSecret` gave it.",
  ],
  "beacon/seals": [
    "`seals` is a list of one sealed secret or more; this is {given}.",
    "Leave it out where no secret is sealed.",
  ],
  "beacon/seal-twice": [
    "A sealed secret of `{party}` stands there already.",
    "Keep one of them: two could hold two secrets.",
  ],
  "beacon/seal-party": [
    "`{party}` has {secrets} announced secrets (`reveal` or `chain`); a sealed secret belongs to exactly one.",
    "Name the party as its source does, and give each secret a party of its own.",
  ],
  "beacon/seal-chain": [
    "No sealed secret is opened by the chain `{chain}` here, or its round lies after the year 9999.",
    "Seal it to a round of one of: {known}.",
  ],
  "beacon/seal-too-late": [
    "This secret can be opened from {out} on, but the values are to be on the ledger by {revealBy}.",
    "Seal it to a round that is out by then; `beaconRoundAt` says which.",
  ],
} satisfies Readonly<Record<string, Wording>>;
