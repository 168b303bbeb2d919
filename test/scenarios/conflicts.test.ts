/**
 * Rules that contradict each other (C01 to C12 of the catalogue): each is refused, or named, with its
 * arithmetic; where a number is the nearest that works, the plan with it compiles.
 */

import { describe, expect, test } from "vitest";
import { compilePlan, orThrow, parsePolicy } from "../../src/index.js";
import { said } from "../support/said.js";
import type { Row } from "../support/small-case.js";
import { people, policyOf, registryOf, roundsOf, unitsOf } from "../support/year-case.js";

const registry = registryOf(unitsOf(100, "key"));
const compile = (draft: Row, on = registry) =>
  compilePlan({ policy: orThrow(parsePolicy(draft)), registry: on });
const year = (stratum: Row, matter: Row = {}, more: Row = {}) =>
  policyOf({ rounds: roundsOf(12), ...matter, strata: [{ id: "key", ...stratum }] }, more);

/** Codes and some facts of what is refused. */
function refusals(draft: Row, on = registry): Row[] {
  const plan = compile(draft, on);
  return plan.ok ? [] : plan.refusals.map(({ code, facts }) => ({ code, ...facts }));
}

function warnings(draft: Row, on = registry): Row[] {
  const plan = compile(draft, on);
  expect(plan.ok ? [] : plan.refusals.map((each) => said(each).message)).toEqual([]);
  return plan.ok ? plan.warnings.map(({ code, facts }) => ({ code, ...facts })) : [];
}

