/**
 * A small town: twelve units, five inspectors, two years of history. Tests change one thing of it and look at
 * what follows.
 */

import {
  orThrow,
  type Policy,
  parsePolicy,
  parseRegistry,
  type Registry,
  type SeedSource,
} from "../../src/index.js";
import { type RoundOutcome, type RunInput, runRound } from "./acts.js";

export type Row = Record<string, unknown>;

export const AS_OF = "2026-01-04";
export const AT = "2026-01-05T09:00:00+08:00";
export const BY = "officer-1";
export const SEED: readonly SeedSource[] = [
  { type: "text", name: "lottery 2026001", value: "03 08 12 19 25 31 + 07" },
];

/** Units U-01 … U-12: the first four are key units, odd ones lie in the east, even ones in the west. */
export function units(): Row[] {
  return Array.from({ length: 12 }, (_, n) => ({
    id: `U-${String(n + 1).padStart(2, "0")}`,
    name: `Unit ${n + 1}`,
    region: n % 2 === 0 ? "town/east" : "town/west",
    categories: n < 6 ? ["hotel"] : ["shop"],
    tier: n < 4 ? "key" : "general",
    facts: { floors: n },
  }));
}

/** Inspectors I-1 … I-5, all able to go anywhere; I-1 and I-2 may lead. */
export function inspectors(): Row[] {
  return Array.from({ length: 5 }, (_, n) => ({
    id: `I-${n + 1}`,
    name: `Inspector ${n + 1}`,
    agency: n < 3 ? "north" : "south",
    regions: ["town"],
    qualifications: n < 2 ? ["lead"] : [],
    certificates: [{ kind: "law", from: "2024-01-01", until: "2027-12-31" }],
    grade: n < 2 ? "senior" : "junior",
    capacity: 6,
  }));
}

export function policy(change: (draft: Row) => void = () => {}): Row {
  const draft = {
    format: "double-random/policy/1",
    id: "small-2026",
    authority: "000000",
    year: 2026,
    tiers: ["key", "general"],
    matters: [
      {
        id: "M-1",
        strata: [
          { id: "key", where: { tier: "key" }, ratio: "100%" },
          { id: "general", where: { tier: "general" }, ratio: "50%" },
        ],
        rounds: [
          { id: "H1", from: "2026-01-05", until: "2026-06-30", share: "1/2" },
          { id: "H2", from: "2026-07-01", until: "2026-12-31", share: "1/2" },
        ],
        team: {
          roles: [{ id: "lead", qualifications: ["lead"] }, { id: "second" }],
          certificate: "law",
        },
      },
    ],
  };
  change(draft);
  return draft;
}

/** The only matter of a policy draft. */
export function matterOf(draft: Row): { strata: Row[]; rounds: Row[]; team: Row & { roles: Row[] } } & Row {
  return (draft["matters"] as never[])[0]!;
}

export interface SmallTown {
  readonly units?: readonly Row[];
  readonly inspectors?: readonly Row[];
  readonly history?: readonly Row[];
  readonly asOf?: string;
  /** Of a private registry. */
  readonly secret?: string;
}

export function town(change: SmallTown = {}): Registry {
  return orThrow(
    parseRegistry({ units: units(), inspectors: inspectors(), history: [], asOf: AS_OF, ...change } as never),
  );
}

export function rules(change?: (draft: Row) => void): Policy {
  return orThrow(parsePolicy(policy(change)));
}

/** Runs the first round of the small town, or what the test makes of it. */
export function run(change: Partial<RunInput> = {}): RoundOutcome {
  return orThrow(
    runRound({ registry: town(), policy: rules(), round: "H1", seed: SEED, at: AT, by: BY, ...change }),
  );
}

/** One unit of the town, changed. */
export function withUnit(id: string, change: Row): Row[] {
  return units().map((unit) => (unit["id"] === id ? { ...unit, ...change } : unit));
}

/** One inspector, changed. */
export function withInspector(id: string, change: Row): Row[] {
  return inspectors().map((inspector) => (inspector["id"] === id ? { ...inspector, ...change } : inspector));
}
