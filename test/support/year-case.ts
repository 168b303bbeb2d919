/**
 * A whole year of one matter on made-up units: builds policies of any shape, runs every round, and audits the
 * ledger at the end.
 */

import { expect } from "vitest";
import { orThrow, type Policy, parsePolicy, parseRegistry, type Registry } from "../../src/index.js";
import { runRound, verifyLedger } from "./acts.js";
import { registryOn } from "./registry-on.js";
import { inspectors, type Row } from "./small-case.js";

/** Units `PREFIX-0001` … of one tier. */
export function unitsOf(count: number, tier: string, change: Row = {}): Row[] {
  return Array.from({ length: count }, (_, n) => ({
    id: `${tier}-${String(n + 1).padStart(4, "0")}`,
    tier,
    region: "town",
    ...change,
  }));
}

/** `count` inspectors who may go anywhere as often as they like. */
export function people(count: number, change: Row = {}): Row[] {
  return Array.from({ length: count }, (_, n) => ({
    ...inspectors()[0]!,
    id: `P-${String(n + 1).padStart(3, "0")}`,
    capacity: 100_000,
    ...change,
  }));
}

export function registryOf(
  units: readonly Row[],
  more: { inspectors?: readonly Row[]; history?: readonly Row[]; asOf?: string } = {},
): Registry {
  return orThrow(
    parseRegistry({ units, inspectors: people(4), history: [], asOf: "2025-12-31", ...more } as never),
  );
}

const ENDS = [
  "01-31",
  "02-28",
  "03-31",
  "04-30",
  "05-31",
  "06-30",
  "07-31",
  "08-31",
  "09-30",
  "10-31",
  "11-30",
  "12-31",
];

/** Rounds of equal length and share: twelve months, four quarters, two halves, one year. */
export function roundsOf(count: number, year = 2026): Row[] {
  const months = 12 / count;
  return Array.from({ length: count }, (_, t) => ({
    id: `R${String(t + 1).padStart(2, "0")}`,
    from: `${year}-${String(t * months + 1).padStart(2, "0")}-01`,
    until: `${year}-${ENDS[(t + 1) * months - 1]}`,
    share: `1/${count}`,
  }));
}

/** A policy with one matter; strata without a condition take everybody of the tier of their id. */
export function policyOf(matter: Row, more: Row = {}): Row {
  const strata = (matter["strata"] as Row[]).map((stratum) => ({
    where: { tier: stratum["id"] },
    ...stratum,
  }));
  return {
    format: "double-random/policy/1",
    id: "year-2026",
    authority: "000000",
    year: 2026,
    ...more,
    matters: [
      {
        id: "M-1",
        team: { roles: [{ id: "first" }, { id: "second" }], region: false },
        rounds: roundsOf(12),
        reserve: 0,
        ...matter,
        strata,
      },
    ],
  };
}

export interface YearOutcome {
  /** Units drawn in each round, by stratum. */
  readonly drawn: readonly Readonly<Record<string, readonly string[]>>[];
  readonly ledger: Parameters<typeof verifyLedger>[0];
}

/**
 * Runs the rounds of the first matter; `registryFor` may change the registry from round to round; its cut-off
 * is the round's first day. The audit must be clean.
 */
export function runYear(
  draft: Row,
  registryFor: Registry | ((round: number) => Registry),
  seed = "year",
  phaseSecret?: string,
): YearOutcome {
  const policy: Policy = orThrow(parsePolicy(draft));
  const registries = policy.matters[0]!.rounds.map((_, t) =>
    typeof registryFor === "function" ? registryFor(t) : registryFor,
  ).map((each, t) => registryOn(each, policy.matters[0]!.rounds[t]!.from));
  let ledger: Parameters<typeof runRound>[0]["ledger"] = [];
  const drawn = policy.matters[0]!.rounds.map((round, t) => {
    const outcome = orThrow(
      runRound({
        registry: registries[t]!,
        policy,
        matter: policy.matters[0]!.id,
        round: round.id,
        seed: [{ type: "plain", value: `${seed} ${round.id}` }],
        ledger: ledger!,
        at: `${round.from}T09:00:00+08:00`,
        by: "officer-1",
        ...(phaseSecret === undefined ? {} : { phaseSecret }),
      }),
    );
    ledger = outcome.ledger;
    return Object.fromEntries(
      outcome.draw.strata.map((each) => [each.stratum, each.drawn.map(({ unit }) => unit)]),
    );
  });
  expect(verifyLedger(ledger!, { registry: registries, policy })).toEqual([]);
  return { drawn, ledger: ledger! };
}

/** How many units each round drew in a stratum. */
export function countsOf({ drawn }: YearOutcome, stratum: string): number[] {
  return drawn.map((round) => round[stratum]!.length);
}

/** How often each unit of a stratum was drawn in the year. */
export function timesOf({ drawn }: YearOutcome, stratum: string): Map<string, number> {
  const times = new Map<string, number>();
  for (const round of drawn) for (const unit of round[stratum]!) times.set(unit, (times.get(unit) ?? 0) + 1);
  return times;
}
