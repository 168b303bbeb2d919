/**
 * Each rule about inspectors has an effect: with it the inspector may take no seat of the unit, without it he
 * may.
 */

import { describe, expect, test } from "vitest";
import { type LedgerTypes, orThrow, TEAM_RULES } from "../../src/index.js";
import { explainUnit } from "../../src/verify.js";
import { verifyLedger } from "../support/acts.js";
import { withDays } from "../support/day-town.js";
import {
  inspectors,
  matterOf,
  type Row,
  rules,
  run,
  type SmallTown,
  town,
  withInspector,
} from "../support/small-case.js";

interface Effect {
  readonly rule: LedgerTypes.TeamRuleId;
  readonly on: { readonly town?: SmallTown; readonly policy?: (draft: Row) => void };
  readonly off: { readonly town?: SmallTown; readonly policy?: (draft: Row) => void };
}

const second = (change: Row) => (draft: Row) => Object.assign(matterOf(draft).team.roles[1]!, change);
const team = (change: Row) => (draft: Row) => Object.assign(matterOf(draft).team, change);
const endsOn = (until: string) => (draft: Row) => Object.assign(matterOf(draft).rounds[0]!, { until });
const certificate = (until: string): SmallTown => ({
  inspectors: withInspector("I-4", { certificates: [{ kind: "law", from: "2024-01-01", until }] }),
});
/** Valid until 15 March; the next one from the day given, for ever. */
const renewed = (from: string, kind = "law"): SmallTown => ({
  inspectors: withInspector("I-4", {
    certificates: [
      { kind, from, until: "9999-12-31" },
      { kind: "law", from: "2024-01-01", until: "2026-03-15" },
    ],
  }),
});
const leave = (until: string): SmallTown => ({
  inspectors: withInspector("I-4", { leave: [{ from: "2026-01-05", until }] }),
});
/** Everybody but I-4 made other visits; I-4 made the last one of every unit. */
const lastVisit = (day: string): SmallTown => ({
  history: town().units.ids.flatMap((unit) => [
    { unit, day: "2025-06-02", inspectors: ["I-4"] },
    { unit, day, inspectors: ["I-5"] },
  ]),
});

/** Everybody with the same change. */
function allWith(change: Row): Row[] {
  return inspectors().map((inspector) => ({ ...inspector, capacity: 20, ...change }));
}

/** All serve another region, I-4 the one named. */
function foreigners(region: string): Row[] {
  return inspectors().map((inspector) => ({
    ...inspector,
    regions: [inspector["id"] === "I-4" ? region : "elsewhere"],
  }));
}

