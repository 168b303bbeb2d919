/**
 * Rows of the rule catalogue that no other scenario plays: each named by its id, with the rule switched off
 * beside it.
 */

import { describe, expect, test } from "vitest";
import {
  compilePlan,
  type Ledger,
  orThrow,
  parsePolicy,
  type Registry,
  type Result,
} from "../../src/index.js";
import { recordResults, runCase, runRound, yearReport } from "../support/acts.js";
import type { Row } from "../support/small-case.js";
import {
  countsOf,
  people,
  policyOf,
  registryOf,
  roundsOf,
  runYear,
  timesOf,
  unitsOf,
  type YearOutcome,
} from "../support/year-case.js";

const QUARTERS = roundsOf(4);
const ONCE = roundsOf(1);
const MORNING = "2026-02-04T09:00:00+08:00";
const sum = (counts: readonly number[]) => counts.reduce((total, each) => total + each, 0);
const codes = (result: Result<unknown>) => (result.ok ? [] : result.refusals.map(({ code }) => code));
const unitsIn = ({ drawn }: YearOutcome, stratum: string) => drawn.map((round) => round[stratum]!);
const openDays = { calendars: [{ id: "plain", from: "2026-01-01", until: "2026-12-31" }] };

/** Draws the only round of a policy on its first day. */
function drawOnce(draft: Row, registry: Registry, at?: string) {
  const policy = orThrow(parsePolicy(draft));
  const [round] = policy.matters[0]!.rounds;
  const day = at ?? `${round!.from}T09:00:00+08:00`;
  return runRound({
    policy,
    registry,
    round: round!.id,
    seed: [{ type: "plain", value: "row" }],
    at: day,
    by: "officer-1",
  });
}

