/** Random policies in which every rule of the page can stand beside every other. */

import { chineseCalendar } from "../../../src/calendars.js";
import { phaseCommitment } from "../../../src/ceremony.js";
import { orThrow } from "../../../src/index.js";
import type { Row } from "../../support/small-case.js";
import type { Chance } from "./chance.js";
import { TIERS } from "./random-town.js";

export const YEAR = 2026;
export const LEADS = { authority: "210500", other: "210600" };
const CALENDARS = [2026, 2025].map((year) => orThrow(chineseCalendar(year)));
/** Made up: a case of December may end in January. */
const NEXT = { id: "2027", from: "2027-01-01", until: "2027-12-31" };
const ENDS = [
  "01-31",
  "02-28",
  "03-31",
  "04-30",
  "05-31",
  "06-30",
  "07-31",
  "08-31",
  "09-30",
  "10-31",
  "11-30",
  "12-31",
];
const KINDS = ["routine", "complaint", "campaign", "clue"];
const RESULTS = ["1", "A", "E", "6", "pass"];

export interface RandomPolicy {
  readonly document: Row;
  /** The secrets of matters with phases. */
  readonly secrets: ReadonlyMap<string, string>;
}

function randomRounds(chance: Chance): Row[] {
  const count = chance.pick([2, 2, 3, 4, 4, 4, 6, 12]);
  const months = 12 / count;
  const shares =
    chance.in(1, 4) && count === 4 ? ["1/2", "1/4", "1/8", "1/8"] : Array(count).fill(`1/${count}`);
  const name = chance.pick(["R", "V", "2026-"]);
  const isTimed = chance.in(1, 6);
  return Array.from({ length: count }, (_, t) => {
    const from = `${YEAR}-${String(t * months + 1).padStart(2, "0")}-${chance.in(1, 3) ? "05" : "01"}`;
    const until = `${YEAR}-${ENDS[(t + 1) * months - 1]}`;
    return {
      id: `${name}${t + 1}`,
      from,
      until,
      share: shares[t],
      ...(isTimed ? { draw: { from: "2026-01-01", until } } : {}),
    };
  });
}

const PERIODS = new Map([
  [2, ["half"]],
  [3, ["half"]],
  [4, ["half", "quarter"]],
  [6, ["half", "quarter"]],
  [12, ["half", "quarter", "month", "month", "month"]],
]);

function randomPeriod(chance: Chance, rounds: number): Row {
  if (chance.in(1, 2)) return {};
  const years = { years: chance.pick([2, 3]), from: chance.pick([2025, 2026]) };
  return { per: chance.pick([...PERIODS.get(rounds)!, "year", "round", years]) };
}

function randomAmount(chance: Chance): Row {
  const amounts: (() => Row)[] = [
    () => ({ ratio: chance.pick(["5%", "10%", "1/6", "25%", "33‰"]) }),
    () => ({ ratio: chance.pick(["15%", "1/3"]) }),
    () => ({ number: chance.between(1, 5) }),
    () => ({
      perInspector: chance.pick(["1:0.5", "1:1", "2/3"]),
      ...chance.maybe(1, 2, () => ({
        staff: chance.pick<Row>([
          { grades: ["senior"] },
          { agencies: ["bureau"] },
          { posts: ["officer", "expert"] },
        ]),
      })),
    }),
    () => ({
      steps: [{ upTo: 8, number: 1 }, { upTo: 20, ratio: "20%" }, { ratio: chance.pick(["15%", "1/4"]) }],
    }),
    () => ({
      ladder: {
        start: "10%",
        steps: [
          { from: "0", ratio: "10%" },
          { from: "0.5%", ratio: "20%" },
          { from: "1%", ratio: "30%" },
        ],
        lowerAfter: chance.pick([1, 2]),
        published: [2023, 2024, 2025].map((year) => ({ year, rate: chance.pick(["0.3%", "0.7%", "1.2%"]) })),
      },
    }),
  ];
  return chance.pick(amounts)();
}

