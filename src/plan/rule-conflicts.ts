/**
 * Rules that contradict each other whatever the registry holds: how often a unit must be visited against how often it may be.
 *
 * Source: catalogue rows C03, C09.
 */
import { compareFractions, fraction, readFraction } from "../kernel/fraction.js";
import { type Refusal, refuse } from "../kernel/refusal.js";
import type { FrequencyRule, VisitFilter, Window } from "../policy/frequency-rule.js";
import type { Matter } from "../policy/policy.js";

/** At least or at most so many visits in so many days. */
interface Bound {
  readonly name: string;
  readonly visits: number;
  readonly days: number;
  readonly counts: VisitFilter;
}

const DAYS_OF_YEAR = 365;

/** A floor that no sequence of visits can meet under a cap. */
export function ruleConflicts(matter: Matter): Refusal[] {
  const caps = capsOf(matter);
  return floorsOf(matter).flatMap((floor) =>
    caps
      // Over a long time f visits in every window of W days and c in every window of V fit only if f · V ≤ c · W.
      .filter((cap) => countsAll(cap.counts, floor.counts) && floor.visits * cap.days > cap.visits * floor.days)
      .map((cap) => {
        const nearest = Math.ceil((floor.visits * cap.days) / floor.days);
        return refuse("plan/floor-above-cap", ["matters", matter.id, "frequency"], {
          conflict: cap.days === floor.days ? "C03" : "C09",
          floor: floor.name,
          least: floor.visits,
          leastDays: floor.days,
          cap: cap.name,
          most: cap.visits,
          mostDays: cap.days,
          nearest,
        });
      }),
  );
}

function floorsOf({ frequency = [], strata, mode, times = 1 }: Matter): Bound[] {
  const rules = frequency.flatMap((rule) => (rule.atLeast === undefined ? [] : bounded(rule.id, rule.atLeast, rule.window, rule.counts)));
  const certain = strata.flatMap(({ id, ratio, per = "year", side }) => {
    const whole =
      ratio !== undefined && side !== "at-most" && per === "year" && compareFractions(readFraction(ratio)!, fraction(times)) >= 0;
    return whole && mode !== "independent" ? [{ name: `strata.${id}.ratio`, visits: times, days: DAYS_OF_YEAR, counts: {} }] : [];
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
  return [...rules, { name: "recentVisit", visits: 1, days: recentVisit.days, counts }];
}

function bounded(name: string, visits: number, window: Window, counts: VisitFilter): Bound[] {
  if (window === "year") return [{ name, visits, days: DAYS_OF_YEAR, counts }];
  if ("since" in window) return [];
  const days =
    "years" in window ? window.years * DAYS_OF_YEAR : "months" in window ? Math.floor((window.months * DAYS_OF_YEAR) / 12) : window.days;
  return [{ name, visits, days, counts }];
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
