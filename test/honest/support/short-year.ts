/**
 * A short year with too few people, from one number: hardly a round can be staffed when it is drawn, and
 * whatever happens in a year happens before it is.
 */
import type { Row } from "../../support/small-case.js";
import { Chance } from "./chance.js";
import { LEADS, randomTeam, YEAR } from "./random-rules.js";
import { randomHistory, randomPeople, randomUnit, TIERS } from "./random-town.js";
import type { YearPlan } from "./year-plan.js";

export function shortYear(seed: number): YearPlan {
  const chance = new Chance(seed + 40_000);
  const units = Array.from({ length: chance.between(10, 16) }, (_, n) => randomUnit(chance, `U-${n + 1}`));
  const people = randomPeople(chance, units)
    .slice(0, chance.between(1, 3))
    .map((each) => ({ ...each, notWith: [], capacity: chance.between(1, 3) }));
  const history = randomHistory(chance, { units, people });
  const two = chance.in(1, 3);
  const policies = two
    ? [policyOf(chance, LEADS.authority, ["FIRE"]), policyOf(chance, LEADS.other, ["FOOD"])]
    : [policyOf(chance, LEADS.authority, chance.in(1, 2) ? ["FIRE", "FOOD"] : ["FIRE"])];
  return { seed, units, people, history, policies, areFew: true };
}

function policyOf(chance: Chance, authority: string, matters: readonly string[]) {
  const document = {
    format: "double-random/policy/1",
    id: `plan-${authority}`,
    authority,
    year: YEAR,
    calendars: [
      {
        id: "CN",
        from: `${YEAR}-01-01`,
        until: `${YEAR}-12-31`,
        weekend: [6, 7],
        holidays: [],
        workdays: [],
      },
    ],
    matters: matters.map((id) => matterOf(chance, id)),
    lanes: ["complaint", "campaign"].map((id) => laneOf(chance, id)),
  };
  return { document, secrets: new Map<string, string>() };
}

/** The second matter may join the visits of the first; ids of rounds and cases may be the same. */
function matterOf(chance: Chance, id: string): Row {
  const hasDays = chance.in(2, 3);
  const joins = id === "FOOD" && hasDays && chance.in(1, 2);
  const rounds = [
    { id: "1", from: "2026-01-01", until: "2026-06-30", share: "1/2" },
    { id: "2", from: "2026-07-01", until: "2026-12-31", share: "1/2" },
  ];
  return {
    id,
    rounds,
    reserve: chance.pick([0, 5]),
    strata: [{ id: "all", number: chance.between(3, 8) }],
    ...chance.maybe(1, 3, () => ({ mode: "independent" })),
    ...chance.maybe(1, 2, () => ({ frequency: [promise(chance)] })),
    ...(hasDays
      ? {
          schedule: joins
            ? { joins: true }
            : chance.maybe(1, 3, () => ({ together: { depth: 2, units: 2 } })),
        }
      : {}),
    team: teamOf(chance, { hasDays, joins }),
  };
}

function promise(chance: Chance): Row {
  const window = { months: chance.pick([6, 9, 14]), start: chance.pick(["2025-06-30", "2025-10-31"]) };
  return {
    id: "promise",
    atLeast: 1,
    window,
    ...chance.maybe(1, 2, () => ({ where: { tier: chance.pick(TIERS) } })),
  };
}

function teamOf(chance: Chance, has: { readonly hasDays: boolean; readonly joins: boolean }): Row {
  const limits = has.hasDays
    ? { perDay: 1, perWeek: chance.between(1, 3) }
    : { perYear: chance.between(3, 6) };
  return {
    ...randomTeam(chance, has),
    ...chance.maybe(1, 2, () => ({
      noReturn: chance.pick<Row>([{ visits: 1 }, { years: 1 }, { years: 2 }]),
    })),
    ...chance.maybe(1, 2, () => ({
      limits: { ...limits, ...chance.maybe(1, 2, () => ({ perYear: chance.between(3, 6) })) },
    })),
    staffing: chance.pick(["by-rank", "by-rank", "by-rank", "complete"]),
  };
}

function laneOf(chance: Chance, ground: string): Row {
  const hasDays = chance.in(2, 3);
  return {
    id: ground,
    ground,
    ...chance.maybe(1, 2, () => ({ within: chance.pick<Row>([{ workdays: 5 }, { days: 30 }]) })),
    ...chance.maybe(1, 3, () => ({ merges: true })),
    ...(hasDays ? { schedule: {} } : {}),
    team: { ...teamOf(chance, { hasDays, joins: true }), region: false },
  };
}