describe("contradictions", () => {
  test("C01: a monthly tenth without repeats lasts ten months", () => {
    const monthly = (ratio: string) => year({ ratio, per: "month" });
    expect(refusals(monthly("10%"))).toEqual([
      expect.objectContaining({
        code: "plan/runs-out",
        conflict: "C01",
        after: 10,
        round: "R11",
        nearest: "8%",
      }),
    ]);
    expect(refusals(monthly("2/25"))).toEqual([]);
    expect(refusals(monthly("9/100"))).not.toEqual([]);
  });

  test("C02: a floor that chance alone is to meet", () => {
    const floor = [{ id: "once", atLeast: 1, window: "year" }];
    const draft = year({ ratio: "10%", per: "month" }, { mode: "independent", frequency: floor });
    expect(refusals(draft)).toEqual([
      expect.objectContaining({
        code: "plan/floor-by-chance",
        conflict: "C02",
        coverage: "71.8",
        left: 32,
        quota: 10,
        nearest: "15.1%",
      }),
    ]);
    const monthly = (ratio: string) =>
      year({ ratio, per: "month" }, { mode: "independent", frequency: floor });
    expect(refusals(monthly("15.1%"))).toEqual([]);
    expect(refusals(monthly("15%"))).not.toEqual([]);
    expect(refusals(year({ ratio: "100%" }, { frequency: floor }))).toEqual([]);
  });

  test("C03: at least three times under a cap of two", () => {
    const frequency = (least: number, most: number) => [
      { id: "grade-d", atLeast: least, window: "year" },
      { id: "cap", atMost: most, window: "year" },
    ];
    const draft = (most: number) =>
      year({ ratio: "300%" }, { mode: "cycles", times: 3, frequency: frequency(3, most) });
    expect(refusals(draft(2))).toContainEqual(
      expect.objectContaining({
        code: "plan/floor-above-cap",
        conflict: "C03",
        floor: "grade-d",
        cap: "cap",
        nearest: "atMost: 3",
      }),
    );
    expect(refusals(draft(3))).toEqual([]);
  });

  test("C04: whether case checks count must be said where there are such", () => {
    const on = registryOf(unitsOf(100, "key"), {
      history: [
        { unit: "key-0001", day: "2025-05-01", kind: "case" },
        { unit: "key-0002", day: "2025-05-01" },
      ],
    });
    const cap = (counts: Row) =>
      year({ ratio: "10%" }, { frequency: [{ id: "cap", atMost: 2, window: "year", counts }] });
    expect(warnings(cap({}), on)).toContainEqual(
      expect.objectContaining({ code: "plan/counts-all-kinds", conflict: "C04", kinds: "case, routine" }),
    );
    expect(warnings(cap({ kinds: ["routine"] }), on).map(({ code }) => code)).not.toContain(
      "plan/counts-all-kinds",
    );
  });

  test("C05: a list that is secret and announced", () => {
    expect(refusals(year({ ratio: "10%" }, { list: { daysAhead: 30, secretUntilVisit: true } }))).toEqual([
      expect.objectContaining({
        code: "plan/secret-and-announced",
        conflict: "C05",
        days: 30,
        nearest: "secretUntilVisit: false",
      }),
    ]);
    expect(refusals(year({ ratio: "10%" }, { list: { daysAhead: 30, secretUntilVisit: false } }))).toEqual(
      [],
    );
    const days = (list: Row) =>
      orThrow(compile(year({ ratio: "10%" }, { list }))).matters[0]!.rounds[2]!.listOn;
    expect([days({ daysAhead: 30 }), days({ secretUntilVisit: true }), days({})]).toEqual([
      "2026-01-30",
      "visit",
      null,
    ]);
  });

  test("C06: not more than 2 % of 20 is 0.4, so nobody, unless one is the least", () => {
    const on = registryOf(unitsOf(20, "key"));
    const draft = (minimum: number) => year({ ratio: "2%", side: "at-most", minimum });
    expect(refusals(draft(0), on)).toEqual([
      expect.objectContaining({
        code: "plan/ceiling-gives-none",
        conflict: "C06",
        exact: "2/5",
        nearest: "minimum: 1",
      }),
    ]);
    expect(orThrow(compile(draft(1), on)).matters[0]!.strata[0]!.quota).toBe(1);
  });

  test("C08: two levels that each go once, under a common cap of one", () => {
    const [base] = policyOf({ rounds: roundsOf(1), strata: [{ id: "key", ratio: "100%" }] })[
      "matters"
    ] as Row[];
    const joint = (most: number) => ({
      ...year({ ratio: "10%" }),
      matters: [
        { ...base, id: "CITY", frequency: [{ id: "joint-cap", atMost: most, window: "year" }] },
        { ...base, id: "COUNTY" },
      ],
    });
    expect(refusals(joint(1))).toEqual([
      expect.objectContaining({
        code: "plan/units-above-cap",
        conflict: "C08",
        cap: 1,
        units: 100,
        most: 2,
        first: "key-0001",
        nearest: 2,
      }),
    ]);
    expect(refusals(joint(2))).toEqual([]);
  });

  test("C09: three years without a visit fit a round in five years, and not a yearly one", () => {
    const tax = (window: unknown) => [
      { id: "round", atLeast: 1, window },
      { id: "rest", atMost: 1, window: { years: 3 } },
    ];
    const draft = (window: unknown) => year({ ratio: "20%" }, { frequency: tax(window) });
    expect(refusals(draft("year"))).toContainEqual(
      expect.objectContaining({ code: "plan/floor-above-cap", conflict: "C09", nearest: "atMost: 3" }),
    );
    expect(refusals(draft({ years: 5, start: "2025-12-31" }))).toEqual([]);
  });

  test("C09: an amount of this year under a rest of two years is a warning, as long as nobody was visited", () => {
    const draft = year({ ratio: "100%" }, { recentVisit: { days: 730 } });
    expect(refusals(draft)).toEqual([]);
    expect(warnings(draft)).toContainEqual(
      expect.objectContaining({ code: "plan/floor-above-cap", cap: "recentVisit", conflict: "C09" }),
    );
  });

  test("C09: twice a year goes with once in six months, and not with once in 183 days", () => {
    const draft = (window: unknown) => {
      const frequency = [
        { id: "half", atLeast: 1, window },
        { id: "cap", atMost: 2, window: "year" },
      ];
      return year({ ratio: "200%" }, { mode: "at-most", times: 2, frequency });
    };
    const named = (window: unknown) =>
      refusals(draft(window)).some((each) => (each as { code: string }).code === "plan/floor-above-cap");
    expect([named({ months: 6, start: "2025-12-31" }), named({ days: 182, start: "2025-12-31" })]).toEqual([
      false,
      true,
    ]);
  });

  test("C10: quiet days leave no day", () => {
    const short = [{ id: "R01", from: "2026-03-02", until: "2026-03-20", share: "1" }];
    const quiet = (days: [number, number]) =>
      year({ ratio: "10%" }, { rounds: short, quiet: { monthDays: days } });
    expect(refusals(quiet([1, 25]))).toEqual([
      expect.objectContaining({ code: "plan/no-open-day", conflict: "C10", round: "R01" }),
    ]);
    expect(refusals(quiet([1, 19]))).toEqual([]);
    expect(orThrow(compile(quiet([1, 18]))).matters[0]!.rounds[0]!.openDays).toBe(2);
    const weekdays = year({ ratio: "10%" }, { rounds: short, quiet: { weekdays: [1, 2, 3, 4] } });
    expect(orThrow(compile(weekdays)).matters[0]!.rounds[0]!.openDays).toBe(7);
  });

  test("C11: more seats than qualified people can take, and more days than they have", () => {
    const staff = (capacity: number) =>
      registryOf(unitsOf(100, "key"), { inspectors: people(8, { capacity }) });
    const draft = (ratio: string, more: Row = {}) => year({ ratio }, { rounds: roundsOf(1) }, more);
    expect(refusals(draft("50%"), staff(10))).toEqual([
      expect.objectContaining({
        code: "plan/too-few-inspectors",
        conflict: "C11",
        visits: 50,
        seats: 100,
        room: 80,
        people: 8,
        nearest: 40,
      }),
    ]);
    expect(refusals(draft("40%"), staff(10))).toEqual([]);
    const expert = year(
      { ratio: "10%" },
      {
        rounds: roundsOf(1),
        team: { roles: [{ id: "expert", qualifications: ["GSP"] }, { id: "second" }], region: false },
      },
    );
    expect(refusals(expert, staff(10))).toEqual([
      expect.objectContaining({ code: "plan/nobody-holds", field: "roles.qualifications", word: "GSP" }),
      expect.objectContaining({
        code: "plan/too-few-inspectors",
        roles: "expert",
        nearest: "none",
        people: 0,
        room: 0,
      }),
    ]);
    const days = (perInspector: number) => draft("40%", { workDays: { perVisit: "1/2", perInspector } });
    expect(refusals(days(4), staff(10))).toEqual([
      expect.objectContaining({
        code: "plan/too-few-days",
        conflict: "C11",
        needed: 40,
        available: 32,
        nearest: 5,
      }),
    ]);
    expect(orThrow(compile(days(5), staff(10))).workload).toEqual({
      visits: 40,
      seats: 80,
      days: { needed: 40, available: 40 },
    });
  });

  test("C12: a firm that opens in the year makes the base decide", () => {
    const on = registryOf([...unitsOf(100, "key"), { id: "key-new", tier: "key", opened: "2026-06-15" }]);
    expect(warnings(year({ ratio: "10%" }), on)).toContainEqual(
      expect.objectContaining({ code: "plan/base-decides", conflict: "C12", base: "average" }),
    );
    expect(warnings(year({ ratio: "10%" })).map(({ code }) => code)).not.toContain("plan/base-decides");
  });

  test("a promise within fewer years than the rate allows", () => {
    const promise = (years: number) =>
      year(
        { ratio: "20%" },
        { frequency: [{ id: "promise", atLeast: 1, window: { years, start: "2025-12-31" } }] },
      );
    expect(refusals(promise(4))).toEqual([
      expect.objectContaining({ code: "plan/guarantee-above-rate", years: 4, rate: "1/5", nearest: 5 }),
    ]);
    expect(refusals(promise(5))).toEqual([]);
    const { price } = orThrow(compile(promise(10))).matters[0]!.strata[0]!;
    expect([price!.guarantee!.hazard, price!.guarantee!.forcedShare].map((each) => each.toFixed(3))).toEqual([
      "0.168",
      "0.190",
    ]);
  });
});

