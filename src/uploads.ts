/**
 * `double-random/uploads`: the tables that an office owes to systems of the government, written from a year, with
 * everything that is missing or does not fit. This file lists names and does nothing.
 *
 * @packageDocumentation
 */

// What is asked for

export type {
  CodeList,
  EDITION_FORMAT,
  Edition,
  FIELD_TYPES,
  FieldType,
  Found,
  ROW_KINDS,
  RowKind,
  TEXT_FORMS,
  TextForm,
  UploadField,
  UploadTable,
} from "./uploads/edition.js";
export { nationalEdition } from "./uploads/editions/national.js";
export { readEdition } from "./uploads/read-edition.js";

// What the office says itself

export type { NamedValues, OFFICE_FORMAT, Office } from "./uploads/office.js";
export { readOffice } from "./uploads/read-office.js";

// The tables

export { fittingRows } from "./uploads/fitting-rows.js";
export type { LeftOut } from "./uploads/rows-of-year.js";
export type { RecordValue, UploadedRow, UploadedTable, UploadRecord } from "./uploads/table-of.js";
export type { Unconfirmed } from "./uploads/unconfirmed.js";
export { type Uploads, type UploadsInput, uploadsOf } from "./uploads/uploads-of.js";

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
export { chineseOfUploads as chinese } from "./languages/chinese-of-uploads.js";
export { englishOfUploads as english } from "./languages/english-of-uploads.js";
export { orThrowOfUploads as orThrow } from "./languages/or-throw-of-uploads.js";
export { type Language, type Said, wordsOf } from "./languages/words-of.js";
export type { Ledger } from "./ledger/chain.js";
export type { Registry } from "./registry/registry.js";
export type { Year } from "./year/year.js";

// Types behind these names, by what they belong to

export type * as LedgerTypes from "./parts/ledger.js";
export type * as PolicyTypes from "./parts/policy.js";
export type * as RegistryTypes from "./parts/registry.js";
