/**
 * R13: no class of units is free of draws. A plan that asks for classes must give every class that has units
 * a chance in some matter.
 */
import type { Refusal } from "../../kernel/refusal.js";
import type { Matter, Policy } from "../../policy/policy.js";
import { asksForClass } from "../../policy/query.js";
import { NO_STRATUM } from "../../pool/frame.js";
import type { Sight } from "../../pool/sight.js";
import type { Registry } from "../../registry/registry.js";
import { UNIT_STATUSES } from "../../registry/unit.js";
import { refuse } from "../refuse.js";
import type { PlannedYear } from "../year/matter-year.js";

export function classConflicts(
  { classes, matters }: Policy,
  { units: table }: Registry,
  years: readonly PlannedYear[],
  sight: Sight,
): Refusal[] {
  if (classes === undefined || !matters.some(usesClasses)) return [];
  const chances = years.map(chanceOf);
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
    return units > 0 && drawable === 0
      ? [refuse("plan/class-never-drawn", ["classes"], { class: name, units, conflict: "R13" })]
      : [];
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

/** True for a row whose stratum owes somebody in the year, and that can be drawn. */
function chanceOf({ matter, pool, plan, isNeverDrawn }: PlannedYear): (row: number) => boolean {
  const owes = matter.strata.map((_, s) => plan.value.rounds.some(({ strata }) => strata[s]!.quota > 0));
  return (row) => {
    const s = pool.frame.stratum[row]!;
    return s !== NO_STRATUM && owes[s] === true && !isNeverDrawn(row, 0);
  };
}
