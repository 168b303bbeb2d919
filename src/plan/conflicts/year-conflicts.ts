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
import type { QuotaRule } from "../../policy/quota-rule.js";
import { openCounter } from "../../pool/counted-visits.js";
import { countsOwn } from "../../pool/own-visits.js";
import type { Registry } from "../../registry/registry.js";
import { exactAmount } from "../amount.js";
import { refuse } from "../refuse.js";
import { rulesOf } from "../rule-place.js";
import { roundedTo, roundsByPeriod } from "../rule-target.js";
import { leavesTooMany, leftToChance } from "../year/left-to-chance.js";
import type { PlannedYear } from "../year/open-year.js";
import { rollingGuarantee } from "../year/prices.js";
import { noneDue, planYear, type YearPlan } from "../year/year-plan.js";
import { type Conflicts, joinConflicts } from "./conflicts.js";
import { nearestAbove, nearestBelow, nearestQuiet } from "./nearest-plan.js";

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

const NOTHING: Conflicts = { faults: [], doubts: [] };

/**
 * A quota that some tickets leave the pool unable to give. Nothing is said where rules force other draws
 * than was expected: these are played. A ceiling owes nothing: where its units run out fewer are drawn, which
 * is what "not more than" allows.
 */
function runsOut(policy: Policy, year: PlannedYear, s: number): Conflicts {
  const { matter, plan, caps } = year;
  const stratum = matter.strata[s]!;
  const dry = dryRound(year, s);
  if (dry === undefined) return NOTHING;
  const { quota, units } = plan.value.rounds[dry]!.strata[s]!;
  const path = ["matters", matter.id, "strata", stratum.id];
  const left = plan.value.sure[s]![dry]!;
  const common = {
    stratum: stratum.id,
    units,
    round: matter.rounds[dry]!.id,
    quota,
    left,
    caps: capsText(matter, caps),
  };
  if (isCeilingOnly(stratum) && keepsMinimum(year, s)) {
    const { round, ...facts } = common;
    return { faults: [], doubts: [refuse("plan/ceiling-above-units", path, { ...facts, from: round })] };
  }
  const works = (tried: PlannedYear, at: number): boolean => runsOutFor(tried, at) === undefined;
  const nearest = nearestBelow({ policy, year, s, works });
  const found = [refuse("plan/runs-out", path, { conflict: "C01", ...common, after: dry, nearest })];
  return isProved(year, s, dry) ? { faults: found, doubts: [] } : { faults: [], doubts: found };
}

/**
 * Can chance really use the pool up? Where a rule forces units that leave before the round, or a second visit
 * of some, and it is not followed whom it forces, fewer may be used up than were drawn: then it is a doubt.
 */
function isProved({ matter, start, pools, caps }: PlannedYear, s: number, dry: number): boolean {
  const mayForce = (matter.frequency ?? []).some(isPromise);
  if (!mayForce || start.strata[s]!.alike !== undefined) return true;
  const left = new Set(pools[dry]!.rows[s]!);
  const nobodyLeaves = pools
    .slice(0, dry)
    .every(({ rows }) => rows[s]!.every((row: number) => left.has(row)));
  return nobodyLeaves && caps.some(({ count, firstRound }) => count === 1 && firstRound(dry) === 0);
}

/** The first round that asks for more than is sure to be left. */
function dryRound({ plan }: PlannedYear, s: number): number | undefined {
  const { rounds, sure, unlike } = plan.value;
  const dry = rounds.findIndex(({ strata }, t) => strata[s]!.quota > sure[s]![t]!);
  return dry === -1 || dry === unlike[s] ? undefined : dry;
}

/** The round for which the stratum is refused. */
function runsOutFor(year: PlannedYear, s: number): number | undefined {
  return isCeilingOnly(year.matter.strata[s]!) && keepsMinimum(year, s) ? undefined : dryRound(year, s);
}

function isCeilingOnly(stratum: Stratum): boolean {
  return stratum.rest === undefined && rulesOf(stratum).every(({ side }) => side === "at-most");
}

/** Are the units that are left in every round enough for the minimum of its period? */
function keepsMinimum({ matter, plan }: PlannedYear, s: number): boolean {
  const { rounds, sure } = plan.value;
  const { minimum } = matter.strata[s]!;
  let missing = 0;
  return rounds.every(({ strata }, t) => {
    const { quota, done, units } = strata[s]!;
    const left = sure[s]![t]!;
    const lacks = Math.max(0, quota - left);
    missing += lacks;
    return lacks === 0 || done - (missing - lacks) + left >= Math.min(minimum, units);
  });
}

