/**
 * Promises where visits have no days: a visit counts on the last day of its round, and what that breaks is
 * said by everybody.
 */

import { describe, expect, test } from "vitest";
import { compilePlan, type Ledger, orThrow, parsePolicy } from "../../src/index.js";
import { recordResults, runRound, yearReport } from "../support/acts.js";
import { registryOn } from "../support/registry-on.js";
import type { Row } from "../support/small-case.js";
import { compiled, refused, WEEKDAYS, warned } from "../support/tight-plan.js";
import { policyOf, registryOf, roundsOf, runYear, unitsOf } from "../support/year-case.js";

const units = unitsOf(6, "key");
const history = units.map(({ id }) => ({ unit: id, day: "2025-12-31" }));
const registry = registryOf(units, { history });
const draft = (window: Row, matter: Row = {}) =>
  policyOf(
    {
      rounds: roundsOf(4),
      mode: "independent",
      strata: [{ id: "key", number: 0 }],
      frequency: [{ id: "promise", atLeast: 1, window }],
      ...matter,
    },
    { calendars: [{ ...WEEKDAYS, until: "2027-12-31" }] },
  );

describe("compilePlan", () => {
  test.each<[string, Row, Row, string[]]>([
    ["eighty days, every quarter", { days: 80 }, {}, ["plan/promise-by-day"]],
    ["five months, every other quarter", { months: 5 }, { coolDown: { rounds: 1 } }, ["plan/promise-by-day"]],
    ["five months, every quarter", { months: 5 }, {}, []],
    ["ninety-two days, every quarter", { days: 92 }, {}, []],
    ["eighty days, on days that are drawn", { days: 80 }, { schedule: {} }, ["plan/promise-by-chance"]],
  ])("%s", (_, window, matter, codes) => {
    expect(warned(draft(window, matter), registry).filter((code) => code.includes("promise"))).toEqual(codes);
  });

  test("names the units and the shortest time that the last days of all rounds keep", () => {
    const plan = compiled(draft({ days: 80 }), registry);
    const found = plan.ok ? plan.warnings.find(({ code }) => code === "plan/promise-by-day") : undefined;
    expect(found?.facts).toMatchObject({ rule: "promise", units: 6, first: "key-0001", nearest: "92 days" });
    expect(warned(draft({ days: 91 }), registry)).toContain("plan/promise-by-day");
  });

  test("what no day of the rounds keeps is refused as before", () => {
    expect(refused(draft({ days: 30 }), registry)).toContain("plan/promise-too-short");
    expect(refused(draft({ days: 30 }), registry)).not.toContain("plan/promise-by-day");
  });
});

describe("units of which nothing is known, or which were overdue before", () => {
  const twice = { frequency: [{ id: "promise", atLeast: 2, window: { years: 3 } }] };
  const never = (opened?: string) =>
    registryOf(units.map((unit) => (opened === undefined ? unit : { ...unit, opened })));
  const late = (rules: Row, on: ReturnType<typeof never>) => {
    const { ledger } = runYear(rules, on);
    const at = "2027-01-05T09:00:00+08:00";
    return orThrow(
      yearReport({ ledger: ledger as Ledger, policy: orThrow(parsePolicy(rules)), registry: on, at }),
    ).promises[0]?.late;
  };

  test.each<[string, Row, string | undefined, string[], number]>([
    ["no day is promised yet, once a year", { mode: "without-replacement" }, undefined, [], 0],
    ["no day is promised yet, from the whole pool", {}, undefined, [], 0],
    [
      "overdue since 2023, once a year",
      { mode: "without-replacement" },
      "2020-01-01",
      ["plan/promise-overdue"],
      6,
    ],
    ["overdue since 2023, caught up in two rounds", {}, "2020-01-01", [], 0],
  ])("%s: the year runs, and is not refused", (_, matter, opened, codes, count) => {
    const rules = draft({}, { ...twice, ...matter });
    expect(refused(rules, never(opened))).toEqual([]);
    expect(warned(rules, never(opened)).filter((code) => code.includes("promise"))).toEqual(codes);
    expect(late(rules, never(opened))).toBe(count);
  });

  test("a visit that this year makes must be followed in time all the same", () => {
    const rules = draft(
      {},
      { mode: "without-replacement", frequency: [{ id: "promise", atLeast: 1, window: { months: 6 } }] },
    );
    expect(refused(rules, never())).toContain("plan/promise-too-short");
  });
});

