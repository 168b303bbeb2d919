/**
 * `double-random/publish`: what the public may see, and can check. Here: the public view of a ledger. This file lists
 * names and does nothing.
 *
 * @packageDocumentation
 */

// What may be seen of a ledger on a day

export {
  type PublicView,
  type PublicViewInput,
  publicView,
  viewsAgree,
} from "./publish/public-view.js";

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
export { chineseOfPublish as chinese } from "./languages/chinese-of-publish.js";
export { englishOfPublish as english } from "./languages/english-of-publish.js";
export { orThrowOfPublish as orThrow } from "./languages/or-throw-of-publish.js";
export { type Language, type Said, wordsOf } from "./languages/words-of.js";
export type { Ledger } from "./ledger/chain.js";
export type { Year } from "./year/year.js";

// Types behind these names, by what they belong to

export type * as LedgerTypes from "./parts/ledger.js";
export type * as PolicyTypes from "./parts/policy.js";
export type * as RegistryTypes from "./parts/registry.js";
