/**
 * A matter's year as it can be known today: who is in which stratum in each round, what can be drawn, and the
 * plan that follows.
 */

import { heldBy, lastOf } from "../../kernel/certain.js";
import { addDays, laterDay } from "../../kernel/iso-date.js";
import { once } from "../../kernel/made-once.js";
import type { Refusal } from "../../kernel/refusal.js";
import type { Result } from "../../kernel/result.js";
import type { FrequencyRule } from "../../policy/frequency-rule.js";
import type { Matter, Policy, Stratum } from "../../policy/policy.js";
import { asksForToday } from "../../policy/query.js";
import { isRolling, startOfWindow } from "../../policy/rolling-window.js";
import { frameOf } from "../../pool/frame.js";
import { countsOwn } from "../../pool/own-visits.js";
import { type DrawnBefore, type Pool, poolOf } from "../../pool/pool.js";
import type { Sight } from "../../pool/sight.js";
import { unitsVisited } from "../../pool/units-visited.js";
import { openNeverDrawn } from "../../pool/weightless.js";
import { drawIdOf } from "../../random/draw-id.js";
import type { Registry } from "../../registry/registry.js";
import { NO_DAY } from "../../registry/unit.js";
import { countStaff } from "../../roster/count-staff.js";
import { rulesOfStratum } from "../rule-place.js";
import { type LeastYear, leastYear } from "./least-year.js";
import { isFollowed, unitsAlike } from "./units-alike.js";
import {
  type Cap,
  capsOfMode,
  leastDue,
  noneDue,
  planYear,
  type YearPlan,
  type YearStart,
} from "./year-plan.js";

export interface MatterYear {
  readonly matter: Matter;
  /** The pool of the first round, as far as today's registry tells. */
  readonly pool: Pool;
  /** That of every round, as if nobody were drawn before. */
  readonly pools: readonly Pool[];
  /** Has a row weight 0 in a round, and no promise? No draw ever takes it. */
  readonly isNeverDrawn: (row: number, round: number) => boolean;
  /** What keeps a unit out after some draws. */
  readonly caps: readonly Cap[];
  readonly start: YearStart;
  /** The year as it is expected; or, where that is refused, the least that it can owe. */
  readonly plan: Result<YearPlan>;
  /** What is expected to be refused, where the least that can be owed is not. */
  readonly doubts: readonly Refusal[];
  readonly least: LeastYear;
}

export interface PlannedYear extends MatterYear {
  readonly plan: Extract<Result<YearPlan>, { readonly ok: true }>;
}

/** @param sight - of the registry and the classes of the policy, the same for all matters */
export function forecastMatterYear(
  policy: Policy,
  registry: Registry,
  matter: Matter,
  sight: Sight,
): MatterYear {
  const pools = poolsOfRounds(policy, registry, matter, sight);
  const pool = pools[0]!;
  const caps = capsOf(policy, matter);
  const alikeCase = { policy, registry, matter, sight, pasts: new Map(), from: 0, drawnIn: () => [] };
  const visited = new Map(
    [...new Set(pools)].map(
      (each) => [each, unitsVisited({ policy, registry, frame: each.frame, matter, ordered: [] })] as const,
    ),
  );
  const followed = isFollowed(policy, registry, matter);
  const isNeverDrawn = neverDrawnOf(registry, matter, pools, sight);
  const strata = matter.strata.map((_, s) => ({
    ...(followed
      ? { alike: once(() => unitsAlike({ ...alikeCase, rows: pools.map(({ rows }) => rows[s]!) })) }
      : {}),
    units: pools.map(({ frame }) => frame.sizes[s]!),
    eligible: pools.map(({ rows }) => rows[s]!.length),
    never: pools.map(({ rows }, t) => rows[s]!.filter((row) => isNeverDrawn(row, t)).length),
    caps,
    due: pools.map(({ forced }) => forced[s]!.length),
  }));
  const start: YearStart = {
    drawId: drawIdOf({
      authority: policy.authority,
      year: String(policy.year),
      matter: matter.id,
      round: matter.rounds[0]!.id,
      attempt: 1,
    }),
    authority: policy.authority,
    year: policy.year,
    strata,
    staffOf: (filter) => countStaff(registry, filter),
    visitedSince: (s, from, round) => heldBy(visited, pools[round]!)(s, from),
  };
  return { matter, pool, pools, isNeverDrawn, caps, start, ...plansFrom(policy, matter, start) };
}

function neverDrawnOf(
  { asOf }: Registry,
  matter: Matter,
  pools: readonly Pool[],
  sight: Sight,
): MatterYear["isNeverDrawn"] {
  const asks = matter.rounds.map(({ from }) => openNeverDrawn(matter, sight.on(laterDay(from, asOf))));
  return (row, round) => asks[round]!(row, pools[round]!.frame.stratum[row]!);
}

/** The year as it is expected, or the least that it can owe, of a matter that starts like this. */
function plansFrom(
  policy: Policy,
  matter: Matter,
  start: YearStart,
): Pick<MatterYear, "plan" | "doubts" | "least"> {
  const expected = planYear(matter, start);
  const least = planYear(matter, { ...start, dueLeft: isMetByOthers(policy, matter) ? noneDue : leastDue });
  const doubts = expected.ok || !least.ok ? [] : expected.refusals;
  return { plan: expected.ok ? expected : least, doubts, least: leastYear(matter, start, least) };
}

/**
 * The same year with another amount of stratum `s`, and where the stratum stands in it: who is in the pools
 * does not depend on amounts. A stratum that asks for nothing of the others is planned alone, so that trying
 * many amounts costs no more where there are many strata.
 */
