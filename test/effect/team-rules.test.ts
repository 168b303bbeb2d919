/** Each rule about inspectors has an effect: with it the inspector may take no seat of the unit, without it he may. */
import { describe, expect, test } from "vitest";
import { orThrow } from "../../src/kernel/result.js";
import { TEAM_RULES, type TeamRuleId } from "../../src/policy/rule-ids.js";
import { explainUnit } from "../../src/verify/explain-unit.js";
import { verifyLedger } from "../../src/verify/verify-ledger.js";
import { inspectors, matterOf, type Row, rules, run, type SmallTown, town, withInspector } from "../support/small-case.js";

interface Effect {
  readonly rule: TeamRuleId;
  readonly on: { readonly town?: SmallTown; readonly policy?: (draft: Row) => void };
  readonly off: { readonly town?: SmallTown; readonly policy?: (draft: Row) => void };
}

const second = (change: Row) => (draft: Row) => Object.assign(matterOf(draft).team.roles[1]!, change);
const team = (change: Row) => (draft: Row) => Object.assign(matterOf(draft).team, change);
const certificate = (until: string): SmallTown => ({
  inspectors: withInspector("I-4", { certificates: [{ kind: "law", from: "2024-01-01", until }] }),
});
const leave = (until: string): SmallTown => ({ inspectors: withInspector("I-4", { leave: [{ from: "2026-01-05", until }] }) });
/** Everybody but I-4 made other visits; I-4 made the last one of every unit. */
const lastVisit = (day: string): SmallTown => ({
  history: town().units.ids.flatMap((unit) => [
    { unit, day: "2025-06-02", inspectors: ["I-4"] },
    { unit, day, inspectors: ["I-5"] },
  ]),
});

