/** The files of the case folder as text. What would not be accepted is not written. */
import {
  announceRound,
  type LedgerTypes,
  openYear,
  orThrow,
  parsePolicy,
  parseRegistry,
  type Registry,
} from "double-random";
import { announcementOf } from "double-random/ceremony";
import { historyCsv, inspectorsCsv, unitsCsv } from "double-random/io";
import { drawIdOf } from "double-random/protocol";
import { makeCase } from "./make-case.js";
import { POLICY } from "./policy.js";
import { readmeOf } from "./readme.js";
import { ANNOUNCED_AT, DRAW_ON, SEED } from "./seed.js";

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
    ["announcement-hall.json", json(announcement())],
    ["README.md", readmeOf(made, planOf(registry))],
  ];
}

/** What is known of the seed on the day before: where it will come from. */
function announcement() {
  const { round, matter, by, asOf } = SEED;
  return { round, matter, sources: announcedSources(), drawOn: DRAW_ON, at: ANNOUNCED_AT, by, asOf };
}

function announcedSources(): ReturnType<typeof announcementOf>[] {
  const { authority, year, matters } = orThrow(parsePolicy(POLICY));
  const drawId = drawIdOf({ authority, year, matter: matters[0]!.id, round: SEED.round });
  return SEED.sources.map((source) => announcementOf(source, drawId));
}

/** What the first round owes, from the library itself. */
function planOf(registry: Registry): LedgerTypes.RoundPlan {
  const policy = orThrow(parsePolicy(POLICY));
  const { round, at, by } = SEED;
  const input = { round, at, by, sources: announcedSources() };
  return orThrow(announceRound(openYear({ policy, registry }), input)).plan;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
