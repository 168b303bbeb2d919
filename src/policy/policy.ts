/**
 * What a policy is: the published rules of a year, as data.
 *
 * Every rule that excludes, counts or bars has an id (`rule-ids.ts`) that appears in the record.
 */
import type { Method } from "../random/method.js";
import type { ClassRule } from "./classes.js";
import type { Disclosure } from "./disclosure.js";
import type { FrequencyRule } from "./frequency-rule.js";
import type { Lane } from "./lane.js";
import type { Query } from "./query.js";
import type { QuotaRule } from "./quota-rule.js";
import type { ScheduleRule } from "./schedule-rule.js";
import type { TeamRule } from "./team-rule.js";
import type { WorkCalendar } from "./work-calendar.js";

export type { Role, TeamRule } from "./team-rule.js";

export const POLICY_FORMAT = "double-random/policy/1";

/** The rules of one authority for one year. */
export interface Policy {
  readonly format: typeof POLICY_FORMAT;
  readonly id: string;
  readonly title: string;
  /** Id of the authority; first field of every draw id. */
  readonly authority: string;
  readonly year: number;
  /** Level of government of the authority, for example "county"; frequency rules may count by it. */
  readonly level?: string;
  /** Tiers a unit may have; null: any. A unit with another tier stops the round. */
  readonly tiers: readonly string[] | null;
  /** How credit classes are found; queries then may ask for `class`. */
  readonly classes?: ClassRule;
  /** What a visit costs and an inspector has, in working days; without it the plan reports no workload. */
  readonly workDays?: WorkDays;
  /**
   * Working days as data; needed where visits get days, and for deadlines. Calendars that cover the same day
   * must agree on it.
   */
  readonly calendars?: readonly WorkCalendar[];
  /**
   * Shares of the year's visits that some matters must have, or may: "70 % of the plan by double-random", "60
   * % joint".
   */
  readonly shares?: readonly PlanShare[];
  readonly matters: readonly Matter[];
  /** Visits beside the draw: complaints, re-inspections, campaigns and the like. */
  readonly lanes?: readonly Lane[];
  /** What the public sees of the record, and when. */
  readonly disclosure?: Disclosure;
}

/** Source: catalogue rows P07, P10, J07. */
export interface PlanShare {
  readonly id: string;
  /** Ids of the matters whose visits are counted together. */
  readonly matters: readonly string[];
  /** Exact share of all visits of the plan. */
  readonly ratio: string;
  readonly side: "at-least" | "at-most";
  /** Where the number comes from (依据). */
  readonly source?: string;
}

/** Source: catalogue row T16. */
export interface WorkDays {
  /** Working days of one inspector for one visit: "1", "1/2". */
  readonly perVisit: string;
  /** Working days that each active inspector has for planned visits in the year. */
  readonly perInspector: number;
}

/** An inspection matter (抽查事项) with its population, strata, rounds and team rule. */
export interface Matter {
  readonly id: string;
  readonly title: string;
  /** Who may be inspected at all; null: every unit of the registry. */
  readonly population: Query | null;
  readonly recentVisit: RecentVisitRule | null;
  /** How often a unit is visited, at least and at most. */
  readonly frequency?: readonly FrequencyRule[];
  /** What all strata owe together; strata that take the `rest` share what the others leave. */
  readonly total?: QuotaRule;
  /** Read in order: a unit belongs to the first stratum that fits. */
  readonly strata: readonly Stratum[];
  /**
   * Which size a ratio speaks of: the average over the rounds, the opening size, or the size on the day of
   * the draw.
   */
  readonly base: Base;
  /** Whether temporary exclusions (recent visit, drawn this year, cool-down) shrink the base of the ratio. */
  readonly of: "stratum" | "eligible";
  /** How often one unit may be drawn in the year; "at-most" and "cycles" say with `times` how often. */
  readonly mode: Mode;
  readonly times?: number;
  readonly coolDown: { readonly rounds: number } | null;
  readonly method: Method;
  /** How many reserve places a stratum's record holds. */
  readonly reserve: number;
  readonly rounds: readonly Round[];
  /**
   * Gives strata with fewer visits than rounds a random phase, so that nobody can work out their rounds
   * beforehand.
   */
  readonly phase?: PhaseRule;
  /** When the list of drawn units is known outside; left out where nobody has decided. */
  readonly list?: ListRule;
  /** Days on which nobody is visited (企业宁静日). */
  readonly quiet?: QuietRule;
  /** Gives every visit a working day; left out: only the round is fixed. */
  readonly schedule?: ScheduleRule;
  readonly team: TeamRule;
}