/** In each, I-4 is the one who may not be `second` of the first drawn unit. */
const EFFECTS: readonly Effect[] = [
  {
    rule: "team/status",
    on: { town: { inspectors: withInspector("I-4", { status: "inactive" }) } },
    off: {},
  },
  {
    rule: "team/certificate",
    on: { town: certificate("2026-06-29") },
    off: { town: certificate("2026-06-30") },
  },
  // Renewed the day after it ended; a day without it; another kind in between.
  { rule: "team/certificate", on: { town: renewed("2026-03-17") }, off: { town: renewed("2026-03-16") } },
  {
    rule: "team/certificate",
    on: { town: renewed("2026-03-16", "driving") },
    off: { town: renewed("2026-02-01") },
  },
  {
    rule: "team/certificate",
    on: { town: renewed("2026-03-16", "border"), policy: team({ certificate: ["law", "border"] }) },
    off: { town: renewed("2026-03-16"), policy: team({ certificate: ["law", "border"] }) },
  },
  { rule: "team/leave", on: { town: leave("2026-04-03") }, off: { town: leave("2026-04-02") } },
  // Of 176 days 88 are half of them, and no more than half.
  {
    rule: "team/leave",
    on: { town: leave("2026-04-03"), policy: endsOn("2026-06-29") },
    off: { town: leave("2026-04-02"), policy: endsOn("2026-06-29") },
  },
  {
    rule: "team/qualification",
    on: {
      policy: second({ qualifications: ["electric"] }),
      town: { inspectors: withInspector("I-3", { qualifications: ["electric"], capacity: 20 }) },
    },
    off: {},
  },
  // Every qualification that the role names is needed, not any one of them.
  {
    rule: "team/qualification",
    on: {
      policy: second({ qualifications: ["electric", "gas"] }),
      town: {
        inspectors: inspectors().map((each) => ({
          ...each,
          capacity: 20,
          qualifications: { "I-3": ["gas", "electric"], "I-4": ["electric"] }[String(each["id"])] ?? ["lead"],
        })),
      },
    },
    off: {
      policy: second({ qualifications: ["electric", "gas"] }),
      town: {
        inspectors: withInspector("I-4", { qualifications: ["gas", "electric", "lifts"], capacity: 20 }),
      },
    },
  },
  {
    rule: "team/agency",
    on: { policy: second({ agencies: ["north"] }) },
    off: { policy: second({ agencies: ["north", "south"] }) },
  },
  {
    rule: "team/grade",
    on: {
      policy: second({ grades: ["senior"] }),
      town: { inspectors: withInspector("I-3", { grade: "senior", capacity: 20 }) },
    },
    off: { policy: second({ grades: ["junior"] }) },
  },
  {
    rule: "team/region",
    on: { town: { inspectors: withInspector("I-4", { regions: ["elsewhere"] }) } },
    off: {
      town: { inspectors: withInspector("I-4", { regions: ["elsewhere"] }) },
      policy: team({ region: false }),
    },
  },
  {
    rule: "team/recusal",
    on: {
      town: {
        inspectors: withInspector("I-4", {
          recusals: town().units.ids.map((unit) => ({ unit, reason: "shareholder" })),
        }),
      },
    },
    off: {},
  },
  {
    rule: "team/no-return",
    on: { town: lastVisit("2025-06-02"), policy: team({ noReturn: { visits: 1 } }) },
    off: { town: lastVisit("2025-06-03"), policy: team({ noReturn: { visits: 1 } }) },
  },
  // The round begins on 2026-01-05; I-4 went on 2025-06-02, though not last.
  {
    rule: "team/no-return",
    on: { town: lastVisit("2025-06-03"), policy: team({ noReturn: { years: 1 } }) },
    off: { town: lastVisit("2025-06-03"), policy: team({ noReturn: { visits: 1 } }) },
  },
  {
    rule: "team/open-cases",
    on: { town: { inspectors: withInspector("I-4", { openCases: 3 }) }, policy: team({ openCases: 3 }) },
    off: { town: { inspectors: withInspector("I-4", { openCases: 2 }) }, policy: team({ openCases: 3 }) },
  },
  { rule: "team/post", on: { town: { inspectors: withInspector("I-4", { post: "auxiliary" }) } }, off: {} },
  { rule: "team/post", on: { town: { inspectors: withInspector("I-4", { post: "expert" }) } }, off: {} },
  {
    rule: "team/home",
    on: {
      town: { inspectors: withInspector("I-4", { home: "town" }) },
      policy: team({ awayFromHome: true }),
    },
    off: { town: { inspectors: withInspector("I-4", { home: "town" }) } },
  },
  {
    rule: "team/region",
    on: { town: { inspectors: foreigners("town") }, policy: team({ region: "outside" }) },
    off: { town: { inspectors: foreigners("elsewhere") }, policy: team({ region: "outside" }) },
  },
  // Of two kinds of certificate one is enough.
  {
    rule: "team/certificate",
    on: {
      town: {
        inspectors: withInspector("I-4", {
          certificates: [{ kind: "old", from: "2024-01-01", until: "2027-12-31" }],
        }),
      },
    },
    off: {
      town: {
        inspectors: withInspector("I-4", {
          certificates: [{ kind: "old", from: "2024-01-01", until: "2027-12-31" }],
        }),
      },
      policy: team({ certificate: ["law", "old"] }),
    },
  },
  // Where visits have days the certificate must hold on a day of the round, not on all of them.
  {
    rule: "team/certificate",
    on: { town: certificate("2026-01-04"), policy: withDays() },
    off: {
      town: {
        inspectors: allWith({ certificates: [{ kind: "law", from: "2024-01-01", until: "2026-01-20" }] }),
      },
      policy: withDays(),
    },
  },
  { rule: "team/leave", on: { town: leave("2026-06-30"), policy: withDays() }, off: { policy: withDays() } },
  // Certified until the day on which the leave ends: no single rule bars, but no day is left.
  {
    rule: "team/no-day",
    on: {
      town: {
        inspectors: withInspector("I-4", {
          certificates: [{ kind: "law", from: "2024-01-01", until: "2026-02-06" }],
          leave: [{ from: "2026-01-05", until: "2026-02-06" }],
        }),
      },
      policy: withDays(),
    },
    off: { policy: withDays() },
  },
];

