/**
 * How many units a rule asks for in a whole period, exactly, before anything is rounded. Source: catalogue
 * rows Q01 to Q22.
 */
import { firstWhere } from "../kernel/certain.js";
import { compareFractions, type Fraction, fraction, fractionOf, times } from "../kernel/fraction.js";
import type { QuotaRule, QuotaStep, RateLadder } from "../policy/quota-rule.js";

/** What an amount may depend on. */
export interface AmountFacts {
  /** Size of the stratum, and of all strata of the matter. */
  readonly size: number;
  readonly matterSize: number;
  /** Inspectors that the rule counts. */
  readonly staff: number;
  /** What the matter's total asks for; 0 when there is none. */
  readonly total: Fraction;
}

/**
 * The exact amount of a rule for one period.
 *
 * @example
 * const facts = { size: 1000, matterSize: 4000, staff: 8, total: fraction(0) };
 * fractionText(exactAmount({ perInspector: "1:2.5", side: "at-least" }, facts)); // "20"
 */
export function exactAmount(rule: QuotaRule, { size, matterSize, staff, total }: AmountFacts): Fraction {
  const base = fraction(rule.ratioOf === "matter" ? matterSize : size);
  if (rule.ratio !== undefined) return times(fractionOf(rule.ratio), base);
  if (rule.number !== undefined) return fraction(rule.number);
  if (rule.perInspector !== undefined) return times(fractionOf(rule.perInspector), fraction(staff));
  if (rule.steps !== undefined) return amountOfStep(stepFor(rule.steps, base), base);
  if (rule.shareOfTotal !== undefined) return times(fractionOf(rule.shareOfTotal), total);
  return rule.ladder === undefined ? fraction(0) : times(fractionOf(ladderRatio(rule.ladder)), base);
}

function stepFor(steps: readonly QuotaStep[], base: Fraction): QuotaStep {
  return firstWhere(steps, ({ upTo }) => upTo === undefined || compareFractions(base, fraction(upTo)) <= 0);
}

function amountOfStep({ number, ratio }: QuotaStep, base: Fraction): Fraction {
  return ratio === undefined ? fraction(number!) : times(fractionOf(ratio), base);
}

/**
 * The ratio in force after the published years: it rises with the first year that calls for more, and falls
 * only after so many years in a row that would allow less. Source: 49 CFR 382.305(d)–(g).
 *
 * @example
 * const steps = [{ from: "0", ratio: "10%" }, { from: "0.5%", ratio: "25%" }, { from: "1%", ratio: "50%" }];
 * ladderRatio({ start: "10%", steps, lowerAfter: 2, published: [{ year: 2024, rate: "0.6%" }, { year: 2025, rate: "0.4%" }] }); // "25%"
 */
export function ladderRatio({ start, steps, lowerAfter, published }: RateLadder): string {
  let step = steps.findIndex(({ ratio }) => ratio === start);
  let below: number[] = [];
  for (const { rate } of published) {
    const called = stepOfRate(steps, rate);
    if (called >= step) below = [];
    else below.push(called);
    if (called > step) step = called;
    if (below.length === lowerAfter) {
      step = Math.max(...below);
      below = [];
    }
  }
  return steps[step]!.ratio;
}

function stepOfRate(steps: RateLadder["steps"], rate: string): number {
  const exact = fractionOf(rate);
  return steps.reduce(
    (found, { from }, at) => (compareFractions(exact, fractionOf(from)) >= 0 ? at : found),
    0,
  );
}
