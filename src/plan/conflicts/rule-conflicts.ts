/**
 * Rules that contradict each other whatever the registry holds: how often a unit must be visited against how
 * often it may be.
 *
 * Source: catalogue rows C03, C09.
 */

import { compareFractions, fraction, fractionOf } from "../../kernel/fraction.js";
import type { Refusal } from "../../kernel/refusal.js";
import type { FrequencyRule, VisitFilter, Window } from "../../policy/frequency-rule.js";
import type { Matter } from "../../policy/policy.js";
import type { RollingWindow } from "../../policy/rolling-window.js";
import { refuse } from "../refuse.js";

/** At least or at most so many visits in a window. */
interface Bound {
  readonly name: string;
  readonly visits: number;
  /** Length of the window, in parts of which a day has 4800: so many months have the days of 400 years. */
  readonly length: number;
  readonly counts: VisitFilter;
  /** An amount of this year and no rule of every year. */
  readonly ofYear?: true;
}

const REST = "recentVisit";
const DAY = 4800;
const MONTH = 146097;
const YEAR = 12 * MONTH;

/**
 * A floor that no sequence of visits can meet under a cap. Of this year's amounts against a cap that is
 * longer than a year it is a doubt: this year may be run, if nobody was visited before, and the next one
 * cannot.
 */
export function ruleConflicts(matter: Matter): {
  readonly faults: readonly Refusal[];
  readonly doubts: readonly Refusal[];
} {
  const caps = capsOf(matter);
  const found = floorsOf(matter).flatMap((floor) =>
    caps
      // Over a long time f visits in every window of length W and c in every window of length V fit only if f
      // · V ≤ c · W.
      .filter(
        (cap) => countsAll(cap.counts, floor.counts) && floor.visits * cap.length > cap.visits * floor.length,
      )
      .map((cap) => ({
        refusal: refusedFor(matter, floor, cap),
        isLater: floor.ofYear === true && cap.length > YEAR,
      })),
  );
  return {
    faults: found.filter(({ isLater }) => !isLater).map(({ refusal }) => refusal),
    doubts: found.filter(({ isLater }) => isLater).map(({ refusal }) => refusal),
  };
}

function refusedFor({ id }: Matter, floor: Bound, cap: Bound): Refusal {
  return refuse("plan/floor-above-cap", ["matters", id, "frequency"], {
    conflict: cap.length === floor.length ? "C03" : "C09",
    floor: floor.name,
    least: floor.visits,
    leastDays: Math.floor(floor.length / DAY),
    cap: cap.name,
    most: cap.visits,
    mostDays: Math.floor(cap.length / DAY),
    nearest: nearestCap(floor, cap),
  });
}

/**
 * The smallest cap that lets the floor be, as it would stand in the policy; of a rest the longest one, and
 * "none" where not even a day can be.
 */
function nearestCap(floor: Bound, cap: Bound): string {
  if (cap.name !== REST) return `atMost: ${Math.ceil((floor.visits * cap.length) / floor.length)}`;
  const days = Math.floor(floor.length / (floor.visits * DAY));
  return days === 0 ? "none" : `days: ${days}`;
}

function floorsOf({ frequency = [], strata, mode, times = 1 }: Matter): Bound[] {
  const rules = frequency.flatMap((rule) =>
    rule.atLeast === undefined ? [] : bounded(rule.id, rule.atLeast, rule.window, rule.counts),
  );
  const certain = strata.flatMap(({ id, ratio, per = "year", side }) => {
    const whole =
      ratio !== undefined &&
      side !== "at-most" &&
      per === "year" &&
      compareFractions(fractionOf(ratio), fraction(times)) >= 0;
    return whole && mode !== "independent"
      ? [{ name: `strata.${id}.ratio`, visits: times, length: YEAR, counts: {}, ofYear: true as const }]
      : [];
  });
  return [...rules, ...certain];
}

function capsOf({ frequency = [], recentVisit }: Matter): Bound[] {
  const rules = frequency.flatMap((rule: FrequencyRule) =>
    rule.atMost === undefined || rule.where !== null || rule.counts.results !== undefined
      ? []
      : bounded(rule.id, rule.atMost, rule.window, rule.counts),
  );
  if (recentVisit === null) return rules;
  const counts = recentVisit.kinds === null ? {} : { kinds: recentVisit.kinds };
  return [...rules, { name: REST, visits: 1, length: recentVisit.days * DAY, counts }];
}

function bounded(name: string, visits: number, window: Window, counts: VisitFilter): Bound[] {
  if (window === "year") return [{ name, visits, length: YEAR, counts }];
  if ("since" in window) return [];
  return [{ name, visits, length: lengthOf(window), counts }];
}

function lengthOf(window: RollingWindow): number {
  if ("years" in window) return window.years * YEAR;
  return "months" in window ? window.months * MONTH : window.days * DAY;
}

/** Does the cap count every visit by which the floor could be met? */
function countsAll(cap: VisitFilter, floor: VisitFilter): boolean {
  return (Object.keys(cap) as (keyof VisitFilter)[]).every(
    (list) => floor[list]?.every((name) => cap[list]!.includes(name)) ?? isOwn(list, cap),
  );
}

/** A floor that does not say what it counts is met by this matter's routine visits. */
function isOwn(list: keyof VisitFilter, cap: VisitFilter): boolean {
  return list === "kinds" && cap.kinds!.includes("routine");
}
