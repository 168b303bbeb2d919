/**
 * The closed loop: what inspections and events of a year do to a unit's score, and so to its class in the
 * next.
 *
 * Bad findings raise the score, clean visits and repairs lower it, inside fixed bounds. Source: catalogue
 * rows R12, S-04, X07.
 */

/** A result that stands, a follow-up that was closed, or an event on the ledger. */
export type ScoreCause = "result" | "follow-up-closed" | "penalty" | "accident" | "complaint" | "repair";

export interface Scoring {
  /** Scores stay inside these. */
  readonly least: number;
  readonly most: number;
  /** Score of a unit that has none. */
  readonly start: number;
  readonly rules: readonly ScoreRule[];
}

export interface ScoreRule {
  readonly id: string;
  readonly on: ScoreCause;
  /** For results: one of these codes. */
  readonly codes?: readonly string[];
  /** Whole, not 0: above 0 raises the score (worse), below 0 lowers it. */
  readonly points: number;
  /** Counts so often between two ratings at most. */
  readonly most?: number;
  readonly source?: string;
}
