/**
 * Credit classes (信用风险分类) from a score and from rules that put a unit into a class whatever its score
 * is.
 *
 * A class is worked out anew on every cut-off day, so it falls back when a bad record has run out. Source:
 * catalogue row R12.
 */
import { firstWhere } from "../kernel/certain.js";
import type { Query } from "./query.js";
import type { Scoring } from "./scoring.js";

export interface ClassRule {
  /** Fact that holds the score, a whole number. */
  readonly fact: string;
  /** From the lowest score up; the last has no `below`. */
  readonly steps: readonly ClassStep[];
  /** Asked before the score, in order: the first that fits decides. */
  readonly direct?: readonly { readonly class: string; readonly where: Query }[];
  /** Class of a unit without a score; none when left out. */
  readonly missing?: string;
  /** How results and events move the score from year to year. */
  readonly scoring?: Scoring;
}

export interface ClassStep {
  readonly class: string;
  /** Scores of the class lie below this one. */
  readonly below?: number;
}

/**
 * The class that a score gives; null without a score and without a class for that.
 *
 * @example
 * const steps = [{ class: "A", below: 200 }, { class: "B", below: 500 }, { class: "C" }];
 * classOfScore({ fact: "score", steps }, 200); // "B"
 */
export function classOfScore({ steps, missing }: ClassRule, score: unknown): string | null {
  if (typeof score !== "number") return missing ?? null;
  return firstWhere(steps, ({ below }) => below === undefined || score < below).class;
}
