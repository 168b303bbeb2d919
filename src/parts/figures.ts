/** What readers of a plan, a year and an audit give. This file lists names and does nothing. */
export type {
  CompiledMatter,
  CompiledPlan,
  CompiledRound,
  CompiledStratum,
  CompileInput,
  Overlap,
  RefusedPlan,
  StratumPrice,
  Workload,
} from "../compile/compiled-plan.js";
export type { ModePrice } from "../plan/year/prices.js";
export type { CarryOver } from "../report/carry-over.js";
export type { DueInput, DueItem } from "../report/due-items.js";
export type { MissedPeriod } from "../report/missed-periods.js";
export type { PromiseKept } from "../report/promises-kept.js";
export type { RegistryDoubt } from "../report/registry-doubts.js";
export type { SampleFigures, TwoSamples } from "../report/two-samples.js";
export type { CountedCap, UnitHistory } from "../report/unit-history.js";
export type { PlannedVisits } from "../report/visit-list.js";
export type { ResultFigures, RoundNotDrawn, StratumYear, YearReport } from "../report/year-report.js";
export type { YearVisit } from "../report/year-visits.js";
export type { Archive, ArchiveOptions } from "../verify/archive.js";
export type { Discretion, DiscretionCode } from "../verify/discretions/discretion.js";
export type { discretionWords } from "../verify/discretions/words.js";
export type { visitUsesWords } from "../verify/discretions/words-of-visits.js";
export type { Finding, FindingCode } from "../verify/finding.js";
export type { Note } from "../verify/notes.js";
export type { verifyWords } from "../verify/words.js";
export type { verifyNotesWords } from "../verify/words-of-notes.js";
export type { verifyYearsWords } from "../verify/words-of-years.js";
export type { ResultStage, ResultState } from "../year/result-state.js";
export type { PlannedVisit } from "../year/told-visits.js";
