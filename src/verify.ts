/**
 * `double-random/verify`: all an auditor needs to judge a ledger. This file lists names and does nothing.
 *
 * @packageDocumentation
 */

export type { Facts, Refusal } from "./kernel/refusal.js";
export {
  type Accepted,
  isRefusalError,
  type RefusalError,
  type Rejected,
  type Result,
} from "./kernel/result.js";
export type { Wording } from "./kernel/wording.js";
export { chineseOfAudit as chinese } from "./languages/chinese-of-audit.js";
export { englishOfAudit as english } from "./languages/english-of-audit.js";
export { orThrowOfAudit as orThrow } from "./languages/or-throw-of-audit.js";
export { type Language, type Said, wordsOf } from "./languages/words-of.js";
export { type Entry, headOf, type Ledger } from "./ledger/chain.js";
export { readLedger, writeLedger } from "./ledger/ledger-text.js";
export { parsePolicy } from "./policy/parse-policy.js";
export type { Policy } from "./policy/policy.js";
export { parseRegistry, type RegistryInput } from "./registry/parse-registry.js";
export type { Registry } from "./registry/registry.js";
export { snapshotOf } from "./registry/snapshot.js";
export type { Snapshot } from "./registry/whole.js";
export {
  type InspectorSubstitutions,
  reportSubstitutions,
  type SubstitutionReport,
} from "./report/report-substitutions.js";
export { ARCHIVE_FORMAT, type Archive, readArchive } from "./verify/archive.js";
export { type Audit, type AuditInputs, audit } from "./verify/audit.js";
export type { OpenedSeal } from "./verify/checks/check-seals.js";
export type { Discretion, DiscretionCode } from "./verify/discretions/discretion.js";
export type { ExplainInput } from "./verify/explain/explain-case.js";
export {
  explainInspector,
  type InspectorExplanation,
  type SeatExplanation,
} from "./verify/explain/explain-inspector.js";
export { explainUnit, type Standing, type UnitExplanation } from "./verify/explain/explain-unit.js";
export type { Finding, FindingCode } from "./verify/finding.js";
export type { Note } from "./verify/notes.js";

// Types behind these names, by what they belong to

export type * as FigureTypes from "./parts/figures.js";
export type * as LedgerTypes from "./parts/ledger.js";
export type * as PolicyTypes from "./parts/policy.js";
export type * as RegistryTypes from "./parts/registry.js";
export type { Year } from "./year/year.js";