describe("shares of the plan", () => {
  const [base] = policyOf({ rounds: roundsOf(1), strata: [{ id: "key", ratio: "10%" }] })["matters"] as Row[];
  const plan = (joint: string, share: Row) => ({
    ...year({ ratio: "10%" }, {}, { shares: [{ id: "joint", matters: ["JOINT"], ...share }] }),
    matters: [
      { ...base, id: "JOINT", strata: [{ id: "key", where: null, ratio: joint }] },
      { ...base, id: "OWN" },
    ],
  });

  test("at least 60 % joint: 10 of 20 are too few, 15 of 25 are enough", () => {
    expect(refusals(plan("10%", { ratio: "60%" }))).toEqual([
      expect.objectContaining({ code: "plan/share-of-plan", visits: 10, all: 20, nearest: 15 }),
    ]);
    expect(refusals(plan("15%", { ratio: "60%" }))).toEqual([]);
  });

  test("at most a fifth", () => {
    expect(refusals(plan("3%", { ratio: "20%", side: "at-most" }))).toEqual([
      expect.objectContaining({ visits: 3, all: 13, nearest: 2 }),
    ]);
    expect(refusals(plan("2%", { ratio: "20%", side: "at-most" }))).toEqual([]);
  });

  test("of matters that exist, and of no more than all", () => {
    const codes = (share: Row) => {
      const read = parsePolicy(plan("10%", share) as unknown);
      return read.ok ? [] : read.refusals.map(({ code }) => code);
    };
    expect(codes({ ratio: "60%", matters: ["NONE"] })).toEqual(["policy/unknown-matter"]);
    expect(codes({ ratio: "110%" })).toEqual(["policy/share"]);
  });
});

