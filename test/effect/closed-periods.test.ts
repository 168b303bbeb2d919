/**
 * A period that is closed stays closed: what it owes, carries and never carries, each in a year whose numbers
 * are worked out by hand.
 */

import { describe, expect, test } from "vitest";
import { compilePlan, type Ledger, orThrow, type PolicyTypes, parsePolicy } from "../../src/index.js";
import { ladderRatio } from "../../src/plan/amount.js";
import { targetOfRule } from "../../src/plan/rule-target.js";
import { shareRest } from "../../src/plan/share-rest.js";
import { fraction } from "../../src/protocol.js";
import { runRound, yearReport } from "../support/acts.js";
import type { Row } from "../support/small-case.js";
import { countsOf, people, policyOf, registryOf, roundsOf, runYear, unitsOf } from "../support/year-case.js";

/** Visits in each quarter while the stratum has so many units; the audit reads every year as well. */
function quarters(stratum: Row, sizes: readonly number[], matter: Row = {}): number[] {
  const strata = [{ id: "key", ...stratum }];
  const draft = policyOf({ rounds: roundsOf(sizes.length), mode: "independent", strata, ...matter });
  return countsOf(
    runYear(draft, (t) => registryOf(unitsOf(sizes[t]!, "key"))),
    "key",
  );
}

/** The target of a rule in a quarter, with what earlier quarters did. */
function target(
  rule: PolicyTypes.QuotaRule,
  amounts: readonly number[],
  doneBy: readonly number[],
  minimum = 0,
  base: "average" | "draw" = "average",
) {
  const rounds = roundsOf(4) as never;
  const minimums = amounts.map(() => minimum);
  const facts = {
    amounts: amounts.map((n) => fraction(Math.round(n * 12), 12)),
    doneBy,
    doneBefore: 0,
    year: 2026,
    minimums,
  };
  const { target: owed, limit, done } = targetOfRule(rule, { base, rounds }, facts);
  return { owed, limit, done };
}

const quarterly = (side: PolicyTypes.QuotaRule["side"]): PolicyTypes.QuotaRule => ({
  number: 1,
  side,
  per: "quarter",
});

describe("a closed period", () => {
  test.each(["average", "draw"])("owes by the sizes of its own rounds, not by today's: base %s", (base) => {
    expect(quarters({ ratio: "10%", per: "quarter" }, [40, 40, 90, 90], { base })).toEqual([4, 4, 9, 9]);
  });

  test("owes the minimum that its own close saw", () => {
    expect(quarters({ ratio: "1%", per: "quarter", minimum: 3 }, [2, 2, 9, 9])).toEqual([2, 2, 3, 3]);
  });

  test("is done by the inspectors that its own rounds counted", () => {
    const draft = policyOf({
      rounds: roundsOf(4),
      mode: "independent",
      strata: [{ id: "key", perInspector: "2", per: "quarter" }],
    });
    const year = runYear(draft, (t) => registryOf(unitsOf(50, "key"), { inspectors: people(t < 2 ? 3 : 6) }));
    expect(countsOf(year, "key")).toEqual([6, 6, 12, 12]);
  });

  test("leaves what a floor missed to the next, and passes it on", () => {
    expect(target(quarterly("at-least"), [5, 5], [2]).owed).toBe(8);
    expect(target(quarterly("at-least"), [5, 5, 5], [2, 0]).owed).toBe(13);
  });

  test("takes nothing off the next for what it did too much", () => {
    expect(target(quarterly("at-least"), [5, 5], [9]).owed).toBe(5);
    expect(target(quarterly("exactly"), [5, 5], [9]).owed).toBe(5);
  });

  test("leaves nothing of a ceiling: what was not used lapses", () => {
    expect(target(quarterly("at-most"), [5, 5], [0])).toEqual({ owed: 5, limit: 5, done: 0 });
    expect(target(quarterly("at-most"), [9, 3], [0])).toEqual({ owed: 3, limit: 3, done: 0 });
  });

  test("leaves the minimum under a ceiling, which then does not refuse it", () => {
    expect(target(quarterly("at-most"), [0.5, 0.5], [0], 1)).toEqual({ owed: 2, limit: 2, done: 0 });
  });

  test("widens an exact number by what it left, and by nothing more", () => {
    expect(target(quarterly("exactly"), [5, 5], [3])).toEqual({ owed: 7, limit: 7, done: 0 });
    expect(target(quarterly("exactly"), [5, 5], [6])).toEqual({ owed: 5, limit: 5, done: 0 });
  });
});

