/**
 * Lesson 2. Published rules as policies, compiled into a year's plan on an invented registry.
 *
 * Shows: what each preset owes in each round, what the plan costs, and what the compiler says when two
 * published rules contradict each other. Run it with `npx tsx examples/02-presets.ts`.
 */
import { compilePlan, english, orThrow, type Policy, parsePolicy, wordsOf } from "double-random";
import {
  countyJointPlan,
  environmentByTier,
  fireByInterval,
  fireByMonth,
  marketByCreditClass,
  randomTesting,
} from "double-random/presets";
import type { FrequencyForm } from "double-random/types";
import { registryOf, units } from "./preset-registry.js";
import { table } from "./table.js";

const given = { authority: "210500", year: 2026 };

const firms = units({ firm: 3000 }, (n) => ({ tier: null, facts: { score: (n * 7) % 1000 } }));
const county = orThrow(parsePolicy(countyJointPlan(given))).matters.flatMap(({ id }, m) =>
  units({ [id]: 5 + 11 * m }, () => ({ tier: null, categories: [id] })),
);

const PRESETS: readonly (readonly [Policy, readonly object[]])[] = [
  [fireByMonth(given), units({ "crowded-key": 120, "other-key": 200, ordinary: 1500 })],
  [fireByInterval(given), units({ "crowded-key": 120, "other-key": 200, "filling-station": 40 })],
  [marketByCreditClass(given, "henan-2021"), firms],
  [marketByCreditClass(given, "bayannur-2022"), firms],
  [environmentByTier(given), units({ key: 56, special: 40, ordinary: 211 })],
  [countyJointPlan(given), county],
  [randomTesting(given, [{ year: 2025, rate: "0.6%" }]), units({ driver: 250 })],
];

for (const [policy, rows] of PRESETS) {
  const plan = orThrow(compilePlan({ policy, registry: registryOf(rows) }));
  console.log(`\n${policy.title}\n`);
  console.log(
    table([
      ["matter", "stratum", "units", "visits in each round", "year", "met in the year"],
      ...plan.matters.flatMap(({ matter, strata }) =>
        strata.map(({ stratum, rounds, quota, price }) => [
          matter,
          stratum,
          rounds[0]!.units,
          rounds.map((round) => round.quota).join(" "),
          quota,
          price === null ? "" : `${(100 * price.coverage).toFixed(1)} %`,
        ]),
      ),
    ]),
  );
}

// Two published rules for one brigade: a tenth a month, and "passed once, exempt for the rest of the year".
const monthly = fireByMonth(given);
const passed: FrequencyForm = { id: "passed-once", atMost: 1, window: "year", counts: { results: ["pass"] } };
const { times: _times, coolDown: _coolDown, ...matter } = monthly.matters[0]!;
const both = orThrow(
  parsePolicy({ ...monthly, matters: [{ ...matter, mode: "independent", frequency: [passed] }] }),
);
const registry = registryOf(units({ "crowded-key": 120, "other-key": 200, ordinary: 1500 }));
const contradicted = compilePlan({ policy: both, registry });
console.log("\nWhat the compiler says of a tenth each month and “passed once, exempt”\n");
if (!contradicted.ok)
  for (const refusal of contradicted.refusals) {
    const { message, advice } = wordsOf(refusal, english);
    console.log(`  ${message}\n  ${advice}\n`);
  }
