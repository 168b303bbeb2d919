/**
 * Periods of a stratum: what they owed, each by the rule of its time and by what its own last draw said, and
 * which of them fell short.
 */

import { fractionOf } from "../kernel/fraction.js";
import { deciding } from "../plan/deciding.js";
import { groupsBefore, type RoundGroup } from "../plan/rounds-in-force.js";
import { indexOfPlace, recordedRule, ruleAt, rulePlaces, stratumOf } from "../plan/rule-place.js";
import { roundedTo } from "../plan/rule-target.js";
import type { Matter, Stratum } from "../policy/policy.js";
import type { QuotaRule } from "../policy/quota-rule.js";
import type { DrawChronicle } from "../year/draw-chronicle.js";
import { drawnNow } from "../year/drawn-now.js";
import type { StandingDraw } from "../year/year-state.js";

/** A month, quarter, half-year, year or round of a rule in which less was done than it asked for. */
export interface MissedPeriod {
  /** Ids of its rounds. */
  readonly rounds: readonly string[];
  /**
   * What its last draw said it owed, without what earlier years of a period of several years did; null where
   * none of its rounds was drawn although a later one was.
   */
  readonly target: number | null;
  /** Of the target, what periods before it left undone: it is in their targets too. */
  readonly carried: number;
  readonly standing: number;
}

export interface StratumPast {
  readonly matter: Matter;
  readonly stratum: Stratum;
  /** Standing draws of the matter. */
  readonly draws: readonly StandingDraw[];
  readonly chronicle: DrawChronicle;
}

/**
 * Periods of the stratum's rules, up to the last draw, in which fewer visits stand than their last draw owed.
 * A ceiling asks for its minimum only.
 */
export function missedPeriods(past: StratumPast): MissedPeriod[] {
  const { stratum } = past;
  const places = stratum.rest === undefined ? rulePlaces(stratum) : [null];
  const missed = places.flatMap((place) =>
    groupsOf(past, place).flatMap((group, at) => missedIn(past, group, at === 0)),
  );
  return missed.filter(
    ({ rounds }, at) => missed.findIndex((other) => other.rounds.join("/") === rounds.join("/")) === at,
  );
}

/** A rule as its policy had it: where the plans record it, and the minimum beside it. */
interface ReportedRule {
  readonly rule: QuotaRule;
  /** Undefined for what takes the rest: no rule of the stratum. */
  readonly index: number | undefined;
  readonly minimum: number;
}

/** Groups that were begun and have run to their end, or to the last draw. */
function groupsOf(past: StratumPast, place: number | null): RoundGroup<ReportedRule>[] {
  const { matter, stratum, chronicle } = past;
  const inForce = matter.rounds.map((_, t) => {
    const draw = drawOf(past, t);
    if (draw === undefined) return undefined;
    const then = chronicle.policies.get(draw.plan.body.policy)?.matters.find(({ id }) => id === matter.id);
    return then === undefined ? null : ruleIn(stratumOf(then, stratum.id), place);
  });
  const groups = groupsBefore(matter.rounds.length, matter.rounds, inForce, ruleIn(stratum, place)!);
  const isBegun = (first: number): boolean =>
    matter.rounds.some((_, t) => t >= first && drawOf(past, t) !== undefined);
  return groups.filter(({ rounds, isCut }) => isBegun(rounds[0]!) && !isCut);
}

/** The rule of a place; what takes the rest of a total is a floor of the year. */
function ruleIn(stratum: Stratum | undefined, place: number | null): ReportedRule | null {
  if (stratum === undefined) return null;
  if (place === null) return { rule: { side: "at-least" }, index: undefined, minimum: stratum.minimum };
  const rule = ruleAt(stratum, place);
  return rule === undefined
    ? null
    : { rule, index: indexOfPlace(stratum, place), minimum: place === 0 ? stratum.minimum : 0 };
}

/**
 * What the year owed up to its last draw: the sum of its periods, and what one left to the next counts once.
 * With several rules, that of the one that decides.
 */
