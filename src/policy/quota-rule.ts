/**
 * How many units are owed: every shape that published plans use, as data.
 *
 * A rule has one amount, the side on which it is rounded, and the period in which it is owed. Source:
 * catalogue rows Q01 to Q30.
 */

import type { InspectorPost } from "../registry/inspector.js";

/**
 * One published number. Exactly one of the amounts `ratio`, `number`, `perInspector`, `steps`, `shareOfTotal`
 * and `ladder` is given.
 */
export interface QuotaRule {
  /** Exact share of the base (抽查比例): "5%", "2‰", "1/3". */
  readonly ratio?: string;
  /** A fixed number of units. */
  readonly number?: number;
  /** Units for each inspector: "1:2.5", or "2.5". */
  readonly perInspector?: string;
  /** By the size of the base: the first step that reaches up to it. */
  readonly steps?: readonly QuotaStep[];
  /** Share of what the matter's `total` asks for: "70%". */
  readonly shareOfTotal?: string;
  /** A ratio that follows the violation rates of earlier years. */
  readonly ladder?: RateLadder;
  /**
   * Whose units the ratio or the steps speak of; the stratum's own when left out. With a `total` it must be
   * said.
   */
  readonly ratioOf?: "stratum" | "matter";
  /** Which inspectors `perInspector` counts; all active officers when left out. */
  readonly staff?: StaffFilter;
  /**
   * "at-least" rounds up (不少于), "at-most" rounds down (不超过), "exactly" takes the nearest whole number,
   * halves up.
   */
  readonly side: Side;
  /** In which the amount is owed; the year when left out. */
  readonly per?: Period;
  /**
   * "cumulative" (when left out): targets are rounded from the exact sum so far, so rounding never adds up.
   * "each-round": every round is rounded on its own and the last one of the period brings it to its total, as
   * under 49 CFR 382.305.
   */
  readonly rounding?: "cumulative" | "each-round";
  /** Where the number comes from (依据): the plan, law or notice. Shown in explanations. */
  readonly source?: string;
}

export type Side = "at-least" | "at-most" | "exactly";

/**
 * Months, quarters and half-years begin with the calendar's; "round" is every round. `years` from the year
 * `from` on are one period, and the next block another.
 */
export type Period =
  | "year"
  | "half"
  | "quarter"
  | "month"
  | "round"
  | { readonly years: number; readonly from: number };

/** One of `number` and `ratio`. The last step has no `upTo`. */
export interface QuotaStep {
  /** Largest base for which the step holds. */
  readonly upTo?: number;
  readonly number?: number;
  readonly ratio?: string;
}

/** Inspectors by what they are; a field that is left out asks nothing. */
export interface StaffFilter {
  readonly agencies?: readonly string[];
  readonly grades?: readonly string[];
  /** All of them are needed. */
  readonly qualifications?: readonly string[];
  /** Posts that count; officers alone when left out: experts and auxiliaries make no visit of their own. */
  readonly posts?: readonly InspectorPost[];
}

/** Source: 49 CFR 382.305(c)–(j): the rate rises at once and falls after years in a row. */
export interface RateLadder {
  /** Ratio before the first published year. */
  readonly start: string;
  /** By violation rate, ascending; the first step has `from` "0". */
  readonly steps: readonly { readonly from: string; readonly ratio: string }[];
  /** Years in a row that must allow a lower step before the ratio falls. */
  readonly lowerAfter: number;
  /** Violation rates of earlier years, ascending. */
  readonly published: readonly { readonly year: number; readonly rate: string }[];
}

export const AMOUNTS = ["ratio", "number", "perInspector", "steps", "shareOfTotal", "ladder"] as const;

/** The amounts that a rule gives: exactly one in a checked policy, none in a stratum that takes the rest. */
export function amountsGiven(rule: Partial<QuotaRule>): (typeof AMOUNTS)[number][] {
  return AMOUNTS.filter((amount) => rule[amount] !== undefined);
}
