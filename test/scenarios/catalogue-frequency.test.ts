/**
 * Rows of the rule catalogue about how often: each with its own numbers, and with the rule switched off
 * beside it.
 */

import { describe, expect, test } from "vitest";
import { type Ledger, orThrow, parsePolicy } from "../../src/index.js";
import { runRound } from "../support/acts.js";
import { registryOn } from "../support/registry-on.js";
import type { Row } from "../support/small-case.js";
import { countsOf, policyOf, registryOf, roundsOf, runYear, timesOf, unitsOf } from "../support/year-case.js";

const sum = (counts: readonly number[]) => counts.reduce((total, each) => total + each, 0);
const MORNING = "2026-01-10T09:00:00+08:00";

/** A matter without rules has no list of them. */
const rules = (frequency: readonly Row[]): Row => (frequency.length === 0 ? {} : { frequency });

/** Rules that keep the only unit out of a draw on 10 January 2026. */
function leftOut(frequency: readonly Row[], history: readonly Row[]): string[] {
  const draft = policyOf(
    { rounds: roundsOf(1), ...rules(frequency), strata: [{ id: "key", ratio: "100%" }] },
    { level: "county" },
  );
  const registry = registryOf(unitsOf(1, "key"), {
    history: history.map((row) => ({ unit: "key-0001", ...row })),
    asOf: "2026-01-10",
  });
  const policy = orThrow(parsePolicy(draft));
  const seed = [{ type: "plain", value: "row" }] as const;
  return orThrow(
    runRound({ policy, registry, round: "R01", seed, at: MORNING, by: "officer-1" }),
  ).draw.leftOut.byRule.map(({ rule }) => rule);
}

/** Fewest and most visits that a unit of the tier had in a year of six draws by chance. */
function spread(tier: string, frequency: readonly Row[], ratio: string): [number, number] {
  const draft = policyOf({
    rounds: roundsOf(6),
    mode: "independent",
    ...rules(frequency),
    strata: [{ id: tier, ratio }],
  });
  const times = timesOf(runYear(draft, registryOf(unitsOf(12, tier)), tier), tier);
  const all = unitsOf(12, tier).map(({ id }) => times.get(String(id)) ?? 0);
  return [Math.min(...all), Math.max(...all)];
}

