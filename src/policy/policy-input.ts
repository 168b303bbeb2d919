/** A policy as it is written: what is left out has a default, which `parsePolicy` fills in. */
import type { FrequencyRule } from "./frequency-rule.js";
import type { Lane } from "./lane.js";
import type { Matter, PlanShare, Policy, RecentVisitRule, Round, Stratum } from "./policy.js";
import type { QuotaRule } from "./quota-rule.js";
import type { Role, TeamRule } from "./team-rule.js";
import type { WorkCalendar } from "./work-calendar.js";

/** The same, where some fields may be left out. */
export type Without<T, Field extends keyof T> = Omit<T, Field> & Partial<Pick<T, Field>>;

/** The document of a policy file. */
export interface PolicyInput
  extends Without<Omit<Policy, "matters" | "lanes" | "calendars" | "shares">, "title" | "tiers"> {
  /** Where an editor finds the schema; no part of the policy. */
  readonly $schema?: string;
  readonly matters: readonly MatterForm[];
  readonly lanes?: readonly LaneForm[];
  readonly calendars?: readonly CalendarForm[];
  readonly shares?: readonly Without<PlanShare, "side">[];
}

export type MatterDefaults =
  | "title"
  | "population"
  | "base"
  | "of"
  | "mode"
  | "coolDown"
  | "method"
  | "reserve";

export interface MatterForm
  extends Without<
    Omit<Matter, "recentVisit" | "frequency" | "total" | "strata" | "rounds" | "team">,
    MatterDefaults
  > {
  readonly recentVisit?: Without<RecentVisitRule, "kinds"> | null;
  readonly frequency?: readonly FrequencyForm[];
  readonly total?: QuotaForm;
  readonly strata: readonly StratumForm[];
  readonly rounds: readonly RoundForm[];
  readonly team: TeamForm;
}

export type QuotaForm = Without<QuotaRule, "side">;
export type FrequencyForm = Without<FrequencyRule, "title" | "where" | "counts">;
export type RoundForm = Without<Round, "title">;
export type CalendarForm = Without<WorkCalendar, "weekend" | "holidays" | "workdays">;

export interface StratumForm extends Without<Omit<Stratum, "also">, "title" | "where" | "minimum" | "side"> {
  readonly also?: readonly QuotaForm[];
}

export type TeamDefaults =
  | "region"
  | "certificate"
  | "noReturn"
  | "balance"
  | "band"
  | "pairLimit"
  | "apart"
  | "staffing";

export interface TeamForm extends Without<Omit<TeamRule, "roles">, TeamDefaults> {
  readonly roles: readonly Without<Role, "title" | "qualifications" | "agencies" | "grades">[];
}

export interface LaneForm extends Without<Omit<Lane, "frequency" | "team">, "title"> {
  readonly frequency?: readonly FrequencyForm[];
  readonly team: TeamForm;
}
