/** R13: no class of units is free of draws. A plan that asks for classes must give every class that has units a chance in some matter. */
import { readFraction } from "../../kernel/fraction.js";
import type { Refusal } from "../../kernel/refusal.js";
import type { Matter, Policy } from "../../policy/policy.js";
import { asksForClass } from "../../policy/query.js";
import { NO_STRATUM } from "../../pool/frame.js";
import type { Sight } from "../../pool/sight.js";
import type { Registry } from "../../registry/registry.js";
import { UNIT_STATUSES } from "../../registry/unit.js";
import { refuse } from "../refuse.js";
import type { PlannedYear } from "../year/open-year.js";

export function classConflicts(
  { classes, matters }: Policy,
  { units: table }: Registry,
  years: readonly PlannedYear[],
  sight: Sight,
): Refusal[] {
  if (classes === undefined || !matters.some(usesClasses)) return [];
  const chances = years.map((year) => chanceOf(year, sight));
  const { status, size } = table;
  const active = UNIT_STATUSES.indexOf("active");
  const { steps, direct = [], missing } = classes;
  const names = new Set([...steps, ...direct].map((each) => each.class).concat(missing ?? []));
  return [...names].flatMap((name) => {
    const isOf = sight.matcher({ class: name });
    let [units, drawable] = [0, 0];
    for (let row = 0; row < size; row++) {
      if (status[row] !== active || !isOf(row)) continue;
      units++;
      if (chances.some((hasChance) => hasChance(row))) drawable++;
    }
    return units > 0 && drawable === 0 ? [refuse("plan/class-never-drawn", ["classes"], { class: name, units, conflict: "R13" })] : [];
  });
}

function usesClasses({ population, strata, frequency = [] }: Matter): boolean {
  const queries = [
    population,
    ...strata.flatMap(({ where, weights = [] }) => [where, ...weights.map((each) => each.where)]),
    ...frequency.map(({ where }) => where),
  ];
  return queries.some((query) => query !== null && asksForClass(query));
}

/** True for a row whose stratum owes somebody in the year and whose weight is not 0. */
function chanceOf({ matter, pool, plan }: PlannedYear, sight: Sight): (row: number) => boolean {
  const owes = matter.strata.map((_, s) => plan.value.rounds.some(({ strata }) => strata[s]!.quota > 0));
  const weights = matter.strata.map(({ weights: rules = [] }) =>
    rules.map(({ where, weight }) => ({ fits: sight.matcher(where), isZero: readFraction(weight)!.numerator === 0n })),
  );
  return (row) => {
    const s = pool.frame.stratum[row]!;
    if (s === NO_STRATUM || !owes[s]) return false;
    return weights[s]!.find(({ fits }) => fits(row))?.isZero !== true;
  };
}
