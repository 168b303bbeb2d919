/** What the room may refuse or warn of, in English: `drand/…`. A code never changes its meaning. */
import type { Wording } from "../kernel/wording.js";

export const drandWords = {
  "drand/unchecked-scheme": [
    "Signatures of the scheme {scheme} cannot be checked here.",
    "`checkBeacon` shows that value and signature belong together. Compare them on several relays, and say that nobody checked the signature.",
  ],
  "drand/no-previous": [
    "In the scheme {scheme} a beacon is signed over the signature of the round before, and `previous` is missing.",
    "Give it as the relays publish it: `previous_signature`.",
  ],
  "drand/not-a-point": [
    "`{field}` is no point of the group in which the beacon signs, in its one compressed form.",
    "Copy it from another relay; a single digit was altered, or it never was a signature or key.",
  ],
  "drand/infinity": [
    "`{field}` is the point at infinity, which anybody can write down.",
    "Take the value from another relay: no beacon publishes this one.",
  ],
  "drand/other-signature": [
    "The signature is not that of round {round} of the chain `{chain}`.",
    "It was altered, or is of another round or chain. Take it from another relay; draw nothing from this value.",
  ],
  "drand/no-sealing": [
    "Secrets are sealed to chains of the scheme {known}; this one has {scheme}.",
    "Take `quicknet`.",
  ],
  "drand/other-chain": [
    "The capsule is sealed to the chain `{expected}`, but `{found}` is handed over.",
    "Give the chain to which it is sealed, or leave out `chain` where it is a known one.",
  ],
  "drand/void-capsule": [
    "The capsule does not open with the signature of round {round}: nobody can open it.",
    "It was altered after it was sealed, or never sealed as the protocol says. Whoever sealed it still has to reveal their secret; else the announced fallback holds.",
  ],
} satisfies Readonly<Record<string, Wording>>;