/** In each, I-4 is the one who may not be `second` of the first drawn unit. */
const EFFECTS: readonly Effect[] = [
  { rule: "team/status", on: { town: { inspectors: withInspector("I-4", { status: "inactive" }) } }, off: {} },
  { rule: "team/capacity", on: { town: { inspectors: withInspector("I-4", { capacity: 0 }) } }, off: {} },
  { rule: "team/certificate", on: { town: certificate("2026-06-29") }, off: { town: certificate("2026-06-30") } },
  { rule: "team/leave", on: { town: leave("2026-04-03") }, off: { town: leave("2026-04-02") } },
  {
    rule: "team/qualification",
    on: {
      policy: second({ qualifications: ["electric"] }),
      town: { inspectors: withInspector("I-3", { qualifications: ["electric"], capacity: 20 }) },
    },
    off: {},
  },
  { rule: "team/agency", on: { policy: second({ agencies: ["north"] }) }, off: { policy: second({ agencies: ["north", "south"] }) } },
  {
    rule: "team/grade",
    on: { policy: second({ grades: ["senior"] }), town: { inspectors: withInspector("I-3", { grade: "senior", capacity: 20 }) } },
    off: { policy: second({ grades: ["junior"] }) },
  },
  {
    rule: "team/region",
    on: { town: { inspectors: withInspector("I-4", { regions: ["elsewhere"] }) } },
    off: { town: { inspectors: withInspector("I-4", { regions: ["elsewhere"] }) }, policy: team({ region: false }) },
  },
  {
    rule: "team/recusal",
    on: { town: { inspectors: withInspector("I-4", { recusals: town().units.ids.map((unit) => ({ unit, reason: "shareholder" })) }) } },
    off: {},
  },
  {
    rule: "team/no-return",
    on: { town: lastVisit("2025-06-02"), policy: team({ noReturn: { visits: 1 } }) },
    off: { town: lastVisit("2025-06-03"), policy: team({ noReturn: { visits: 1 } }) },
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
    const strict = rules((draft) => {
      Object.assign(matterOf(draft), { mode: "independent" });
      Object.assign(matterOf(draft).team, { noReturn: { visits: 1 } });
      matterOf(draft).team.roles = [{ id: "second" }];
    });
    const first = run({ policy: strict });
    const later = run({ policy: strict, round: "H2", ledger: first.ledger, seed: [{ type: "plain", value: "x" }] });
    const before = new Map(first.teams.teams!.seats.map(({ unit, inspector }) => [unit, inspector]));
    for (const { unit, inspector } of later.teams.teams!.seats) expect(inspector).not.toBe(before.get(unit));
    expect(later.teams.teams!.seats.some(({ unit }) => before.has(unit))).toBe(true);
  });

  test("apart: two people of a team never belong to one agency, unless the rule is off", () => {
    const agencyOf = new Map(town().inspectors.map(({ id, agency }) => [id, agency]));
    const sameAgency = (apart: string | null) => pairsOverSeeds({ apart }).filter(([a, b]) => agencyOf.get(a!) === agencyOf.get(b!)).length;
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
    const drawn = (change: Row) => run({ policy: rules((draft) => Object.assign(matterOf(draft).team, change)) }).teams.teams!;
    expect(drawn({ balance: "capacity" }).levels).toBeNull();
    expect(drawn({ balance: "level" }).levels!.map(({ limit }) => limit)).toEqual([2, 2, 2, 2, 2]);
  });

  test("the band decides how long somebody with a heavy year rests", () => {
    const year = (band: number) => {
      const two = rules((draft) => Object.assign(matterOf(draft).team, { band, roles: [{ id: "only" }] }));
      const alone = town({ inspectors: inspectors().map((each) => ({ ...each, status: each["id"] === "I-3" ? "active" : "inactive" })) });
      const first = run({ policy: two, registry: alone });
      const second = run({ policy: two, round: "H2", ledger: first.ledger, seed: [{ type: "plain", value: "2" }] });
      return second.teams.teams!.levels!.find(({ inspector }) => inspector === "I-3")!.limit;
    };
    expect(year(0)).toBe(0);
    expect(year(6)).toBeGreaterThan(0);
  });

  test("staffing by rank sends the best ranked when not all can be served; complete sends nobody", () => {
    const scarce = town({
      inspectors: withInspector("I-1", { capacity: 1 }).map((each) => (each["id"] === "I-2" ? { ...each, capacity: 1 } : each)),
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
    const tried = new Set<string>(EFFECTS.map(({ rule }) => rule));
    expect(TEAM_RULES.filter((rule) => !tried.has(rule))).toEqual([]);
  });
});

/** All pairs `[inspector, inspector, seed]` of the first round under eight seeds, when anybody may take any seat. */
function pairsOverSeeds(change: Row): (readonly [string, string, number])[] {
  const policy = rules((draft) => {
    matterOf(draft).team.roles = [{ id: "lead" }, { id: "second" }];
    Object.assign(matterOf(draft).team, change);
  });
  return Array.from({ length: 8 }, (_, seed) => run({ policy, seed: [{ type: "plain", value: `${seed}` }] })).flatMap((outcome, seed) => {
    const teams = new Map<string, string[]>();
    for (const { unit, inspector } of outcome.teams.teams!.seats) teams.set(unit, [...(teams.get(unit) ?? []), inspector].sort());
    return [...teams.values()].map(([a, b]) => [a!, b!, seed] as const);
  });
}

/** Rules that keep I-4 from the seat `second` of the first drawn unit; the ledger must be clean in every case. */
function rulesAgainst({ town: change = {}, policy }: Effect["on"]): readonly TeamRuleId[] {
  const registry = town(change);
  const outcome = run({ registry, policy: rules(policy) });
  expect(verifyLedger(outcome.ledger, { registry, policy: rules(policy) })).toEqual([]);
  const drawn = outcome.draw.strata[0]!.drawn[0]!.unit;
  const seat = orThrow(explainUnit(outcome.ledger, { unit: drawn, registry })).seats.find(({ role }) => role === "second")!;
  return seat.barred.find(({ inspector }) => inspector === "I-4")?.rules ?? [];
}