describe("plan", () => {
  test("P06: what one quarter could not draw is drawn by the next, so that the planned work is done in full", () => {
    const flagged = (until: string) =>
      unitsOf(40, "key", {
        exclusions: [{ flag: "moving", reason: "moves house", from: "2025-01-01", until }],
      });
    const year = (until: string) =>
      runYear(
        policyOf({ rounds: QUARTERS, strata: [{ id: "key", number: 20 }] }),
        registryOf(flagged(until)),
      );
    const late = year("2026-03-31");
    expect(countsOf(late, "key")).toEqual([0, 10, 5, 5]);
    expect(countsOf(year("2025-12-31"), "key")).toEqual([5, 5, 5, 5]);
    // Of forty all but eight were visited last autumn, and have had enough for this year.
    const history = unitsOf(32, "key").map(({ id }) => ({ unit: id, day: "2025-11-03" }));
    const enough = policyOf({
      rounds: QUARTERS,
      frequency: [{ id: "cap", atMost: 1, window: { years: 2 } }],
      strata: [{ id: "key", number: 20 }],
    });
    const short = runYear(enough, registryOf(unitsOf(40, "key"), { history }));
    const report = (outcome: YearOutcome, rules: Row) =>
      orThrow(
        yearReport({
          ledger: outcome.ledger as Ledger,
          policy: orThrow(parsePolicy(rules)),
          registry: registryOf(unitsOf(40, "key")),
          at: "2026-12-31T23:00:00+08:00",
        }),
      ).strata[0]!;
    const rules = policyOf({ rounds: QUARTERS, strata: [{ id: "key", number: 20 }] });
    expect(report(late, rules)).toMatchObject({ target: 20, standing: 20, met: true });
    expect(report(short, enough)).toMatchObject({ target: 20, standing: 8, met: false });
  });

  test("P08: units outside the plan are drawn too, by a stratum that takes everybody else", () => {
    const registry = registryOf([...unitsOf(10, "key"), ...unitsOf(60, "unplanned")]);
    const key = { id: "key", ratio: "100%" };
    const all = runYear(
      policyOf({ rounds: ONCE, strata: [key, { id: "others", where: null, ratio: "5%" }] }),
      registry,
    );
    expect(unitsIn(all, "others")[0]).toHaveLength(3);
    expect(unitsIn(all, "others")[0]!.every((unit) => unit.startsWith("unplanned"))).toBe(true);
    const outcome = orThrow(drawOnce(policyOf({ rounds: ONCE, strata: [key] }), registry));
    expect(outcome.draw.leftOut.byRule).toEqual([{ rule: "unit/no-stratum", count: 60 }]);
  });

  test("P09: ordinary matters stay under their ceiling; of key units the draw decides the order of the batches", () => {
    const registry = registryOf([...unitsOf(12, "key"), ...unitsOf(59, "ordinary")]);
    const year = (seed: string, side: string) => {
      const strata = [
        { id: "key", ratio: "100%" },
        { id: "ordinary", ratio: "5%", side },
      ];
      return runYear(policyOf({ rounds: QUARTERS, strata }), registry, seed);
    };
    const [first, second] = [year("a", "at-most"), year("b", "at-most")];
    expect(sum(countsOf(first, "ordinary"))).toBe(2);
    expect(sum(countsOf(year("a", "at-least"), "ordinary"))).toBe(3);
    for (const outcome of [first, second])
      expect([...timesOf(outcome, "key").values()]).toEqual(Array(12).fill(1));
    expect(unitsIn(first, "key")[0]).not.toEqual(unitsIn(second, "key")[0]);
    // A ceiling as a second rule holds against the floor; and the reserve goes on where the draw stopped, as
    // a larger batch would.
    const under = (...also: Row[]) =>
      drawOnce(
        policyOf({
          rounds: ONCE,
          strata: [{ id: "ordinary", ratio: "4%", ...(also.length > 0 && { also }) }],
        }),
        registry,
      );
    expect(codes(under({ ratio: "5%", side: "at-most" }))).toEqual(["plan/above-ceiling"]);
    expect(orThrow(under()).draw.strata[0]!.drawn).toHaveLength(3);
    const batch = (number: number, reserve: number) =>
      orThrow(drawOnce(policyOf({ rounds: ONCE, reserve, strata: [{ id: "key", number }] }), registry)).draw
        .strata[0]!;
    const [small, large] = [batch(4, 3), batch(7, 0)];
    expect(small.reserve.map(({ unit }) => unit)).toEqual(large.drawn.slice(4).map(({ unit }) => unit));
    expect(small.reserve).toHaveLength(3);
  });

  test("P14: tasks are done by 10 November: no visit has a later day, and nothing drawn on the eleventh is in time", () => {
    const rounds = (until: string) => [{ id: "R01", from: "2026-10-26", until, share: "1" }];
    const draft = (until: string) =>
      policyOf({ rounds: rounds(until), schedule: {}, strata: [{ id: "key", number: 40 }] }, openDays);
    const lastDay = (until: string) => {
      const { teams } = orThrow(drawOnce(draft(until), registryOf(unitsOf(40, "key"))));
      return teams
        .days!.visits.map(({ day }) => day)
        .sort()
        .at(-1)!;
    };
    expect(lastDay("2026-11-10") <= "2026-11-10").toBe(true);
    expect(lastDay("2026-11-30") > "2026-11-10").toBe(true);
    const late = orThrow(
      drawOnce(draft("2026-11-10"), registryOf(unitsOf(40, "key")), "2026-11-11T09:00:00+08:00"),
    );
    expect(late.teams).toMatchObject({ complete: false, unstaffed: expect.objectContaining({ length: 40 }) });
  });
});