function randomRule(chance: Chance, rounds: number): Row {
  const period = randomPeriod(chance, rounds);
  const each =
    typeof period["per"] === "object" ? {} : chance.maybe(1, 6, () => ({ rounding: "each-round" }));
  return {
    ...randomAmount(chance),
    ...period,
    ...each,
    ...chance.maybe(1, 3, () => ({ side: chance.pick(["at-most", "exactly", "at-least"]) })),
  };
}

function randomChances(chance: Chance): Row {
  const yearAgo = { "facts.penalty": { $gte: { $yearsAgo: 1 } } };
  return chance.pick<() => Row>([
    () => ({}),
    () => ({}),
    () => ({ weights: [{ where: yearAgo, weight: chance.pick(["3", "5/2"]) }] }),
    () => ({
      weights: [
        { where: { "facts.score": { $lt: 30 } }, weight: "0" },
        { where: yearAgo, weight: "2" },
      ],
    }),
    () => ({ risk: { randomShare: chance.pick(["20%", "1/2"]), fact: "score" } }),
  ])();
}

function randomStratum(chance: Chance, id: string, { where, rounds }: { where: Row; rounds: number }): Row {
  return {
    id,
    ...where,
    ...randomRule(chance, rounds),
    ...randomChances(chance),
    ...chance.maybe(1, 5, () => ({ minimum: chance.between(1, 2) })),
    ...chance.maybe(1, 5, () => ({
      also: [chance.pick<Row>([{ perInspector: "1:2" }, { number: 1 }, { ratio: "80%", side: "at-most" }])],
    })),
  };
}

const WHERES: readonly (readonly (readonly [string, Row])[])[] = [
  [["all", {}]],
  [["all", {}]],
  TIERS.map((tier) => [tier, { where: { tier } }]),
  [
    ["worst", { where: { class: { $in: ["C", "D"] } } }],
    ["others", {}],
  ],
  [
    ["high", { where: { "facts.score": { $gte: 200 } } }],
    ["hotels", { where: { categories: "hotel" } }],
    ["others", {}],
  ],
];

/** A total that is shared out, with the two readings of "of which". */
function totalled(chance: Chance): Row {
  const [key, special, ordinary] = TIERS;
  return {
    total: chance.pick<Row>([
      { ratio: "25%" },
      { number: 11 },
      { ratio: "30%", per: "half" },
      { perInspector: "1:1" },
    ]),
    strata: [
      {
        id: key,
        where: { tier: key },
        ...chance.pick<Row>([
          { shareOfTotal: "20%" },
          { ratio: "4%", ratioOf: "matter" },
          { ratio: "10%", ratioOf: "stratum" },
        ]),
      },
      { id: special, where: { tier: special }, rest: true, ...chance.maybe(1, 4, () => ({ minimum: 1 })) },
      { id: ordinary, where: { tier: ordinary }, rest: true },
    ],
  };
}

function randomStrata(chance: Chance, rounds: number): Row {
  if (chance.in(1, 6)) return totalled(chance);
  return { strata: chance.pick(WHERES).map(([id, where]) => randomStratum(chance, id, { where, rounds })) };
}

function randomMode(chance: Chance, rounds: number): Row {
  const rest = chance.maybe(1, 2, () => ({ coolDown: { rounds: 1 } }));
  return chance.pick<Row>([
    {},
    { mode: "independent", ...rest },
    { mode: "at-most", times: 2, ...rest },
    rounds % 2 === 0 ? { mode: "cycles", times: 2 } : {},
  ]);
}

