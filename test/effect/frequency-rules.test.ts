/**
 * Each frequency rule and mode has an effect: with it a unit is left out or must be drawn, without it nothing
 * happens to it.
 */

import { describe, expect, test } from "vitest";
import { orThrow } from "../../src/index.js";
import { explainUnit } from "../../src/verify.js";
import { leftOutUnits, verifyLedger } from "../support/acts.js";
import { matterOf, type Row, rules, run, town, withUnit } from "../support/small-case.js";
import { countsOf, policyOf, registryOf, roundsOf, runYear, timesOf, unitsOf } from "../support/year-case.js";

const visit = (change: Row = {}) => ({ unit: "U-05", day: "2025-12-01", ...change });

interface Effect {
  readonly name: string;
  readonly rule: Row;
  /** Visits that bar U-05. */
  readonly history: readonly Row[];
  /** Visits under which it stays in the pool. */
  readonly other: readonly Row[];
}

const EFFECTS: readonly Effect[] = [
  {
    name: "a cap for the calendar year",
    rule: { atMost: 1, window: "year" },
    history: [visit({ day: "2026-01-02" })],
    other: [visit({ day: "2025-12-31" })],
  },
  {
    name: "a rolling cap of two in six months",
    rule: { atMost: 2, window: { months: 6 } },
    history: [visit(), visit({ day: "2025-07-04" })],
    other: [visit(), visit({ day: "2025-07-03" })],
  },
  {
    name: "days",
    rule: { atMost: 1, window: { days: 34 } },
    history: [visit()],
    other: [visit({ day: "2025-11-30" })],
  },
  {
    name: "three years without a visit (tax)",
    rule: { atMost: 1, window: { years: 3 } },
    history: [visit({ day: "2023-01-04" })],
    other: [visit({ day: "2023-01-03" })],
  },
  {
    name: "once in a block of two years",
    rule: { atMost: 1, window: { years: 2, from: 2023 } },
    history: [visit({ day: "2025-01-01" })],
    other: [visit({ day: "2024-12-31" })],
  },
  {
    name: "the superior's visit bars ours for three months",
    rule: { atMost: 1, window: { months: 3 }, counts: { levels: ["province"] } },
    history: [visit({ level: "province" })],
    other: [visit({ level: "county" })],
  },
  {
    name: "passed once, exempt",
    rule: { atMost: 1, window: { months: 12 }, counts: { results: ["pass"] } },
    history: [visit({ result: "pass" })],
    other: [visit({ result: "ordered to correct" })],
  },
  {
    name: "an after-licence check stands for the routine one",
    rule: { atMost: 1, window: { months: 12 }, counts: { kinds: ["after-licence"] } },
    history: [visit({ kind: "after-licence" })],
    other: [visit()],
  },
  {
    name: "after a combined draw no single-matter draw",
    rule: { atMost: 1, window: { months: 12 }, counts: { matters: ["COMBINED"] } },
    history: [visit({ matter: "COMBINED" })],
    other: [visit({ matter: "M-1" })],
  },
  {
    name: "visits of one authority",
    rule: { atMost: 1, window: { months: 12 }, counts: { authorities: ["A-1"] } },
    history: [visit({ authority: "A-1" })],
    other: [visit({ authority: "A-2" })],
  },
  {
    name: "only whom it concerns",
    rule: { atMost: 1, window: { months: 12 }, where: { id: "U-05" } },
    history: [visit()],
    other: [visit({ unit: "U-06" })],
  },
];

