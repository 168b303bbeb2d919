/**
 * How often a unit is visited: at least, at most, and which visits count. Source: catalogue rows F-01 to
 * F-23, X01.
 *
 * Caps, exemptions and suppressions are one shape: a unit with `atMost` counted visits in the window is left
 * out of the draw. "Passed once, exempt for the year" counts visits with a passing result; "the superior's
 * visit bars ours for three months" counts those of their level.
 */
import type { Query } from "./query.js";

export interface FrequencyRule {
  /** Names the rule in the record: `unit/frequency/ID`. */
  readonly id: string;
  readonly title: string;
  /** Whom the rule concerns; null: every unit of the matter. */
  readonly where: Query | null;
  /** Fewest visits in the window: who can no longer reach them if they are skipped now is drawn first. */
  readonly atLeast?: number;
  /** Most visits in the window: who has had them is left out. */
  readonly atMost?: number;
  readonly window: Window;
  /** Which visits count. */
  readonly counts: VisitFilter;
  /** Where the number comes from (依据). */
  readonly source?: string;
}

/**
 * "year": the calendar year. `years` with `from`: blocks of so many calendar years, from that year on.
 * `months`, `days`, and `years` alone roll: so long before the cut-off day; what a rolling window owes, it
 * owes from the day `start` on to units that were not visited since. `since`: from the day in a fact of the
 * unit, such as that of its licence; all visits count when the fact is missing.
 */
export type Window =
  | "year"
  | { readonly years: number; readonly from: number }
  | ({ readonly start?: string } & (
      | { readonly months: number }
      | { readonly days: number }
      | { readonly years: number }
    ))
  | { readonly since: string };

/**
 * A visit counts when it fits every list that is given. Visits on the ledger that are not in the history yet
 * count too, of lanes and of other authorities as well; where a result is asked for, once theirs is known. A
 * result of several codes, `A+E`, fits when one of them does.
 */
export interface VisitFilter {
  readonly kinds?: readonly string[];
  readonly matters?: readonly string[];
  readonly authorities?: readonly string[];
  readonly levels?: readonly string[];
  readonly results?: readonly string[];
}