function randomCounts(chance: Chance, matter: string): Row {
  return chance.pick<() => Row>([
    () => ({}),
    () => ({ counts: { kinds: chance.some(KINDS, 2) } }),
    () => ({ counts: { kinds: ["routine"] } }),
    () => ({ counts: { matters: [matter] } }),
    () => ({ counts: { authorities: [chance.pick(Object.values(LEADS))] } }),
    () => ({ counts: { levels: ["county", "province"] } }),
    () => ({ counts: { results: chance.some(RESULTS, 2) } }),
  ])();
}

function randomCap(chance: Chance, matter: string): Row {
  const window = chance.pick<unknown>([
    "year",
    { months: 3 },
    { days: 45 },
    { years: 2 },
    { years: 2, from: 2025 },
    { since: "licence" },
  ]);
  return {
    id: "cap",
    atMost: chance.between(1, 3),
    window,
    ...randomCounts(chance, matter),
    ...chance.maybe(1, 3, () => ({ where: { tier: chance.pick(TIERS) } })),
  };
}

function randomPromise(chance: Chance, rounds: number): Row {
  const rolling = { years: chance.pick([2, 3]), start: chance.pick(["2024-06-30", "2025-03-31"]) };
  return {
    id: "promise",
    atLeast: 1,
    window: chance.pick<unknown>([
      "year",
      rolling,
      rolling,
      { years: 2, from: 2025 },
      ...(rounds > 3 ? [{ months: 18 }] : []),
    ]),
    ...chance.maybe(2, 3, () => ({ where: { tier: chance.pick(["key", "special"]) } })),
  };
}

function randomFrequency(chance: Chance, { id, rounds }: { id: string; rounds: number }): Row {
  const rules = [
    ...(chance.in(1, 2) ? [randomCap(chance, id)] : []),
    ...(chance.in(1, 3) ? [randomPromise(chance, rounds)] : []),
  ];
  return rules.length === 0 ? {} : { frequency: rules };
}

function randomSchedule(chance: Chance, joins: boolean): Row {
  return {
    ...chance.maybe(1, 3, () => ({ together: { depth: 2, units: chance.pick([2, 3]) } })),
    ...chance.maybe(1, 3, () => ({
      off: [{ from: "2026-05-06", until: "2026-05-12", reason: "city games", region: ["city", "north"] }],
    })),
    ...chance.maybe(1, 5, () => ({
      windows: [{ id: "season", where: { tier: "special" }, from: "2026-02-01", until: "2026-12-20" }],
    })),
    ...chance.maybe(1, 6, () => ({ everyDay: true })),
    ...(joins ? { joins: true } : {}),
  };
}

function randomRoles(chance: Chance): Row {
  const plain = [{ id: "first" }, { id: "second" }];
  return chance.pick<Row>([
    { roles: plain },
    { roles: plain },
    { roles: [{ id: "first", qualifications: ["lead"] }, { id: "second" }] },
    { roles: [{ id: "first", grades: ["senior", "junior"] }, { id: "second" }, { id: "third" }] },
    { roles: [...plain, { id: "expert", expert: true }] },
    { roles: [{ id: "only" }], officers: 1 },
    { roles: plain, apart: "agency" },
    {
      roles: [
        { id: "first", agencies: ["bureau"] },
        { id: "second", agencies: ["brigade"] },
      ],
    },
  ]);
}

function randomLimits(chance: Chance, hasDays: boolean): Row {
  if (!chance.in(1, 2)) return {};
  return {
    limits: hasDays
      ? { perDay: chance.between(1, 3), perWeek: chance.between(4, 9), perYear: chance.pick([40, 80]) }
      : { perYear: chance.pick([30, 60]) },
  };
}

