/**
 * The yearly canvass plan of Chicago: 23,287 premises, 72,499 past visits, six groups of inspectors.
 *
 * What is expected is computed here from the rows of the files by plain loops; the library is reached through
 * its doors only.
 */

import { expect, test } from "vitest";
import { type LedgerTypes, orThrow, parsePolicy, parseRegistry, writeLedger } from "../../src/index.js";
import { runRound, verifyLedger } from "../support/acts.js";
import { describeWithShared } from "../support/shared.js";
import {
  AS_OF,
  CAPACITY,
  CHICAGO_POLICY,
  type ChicagoRows,
  chicagoRegistry,
  chicagoRows,
  PERSONS,
  personsOf,
  RATIOS,
} from "./support/chicago.js";
import { atLeast, countBy, daysBefore, groupBy } from "./support/plain-sums.js";

const SIZES = { "Risk 1 (High)": 8441, "Risk 2 (Medium)": 2910, "Risk 3 (Low)": 1016, "": 10_920 };
const ELIGIBLE = { "Risk 1 (High)": 6735, "Risk 2 (Medium)": 2312, "Risk 3 (Low)": 846, "": 10_502 };
/** Of 3367.5, 578, 84.6 and 525.1: "not less than" rounds up, each tier by itself. */
const QUOTAS = { "Risk 1 (High)": 3368, "Risk 2 (Medium)": 578, "Risk 3 (Low)": 85, "": 526 };