describe("rules about inspectors", () => {
  test.each(EFFECTS)("$rule keeps an inspector from a seat, and nothing else does", ({ rule, on, off }) => {
    expect(rulesAgainst(on)).toContain(rule);
    expect(rulesAgainst(off)).toEqual([]);
  });

  test("two visits are looked back when the policy says two", () => {
    const two = { town: lastVisit("2025-06-03"), policy: team({ noReturn: { visits: 2 } }) };
    expect(rulesAgainst(two)).toEqual(["team/no-return"]);
  });

  test("teams of earlier rounds count as last visits", () => {
    const again = (change: Row) =>
      rules((draft) => {
        Object.assign(matterOf(draft), { mode: "independent" });
        Object.assign(matterOf(draft).team, {
          roles: [{ id: "second" }],
          officers: 1,
          balance: "capacity",
          ...change,
        });
      });
    /**
     * Of the visits to units that both halves of the year drew: how many, and how many by the same person.
     */
    const returns = (change: Row): readonly [number, number] => {
      const policy = again(change);
      const first = run({ policy });
      const before = new Map(first.teams.teams!.seats.map(({ unit, inspector }) => [unit, inspector]));
      const later = Array.from({ length: 16 }, (_, n) => {
        const seed = [{ type: "plain", value: `${n}` }] as const;
        return run({ policy, round: "H2", ledger: first.ledger, seed }).teams.teams!.seats.filter(
          ({ unit }) => before.has(unit),
        );
      }).flat();
      return [later.length, later.filter(({ unit, inspector }) => before.get(unit) === inspector).length];
    };
    const [visits, same] = returns({ noReturn: { visits: 1 } });
    expect([visits > 10, same]).toEqual([true, 0]);
    expect(returns({})[1]).toBeGreaterThan(0);
  });

  test.each<[LedgerTypes.TeamRuleId, SmallTown, Row]>([
    [
      "team/recusal",
      {
        inspectors: inspectors()
          .slice(0, 2)
          .map((each) => ({ ...each, recusals: town().units.ids.map((unit) => ({ unit, reason: "kin" })) })),
      },
      {},
    ],
    [
      "team/no-return",
      {
        inspectors: inspectors().slice(0, 2),
        history: town().units.ids.map((unit) => ({ unit, day: "2025-06-02", inspectors: ["I-1", "I-2"] })),
      },
      { noReturn: { visits: 1 } },
    ],
  ])("%s alone keeps two people from everything, and is named for both", (rule, change, more) => {
    const policy = rules((draft) =>
      Object.assign(matterOf(draft).team, { roles: [{ id: "lead" }, { id: "second" }], ...more }),
    );
    const { seats, nearFits } = run({ registry: town(change), policy }).teams.impossible!;
    expect(nearFits.map((each) => [each.inspector, each.rule, each.seats])).toEqual([
      ["I-1", rule, seats.length],
      ["I-2", rule, seats.length],
    ]);
  });

  test("team/capacity: who has no visits left in the round rests", () => {
    const two = rules((draft) => {
      matterOf(draft).team.roles = [{ id: "lead" }, { id: "second" }];
      draft["matters"] = [matterOf(draft), { ...structuredClone(matterOf(draft)), id: "M-2" }];
    });
    const loadsOfI4 = (capacity: number) => {
      const registry = town({ inspectors: withInspector("I-4", { capacity }) });
      const first = run({ policy: two, registry, matter: "M-1" });
      const second = run({
        policy: two,
        registry,
        matter: "M-2",
        ledger: first.ledger,
        seed: [{ type: "plain", value: "7" }],
      });
      expect(verifyLedger(second.ledger, { registry, policy: two })).toEqual([]);
      return [first, second].map(
        ({ teams }) => teams.teams!.loads.find(({ inspector }) => inspector === "I-4")!.load,
      );
    };
    expect(loadsOfI4(1)).toEqual([1, 0]);
    expect(loadsOfI4(30)[1]).toBeGreaterThan(0);
  });

  test("team/year-limit: who has made their visits of the year rests", () => {
    const again = rules((draft) => {
      Object.assign(matterOf(draft), { mode: "independent" });
      Object.assign(matterOf(draft).team, { roles: [{ id: "second" }], officers: 1, balance: "capacity" });
    });
    const loadInH2 = (perYear: number) => {
      const registry = town({ inspectors: withInspector("I-4", { perYear }) });
      const first = run({ policy: again, registry });
      const second = run({
        policy: again,
        registry,
        round: "H2",
        ledger: first.ledger,
        seed: [{ type: "plain", value: "7" }],
      });
      expect(verifyLedger(second.ledger, { registry, policy: again })).toEqual([]);
      const loads = [first, second].map(
        ({ teams }) => teams.teams!.loads.find(({ inspector }) => inspector === "I-4")!.load,
      );
      expect(loads[0]! + loads[1]!).toBeLessThanOrEqual(perYear);
      return loads[1];
    };
    expect(loadInH2(1)).toBe(0);
    expect(loadInH2(30)).toBeGreaterThan(0);
  });

  test("team/not-with: two who never sit together never do, unless the roster does not say so", () => {
    const together = (notWith: readonly string[]) => {
      const registry = town({ inspectors: withInspector("I-4", { notWith }) });
      const policy = rules((draft) => (matterOf(draft).team.roles = [{ id: "lead" }, { id: "second" }]));
      return Array.from({ length: 12 }, (_, seed) => {
        const outcome = run({ policy, registry, seed: [{ type: "plain", value: `${seed}` }] });
        expect(verifyLedger(outcome.ledger, { registry, policy })).toEqual([]);
        const people = (unit: string) =>
          outcome.teams.teams!.seats.filter((seat) => seat.unit === unit).map(({ inspector }) => inspector);
        return outcome.teams.teams!.seats.filter(
          ({ unit }) => people(unit).includes("I-4") && people(unit).includes("I-5"),
        ).length;
      }).reduce((sum, count) => sum + count, 0);
    };
    expect(together(["I-5"])).toBe(0);
    expect(together([])).toBeGreaterThan(0);
  });

  test("team/not-with: the coin is tossed again where only the other side can be staffed", () => {
    const two = town({
      inspectors: inspectors()
        .slice(1, 4)
        .map((each) => ({ ...each, capacity: 20, ...(each["id"] === "I-2" ? { notWith: ["I-3"] } : {}) })),
    });
    const policy = rules(
      (draft) => (matterOf(draft).team.roles = [{ id: "lead", qualifications: ["lead"] }, { id: "second" }]),
    );
    for (let seed = 0; seed < 8; seed++) {
      const outcome = run({ policy, registry: two, seed: [{ type: "plain", value: `${seed}` }] });
      // Only I-2 may lead, so I-3 must stay away from every unit.
      expect(outcome.teams.teams!.seats.every(({ inspector }) => inspector !== "I-3")).toBe(true);
      expect(verifyLedger(outcome.ledger, { registry: two, policy })).toEqual([]);
    }
  });

  test("an expert joins two officers and replaces none", () => {
    const policy = rules((draft) => matterOf(draft).team.roles.push({ id: "expert", expert: true }));
    const registry = town({
      inspectors: [...inspectors(), { ...inspectors()[4], id: "I-9", capacity: 20, post: "expert" }],
    });
    const outcome = run({ policy, registry });
    for (const { role, inspector } of outcome.teams.teams!.seats)
      expect(inspector === "I-9").toBe(role === "expert");
    expect(verifyLedger(outcome.ledger, { registry, policy })).toEqual([]);
  });

  test("standing teams go as a whole, and a recusal of one keeps all of them out", () => {
    const teamOf = (id: unknown) => (Number(String(id).slice(2)) % 2 === 0 ? "even" : "odd");
    const drawn = (recusals: readonly Row[], days = false) => {
      const registry = town({
        inspectors: inspectors().map((each) => ({
          ...each,
          team: teamOf(each["id"]),
          capacity: 9,
          ...(each["id"] === "I-4" ? { recusals } : {}),
        })),
      });
      const change = (draft: Row) => Object.assign(matterOf(draft).team, { teams: "standing" });
      const policy = rules(days ? withDays(change) : change);
      return Array.from({ length: 6 }, (_, seed) => {
        const outcome = run({ policy, registry, seed: [{ type: "plain", value: `${seed}` }] });
        expect(verifyLedger(outcome.ledger, { registry, policy })).toEqual([]);
        const { teams, standing } = outcome.teams;
        for (const { unit, inspector } of teams!.seats)
          expect(teamOf(inspector)).toBe(standing!.find((each) => each.unit === unit)!.team);
        return standing!.map(({ team: name }) => name);
      }).flat();
    };
    expect(new Set(drawn([]))).toEqual(new Set(["even", "odd"]));
    expect(new Set(drawn([], true))).toEqual(new Set(["even", "odd"]));
    expect(new Set(drawn(town().units.ids.map((unit) => ({ unit, reason: "brother" }))))).toEqual(
      new Set(["odd"]),
    );
  });

  test("a standing team with somebody of half a post goes half as often", () => {
    const visits = (share: string) => {
      const registry = town({
        inspectors: inspectors().map((each) => ({
          ...each,
          ...{
            qualifications: ["lead"],
            team: Number(String(each["id"]).slice(2)) % 2 === 0 ? "even" : "odd",
            capacity: 9,
          },
          ...(each["id"] === "I-4" ? { share } : {}),
        })),
      });
      const change = (draft: Row) => {
        Object.assign(matterOf(draft).strata[1]!, { ratio: "100%" });
        Object.assign(matterOf(draft).team, { teams: "standing" });
      };
      const outcome = run({ registry, policy: rules(change) });
      expect(verifyLedger(outcome.ledger, { registry })).toEqual([]);
      return outcome.teams.standing!.filter(({ team: name }) => name === "even").length;
    };
    expect(visits("1")).toBe(3);
    expect(visits("1/2")).toBe(2);
  });

  test("half a post has half the visits", () => {
    const load = (share: string) => {
      const registry = town({
        inspectors: inspectors().map((each) => ({
          ...each,
          qualifications: ["lead"],
          ...(each["id"] === "I-4" ? { share } : {}),
        })),
      });
      const outcome = run({
        registry,
        policy: rules((draft) => Object.assign(matterOf(draft).strata[1]!, { ratio: "100%" })),
      });
      expect(verifyLedger(outcome.ledger, { registry })).toEqual([]);
      return outcome.teams.teams!.levels!.find(({ inspector }) => inspector === "I-4")!;
    };
    expect(load("1").limit).toBe(3);
    expect(load("1/2").limit).toBe(2);
    expect(load("1/3").limit).toBe(1);
  });

  test("apart: two people of a team never belong to one agency, unless the rule is off", () => {
    const agencyOf = new Map(town().inspectors.map(({ id, agency }) => [id, agency]));
    const sameAgency = (apart: string | null) =>
      pairsOverSeeds({ apart }).filter(([a, b]) => agencyOf.get(a!) === agencyOf.get(b!)).length;
    expect(sameAgency("agency")).toBe(0);
    expect(sameAgency(null)).toBeGreaterThan(0);
  });

  test("pairLimit spreads the pairs", () => {
    const repeats = (pairLimit: number | null) => {
      const pairs = pairsOverSeeds({ pairLimit }).map(([a, b, seed]) => [a, b, seed].join());
      return pairs.length - new Set(pairs).size;
    };
    expect(repeats(1)).toBe(0);
    expect(repeats(null)).toBeGreaterThan(0);
  });

  test("levels bound the loads, and capacity alone does not", () => {
    const drawn = (change: Row) =>
      run({ policy: rules((draft) => Object.assign(matterOf(draft).team, change)) }).teams.teams!;
    expect(drawn({ balance: "capacity" }).levels).toBeNull();
    expect(drawn({ balance: "level" }).levels!.map(({ limit }) => limit)).toEqual([2, 2, 2, 2, 2]);
  });

  test("a policy that says no balance has the mean, so that a heavy half year does not make somebody known to be free", () => {
    const limits = (change: Row): (number | undefined)[] => {
      const two = rules((draft) =>
        Object.assign(matterOf(draft).team, { band: 1, roles: [{ id: "a" }, { id: "b" }] }, change),
      );
      const uneven = town({
        inspectors: inspectors().map((each) => ({ ...each, capacity: each["id"] === "I-3" ? 9 : 1 })),
      });
      const first = run({ policy: two, registry: uneven });
      const second = run({
        policy: two,
        round: "H2",
        ledger: first.ledger,
        seed: [{ type: "plain", value: "2" }],
      });
      return second.teams.teams!.levels!.map(({ limit }) => limit);
    };
    expect(rules(() => {}).matters[0]!.team.balance).toBe("mean");
    expect(limits({})).toEqual(limits({ balance: "mean" }));
    expect([limits({})[2], limits({ balance: "level" })[2]]).toEqual([1, 0]);
  });

  test("the band decides how long somebody with a heavy year rests", () => {
    const year = (band: number) => {
      const two = rules((draft) =>
        Object.assign(matterOf(draft).team, { band, officers: 1, roles: [{ id: "only" }] }),
      );
      const alone = town({
        inspectors: inspectors().map((each) => ({
          ...each,
          status: each["id"] === "I-3" ? "active" : "inactive",
        })),
      });
      const first = run({ policy: two, registry: alone });
      const second = run({
        policy: two,
        round: "H2",
        ledger: first.ledger,
        seed: [{ type: "plain", value: "2" }],
      });
      return second.teams.teams!.levels!.find(({ inspector }) => inspector === "I-3")!.limit;
    };
    expect(year(0)).toBe(0);
    expect(year(6)).toBeGreaterThan(0);
  });

  test("staffing by rank sends the best ranked when not all can be served; complete sends nobody", () => {
    const scarce = town({
      inspectors: withInspector("I-1", { capacity: 1 }).map((each) =>
        each["id"] === "I-2" ? { ...each, capacity: 1 } : each,
      ),
    });
    const outcome = (staffing: string) =>
      run({ registry: scarce, policy: rules((draft) => Object.assign(matterOf(draft).team, { staffing })) });
    const ranked = outcome("by-rank");
    expect(ranked.teams.complete).toBe(false);
    expect(ranked.teams.teams!.seats).toHaveLength(4);
    expect(ranked.teams.unstaffed).toHaveLength(2);
    expect(outcome("complete").teams.teams).toBeNull();
    expect(outcome("complete").teams.unstaffed).toHaveLength(4);
  });

  test("every rule about inspectors is tried here", () => {
    // These are tried above with their own cases: room needs an earlier draw, and a coin decides which of two
    // people stays away.
    const tried = new Set<string>([
      ...EFFECTS.map(({ rule }) => rule),
      "team/capacity",
      "team/year-limit",
      "team/not-with",
    ]);
    expect(TEAM_RULES.filter((rule) => !tried.has(rule))).toEqual([]);
  });
});

