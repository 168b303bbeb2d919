/** The files of the case folder as text. What would not be accepted is not written. */
import {
  announcementOf,
  announceRound,
  type LedgerTypes,
  openYear,
  orThrow,
  parsePolicy,
  parseRegistry,
  type Registry,
} from "double-random";
import { historyCsv, inspectorsCsv, unitsCsv } from "double-random/io";
import { drawIdOf } from "double-random/protocol";
import { makeCase } from "./make-case.js";
import { POLICY } from "./policy.js";
import { readmeOf } from "./readme.js";
import { SEED } from "./seed.js";

/** Name and text of every file. */
export function caseFiles(): readonly (readonly [string, string])[] {
  const made = makeCase();
  const registry = orThrow(parseRegistry(made));
  return [
    ["units.csv", unitsCsv(registry)],
    ["inspectors.csv", inspectorsCsv(registry)],
    ["history.csv", historyCsv(registry)],
    ["policy.json", json(POLICY)],
    ["seed.json", json(SEED)],
    ["README.md", readmeOf(made, planOf(registry))],
  ];
}

/** What the first round owes, from the library itself. */
function planOf(registry: Registry): LedgerTypes.RoundPlan {
  const policy = orThrow(parsePolicy(POLICY));
  const { round, at, by, sources } = SEED;
  const drawId = drawIdOf({
    authority: policy.authority,
    year: policy.year,
    matter: policy.matters[0]!.id,
    round,
  });
  const announced = sources.map((source) => announcementOf(source, drawId));
  return orThrow(announceRound(openYear({ policy, registry }), { round, at, by, sources: announced })).plan;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
