/**
 * `double-random/publish`: what the public may see, and can check. Here: the site of a year as static files, the public
 * view of a ledger, the room in which a round is drawn before witnesses, a private registry opened piece by piece, and
 * people under pseudonyms. This file lists names and does nothing.
 *
 * @packageDocumentation
 */

// The site of a year

export { type PublicUnitsInput, publicUnits } from "./publish/site/list-units.js";
export type { ListedStanding, ListedUnit } from "./publish/site/listed-unit.js";
export { publishSite, type SiteFile, type SiteInput } from "./publish/site/publish-site.js";
export type { SITE_LANGUAGES, SiteLanguage } from "./publish/site/speech.js";

// The draw room of the public ceremony

export { checkCodeOf } from "./publish/room/check-code.js";
export { type RoomInput, roomPage } from "./publish/room/room-page.js";

// What may be seen of a ledger on a day

export { type ListOpening, listOpenings } from "./publish/list-openings.js";
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

// How a unit stood in a draw, and whether there is such a visit

export { type CheckedReceipt, checkReceipt } from "./receipts/check-receipt.js";
export { type GiveCodesInput, type GivenCodes, giveCodes } from "./receipts/give-codes.js";
export { type IssueReceiptsInput, issueReceipts } from "./receipts/issue-receipts.js";
export { type FoundCode, lookUpCode } from "./receipts/look-up-code.js";
export { openReceipts, type Receipts, type ReceiptsAsked } from "./receipts/open-receipts.js";
export type { RECEIPT_FORMAT, Receipt } from "./receipts/receipt.js";
export type { PLACES, UnitStanding } from "./receipts/unit-leaves.js";
export { type OpenCode, type VISIT_CODE_FORMAT, type VisitCode, visitCodes } from "./receipts/visit-codes.js";
export type { VisitLeaf } from "./receipts/visit-leaves.js";

// The same on paper

export { receiptSlips, type SlipsInput, visitSlips } from "./publish/slips/slip-page.js";

// Papers of an office, to print

export { handoverPage } from "./papers/pages/handover-page.js";
export { noticePage } from "./papers/pages/notices.js";
export { taskPage } from "./papers/pages/task-sheets.js";
export type { PaperInput } from "./papers/paper-input.js";

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
export type { WhichRound } from "./year/which-round.js";
export type { NextYear, Occasion, Year } from "./year/year.js";

// Types behind these names, by what they belong to

export type * as LedgerTypes from "./parts/ledger.js";
export type * as PolicyTypes from "./parts/policy.js";
export type * as RegistryTypes from "./parts/registry.js";
