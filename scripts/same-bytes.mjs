/**
 * Prints the head of the demo's ledger, and of the same round with days, made by the built package on this engine in this time zone.
 * The same inputs give the same bytes everywhere, so every engine and every zone prints the same line.
 *
 *     node scripts/same-bytes.mjs             the package that was built here
 *     node scripts/same-bytes.mjs FOLDER      the package that stands in this folder, such as an installed one
 */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = resolve(process.argv[2] ?? fileURLToPath(new URL("..", import.meta.url)));
const door = (name) => import(pathToFileURL(resolve(root, "dist", `${name}.js`)).href);
const { chineseCalendar } = await door("calendars");
const { audit, drawRound, openYear, orThrow, parsePolicy } = await door("index");
const { readRegistryCsv } = await door("io");

const folder = new URL("../examples/data/benxi-fire/", import.meta.url);
const file = (name) => ({ name, data: readFileSync(new URL(name, folder)) });
const json = (name) => JSON.parse(readFileSync(new URL(name, folder), "utf8"));

const { sources, at, by, asOf, round } = json("seed.json");
const registry = orThrow(
  readRegistryCsv({
    units: file("units.csv"),
    inspectors: file("inspectors.csv"),
    history: file("history.csv"),
    asOf,
  }),
);

function headWith(change) {
  const policy = orThrow(parsePolicy(change(json("policy.json"))));
  const { year } = orThrow(drawRound(openYear({ policy, registry }), { round, seed: sources, at, by }));
  if (audit(year.ledger, { registries: [registry], policy }).findings.length > 0)
    throw new Error("The ledger does not hold on this engine.");
  return year.ledger.at(-1).hash;
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
