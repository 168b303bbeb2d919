/**
 * Sentences of sections 14.1 to 14.4 of the page that decide little things: the engine, the audit and the
 * second implementation read them alike.
 */

import { describe, expect, test } from "vitest";
import {
  type Entry,
  type Ledger,
  orThrow,
  parsePolicy,
  parseRegistry,
  type Registry,
} from "../../src/index.js";
import { append } from "../../src/protocol.js";
import { carriedInto } from "../../src/year/year-state.js";
import {
  assignCase,
  openCase,
  publishVisits,
  replaceUnits,
  runCase,
  runRound,
  substitute,
  verifyLedger,
  voidCase,
  yearSoFar,
} from "../support/acts.js";
import { announce, draw, matterOn, policyOn, shops } from "../support/announced-together.js";
import { busyPolicy } from "../support/busy-town.js";
import { FOLLOWER, joinedTown, LEAD, policyOfMatters, runHalf } from "../support/joined-town.js";
import { rechained } from "../support/rechained.js";
import { python } from "../support/second-implementation.js";
import { inspectors, type Row, town, units } from "../support/small-case.js";
import { countsOf, people, policyOf, registryOf, roundsOf, runYear, unitsOf } from "../support/year-case.js";

const BY = "officer-1";
const asRow = (policy: object) => JSON.parse(JSON.stringify(policy)) as Row;

/** Both audits of an honest ledger. */
function bothClean(registry: Registry, policy: object, ledger: Ledger, registries = [registry]): void {
  expect(verifyLedger(ledger, { registry: registries })).toEqual([]);
  expect(python(registry, asRow(policy), ledger).said).toContain("0 findings");
}

describe("14.1: rounds of one matter in their order", () => {
  const registry = shops();
  const policy = policyOn("310000", [matterOn("A", "100%", { rounds: roundsOf(2) })]);
  const say = { registry, policy, matter: "A" };
  const again = { reason: "wrong lottery", approver: "head" };
  const newDice = [{ type: "text", name: "other dice", value: "2 2" }] as const;
  const isOwn = ({ kind }: Entry): boolean => !["policy", "registry", "roster"].includes(kind);
  const both = (ledger: Ledger): [string[], string] => [
    verifyLedger(ledger).map(({ code }) => code),
    python(registry, asRow(policy), ledger).said,
  ];

  test("a later announcement that was given up closes nothing any more", () => {
    const open = announce({ ...say, round: "R02", ledger: [] });
    const refused = runRound({
      ...say,
      round: "R01",
      ledger: open,
      seed: newDice,
      at: "2026-01-02T12:00:00+08:00",
      by: BY,
    });
    expect(refused.ok ? [] : refused.refusals.map(({ code }) => code)).toEqual(["round/later-round-drawn"]);
    const voided = {
      drawId: "310000/2026/A/R02",
      voided: open.at(-1)!.hash,
      reason: "too early",
      approver: "head",
    };
    const given = append(open, {
      kind: "void",
      at: "2026-01-02T11:00:00+08:00",
      by: BY,
      body: voided as never,
    });
    const first = orThrow(
      runRound({
        ...say,
        round: "R01",
        ledger: given,
        seed: newDice,
        at: "2026-01-02T12:00:00+08:00",
        by: BY,
      }),
    );
    bothClean(registry, policy, first.ledger);
  });

  test("a further attempt is the first draw where none before it was drawn", () => {
    const open = announce({ ...say, ledger: [] });
    const second = orThrow(
      runRound({
        ...say,
        round: "R01",
        ledger: open,
        seed: newDice,
        again,
        at: "2026-01-02T12:00:00+08:00",
        by: BY,
      }),
    );
    const later = announce({ ...say, round: "R02", ledger: [] }).filter(isOwn);
    const at = second.ledger.findIndex(({ kind }) => kind === "void") + 1;
    bothClean(registry, policy, second.ledger);
    const [codes, said] = both(
      rechained([...second.ledger.slice(0, at), ...later, ...second.ledger.slice(at)]),
    );
    expect(codes).toContain("verify/round-order");
    expect(said).toContain("R01 is drawn after a later one");
  });

  test("nor is a round drawn anew while a later one stands", () => {
    const first = draw({ ...say, ledger: announce({ ...say, ledger: [] }) });
    const redrawn = orThrow(
      runRound({
        ...say,
        round: "R01",
        ledger: first.ledger,
        seed: newDice,
        again,
        at: "2026-01-02T20:00:00+08:00",
        by: BY,
      }),
    );
    const later = runRound({
      ...say,
      round: "R02",
      ledger: first.ledger,
      seed: newDice,
      at: "2026-01-02T18:00:00+08:00",
      by: BY,
    });
    const at = first.ledger.length;
    const [codes, said] = both(rechained([...orThrow(later).ledger, ...redrawn.ledger.slice(at)]));
    expect(codes).toContain("verify/round-order");
    expect(said).toContain("R01 is drawn after a later one");
    expect(both(redrawn.ledger)[0]).toEqual([]);
  });
});

