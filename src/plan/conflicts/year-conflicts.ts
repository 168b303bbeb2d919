/**
 * Contradictions that show when a matter's year is planned on the registry: pools that run dry, rates that
 * leave nobody, floors by chance.
 */

import { lastOf } from "../../kernel/certain.js";
import {
  ceilOf,
  type Fraction,
  floorOf,
  fraction,
  fractionOf,
  fractionText,
  times as multiplied,
  plus,
} from "../../kernel/fraction.js";
import type { Refusal } from "../../kernel/refusal.js";
import { openDays } from "../../policy/count-open-days.js";
import { isPromise } from "../../policy/frequency-bounds.js";
import type { Matter, Policy, Stratum } from "../../policy/policy.js";
import { openCounter } from "../../pool/counted-visits.js";
import { countsOwn } from "../../pool/own-visits.js";
import type { Registry } from "../../registry/registry.js";
import { refuse } from "../refuse.js";
import { leavesTooMany, leftToChance } from "../year/left-to-chance.js";
import type { PlannedYear } from "../year/matter-year.js";
import { noneDue, planYear } from "../year/year-plan.js";
import { type Conflicts, joinConflicts } from "./conflicts.js";
import { nearestAbove, nearestQuiet } from "./nearest-plan.js";
import { emptiedBeforeEnd, runsOut, runsOutFor } from "./pools-run-dry.js";

export function yearConflicts(policy: Policy, registry: Registry, year: PlannedYear): Conflicts {
  const { matter } = year;
  const dry = matter.strata.map((_, s) => runsOut(policy, year, s));
  const faults = [
    ...matter.strata.flatMap((stratum, s) => [
      ...dry[s]!.faults,
      ...emptiedBeforeEnd(policy, year, s),
      ...ceilingGivesNone(year, stratum, s),
      ...floorByChance(policy, registry, year, s),
    ]),
    ...noOpenDay(matter),
    ...secretAndAnnounced(matter),
  ];
  return { faults, doubts: joinConflicts(dry).doubts };
}

/** A ceiling that rounds down to nobody, and no minimum that says otherwise. */
function ceilingGivesNone({ plan }: PlannedYear, stratum: Stratum, s: number): Refusal[] {
  const { units, sizes } = lastOf(plan.value.rounds).strata[s]!;
  const { ratio, side, minimum, also = [] } = stratum;
  if (
    ratio === undefined ||
    side !== "at-most" ||
    minimum > 0 ||
    units === 0 ||
    also.some((rule) => rule.side !== "at-most")
  )
    return [];
  const exact = multiplied(fractionOf(ratio), fraction(Math.max(...sizes)));
  if (exact.numerator === 0n || floorOf(exact) > 0n) return [];
  return [
    refuse("plan/ceiling-gives-none", ["matters", plan.value.rounds[0]!.matter, "strata", stratum.id], {
      conflict: "C06",
      stratum: stratum.id,
      units,
      ratio,
      exact: fractionText(exact),
      nearest: "minimum: 1",
    }),
  ];
}

/**
 * Every unit is to be visited, but the amounts, drawn from the whole pool, leave more to the last round
 * than its own. What a rule forces is no part of them.
 */
function floorByChance(policy: Policy, registry: Registry, year: PlannedYear, s: number): Refusal[] {
  const { matter, pool } = year;
  const promises = (matter.frequency ?? []).filter(isPromise);
  const floor = promises.find(
    ({ where, window, counts }) =>
      where === null && window === "year" && countsOwn(counts, matter.id, policy),
  );
  const chance = floor && chanceOf(year, s);
  if (floor === undefined || chance === undefined) return [];
  const { count } = openCounter(floor, registry, policy.year, new Map());
  const owed = pool.rows[s]!.filter((row) => count(row) < floor.atLeast).length;
  if (!leavesTooMany(chance, owed)) return [];
  const works = (tried: PlannedYear, at: number): boolean => {
    const then = chanceOf(tried, at);
    return (then === undefined || !leavesTooMany(then, owed)) && runsOutFor(tried, at) === undefined;
  };
  const { id } = matter.strata[s]!;
  return [
    refuse("plan/floor-by-chance", ["matters", matter.id, "strata", id], {
      conflict: "C02",
      stratum: id,
      rule: floor.id,
      least: floor.atLeast,
      coverage: percent(chance.coverage),
      left: Number(ceilOf(multiplied(chance.left, fraction(owed)))),
      quota: chance.quota,
      nearest: nearestAbove({ policy, year, s, works }),
    }),
  ];
}

function chanceOf({ matter, plan, start }: PlannedYear, s: number) {
  const unforced = planYear(matter, { ...start, dueLeft: noneDue });
  return leftToChance(matter, unforced.ok ? unforced.value : plan.value, s);
}

/** A round without a single day on which anybody may be visited. */
function noOpenDay({ id, rounds, quiet }: Matter): Refusal[] {
  return rounds
    .filter((round) => openDays(round, quiet) === 0)
    .map((round) => {
      const { from, until } = round;
      const nearest = nearestQuiet(round, quiet!);
      return refuse("plan/no-open-day", ["matters", id, "rounds", round.id], {
        conflict: "C10",
        round: round.id,
        from,
        until,
        nearest,
      });
    });
}

/** A list that is published ahead cannot be secret until the visit. */
function secretAndAnnounced({ id, list }: Matter): Refusal[] {
  if (list?.daysAhead === undefined || list.secretUntilVisit !== true) return [];
  return [
    refuse("plan/secret-and-announced", ["matters", id, "list"], {
      conflict: "C05",
      days: list.daysAhead,
      nearest: "secretUntilVisit: false",
    }),
  ];
}

/** 0.7176 as "71.8". */
function percent(share: Fraction): string {
  const tenths = floorOf(plus(multiplied(share, fraction(1000)), fraction(1, 2)));
  return `${tenths / 10n}.${tenths % 10n}`;
}
