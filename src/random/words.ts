/** What the room may refuse or warn of, in English: `random/…`. A code never changes its meaning. */
import type { Wording } from "../kernel/wording.js";

export const randomWords = {
  "random/not-a-list": [
    "The sources of the seed are not a list.",
    "Give the announced sources as a list, in the order in which they were announced.",
  ],
  "random/no-source": [
    "The seed has no source.",
    "Name at least one source, for example a round of a public beacon.",
  ],
  "random/not-a-source": [
    "A source is a plain object with a `type`, but this is {given}.",
    'Write it as, for example, { type: "text", name: "…", value: "…" }.',
  ],
  "random/unknown-source": ["There is no kind of source `{type}`.", "Use one of {known}."],
  "random/missing-field": [
    "A source of type `{type}` needs the field `{field}`.",
    "Add it. Its fields are {known}.",
  ],
  "random/unknown-field": [
    "A source of type `{type}` has no field `{field}`.",
    "Remove it: a field nobody announced would be a free choice of the seed. Its fields are {known}.",
  ],
  "random/not-hex": [
    "`{field}` is not 64 signs of 0 to 9 and a to f.",
    "Copy the value as published; turn upper-case letters into lower case.",
  ],
  "random/not-a-round": [
    "The round of a beacon is a whole number, at least 0.",
    "Give it as a number, not as text.",
  ],
  "random/empty": [
    "`{field}` is empty: nothing stands there.",
    "Write it as it was published, announced or read aloud.",
  ],
  "random/text": [
    "`{field}` cannot be hashed as it is ({fault}).",
    "Perhaps `{suggested}` is meant. Nothing is trimmed or changed silently.",
  ],
  "random/not-an-instant": ["`{field}` is no instant: {value}.", "Write it as `2026-01-05T09:00:00+08:00`."],
  "random/half-a-fallback": [
    "`revealBy` and `fallback` go together.",
    "Name the instant until which the values are to be on the ledger, and the public sources that take their place after it; or neither.",
  ],
  "random/secret-fallback": [
    "A source of type `{type}` is no fallback: whoever holds it can hold it back too.",
    "Name a later round of a public beacon, or numbers that are drawn in public.",
  ],
  "random/source-twice": [
    "The same source stands already in place {first} (counted from 0).",
    "Name it once.",
  ],
  "random/quota": [
    "The quota `{quota}` is not a whole number, at least 0.",
    "Work the quota out first; a ratio is rounded by the rules of the plan.",
  ],
  "random/quota-above-weights": [
    "The quota is {quota}, but only {weighted} units have a weight above 0.",
    "Lower the quota to {weighted}, or give more units a weight.",
  ],
  "random/negative-weight": [
    "The unit `{id}` has the weight {weight}.",
    "Give it a weight of 0 (never drawn) or above.",
  ],
  "random/id": [
    "`{id}` is not an id ({fault}).",
    "Perhaps `{suggested}` is meant. Nothing is trimmed or changed silently.",
  ],
  "random/id-twice": [
    "The id `{id}` stands at {first} and again at {second} (counted from 0).",
    "Keep one of them: two tickets would double the unit's chance.",
  ],
} satisfies Readonly<Record<string, Wording>>;