export function randomTeam(chance: Chance, { hasDays = false, joins = false } = {}): Row {
  const more = {
    region: chance.pick<unknown>([true, false, false, false, "outside"]),
    ...chance.maybe(1, 6, () => ({ awayFromHome: true })),
    ...chance.maybe(1, 2, () => ({ certificate: chance.pick<unknown>(["law", ["law", "transit"]]) })),
    ...chance.maybe(1, 4, () => ({ noReturn: chance.pick<Row>([{ visits: 1 }, { years: 1 }]) })),
    ...chance.maybe(1, 8, () => ({ openCases: 5 })),
    ...randomLimits(chance, hasDays),
    ...chance.maybe(1, 3, () => ({ balance: chance.pick(["mean", "level", "capacity"]) })),
    ...chance.maybe(1, 6, () => ({ band: chance.between(1, 3) })),
    ...chance.maybe(1, 3, () => ({ staffing: "by-rank" })),
  };
  if (!joins && chance.in(1, 10))
    return { roles: [{ id: "first" }, { id: "second" }], teams: "standing", ...more };
  return {
    ...randomRoles(chance),
    ...more,
    ...chance.maybe(1, 5, () => ({ pairLimit: chance.between(1, 2) })),
  };
}

/** What a matter is beside its strata. */
interface Place {
  readonly authority: string;
  readonly id: string;
  /** A matter before it can be joined. */
  readonly mayJoin: boolean;
}

export function randomMatter(chance: Chance, { id, mayJoin }: Place): Row {
  const rounds = randomRounds(chance);
  const hasDays = chance.in(3, 5);
  const joins = mayJoin && hasDays && chance.in(2, 3);
  const strata = randomStrata(chance, rounds.length);
  const isPlain = !JSON.stringify(strata).match(/"weights"|"risk"/);
  return {
    id,
    rounds,
    reserve: chance.pick([0, 5, 20, 20]),
    ...strata,
    ...randomMode(chance, rounds.length),
    ...randomFrequency(chance, { id, rounds: rounds.length }),
    ...chance.maybe(1, 3, () => ({ base: chance.pick(["plan", "draw", "average"]) })),
    ...chance.maybe(1, 8, () => ({ of: "eligible" })),
    ...chance.maybe(1, 6, () => ({ population: { tier: { $in: TIERS } } })),
    ...chance.maybe(1, 8, () => ({
      recentVisit: { days: chance.pick([30, 90]), kinds: chance.pick<unknown>([null, ["routine"]]) },
    })),
    ...(isPlain ? chance.maybe(1, 5, () => ({ method: "seedrandom-shuffle/1" })) : {}),
    ...chance.maybe(1, 6, () => ({ list: { daysAhead: 10 } })),
    ...chance.maybe(1, 4, () => ({
      quiet: chance.pick<Row>([{ monthDays: [1, 5] }, { weekdays: [5] }, { days: ["2026-06-01"] }]),
    })),
    ...(hasDays ? { schedule: randomSchedule(chance, joins) } : {}),
    team: randomTeam(chance, { hasDays, joins }),
  };
}

/** The matter with a secret of the year. */
function phased(matter: Row, authority: string, secret: string): Row {
  const commitment = phaseCommitment({ authority, year: YEAR }, matter["id"] as string, "office", secret);
  return { ...matter, phase: { party: "office", commitment } };
}

const LANE_TIMES: Row[] = [
  { within: { workdays: 3 } },
  { within: { days: 20 } },
  { within: { workdays: 5 }, urgent: { hours: 24 } },
  {},
];

function randomLane(chance: Chance, id: string, ground: string): Row {
  const hasDays = chance.in(3, 4);
  const everyDay = chance.maybe(1, 2, () => ({ everyDay: true }));
  return {
    id,
    ground,
    ...chance.pick(LANE_TIMES),
    ...chance.maybe(1, 2, () => ({ merges: true })),
    ...chance.maybe(1, 4, () => ({ kind: "special-check" })),
    ...chance.maybe(1, 4, () => ({ matter: "FIRE" })),
    ...chance.maybe(1, 5, () => ({ approval: true })),
    ...chance.maybe(1, 3, () => ({
      frequency: [
        {
          id: "lane-cap",
          atMost: chance.between(1, 2),
          window: chance.pick<unknown>(["year", { months: 3 }]),
        },
      ],
    })),
    ...(hasDays ? { schedule: everyDay } : {}),
    team: { roles: [{ id: "first" }, { id: "second" }], region: false, ...randomLimits(chance, hasDays) },
  };
}

