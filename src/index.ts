/**
 * `double-random`: everything a scheduler needs. This file lists names and does nothing.
 *
 * @packageDocumentation
 */

// Documents: what is read, and what a plan says of a year before it begins

export { compilePlan } from "./compile/compile-plan.js";
export { readJson } from "./kernel/read-json.js";
export { LANE_GROUNDS, type Lane } from "./policy/lane.js";
export { parsePolicy } from "./policy/parse-policy.js";
export { type Matter, POLICY_FORMAT, type Policy, type Round, type Stratum } from "./policy/policy.js";
export type { PolicyInput } from "./policy/policy-input.js";
export { TEAM_RULES, UNIT_RULES } from "./policy/rule-ids.js";
export type { Visit } from "./registry/history.js";
export type { Inspector } from "./registry/inspector.js";
export { parseRegistry, type RegistryInput } from "./registry/parse-registry.js";
export { listUnits, type Registry } from "./registry/registry.js";
export { RESULT_CODES } from "./registry/result-codes.js";
export type { InspectorRow, UnitRow, VisitRow } from "./registry/rows.js";
export type { Unit } from "./registry/unit.js";

// Chance

export type { AnnouncedSource } from "./random/announcement.js";
export type { SeedSource } from "./random/seed.js";

// A year, and the ledger that lasts

export type { Entry, Ledger } from "./ledger/chain.js";
export { readLedger, writeLedger } from "./ledger/ledger-text.js";
export { CHANGE_CODES, EVENT_KINDS, VOID_CODES } from "./ledger/year-bodies.js";
export { type Archive, readArchive, writeArchive } from "./verify/archive.js";
export { openYear, readYear, withPolicy, withRegistry, type YearInputs } from "./year/open-year.js";
export type { Year } from "./year/year.js";

// Acts: each takes a year and gives the next one

export { amendPolicy } from "./changes/amend-policy.js";
export { changeRegistry } from "./changes/change-registry.js";
export { moveVisits } from "./changes/move-visits.js";
export { assignCase, runCase } from "./lanes/assign-case.js";
export { openCase } from "./lanes/open-case.js";
export { reopenCase } from "./lanes/reopen-case.js";
export { voidCase } from "./lanes/void-case.js";
export { publishVisits } from "./results/publish-visits.js";
export { rateUnits, withScores } from "./results/rate-units.js";
export { recordEvents } from "./results/record-events.js";
export { type ResultInput, recordResults } from "./results/record-results.js";
export { announceRound } from "./round/announce-round.js";
export { drawRound } from "./round/draw-round.js";
export type { DrawnRound } from "./round/drawn-round.js";
export { replaceUnits } from "./round/replace-units.js";
export { staffRound } from "./round/staff-round.js";
export { substitute } from "./round/substitute.js";
export { substituteEverywhere } from "./round/substitute-everywhere.js";
export { voidRound } from "./round/void-round.js";

// What a year says

export { carryOver } from "./report/carry-over.js";
export { type DueItem, dueItems } from "./report/due-items.js";
export { registryDoubts } from "./report/registry-doubts.js";
export { unitHistory } from "./report/unit-history.js";
export { plannedVisits } from "./report/visit-list.js";
export { type YearReport, yearReport } from "./report/year-report.js";
export { type YearVisit, yearVisits } from "./report/year-visits.js";
export { remediesOf } from "./round/remedies-of.js";
export { type Audit, type AuditInputs, audit } from "./verify/audit.js";
export type { Finding } from "./verify/finding.js";
export type { PlannedVisit } from "./year/told-visits.js";

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
export { chinese } from "./languages/chinese.js";
export { english, type englishWording, type RefusalCode } from "./languages/english.js";
export { orThrow } from "./languages/or-throw.js";
export { type StandardAnswer, type StandardSchema, standardSchema } from "./languages/standard-schema.js";
export { type Language, type Said, wordsOf } from "./languages/words-of.js";

// Types behind these names, by what they belong to: `ActTypes.DrawInput`, `LedgerTypes.PlanBody`

export type * as ActTypes from "./parts/acts.js";
export type * as FigureTypes from "./parts/figures.js";
export type * as LedgerTypes from "./parts/ledger.js";
export type * as PolicyTypes from "./parts/policy.js";
export type * as RegistryTypes from "./parts/registry.js";
