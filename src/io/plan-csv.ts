/** A compiled plan as a table: one line for each stratum in each round. */

import type { CompiledPlan } from "../compile/compiled-plan.js";
import { told } from "../kernel/told.js";
import { writeCsv } from "./write-csv.js";

const COLUMNS = [
  "matter",
  "round",
  "from",
  "until",
  "listOn",
  "openDays",
  "stratum",
  "units",
  "free",
  "owed",
  "target",
  "quota",
  "forced",
];

/**
 * `plan.csv`: what each stratum owes in each round, in the order of the plan. `free` are units that can be
 * drawn whatever earlier draws were.
 *
 * @throws TypeError when something else is handed over
 * @example
 * planCsv(orThrow(compilePlan({ policy, registry }))).split(",")[0]; // "matter"
 */
export function planCsv(plan: CompiledPlan): string {
  return told("planCsv", "It takes the plan that `compilePlan` gives.", () => planText(plan));
}

function planText({ matters }: CompiledPlan): string {
  const rows = matters.flatMap(({ matter, rounds, strata }) =>
    rounds.flatMap(({ round, from, until, listOn, openDays }, t) =>
      strata.map((stratum) => {
        const { units, sure, owed, target, quota, forced = 0 } = stratum.rounds[t]!;
        return {
          matter,
          round,
          from,
          until,
          listOn,
          openDays,
          stratum: stratum.stratum,
          units,
          free: sure,
          owed,
          target,
          quota,
          forced,
        };
      }),
    ),
  );
  return writeCsv(COLUMNS, rows);
}