describe("at least", () => {
  test("F-03: every food business in two years, and none of them twice before all had their visit", () => {
    const history: Row[] = [];
    const counts = [2026, 2027].map((year) => {
      const frequency = [{ id: "once", atMost: 1, window: { years: 2, from: 2026 } }];
      const strata = [{ id: "food", ratio: "100%", per: { years: 2, from: 2026 } }];
      const draft = policyOf({ rounds: roundsOf(4, year), frequency, strata }, { id: `food-${year}`, year });
      const outcome = runYear(
        draft,
        registryOf(unitsOf(35, "food"), { history, asOf: `${year - 1}-12-31` }),
        `${year}`,
      );
      for (const round of outcome.drawn)
        for (const unit of round["food"]!) history.push({ unit, day: `${year}-06-15`, kind: "routine" });
      return sum(countsOf(outcome, "food"));
    });
    expect(counts).toEqual([18, 17]);
    expect(new Set(history.map(({ unit }) => unit)).size).toBe(35);
  });

  test("F-04: A once a year, B once or twice, C two or three times, D three or four times", () => {
    const grade = (tier: string, atLeast: number, most: number) => [
      { id: `${tier}-least`, atLeast, window: "year", where: { tier } },
      ...(most === 0 ? [] : [{ id: `${tier}-most`, atMost: most, window: "year", where: { tier } }]),
    ];
    expect(spread("A", grade("A", 1, 0), "100%")[0]).toBe(1);
    expect(spread("B", grade("B", 1, 2), "150%")).toEqual([1, 2]);
    expect(spread("C", grade("C", 2, 3), "250%")).toEqual([2, 3]);
    expect(spread("D", grade("D", 3, 4), "350%")).toEqual([3, 4]);
    // Left to chance alone somebody is missed, and somebody is visited more often.
    expect([
      spread("A", [], "100%")[0],
      spread("D", [], "350%")[0] < 3,
      spread("D", [], "350%")[1] > 4,
    ]).toEqual([0, true, true]);
    // The rules concern their own grade.
    expect(spread("A", grade("B", 1, 2), "100%")[0]).toBe(0);
  });

  test("F-06: once in three years; whoever was never visited is promised it from the start", () => {
    const month = (window: Row, history: Row[] = []) => {
      const promise = { id: "promise", atLeast: 1, window };
      const draft = policyOf({ frequency: [promise], strata: [{ id: "key", number: 0 }] });
      return countsOf(runYear(draft, registryOf(unitsOf(1, "key"), { history })), "key").indexOf(1) + 1;
    };
    // Promised by 12 August 2026: whoever waits for August may have to wait until its end.
    expect(month({ years: 3, start: "2023-08-12" })).toBe(7);
    expect(month({ years: 3, start: "2024-08-12" })).toBe(0);
    expect(month({ years: 3, start: "2023-01-01" }, [{ unit: "key-0001", day: "2023-10-05" }])).toBe(9);
  });

  test("F-07: the special tier once a year, each mine once in every half", () => {
    const units = [...unitsOf(9, "special"), ...unitsOf(11, "mine")];
    const strata = [{ id: "special", ratio: "100%" }];
    const mines = [{ id: "mine", ratio: "100%", per: "half" }];
    const year = (matter: Row) => runYear(policyOf({ rounds: roundsOf(4), ...matter }), registryOf(units));
    expect([...timesOf(year({ strata }), "special").values()]).toEqual(Array(9).fill(1));
    const halves = year({ mode: "cycles", times: 2, strata: mines }).drawn.map((round) => round["mine"]!);
    for (const half of [halves.slice(0, 2), halves.slice(2)]) expect(new Set(half.flat()).size).toBe(11);
    const once = year({ mode: "cycles", times: 2, strata: [{ id: "mine", ratio: "100%" }] });
    expect(sum(countsOf(once, "mine"))).toBe(11);
  });

  test("F-08: the special tier in full in each quarter", () => {
    const strata = [{ id: "special", ratio: "100%", per: "quarter" }];
    const year = runYear(
      policyOf({ rounds: roundsOf(4), mode: "independent", strata }),
      registryOf(unitsOf(8, "special")),
    );
    for (const round of year.drawn) expect(new Set(round["special"]).size).toBe(8);
    const yearly = [{ id: "special", ratio: "100%" }];
    const once = runYear(
      policyOf({ rounds: roundsOf(4), mode: "independent", strata: yearly }),
      registryOf(unitsOf(8, "special")),
    );
    expect(countsOf(once, "special")).toEqual([2, 2, 2, 2]);
  });
});

