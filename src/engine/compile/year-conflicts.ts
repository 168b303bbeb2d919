/** Contradictions that show when a matter's year is planned on the registry: pools that run dry, rates that leave nobody, floors by chance. */
import { ceilOf, dividedBy, floorOf, fraction, fractionText, times as multiplied, readFraction, wholeOf } from "../../kernel/fraction.js";
import { type Refusal, refuse } from "../../kernel/refusal.js";
import { openDays } from "../../plan/open-days.js";
import { priceOfMode, rollingGuarantee } from "../../plan/prices.js";
import type { YearPlan } from "../../plan/year-plan.js";
import type { Matter, Policy, Stratum } from "../../policy/policy.js";
import type { Registry } from "../../registry/registry.js";
import { openYear, type PlannedYear } from "./open-year.js";

export function yearConflicts(policy: Policy, registry: Registry, year: PlannedYear): Refusal[] {
  const { matter } = year;
  return [
    ...matter.strata.flatMap((stratum, s) => [
      ...runsOut(policy, registry, year, stratum, s),
      ...ceilingGivesNone(year, stratum, s),
      ...floorByChance(year, stratum, s),
      ...guaranteeAboveRate(year, stratum, s),
    ]),
    ...noOpenDay(matter),
    ...secretAndAnnounced(matter),
  ];
}

/** C01: a quota that the pool cannot give in some round, whatever the tickets were. */
function runsOut(policy: Policy, registry: Registry, { matter, plan, caps }: PlannedYear, stratum: Stratum, s: number): Refusal[] {
  const { rounds, sure } = plan.value;
  const dry = rounds.findIndex(({ strata }, t) => strata[s]!.quota > sure[s]![t]!);
  if (dry === -1) return [];
  const { quota, units } = rounds[dry]!.strata[s]!;
  return [
    refuse("plan/runs-out", ["matters", matter.id, "strata", stratum.id], {
      conflict: "C01",
      stratum: stratum.id,
      units,
      after: dry,
      round: matter.rounds[dry]!.id,
      quota,
      left: sure[s]![dry]!,
      caps: caps.map(({ rule, count }) => `${rule} (${count})`).join(", "),
      nearest: nearestRatio(policy, registry, matter, stratum, s),
    }),
  ];
}

/** The largest ratio of the same period that never runs dry, found by halving; as text, or "none". */
function nearestRatio(policy: Policy, registry: Registry, matter: Matter, stratum: Stratum, s: number): string {
  if (stratum.ratio === undefined) return "none";
  const units = openYear(policy, registry, matter).pool.frame.sizes[s]!;
  const fits = (ratio: string): boolean => {
    const strata = matter.strata.map((each, at) => (at === s ? { ...each, ratio } : each));
    const { plan } = openYear(policy, registry, { ...matter, strata });
    return plan.ok && plan.value.rounds.every((round, t) => round.strata[s]!.quota <= plan.value.sure[s]![t]!);
  };
  let [low, high] = [0, wholeOf(fraction(ceilOf(multiplied(readFraction(stratum.ratio)!, fraction(units)))))];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (fits(fractionText(fraction(middle, units)))) low = middle;
    else high = middle;
  }
  return low === 0 ? "none" : fractionText(fraction(low, units));
}

/** C06: a ceiling that rounds down to nobody, and no minimum that says otherwise. */
function ceilingGivesNone({ plan }: PlannedYear, stratum: Stratum, s: number): Refusal[] {
  const { units, sizes } = plan.value.rounds.at(-1)!.strata[s]!;
  const { ratio, side, minimum, also = [] } = stratum;
  if (ratio === undefined || side !== "at-most" || minimum > 0 || units === 0 || also.some((rule) => rule.side !== "at-most")) return [];
  const exact = multiplied(readFraction(ratio)!, fraction(Math.max(...sizes)));
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

/** C02: every unit is to be visited, but draws from the whole pool leave more to the last round than it may draw. */
function floorByChance({ matter, plan }: PlannedYear, stratum: Stratum, s: number): Refusal[] {
  const floor = (matter.frequency ?? []).find(({ atLeast, where, window }) => atLeast !== undefined && where === null && window === "year");
  const units = plan.value.sure[s]![0]!;
  if (floor === undefined || units === 0 || matter.mode === "without-replacement" || matter.mode === "cycles") return [];
  const quotas = plan.value.rounds.map(({ strata }) => Math.max(0, strata[s]!.target - strata[s]!.done));
  const input = { units, mode: matter.mode, times: matter.times ?? 1, coolDown: matter.coolDown?.rounds ?? 0 };
  const left = units * priceOfMode({ ...input, quotas: quotas.slice(0, -1) }).visits[0];
  if (left <= quotas.at(-1)!) return [];
  return [
    refuse("plan/floor-by-chance", ["matters", matter.id, "strata", stratum.id], {
      conflict: "C02",
      stratum: stratum.id,
      rule: floor.id,
      coverage: percent(priceOfMode({ ...input, quotas }).coverage),
      left: Math.ceil(left),
      quota: quotas.at(-1)!,
      nearest: 'mode: "without-replacement"',
    }),
  ];
}

/** Everybody within K years takes a rate of at least 1/K a year. Source: randomness.md 3.4. */
function guaranteeAboveRate({ matter, plan }: PlannedYear, stratum: Stratum, s: number): Refusal[] {
  const { rate, rule, years } = guaranteeOf(matter, plan.value, s) ?? {};
  if (rate === undefined || rule === undefined || years === undefined || rollingGuarantee({ rate, years }) !== undefined) return [];
  return [
    refuse("plan/guarantee-above-rate", ["matters", matter.id, "strata", stratum.id], {
      stratum: stratum.id,
      rule,
      years,
      rate: fractionText(rate),
      nearest: Number(ceilOf(dividedBy(fraction(1), rate))),
    }),
  ];
}

/** A rule that promises everybody a visit within so many years, and the rate at which the year's quotas keep it. */
export function guaranteeOf({ frequency = [] }: Matter, { rounds, sure }: YearPlan, s: number) {
  const found = frequency.find(
    ({ atLeast, window, where }) => atLeast === 1 && where === null && typeof window === "object" && "years" in window,
  );
  const units = sure[s]![0]!;
  const visits = rounds.reduce((sum, { strata }) => sum + strata[s]!.quota, 0);
  if (found === undefined || units === 0 || visits === 0) return undefined;
  const { years } = found.window as { readonly years: number };
  const rate = fraction(Math.min(visits, units), units);
  return { rule: found.id, years, rate };
}

/** C10: a round without a single day on which anybody may be visited. */
function noOpenDay(matter: Matter): Refusal[] {
  return matter.rounds
    .filter((round) => openDays(round, matter.quiet) === 0)
    .map(({ id, from, until }) =>
      refuse("plan/no-open-day", ["matters", matter.id, "rounds", id], { conflict: "C10", round: id, from, until }),
    );
}

/** C05: a list that is published ahead cannot be secret until the visit. */
function secretAndAnnounced({ id, list }: Matter): Refusal[] {
  if (list?.daysAhead === undefined || list.secretUntilVisit !== true) return [];
  return [refuse("plan/secret-and-announced", ["matters", id, "list"], { conflict: "C05", days: list.daysAhead })];
}

/** 0.7176 as "71.8". */
export function percent(share: number): string {
  const tenths = Math.round(share * 1000);
  return `${Math.floor(tenths / 10)}.${tenths % 10}`;
}