test("14.2.1: of rows that name different matters and are alike otherwise, the first by its matter stands for a visit that names none", () => {
  const visit = { unit: "key-0001", day: "2026-01-02", kind: "routine", authority: "000000" };
  const rows = (first: string, second: string) => [
    { ...visit, matter: first, inspectors: ["P-001"] },
    { ...visit, matter: second, inspectors: ["P-002"] },
  ];
  const frequency = [
    { id: "passed", atMost: 1, window: "year", counts: { matters: ["M-1"], results: ["1"] } },
  ];
  const draft = policyOf({ rounds: roundsOf(1), frequency, strata: [{ id: "key", number: 1 }] });
  const policy = orThrow(parsePolicy(draft));
  const drawn = (history: Row[]) => {
    const registry = registryOf(unitsOf(1, "key"), { history, asOf: "2026-01-05" });
    const visits = [{ unit: "key-0001", day: "2026-01-02", kind: "routine", result: "1" }];
    const ledger = orThrow(
      publishVisits({ ledger: [], authority: "000000", visits, at: "2026-01-05T08:00:00+08:00", by: BY }),
    );
    const seed = [{ type: "plain", value: "m" }] as const;
    const outcome = orThrow(
      runRound({ policy, registry, round: "R01", ledger, seed, at: "2026-01-05T09:00:00+08:00", by: BY }),
    );
    bothClean(registry, draft, outcome.ledger);
    return outcome.draw.strata[0]!.drawn.length;
  };
  // The result of the visit is that of M-1, in whichever order and by whomever the rows are written.
  expect([drawn(rows("M-1", "M-2")), drawn(rows("M-2", "M-1"))]).toEqual([0, 0]);
  expect([drawn(rows("M-0", "M-1")), drawn(rows("M-1", "M-0"))]).toEqual([1, 1]);
});

test("14.3: what a rule of several years with a minimum asks of the year is the larger of both, less what earlier years did", () => {
  const counts = ["A", "B", "C", "D", "E"].map((id) => {
    const strata = [
      { id: "key", ratio: "10%", ratioOf: "stratum", per: { years: 3, from: 2025 }, minimum: 4 },
      ...["a", "b", "c"].map((name) => ({ id: name, rest: true })),
    ];
    const units = [...unitsOf(10, "key"), ...unitsOf(7, "a"), ...unitsOf(11, "b"), ...unitsOf(15, "c")];
    const history = unitsOf(3, "key").map((unit) => ({ unit: unit["id"], day: "2025-05-05" }));
    const draft = policyOf({ id, rounds: roundsOf(2), total: { number: 13 }, strata });
    const registry = registryOf(units, { history });
    const year = runYear(draft, registry, id);
    expect(python(registry, draft, year.ledger as Ledger).said).toContain("0 findings");
    return ["key", "a", "b", "c"].map((name) => countsOf(year, name).reduce((sum, each) => sum + each, 0));
  });
  // One of the key stratum is still owed, and twelve are shared: 2.5, 4, 5.5.
  for (const [key, a, b, c] of counts) {
    expect([key, b]).toEqual([1, 4]);
    expect([a! + c!, [2, 3].includes(a!)]).toEqual([8, true]);
  }
});

