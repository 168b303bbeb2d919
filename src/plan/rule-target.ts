/**
 * What one rule owes up to a round of its period, and so what is left for the round to do.
 *
 * Inside a period targets are cumulative (protocol section 9): rounding never adds up, and the last round of
 * the period closes it exactly. A period that is closed stays closed: it owes by what its own rounds saw,
 * whatever later rounds see. What it left undone is a debt that the next one owes as well; what it did too
 * much is not taken off, and what a ceiling left unused lapses. Where the plan was amended, it owes by the
 * rule of its time. While there is no unit nothing is asked for: a number waits for the first one. Source:
 * protocol section 14.3.
 */

import { firstWhere, lastOf } from "../kernel/certain.js";
import {
  ceilOf,
  dividedBy,
  type Fraction,
  floorOf,
  fraction,
  fractionOf,
  plus,
  times,
  wholeOf,
} from "../kernel/fraction.js";
import { blockOf } from "../policy/blocks.js";
import type { Matter } from "../policy/policy.js";
import type { Period, QuotaRule, Side } from "../policy/quota-rule.js";
import { periodsOf } from "./periods.js";
import { groupsBefore, type InForce, type RoundGroup } from "./rounds-in-force.js";

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
  /** Whether each round so far, this one too, saw a unit. Left out: all of them. */
  readonly hadUnits?: readonly boolean[] | undefined;
  /** Random phase of the stratum, in [0, 1). */
  readonly phase?: Fraction | undefined;
  /** The rule that was in force in each round before. Left out: this one in all of them. */
  readonly inForce?: InForce<RuleInForce>;
}

/** A rule as a policy has it, with what the rounds saw of it. */
export interface RuleInForce extends Pick<RuleFacts, "amounts" | "minimums"> {
  readonly rule: QuotaRule;
  readonly base: Matter["base"];
}

export interface RuleTarget {
  /** Owed so far in the period, exactly. */
  readonly owed: Fraction;
  /** `owed` after legal rounding, with what earlier periods left. */
  readonly target: number;
  /** Done so far in the period, before this round. */
  readonly done: number;
  /**
   * Most units that may be done in the whole period, as this round sees it. Infinity under a floor; never
   * below the target.
   */
  readonly limit: number;
  /** True where the random phase decided the rounding. */
  readonly phased: boolean;
}

type Rounds = Pick<Matter, "base" | "rounds">;

/** The target of a rule in round `facts.amounts.length − 1`. */
export function targetOfRule(rule: QuotaRule, matter: Rounds, facts: RuleFacts): RuleTarget {
  const { amounts, minimums, phase, inForce = [] } = facts;
  const now = amounts.length - 1;
  const under: RuleInForce = { rule, base: matter.base, amounts, minimums };
  const rounds = firstWhere(roundsByPeriod(rule.per ?? "year", matter.rounds), (group) =>
    group.includes(now),
  );
  const before = groupsBefore(rounds[0]!, matter.rounds, inForce, under);
  return openPeriod(
    { under, matter, facts, rounds, debt: debtFor(rule, before, { matter, facts }) },
    now,
    phase,
  );
}

/** The rounds of each period, by index, in the order of the year. */
export function roundsByPeriod(per: Period, rounds: Matter["rounds"]): number[][] {
  const groups: number[][] = [];
  for (const [t, period] of periodsOf(per, rounds).entries()) groups[period] = [...(groups[period] ?? []), t];
  return groups;
}

interface OnePeriod {
  readonly under: RuleInForce;
  readonly matter: Pick<Matter, "rounds">;
  readonly facts: Pick<RuleFacts, "doneBy" | "doneBefore" | "year" | "hadUnits">;
  readonly rounds: readonly number[];
  /** What the periods before left undone. */
  readonly debt: number;
}

/** What the groups before leave to a rule. A ceiling takes over no debt of a rule that is none. */
function debtFor(
  rule: QuotaRule,
  groups: readonly RoundGroup<RuleInForce>[],
  year: Pick<OnePeriod, "matter" | "facts">,
): number {
  const last = groups.at(-1);
  if (last === undefined || (rule.side === "at-most" && last.under.rule.side !== "at-most")) return 0;
  const debt = debtFor(last.under.rule, groups.slice(0, -1), year);
  return leftBy({ ...year, ...last, debt });
}

/**
 * What a period leaves after its last round: only its own rounds count. One that was cut off owes nothing of
 * its own.
 */
function leftBy(period: OnePeriod & Pick<RoundGroup<RuleInForce>, "isCut">): number {
  const { under, rounds, facts, debt, isCut } = period;
  const end = lastOf(rounds);
  const least = isCut ? 0 : leastAt(period, end);
  // Of a ceiling only the minimum is owed; what was not used of it lapses.
  const nothingElse = isCut || under.rule.side === "at-most";
  const owing = nothingElse
    ? debt + least
    : atTheEnd(under.rule.side, workUntil(period, end).owed, least, debt);
  return Math.max(0, owing - doneIn(rounds, facts));
}

