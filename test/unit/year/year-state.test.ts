/** What earlier draws of a year mean for the next one. */

import { describe, expect, test } from "vitest";
import { carriedInto } from "../../../src/year/year-state.js";
import { verifyLedger } from "../../support/acts.js";
import { inspectors, matterOf, type Row, rules, run, town } from "../../support/small-case.js";

const plain = (value: string) => [{ type: "plain", value } as const];

describe("two matters in one round", () => {
  const two = rules((draft) => {
    const second = structuredClone(matterOf(draft));
    (draft["matters"] as Row[]).push({ ...second, id: "M-2", strata: [{ id: "all", ratio: "50%" }] });
  });
  const first = run({ policy: two, matter: "M-1" });
  const second = run({ policy: two, matter: "M-2", ledger: first.ledger, seed: plain("2") });

  test("share the capacity of the inspectors and their load of the year", () => {
    const loads = new Map(first.teams.teams!.loads.map(({ inspector, load }) => [inspector, load]));
    for (const { inspector, load } of second.teams.teams!.loads)
      expect(load + loads.get(inspector)!).toBeLessThanOrEqual(6);
    for (const { inspector, year } of second.teams.teams!.levels!)
      expect(year).toBeGreaterThanOrEqual(loads.get(inspector)!);
    expect(verifyLedger(second.ledger, { registry: town(), policy: two })).toEqual([]);
  });

  test("leave each other's pools alone, since a cap across matters is another rule", () => {
    expect(second.draw.leftOut.count).toBe(0);
  });

  test("capacity that the first has used is not there for the second", () => {
    const tight = town({ inspectors: inspectors().map((each) => ({ ...each, capacity: 2 })) });
    const before = run({ policy: two, matter: "M-1", registry: tight });
    const after = run({
      policy: two,
      matter: "M-2",
      registry: tight,
      ledger: before.ledger,
      seed: plain("2"),
    });
    expect(before.teams.complete).toBe(true);
    expect(after.teams.complete).toBe(false);
    expect(after.teams.impossible!.room.every(({ room }) => room <= 2)).toBe(true);
    expect(verifyLedger(after.ledger, { registry: tight, policy: two })).toEqual([]);
  });
});

describe("somebody who joins late", () => {
  test("starts at the level of the day, not at zero", () => {
    const independent = rules((draft) => Object.assign(matterOf(draft), { mode: "independent" }));
    const early = town({ inspectors: inspectors().slice(0, 4) });
    const first = run({ policy: independent, registry: early });
    const levels = first.teams.teams!.levels!.map(({ year }) => year).sort();
    const second = run({
      policy: independent,
      registry: town(),
      round: "H2",
      ledger: first.ledger,
      seed: plain("2"),
    });
    const joined = second.teams.teams!.levels!.find(({ inspector }) => inspector === "I-5")!;
    expect(joined.limit).toBeLessThan(joined.year + 2);
    expect(joined.year + 2 - joined.limit).toBeGreaterThanOrEqual(Math.min(...levels));
    expect(verifyLedger(second.ledger, { registry: [early, town()], policy: independent })).toEqual([]);
  });
});

describe("what is carried into a draw by somebody who was in no team draw of the year", () => {
  /** A draw of which only the year levels matter. */
  const draw = (seq: number, years: readonly number[]) => ({
    drawId: `000000/2026/M-1/R${seq}`,
    teams: {
      seq,
      body: {
        teams: {
          seats: [],
          loads: [],
          levels: years.map((year, n) => ({ inspector: `I-${n}`, round: 0, year, limit: 0 })),
        },
      },
    },
  });
  const startOf = (...draws: readonly ReturnType<typeof draw>[]) =>
    carriedInto({ draws: draws as never, cases: [] }, [{ id: "new" }]).get("new");

  test("is the lower median of the levels above zero", () => {
    expect(startOf(draw(4, [7, 0, 2, 1, 0, 4]))).toBe(2);
    expect(startOf(draw(4, [7, 3, 5]))).toBe(5);
    expect(startOf(draw(4, [0, 0]))).toBe(0);
    expect(startOf()).toBe(0);
  });

  test("of the latest draw that had levels, whatever the order in which the draws are told", () => {
    expect(startOf(draw(9, [6, 6]), draw(4, [3, 3]))).toBe(6);
    expect(startOf(draw(4, [3, 3]), draw(9, []))).toBe(3);
  });
});

test("a voided draw counts for nothing: its units can be drawn again and its loads are gone", () => {
  const first = run();
  const again = run({
    ledger: first.ledger,
    seed: plain("2"),
    again: { reason: "wrong list", approver: "director" },
  });
  expect(again.plan.strata.map(({ done }) => done)).toEqual([0, 0]);
  expect(again.draw.leftOut.count).toBe(0);
  const next = run({ round: "H2", ledger: again.ledger, seed: plain("3") });
  expect(next.plan.strata.map(({ done }) => done)).toEqual(
    again.draw.strata.map(({ drawn }) => drawn.length),
  );
  expect(verifyLedger(next.ledger, { registry: town(), policy: rules() })).toEqual([]);
});