export function targetOfYear(past: StratumPast): number {
  const { stratum } = past;
  if (stratum.rest !== undefined) return targetOfRule(past, groupsOf(past, null));
  const rules = rulePlaces(stratum).map((place) => ({
    ...ruleIn(stratum, place)!,
    target: targetOfRule(past, groupsOf(past, place)),
  }));
  return deciding(rules, ({ target }) => target).target;
}

function targetOfRule(past: StratumPast, groups: readonly RoundGroup<ReportedRule>[]): number {
  let [sum, left] = [0, 0];
  for (const [at, group] of groups.entries()) {
    const owing = owingOf(past, group, at === 0);
    if (owing === undefined) continue;
    const { target, carried, before } = owing;
    // A period of which no round was drawn has no target of its own: it is what the next one took over beyond
    // what is known.
    sum += Math.max(0, target - carried - before) + Math.max(0, carried - left);
    left = Math.max(0, target - before - standingOf(past, group));
  }
  return sum;
}

interface Owing {
  readonly target: number;
  /** Of it, what periods before left. */
  readonly carried: number;
  /** Done in earlier years of a period of several. */
  readonly before: number;
  /** The last round that was drawn, and its plan. */
  readonly drawn: number;
  readonly size: number;
}

/** What the last draw of a period said it owed; undefined where none of its rounds was drawn. */
function owingOf(
  past: StratumPast,
  { rounds, under: { rule, index, minimum } }: RoundGroup<ReportedRule>,
  isFirst: boolean,
): Owing | undefined {
  const drawn = rounds.filter((t) => drawOf(past, t) !== undefined).at(-1);
  const planned = drawn === undefined ? undefined : planIn(past, drawn);
  if (drawn === undefined || planned === undefined) return undefined;
  const { target, done, owed } = recordedRule(planned, index) ?? planned;
  const earlier = done - rounds.filter((t) => t < drawn).reduce((sum, t) => sum + standingIn(past, t), 0);
  const before = typeof rule.per === "object" ? Math.max(0, earlier) : 0;
  const least = drawn === rounds.at(-1) ? Math.min(minimum, planned.size) : 0;
  const own =
    isFirst || rule.side === "at-most"
      ? target
      : Math.min(target, Math.max(roundedTo(rule.side, fractionOf(owed)), least));
  return { target, carried: target - own, before, drawn, size: planned.size };
}

function standingOf(past: StratumPast, { rounds }: RoundGroup<ReportedRule>): number {
  return rounds.reduce((sum, t) => sum + standingIn(past, t), 0);
}

function missedIn(past: StratumPast, group: RoundGroup<ReportedRule>, isFirst: boolean): MissedPeriod[] {
  const { rounds, under } = group;
  const { rule, minimum } = under;
  const ids = rounds.map((t) => past.matter.rounds[t]!.id);
  const standing = standingOf(past, group);
  const owing = owingOf(past, group, isFirst);
  if (owing === undefined)
    return rule.side === "at-most" ? [] : [{ rounds: ids, target: null, carried: 0, standing }];
  const { target, carried, before, drawn, size } = owing;
  const least = drawn === rounds.at(-1) ? Math.min(minimum, size) : 0;
  // What earlier years of a block did is taken off, so that both numbers speak of this year.
  const owed = Math.max(0, (rule.side === "at-most" ? least : target) - before);
  return standing >= owed ? [] : [{ rounds: ids, target: owed, carried: Math.min(carried, owed), standing }];
}

function drawOf({ matter, draws }: StratumPast, t: number): StandingDraw | undefined {
  return draws.find(({ plan }) => plan.body.round === matter.rounds[t]!.id);
}

function planIn(past: StratumPast, t: number) {
  return drawOf(past, t)!.plan.body.strata.find(({ stratum }) => stratum === past.stratum.id);
}

function standingIn(past: StratumPast, t: number): number {
  const draw = drawOf(past, t);
  return draw === undefined ? 0 : drawnNow(draw).filter(({ stratum }) => stratum === past.stratum.id).length;
}
