/**
 * `double-random/publish`: what the public may see, and can check. Here: the site of a year as static files, the public
 * view of a ledger, a private registry opened piece by piece, and people under pseudonyms. This file lists names and
 * does nothing.
 *
 * @packageDocumentation
 */

// The site of a year

export { type PublicUnitsInput, publicUnits } from "./publish/site/list-units.js";
export type { ListedStanding, ListedUnit } from "./publish/site/listed-unit.js";
export { publishSite, type SiteFile, type SiteInput } from "./publish/site/publish-site.js";
export type { SITE_LANGUAGES, SiteLanguage } from "./publish/site/speech.js";

// What may be seen of a ledger on a day

export {
  type PublicView,
  type PublicViewInput,
  publicView,
  viewsAgree,
} from "./publish/public-view.js";

// The keeper of a private registry opens what is asked for

export {
  type FieldsAsked,
  openAbsence,
  openFields,
  openRecord,
  type RecordAsked,
} from "./publish/open-record.js";
export type {
  ABSENCE_FORMAT,
  AbsenceProof,
  CommittedList,
  OPENED_LISTS,
  OpenedField,
  OpenedList,
  RECORD_FORMAT,
  RecordProof,
} from "./publish/record-proof.js";

// Everybody else checks it against the ledger

export { absentIdHolds, type FieldSaid, fieldHolds, recordHolds } from "./publish/record-holds.js";

// People under pseudonyms

export {
  openPseudonym,
  type PseudonymAsked,
  type PseudonymKey,
  type Pseudonymous,
  type PseudonymsInput,
  pseudonymHolds,
  withPseudonyms,
} from "./publish/pseudonyms.js";

// Answers, and their words

export type { Json } from "./kernel/canonical-json.js";
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
export type { Registry } from "./registry/registry.js";
export type { Year } from "./year/year.js";

// Types behind these names, by what they belong to

export type * as LedgerTypes from "./parts/ledger.js";
export type * as PolicyTypes from "./parts/policy.js";
export type * as RegistryTypes from "./parts/registry.js";
