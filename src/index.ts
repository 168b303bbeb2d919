/**
 * `double-random`: everything a scheduler needs. This file lists names and does nothing.
 *
 * @packageDocumentation
 */

export type { CompleteTeams, InspectorLevel, SeatChoice } from "./assign/draw-teams.js";
export type { Witness } from "./assign/witness.js";
export { type AmendedPolicy, type AmendPolicyInput, amendPolicy } from "./changes/amend-policy.js";
export { type ChangedRegistry, type ChangeReason, type ChangeRegistryInput, changeRegistry } from "./changes/change-registry.js";
export { type MovedVisits, type MoveVisitsInput, moveVisits } from "./changes/move-visits.js";
export {
  type CompiledMatter,
  type CompiledPlan,
  type CompiledRound,
  type CompiledStratum,
  type CompileInput,
  compilePlan,
  type Overlap,
  type RefusedPlan,
  type StratumPrice,
  type Workload,
} from "./compile/compile-plan.js";
export type { LeftOut, StratumDraw, UnitDraw } from "./draw/draw-round.js";
export type { RankedUnit, WeightClass } from "./draw/ranked-unit.js";
export { readJson } from "./kernel/read-json.js";
export type { Facts, Refusal } from "./kernel/refusal.js";
export { type Accepted, isRefusalError, type RefusalError, type Rejected, type Result } from "./kernel/result.js";
export type { Wording } from "./kernel/wording.js";
export { type AssignCaseInput, type AssignedCase, assignCase, type RunCaseInput, runCase } from "./lanes/assign-case.js";
export type { CaseInput, OpenCaseInput, WhichCase } from "./lanes/case-input.js";
export { type OpenedCase, openCase } from "./lanes/open-case.js";
export { type ReopenCaseInput, reopenCase } from "./lanes/reopen-case.js";
export { type VoidCaseInput, voidCase } from "./lanes/void-case.js";
export { chinese } from "./languages/chinese.js";
export type { RefusalCode } from "./languages/english.js";
export { english } from "./languages/english.js";
export { orThrow } from "./languages/or-throw.js";
export { type Language, type Said, wordsOf } from "./languages/words-of.js";
export type { AbsentInspector, Bodies, EntryKind, Ground } from "./ledger/bodies.js";
export type { Entry, Ledger } from "./ledger/chain.js";
export { readLedger, writeLedger } from "./ledger/ledger-text.js";
export {
  CHANGE_CODES,
  type ChangeCode,
  EVENT_KINDS,
  type EventKind,
  type ResultStep,
  VOID_CODES,
  type VoidCode,
} from "./ledger/year-bodies.js";
export { phaseCommitment } from "./plan/phase.js";
export type { RoundPlan, RulePlan, StratumPlan } from "./plan/plan-round.js";
export type { FrequencyRule, VisitFilter, Window } from "./policy/frequency-rule.js";
export { LANE_GROUNDS, type Lane, type LaneGround, type Within } from "./policy/lane.js";
export { parsePolicy } from "./policy/parse-policy.js";
export {
  type ListRule,
  type Matter,
  type Mode,
  type PhaseRule,
  type PlanShare,
  POLICY_FORMAT,
  type Policy,
  type QuietRule,
  type RecentVisitRule,
  type Role,
  type Round,
  type Stratum,
  type TeamRule,
  type WorkDays,
} from "./policy/policy.js";
export type { Query } from "./policy/query.js";
export type { Period, QuotaRule, QuotaStep, RateLadder, Side, StaffFilter } from "./policy/quota-rule.js";
export { TEAM_RULES, type TeamRuleId, UNIT_RULES, type UnitRule } from "./policy/rule-ids.js";
export type { ScoreCause, ScoreRule, Scoring } from "./policy/scoring.js";
export { type AnnouncedSource, announcementOf } from "./random/announcement.js";
export type { Method } from "./random/method.js";
export { checkSources, type SeedSource, seedOf } from "./random/seed.js";
export type { Visit } from "./registry/history.js";
export type { Absence, Certificate, Inspector, Recusal } from "./registry/inspector.js";
export { parseRegistry, type RegistryInput } from "./registry/parse-registry.js";
export { listUnits, type Registry } from "./registry/registry.js";
export { RESULT_CODES, type ResultCode } from "./registry/result-codes.js";
export type { InspectorRow, UnitRow, VisitRow } from "./registry/rows.js";
export type { Snapshot } from "./registry/snapshot.js";
export type { FactValue, Unit, UnitExclusion, UnitStatus } from "./registry/unit.js";
export { type CarryOver, carryOver } from "./report/carry-over.js";
export { type DueInput, type DueItem, dueItems } from "./report/due-items.js";
export type { MissedPeriod } from "./report/missed-periods.js";
export type { PromiseKept } from "./report/promises-kept.js";
export { type RegistryDoubt, registryDoubts } from "./report/registry-doubts.js";
export type { SampleFigures, TwoSamples } from "./report/two-samples.js";
export { type UnitCap, type UnitHistory, unitHistory } from "./report/unit-history.js";
export { type PlannedVisits, plannedVisits } from "./report/visit-list.js";
export {
  type ResultFigures,
  type StratumYear,
  type YearReport,
  yearReport,
} from "./report/year-report.js";
export { type YearVisit, yearVisits } from "./report/year-visits.js";
export { type PublishVisitsInput, publishVisits } from "./results/publish-visits.js";
export { type RatedUnits, type RateUnitsInput, rateUnits, withScores } from "./results/rate-units.js";
export { type RecordEventsInput, recordEvents } from "./results/record-events.js";
export { type RecordResultsInput, type ResultInput, recordResults } from "./results/record-results.js";
export { type Announcement, announceRound } from "./round/announce-round.js";
export { drawRound } from "./round/draw-round.js";
export type { DrawnRound, PoolUnit, RoundUnit, RoundVisit, UnitLeftOut } from "./round/drawn-round.js";
export { remediesOf } from "./round/remedies-of.js";
export { type ReplaceInput, type Replacement, replaceUnits } from "./round/replace-units.js";
export { type RevealInput, revealPhase } from "./round/reveal-phase.js";
export { type LaterStaffing, type StaffRoundInput, staffRound } from "./round/staff-round.js";
export { type Followed, type SubstituteInput, type Substitution, substitute } from "./round/substitute.js";
export { type SubstitutedEverywhere, type SubstituteEverywhereInput, substituteEverywhere } from "./round/substitute-everywhere.js";
export type { NearFit } from "./teams/near-fits.js";
export type { Change, ChangeKind } from "./teams/remedies.js";
export type { Impossible, RoundTeams } from "./teams/staff-units.js";
export { type Archive, readArchive, writeArchive } from "./verify/archive.js";
export { type Audit, type AuditInputs, audit } from "./verify/audit.js";
export type { Finding, FindingCode } from "./verify/finding.js";
export type { Note } from "./verify/notes.js";
export type { Approval } from "./year/approval.js";
export type { Book } from "./year/book.js";
export type { BookedDraw, BookedVisit } from "./year/booked-draw.js";
export type { Chronicle } from "./year/chronicle.js";
export type { ClosedVisit } from "./year/closed-visits.js";
export { openYear, readYear, withPolicy, withRegistry, type YearInputs } from "./year/open-year.js";
export type { ResultStage, ResultState } from "./year/result-state.js";
export type { Again, AnnounceInput, DrawInput, RoundInput } from "./year/round-input.js";
export type { WhichRound } from "./year/staffed-round.js";
export type { PlannedVisit } from "./year/told-visits.js";
export type { NextYear, Occasion, Year } from "./year/year.js";
