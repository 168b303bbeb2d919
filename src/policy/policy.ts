/**
 * What a policy is: the published rules of a year, as data.
 *
 * Every rule that excludes, counts or bars has an id (`rule-ids.ts`) that appears in the record.
 */
import type { Method } from "../random/method.js";
import type { Query } from "./query.js";

export const POLICY_FORMAT = "double-random/policy/1";

/** The rules of one authority for one year. */
export interface Policy {
  readonly format: typeof POLICY_FORMAT;
  readonly id: string;
  readonly title: string;
  /** Id of the authority; first field of every draw id. */
  readonly authority: string;
  readonly year: number;
  /** Tiers a unit may have; null: any. A unit with another tier stops the round. */
  readonly tiers: readonly string[] | null;
  readonly matters: readonly Matter[];
}

/** An inspection matter (抽查事项) with its population, strata, rounds and team rule. */
export interface Matter {
  readonly id: string;
  readonly title: string;
  /** Who may be inspected at all; null: every unit of the registry. */
  readonly population: Query | null;
  readonly recentVisit: RecentVisitRule | null;
  /** Read in order: a unit belongs to the first stratum that fits. */
  readonly strata: readonly Stratum[];
  /** Which size a ratio speaks of: the average over the rounds, the opening size, or the size on the day of the draw. */
  readonly base: Base;
  /** Whether temporary exclusions (recent visit, drawn this year, cool-down) shrink the base of the ratio. */
  readonly of: "stratum" | "eligible";
  readonly mode: "without-replacement" | "independent";
  readonly coolDown: { readonly rounds: number } | null;
  readonly method: Method;
  /** How many reserve places a stratum's record holds. */
  readonly reserve: number;
  readonly rounds: readonly Round[];
  readonly team: TeamRule;
}

export type Base = "average" | "plan" | "draw";

/** A stratum (层) with its annual sampling ratio (抽查比例). */
export interface Stratum {
  readonly id: string;
  readonly title: string;
  /** null: everybody who is in no earlier stratum. */
  readonly where: Query | null;
  /** Exact ratio as text: "5%", "2‰", "1/3". At most 1. */
  readonly ratio: string;
  /** "at-least" rounds up (不少于), "at-most" rounds down (不超过). */
  readonly side: "at-least" | "at-most";
  /** Fewest units a year, where the stratum has that many. */
  readonly minimum: number;
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
}

/** Who may go, and how the work is shared. */
export interface TeamRule {
  readonly roles: readonly Role[];
  /** True: an inspector serves only units inside one of his regions. */
  readonly region: boolean;
  /** Kind of the certificate that must be valid on every day of the round; null: none needed. */
  readonly certificate: string | null;
  /** Nobody returns to a unit he visited in its last `visits` visits; null: no such rule. */
  readonly noReturn: { readonly visits: number } | null;
  readonly balance: "level" | "capacity";
  readonly band: number;
  /** The same two people meet at most this often a year, where anybody else completes the teams; null: no limit. */
  readonly pairLimit: number | null;
  /** "agency": two people of a team never belong to the same agency. */
  readonly apart: "agency" | null;
  /** "complete": an impossible round is not staffed at all. "by-rank": as many units as possible, in order of rank. */
  readonly staffing: "complete" | "by-rank";
}

export interface Role {
  readonly id: string;
  readonly title: string;
  /** All of them are needed. */
  readonly qualifications: readonly string[];
  /** One of them is needed; null: any. */
  readonly agencies: readonly string[] | null;
  readonly grades: readonly string[] | null;
}
