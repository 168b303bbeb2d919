/**
 * One visit is one visit: a row of the history stands for one ordered visit that it can be, and for no second
 * one.
 */

import { describe, expect, test } from "vitest";
import { orThrow, parsePolicy } from "../../src/index.js";
import { matchRows } from "../../src/pool/match-rows.js";
import { recordResults, runRound, verifyLedger } from "../support/acts.js";
import type { Row } from "../support/small-case.js";
import { people, policyOf, registryOf, roundsOf, runYear, unitsOf } from "../support/year-case.js";

const ONE = unitsOf(1, "key");
const row = (day: string, more: Row = {}): Row => ({ unit: "key-0001", day, ...more });

/**
 * How often the one unit is drawn in each quarter, when chance would take it every time; the history is known
 * from the second quarter on.
 */
function timesWith(rule: Row, history: readonly Row[], more: Row = {}): number[] {
  const policy = policyOf(
    {
      rounds: roundsOf(4),
      mode: "independent",
      strata: [{ id: "key", ratio: "400%" }],
      frequency: [{ id: "cap", ...rule }],
      ...more,
    },
    { level: "county" },
  );
  const registries = (t: number) =>
    registryOf(ONE, {
      asOf: "2026-12-31",
      history:
        t === 0
          ? []
          : history.filter(({ day }) => String(day) <= ["", "2026-04-01", "2026-07-01", "2026-10-01"][t]!),
    });
  return runYear(policy, registries).drawn.map((round) => round["key"]!.length);
}

const once = { atMost: 1, window: { months: 4 } };
const routine = { ...once, counts: { kinds: ["routine"] } };

describe("a row of the history and a visit that was drawn", () => {
  test("are one visit when kind, matter, authority and day agree", () => {
    const twice = { atMost: 2, window: "year" };
    for (const more of [
      {},
      { matter: "M-1" },
      { authority: "000000" },
      { kind: "routine", matter: "M-1", authority: "000000" },
    ])
      expect(timesWith(twice, [row("2026-03-02", more)])).toEqual([1, 1, 0, 0]);
  });

  test.each([
    ["another kind", { kind: "complaint" }],
    ["another matter", { matter: "M-9" }],
    ["another authority", { authority: "111111" }],
    ["another authority that names no matter", { authority: "111111", kind: "routine" }],
  ])("of %s are two", (_, more) => {
    expect(timesWith({ atMost: 2, window: "year" }, [row("2026-03-02", more)])).toEqual([1, 0, 0, 0]);
  });

  test("are two when the row lies before the draw or after the round", () => {
    expect(timesWith({ atMost: 2, window: "year" }, [row("2026-04-01")], { rounds: roundsOf(4) })).toEqual([
      1, 0, 0, 0,
    ]);
    expect(timesWith({ atMost: 2, window: { months: 5 } }, [row("2025-12-31")])).toEqual([1, 0, 1, 1]);
  });

  test("a complaint does not take the place of the routine visit under a cap of routine visits", () => {
    expect(
      timesWith({ atMost: 1, window: "year", counts: { kinds: ["routine"] } }, [
        row("2026-02-11", { kind: "complaint" }),
      ]),
    ).toEqual([1, 0, 0, 0]);
  });

  test("a row without a matter stands for a visit of the matter, and the visit still counts for that matter", () => {
    expect(
      timesWith({ atMost: 1, window: "year", counts: { matters: ["M-1"] } }, [row("2026-02-11")]),
    ).toEqual([1, 0, 0, 0]);
    expect(
      timesWith({ atMost: 1, window: "year", counts: { levels: ["county"] } }, [row("2026-02-11")]),
    ).toEqual([1, 0, 0, 0]);
  });

  test("two rows on the same day are one drawn visit and one more", () => {
    expect(
      timesWith({ atMost: 3, window: "year" }, [row("2026-02-11"), row("2026-02-11", { result: "pass" })]),
    ).toEqual([1, 1, 0, 0]);
  });

  test("one row cancels one of two visits that were drawn", () => {
    const first = row("2026-02-11");
    expect(timesWith({ atMost: 3, window: "year" }, [first])).toEqual([1, 1, 1, 0]);
    expect(timesWith({ atMost: 4, window: "year" }, [first, row("2026-02-12")])).toEqual([1, 1, 1, 0]);
  });

  test("the pair counts on the day of the row", () => {
    expect(timesWith(routine, [row("2026-01-20")])).toEqual([1, 0, 1, 0]);
    expect(timesWith({ atMost: 1, window: { months: 2 } }, [row("2026-01-20")])).toEqual([1, 1, 0, 1]);
  });
});