describe("at most", () => {
  test("F-10: class A twice a year, B four times, C six times", () => {
    const caps = Object.entries({ A: 2, B: 4, C: 6 }).map(([tier, most]) => ({
      id: `cap-${tier}`,
      atMost: most,
      window: "year",
      where: { tier },
    }));
    expect(
      ["A", "B", "C"].map(
        (tier) => spread(tier, caps, tier === "A" ? "200%" : tier === "B" ? "400%" : "600%")[1],
      ),
    ).toEqual([2, 4, 6]);
    expect(spread("A", caps.slice(1), "200%")[1]).toBeGreaterThan(2);
  });

  test("F-12: routine visits at most twice a year, campaigns at most once, each by its own count", () => {
    const caps = [
      { id: "routine", atMost: 2, window: "year", counts: { kinds: ["routine"] } },
      { id: "campaign", atMost: 1, window: "year", counts: { kinds: ["campaign"] } },
    ];
    const visits = (...kinds: string[]) => kinds.map((kind, n) => ({ kind, day: `2026-01-0${n + 1}` }));
    expect(leftOut(caps, visits("routine"))).toEqual([]);
    expect(leftOut(caps, visits("routine", "routine"))).toEqual(["unit/frequency/routine"]);
    expect(leftOut(caps, visits("routine", "campaign"))).toEqual(["unit/frequency/campaign"]);
    expect(leftOut(caps, visits("routine", "complaint", "complaint"))).toEqual([]);
    expect(leftOut(caps.slice(1), visits("routine", "routine"))).toEqual([]);
  });

  test("F-14: nobody is drawn more than four times a year, however many draws there are", () => {
    const most = (mode: Row) => {
      const year = runYear(
        policyOf({ ...mode, strata: [{ id: "key", ratio: "300%" }] }),
        registryOf(unitsOf(10, "key")),
      );
      expect(sum(countsOf(year, "key"))).toBe(30);
      return Math.max(...timesOf(year, "key").values());
    };
    expect(most({ mode: "at-most", times: 4 })).toBe(4);
    expect(most({ mode: "independent" })).toBeGreaterThan(4);
  });

  test("F-17: a superior's check of the same matter bars ours for three months to the day, and no other check does", () => {
    const rest = [
      {
        id: "rest",
        atMost: 1,
        window: { months: 3 },
        counts: { levels: ["city", "province"], matters: ["M-1"] },
      },
    ];
    const above = { level: "city", matter: "M-1" };
    expect(leftOut(rest, [{ ...above, day: "2025-10-10" }])).toEqual(["unit/frequency/rest"]);
    expect(leftOut(rest, [{ ...above, day: "2025-10-09" }])).toEqual([]);
    expect(leftOut(rest, [{ ...above, level: "county", day: "2025-12-01" }])).toEqual([]);
    expect(leftOut(rest, [{ ...above, matter: "M-2", day: "2025-12-01" }])).toEqual([]);
    expect(leftOut([], [{ ...above, day: "2025-12-01" }])).toEqual([]);
  });

  test("F-23: whoever was drawn last year waits until all others have been drawn", () => {
    const last = unitsOf(13, "key").map(({ id }) => ({ unit: id, day: "2025-05-20", kind: "routine" }));
    const drawn = (frequency: Row[]) => {
      const draft = policyOf({
        rounds: roundsOf(4),
        ...rules(frequency),
        strata: [{ id: "key", number: 8 }],
      });
      return runYear(draft, registryOf(unitsOf(21, "key"), { history: last })).drawn.flatMap(
        (round) => round["key"]!,
      );
    };
    const block = [{ id: "others-first", atMost: 1, window: { years: 2, from: 2025 } }];
    const others = unitsOf(21, "key").slice(13);
    expect(drawn(block).sort()).toEqual(others.map(({ id }) => id));
    expect(drawn([]).some((unit) => unit <= "key-0013")).toBe(true);
  });
});

test("F-20: the city draws once a year, the county each month, each under its own policy on one ledger", () => {
  const registry = registryOf(unitsOf(30, "key"));
  const policyWith = (authority: string, rounds: Row[]) => {
    const strata = [{ id: "key", ratio: "40%" }];
    return orThrow(
      parsePolicy(
        policyOf({ rounds, mode: "independent", strata }, { id: authority, authority, level: authority }),
      ),
    );
  };
  const [city, county] = [policyWith("city", roundsOf(1)), policyWith("county", roundsOf(12))];
  let ledger: Ledger = [];
  const draw = (policy: typeof city, round: string, at: string) => {
    const seed = [{ type: "plain", value: `${policy.authority} ${round}` }] as const;
    return runRound({
      policy,
      registry: registryOn(registry, at.slice(0, 10)),
      round,
      ledger,
      seed,
      at,
      by: policy.authority,
    });
  };
  for (const { id, from } of county.matters[0]!.rounds) {
    if (id === "R03") ledger = orThrow(draw(city, "R01", "2026-03-01T08:00:00+08:00")).ledger;
    ledger = orThrow(draw(county, id, `${from}T09:00:00+08:00`)).ledger;
  }
  const draws = ledger.filter(({ kind }) => kind === "draw").map(({ by }) => by);
  expect([draws.filter((by) => by === "city").length, draws.filter((by) => by === "county").length]).toEqual([
    1, 12,
  ]);
  const again = draw(city, "R01", "2026-12-02T09:00:00+08:00");
  expect(again.ok ? [] : again.refusals.map(({ code }) => code)).toEqual(["round/drawn-already"]);
});
