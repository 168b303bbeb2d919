/** A guarantee that every unit is visited, against the rates of the year. */
import { fraction, fractionText } from "../../kernel/fraction.js";
import type { Refusal } from "../../kernel/refusal.js";
import type { Matter, Stratum } from "../../policy/policy.js";
import { refuse } from "../refuse.js";
import type { PlannedYear } from "../year/matter-year.js";
import { rollingGuarantee } from "../year/prices.js";
import { noneDue, planYear, type YearPlan } from "../year/year-plan.js";

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