describe("a rule never refuses itself", () => {
  test.each(["at-most", "exactly"])("%s, when the registry shrinks", (side) => {
    const drawn = quarters({ ratio: "10%", side }, [200, 200, 60, 60]);
    expect(drawn.reduce((sum, each) => sum + each, 0)).toBe(13);
  });

  test("exactly, round by round: its halves do not add up beyond the whole", () => {
    expect(quarters({ number: 2, side: "exactly", rounding: "each-round" }, [20, 20, 20, 20])).toEqual([
      1, 1, 0, 0,
    ]);
  });
});

describe("rounding", () => {
  test("exactly rounds a half up", () => {
    expect(target({ number: 1, side: "exactly" }, [2.5, 2.5, 2.5, 2.5], [1, 0, 1]).owed).toBe(3);
  });

  test("round by round goes to the side of the rule, not always up", () => {
    const stepwise = (side: PolicyTypes.QuotaRule["side"]) =>
      target({ number: 1, side, rounding: "each-round" }, [9, 9], [0]).owed;
    expect([stepwise("at-least"), stepwise("at-most"), stepwise("exactly")]).toEqual([6, 4, 4]);
  });

  test("a year that calls for the same step breaks the row of lower ones", () => {
    const ladder = (rates: readonly string[]) =>
      ladderRatio({
        start: "20%",
        steps: [
          { from: "0", ratio: "10%" },
          { from: "1%", ratio: "20%" },
        ],
        lowerAfter: 2,
        published: rates.map((rate, n) => ({ year: 2020 + n, rate })),
      });
    expect(ladder(["0.4%", "1%", "0.4%"])).toBe("20%");
    expect(ladder(["1%", "0.4%", "0.4%"])).toBe("10%");
  });
});

describe("named when the plan is compiled", () => {
  const codes = (matter: Row) => {
    const plan = compilePlan({
      policy: orThrow(parsePolicy(policyOf(matter))),
      registry: registryOf(unitsOf(60, "key")),
    });
    return (plan.ok ? plan.warnings : plan.refusals).map(({ code }) => code);
  };

  test.each([
    ["month", 4],
    ["quarter", 2],
    ["half", 1],
  ])("a %s without a round of its own", (per, count) => {
    expect(codes({ rounds: roundsOf(count), strata: [{ id: "key", ratio: "5%", per }] })).toContain(
      "plan/period-without-round",
    );
  });

  test("a quarter whose rounds have no share, which owes nothing when it is drawn", () => {
    const rounds = roundsOf(4).map((round, t) => ({ ...round, share: ["1/2", "0", "1/4", "1/4"][t] }));
    const strata = [{ id: "key", ratio: "10%", per: "quarter", minimum: 2 }];
    expect(codes({ rounds, strata })).toContain("plan/period-without-share");
    expect(quarters(strata[0]!, [30, 30, 30, 30], { rounds })).toEqual([3, 0, 3, 3]);
  });

  test("a stratum of which nobody is drawn all year", () => {
    expect(codes({ rounds: roundsOf(1), strata: [{ id: "key", number: 0 }] })).toContain("plan/owes-nothing");
  });
});

describe("the rest of a total", () => {
  const sizes = [5, 13, 31, 51];
  const shared = (matter: string, places: number, done: readonly number[] = []) =>
    shareRest({
      ...{ authority: "000000", year: 2026, matter, places, ofYear: { now: 14, first: 14 } },
      strata: sizes.map((size, s) => {
        const share = { size, minimum: 0 };
        return { id: `S${s}`, now: share, first: share, least: done[s] ?? 0, most: size };
      }),
    });

  test("is the floor or the ceiling of the exact share in every round, and no place is taken back", () => {
    for (let n = 0; n < 200; n++) {
      const first = shared(`M${n}`, 6);
      for (const [places, given] of [
        [6, first],
        [14, shared(`M${n}`, 14, first)],
      ] as const) {
        expect(given.reduce((sum, each) => sum + each, 0)).toBe(places);
        for (const [s, each] of given.entries())
          expect(Math.abs(each - (places * sizes[s]!) / 100)).toBeLessThan(1);
      }
    }
  });

  test("gives small strata the chance of their fraction at the end of the year", () => {
    const sums = sizes.map(() => 0);
    for (let n = 0; n < 1000; n++)
      for (const [s, each] of shared(`M${n}`, 14, shared(`M${n}`, 6)).entries()) sums[s]! += each / 1000;
    for (const [s, size] of sizes.entries())
      expect(Math.abs(sums[s]! - (14 * size) / 100)).toBeLessThan(0.08);
  });
});

