/** Periods of a stratum that fell short: each by the rule of its time, and by what its own last draw said it owed. */

import { groupsBefore, type RoundGroup } from "../../plan/rounds-in-force.js";
import { indexOfPlace, placesOf, rulesOf, stratumOf } from "../../plan/rule-place.js";
import type { Matter, Stratum } from "../../policy/policy.js";
import type { QuotaRule } from "../../policy/quota-rule.js";
import type { Book } from "../book/book.js";
import { drawnNow } from "../drawn-now.js";
import type { StandingDraw } from "../year-state.js";

/** A month, quarter, half-year, year or round of a rule in which less was done than it asked for. */
export interface MissedPeriod {
  /** Ids of its rounds. */
  readonly rounds: readonly string[];
  /** What its last draw said it owed; null where none of its rounds was drawn although a later one was. */
  readonly target: number | null;
  readonly standing: number;
}

export interface StratumPast {
  readonly matter: Matter;
  readonly stratum: Stratum;
  /** Standing draws of the matter. */
  readonly draws: readonly StandingDraw[];
  readonly book: Book;
}

/** Periods of the stratum's rules, up to the last draw, in which fewer visits stand than their last draw owed. A ceiling asks for its minimum only. */
export function missedPeriods(past: StratumPast): MissedPeriod[] {
  const { matter, stratum } = past;
  const last = Math.max(...matter.rounds.map((_, t) => (drawOf(past, t) === undefined ? -1 : t)));
  const places = stratum.rest === undefined ? placesOf(stratum) : [null];
  const missed = places.flatMap((place) => groupsOf(past, place, last).flatMap((group) => missedIn(past, group)));
  return missed.filter(({ rounds }, at) => missed.findIndex((other) => other.rounds.join("/") === rounds.join("/")) === at);
}

/** A rule as its policy had it: where the plans record it, and the minimum beside it. */
interface ReportedRule {
  readonly rule: QuotaRule;
  readonly index: number;
  readonly minimum: number;
}

/** Groups that were begun and have run to their end, or to the last draw. */
function groupsOf(past: StratumPast, place: number | null, last: number): RoundGroup<ReportedRule>[] {
  const { matter, stratum, book } = past;
  const inForce = matter.rounds.map((_, t) => {
    const draw = drawOf(past, t);
    if (draw === undefined) return undefined;
    const then = book.policies.get(draw.plan.body.policy)?.matters.find(({ id }) => id === matter.id);
    return then === undefined ? null : ruleIn(stratumOf(then, stratum.id), place);
  });
  const groups = groupsBefore(matter.rounds.length, matter.rounds, inForce, ruleIn(stratum, place)!);
  return groups.filter(({ rounds, isCut }) => rounds[0]! <= last && !isCut);
}

/** The rule of a place; what takes the rest of a total is a floor of the year. */
function ruleIn(stratum: Stratum | undefined, place: number | null): ReportedRule | null {
  if (stratum === undefined) return null;
  if (place === null) return { rule: { side: "at-least" }, index: -1, minimum: stratum.minimum };
  const index = indexOfPlace(stratum, place);
  return index === -1 ? null : { rule: rulesOf(stratum)[index]!, index, minimum: place === 0 ? stratum.minimum : 0 };
}

function missedIn(past: StratumPast, { rounds, under: { rule, index, minimum } }: RoundGroup<ReportedRule>): MissedPeriod[] {
  const ids = rounds.map((t) => past.matter.rounds[t]!.id);
  const standing = rounds.reduce((sum, t) => sum + standingIn(past, t), 0);
  const drawn = rounds.filter((t) => drawOf(past, t) !== undefined).at(-1);
  const planned = drawn === undefined ? undefined : planIn(past, drawn);
  if (planned === undefined) return rule.side === "at-most" ? [] : [{ rounds: ids, target: null, standing }];
  const { target, done } = planned.rules?.[index] ?? planned;
  const earlier = done - rounds.filter((t) => t < drawn!).reduce((sum, t) => sum + standingIn(past, t), 0);
  const before = typeof rule.per === "object" ? Math.max(0, earlier) : 0;
  const least = drawn === rounds.at(-1) ? Math.min(minimum, planned.size) : 0;
  const owed = rule.side === "at-most" ? least : target;
  return before + standing >= owed ? [] : [{ rounds: ids, target: owed, standing }];
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