describe("quotas", () => {
  test("Q09: a band by class: the floor is drawn, the ceiling holds, and a floor above the ceiling is refused", () => {
    const registry = registryOf([...unitsOf(90, "B"), ...unitsOf(50, "C")], { inspectors: people(10) });
    const band = (floor: string, ceiling: string) => ({
      ratio: floor,
      also: [{ ratio: ceiling, side: "at-most" }],
    });
    const strata = (more: Row = {}) => [
      { id: "B", ...band("5%", "20%"), ...more },
      { id: "C", ...band("21%", "60%") },
    ];
    const year = runYear(policyOf({ rounds: QUARTERS, strata: strata() }), registry);
    expect([sum(countsOf(year, "B")), sum(countsOf(year, "C"))]).toEqual([5, 11]);
    const perHead = (ceiling: Row[]) =>
      policyOf({ rounds: QUARTERS, strata: strata({ also: [{ perInspector: "1:2" }, ...ceiling] }) });
    const compile = (draft: Row) => compilePlan({ policy: orThrow(parsePolicy(draft)), registry });
    // 10 people × 2 = 20 units, above 20 % of 90 = 18.
    expect(codes(compile(perHead([{ ratio: "20%", side: "at-most" }])))).toContain("plan/above-ceiling");
    expect(codes(compile(perHead([{ ratio: "30%", side: "at-most" }])))).toEqual([]);
  });

  test("Q12: a total of 10 to 30 %, in which visits after complaints are not counted", () => {
    const lanes = [
      {
        id: "complaint",
        ground: "complaint",
        team: { roles: [{ id: "first" }, { id: "second" }], region: false },
      },
    ];
    const total = { ratio: "10%" };
    const strata = [{ id: "key", rest: true, also: [{ ratio: "30%", ratioOf: "stratum", side: "at-most" }] }];
    const policy = orThrow(
      parsePolicy(policyOf({ rounds: roundsOf(2), total, strata }, { lanes, ...openDays })),
    );
    const registry = registryOf(unitsOf(40, "key"));
    const seeded = (value: string) => ({ seed: [{ type: "plain", value }] as const, by: "officer-1" });
    const first = orThrow(
      runRound({ policy, registry, round: "R01", at: "2026-01-01T09:00:00+08:00", ...seeded("a") }),
    );
    let ledger: Ledger = first.ledger;
    for (let n = 1; n <= 9; n++) {
      const unit = `key-00${n + 10}`;
      const say = {
        policy,
        registry,
        ledger,
        lane: "complaint",
        case: `C-${n}`,
        units: [unit],
        reason: "hotline",
      };
      const opened = orThrow(runCase({ ...say, until: "2026-02-13", at: MORNING, ...seeded(`c${n}`) }));
      const steps = [
        { drawId: opened.drawId, unit, step: "enter", day: "2026-02-04", codes: ["1"] },
      ] as const;
      ledger = orThrow(recordResults({ ledger: opened.ledger, policy, steps, at: MORNING, by: "officer-1" }));
    }
    const second = orThrow(
      runRound({ policy, registry, round: "R02", ledger, at: "2026-07-01T09:00:00+08:00", ...seeded("b") }),
    );
    expect([first, second].map(({ draw }) => draw.strata[0]!.drawn.length)).toEqual([2, 2]);
    expect(second.plan.strata[0]).toMatchObject({ done: 2, quota: 2 });
    const of = (ratio: string) =>
      compilePlan({
        policy: orThrow(parsePolicy(policyOf({ rounds: ONCE, total: { ratio }, strata }))),
        registry,
      });
    expect([of("30%"), of("31%")].map(codes)).toEqual([[], ["plan/above-ceiling"]]);
  });

  test("Q23: the next step when the rate is 30 % above the average, and back as soon as it is not", () => {
    const drawn = (rates: readonly string[], lowerAfter = 1) => {
      const steps = [
        { from: "0", ratio: "30%" },
        { from: "130%", ratio: "50%" },
      ];
      const published = rates.map((rate, n) => ({ year: 2026 - rates.length + n, rate }));
      const strata = [{ id: "key", ladder: { start: "30%", steps, lowerAfter, published } }];
      return sum(
        countsOf(runYear(policyOf({ rounds: QUARTERS, strata }), registryOf(unitsOf(20, "key"))), "key"),
      );
    };
    expect(drawn(["129%"])).toBe(6);
    expect(drawn(["130%"])).toBe(10);
    expect(drawn(["140%", "129%"])).toBe(6);
    expect(drawn(["140%", "129%"], 2)).toBe(10);
  });

  test("Q29: rounded up in every sub-area, where each is a stratum; once for all, where they share a total", () => {
    const areas = { east: 93, west: 48, north: 61 };
    const registry = registryOf(Object.entries(areas).flatMap(([tier, units]) => unitsOf(units, tier)));
    const year = (matter: Row) => {
      const outcome = runYear(policyOf({ rounds: ONCE, ...matter } as Row), registry);
      return Object.keys(areas).map((area) => countsOf(outcome, area)[0]!);
    };
    // 93 × 5 % = 4.65, 48 × 5 % = 2.4, 61 × 5 % = 3.05: 5 + 3 + 4; together 202 × 5 % = 10.1.
    expect(year({ strata: Object.keys(areas).map((id) => ({ id, ratio: "5%" })) })).toEqual([5, 3, 4]);
    const together = year({
      total: { ratio: "5%" },
      strata: Object.keys(areas).map((id) => ({ id, rest: true })),
    });
    expect(sum(together)).toBe(11);
  });
});

