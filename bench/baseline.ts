/** The kept baseline: what was measured once, on a named machine, to compare a run with. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import type { Case, Facts, Measured } from "./harness.js";
import type { Machine } from "./machine.js";

export interface Baseline {
  readonly machine: Machine;
  /** By case and contender. */
  readonly cases: Readonly<Record<string, Readonly<Record<string, KeptRow>>>>;
}

/** Milliseconds to three digits; `ratio`: how many times faster than the peer of the same run. */
export interface KeptRow {
  readonly ratio: number;
  readonly median: number;
  readonly min: number;
  readonly max: number;
  readonly facts: Facts;
}

const FILE = new URL("baseline.json", import.meta.url);

export function readBaseline(): Baseline | undefined {
  return existsSync(FILE) ? (JSON.parse(readFileSync(FILE, "utf8")) as Baseline) : undefined;
}

/** Writes the measured cases; cases that were not run stay, if they come from the same machine. */
export function keepBaseline(machine: Machine, measured: ReadonlyMap<Case, readonly Measured[]>): void {
  const before = readBaseline();
  const same = before !== undefined && JSON.stringify(before.machine) === JSON.stringify(machine);
  const fresh = [...measured].map(([each, rows]) => [each.name, keptRows(each, rows)] as const);
  const cases = { ...(same ? before.cases : {}), ...Object.fromEntries(fresh) };
  writeFileSync(FILE, `${JSON.stringify({ machine, cases }, null, 2)}\n`);
}

function keptRows({ contenders }: Case, rows: readonly Measured[]): Record<string, KeptRow> {
  return Object.fromEntries(contenders.map(({ name }, c) => [name, keptRow(rows[c]!, rows[0]!)]));
}

function keptRow(row: Measured, peer: Measured): KeptRow {
  const { median, min, max, facts } = row;
  return {
    ratio: rounded(peer.median / median),
    median: rounded(median),
    min: rounded(min),
    max: rounded(max),
    facts,
  };
}

function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