describe("at most", () => {
  test.each(EFFECTS)("$name", ({ rule, history, other }) => {
    expect(ruleOf(rule, history)).toBe("unit/frequency/cap");
    expect(ruleOf(rule, other)).toBeUndefined();
    expect(ruleOf(undefined, history)).toBeUndefined();
  });

  test("within the validity of a licence", () => {
    const units = withUnit("U-05", { facts: { licence: "2024-03-01" } });
    const rule = { atMost: 2, window: { since: "licence" } };
    expect(ruleOf(rule, [visit(), visit({ day: "2024-03-01" })], units)).toBe("unit/frequency/cap");
    expect(ruleOf(rule, [visit(), visit({ day: "2024-02-28" })], units)).toBeUndefined();
  });

  test("what was drawn counts before it is in the history, and not twice after", () => {
    const matter = (frequency?: Row[]) => ({
      rounds: roundsOf(4),
      mode: "independent",
      ...(frequency === undefined ? {} : { frequency }),
      strata: [{ id: "key", ratio: "200%" }],
    });
    const units = unitsOf(10, "key");
    const twice = [{ id: "cap", atMost: 2, window: "year" }];
    expect(Math.max(...timesOf(runYear(policyOf(matter(twice)), registryOf(units)), "key").values())).toBe(2);
    expect(
      Math.max(...timesOf(runYear(policyOf(matter()), registryOf(units)), "key").values()),
    ).toBeGreaterThan(2);
  });

  test("planned visits are those of the policy's own authority and level", () => {
    const most = (counts: Row, more: Row = {}) => {
      const cap = [{ id: "cap", atMost: 1, window: "year", counts }];
      const matter = {
        rounds: roundsOf(4),
        mode: "independent",
        frequency: cap,
        strata: [{ id: "key", ratio: "200%" }],
      };
      return Math.max(
        ...timesOf(runYear(policyOf(matter, more), registryOf(unitsOf(10, "key"))), "key").values(),
      );
    };
    expect(most({ levels: ["county"] }, { level: "county" })).toBe(1);
    expect(most({ levels: ["county"] }, { level: "city" })).toBeGreaterThan(1);
    expect(most({ levels: ["county"] })).toBeGreaterThan(1);
    expect(most({ authorities: ["000000"] })).toBe(1);
    expect(most({ authorities: ["111111"] })).toBeGreaterThan(1);
    expect(most({ matters: ["M-2"] })).toBeGreaterThan(1);
    expect(most({ kinds: ["campaign"] })).toBeGreaterThan(1);
    expect(most({ results: ["pass"] })).toBeGreaterThan(1);
  });

  test("a barred unit's rule is in its explanation", () => {
    const registry = town({ history: [visit()] });
    const policy = rules((draft) =>
      Object.assign(matterOf(draft), { frequency: [{ id: "cap", atMost: 1, window: { months: 6 } }] }),
    );
    const { ledger } = run({ registry, policy });
    expect(orThrow(explainUnit(ledger, { unit: "U-05", registries: [registry] })).rule).toBe(
      "unit/frequency/cap",
    );
  });
});

describe("at least", () => {
  const overdue = { id: "floor", atLeast: 1, window: { years: 2 } };
  const opened = unitsOf(12, "key").map((unit, n) => ({
    ...unit,
    opened: n === 4 ? "2024-02-01" : "2025-06-01",
  }));
  const policy = (frequency?: Row[], stratum: Row = { ratio: "10%" }) =>
    policyOf({
      rounds: roundsOf(4),
      ...(frequency === undefined ? {} : { frequency }),
      strata: [{ id: "key", ...stratum }],
    });

  test("who would be overdue before the next round ends is drawn now, with the rule in the record", () => {
    for (const seed of ["a", "b", "c"]) {
      const [first] = runYear(policy([overdue]), registryOf(opened), seed).drawn;
      expect(first!["key"]).toContain("key-0005");
    }
    const without = ["a", "b", "c", "d", "e", "f"].map(
      (seed) => runYear(policy(), registryOf(opened), seed).drawn[0]!["key"]![0],
    );
    expect(new Set(without).size).toBeGreaterThan(1);
  });

  test("a visit, or a later start of the guarantee, takes the need away", () => {
    const forced = (history: Row[], window: Row) => {
      const outcome = runYear(policy([{ ...overdue, window }]), registryOf(opened, { history }));
      return JSON.stringify(outcome.ledger).includes('"forced"');
    };
    expect(forced([], { years: 2 })).toBe(true);
    expect(forced([{ unit: "key-0005", day: "2025-09-01" }], { years: 2 })).toBe(false);
    expect(forced([], { years: 2, start: "2025-12-31" })).toBe(false);
  });

  test("once a calendar year: the last round takes whoever is left, above its quota if need be", () => {
    const year = [{ id: "floor", atLeast: 1, window: "year" }];
    const outcome = runYear(policy(year, { ratio: "20%" }), registryOf(unitsOf(20, "key")));
    expect(countsOf(outcome, "key")).toEqual([1, 1, 1, 17]);
    expect(
      countsOf(runYear(policy(undefined, { ratio: "20%" }), registryOf(unitsOf(20, "key"))), "key"),
    ).toEqual([1, 1, 1, 1]);
  });

  test("once in a block of years: only its last year forces", () => {
    const block = (from: number) => [{ id: "floor", atLeast: 1, window: { years: 2, from } }];
    const counts = (from: number) =>
      countsOf(runYear(policy(block(from), { ratio: "20%" }), registryOf(unitsOf(20, "key"))), "key");
    expect(counts(2025)).toEqual([1, 1, 1, 17]);
    expect(counts(2026)).toEqual([1, 1, 1, 1]);
  });

  test("a forced unit's rule is in its explanation", () => {
    const registry = registryOf(opened);
    const { ledger } = runYear(policy([overdue]), registry);
    const first = (ledger as readonly { body: { drawId?: string } }[]).find(({ body }) =>
      body.drawId?.endsWith("R01"),
    )!.body.drawId!;
    const answer = orThrow(
      explainUnit(ledger as never, { unit: "key-0005", registries: [registry], drawId: first }),
    );
    expect(answer).toMatchObject({ standing: "drawn", forced: "unit/frequency/floor" });
  });
});

