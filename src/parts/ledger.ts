/** What the entries of a ledger hold, kind by kind. This file lists names and does nothing. */
export type { CompleteTeams, InspectorLevel, SeatChoice } from "../assign/draw-teams.js";
export type { Shortage } from "../assign/shortage.js";
export type { SecretCapsule } from "../beacon/capsule.js";
export type { Seal, Sealing } from "../beacon/seals.js";
export type { VisitDay } from "../days/draw-days.js";
export type { StratumDraw, UnitDraw } from "../draw/draw-strata.js";
export type { RankedUnit, SkippedUnit, WeightClass } from "../draw/ranked-unit.js";
export type { Json } from "../kernel/canonical-json.js";
export type {
  AbsentInspector,
  AnchorBody,
  Bodies,
  Commits,
  DrawBody,
  EntryKind,
  GROUNDS,
  Ground,
  PhaseBody,
  PlanBody,
  PolicyBody,
  RegistryBody,
  RosterBody,
  SourcesBody,
  SubstitutionBody,
  TeamsBody,
  VoidBody,
} from "../ledger/bodies.js";
export type { AnyEntry, Entry, Ledger, Recorded } from "../ledger/chain.js";
export type {
  AmendmentBody,
  AssignmentBody,
  CaseBody,
  CHANGE_CODES,
  ChangeBody,
  ChangeCode,
  CodesBody,
  EVENT_KINDS,
  EventBody,
  EventKind,
  KeyBody,
  MoveBody,
  RatingBody,
  ReceiptsBody,
  ReplacementBody,
  ResultBody,
  ResultStep,
  StaffingBody,
  VisitBody,
  VOID_CODES,
  VoidCode,
} from "../ledger/year-bodies.js";
export type { RoundPlan, RulePlan, StratumPlan } from "../plan/plan-round.js";
export type { FrequencyRuleName, StandingUnitRule, TeamRuleId, UnitRule } from "../policy/rule-ids.js";
export type { LeftOut } from "../pool/counted-pool.js";
export type { AnnouncedSource } from "../random/announcement.js";
export type {
  BeaconSource,
  ChainSource,
  PlainSource,
  RevealSource,
  SeedSource,
  TextSource,
} from "../random/seed.js";
export type { AnnouncedSeed, Terms } from "../random/terms.js";
export type { RoundDays } from "../teams/attempt-teams.js";
export type { JoinedSeat } from "../teams/join-visits.js";
export type { NearFit } from "../teams/near-fits.js";
export type { Impossible, RoundTeams } from "../teams/staff-units.js";
export type { StandingChoice } from "../teams/standing-teams.js";
export type { OpenedSeal } from "../verify/checks/check-seals.js";