/** The period of the round to plan. */
function openPeriod(period: OnePeriod, now: number, phase: Fraction | undefined): RuleTarget {
  const { rounds, facts, debt, under } = period;
  const { side, rounding } = under.rule;
  const { work, owed, whole } = workUntil(period, now);
  const least = leastAt(period, now);
  const limit = side === "at-least" ? Number.POSITIVE_INFINITY : atTheEnd(side, whole, least, debt);
  const closes = rounds.at(-1) === now;
  const phased = phase !== undefined && !closes && isSmall(under, now, rounds.length);
  const common = { owed, done: doneIn(rounds, facts) + facts.doneBefore, limit, phased };
  if (closes) return { ...common, target: atTheEnd(side, owed, least, debt) };
  if (phased) return { ...common, target: debt + wholeOf(fraction(floorOf(plus(owed, phase)))) };
  if (rounding !== "each-round") return { ...common, target: atTheEnd(side, owed, 0, debt) };
  const parts = work.reduce((sum, each) => sum + roundedTo(side, each), 0);
  const stepwise = side === "at-most" ? Math.max(debt, parts) : debt + parts;
  return { ...common, target: Math.min(limit, stepwise) };
}

/**
 * What is owed in all: a ceiling is a ceiling of the period, whatever was left before; everything else is
 * owed besides the debt.
 */
function atTheEnd(side: Side, owed: Fraction, least: number, debt: number): number {
  if (side === "at-most") return Math.max(roundedTo(side, owed), debt + least);
  return debt + Math.max(roundedTo(side, owed), least);
}

function doneIn(rounds: readonly number[], { doneBy }: Pick<RuleFacts, "doneBy">): number {
  return rounds.reduce((sum, t) => sum + (doneBy[t] ?? 0), 0);
}

/** The minimum as round `t` saw it; a period without any share of the year's work owes none. */
function leastAt({ matter, rounds, under }: OnePeriod, t: number): number {
  return sharesOf(matter, rounds).numerator === 0n ? 0 : under.minimums[t]!;
}

function sharesOf({ rounds }: Pick<Matter, "rounds">, members: readonly number[]): Fraction {
  return members.reduce((sum, t) => plus(sum, fractionOf(rounds[t]!.share)), fraction(0));
}

/**
 * The exact work of the period up to round `t`: of each round, its share of the period times the amount as
 * the base has it. `whole` is that of the whole period, where the rounds to come see what round `t` sees. All
 * are 0 in a period whose rounds have no share. Rounds after the last that saw a unit have no work; where
 * none did, there is none at all.
 */
function workUntil({ under: { rule, base, amounts }, matter, facts, rounds }: OnePeriod, t: number) {
  const { per = "year" } = rule;
  const all = sharesOf(matter, rounds);
  const part = (members: readonly number[]): Fraction =>
    all.numerator === 0n ? fraction(0) : dividedBy(sharesOf(matter, members), all);
  const seenBy = (round: number): Fraction => amounts[roundSeen(base, round, t)]!;
  const peopled = rounds.filter((round) => round <= t && facts.hadUnits?.[round] !== false).at(-1);
  if (peopled === undefined) return { work: [], owed: fraction(0), whole: fraction(0) };
  const work = rounds.filter((round) => round <= peopled).map((round) => times(part([round]), seenBy(round)));
  const sum = work.reduce(plus, fraction(0));
  const rest = peopled < t ? fraction(0) : times(part(rounds.filter((round) => round > t)), seenBy(t));
  const inBlock = (owed: Fraction): Fraction =>
    typeof per === "object" ? overYears(per, facts.year, owed, amounts[t]!) : owed;
  return { work, owed: inBlock(sum), whole: inBlock(plus(sum, rest)) };
}

/** The round whose amount counts for the work of `round`, when round `now` is planned. */
function roundSeen(base: Matter["base"], round: number, now: number): number {
  if (base === "plan") return 0;
  return base === "average" ? round : now;
}

/** A floor with fewer visits in its period than the period has rounds, as today's amount has it. */
function isSmall(
  { rule: { side, per, rounding }, amounts }: RuleInForce,
  now: number,
  rounds: number,
): boolean {
  if (side !== "at-least" || typeof per === "object" || rounding === "each-round") return false;
  return wholeOf(fraction(ceilOf(amounts[now]!))) < rounds;
}

/**
 * Of a period of k years: the whole amount for each year gone by and the part of this one, over k. Earlier
 * years count with today's amount.
 */
function overYears(per: Exclude<Period, string>, year: number, thisYear: Fraction, now: Fraction): Fraction {
  return times(plus(times(fraction(year - blockOf(per, year).first), now), thisYear), fraction(1, per.years));
}

/** The whole number on the side of the rule. */
export function roundedTo(side: Side, owed: Fraction): number {
  return wholeOf(fraction(wholeOnSide(side, owed)));
}

function wholeOnSide(side: Side, owed: Fraction): bigint {
  if (side === "at-least") return ceilOf(owed);
  return floorOf(side === "at-most" ? owed : plus(owed, fraction(1, 2)));
}

/**
 * What a rule asks for in the whole year, where every round sees the same: every period its amount, rounded,
 * and not below the minimum.
 */
export function ofWholeYear(rule: QuotaRule, matter: Rounds, seen: WholeYearFacts): number {
  const { per = "year", side } = rule;
  const { amount, minimum, year, doneBefore, hadUnits } = seen;
  if (!hadUnits) return 0;
  if (typeof per === "object")
    return Math.max(0, Math.max(minimum, roundedTo(side, overYears(per, year, amount, amount))) - doneBefore);
  const owing = roundsByPeriod(per, matter.rounds).filter(
    (rounds) => sharesOf(matter, rounds).numerator !== 0n,
  );
  return owing.length * Math.max(minimum, roundedTo(side, amount));
}

export interface WholeYearFacts {
  readonly amount: Fraction;
  readonly minimum: number;
  readonly hadUnits: boolean;
  readonly year: number;
  readonly doneBefore: number;
}