export function withStratum(
  policy: Policy,
  year: MatterYear,
  s: number,
  stratum: Stratum,
): { readonly year: MatterYear; readonly s: number } {
  const isAlone = standsAlone(year.matter, stratum);
  const strata = isAlone ? [stratum] : year.matter.strata.map((each, at) => (at === s ? stratum : each));
  const matter = { ...year.matter, strata };
  const start = isAlone ? startOf(year.start, s) : year.start;
  return { year: { ...year, matter, start, ...plansFrom(policy, matter, start) }, s: isAlone ? 0 : s };
}

/** Neither a total nor a rest joins the strata, and no rule of this one counts the others. */
function standsAlone({ total, strata }: Matter, stratum: Stratum): boolean {
  const countsOthers = rulesOfStratum(stratum).some(
    ({ ratioOf, shareOfTotal }) => ratioOf === "matter" || shareOfTotal !== undefined,
  );
  return total === undefined && strata.every(({ rest }) => rest === undefined) && !countsOthers;
}

function startOf(start: YearStart, s: number): YearStart {
  return {
    ...start,
    strata: [start.strata[s]!],
    visitedSince: (_alone, from, round) => start.visitedSince(s, from, round),
  };
}

export function isPlanned(year: MatterYear): year is PlannedYear {
  return year.plan.ok;
}

/** May another matter's visits keep a promise of this one? Then nobody is forced for certain. */
function isMetByOthers(policy: Policy, { id, frequency = [] }: Matter): boolean {
  return frequency.some(
    ({ atLeast, counts }) =>
      atLeast !== undefined &&
      policy.matters.some((other) => other.id !== id && countsOwn(counts, other.id, policy)),
  );
}

/** The pool of every round on its first day. Days on which nothing is known to change share one. */
function poolsOfRounds(policy: Policy, registry: Registry, matter: Matter, sight: Sight): Pool[] {
  const days = matter.rounds.map(({ from }) => laterDay(from, registry.asOf));
  const changes = looksBack(policy, matter) ? "daily" : daysOfChange(registry, matter, days);
  const pools = new Map<number, Pool>();
  return days.map((day, round) => {
    const key = changes === "daily" ? round : changes.filter((change) => change <= day).length;
    const pool = pools.get(key) ?? poolOn(policy, { ...registry, asOf: day }, matter, sight.on(day), round);
    pools.set(key, pool);
    return pool;
  });
}

function poolOn(
  { year, authority }: Policy,
  then: Registry,
  matter: Matter,
  sight: Sight,
  round: number,
): Pool {
  return poolOf(
    then,
    { matter, round, year, authority, sight },
    frameOf(then, matter, sight),
    nothingDrawn(),
  );
}

export function nothingDrawn(): DrawnBefore {
  return { times: new Map(), cycle: new Set(), coolingDown: new Set(), ordered: [] };
}

/** Do conditions of the matter, or the classes, tell days from the day itself? */
function looksBack({ classes }: Policy, { population, frequency = [], strata }: Matter): boolean {
  return asksForToday([
    classes?.direct ?? [],
    population,
    frequency.map(({ where }) => where),
    strata.map(({ where }) => where),
  ]);
}

/**
 * Days on which a unit opens, closes, or comes under a flag or out of it; "daily" when rules look back from
 * the day itself.
 */
function daysOfChange(
  { units, asOf }: Registry,
  { recentVisit, frequency = [] }: Matter,
  days: readonly string[],
): readonly string[] | "daily" {
  const last = lastOf(days);
  const rolling = frequency.some(
    ({ window, atLeast }) =>
      atLeast !== undefined || (typeof window === "object" && !("from" in window) && !("since" in window)),
  );
  if (recentVisit !== null || rolling) return "daily";
  const changes = new Set<string>();
  const note = (day: string | null): void => {
    if (day !== null && day > asOf && day <= last) changes.add(day);
  };
  for (const column of [units.opened, units.closed])
    for (const day of new Set(column)) if (day !== NO_DAY) note(dayText(day));
  for (const set of units.exclusionSets) {
    for (const { from, until } of set) {
      note(from);
      note(until === null ? null : addDays(until, 1));
    }
  }
  return [...changes];
}

function dayText(day: number): string {
  return addDays("1970-01-01", day);
}

/**
 * What keeps a unit of the matter out after some draws: its mode, its cool-down, and rules that concern
 * everybody.
 */
export function capsOf(policy: Policy, matter: Matter): Cap[] {
  return [...capsOfMode(matter), ...capsOfRules(policy, matter)];
}

/**
 * Frequency rules that concern every unit, as caps on the draws of the year. A result is taken to be the one
 * that bars.
 */
function capsOfRules(policy: Policy, matter: Matter): Cap[] {
  return (matter.frequency ?? []).flatMap((rule) => {
    const { atMost, where, counts } = rule;
    if (atMost === undefined || where !== null || !countsOwn(counts, matter.id, policy)) return [];
    return [
      { rule: rule.id, count: atMost, firstRound: (round: number) => firstRoundIn(rule, matter, round) },
    ];
  });
}

/** The earliest round whose visits may still lie in the window when a round begins. */
export function firstRoundIn({ window }: FrequencyRule, { rounds }: Matter, round: number): number {
  if (!isRolling(window)) return 0;
  const first = startOfWindow(window, rounds[round]!.from);
  const found = rounds.findIndex(({ until }) => until >= first);
  return Math.min(found === -1 ? round : found, round);
}
