/**
 * What a policy is made of, field by field, as it is read and as it is written (`…Form`). This file lists
 * names and does nothing.
 */
export type { ClassRule, ClassStep } from "../policy/classes.js";
export type {
  Disclosure,
  FieldDisclosure,
  LIST_TIMES,
  ListDisclosure,
  OPENABLE,
  ResultDisclosure,
  WITHHELD_KINDS,
} from "../policy/disclosure.js";
export type { FrequencyRule, VisitFilter, Window } from "../policy/frequency-rule.js";
export type { LANE_GROUNDS, Lane, LaneGround, Within } from "../policy/lane.js";
export type {
  Base,
  ListRule,
  Matter,
  Mode,
  PhaseRule,
  PlanShare,
  POLICY_FORMAT,
  Policy,
  QuietRule,
  RecentVisitRule,
  RiskRule,
  Round,
  Stratum,
  WeightRule,
  WorkDays,
} from "../policy/policy.js";
export type {
  CalendarForm,
  FrequencyForm,
  LaneForm,
  MatterDefaults,
  MatterForm,
  PolicyInput,
  QuotaForm,
  RoundForm,
  StratumForm,
  TeamDefaults,
  TeamForm,
  Without,
} from "../policy/policy-input.js";
export type { Query } from "../policy/query.js";
export type { Period, QuotaRule, QuotaStep, RateLadder, Side, StaffFilter } from "../policy/quota-rule.js";
export type {
  FrequencyRuleName,
  StandingUnitRule,
  TEAM_RULES,
  TeamRuleId,
  UNIT_RULES,
  UnitRule,
} from "../policy/rule-ids.js";
export type { LocalDaysOff, ScheduleRule, Together, VisitWindow } from "../policy/schedule-rule.js";
export type { ScoreCause, ScoreRule, Scoring } from "../policy/scoring.js";
export type { Role, TeamRule } from "../policy/team-rule.js";
export type { NamedDay, WorkCalendar } from "../policy/work-calendar.js";
export type { Method } from "../random/method.js";
export type { INSPECTOR_POSTS, InspectorPost } from "../registry/inspector.js";