describe("modes", () => {
  const year = (matter: Row, ratio = "100%") => {
    const outcome = runYear(
      policyOf({ rounds: roundsOf(12), ...matter, strata: [{ id: "key", ratio }] }),
      registryOf(unitsOf(24, "key")),
    );
    return { times: [...timesOf(outcome, "key").values()], outcome };
  };
  const rules = (outcome: ReturnType<typeof runYear>) =>
    new Set(
      (outcome.ledger as readonly { body: { leftOut?: { byRule: { rule: string }[] } } }[]).flatMap(
        ({ body }) => (body.leftOut?.byRule ?? []).map(({ rule }) => rule),
      ),
    );

  test("without repeats every unit is drawn once", () => {
    expect(year({ mode: "without-replacement" }).times).toEqual(Array(24).fill(1));
  });

  test("independent: chance decides how often", () => {
    expect(Math.max(...year({ mode: "independent" }).times)).toBeGreaterThan(1);
  });

  test("at most twice, with a cool-down of one round", () => {
    const { times, outcome } = year({ mode: "at-most", times: 2, coolDown: { rounds: 1 } }, "150%");
    expect(Math.max(...times)).toBe(2);
    expect(times.reduce((sum, each) => sum + each, 0)).toBe(36);
    expect(rules(outcome)).toEqual(new Set(["unit/times", "unit/cool-down"]));
    const rest = outcome.drawn.map((round) => round["key"]!);
    for (let t = 1; t < 12; t++) expect(rest[t]!.filter((unit) => rest[t - 1]!.includes(unit))).toEqual([]);
  });

  test("two cycles: everybody once in each half", () => {
    const { times, outcome } = year({ mode: "cycles", times: 2 }, "200%");
    expect(times).toEqual(Array(24).fill(2));
    for (const half of [outcome.drawn.slice(0, 6), outcome.drawn.slice(6)]) {
      expect(new Set(half.flatMap((round) => round["key"]!)).size).toBe(24);
    }
    expect(rules(outcome)).toEqual(new Set(["unit/cycle"]));
  });
});

function ruleOf(rule: Row | undefined, history: readonly Row[], units?: Row[]): string | undefined {
  const registry = town({ history, ...(units === undefined ? {} : { units }) });
  const frequency = rule === undefined ? {} : { frequency: [{ id: "cap", ...rule }] };
  const policy = rules((draft) => Object.assign(matterOf(draft), frequency));
  const outcome = run({ registry, policy });
  expect(verifyLedger(outcome.ledger, { registry, policy })).toEqual([]);
  return leftOutUnits(registry.units, outcome.pool).find(({ unit }) => unit === "U-05")?.rule;
}