describe("windows and filters", () => {
  test("a drawn visit on the first day of the window counts, one day earlier it does not", () => {
    // Drawn for a round that ends on 31 March, seen from 1 July: 92 days.
    expect(timesWith({ atMost: 1, window: { days: 92 } }, [])).toEqual([1, 0, 0, 1]);
    expect(timesWith({ atMost: 1, window: { days: 91 } }, [])).toEqual([1, 0, 1, 0]);
  });

  test("a result of several codes fits by any of them, and not by a part of a code", () => {
    const rule = (results: string[]) => ({ atMost: 1, window: "year", counts: { results } });
    const history = [row("2026-02-11", { result: "A+E" })];
    expect(timesWith(rule(["E"]), history)).toEqual([1, 0, 0, 0]);
    expect(timesWith(rule(["A"]), history)).toEqual([1, 0, 0, 0]);
    expect(timesWith(rule(["A+E"]), history)).toEqual([1, 0, 0, 0]);
    expect(timesWith(rule(["1"]), history)).toEqual([1, 1, 1, 1]);
  });

  test("without its licence day every visit of a unit counts", () => {
    const matter = {
      rounds: roundsOf(1),
      strata: [{ id: "key", number: 2 }],
      frequency: [{ id: "cap", atMost: 1, window: { since: "licence" } }],
    };
    const drawn = (facts: Row) => {
      const [first, ...others] = unitsOf(2, "key");
      const history = [row("1999-05-06")];
      return runYear(policyOf(matter), registryOf([{ ...first, facts }, ...others], { history })).drawn[0]![
        "key"
      ];
    };
    expect(drawn({})).toEqual(["key-0002"]);
    expect(drawn({ licence: "soon" })).toEqual(["key-0002"]);
    expect(drawn({ licence: "1999-05-07" })).toHaveLength(2);
  });
});

describe("results on the ledger", () => {
  const draft = (rule: Row) =>
    policyOf({
      rounds: roundsOf(4),
      mode: "independent",
      strata: [{ id: "key", ratio: "400%" }],
      frequency: [{ id: "cap", ...rule }],
    });

  /**
   * First quarter drawn, a result entered, second quarter with the history given: is the unit drawn again?
   */
  function drawnAgain(rule: Row, history: readonly Row[]): number {
    const policy = orThrow(parsePolicy(draft(rule)));
    const start = registryOf(ONE, { asOf: "2026-01-01" });
    const seed = (value: string) => [{ type: "plain", value }] as const;
    const first = orThrow(
      runRound({
        policy,
        registry: start,
        round: "R01",
        seed: seed("1"),
        at: "2026-01-01T09:00:00+08:00",
        by: "me",
      }),
    );
    const steps = [
      { drawId: first.draw.drawId, unit: "key-0001", step: "enter", day: "2026-03-03", codes: ["A"] },
    ] as const;
    const ledger = orThrow(
      recordResults({ ledger: first.ledger, policy, steps, at: "2026-03-10T09:00:00+08:00", by: "me" }),
    );
    const registry = registryOf(ONE, { asOf: "2026-04-01", history });
    const second = orThrow(
      runRound({
        policy,
        registry,
        round: "R02",
        ledger,
        seed: seed("2"),
        at: "2026-04-01T09:00:00+08:00",
        by: "me",
      }),
    );
    expect(verifyLedger(second.ledger, { policy, registry: [start, registry] })).toEqual([]);
    return second.draw.strata[0]!.drawn.length;
  }

  test("a row of the day of the result is that visit, one of another day is another", () => {
    const twice = { atMost: 2, window: "year" };
    expect(drawnAgain(twice, [row("2026-03-03")])).toBe(1);
    expect(drawnAgain(twice, [row("2026-03-04")])).toBe(0);
  });

  test("a row that says more than the result does not make it better", () => {
    const passed = { atMost: 1, window: "year", counts: { results: ["pass"] } };
    expect(drawnAgain(passed, [row("2026-03-03", { result: "pass" })])).toBe(1);
    expect(
      drawnAgain({ ...passed, counts: { results: ["A"] } }, [row("2026-03-03", { result: "pass" })]),
    ).toBe(0);
  });
});

describe("periods of several years", () => {
  const period = { ratio: "100%", per: { years: 2, from: 2025 } };
  const matter = (id: string): Row => ({
    id,
    team: { roles: [{ id: "first" }, { id: "second" }], region: false },
    rounds: roundsOf(1),
    reserve: 0,
    strata: [{ id: "key", ...period }],
  });
  const owed = (matters: number, more: Row) => {
    const draft = {
      ...policyOf(matter("M-1")),
      matters: Array.from({ length: matters }, (_, n) => matter(`M-${n + 1}`)),
    };
    const history = [row("2025-06-02", more)];
    const registry = registryOf(unitsOf(4, "key"), { history, inspectors: people(4) });
    return runYear(draft, registry).drawn[0]!["key"]!.length;
  };

  test("a visit of no named matter counts where the policy has one matter, else only one that names it", () => {
    expect(owed(1, {})).toBe(3);
    expect(owed(2, {})).toBe(4);
    expect(owed(2, { matter: "M-1" })).toBe(3);
  });

  test("another authority's visit, and one of another kind, are not ours", () => {
    expect(owed(1, { authority: "000000" })).toBe(3);
    expect(owed(1, { authority: "111111" })).toBe(4);
    expect(owed(1, { kind: "complaint" })).toBe(4);
  });
});

describe("pairing", () => {
  test("makes as many pairs as can be, and the first visit has the first row that allows it", () => {
    expect(matchRows([[1, 2], [1]])).toEqual([2, 1]);
    expect(
      matchRows([
        [2, 1],
        [1, 2],
      ]),
    ).toEqual([2, 1]);
    expect(matchRows([[5], [5], [5, 6]])).toEqual([5, undefined, 6]);
    expect(matchRows([[1, 2], [2, 3], [1]])).toEqual([2, 3, 1]);
    expect(matchRows([[], [4]])).toEqual([undefined, 4]);
  });
});
