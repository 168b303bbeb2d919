/**
 * What the rooms behind the doors are handed, as small as it can be: one matter, a few units, the visits that
 * the ledger has ordered.
 */
import {
  type Matter,
  orThrow,
  type Policy,
  parsePolicy,
  parseRegistry,
  type Registry,
} from "../../src/index.js";

import { type Frame, frameOf } from "../../src/pool/frame.js";
import type { OrderedVisit } from "../../src/pool/ordered-visit.js";
import { type DrawnBefore, type Pool, poolOf } from "../../src/pool/pool.js";
import { openSight, type Sight } from "../../src/pool/sight.js";

import type { Row } from "./small-case.js";
import { policyOf, roundsOf } from "./year-case.js";

export interface RoomTown {
  readonly units: readonly Row[];
  readonly inspectors?: readonly Row[];
  readonly history?: readonly Row[];
  readonly asOf?: string;
}

/** A registry of the first day of April 2026, unless a test says another one. */
export function registryWith({
  units,
  inspectors = [],
  history = [],
  asOf = "2026-04-01",
}: RoomTown): Registry {
  return orThrow(parseRegistry({ units, inspectors, history, asOf } as never));
}

/** Units U-1, U-2 … with what each of them has. */
export function unitsWith(...rows: readonly Row[]): Row[] {
  return rows.map((row, n) => ({ id: `U-${n + 1}`, ...row }));
}

/** A policy of one matter with four quarters, whose one stratum takes everybody. */
export function policyWith(matter: Row = {}, more: Row = {}): Policy {
  return orThrow(
    parsePolicy(
      policyOf({ strata: [{ id: "all", where: null, number: 1 }], rounds: roundsOf(4), ...matter }, more),
    ),
  );
}

export function matterWith(matter: Row = {}): Matter {
  return policyWith(matter).matters[0]!;
}

export function sightOf(registry: Registry): Sight {
  return openSight(registry, undefined);
}

export function frameIn(registry: Registry, matter: Matter): Frame {
  return frameOf(registry, matter, sightOf(registry));
}

/**
 * A routine visit of the matter by the authority, drawn for the first quarter and made on the last day of
 * February.
 */
export function orderedVisit(change: Partial<OrderedVisit> = {}): OrderedVisit {
  return {
    ...{
      unit: "U-1",
      drawId: "000000/2026/M-1/R01",
      kind: "routine",
      matter: "M-1",
      authority: "000000",
      level: null,
    },
    ...{ first: "2026-01-01", last: "2026-03-31", day: "2026-02-28", made: true, result: null },
    ...change,
  };
}

export const NOTHING_BEFORE: DrawnBefore = {
  times: new Map(),
  cycle: new Set(),
  coolingDown: new Set(),
  ordered: [],
};

/** The pool of the second quarter of 2026. */
export function poolIn(registry: Registry, matter: Matter, before: Partial<DrawnBefore> = {}): Pool {
  const at = { matter, round: 1, year: 2026, authority: "000000", sight: sightOf(registry) };
  return poolOf(registry, at, frameIn(registry, matter), { ...NOTHING_BEFORE, ...before });
}

/**
 * The chance of these tests: a seed of zeros. By `verifiers/python` the tickets of U-1 … U-8 stand in
 * this order, and begin with these digits.
 */
export const ZEROS = "0".repeat(64);
export const DRAW_ID = "000000/2026/M-1/R01";
export const BY_TICKET = ["U-3", "U-2", "U-7", "U-6", "U-5", "U-8", "U-1", "U-4"] as const;
export const TICKETS = {
  "U-1": "db00",
  "U-2": "8aa0",
  "U-3": "4178",
  "U-4": "e45b",
  "U-5": "d40a",
  "U-6": "d3f5",
  "U-7": "aedc",
  "U-8": "d518",
} as const;