test("the year's report names a quarter that was missed, although another one did too much", () => {
  const units = unitsOf(30, "key");
  const history = units.map(({ id }) => ({ unit: id, day: "2026-06-20", kind: "other" }));
  const frequency = [{ id: "promise", atLeast: 1, window: { months: 12 } }];
  const strata = [{ id: "key", ratio: "10%", per: "quarter" }];
  const draft = policyOf({
    rounds: roundsOf(4),
    mode: "independent",
    recentVisit: { days: 30 },
    frequency,
    strata,
  });
  const year = runYear(draft, (t) => registryOf(units, t === 2 ? { history, asOf: "2026-07-01" } : {}));
  expect(countsOf(year, "key").slice(0, 3)).toEqual([30, 3, 0]);
  const at = "2026-12-31T18:00:00+08:00";
  const report = orThrow(
    yearReport({
      ledger: year.ledger as Ledger,
      policy: orThrow(parsePolicy(draft)),
      registry: registryOf(units),
      at,
    }),
  );
  expect(report.strata[0]).toMatchObject({
    met: false,
    missed: [{ rounds: ["R03"], target: 3, standing: 0 }],
  });
});

describe("the row of a stratum in the year's report speaks of the whole year", () => {
  const rowOf = (
    stratum: Row,
    sizes: readonly number[] = [100, 100, 100, 100],
    skip: readonly number[] = [],
  ) => {
    const draft = policyOf({ rounds: roundsOf(4), mode: "independent", strata: [{ id: "key", ...stratum }] });
    const policy = orThrow(parsePolicy(draft));
    let ledger: Ledger = [];
    for (const [t, { id, from }] of policy.matters[0]!.rounds.entries()) {
      if (skip.includes(t)) continue;
      const registry = registryOf(unitsOf(sizes[t]!, "key"), { asOf: from });
      const say = { policy, registry, round: id, at: `${from}T09:00:00+08:00`, by: "clerk" };
      ledger = orThrow(runRound({ ...say, ledger, seed: [{ type: "plain", value: `row ${id}` }] }))
        .ledger as Ledger;
    }
    const { target, drawn, standing, missed } = orThrow(
      yearReport({
        ledger,
        policy,
        registry: registryOf(unitsOf(100, "key")),
        at: "2026-12-31T18:00:00+08:00",
      }),
    ).strata[0]!;
    return { target, drawn, standing, missed };
  };

  test.each<[string, Row, readonly number[], number]>([
    ["five a quarter", { number: 5, per: "quarter" }, [100, 100, 100, 100], 20],
    ["ten a half-year", { number: 10, per: "half" }, [100, 100, 100, 100], 20],
    ["twenty a year", { number: 20 }, [100, 100, 100, 100], 20],
    ["a tenth a quarter while the stratum grows", { ratio: "10%", per: "quarter" }, [100, 200, 200, 50], 55],
    ["at most a tenth a quarter", { ratio: "10%", per: "quarter", side: "at-most" }, [99, 99, 99, 99], 36],
    [
      "two rules, of which the quarters ask more",
      { number: 10, also: [{ number: 5, per: "quarter" }] },
      [100, 100, 100, 100],
      20,
    ],
  ])("%s", (_, stratum, sizes, target) => {
    expect(rowOf(stratum, sizes)).toEqual({ target, drawn: target, standing: target, missed: [] });
  });

  test("what one period leaves to the next is owed once in the year, and named as carried", () => {
    // Three units: each quarter draws all of them and leaves two more undone: 5, 7, 9 and 11 are its targets,
    // and 20 those of the year.
    expect(rowOf({ number: 5, per: "quarter" }, [3, 3, 3, 3])).toEqual({
      ...{ target: 20, drawn: 12, standing: 12 },
      missed: [5, 7, 9, 11].map((target, t) => ({
        rounds: [`R0${t + 1}`],
        target,
        carried: 2 * t,
        standing: 3,
      })),
    });
  });

  test("a quarter that was never drawn is part of the year", () => {
    expect(rowOf({ number: 5, per: "quarter" }, [100, 100, 100, 100], [1])).toMatchObject({
      target: 20,
      drawn: 20,
      missed: [{ target: null, carried: 0 }],
    });
  });
});
