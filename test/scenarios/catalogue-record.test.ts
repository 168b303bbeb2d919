/**
 * Rows of the rule catalogue about the order of things, about people, and about what is written down when
 * somebody steps in.
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
import { planCsv } from "../../src/io.js";
import {
  amendPolicy,
  changeRegistry,
  moveVisits,
  plannedVisits,
  replaceUnits,
  runCase,
  runRound,
  staffRound,
  substitute,
  substituteEverywhere,
  verifyLedger,
  voidCase,
} from "../support/acts.js";
import { busyPolicy } from "../support/busy-town.js";
import { rechained } from "../support/rechained.js";
import { registryOn } from "../support/registry-on.js";
import { AT, BY, type Row, run, town } from "../support/small-case.js";
import { people, policyOf, registryOf, roundsOf, unitsOf } from "../support/year-case.js";

const codes = (result: Result<unknown>) => (result.ok ? [] : result.refusals.map(({ code }) => code));
const found = (ledger: Ledger, registry: Registry) =>
  verifyLedger(ledger, { registry }).map(({ code }) => code);
const plain = { calendars: [{ id: "plain", from: "2026-01-01", until: "2026-12-31" }] };
const seed = (value: string) => [{ type: "plain", value }] as const;

function draw(draft: Row, registry: Registry, at: string, more: { round?: string; ledger?: Ledger } = {}) {
  const policy = orThrow(parsePolicy(draft));
  return runRound({
    policy,
    registry,
    round: "R01",
    seed: seed(`row/${more.round ?? "R01"}`),
    at,
    by: BY,
    ...more,
  });
}

describe("plan and draw", () => {
  test("P01: the plan stands with its instant before its sources and its draw; one that is dated back is found", () => {
    const { ledger } = run();
    const at = (kind: string) => ledger.findIndex((entry) => entry.kind === kind);
    expect([at("policy") < at("plan"), at("plan") < at("sources"), at("sources") < at("draw")]).toEqual([
      true,
      true,
      true,
    ]);
    expect(ledger[at("plan")]).toMatchObject({ at: AT, by: BY });
    const back = rechained(
      ledger.map((entry, seq) =>
        seq === at("plan") ? { ...entry, at: "2025-12-30T09:00:00+08:00" } : entry,
      ),
    );
    expect(found(back, town())).toContain("verify/time-backwards");
  });

  test("P02: authority, scope, items, time and ratio are required, and the table of the plan shows them", () => {
    const draft = policyOf({ rounds: roundsOf(2), strata: [{ id: "key", ratio: "25%" }] });
    const [matter] = draft["matters"] as Row[];
    const without = (field: string) =>
      parsePolicy({ ...draft, matters: [{ ...matter, [field]: undefined }] } as unknown);
    for (const field of ["id", "strata", "rounds", "team"]) expect(codes(without(field))).not.toEqual([]);
    for (const field of ["authority", "year", "matters"])
      expect(codes(parsePolicy({ ...draft, [field]: undefined }))).not.toEqual([]);
    const unsaid = { ...matter, strata: [{ id: "key", where: { tier: "key" } }] };
    expect(codes(parsePolicy({ ...draft, matters: [unsaid] } as unknown))).toEqual(["policy/no-amount"]);
    const plan = orThrow(
      compilePlan({ policy: orThrow(parsePolicy(draft)), registry: registryOf(unitsOf(18, "key")) }),
    );
    const [head, first] = planCsv(plan)
      .split(/\r?\n/)
      .map((line) => line.split(","));
    const shown = Object.fromEntries(head!.map((name, n) => [name, first![n]]));
    expect(shown).toMatchObject({
      matter: "M-1",
      round: "R01",
      from: "2026-01-01",
      until: "2026-06-30",
      stratum: "key",
      units: "18",
    });
    expect([shown["owed"], shown["quota"]]).toEqual(["9/4", "3"]);
    // What may be said besides is kept as it was said: title, scope, how often, and the source of every
    // number.
    const strata = [
      {
        id: "key",
        where: { tier: "key" },
        ratio: "25%",
        source: "notice 3",
        also: [{ perInspector: "1:2", source: "notice 4" }],
      },
    ];
    const frequency = [{ id: "cap", atMost: 2, window: "year", source: "notice 5" }];
    const said = { title: "food", population: { categories: "food" }, frequency, strata };
    expect(
      orThrow(parsePolicy({ ...draft, matters: [{ ...matter, ...said }] } as unknown)).matters[0],
    ).toMatchObject(said);
  });

  test("D09: the units are drawn first, then the people: a team before its draw, or of another draw, is found", () => {
    const { ledger } = run();
    const kinds = ledger.map(({ kind }) => kind);
    expect(kinds.indexOf("draw")).toBeLessThan(kinds.indexOf("teams"));
    const turned = [...ledger.slice(0, -2), ledger.at(-1)!, ledger.at(-2)!];
    expect(found(rechained(turned), town())).toContain("verify/order");
  });

  const oneDay = (window: Row) => ({
    rounds: [{ id: "R01", from: "2026-03-10", until: "2026-03-10", share: "1", draw: window }],
    schedule: {},
    strata: [{ id: "key", number: 2 }],
  });
  const registry = registryOf(unitsOf(9, "key"), { asOf: "2026-03-06" });

  test("T02: units drawn half an hour before the visit: the same day, and not the evening before", () => {
    const draft = policyOf(oneDay({ from: "2026-03-10", until: "2026-03-10" }), plain);
    const { ledger } = orThrow(draw(draft, registry, "2026-03-10T08:30:00+08:00"));
    const visits = plannedVisits(ledger, orThrow(parsePolicy(draft)));
    expect(visits.map(({ day }) => day)).toEqual(["2026-03-10", "2026-03-10"]);
    expect(ledger.find(({ kind }) => kind === "draw")).toMatchObject({ at: "2026-03-10T08:30:00+08:00" });
    expect(codes(draw(draft, registry, "2026-03-09T18:00:00+08:00"))).toEqual(["round/outside-draw-window"]);
  });

  test("T03: names drawn no more than two working days before they are used, and a list that stays secret", () => {
    const list = { list: { secretUntilVisit: true } };
    const draft = policyOf({ ...oneDay({ from: "2026-03-06", until: "2026-03-10" }), ...list }, plain);
    expect(codes(draw(draft, registry, "2026-03-06T09:00:00+08:00"))).toEqual([]);
    const early = registryOn(registry, "2026-03-05");
    expect(codes(draw(draft, early, "2026-03-05T17:00:00+08:00"))).toEqual(["round/outside-draw-window"]);
    const listOn = (rules: Row) => {
      const policy = orThrow(
        parsePolicy(policyOf({ ...oneDay({ from: "2026-03-06", until: "2026-03-10" }), ...rules }, plain)),
      );
      return orThrow(compilePlan({ policy, registry })).matters[0]!.rounds[0]!.listOn;
    };
    expect([listOn(list), listOn({})]).toEqual(["visit", null]);
  });

  test("T07b: a site is checked before the event opens, beside the draw", () => {
    const policy = busyPolicy();
    const say = {
      policy,
      registry: town(),
      ledger: [],
      lane: "event",
      units: ["U-09"],
      reason: "concert on 22 May",
      by: BY,
    } as const;
    const days = Array.from({ length: 12 }, (_, n) => {
      const at = "2026-05-18T09:00:00+08:00";
      const { ledger } = orThrow(
        runCase({ ...say, case: "E-1", until: "2026-05-21", seed: seed(`event ${n}`), at }),
      );
      expect(ledger.some(({ kind }) => kind === "draw")).toBe(false);
      return plannedVisits(ledger, policy)[0]!.day;
    });
    expect(days.every((day) => "2026-05-18" <= day && day <= "2026-05-21")).toBe(true);
    expect(new Set(days).size).toBeGreaterThan(1);
    expect(codes(runCase({ ...say, case: "E-2", seed: seed("x"), at: "2026-05-18T09:00:00+08:00" }))).toEqual(
      ["case/until"],
    );
  });
});

describe("people", () => {
  const teamsOf = (team: Row, inspectors: readonly Row[], history: readonly Row[] = []) => {
    const draft = policyOf({
      rounds: roundsOf(1),
      team: { region: false, ...team },
      strata: [{ id: "key", ratio: "100%" }],
    });
    const registry = registryOf(unitsOf(6, "key"), { inspectors, history, asOf: "2026-01-01" });
    return orThrow(draw(draft, registry, "2026-01-01T09:00:00+08:00")).teams;
  };
  const group = (name: string, count: number, change: Row) =>
    people(count, change).map((each) => ({ ...each, id: `${name}-${each["id"]}` }));
  const whoIn = (teams: ReturnType<typeof teamsOf>, role: string) =>
    new Set(
      teams.teams!.seats.filter((seat) => seat.role === role).map(({ inspector }) => inspector.split("-")[0]),
    );

  test("A04: an expert with the qualification leads; another expert, or an officer with it, does not", () => {
    const roles = [
      { id: "leader", expert: true, qualifications: ["GMP"] },
      { id: "first" },
      { id: "second" },
    ];
    const staff = [
      ...group("officer", 3, { qualifications: ["GMP"] }),
      ...group("gmp", 2, { post: "expert", qualifications: ["GMP"] }),
      ...group("other", 2, { post: "expert", qualifications: ["cosmetics"] }),
    ];
    const teams = teamsOf({ roles }, staff);
    expect(whoIn(teams, "leader")).toEqual(new Set(["gmp"]));
    expect([...whoIn(teams, "first"), ...whoIn(teams, "second")]).toEqual(["officer", "officer"]);
    expect(
      teamsOf(
        { roles },
        staff.filter(({ id }) => !id.startsWith("gmp")),
      ).complete,
    ).toBe(false);
  });

  test("A05: four people from three pools: a leader, an accountant and two who are none", () => {
    const pool = (name: string) => ({ qualifications: [name] });
    const roles = [
      { id: "leader", ...pool("leader") },
      { id: "books", ...pool("accounts") },
      ...["third", "fourth"].map((id) => ({ id, ...pool("field") })),
    ];
    const staff = [
      ...group("lead", 2, pool("leader")),
      ...group("accounts", 2, pool("accounts")),
      ...group("field", 4, pool("field")),
    ];
    const teams = teamsOf({ roles }, staff);
    expect(["leader", "books", "third", "fourth"].map((role) => [...whoIn(teams, role)])).toEqual([
      ["lead"],
      ["accounts"],
      ["field"],
      ["field"],
    ]);
    expect(teams.teams!.seats).toHaveLength(24);
    const free = teamsOf({ roles: roles.map(({ id }) => ({ id })) }, staff);
    expect(whoIn(free, "leader").size).toBeGreaterThan(1);
  });

  test("A12: whoever inspected a unit does not go back for three years, to the day", () => {
    const history = (day: string) =>
      unitsOf(6, "key").map(({ id }) => ({ unit: id, day, inspectors: ["P-001"] }));
    const team = { roles: [{ id: "first" }, { id: "second" }], noReturn: { years: 3 } };
    const goes = (day: string, rule: Row = team) =>
      teamsOf(rule, people(4), history(day)).teams!.seats.some(({ inspector }) => inspector === "P-001");
    // The round begins on 1 January 2026.
    expect([goes("2023-01-01"), goes("2022-12-31")]).toEqual([false, true]);
    expect(goes("2023-01-01", { roles: team.roles })).toBe(true);
  });

  test.each([
    [8, 30],
    [40, 70],
    [500, 600],
  ])(
    "A22: %i officers, %i units: everybody goes, and nobody twice as often as the others",
    (officers, units) => {
      const draft = policyOf({ rounds: roundsOf(1), strata: [{ id: "key", ratio: "100%" }] });
      const registry = registryOf(unitsOf(units, "key"), {
        inspectors: people(officers),
        asOf: "2026-01-01",
      });
      const { teams } = orThrow(draw(draft, registry, "2026-01-01T09:00:00+08:00"));
      expect(teams.complete).toBe(true);
      expect(Math.max(...teams.teams!.loads.map(({ load }) => load))).toBe(Math.ceil((2 * units) / officers));
    },
  );
});

describe("what is done by hand", () => {
  const registry = town();
  const policy = busyPolicy();
  const drawn = run({ policy, registry, at: AT });
  const { drawId } = drawn.draw;
  const unit = drawn.draw.strata[1]!.drawn[0]!.unit;
  const { inspector } = drawn.teams.teams!.seats[0]!;
  const later = busyPolicy((draft) => Object.assign(draft, { title: "later" }));
  const opened = orThrow(
    runCase({
      policy,
      registry,
      ledger: drawn.ledger,
      lane: "clue",
      case: "K-1",
      units: ["U-12"],
      reason: "x",
      seed: seed("k"),
      at: AT,
      by: BY,
    }),
  );
  const everywhere = { ledger: drawn.ledger, policy, registry, at: AT, by: BY };
  const base = { ...everywhere, round: "H1" };
  type Said = { readonly reason: string; readonly approver: string };

  test.each<[string, (said: Said) => Result<unknown>]>([
    ["substitute", (said) => substitute({ ...base, out: [{ inspector }], ground: "illness", ...said })],
    [
      "substituteEverywhere",
      (said) => substituteEverywhere({ ...everywhere, inspector, ground: "illness", ...said }),
    ],
    [
      "replaceUnits",
      ({ reason, approver }) =>
        replaceUnits({ ...base, units: [{ unit, code: "closed", reason }], approver }),
    ],
    ["staffRound", (said) => staffRound({ ...base, ...said })],
    ["moveVisits", (said) => moveVisits({ ...everywhere, ...said })],
    ["amendPolicy", (said) => amendPolicy({ ...everywhere, policy: later, ...said })],
    ["changeRegistry", ({ reason, approver }) => changeRegistry(changed(reason, approver))],
    [
      "voidCase",
      (said) => voidCase({ ...everywhere, ledger: opened.ledger, lane: "clue", case: "K-1", ...said }),
    ],
    ["a second draw", (again) => runRound({ ...base, seed: seed("again"), again })],
  ])("E01: %s names why and who approved, and is refused without either", (_name, act) => {
    const [full, unreasoned, unapproved] = [{}, { reason: " " }, { approver: "" }].map((change) =>
      codes(act({ reason: "note of 5 January", approver: "head", ...change })),
    );
    const missing = (list: typeof full) => list!.filter((code) => !full!.includes(code));
    expect(missing(unreasoned)).toHaveLength(1);
    expect(missing(unapproved)).toHaveLength(1);
  });

  test("E01: who did it, and when, stands on its entry", () => {
    const said = {
      reason: "note of 5 January",
      approver: "head",
      at: "2026-01-06T10:00:00+08:00",
      by: "officer-2",
    };
    const { ledger } = orThrow(substitute({ ...base, out: [{ inspector }], ground: "illness", ...said }));
    const { reason, approver, at, by } = said;
    expect(ledger.at(-1)).toMatchObject({ kind: "substitution", at, by, body: { drawId, reason, approver } });
  });

  /** The registry with one unit closed. */
  function changed(reason: string, approver: string): Parameters<typeof changeRegistry>[0] {
    const units = town().units.ids.map((id) => ({ id, ...(id === "U-11" ? { status: "closed" } : {}) }));
    const [before, after] = [
      registryOf(units.map(({ id }) => ({ id }))),
      registryOf(units, { asOf: "2026-01-01" }),
    ];
    return {
      ledger: [],
      before,
      after,
      reasons: [{ unit: "U-11", code: "closed", reason }],
      approver,
      at: AT,
      by: BY,
    };
  }
});
