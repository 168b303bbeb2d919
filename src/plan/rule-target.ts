/**
 * What one rule owes up to a round of its period, and so what is left for the round to do.
 *
 * Inside a period targets are cumulative (protocol section 9): rounding never adds up, and the last round of the period closes it exactly.
 * A period that is closed stays closed: it owes by what its own rounds saw, whatever later rounds see. What it left undone is a debt that the
 * next one owes as well; what it did too much is not taken off, and what a ceiling left unused lapses. Source: protocol section 14.3.
 */
import { ceilOf, dividedBy, type Fraction, floorOf, fraction, plus, readFraction, times, wholeOf } from "../kernel/fraction.js";
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
  /** Fewest units that a period owes at its end, as each round so far saw it. */
  readonly minimums: readonly number[];
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
  /** Most units that may be done in the whole period, as this round sees it. Infinity under a floor; never below the target. */
  readonly limit: number;
  /** True where the random phase decided the rounding. */
  readonly phased: boolean;
  /** The periods before, which are closed. */
  readonly closed: readonly ClosedPeriod[];
}

/** A period that ended before the round. */
export interface ClosedPeriod {
  /** Indexes of its rounds. */
  readonly rounds: readonly number[];
  /** What it had to do, with what earlier periods left. */
  readonly target: number;
  readonly done: number;
  /** What it leaves to the next period. */
  readonly left: number;
}

type Rounds = Pick<Matter, "base" | "rounds">;

/** The target of a rule in round `facts.amounts.length − 1`. */
export function targetOfRule(rule: QuotaRule, matter: Rounds, facts: RuleFacts): RuleTarget {
  const now = facts.amounts.length - 1;
  const closed: ClosedPeriod[] = [];
  for (const rounds of roundsByPeriod(rule.per ?? "year", matter.rounds)) {
    const debt = closed.at(-1)?.left ?? 0;
    if (rounds.includes(now)) return { ...openPeriod({ rule, matter, facts, rounds, debt }), closed };
    closed.push(closedPeriod({ rule, matter, facts, rounds, debt }));
  }
  throw new RangeError(`Round ${now} is none of the year.`);
}

/** The rounds of each period, by index, in the order of the year. */
export function roundsByPeriod(per: Period, rounds: Matter["rounds"]): number[][] {
  const groups: number[][] = [];
  for (const [t, period] of periodsOf(per, rounds).entries()) groups[period] = [...(groups[period] ?? []), t];
  return groups;
}

interface OnePeriod {
  readonly rule: QuotaRule;
  readonly matter: Rounds;
  readonly facts: RuleFacts;
  readonly rounds: readonly number[];
  /** What the periods before left undone. */
  readonly debt: number;
}

/** A period after its last round: only its own rounds count. */
function closedPeriod(period: OnePeriod): ClosedPeriod {
  const { rule, rounds, facts, debt } = period;
  const { owed } = workUntil(period, rounds.at(-1)!);
  const least = leastAt(period, rounds.at(-1)!);
  const done = doneIn(rounds, facts);
  const target = atTheEnd(rule.side, owed, least, debt);
  // Of a ceiling only the minimum is owed; what was not used of it lapses.
  const owing = rule.side === "at-most" ? debt + least : target;
  return { rounds, target, done, left: Math.max(0, owing - done) };
}

/** The period of the round to plan. */
function openPeriod(period: OnePeriod): Omit<RuleTarget, "closed"> {
  const { rule, rounds, facts, debt } = period;
  const now = facts.amounts.length - 1;
  const { work, owed, whole } = workUntil(period, now);
  const least = leastAt(period, now);
  const limit = rule.side === "at-least" ? Number.POSITIVE_INFINITY : atTheEnd(rule.side, whole, least, debt);
  const closes = rounds.at(-1) === now;
  const phased = !closes && isSmall(rule, facts, rounds.length);
  const common = { owed, done: doneIn(rounds, facts) + facts.doneBefore, limit, phased };
  if (closes) return { ...common, target: atTheEnd(rule.side, owed, least, debt) };
  if (phased) return { ...common, target: debt + wholeOf(fraction(floorOf(plus(owed, facts.phase!)))) };
  if (rule.rounding !== "each-round") return { ...common, target: atTheEnd(rule.side, owed, 0, debt) };
  const parts = work.reduce((sum, each) => sum + rounded(rule.side, each), 0);
  const stepwise = rule.side === "at-most" ? Math.max(debt, parts) : debt + parts;
  return { ...common, target: Math.min(limit, stepwise) };
}