/**
 * All pairs `[inspector, inspector, seed]` of the first round under eight seeds, when anybody may take any
 * seat.
 */
function pairsOverSeeds(change: Row): (readonly [string, string, number])[] {
  const policy = rules((draft) => {
    matterOf(draft).team.roles = [{ id: "lead" }, { id: "second" }];
    Object.assign(matterOf(draft).team, change);
  });
  return Array.from({ length: 8 }, (_, seed) =>
    run({ policy, seed: [{ type: "plain", value: `${seed}` }] }),
  ).flatMap((outcome, seed) => {
    const teams = new Map<string, string[]>();
    for (const { unit, inspector } of outcome.teams.teams!.seats)
      teams.set(unit, [...(teams.get(unit) ?? []), inspector].sort());
    return [...teams.values()].map(([a, b]) => [a!, b!, seed] as const);
  });
}

/**
 * Rules that keep I-4 from the seat `second` of the first drawn unit; the ledger must be clean in every case.
 */
function rulesAgainst({ town: change = {}, policy }: Effect["on"]): readonly LedgerTypes.TeamRuleId[] {
  const registry = town(change);
  const outcome = run({ registry, policy: rules(policy) });
  expect(verifyLedger(outcome.ledger, { registry, policy: rules(policy) })).toEqual([]);
  const drawn = outcome.draw.strata[0]!.drawn[0]!.unit;
  const seat = orThrow(explainUnit(outcome.ledger, { unit: drawn, registries: [registry] })).seats.find(
    ({ role }) => role === "second",
  )!;
  return seat.barred.find(({ inspector }) => inspector === "I-4")?.rules ?? [];
}
