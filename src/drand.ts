/**
 * `double-random/drand`: values of the public beacon drand, checked down to the signature, and secrets that
 * open by themselves. It needs the package `@noble/curves`, which no other door does. This file lists names and
 * does nothing.
 *
 * @packageDocumentation
 */
export { type BeaconInstant, type BeaconRound, beaconRoundAt, beaconTimeOf } from "./beacon/beacon-time.js";
export { checkCapsule, type SecretCapsule } from "./beacon/capsule.js";
export { type BeaconChain, beaconChains, evmnet, leagueOfEntropy, quicknet } from "./beacon/chains.js";
export { type BeaconPulse, checkBeacon } from "./beacon/check-beacon.js";
export type { BeaconScheme } from "./beacon/schemes.js";
export { openSecret, type SecretToOpen } from "./drand/open-secret.js";
export { type SecretToSeal, sealSecret } from "./drand/seal-secret.js";
export { verifyBeacon } from "./drand/verify-beacon.js";
export type { Facts, Refusal } from "./kernel/refusal.js";
export {
  type Accepted,
  isRefusalError,
  type RefusalError,
  type Rejected,
  type Result,
} from "./kernel/result.js";
export type { Wording } from "./kernel/wording.js";
export { chinese } from "./languages/chinese.js";
export { english } from "./languages/english.js";
export { orThrow } from "./languages/or-throw.js";
export { type Language, type Said, wordsOf } from "./languages/words-of.js";
export type { BeaconSource } from "./random/seed.js";