/**
 * A secret of the year, committed before it begins and revealed when it is over. Source: protocol section 9.
 */
export interface PhaseRule {
  /** Who keeps the secret. */
  readonly party: string;
  /** `phaseCommitment` of the secret, 64 hex digits. */
  readonly commitment: string;
}

/** Source: catalogue rows E05 to E07. */
export interface ListRule {
  /** Published so many days before the round begins. */
  readonly daysAhead?: number;
  /** Nobody outside knows of a visit before it begins. */
  readonly secretUntilVisit?: boolean;
}

/** Source: catalogue row X05. */
export interface QuietRule {
  /** First and last quiet day of every month. */
  readonly monthDays?: readonly [number, number];
  /** 1 is Monday, 7 is Sunday. */
  readonly weekdays?: readonly number[];
  /** Days that were chosen one by one. */
  readonly days?: readonly string[];
}

/**
 * "without-replacement": once a year. "independent": every round from the whole pool. "at-most": `times` a
 * year. "cycles": the rounds form `times` cycles of equal length, once in each.
 */
export type Mode = "without-replacement" | "independent" | "at-most" | "cycles";

export type Base = "average" | "plan" | "draw";

/** A stratum (层) with what it owes: its own rule, and others that hold as well. */
export interface Stratum extends QuotaRule {
  readonly id: string;
  readonly title: string;
  /** null: everybody who is in no earlier stratum. */
  readonly where: Query | null;
  /**
   * Further rules: floors, ceilings, per inspector. The largest floor is the quota; a ceiling below it is a
   * conflict.
   */
  readonly also?: readonly QuotaRule[];
  /**
   * True: the stratum has no amount of its own but shares what the other strata leave of the matter's
   * `total`.
   */
  readonly rest?: true;
  /** Fewest units a year, where the stratum has that many. */
  readonly minimum: number;
  /**
   * Weights of the units, the first that fits; 1 where none does, 0 is never drawn. Their chances are in
   * proportion (protocol section 7).
   */
  readonly weights?: readonly WeightRule[];
  /** Fills a part of the quota by risk instead of chance. */
  readonly risk?: RiskRule;
}

export interface WeightRule {
  readonly where: Query;
  /** Exact, from 0: "3", "1/2". */
  readonly weight: string;
}

/**
 * Source: Regulation (EC) 1122/2009, art. 31: a random share inside a risk-based sample (catalogue row Q20).
 */
export interface RiskRule {
  /**
   * Share of the quota that is drawn at random, rounded up: "20%". The rest are those with the highest
   * scores.
   */
  readonly randomShare: string;
  /** Fact that holds the score, a whole number; who has none comes last. */
  readonly fact: string;
}

/** Leaves out units visited on or after the cut-off day minus `days`. */
export interface RecentVisitRule {
  readonly days: number;
  /** Kinds of visits that count; null: all. */
  readonly kinds: readonly string[] | null;
}

/** A round (轮次) of the year. */
export interface Round {
  readonly id: string;
  readonly title: string;
  /** First and last day of its visits. */
  readonly from: string;
  readonly until: string;
  /** Share of the year's work; the shares of a matter sum to exactly 1. */
  readonly share: string;
  /** First and last day on which the round may be announced and drawn; left out: any day. */
  readonly draw?: { readonly from: string; readonly until: string };
}
