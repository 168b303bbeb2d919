/**
 * The quarter plan of Wake County: 3,635 premises, 35,633 inspections by single persons, and cities with too
 * few inspectors.
 *
 * What is expected is computed here from the rows of the files by plain loops; the library is reached through
 * its doors only.
 */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import {
  type LedgerTypes,
  orThrow,
  parsePolicy,
  parseRegistry,
  type Registry,
  readLedger,
  writeLedger,
} from "../../src/index.js";
import { drawTeams, drawUnits, seedOf } from "../../src/protocol.js";
import { runRound, verifyLedger } from "../support/acts.js";
import { describeWithShared } from "../support/shared.js";
import { lineOf, plainRows } from "./support/plain-csv.js";
import { staffPlainly } from "./support/plain-staffing.js";
import { atLeast, countBy, daysBefore, groupBy } from "./support/plain-sums.js";
import {
  AS_OF,
  CAPACITY,
  citiesOfActive,
  lowScorers,
  RATIOS,
  tierOf,
  wakePolicy,
  wakeRegistry,
  wakeRows,
} from "./support/wake.js";

const ELIGIBLE = { A: 55, new: 48, B: 1081, C: 440 };
/** Of 55, 48, 324.3 and 66: "not less than" rounds up, each tier by itself. */
const QUOTAS: Readonly<Record<string, number>> = { A: 55, new: 48, B: 325, C: 66 };

