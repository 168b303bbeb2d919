/**
 * What one rule owes up to a round of its period, and so what is left for the round to do.
 *
 * Inside a period targets are cumulative (protocol section 9): rounding never adds up, and the last round of the period closes it exactly.
 * What a period left undone is owed by the next; what it did too much is not taken off the next.
 */
import { ceilOf, type Fraction, floorOf, fraction, plus, readFraction, times, wholeOf } from "../kernel/fraction.js";
import { blockOf } from "../policy/blocks.js";
import type { Matter } from "../policy/policy.js";
import type { Period, QuotaRule, Side } from "../policy/quota-rule.js";
import { periodsOf } from "./periods.js";

export interface RuleFacts {
  /** Exact amounts as each round so far saw them; the last is that of the round to plan. */
  readonly amounts: readonly Fraction[];
  /** Units done in each round before. */
  readonly doneBy: readonly number[];
  /** Units done in the earlier years of a period of several years. */
  readonly doneBefore: number;
  /** Year of the policy. */
  readonly year: number;
  /** Fewest units that the period owes at its end. */
  readonly minimum: number;
  /** Random phase of the stratum, in [0, 1). */
  readonly phase?: Fraction | undefined;
}

export interface RuleTarget {
  /** Owed so far in the period, exactly. */
  readonly owed: Fraction;
  /** `owed` after legal rounding, with what earlier periods left. */
  readonly target: number;
  /** Done so far in the period, before this round. */
  readonly done: number;
  /** Most units that may be done in the whole period under a ceiling: its amount, rounded. Infinity under a floor. */
  readonly limit: number;
  /** True where the random phase decided the rounding. */
  readonly phased: boolean;
}

/** The target of a rule in round `facts.amounts.length − 1`. */
export function targetOfRule(rule: QuotaRule, { base, rounds }: Pick<Matter, "base" | "rounds">, facts: RuleFacts): RuleTarget {
  const { amounts, doneBy, doneBefore, year, minimum } = facts;
  const now = amounts.length - 1;
  const per = rule.per ?? "year";
  const periods = periodsOf(per, rounds);
  let left = 0;
  for (let period = 0; ; period++) {
    const members = periods.flatMap((each, t) => (each === period ? [t] : []));
    const soFar = members.filter((t) => t <= now);
    const done = soFar.reduce((sum, t) => sum + (t < now ? (doneBy[t] ?? 0) : 0), 0) + doneBefore;
    const work = workOf(members, rounds, soFar, base, amounts);
    const owed = owedIn(per, year, work, amounts[now]!);
    const closes = soFar.length === members.length;
    const phased = !closes && isSmall(rule, facts, members.length);
    const stepwise = rule.rounding === "each-round" && !closes;
    const target =
      left +
      (phased
        ? wholeOf(fraction(floorOf(plus(owed, facts.phase!))))
        : stepwise
          ? work.reduce((sum, each) => sum + rounded(rule.side, each, 0), 0)
          : rounded(rule.side, owed, closes ? minimum : 0));
    if (soFar.includes(now)) return { owed, target, done, limit: limitOf(rule, facts) + left, phased };
    left = Math.max(0, target - done);
  }
}

/** A floor with fewer visits in its period than the period has rounds, as today's amount has it, in a matter with phases. */
function isSmall({ side, per, rounding }: QuotaRule, { amounts, phase }: RuleFacts, rounds: number): boolean {
  if (phase === undefined || side !== "at-least" || typeof per === "object" || rounding === "each-round") return false;
  return wholeOf(fraction(ceilOf(amounts[amounts.length - 1]!))) < rounds;
}

/** Share of each round in the work of its period, by round. */
function shareInPeriod(members: readonly number[], rounds: Matter["rounds"]): (t: number) => Fraction {
  const sum = members.reduce((total, t) => plus(total, readFraction(rounds[t]!.share)!), fraction(0));
  return (t) => {
    const share = readFraction(rounds[t]!.share)!;
    return fraction(share.numerator * sum.denominator, share.denominator * sum.numerator);
  };
}

/** What each round so far was to do: its share of the period times the amount as the base has it. */
function workOf(
  members: readonly number[],
  rounds: Matter["rounds"],
  soFar: readonly number[],
  base: Matter["base"],
  amounts: readonly Fraction[],
): Fraction[] {
  const shareOf = shareInPeriod(members, rounds);
  const amountOf = (t: number): Fraction => amounts[base === "average" ? t : base === "plan" ? 0 : amounts.length - 1]!;
  return soFar.map((t) => times(shareOf(t), amountOf(t)));
}

function owedIn(per: Period, year: number, work: readonly Fraction[], now: Fraction): Fraction {
  const sum = work.reduce(plus, fraction(0));
  return typeof per === "object" ? overYears(per, year, sum, now) : sum;
}

/** Of a period of k years: the whole amount for each year gone by and the part of this one, over k. Earlier years count with today's amount. */
function overYears(per: Exclude<Period, string>, year: number, thisYear: Fraction, now: Fraction): Fraction {
  return times(plus(times(fraction(year - blockOf(per, year).first), now), thisYear), fraction(1, per.years));
}

function limitOf({ side, per }: QuotaRule, { amounts, year, minimum }: RuleFacts): number {
  if (side === "at-least") return Number.POSITIVE_INFINITY;
  const amount = amounts[amounts.length - 1]!;
  return rounded(side, typeof per === "object" ? overYears(per, year, amount, amount) : amount, minimum);
}

/** The whole number on the side of the rule, and not below the minimum. */
function rounded(side: Side, owed: Fraction, minimum: number): number {
  const whole = side === "at-least" ? ceilOf(owed) : side === "at-most" ? floorOf(owed) : floorOf(plus(owed, fraction(1, 2)));
  return Math.max(minimum, wholeOf(fraction(whole)));
}