describe("frequency", () => {
  const visits = (levels: readonly string[]) =>
    levels.map((level, n) => ({ unit: "key-0001", day: `2026-01-0${n + 1}`, level }));
  const leftOut = (frequency: readonly Row[], history: readonly Row[], change: Row = {}) => {
    const draft = policyOf(
      { rounds: ONCE, frequency, strata: [{ id: "key", ratio: "100%" }] },
      { level: "county" },
    );
    const registry = registryOf(unitsOf(1, "key", change), { history, asOf: "2026-01-10" });
    return orThrow(drawOnce(draft, registry, "2026-01-10T09:00:00+08:00")).draw.leftOut.byRule.map(
      ({ rule }) => rule,
    );
  };

  test("F-11: each level at most twice, city and county together at most four times", () => {
    const own = { id: "own-level", atMost: 2, window: "year", counts: { levels: ["county"] } };
    const all = { id: "both-levels", atMost: 4, window: "year", counts: { levels: ["city", "county"] } };
    expect(leftOut([own, all], visits(["county", "city", "city", "province"]))).toEqual([]);
    expect(leftOut([own, all], visits(["county", "county"]))).toEqual(["unit/frequency/own-level"]);
    expect(leftOut([all], visits(["county", "county"]))).toEqual([]);
    expect(leftOut([own, all], visits(["county", "city", "city", "city"]))).toEqual([
      "unit/frequency/both-levels",
    ]);
    expect(leftOut([own], visits(["county", "city", "city", "city"]))).toEqual([]);
  });

  /** Month of the first round that draws the unit, counted from 1; 0 where none does. */
  function monthOf(frequency: readonly Row[], change: Row, last: string): number {
    const units = [...unitsOf(1, "key", change)];
    const registry = registryOf(units, { history: [{ unit: "key-0001", day: last }] });
    const outcome = runYear(
      policyOf({ rounds: roundsOf(12), frequency, strata: [{ id: "key", number: 0 }] }),
      registry,
    );
    return countsOf(outcome, "key").indexOf(1) + 1;
  }

  test("F-21: 6, 12, 18 and 24 months by risk: drawn in the last round before the interval ends", () => {
    const ladder = Object.entries({ A: 6, B: 12, C: 18, D: 24 }).map(([risk, months]) => ({
      id: `every-${months}`,
      atLeast: 1,
      window: { months },
      where: { "facts.risk": risk },
    }));
    const month = (risk: string, last: string) => monthOf(ladder, { facts: { risk } }, last);
    // Due on 15 August: whoever is passed over in July may have to wait until the end of August.
    expect(month("A", "2025-08-15")).toBe(1);
    expect(month("A", "2025-12-15")).toBe(5);
    expect(month("B", "2025-08-15")).toBe(7);
    expect(month("C", "2025-02-15")).toBe(7);
    expect(month("D", "2024-08-15")).toBe(7);
    expect(month("D", "2025-02-15")).toBe(0);
    expect(
      monthOf([{ ...ladder[0]!, where: { "facts.risk": "Z" } }], { facts: { risk: "A" } }, "2025-02-15"),
    ).toBe(0);
  });

  test("F-22: high risk every three years, others every five; above a hundred clients every year", () => {
    const years = [
      { id: "high", atLeast: 1, window: { years: 3 }, where: { "facts.risk": "high" } },
      { id: "others", atLeast: 1, window: { years: 5 }, where: { "facts.risk": { $ne: "high" } } },
      { id: "large", atLeast: 1, window: { years: 1 }, where: { "facts.clients": { $gt: 100 } } },
    ];
    const month = (facts: Row, last: string) => monthOf(years, { facts }, last);
    expect(month({ risk: "high", clients: 10 }, "2023-05-20")).toBe(4);
    expect(month({ risk: "low", clients: 10 }, "2023-05-20")).toBe(0);
    expect(month({ risk: "low", clients: 10 }, "2021-05-20")).toBe(4);
    expect(month({ risk: "low", clients: 100 }, "2025-05-20")).toBe(0);
    expect(month({ risk: "low", clients: 101 }, "2025-05-20")).toBe(4);
  });
});