describe("14.4: what is carried", () => {
  const lanes = [
    {
      id: "clue",
      ground: "clue",
      within: { days: 9 },
      team: { roles: [{ id: "first" }, { id: "second" }], region: false },
    },
  ];
  const calendars = [{ id: "plain", from: "2026-01-01", until: "2026-12-31" }];
  const draft = policyOf(
    { rounds: roundsOf(2), mode: "independent", reserve: 5, strata: [{ id: "key", number: 40 }] },
    { lanes, calendars },
  );
  const policy = orThrow(parsePolicy(draft));
  const staff = (count: number, asOf: string) =>
    registryOf(unitsOf(21, "key"), { inspectors: people(count), asOf });
  const [few, more] = [staff(4, "2026-01-01"), staff(5, "2026-07-01")];
  const seed = (value: string) => [{ type: "plain", value }] as const;
  const first = orThrow(
    runRound({
      policy,
      registry: few,
      round: "R01",
      seed: seed("1"),
      at: "2026-01-01T09:00:00+08:00",
      by: BY,
    }),
  );
  const carried = (ledger: Ledger, id: string): number => {
    return carriedInto(yearSoFar(ledger, policy), more.inspectors).get(id)!;
  };
  const second = (ledger: Ledger) =>
    orThrow(
      runRound({
        policy,
        registry: more,
        round: "R02",
        ledger,
        seed: seed("2"),
        at: "2026-07-01T09:00:00+08:00",
        by: BY,
      }),
    ).ledger;

  test("whoever comes new starts at the level of the last round, not at that of a case drawn since", () => {
    const reason = "x";
    const said = {
      policy,
      registry: few,
      lane: "clue",
      at: "2026-02-02T09:00:00+08:00",
      by: BY,
    };
    const say = { ...said, reason, units: ["key-0007"] };
    const { ledger, teams } = orThrow(
      runCase({ ...say, ledger: first.ledger, case: "K-1", seed: seed("k") }),
    );
    const years = first.teams.teams!.levels!.map(({ year }) => year);
    expect(new Set(years)).toEqual(new Set([10]));
    expect(teams!.teams!.levels!.some(({ year }) => year !== 10)).toBe(true);
    expect(carried(ledger, "P-005")).toBe(10);
    bothClean(more, draft, second(ledger), [few, more]);
    const none = orThrow(voidCase({ ...said, reason, ledger, case: "K-1", approver: "head" }));
    expect(carried(none, "P-005")).toBe(10);
  });

  test("a void visit is nobody's load, and those who go in its place carry theirs; a replacement's loads make nobody known", () => {
    const february = staff(5, "2026-02-01");
    // Two are gone, and of the 21 units one is left to come in their place.
    const units = first.draw.strata[0]!.drawn.slice(0, 2).map(
      ({ unit }) => ({ unit, code: "closed", reason: "gone" }) as const,
    );
    const say = {
      policy,
      registry: february,
      round: "R01",
      approver: "head",
      at: "2026-02-02T09:00:00+08:00",
      by: BY,
    };
    const { ledger, staffed } = orThrow(replaceUnits({ ...say, ledger: first.ledger, units }));
    expect(staffed!.teams!.loads.filter(({ load }) => load > 0)).toHaveLength(2);
    expect(staffed!.teams!.loads.find(({ inspector }) => inspector === "P-005")).toMatchObject({ load: 0 });
    const total = (of: Ledger) => few.inspectors.reduce((sum, { id }) => sum + carried(of, id), 0);
    expect([total(first.ledger), total(ledger), carried(ledger, "P-005")]).toEqual([40, 40 - 4 + 2, 10]);
    bothClean(more, draft, second(ledger), [few, february, more]);
  });
});

