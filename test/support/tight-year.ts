/**
 * Small random years with tight staff, seasons and caps: every shape of rule that may leave a round without a
 * way out, on few units and few people. What becomes of them is judged in `tight-judge.ts`.
 */
import { orThrow, parsePolicy, parseRegistry } from "../../src/index.js";
import { type Dice, diceOf } from "./dice.js";
import type { Row } from "./small-case.js";
import { tightPeople, tightTeam } from "./tight-people.js";
import { roundsOf } from "./year-case.js";

export interface TightYear {
  readonly draft: Row;
  /** Rows of the registry on the first day of the year. */
  readonly rows: {
    readonly units: readonly Row[];
    readonly inspectors: readonly Row[];
    readonly history: readonly Row[];
  };
}

/**
 * A random year; undefined where the rules or the rows are none that a policy or a registry may have.
 *
 * @param roomy - smaller amounts, and twice the people with twice the room, so that other rules than those
 * about people decide
 */
export function tightYear(seed: number, roomy = false): TightYear | undefined {
  const dice = diceOf(seed);
  const draft = policyDraft(dice, roomy);
  if (!parsePolicy(draft).ok) return undefined;
  const units = unitRows(dice);
  const inspectors = tightPeople(dice, roomy);
  const rows = { units, inspectors, history: historyRows(dice, units, inspectors) };
  orThrow(parseRegistry({ ...rows, asOf: "2026-01-01" } as never));
  return { draft, rows };
}

function policyDraft(dice: Dice, roomy: boolean): Row {
  const shared = dice.chance(4) ? [capRule(dice, "shared")] : [];
  const count = dice.chance(4) ? 2 : 1;
  return {
    format: "double-random/policy/1",
    ...{ id: "tight", authority: "000000", level: "county", year: 2026 },
    calendars: [
      {
        id: "c",
        from: "2026-01-01",
        until: "2026-12-31",
        holidays: [{ day: "2026-10-01", name: "holiday" }],
      },
    ],
    matters: Array.from({ length: count }, (_, m) => matterDraft(dice, m, shared, roomy)),
  };
}

function matterDraft(dice: Dice, m: number, shared: readonly Row[], roomy: boolean): Row {
  const floors = dice.chance(4)
    ? [floorRule(dice, "floor"), ...(dice.chance(1) ? [floorRule(dice, "second")] : [])]
    : [];
  const rules = [...shared, ...(dice.chance(3) ? [capRule(dice, "cap")] : []), ...floors];
  return {
    id: `M-${m + 1}`,
    rounds: roundsDraft(dice),
    ...dice.oneOf<Row>([
      {},
      {},
      {},
      { mode: "independent" },
      { mode: "independent", coolDown: { rounds: 1 } },
      { mode: "at-most", times: 2 },
      { mode: "at-most", times: 2, coolDown: { rounds: 1 } },
      { mode: "cycles", times: 2 },
    ]),
    ...amountsDraft(dice, roomy),
    ...(dice.chance(2) ? { base: dice.oneOf(["plan", "draw"]) } : {}),
    ...(rules.length === 0 ? {} : { frequency: rules }),
    ...(dice.chance(2)
      ? {
          recentVisit: { days: dice.oneOf([20, 60, 100]), ...(dice.chance(3) ? { kinds: ["routine"] } : {}) },
        }
      : {}),
    ...(dice.chance(6) ? { schedule: scheduleDraft(dice, m) } : {}),
    ...(dice.chance(2)
      ? {
          quiet: {
            monthDays: dice.oneOf<unknown>([
              [1, 10],
              [1, 24],
              [5, 28],
            ]),
          },
        }
      : {}),
    team: tightTeam(dice),
  };
}

/** Equal rounds, or some that have no share of the year. */
function roundsDraft(dice: Dice): Row[] {
  const rounds = roundsOf(dice.oneOf([1, 2, 4, 4, 6, 12]));
  if (rounds.length < 3 || !dice.chance(2)) return rounds;
  const idle = dice.below(rounds.length);
  return rounds.map((round, t) => ({ ...round, share: t === idle ? "0" : `1/${rounds.length - 1}` }));
}

function amountsDraft(dice: Dice, roomy: boolean): Row {
  if (dice.chance(1)) {
    const key = {
      id: "key",
      where: { tier: "key" },
      ...dice.oneOf<Row>([{ shareOfTotal: "60%" }, { number: 2 }, { rest: true }]),
    };
    return {
      total: { number: dice.between(2, 12) },
      strata: [key, { id: "rest", rest: true, ...(dice.chance(2) ? { minimum: 1 } : {}) }],
    };
  }
  const amount = () => amountDraft(dice, roomy);
  if (!dice.chance(5)) return { strata: [{ id: "all", ...amount() }] };
  return {
    strata: [
      { id: "key", where: { tier: "key" }, ...amount() },
      { id: "rest", ...amount() },
    ],
  };
}

