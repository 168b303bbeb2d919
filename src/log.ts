/**
 * `double-random/log`: the ledger as a transparency log that other people's tools read: checkpoints, receipts of
 * one entry, tiles, signers, witnesses, keys. It needs `@noble/curves` beside this package. This file lists names
 * and does nothing.
 *
 * @packageDocumentation
 */

// Checkpoints, and who signs them

export { type Checkpoint, type CheckpointInput, checkpointOf, readCheckpoint } from "./log/checkpoint.js";
export {
  type ComparedCheckpoints,
  type ComparisonHelp,
  type ConsistencyInput,
  compareCheckpoints,
  consistencyOf,
  type Verdict,
} from "./log/compare-checkpoints.js";
export { type NoteSignature, readNote, type SignedNote } from "./log/note.js";
export type { Scheme, Signed } from "./log/scheme.js";
export { cosign, keyOf, type Signer, signNote, type Witness, witnessKeyOf } from "./log/sign-note.js";
export { type Trust, type VerifiedCheckpoint, verifyCheckpoint } from "./log/trust.js";
export { type SignedBy, type VerifiedNote, verifyNote } from "./log/verify-note.js";
export { type NoteKey, readKey } from "./log/vkey.js";

// One entry

export { type LoggedEntry, leafOf } from "./log/leaf.js";
export { type LogProof, type ProofInput, proofOf, readProof } from "./log/proof.js";
export { type VerifiedProof, verifyProof } from "./log/verify-proof.js";

// The whole log as files

export { type Tiles, tilesOf } from "./log/tiles.js";
export { type VerifiedTiles, verifyTiles } from "./log/verify-tiles.js";

// Witnesses

export {
  answerWitness,
  type WitnessRequestInput,
  type WitnessState,
  witnessRequest,
} from "./log/witness.js";

// Keys on the ledger

export { type KeyStatement, keyStatement } from "./log/key-statement.js";
export { type KeyOnLedger, keysOf } from "./log/keys-of.js";
export { type RotateKeyInput, rotateKey } from "./log/rotate-key.js";

// Answers, and their words

export type { Facts, Refusal } from "./kernel/refusal.js";
export {
  type Accepted,
  isRefusalError,
  type RefusalError,
  type Rejected,
  type Result,
} from "./kernel/result.js";
export type { Wording } from "./kernel/wording.js";
export { chineseOfLog as chinese } from "./languages/chinese-of-log.js";
export { englishOfLog as english } from "./languages/english-of-log.js";
export { orThrowOfLog as orThrow } from "./languages/or-throw-of-log.js";
export { type Language, type Said, wordsOf } from "./languages/words-of.js";
export type { Entry, Ledger } from "./ledger/chain.js";
export { readLedger } from "./ledger/ledger-text.js";

// Types behind these names, by what they belong to

export type * as LedgerTypes from "./parts/ledger.js";
export type * as PolicyTypes from "./parts/policy.js";
export type * as RegistryTypes from "./parts/registry.js";
export type { NextYear, Occasion, Year } from "./year/year.js";