test("14.4: days that another authority's visits take are bound by its limits, and a joined seat takes no day of its own", () => {
  const week = { from: "2026-03-02", until: "2026-03-03" };
  const matterOf = (id: string, ratio: string, more: Row) => ({
    ...{ id, rounds: [{ id: "R01", share: "1", ...week }], schedule: {}, strata: [{ id: "shop", ratio }] },
    team: { roles: [{ id: "first" }, { id: "second" }], region: false, ...more },
  });
  const registry = joinedTown();
  const hygiene = policyOfMatters("310001", [matterOf(LEAD, "100%", {})]);
  const labels = policyOfMatters("310002", [
    { ...matterOf(FOLLOWER, "70%", { limits: { perDay: 1 } }), schedule: { joins: true } },
  ]);
  const lead = runHalf({ registry, policy: hygiene, matter: LEAD });
  const { ledger, teams } = runHalf({
    registry,
    policy: labels,
    matter: FOLLOWER,
    ledger: lead.ledger,
    at: "2026-01-02T11:00:00+08:00",
  });
  const dayOf = new Map(teams.days!.visits.map(({ unit, day }) => [unit, day]));
  const joined = teams.joined!.map(({ unit, inspector }) => `${inspector} ${dayOf.get(unit)}`);
  // Somebody makes two visits of the other authority on one day, and goes along here with both, under a limit
  // of one.
  expect(joined.length).toBeGreaterThan(new Set(joined).size);
  bothClean(registry, labels, ledger);
});

describe("14.7: without days, a substitution in a case asks for leave from the assignment on", () => {
  const policy = busyPolicy();
  const seed = [{ type: "text", name: "dice", value: "3 1 4" }] as const;
  const before = town();
  const said = { policy, lane: "clue", case: "K", by: BY };
  const opened = orThrow(
    openCase({
      ...said,
      ledger: [],
      registry: before,
      units: ["U-12"],
      reason: "a tip",
      sources: [{ type: "text", name: "dice" }],
      at: "2026-03-02T09:00:00+08:00",
    }),
  );
  const assigned = orThrow(
    assignCase({ ...said, ledger: opened.ledger, registry: before, seed, at: "2026-03-10T09:00:00+08:00" }),
  );
  const { inspector } = assigned.teams!.teams!.seats.find(({ role }) => role === "second")!;

  /** The case lasts from 2 to 17 March, and its people are drawn on the 10th. */
  const withLeave = (from: string, until: string) => {
    const staff = inspectors().map((each) =>
      each["id"] === inspector ? each : { ...each, leave: [{ from, until }] },
    );
    const registry = orThrow(
      parseRegistry({ units: units(), history: [], inspectors: staff, asOf: "2026-01-04" }),
    );
    const change = {
      ground: "illness",
      reason: "a cold",
      approver: "head",
      at: "2026-03-11T09:00:00+08:00",
      by: BY,
    } as const;
    return {
      registry,
      outcome: orThrow(
        substitute({
          ledger: assigned.ledger,
          policy,
          registry,
          matter: "clue",
          round: "K",
          out: [{ inspector }],
          ...change,
        }),
      ),
    };
  };

  test("who was away most of the days before it may come", () => {
    const { registry, outcome } = withLeave("2026-03-02", "2026-03-10");
    expect(outcome.impossible).toBeNull();
    expect(verifyLedger(outcome.ledger, { registry: [before, registry] })).toEqual([]);
    expect(python([before, registry], asRow(policy), outcome.ledger).said).toContain("0 findings");
  });

  test("who is away most of the days after it may not", () => {
    expect(withLeave("2026-03-12", "2026-03-17").outcome.impossible).not.toBeNull();
  });
});
