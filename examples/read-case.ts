/** The case of a folder: registries, rules, and the seed of a round. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { orThrow, parsePolicy } from "double-random";
import { readRegistryCsv } from "double-random/io";

/** Reads everything once. Whatever is wrong with it is named here, all at once. */
export function readCase(folder: string) {
  const read = (name: string) => readFileSync(join(folder, name));
  const file = (name: string) => ({ name, data: read(name) });
  const { sources, at, by, asOf, round } = JSON.parse(read("seed.json").toString("utf8"));
  const files = {
    units: file("units.csv"),
    inspectors: file("inspectors.csv"),
    history: file("history.csv"),
    asOf,
  };
  const registry = orThrow(readRegistryCsv(files));
  const policy = orThrow(parsePolicy(JSON.parse(read("policy.json").toString("utf8"))));
  return { registry, policy, draw: { round, seed: sources, at, by } };
}