describeWithShared("Chicago, the canvass plan of a year", (folder) => {
  const rows = chicagoRows(folder);
  const tierOf = new Map(rows.units.map(({ unitId, risk }) => [unitId!, risk!]));
  const recent = new Set(
    rows.history.filter(({ date }) => date! >= daysBefore(AS_OF, 90)).map(({ unitId }) => unitId!),
  );
  const eligible = rows.units.map(({ unitId }) => unitId!).filter((id) => !recent.has(id));
  const lastGroups = lastGroupsByUnit(rows);

  const policy = orThrow(parsePolicy(CHICAGO_POLICY as unknown));
  const { registry, outcome } = run(rows);
  const strata = new Map(
    outcome.draw.strata.map((stratum) => [stratum.stratum === "unknown" ? "" : stratum.stratum, stratum]),
  );
  const drawn = outcome.draw.strata.flatMap(idsOf);
  const seats = outcome.teams.teams?.seats ?? [];

  function run(given: ChicagoRows) {
    const registry = orThrow(parseRegistry(chicagoRegistry(given)));
    const occasion = {
      round: "2015",
      seed: [{ type: "plain" as const, value: "chicago 2015" }],
      at: "2015-01-02T09:00:00-06:00",
      by: "canvass-office",
    };
    return { registry, outcome: orThrow(runRound({ registry, policy, ...occasion })) };
  }

  test("the files are the ones that were described", () => {
    expect([registry.units.size, registry.history.size, registry.inspectors.length]).toEqual([
      23_287, 72_499, 83,
    ]);
    expect(countBy(rows.units, ({ risk }) => risk!)).toEqual(SIZES);
    expect(countBy(eligible, (id) => tierOf.get(id)!)).toEqual(ELIGIBLE);
    expect(lastGroups.size).toBe(23_287);
    expect([...lastGroups.values()].filter((groups) => groups.size === 0)).toHaveLength(4487);
    expect([...lastGroups.values()].filter((groups) => groups.size === 2)).toHaveLength(5);
  });

  test("1a. each tier gives its quota, and an unknown risk is a tier of its own", () => {
    for (const [tier, percent] of RATIOS) {
      const stratum = strata.get(tier)!;
      const pool = eligible.filter((id) => tierOf.get(id) === tier);
      expect(atLeast(percent, pool.length)).toBe(QUOTAS[tier as keyof typeof QUOTAS]);
      expect(stratum).toMatchObject({
        pool: pool.length,
        quota: atLeast(percent, pool.length),
        shortfall: 0,
      });
      expect(stratum.drawn).toHaveLength(atLeast(percent, pool.length));
      expect(idsOf(stratum).filter((id) => tierOf.get(id) !== tier)).toEqual([]);
    }
  });

  test("1b. the drawn units are eligible ones, each drawn once, with the id they came with", () => {
    const pool = new Set(eligible);
    expect(drawn).toHaveLength(4557);
    expect(new Set(drawn).size).toBe(4557);
    expect(drawn.filter((id) => !pool.has(id))).toEqual([]);
  });

  test("2. no drawn unit was visited on or after 2014-10-02", () => {
    expect(daysBefore(AS_OF, 90)).toBe("2014-10-02");
    expect(drawn.filter((id) => recent.has(id))).toEqual([]);
    expect(outcome.draw.leftOut).toMatchObject({
      count: 2892,
      byRule: [{ rule: "unit/recent-visit", count: 2892 }],
    });
  });

  test("3. each unit gets two persons of two groups, none of a group that visited on its last day", () => {
    expect(outcome.teams).toMatchObject({ complete: true, unstaffed: [], impossible: null });
    const teams = groupBy(seats, ({ unit }) => unit);
    expect([...teams.keys()].sort()).toEqual([...drawn].sort());
    const wrong = [...teams].filter(([unit, team]) => {
      const groups = team.map(({ inspector }) => groupOf(inspector));
      return (
        team.length !== 2 ||
        groups[0] === groups[1] ||
        groups.some((group) => lastGroups.get(unit)!.has(group))
      );
    });
    expect(wrong).toEqual([]);
  });

  test("4. two assignments a unit, nobody above capacity, and even loads inside each group", () => {
    const loads = countBy(seats, ({ inspector }) => inspector);
    expect(seats).toHaveLength(2 * drawn.length);
    expect(Math.max(...Object.values(loads))).toBeLessThanOrEqual(CAPACITY);
    // 9,114 places over 83 persons: the lowest level is 110, and all together stay 16 below it.
    const level = Math.ceil(seats.length / 83);
    expect(Math.max(...Object.values(loads))).toBe(level);
    for (const group of Object.keys(PERSONS)) {
      const ofGroup = personsOf(group).map((person) => loads[person] ?? 0);
      expect(
        Math.max(...ofGroup) - Math.min(...ofGroup),
        `loads of ${group}: ${ofGroup}`,
      ).toBeLessThanOrEqual(83 * level - seats.length);
    }
  });

  test("5. shuffled rows give the same record, byte for byte", () => {
    const shuffled = run({ units: shuffle(rows.units), history: shuffle(rows.history) });
    expect(writeLedger(shuffled.outcome.ledger)).toBe(writeLedger(outcome.ledger));
  });

  test("the audit of the record finds nothing", () => {
    expect(verifyLedger(outcome.ledger, { registry, policy })).toEqual([]);
  });
});

function idsOf({ drawn }: LedgerTypes.StratumDraw): string[] {
  return drawn.map(({ unit }) => unit);
}

function groupOf(person: string): string {
  return person.slice(0, person.lastIndexOf("-"));
}

/** Groups that visited on the last day of each unit; the empty group is nobody. */
function lastGroupsByUnit({ history }: ChicagoRows): Map<string, Set<string>> {
  const lastGroups = new Map<string, Set<string>>();
  for (const [unit, visits] of groupBy(history, ({ unitId }) => unitId!)) {
    const last = visits
      .map(({ date }) => date!)
      .sort()
      .at(-1);
    const groups = visits.filter(({ date }) => date === last).map(({ inspectorId }) => inspectorId!);
    lastGroups.set(unit, new Set(groups.filter((group) => group !== "")));
  }
  return lastGroups;
}

/** Rows in another order, the same on every run: every 7919th, again and again round. */
function shuffle<T>(list: readonly T[]): T[] {
  return list.map((_, at) => list[(at * 7919 + 13) % list.length]!);
}