function amountDraft(dice: Dice, roomy: boolean): Row {
  const ratio = {
    ratio: `${dice.oneOf(roomy ? [5, 10, 10, 20, 20, 30] : [5, 10, 10, 20, 20, 40, 50, 70, 100])}%`,
  };
  const amount = dice.oneOf<Row>([
    ratio,
    ratio,
    ratio,
    { number: dice.between(0, 5) },
    { perInspector: dice.oneOf(["1:1", "1:2.5"]) },
  ]);
  const per = dice.oneOf<unknown>([
    "round",
    "half",
    "quarter",
    "half",
    "month",
    "round",
    { years: 3, from: 2025 },
    { years: 2, from: 2025 },
  ]);
  return {
    ...amount,
    ...(dice.chance(2) ? { side: "exactly" } : dice.chance(1) ? { side: "at-most" } : {}),
    ...(dice.chance(roomy ? 1 : 2) ? { per } : {}),
    ...(dice.chance(1) ? { minimum: dice.between(1, 2) } : {}),
    ...(dice.chance(1) ? { rounding: "each-round" } : {}),
    ...(dice.chance(1)
      ? { also: [dice.oneOf<Row>([{ number: 3 }, { ratio: "60%", side: "at-most" }])] }
      : {}),
  };
}

function capRule(dice: Dice, id: string): Row {
  return {
    id,
    atMost: dice.between(1, 2),
    window: dice.oneOf<unknown>([
      "year",
      "year",
      { months: 3 },
      { months: 6 },
      { days: 45 },
      { years: 2, from: 2025 },
      { years: 1 },
    ]),
    ...(dice.chance(3) ? { where: dice.oneOf<Row>([{ tier: "key" }, { region: "east" }]) } : {}),
    ...(dice.chance(2)
      ? {
          counts: dice.oneOf<Row>([
            { kinds: ["routine"] },
            { authorities: ["000000", "111111"] },
            { matters: ["M-1"] },
          ]),
        }
      : {}),
  };
}

function floorRule(dice: Dice, id: string): Row {
  return {
    id,
    atLeast: dice.oneOf([1, 1, 1, 2]),
    window: dice.oneOf<unknown>([
      "year",
      "year",
      { months: 6, start: "2025-12-31" },
      { months: 12, start: "2025-12-31" },
      { days: 30, start: "2025-12-31" },
      { days: 120 },
      { years: 1, start: "2025-12-31" },
      { years: 2, start: "2024-12-31" },
      { years: 2 },
      { years: 2, from: 2025 },
      { years: 2, from: 2026 },
    ]),
    ...(dice.chance(4) ? { where: { tier: "key" } } : {}),
    ...(dice.chance(2)
      ? {
          counts: dice.oneOf<Row>([
            { kinds: ["campaign"] },
            { matters: ["M-1"] },
            { authorities: ["111111"] },
            { authorities: ["000000"] },
          ]),
        }
      : {}),
  };
}

function scheduleDraft(dice: Dice, m: number): Row {
  const season = {
    id: "season",
    where: { tier: "key" },
    from: dice.oneOf(["2026-01-01", "2026-02-10", "2026-04-01"]),
    until: dice.oneOf(["2026-06-30", "2026-11-30", "2026-12-31"]),
  };
  const autumn = {
    id: "autumn",
    where: { tier: "key" },
    from: "2026-09-01",
    until: dice.oneOf(["2026-09-10", "2026-10-31"]),
  };
  const off = {
    from: "2026-05-01",
    until: dice.oneOf(["2026-05-20", "2026-06-30", "2026-07-31"]),
    reason: "games",
    ...(dice.chance(8) ? { region: [dice.oneOf(["east", "west"])] } : {}),
  };
  return {
    ...(dice.chance(4) ? { windows: [season, ...(dice.chance(3) ? [autumn] : [])] } : {}),
    ...(dice.chance(2) ? { off: [off] } : {}),
    ...(dice.chance(1) ? { everyDay: true } : {}),
    ...(dice.chance(1) ? { together: { depth: 1, units: 2 } } : {}),
    ...(m > 0 && dice.chance(2) ? { joins: true } : {}),
  };
}

function unitRows(dice: Dice): Row[] {
  return Array.from({ length: dice.between(4, 24) }, (_, n) => ({
    id: `U-${n + 1}`,
    tier: dice.chance(5) ? "key" : "plain",
    region: dice.oneOf(["east", "west"]),
    ...(dice.below(30) === 0 ? dice.oneOf<Row>([{ opened: "2026-05-01" }, { closed: "2026-08-01" }]) : {}),
  }));
}

function historyRows(dice: Dice, units: readonly Row[], inspectors: readonly Row[]): Row[] {
  if (!dice.chance(4)) return [];
  const day = () =>
    dice.oneOf(["2024-12-10", "2025-03-10", "2025-09-10", "2025-11-20", "2025-12-20", "2026-01-01"]);
  const by = () =>
    dice.oneOf<Row>([
      {},
      {},
      { matter: "M-1" },
      { matter: "M-2", authority: "000000" },
      { authority: "111111", level: "province" },
    ]);
  const team = () => (dice.chance(5) ? { inspectors: inspectors.slice(0, 2).map(({ id }) => id) } : {});
  return units.flatMap(({ id }) =>
    Array.from({ length: dice.chance(5) ? dice.between(1, 2) : 0 }, () => ({
      ...{ unit: id, day: day(), kind: dice.oneOf(["routine", "routine", "campaign"]) },
      ...by(),
      ...team(),
    })),
  );
}
