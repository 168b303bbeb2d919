/**
 * `double-random/stamps`: time stamps of RFC 3161 over a checkpoint or the head of a ledger: asked for, read and
 * checked, without any network. It needs `@noble/curves` and `@noble/hashes` beside this package. This file lists
 * names and does nothing.
 *
 * @packageDocumentation
 */

export type { CertificateFacts } from "./stamps/certificate.js";
export { type CheckedStamp, checkStamp, readStamp, type StampCheck } from "./stamps/check-stamp.js";
export type { HashName } from "./stamps/hashes.js";
export type { Stamp } from "./stamps/stamp-info.js";
export { type StampQuery, stampQuery } from "./stamps/stamp-query.js";
export type { Covered } from "./stamps/stamped.js";

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
export { chineseOfStamps as chinese } from "./languages/chinese-of-stamps.js";
export { englishOfStamps as english } from "./languages/english-of-stamps.js";
export { orThrowOfStamps as orThrow } from "./languages/or-throw-of-stamps.js";
export { type Language, type Said, wordsOf } from "./languages/words-of.js";
