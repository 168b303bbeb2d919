/**
 * T10: in a year without replacement, in which everybody is visited once, every unit has its turn in every round equally
 * often. Forty-eight units, twelve rounds of four, 400 years; one test at one in a million for each method.
 *
 * Years are played with the pool and the draw alone, because teams take most of the time of a round; that `drawRound`
 * draws the same units is shown beside.
 */
import { describe, expect, test } from "vitest";
import { drawStrata } from "../../src/draw/draw-strata.js";
import { drawRound, openYear, orThrow, parsePolicy, parseRegistry } from "../../src/index.js";
import type { RoundPlan } from "../../src/plan/plan-round.js";
import { poolOf } from "../../src/pool/pool.js";
import { drawIdOf, type Method, seedOf } from "../../src/protocol.js";
import { frameIn, NOTHING_BEFORE, sightOf } from "../support/room-case.js";
import { inspectors, matterOf, policy as smallPolicy } from "../support/small-case.js";
import { CHI, chiOfTable } from "./bounds.js";
import { conformanceSeed } from "./seeds.js";

const UNITS = 48;
const ROUNDS = 12;
const YEARS = 400;

const registry = orThrow(
  parseRegistry({
    units: Array.from({ length: UNITS }, (_, u) => ({
      id: `U-${String(u).padStart(2, "0")}`,
      region: "town",
    })),
    inspectors: inspectors(),
    history: [],
    asOf: "2026-01-01",
  } as never),
);
const lastDay = (month: number): string => new Date(Date.UTC(2026, month, 0)).toISOString().slice(0, 10);
const rounds = Array.from({ length: ROUNDS }, (_, t) => {
  const until = lastDay(t + 1);
  return { id: `R${t + 1}`, from: `${until.slice(0, 7)}-01`, until, share: "1/12" };
});

function policyBy(method: Method) {
  return orThrow(
    parsePolicy(
      smallPolicy((draft) =>
        Object.assign(matterOf(draft), {
          method,
          mode: "without-replacement",
          strata: [{ id: "all", where: null, ratio: "100%" }],
          rounds,
          reserve: 0,
        }),
      ),
    ),
  );
}

const seedIn = (year: number, round: number) =>
  [{ type: "plain", value: conformanceSeed(year * ROUNDS + round) }] as const;

/** Units of every round of a year, as rows. */
function yearBy(method: Method): (year: number) => readonly (readonly number[])[] {
  const policy = policyBy(method);
  const matter = policy.matters[0]!;
  const [sight, frame] = [sightOf(registry), frameIn(registry, matter)];
  const rowOf = new Map(registry.units.ids.map((id, row) => [id, row]));
  return (year) => {
    const times = new Map<number, number>();
    return rounds.map(({ id }, round) => {
      const at = { matter, round, year: 2026, authority: policy.authority, sight };
      const pool = poolOf(registry, at, frame, { ...NOTHING_BEFORE, times });
      const drawId = drawIdOf({ authority: policy.authority, year: 2026, matter: matter.id, round: id });
      const plan = { drawId, strata: [{ stratum: "all", quota: UNITS / ROUNDS }] } as unknown as RoundPlan;
      const seed = seedOf(seedIn(year, round));
      const drawn = drawStrata({
        ...{ units: registry.units, sight, matter, pool, plan, seed },
        barred: new Map(),
      }).strata[0]!.drawn.map(({ unit }) => rowOf.get(unit)!);
      for (const row of drawn) times.set(row, 1);
      return drawn;
    });
  };
}

describe.each<Method>(["ticket/1", "seedrandom-shuffle/1"])("years drawn by %s", (method) => {
  test("T10 rounds: every unit has its turn in every round equally often", () => {
    const table = Array.from({ length: UNITS }, () => rounds.map(() => 0));
    const play = yearBy(method);
    for (let year = 0; year < YEARS; year++)
      play(year).forEach((drawn, round) => {
        for (const row of drawn) table[row]![round]!++;
      });
    expect(table.every((turns) => turns.reduce((sum, count) => sum + count, 0) === YEARS)).toBe(true);
    const chi = chiOfTable(table, YEARS);
    expect(chi).toBeGreaterThanOrEqual(CHI[517][0]);
    expect(chi).toBeLessThanOrEqual(CHI[517][1]);
  });

  test("drawRound draws the same units", () => {
    let year = openYear({ policy: policyBy(method), registry });
    const drawn = rounds.map(({ id, from }, round) => {
      const answer = orThrow(
        drawRound(year, { round: id, seed: seedIn(0, round), at: `${from}T09:00:00+08:00`, by: "officer-1" }),
      );
      year = answer.year;
      return answer.units.map(({ unit }) => unit);
    });
    const played = yearBy(method)(0).map((rows) => rows.map((row) => registry.units.ids[row]!));
    expect(drawn.map((units) => [...units].sort())).toEqual(played.map((units) => [...units].sort()));
  });
});
