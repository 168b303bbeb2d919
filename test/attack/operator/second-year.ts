/**
 * A year of another shape: one authority, quarters without days, cycles and weights and a risk-based share,
 * single officers, a promise, a lane that merges.
 */

import type { ResultInput } from "../../../src/index.js";
import { sha256Hex } from "../../../src/protocol.js";
import { recordEvents, replaceUnits, substitute } from "../../support/acts.js";
import { CLASSES } from "../../support/busy-town.js";
import type { Row } from "../../support/small-case.js";
import { amended, changed, entered, published, rated, stepped } from "./real-year.js";
import {
  assigned,
  beacon,
  type CaseSaid,
  dayOf,
  newTown,
  occasion,
  opened,
  type Played,
  playSteps,
  type RoundSaid,
  roundSteps,
  type Sources,
  type Step,
  type Town,
  take,
  type VisitNow,
  visitsOf,
} from "./town.js";

export const ENV = "370000";
const pad = (n: number): string => String(n).padStart(3, "0");

const firms = (): Row[] =>
  Array.from({ length: 40 }, (_, n) => ({
    id: `E-${pad(n + 1)}`,
    name: `Works ${n + 1}`,
    region: ["port/north", "port/south", "hills"][n % 3],
    categories: [n % 4 === 0 ? "water" : "air"],
    tier: n % 5 === 0 ? "special" : "plain",
    opened: n % 9 === 0 ? "2025-06-01" : "2019-01-01",
    facts: { score: (n * 37) % 400, penalty: n % 6 === 0 ? "2025-08-01" : null },
  }));

const officers = (): Row[] =>
  Array.from({ length: 7 }, (_, n) => ({
    id: `P-${pad(n + 1)}`,
    name: `Officer ${n + 1}`,
    agency: "bureau",
    regions: n < 5 ? ["port", "hills"] : ["port"],
    qualifications: [],
    certificates: [{ kind: "law", from: "2024-01-01", until: "2030-12-31" }],
    grade: "senior",
    capacity: 60,
    home: n === 2 ? "hills" : "port/north",
  }));

const past = (): Row[] =>
  firms()
    .filter((_, n) => n % 3 === 0)
    .map(({ id }, n) => ({
      ...{ unit: id, day: `2025-${String((n % 9) + 1).padStart(2, "0")}-20`, kind: "routine" },
      ...{
        result: n % 4 === 0 ? "A+E" : "1",
        matter: "WATER",
        authority: ENV,
        level: "city",
        inspectors: ["P-001"],
      },
    }));

const QUARTERS = [
  { id: "Q1", from: "2026-01-05", until: "2026-03-31", share: "1/4" },
  { id: "Q2", from: "2026-04-01", until: "2026-06-30", share: "1/4" },
  { id: "Q3", from: "2026-07-01", until: "2026-09-30", share: "1/4" },
  { id: "Q4", from: "2026-10-01", until: "2026-12-31", share: "1/4" },
];
const TEAM = { roles: [{ id: "only" }], officers: 1, certificate: "law" };

export function secondRules(): Record<string, Row> {
  const water = {
    id: "WATER",
    ...{ mode: "cycles", times: 2, rounds: QUARTERS, reserve: 5 },
    strata: [
      { id: "special", where: { tier: "special" }, ratio: "100%" },
      {
        id: "plain",
        ratio: "40%",
        weights: [{ where: { "facts.penalty": { $gte: { $yearsAgo: 1 } } }, weight: "3" }],
      },
    ],
    frequency: [{ id: "twice", atMost: 3, window: "year" }],
    team: { ...TEAM, noReturn: { visits: 1 }, limits: { perYear: 40 } },
  };
  const air = {
    id: "AIR",
    ...{
      mode: "independent",
      coolDown: { rounds: 1 },
      rounds: QUARTERS,
      reserve: 5,
      population: { categories: "air" },
    },
    strata: [{ id: "air", ratio: "50%", risk: { randomShare: "1/2", fact: "score" } }],
    team: { ...TEAM, balance: "level", staffing: "by-rank" },
  };
  const lane = { within: { days: 20 }, team: { ...TEAM, region: false } };
  return {
    [ENV]: {
      ...{ format: "double-random/policy/1", id: "env-2026", authority: ENV, year: 2026, level: "city" },
      ...{ tiers: ["special", "plain"], classes: CLASSES, matters: [water, air] },
      lanes: [
        { id: "hint", ground: "clue", ...lane },
        { id: "call", ground: "complaint", merges: true, ...lane },
      ],
      calendars: [{ id: "plain", from: "2026-01-01", until: "2027-12-31" }],
    },
  };
}

/** A beacon, and a secret committed to before. */
export const byBeaconAndReveal: Sources = (town, name, at) => [
  beacon(town, at),
  { type: "reveal", party: "witness", value: town.values[name] ?? sha256Hex(`witness ${name}`) },
];

const round = (
  matter: string,
  id: string,
  announced: string,
  drawn: string,
  more: Partial<RoundSaid> = {},
) => ({
  ...{ authority: ENV, matter, round: id, announced, drawn, sources: byBeaconAndReveal },
  ...more,
});

export const WATER_1 = round("WATER", "Q1", "2026-01-05", "2026-01-07");
export const WATER_2 = round("WATER", "Q2", "2026-04-01T10:00:00+08:00", "2026-04-03");
export const AIR_1 = round("AIR", "Q1", "2026-01-07T15:00:00+08:00", "2026-01-09");
export const AIR_2 = round("AIR", "Q2", "2026-04-03T15:00:00+08:00", "2026-04-07");
export const WATER_3 = round("WATER", "Q3", "2026-07-02", "2026-07-06");