describeWithShared("Wake County, the plan of a quarter", (folder) => {
  const rows = wakeRows(folder);
  const low = lowScorers(rows.history);
  const visits = groupBy(rows.history, ({ unitId }) => unitId!);
  const recent = new Set(
    rows.history.filter(({ date }) => date! >= daysBefore(AS_OF, 90)).map(({ unitId }) => unitId!),
  );
  const tiers = new Map(rows.units.map((row) => [row["unitId"]!, tierOf(row, low, new Set(visits.keys()))]));
  const cityOf = new Map(rows.units.map(({ unitId, city }) => [unitId!, city!]));
  const eligible = [...tiers.keys()].filter((id) => !recent.has(id));
  const cities = citiesOfActive(rows);

  const registry = orThrow(parseRegistry(wakeRegistry(rows)));
  const { policy, draw, teams, ledger } = run(1);
  const drawn = draw.strata.flatMap(idsOf);
  const seats = teams.teams?.seats ?? [];

  function run(noReturn: number) {
    const policy = orThrow(parsePolicy(wakePolicy(noReturn) as unknown));
    const occasion = {
      round: "2022-Q1",
      seed: [{ type: "plain" as const, value: "wake 2022-Q1" }],
      at: "2021-11-15T09:00:00-05:00",
      by: "county",
    };
    return { policy, ...orThrow(runRound({ registry, policy, ...occasion })) };
  }

  /** Everybody who inspected a unit on one of its last `days` days of inspection. */
  function lastPeople(unit: string, days: number): Set<string> {
    const own = visits.get(unit) ?? [];
    const last = [...new Set(own.map(({ date }) => date!))].sort().slice(-days);
    return new Set(own.filter(({ date }) => last.includes(date!)).map(({ inspectorId }) => inspectorId!));
  }

  function candidates(unit: string, noReturn = 1): string[] {
    const last = lastPeople(unit, noReturn);
    return [...cities].filter(([id, own]) => own.has(cityOf.get(unit)!) && !last.has(id)).map(([id]) => id);
  }

  test("the files are the ones that were described", () => {
    expect([registry.units.size, registry.history.size, registry.inspectors.length]).toEqual([
      3635, 35_633, 61,
    ]);
    expect([eligible.length, cities.size]).toEqual([1624, 32]);
    expect(countBy(eligible, (id) => tiers.get(id)!)).toEqual(ELIGIBLE);
    expect(countBy(eligible, (id) => String(Math.min(3, candidates(id).length)))).toEqual({
      0: 3,
      1: 41,
      2: 2,
      3: 1578,
    });
  });

  test("a score of 0 is a placeholder that counts as low: without it tier A has 50 units, with it 55", () => {
    const known = lowScorers(rows.history, (score) => score > 0);
    expect(eligible.filter((id) => known.has(id))).toHaveLength(50);
    expect(eligible.filter((id) => low.has(id))).toHaveLength(55);
  });

  test("1. every assigned inspector is one of the 32, has worked in the city, and did not make the last inspection", () => {
    expect(seats.length).toBeGreaterThan(900);
    expect(seats.filter(({ unit, inspector }) => !candidates(unit).includes(inspector))).toEqual([]);
    expect(
      [...groupBy(seats, ({ unit }) => unit).values()].filter(
        (team) => new Set(team.map(({ inspector }) => inspector)).size !== 2,
      ),
    ).toEqual([]);
  });

  test("1. without the rule many would go back to where they were last", () => {
    const { teams } = run(0);
    const back = (teams.teams?.seats ?? []).filter(({ unit, inspector }) =>
      lastPeople(unit, 1).has(inspector),
    );
    expect(back.length).toBeGreaterThan(20);
  });

  test("2. drawn units with fewer than two candidates are reported, keep their place and are not replaced", () => {
    const hopeless = drawn.filter((unit) => candidates(unit).length < 2);
    expect(hopeless.length).toBeGreaterThan(0);
    expect(hopeless.filter((unit) => !teams.unstaffed.includes(unit))).toEqual([]);
    expect([...new Set(seats.map(({ unit }) => unit)), ...teams.unstaffed].sort()).toEqual([...drawn].sort());
    expect(teams.complete).toBe(false);
    expect(teams.impossible!.shortfall).toBeGreaterThan(0);
  });

  test("3. tiers A and new are complete, B and C are rounded up, and nobody is drawn who should not be", () => {
    for (const [tier, percent] of RATIOS) {
      const pool = eligible.filter((id) => tiers.get(id) === tier);
      const stratum = draw.strata.find((each) => each.stratum === tier)!;
      expect(atLeast(percent, pool.length)).toBe(QUOTAS[tier]);
      expect(new Set(idsOf(stratum)).size).toBe(QUOTAS[tier]);
      expect(idsOf(stratum).filter((id) => !pool.includes(id))).toEqual([]);
    }
    expect(drawn).toHaveLength(494);
  });

  test("4. nobody exceeds 35, and no unit is left that any exchange could staff", () => {
    const loads = countBy(seats, ({ inspector }) => inspector);
    expect(Math.max(...Object.values(loads))).toBeLessThanOrEqual(CAPACITY);
    const ranking = byTicket(draw.strata);
    const plainly = staffPlainly({ ranking, candidates, seats: 2, capacity: CAPACITY });
    expect(teams.unstaffed).toEqual(plainly.unstaffed);
  });

  test("with a rotation window of three inspections the draw is the same and no fewer units stay unstaffed", () => {
    const longer = run(3);
    expect(longer.draw.strata).toEqual(draw.strata);
    expect(longer.teams.unstaffed.length).toBeGreaterThanOrEqual(teams.unstaffed.length);
    const plainly = staffPlainly({
      ranking: byTicket(draw.strata),
      candidates: (unit) => candidates(unit, 3),
      seats: 2,
      capacity: CAPACITY,
    });
    expect(longer.teams.unstaffed).toEqual(plainly.unstaffed);
    expect(
      (longer.teams.teams?.seats ?? []).filter(({ unit, inspector }) => lastPeople(unit, 3).has(inspector)),
    ).toEqual([]);
  });

  test("5. the audit finds nothing", () => {
    expect(verifyLedger(ledger, { registry, policy })).toEqual([]);
  });

  test("5. the text of the record and the inputs suffice to run the round again, byte for byte", () => {
    const text = writeLedger(ledger);
    const entries = orThrow(readLedger(text));
    const bodyOf = <K extends keyof LedgerTypes.Bodies>(kind: K): LedgerTypes.Bodies[K] =>
      entries.find((entry) => entry.kind === kind)!.body as unknown as LedgerTypes.Bodies[K];
    const { sources } = bodyOf("draw");
    const { round, matter } = bodyOf("plan");
    const { at, by } = entries[0]!;
    const again = orThrow(
      runRound({
        registry,
        policy: orThrow(parsePolicy(bodyOf("policy").policy)),
        round,
        matter,
        seed: sources,
        at,
        by,
      }),
    );
    expect(writeLedger(again.ledger)).toBe(text);
  });

  test("5. a second program with pools and candidates of its own comes to the same units and teams", () => {
    const { drawId } = draw;
    const seed = seedOf([{ type: "plain", value: "wake 2022-Q1" }]);
    const strata = RATIOS.map(([tier]) => ({
      stratum: tier,
      quota: QUOTAS[tier]!,
      eligible: eligible.filter((id) => tiers.get(id) === tier),
    }));
    expect(orThrow(drawUnits({ seed, drawId, strata })).map((each) => each.drawn)).toEqual(
      draw.strata.map(idsOf),
    );
    const staffed = drawn.filter((unit) => !teams.unstaffed.includes(unit));
    const wanted = staffed.flatMap((unit) =>
      ["first", "second"].map((role) => ({ unit, role, eligible: candidates(unit) })),
    );
    const inspectors = rows.inspectors.map(({ inspectorId }) => ({ id: inspectorId!, capacity: CAPACITY }));
    expect(orThrow(drawTeams({ seed, drawId, seats: wanted, inspectors }))).toEqual(teams.teams);
  });

  test("5. one changed byte in units.csv is noticed, whichever column it is in", () => {
    const file = readFileSync(join(folder, "data", "wake-food", "units.csv"), "utf8");
    for (const [at, column] of Object.keys(rows.units[0]!).entries()) {
      const index = 100 + 400 * at;
      const changed = withChangedByte(file, lineOf(index), rows.units[index]![column]!);
      const read = parseRegistry(wakeRegistry({ ...rows, units: plainRows(changed) }));
      if (read.ok)
        expect(findings(read.value), `${column} of line ${lineOf(index)}`).toContain(
          "verify/registry-differs",
        );
      else expect(read.refusals, `${column} of line ${lineOf(index)}`).not.toEqual([]);
    }
  });

  function findings(changed: Registry): string[] {
    return verifyLedger(ledger, { registry: changed, policy }).map(({ code }) => code);
  }
});

function idsOf({ drawn }: LedgerTypes.StratumDraw): string[] {
  return drawn.map(({ unit }) => unit);
}

/** All drawn units, best rank first: across strata by ticket. */
function byTicket(strata: readonly LedgerTypes.StratumDraw[]): string[] {
  return strata
    .flatMap(({ drawn }) => drawn)
    .sort((a, b) => (a.ticket! < b.ticket! ? -1 : 1))
    .map(({ unit }) => unit);
}

/** The file with the last byte of a cell changed; still text, and still a CSV file. */
function withChangedByte(file: string, line: number, cell: string): string {
  const start = file.split("\n", line - 1).join("\n").length + 1;
  const place = file.indexOf(cell, start) + cell.length - 1;
  const byte = file[place] === "1" ? "2" : "1";
  return file.slice(0, place) + byte + file.slice(place + 1);
}