describe("the year that is run", () => {
  const run = (window: Row, matter: Row = {}) => runYear(draft(window, matter), registry);
  const report = (ledger: Ledger, window: Row, at: string, matter: Row = {}) =>
    orThrow(yearReport({ ledger, policy: orThrow(parsePolicy(draft(window, matter))), registry, at }))
      .promises[0];

  test("yearReport counts the units whose visits came too late", () => {
    const end = "2027-01-05T09:00:00+08:00";
    expect(report(run({ days: 80 }).ledger as Ledger, { days: 80 }, end)).toEqual({
      ...{ matter: "M-1", rule: "promise", atLeast: 1, units: 6 },
      ...{ late: 6, first: "key-0001" },
    });
    const rest = { coolDown: { rounds: 1 } };
    expect(report(run({ months: 5 }, rest).ledger as Ledger, { months: 5 }, end, rest)).toMatchObject({
      units: 6,
      late: 6,
    });
    expect(report(run({ months: 6 }).ledger as Ledger, { months: 6 }, end)).toMatchObject({
      units: 6,
      late: 0,
      first: null,
    });
    expect(
      report(run({ months: 6 }).ledger as Ledger, { months: 6 }, "2026-03-01T09:00:00+08:00"),
    ).toMatchObject({ late: 0 });
  });

  test("runRound names the drawn units that are promised a visit before the round ends, and a result in time keeps the promise", () => {
    const policy = orThrow(parsePolicy(draft({ days: 80 })));
    const at = "2026-01-05T09:00:00+08:00";
    const first = registryOn(registry, "2026-01-01");
    const drawn = runRound({
      policy,
      registry: first,
      round: "R01",
      seed: [{ type: "plain", value: "x" }],
      at,
      by: "clerk",
    });
    const warnings = drawn.ok ? drawn.warnings.filter(({ code }) => code === "round/promise-in-round") : [];
    expect(warnings.map(({ facts }) => facts)).toEqual([
      { rule: "promise", round: "R01", until: "2026-03-31", units: 6, first: "key-0001", day: "2026-03-21" },
    ]);
    const { ledger, draw } = orThrow(drawn);
    const steps = [...units].slice(0, 5).map(({ id }) => ({
      ...{ drawId: draw.drawId, unit: String(id), step: "enter" as const, codes: ["1"] },
      day: "2026-03-20",
    }));
    const made = orThrow(
      recordResults({ ledger, policy, steps, at: "2026-04-02T09:00:00+08:00", by: "clerk" }),
    );
    expect(report(made, { days: 80 }, "2026-04-02T09:00:00+08:00")).toMatchObject({
      units: 6,
      late: 1,
      first: "key-0006",
    });
  });

  test("a floor of the calendar year is late when the year is over", () => {
    const never = { frequency: [{ id: "promise", atLeast: 1, window: "year" }] };
    const on = (at: string) => report([], {}, at, never);
    expect([on("2026-12-31T09:00:00+08:00")?.late, on("2027-01-01T09:00:00+08:00")?.late]).toEqual([0, 6]);
  });
});

test("a floor that forces every unit leaves no round without units, and is not refused", () => {
  const forcing = (amount: Row, matter: Row) =>
    policyOf({
      rounds: roundsOf(4),
      mode: "at-most",
      times: 2,
      strata: [{ id: "key", ...amount }],
      ...matter,
    });
  const floor = (atLeast: number, window: unknown) => ({ frequency: [{ id: "floor", atLeast, window }] });
  const town = registryOf(unitsOf(10, "key"));
  expect(refused(forcing({ ratio: "200%" }, floor(2, "year")), town)).toEqual([]);
  expect(refused(forcing({ ratio: "200%" }, {}), town)).toEqual(["plan/runs-out"]);
  // One visit a year leaves seven units that may be drawn twice before the last quarter, and three for its
  // four visits.
  expect(refused(forcing({ ratio: "180%" }, floor(1, "year")), town)).toEqual(["plan/runs-out"]);
  // In six months: the third quarter draws all, and the fourth owes nothing more.
  expect(refused(forcing({ ratio: "200%" }, floor(1, { months: 6, start: "2025-12-31" })), town)).toEqual([]);
  const plan = orThrow(
    compilePlan({
      policy: orThrow(parsePolicy(forcing({ ratio: "200%" }, floor(2, "year")))),
      registry: town,
    }),
  );
  expect(plan.matters[0]!.strata[0]!.rounds.map(({ quota, sure }) => [quota, sure])).toEqual(
    Array.from({ length: 4 }, () => [5, expect.any(Number)]),
  );
  expect(plan.matters[0]!.strata[0]!.rounds.every(({ quota, sure }) => quota <= sure)).toBe(true);
  const year = runYear(forcing({ ratio: "200%" }, floor(2, "year")), town);
  expect(year.drawn.map((round) => round["key"]!.length)).toEqual([5, 5, 5, 5]);
});