/** What is owed in all: a ceiling is a ceiling of the period, whatever was left before; everything else is owed besides the debt. */
function atTheEnd(side: Side, owed: Fraction, least: number, debt: number): number {
  if (side === "at-most") return Math.max(rounded(side, owed), debt + least);
  return debt + Math.max(rounded(side, owed), least);
}

function doneIn(rounds: readonly number[], { doneBy }: RuleFacts): number {
  return rounds.reduce((sum, t) => sum + (doneBy[t] ?? 0), 0);
}

/** The minimum as round `t` saw it; a period without any share of the year's work owes none. */
function leastAt({ matter, rounds, facts }: OnePeriod, t: number): number {
  return sharesOf(matter, rounds).numerator === 0n ? 0 : facts.minimums[t]!;
}

function sharesOf({ rounds }: Rounds, members: readonly number[]): Fraction {
  return members.reduce((sum, t) => plus(sum, readFraction(rounds[t]!.share)!), fraction(0));
}

/**
 * The exact work of the period up to round `t`: of each round, its share of the period times the amount as the base has it. `whole` is that of
 * the whole period, where the rounds to come see what round `t` sees. All are 0 in a period whose rounds have no share.
 */
function workUntil({ rule: { per = "year" }, matter, facts, rounds }: OnePeriod, t: number) {
  const { amounts, year } = facts;
  const all = sharesOf(matter, rounds);
  const part = (members: readonly number[]): Fraction => (all.numerator === 0n ? fraction(0) : dividedBy(sharesOf(matter, members), all));
  const seenBy = (round: number): Fraction => amounts[matter.base === "average" ? round : matter.base === "plan" ? 0 : t]!;
  const work = rounds.filter((round) => round <= t).map((round) => times(part([round]), seenBy(round)));
  const sum = work.reduce(plus, fraction(0));
  const rest = times(part(rounds.filter((round) => round > t)), seenBy(t));
  const inBlock = (owed: Fraction): Fraction => (typeof per === "object" ? overYears(per, year, owed, amounts[t]!) : owed);
  return { work, owed: inBlock(sum), whole: inBlock(plus(sum, rest)) };
}

/** A floor with fewer visits in its period than the period has rounds, as today's amount has it, in a matter with phases. */
function isSmall({ side, per, rounding }: QuotaRule, { amounts, phase }: RuleFacts, rounds: number): boolean {
  if (phase === undefined || side !== "at-least" || typeof per === "object" || rounding === "each-round") return false;
  return wholeOf(fraction(ceilOf(amounts[amounts.length - 1]!))) < rounds;
}

/** Of a period of k years: the whole amount for each year gone by and the part of this one, over k. Earlier years count with today's amount. */
function overYears(per: Exclude<Period, string>, year: number, thisYear: Fraction, now: Fraction): Fraction {
  return times(plus(times(fraction(year - blockOf(per, year).first), now), thisYear), fraction(1, per.years));
}

/** The whole number on the side of the rule. */
function rounded(side: Side, owed: Fraction): number {
  const whole = side === "at-least" ? ceilOf(owed) : side === "at-most" ? floorOf(owed) : floorOf(plus(owed, fraction(1, 2)));
  return wholeOf(fraction(whole));
}

/** What a rule asks for in the whole year, where every round sees the same: every period its amount, rounded, and not below the minimum. */
export function wholeYear(rule: QuotaRule, matter: Rounds, seen: WholeYearFacts): number {
  const { per = "year", side } = rule;
  const { amount, minimum, year, doneBefore } = seen;
  if (typeof per === "object") return Math.max(0, Math.max(minimum, rounded(side, overYears(per, year, amount, amount))) - doneBefore);
  const owing = roundsByPeriod(per, matter.rounds).filter((rounds) => sharesOf(matter, rounds).numerator !== 0n);
  return owing.length * Math.max(minimum, rounded(side, amount));
}

export interface WholeYearFacts {
  readonly amount: Fraction;
  readonly minimum: number;
  readonly year: number;
  readonly doneBefore: number;
}