const GROUNDS = ["complaint", "re-inspection", "notify-and-commit", "pre-event", "clue", "campaign"];

export interface Lead {
  readonly authority: string;
  readonly matter: string;
}

function randomLanes(chance: Chance, lead: Lead | undefined): Row[] {
  const lanes = chance
    .some(GROUNDS, chance.between(2, 5))
    .map((ground) => randomLane(chance, ground, ground));
  if (lead === undefined) return lanes;
  const team = { roles: [{ id: "first" }, { id: "second" }], region: false };
  return [...lanes, { id: "together", ground: "joint", lead, schedule: { everyDay: true }, team }];
}

const CLASSES = {
  fact: "score",
  steps: [{ class: "A", below: 100 }, { class: "B", below: 200 }, { class: "C" }],
  direct: [{ class: "D", where: { "facts.penalty": { $gte: { $daysAgo: 200 } } } }],
  missing: "B",
  scoring: {
    least: 0,
    most: 1000,
    start: 100,
    rules: [
      { id: "found", on: "result", codes: ["A", "D", "E"], points: 50 },
      { id: "clean", on: "result", codes: ["1"], points: -20 },
      { id: "fined", on: "penalty", points: 80, most: 2 },
      { id: "mended", on: "follow-up-closed", points: -30 },
    ],
  },
};

export interface PolicyPlace {
  readonly authority: string;
  readonly matters: readonly string[];
  /** The matter of another authority that a joint lane goes along with. */
  readonly lead?: Lead;
  /** True when another authority draws before this one. */
  readonly isSecond: boolean;
  /**
   * Ids of the matters that the compiler refuses; undefined where it refuses the whole, none where it
   * accepts.
   */
  readonly refused: (document: Row) => readonly string[] | undefined;
}

const MOST_TRIES = 30;

/**
 * A policy that the compiler accepts: matters that it refuses are made anew until it does. Undefined when
 * none was found.
 */
export function randomPolicy(chance: Chance, place: PolicyPlace): RandomPolicy | undefined {
  const { authority, lead, isSecond, refused } = place;
  const secrets = new Map<string, string>();
  const head = randomHead(chance, authority);
  const lanes = randomLanes(chance, lead);
  const made = new Map<string, Row>();
  let wrong: readonly string[] = place.matters;
  for (let n = 0; n < MOST_TRIES; n++) {
    for (const id of wrong)
      made.set(
        id,
        withPhase(chance, { authority, id, mayJoin: isSecond || place.matters[0] !== id }, secrets),
      );
    const document = { ...head, matters: place.matters.map((id) => made.get(id)!), lanes };
    const found = refused(document);
    if (found?.length === 0) return { document, secrets };
    wrong = found ?? place.matters;
  }
  return undefined;
}

function randomHead(chance: Chance, authority: string): Row {
  return {
    format: "double-random/policy/1",
    id: `plan-${authority}`,
    authority,
    year: YEAR,
    classes: CLASSES,
    calendars: [...CALENDARS, NEXT],
    ...chance.maybe(1, 2, () => ({ level: "county" })),
    ...chance.maybe(1, 4, () => ({ tiers: TIERS })),
    ...chance.maybe(1, 6, () => ({ workDays: { perVisit: "1/2", perInspector: 200 } })),
  };
}

/** One matter in six has a secret of the year. */
function withPhase(chance: Chance, place: Place, secrets: Map<string, string>): Row {
  const matter = randomMatter(chance, place);
  secrets.delete(place.id);
  if (!chance.in(1, 6)) return matter;
  const secret = String(chance.below(1_000_000)).padStart(64, "0");
  secrets.set(place.id, secret);
  return phased(matter, place.authority, secret);
}