/** What keeps drawn units out, as the policy has it. */
function capsText({ mode, coolDown, times }: Matter, caps: PlannedYear["caps"]): string | null {
  const said: Readonly<Record<string, string>> = {
    mode: `mode: ${mode}`,
    times: `times: ${times}`,
    coolDown: `coolDown.rounds: ${coolDown?.rounds}`,
  };
  return caps.length === 0
    ? null
    : caps.map(({ rule, count }) => `\`${said[rule] ?? `${rule}: atMost ${count}`}\``).join(", ");
}

/**
 * An amount of which a part falls to rounds in which, by the days in the registry, the stratum has no
 * unit any more.
 */
function emptiedBeforeEnd(policy: Policy, year: PlannedYear, s: number): Refusal[] {
  const { matter } = year;
  const { id } = matter.strata[s]!;
  return emptied(year, s).map(({ owed, target, round, isOwn }) => {
    const nearest = isOwn
      ? nearestBelow({ policy, year, s, works: (tried, at) => emptied(tried, at).length === 0 })
      : null;
    const facts = { conflict: "C01", stratum: id, owed, target, round: matter.rounds[round]!.id, nearest };
    return refuse("plan/emptied-before-end", ["matters", matter.id, "strata", id], facts);
  });
}

/**
 * Rules of which a part falls to rounds without units, from which round on, and whether it is the stratum's
 * own number.
 */
function emptied({ matter, plan, start }: PlannedYear, s: number) {
  const { rounds } = plan.value;
  const stratum = matter.strata[s]!;
  const had = rounds.map(({ strata }) => strata[s]!.units > 0);
  return rulesOf(stratum).flatMap((rule, k) => {
    if (!isFixed(rule)) return [];
    return roundsByPeriod(rule.per ?? "year", matter.rounds).flatMap((period) => {
      const last = period.filter((t) => had[t]).at(-1);
      if (last === undefined || last === period.at(-1)) return [];
      const planned = rounds[last]!.strata[s]!;
      const { target } = planned.rules?.[k] ?? planned;
      const matterSize = rounds[last]!.strata.reduce((sum, { size }) => sum + size, 0);
      const amountOf = (one: QuotaRule, size: number, total: Fraction): Fraction =>
        exactAmount(one, { size, matterSize, staff: start.staffOf(one.staff), total });
      const total =
        matter.total === undefined ? fraction(0) : amountOf(matter.total, matterSize, fraction(0));
      const owed = roundedTo(rule.side, amountOf(rule, planned.size, total));
      if (owed <= target) return [];
      return [{ owed, target, round: period[period.indexOf(last) + 1]!, isOwn: rule === stratum }];
    });
  });
}

/** A floor that is owed of however many units there are. */
function isFixed({ side, per, ratio, ratioOf, ladder }: QuotaRule): boolean {
  return (
    side !== "at-most" &&
    typeof per !== "object" &&
    (ratio === undefined || ratioOf === "matter") &&
    ladder === undefined
  );
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

/** Everybody within K years takes a rate of at least 1/K a year. */
export function guaranteeConflicts(year: PlannedYear): Refusal[] {
  return year.matter.strata.flatMap((stratum, s) => guaranteeAboveRate(year, stratum, s));
}

/**
 * Units that are forced in another stratum of one total may leave less to this one in a single year: its
 * amounts alone may be enough.
 */
function guaranteeAboveRate({ matter, plan, start }: PlannedYear, stratum: Stratum, s: number): Refusal[] {
  const { rate, rule, years } = guaranteeOf(matter, plan.value, s) ?? {};
  if (
    rate === undefined ||
    rule === undefined ||
    years === undefined ||
    rollingGuarantee({ rate, years }) !== undefined
  )
    return [];
  const unforced = planYear(matter, { ...start, dueLeft: noneDue });
  const alone = unforced.ok ? guaranteeOf(matter, unforced.value, s) : undefined;
  if (alone !== undefined && rollingGuarantee(alone) !== undefined) return [];
  return [
    refuse("plan/guarantee-above-rate", ["matters", matter.id, "strata", stratum.id], {
      stratum: stratum.id,
      rule,
      years,
      rate: fractionText(rate),
      nearest: null,
    }),
  ];
}

/**
 * A rule that promises everybody a visit within so many years, and the rate at which the year's quotas keep
 * it.
 */
export function guaranteeOf({ frequency = [] }: Matter, { rounds, sure }: YearPlan, s: number) {
  const found = frequency.find(
    ({ atLeast, window, where }) =>
      atLeast === 1 && where === null && typeof window === "object" && "years" in window,
  );
  const units = sure[s]![0]!;
  const visits = rounds.reduce((sum, { strata }) => sum + strata[s]!.quota, 0);
  if (found === undefined || units === 0 || visits === 0) return undefined;
  const { years } = found.window as { readonly years: number };
  const rate = fraction(Math.min(visits, units), units);
  return { rule: found.id, years, rate };
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
