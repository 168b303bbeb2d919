/**
 * How often, and in which rounds, one unit can be visited in the year: by the pools of the rounds, by the
 * mode, and by every cap that concerns it. Nothing is left to chance here: these are the visits that a draw
 * could give the unit if all tickets helped.
 */

import { laterDay } from "../../../kernel/iso-date.js";
import { isCap } from "../../../policy/frequency-bounds.js";
import type { FrequencyRule } from "../../../policy/frequency-rule.js";
import type { Policy } from "../../../policy/policy.js";
import { openCounter } from "../../../pool/counted-visits.js";
import { NO_RULE, NO_STRATUM } from "../../../pool/frame.js";
import { countsOwn } from "../../../pool/own-visits.js";
import type { Sight } from "../../../pool/sight.js";
import type { Registry } from "../../../registry/registry.js";
import { firstRoundIn, type PlannedYear } from "../../year/matter-year.js";
import { capsOfMode } from "../../year/year-plan.js";

/**
 * Units that are alike to the rules of a matter: in the same strata and pools, under the same caps, with as
 * much of them used up.
 */
export interface UnitLike {
  /** The first of them. */
  readonly row: number;
  /** By round: their stratum, or NO_STRATUM. */
  readonly strata: readonly number[];
  /** By round: may be drawn if it was not drawn before. */
  readonly eligible: readonly boolean[];
  /** Visits that the history has used up, by cap and round. */
  readonly used: readonly (readonly number[])[];
  /** Caps that concern it, by their place in `caps`. */
  readonly caps: readonly number[];
}

export interface MatterReach {
  readonly year: PlannedYear;
  readonly caps: readonly UnitCap[];
  /**
   * The unit of a row, the same object for units that are alike; undefined for rows that never lie in a
   * stratum.
   */
  readonly unitOf: (row: number) => UnitLike | undefined;
}

/** A limit on the draws of one unit; `rule` is undefined for those of the mode. */
export interface UnitCap {
  readonly rule: FrequencyRule | undefined;
  readonly count: number;
  readonly firstRound: (round: number) => number;
}

export function openReach(policy: Policy, registry: Registry, year: PlannedYear, sight: Sight): MatterReach {
  const { matter, pools, isNeverDrawn } = year;
  const days = matter.rounds.map(({ from }) => laterDay(from, registry.asOf));
  const then = sight.on(days[0]!);
  const ofRules = (matter.frequency ?? [])
    .filter(isCap)
    .filter(
      ({ counts, window }) =>
        counts.results === undefined && !isSince(window) && countsOwn(counts, matter.id, policy),
    )
    .map((rule) => ({
      rule,
      count: rule.atMost,
      firstRound: (round: number) => firstRoundIn(rule, matter, round),
    }));
  const caps: readonly UnitCap[] = [
    ...capsOfMode(matter).map((cap) => ({ ...cap, rule: undefined })),
    ...ofRules,
  ];
  const concerns = caps.map(({ rule }) => (rule === undefined ? () => true : then.matcher(rule.where)));
  const counters = caps.map(({ rule }) =>
    rule === undefined || registry.history.size === 0
      ? undefined
      : days.map((asOf) => openCounter(rule, { ...registry, asOf }, policy.year, new Map()).count),
  );
  const known = new Map<string, UnitLike>();
  const seen: (UnitLike | null)[] = [];
  return {
    year,
    caps,
    unitOf(row) {
      const unit = seen[row] === undefined ? (likeOf(row) ?? null) : seen[row];
      seen[row] = unit;
      return unit ?? undefined;
    },
  };

  function likeOf(row: number): UnitLike | undefined {
    const strata = pools.map(({ frame }) => frame.stratum[row]!);
    if (strata.every((s) => s === NO_STRATUM)) return undefined;
    const eligible = pools.map(({ rule }, t) => rule[row] === NO_RULE && !isNeverDrawn(row, t));
    const mine = caps.flatMap((_, at) => (concerns[at]!(row) ? [at] : []));
    const used = caps.map((_, at) =>
      mine.includes(at) ? (counters[at]?.map((count) => count(row)) ?? []) : [],
    );
    const name = JSON.stringify([strata, eligible.map(Number), mine, used]);
    const like = known.get(name) ?? { row, strata, eligible, used, caps: mine };
    known.set(name, like);
    return like;
  }
}

/**
 * Which of the year's visits lie after a day in a fact of the unit is not followed: such a cap may leave more
 * room than it seems.
 */
function isSince(window: FrequencyRule["window"]): boolean {
  return typeof window === "object" && "since" in window;
}

/** May the unit be drawn in a round after it was drawn in those? `taken` in order. */
export function mayDrawAgain(
  { caps }: MatterReach,
  unit: UnitLike,
  round: number,
  taken: readonly number[],
): boolean {
  return (
    unit.eligible[round]! &&
    unit.caps.every((at) => {
      const { count, firstRound } = caps[at]!;
      const first = firstRound(round);
      const drawn = taken.filter((t) => t >= first).length;
      return drawn + (unit.used[at]?.[round] ?? 0) < count;
    })
  );
}

/**
 * Most draws of the unit in some rounds (in order): each is taken as early as can be. Every limit looks back
 * from a round over the last ones, so an earlier draw in place of a later one never bars more.
 */
export function mostDrawsIn(reach: MatterReach, unit: UnitLike, rounds: readonly number[]): number {
  const taken: number[] = [];
  for (const round of rounds) if (mayDrawAgain(reach, unit, round, taken)) taken.push(round);
  return taken.length;
}