export const firmsOf = ({ ledger }: Pick<Town, "ledger">, drawId: string): VisitNow[] =>
  visitsOf({ ledger }).filter(({ draw }) => draw.drawId === drawId);

/** A firm that nobody has a visit at. */
export function unplannedFirm(town: Town, n = 0): string {
  const planned = new Set(visitsOf(town).map(({ visit }) => visit.unit));
  return town.units.filter(({ id, status }) => status === undefined && !planned.has(id as string))[n]![
    "id"
  ] as string;
}

export const SECOND_CASES: Readonly<Record<string, (town: Town) => CaseSaid>> = {
  "H-1": () => ({
    authority: ENV,
    lane: "hint",
    case: "H-1",
    units: ["E-002"],
    opened: "2026-01-14",
    assigned: "2026-01-15",
  }),
  "L-1": (town) => ({
    ...{ authority: ENV, lane: "call", case: "L-1", opened: "2026-03-16", assigned: "2026-03-17" },
    units: [firmsOf(town, `${ENV}/2026/WATER/Q1`)[0]!.visit.unit, unplannedFirm(town)],
  }),
};

const caseOf = (id: string): Step[] => [
  { id: `open ${id}`, play: (town) => opened(town, SECOND_CASES[id]!(town)) },
  { id: `assign ${id}`, play: (town) => assigned(town, SECOND_CASES[id]!(town)) },
];

const step = (id: string, play: Step["play"]): Step => ({ id, play });
const said = { reason: "a letter", approver: "director" };

function ill(town: Town): Town {
  const [visit] = firmsOf(town, `${ENV}/2026/AIR/Q1`);
  const inspector = visit!.visit.seats[0]!.inspector;
  const leave = [{ from: "2026-01-19", until: "2026-02-13" }];
  const people = town.people.map((each) => (each["id"] === inspector ? { ...each, leave } : each));
  const { given, town: seen } = occasion({ ...town, people, asOf: "2026-01-19" }, ENV, "2026-01-19");
  const out = [{ inspector, units: [visit!.visit.unit] }];
  return take(
    seen,
    "ill",
    substitute({ ...given, matter: "AIR", round: "Q1", ground: "illness", ...said, out }),
  );
}

function gone(town: Town): Town {
  const unit = firmsOf(town, `${ENV}/2026/WATER/Q1`)[3]!.visit.unit;
  const units = town.units.map((each) =>
    each["id"] === unit ? { ...each, status: "closed", closed: "2026-02-02" } : each,
  );
  const done = changed(town, "2026-02-02", units, [{ unit, code: "closed", reason: "burnt down" }], ENV);
  const { given, town: seen } = occasion(done, ENV, "2026-02-03");
  const out = [{ unit, code: "closed", reason: "burnt down" }] as const;
  return take(
    seen,
    "gone",
    replaceUnits({ ...given, matter: "WATER", round: "Q1", units: out, approver: "director" }),
  );
}

function fined(town: Town): Town {
  const { given, town: seen } = occasion(town, ENV, "2026-03-20");
  const events = [{ unit: "E-004", event: "penalty", day: "2026-03-19", reference: "F-1" }] as const;
  return take({ ...seen, seen: town.seen }, "fined", recordEvents({ ...given, events }));
}

function more(town: Town): Town {
  const document = town.rules[ENV]!;
  const [water, air] = document["matters"] as Row[];
  const [special, plain] = water!["strata"] as Row[];
  return amended(
    town,
    { ...document, matters: [{ ...water, strata: [special, { ...plain, ratio: "50%" }] }, air] },
    "2026-06-29",
    ENV,
  );
}

/** One result is read again. */
function readAgain(town: Town): Town {
  const visit = visitsOf(town).find(
    ({ visit: { result } }) => result?.stage === "published" && result.codes.includes("1"),
  )!;
  const named = { drawId: visit.draw.drawId, unit: visit.visit.unit };
  const correct = {
    ...named,
    step: "correct",
    day: dayOf(visit),
    codes: ["D"],
    text: "a sample came back",
    approver: "director",
  };
  return stepped(town, ENV, "2026-03-30", [correct as ResultInput]);
}

export const SECOND_STEPS: readonly Step[] = [
  ...roundSteps("water 1", WATER_1),
  ...roundSteps("air 1", AIR_1),
  ...caseOf("H-1"),
  step("ill", ill),
  step("gone", gone),
  ...caseOf("L-1"),
  step("fined", fined),
  step("enter 1", (town) => entered(town, ENV, "2026-03-27")),
  step("publish 1", (town) => published(town, ENV, "2026-03-30")),
  step("read again", readAgain),
  step("rate 1", (town) => rated(town, "2026-03-31", ENV)),
  ...roundSteps("water 2", WATER_2),
  ...roundSteps("air 2", AIR_2),
  ...roundSteps("air 2 again", {
    ...{ ...AIR_2, announced: "2026-04-08", drawn: "2026-04-10" },
    again: { reason: "a page was missing", approver: "director" },
  }),
  step("enter 2", (town) => entered(town, ENV, "2026-06-26")),
  step("publish 2", (town) => published(town, ENV, "2026-06-26")),
  step("amend", more),
  ...roundSteps("water 3", WATER_3),
  step("enter 3", (town) => entered(town, ENV, "2026-09-28")),
  step("publish 3", (town) => published(town, ENV, "2026-09-29")),
];

export const playSecondYear = (): Played =>
  playSteps(
    SECOND_STEPS,
    newTown({
      units: firms(),
      people: officers(),
      history: past(),
      rules: secondRules(),
      asOf: "2026-01-02",
    }),
  );