describe("calendar and partners", () => {
  test("T04: the draw at least seven days before the visits begin", () => {
    const draft = (draw?: Row) =>
      policyOf({
        rounds: [{ id: "R01", from: "2026-03-09", until: "2026-03-31", share: "1", ...(draw && { draw }) }],
        strata: [{ id: "key", number: 2 }],
      });
    const registry = registryOf(unitsOf(9, "key"), { asOf: "2026-02-27" });
    const window = { from: "2026-02-23", until: "2026-03-02" };
    expect(codes(drawOnce(draft(window), registry, "2026-03-02T17:00:00+08:00"))).toEqual([]);
    expect(codes(drawOnce(draft(window), registry, "2026-03-03T09:00:00+08:00"))).toEqual([
      "round/outside-draw-window",
    ]);
    expect(codes(drawOnce(draft(), registry, "2026-03-03T09:00:00+08:00"))).toEqual([]);
  });

  const agencies = (counts: Readonly<Record<string, number>>) =>
    Object.entries(counts).flatMap(([agency, count]) =>
      people(count, { agency }).map((each) => ({ ...each, id: `${agency}-${each.id}` })),
    );

  test("J04: the province draws and entrusts the county: its people go, and the visit counts for the level that drew", () => {
    const local = [
      { id: "first", agencies: ["county"] },
      { id: "second", agencies: ["county"] },
    ];
    const frequency = [{ id: "province-once", atMost: 1, window: "year", counts: { levels: ["province"] } }];
    const registry = registryOf(unitsOf(12, "key"), { inspectors: agencies({ province: 20, county: 4 }) });
    const year = (level: string, roles: readonly Row[]) => {
      const team = { roles, region: false };
      const strata = [{ id: "key", ratio: "100%" }];
      return runYear(
        policyOf({ rounds: roundsOf(2), mode: "independent", frequency, team, strata }, { level }),
        registry,
      );
    };
    const agenciesOf = ({ ledger }: YearOutcome) => {
      const seats = (ledger as Ledger)
        .filter(({ kind }) => kind === "teams")
        .flatMap(({ body }) => (body as never as Teams).teams.seats);
      return [...new Set(seats.map(({ inspector }) => inspector.split("-")[0]))].sort();
    };
    const entrusted = year("province", local);
    expect(agenciesOf(entrusted)).toEqual(["county"]);
    expect(agenciesOf(year("province", [{ id: "first" }, { id: "second" }]))).toEqual(["county", "province"]);
    expect(Math.max(...timesOf(entrusted, "key").values())).toBe(1);
    expect(Math.max(...timesOf(year("county", local), "key").values())).toBe(2);
  });

  test("J05: a quarter of the venues, at least one, by end of October, and the fire brigade in every team", () => {
    const roles = (partner: Row) => [
      { id: "lead", agencies: ["culture"] },
      { id: "partner", ...partner },
    ];
    const draft = (minimum: number, partner: Row = { agencies: ["fire"] }) =>
      policyOf({
        rounds: [{ id: "R01", from: "2026-03-02", until: "2026-10-31", share: "1" }],
        strata: [{ id: "key", ratio: "25%", minimum }],
        team: { roles: roles(partner), region: false },
      });
    const draw = (units: number, ...rules: Parameters<typeof draft>) =>
      orThrow(
        drawOnce(
          draft(...rules),
          registryOf(unitsOf(units, "key"), { inspectors: agencies({ culture: 9, fire: 3 }) }),
        ),
      );
    expect(draw(22, 1).draw.strata[0]!.drawn).toHaveLength(6);
    const partners = ({ teams }: ReturnType<typeof draw>) =>
      new Set(
        teams
          .teams!.seats.filter(({ role }) => role === "partner")
          .map(({ inspector }) => inspector.split("-")[0]),
      );
    expect(partners(draw(22, 1))).toEqual(new Set(["fire"]));
    expect(partners(draw(22, 1, {})).has("culture")).toBe(true);
    const ceiling = (minimum: number) => ({
      ...draft(minimum),
      matters: [
        {
          ...(draft(minimum)["matters"] as Row[])[0]!,
          strata: [{ id: "key", ratio: "25%", side: "at-most", minimum }],
        },
      ],
    });
    const three = registryOf(unitsOf(3, "key"), { inspectors: agencies({ culture: 9, fire: 3 }) });
    expect(orThrow(drawOnce(ceiling(1), three)).draw.strata[0]!.drawn).toHaveLength(1);
    expect(orThrow(drawOnce(ceiling(0), three)).draw.strata[0]!.drawn).toHaveLength(0);
  });
});

interface Teams {
  readonly teams: { readonly seats: readonly { readonly inspector: string }[] };
}