describe("lawful but unwise", () => {
  test("one draw a year, in a round that everybody can work out", () => {
    expect(warnings(year({ ratio: "1%" }))).toContainEqual(
      expect.objectContaining({ code: "plan/one-a-year", round: "R01" }),
    );
    expect(warnings(year({ ratio: "20%" })).map(({ code }) => code)).not.toContain("plan/one-a-year");
  });

  test("so few outcomes that somebody could try them all", () => {
    expect(warnings(year({ ratio: "24%" }))).toContainEqual(
      expect.objectContaining({ code: "plan/guessable", pool: 100, quota: 2, rounds: 12 }),
    );
    expect(warnings(year({ ratio: "60%" })).map(({ code }) => code)).not.toContain("plan/guessable");
  });
});

describe("R13: no class is free of draws", () => {
  const classes = { fact: "score", steps: [{ class: "A", below: 50 }, { class: "B" }] };
  const scored = registryOf(unitsOf(100, "key").map((unit, n) => ({ ...unit, facts: { score: n } })));
  const plan = (strata: Row[], matter: Row = {}) =>
    policyOf({ rounds: roundsOf(4), ...matter, strata }, { classes });
  const b = { id: "B", where: { class: "B" }, ratio: "10%" };

  test("a class without a stratum, with weight 0, or outside of every population is refused", () => {
    const never = [
      expect.objectContaining({ code: "plan/class-never-drawn", class: "A", units: 50, conflict: "R13" }),
    ];
    expect(refusals(plan([b]), scored)).toEqual(never);
    expect(
      refusals(
        plan([{ id: "all", where: null, ratio: "10%", weights: [{ where: { class: "A" }, weight: "0" }] }]),
        scored,
      ),
    ).toEqual(never);
    expect(
      refusals(plan([{ id: "all", where: null, ratio: "10%" }], { population: { class: "B" } }), scored),
    ).toEqual(never);
  });

  test("a small ratio above 0, or another matter, is enough; and a plan that asks for no classes is not asked", () => {
    expect(refusals(plan([b, { id: "A", where: { class: "A" }, ratio: "1%" }]), scored)).toEqual([]);
    expect(refusals(plan([{ id: "all", where: null, ratio: "10%" }]), scored)).toEqual([]);
  });
});

test("a refused plan still says what could be worked out, and what is doubtful besides", () => {
  const short = policyOf({
    rounds: roundsOf(4),
    strata: [{ id: "key", number: 8 }],
    list: { daysAhead: 9, secretUntilVisit: true },
  });
  const plan = compilePlan({ policy: orThrow(parsePolicy(short)), registry: registryOf(unitsOf(20, "key")) });
  expect(plan).toMatchObject({ ok: false, value: { workload: { visits: 8, seats: 16 } } });
  expect(Array.isArray(plan.warnings)).toBe(true);
  expect(compilePlan({} as never)).toMatchObject({ ok: false, value: null, warnings: [] });
});
