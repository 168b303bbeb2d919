/**
 * Prints the head of the demo's ledger, and of the same round with days, made by the built package on this engine in this time zone.
 * The same inputs give the same bytes everywhere, so every engine and every zone prints the same line.
 *
 *     node scripts/same-bytes.mjs
 */
import { readFileSync } from "node:fs";
import { chineseCalendar } from "../dist/calendars.js";
import { headOf, orThrow, parsePolicy, runRound, verifyLedger } from "../dist/index.js";
import { readRegistryCsv } from "../dist/io.js";

const folder = new URL("../examples/data/benxi-fire/", import.meta.url);
const file = (name) => ({ name, data: readFileSync(new URL(name, folder)) });
const json = (name) => JSON.parse(readFileSync(new URL(name, folder), "utf8"));

const { sources, at, by, asOf, round } = json("seed.json");
const registry = orThrow(
  readRegistryCsv({ units: file("units.csv"), inspectors: file("inspectors.csv"), history: file("history.csv"), asOf }),
);

function headWith(change) {
  const policy = orThrow(parsePolicy(change(json("policy.json"))));
  const { ledger } = orThrow(runRound({ registry, policy, round, seed: sources, at, by }));
  if (verifyLedger(ledger, { registry, policy }).length > 0) throw new Error("The ledger does not hold on this engine.");
  return headOf(ledger);
}

const withDays = (policy) => ({
  ...policy,
  calendars: [orThrow(chineseCalendar(policy.year))],
  matters: policy.matters.map((matter) => ({
    ...matter,
    quiet: { weekdays: [5] },
    schedule: { together: { depth: 3, units: 3 } },
    team: { ...matter.team, limits: { perDay: 2 } },
  })),
});
console.log(
  headWith((policy) => policy),
  headWith(withDays),
);
