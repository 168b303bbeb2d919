/**
 * A small year of one authority with a private registry, a salted ledger, receipts and codes: every visit has its
 * code before anybody goes, whatever changes in between.
 */

import type { ResultInput } from "../../../src/index.js";
import { giveCodes, issueReceipts, moveVisits, replaceUnits, substitute } from "../../support/acts.js";
import type { Row } from "../../support/small-case.js";
import { amended, changed, coming, entered, published, stepped } from "./real-year.js";
import {
  announced,
  assigned,
  type CaseSaid,
  dayOf,
  drawn,
  newTown,
  occasion,
  opened,
  type Played,
  playSteps,
  type RoundSaid,
  registryNamed,
  roundSteps,
  type Step,
  type Town,
  take,
  visitsOf,
} from "./town.js";

export const TOWN = "460100";
export const KITCHEN_1 = `${TOWN}/2026/KITCHEN/R1`;
export const KITCHEN_2 = `${TOWN}/2026/KITCHEN/R2`;
export const GATE_1 = `${TOWN}/2026/GATE/R1`;
export const CALL_1 = `${TOWN}/2026/call/C-1`;
export const SALTING = "4d".repeat(32);
export const SECRET = "6b".repeat(32);
const said = { reason: "a letter", approver: "head" };
const pad = (n: number): string => String(n).padStart(2, "0");

const kitchens = (): Row[] =>
  Array.from({ length: 24 }, (_, n) => ({
    ...{ id: `T-${pad(n + 1)}`, name: `Kitchen ${n + 1}`, region: n % 2 === 0 ? "bay/old" : "bay/new" },
    ...{ categories: ["kitchen"], tier: n < 12 ? "large" : "small", opened: "2020-01-01" },
    facts: { seats: 20 + n, score: 100 },
  }));

const officers = (): Row[] =>
  Array.from({ length: 8 }, (_, n) => ({
    ...{ id: `O-${n + 1}`, name: `Officer ${n + 1}`, agency: "bay", regions: ["bay"] },
    qualifications: n % 2 === 0 ? ["lead"] : [],
    certificates: [{ kind: "law", number: `L-70${n}`, from: "2024-01-01", until: "2029-12-31" }],
    ...{ grade: "senior", capacity: 30 },
  }));

const past = (): Row[] =>
  kitchens()
    .filter((_, n) => n % 4 === 1)
    .map(({ id }) => ({
      ...{ unit: id, day: "2025-06-11", kind: "routine", result: "1" },
      ...{ matter: "KITCHEN", authority: TOWN, level: "city", inspectors: ["O-1", "O-2"] },
    }));

const TEAM = {
  roles: [{ id: "lead", qualifications: ["lead"] }, { id: "second" }],
  certificate: "law",
  limits: { perDay: 2 },
  noReturn: { visits: 1 },
};
const R1 = { id: "R1", from: "2026-01-12", until: "2026-03-31" };
const R2 = { id: "R2", from: "2026-04-13", until: "2026-06-30" };

export function thirdRules(): Record<string, Row> {
  const schedule = {};
  const kitchen = {
    ...{ id: "KITCHEN", reserve: 6, schedule, team: TEAM },
    strata: [{ id: "all", ratio: "50%" }],
    rounds: [
      { ...R1, share: "1/2" },
      { ...R2, share: "1/2" },
    ],
  };
  const gate = {
    ...{ id: "GATE", reserve: 4, schedule, team: TEAM },
    strata: [{ id: "large", where: { tier: "large" }, number: 3 }],
    rounds: [{ ...R1, share: "1" }],
  };
  return {
    [TOWN]: {
      ...{ format: "double-random/policy/1", id: "bay-2026", authority: TOWN, year: 2026, level: "city" },
      ...{ tiers: ["large", "small"], matters: [kitchen, gate] },
      lanes: [
        { id: "call", ground: "complaint", within: { days: 20 }, schedule: { everyDay: true }, team: TEAM },
      ],
      calendars: [{ id: "plain", from: "2026-01-01", until: "2027-12-31" }],
      disclosure: {
        lists: [{ id: "gates-open", of: ["GATE"], when: "announced", days: 60 }],
        results: { except: ["6"] },
      },
    },
  };
}

const round = (matter: string, id: string, on: string, drawnOn: string): RoundSaid => ({
  ...{ authority: TOWN, matter, round: id, announced: on, drawn: drawnOn },
});

export const FIRST_KITCHENS = round("KITCHEN", "R1", "2026-01-05", "2026-01-07");
export const FIRST_GATES = round("GATE", "R1", "2026-01-08", "2026-01-09");
export const SECOND_KITCHENS = round("KITCHEN", "R2", "2026-04-02T15:00:00+08:00", "2026-04-03");
export const KITCHENS_AGAIN: RoundSaid = {
  ...round("KITCHEN", "R2", "2026-04-07", "2026-04-08"),
  again: said,
};

export const CALL: CaseSaid = {
  ...{ authority: TOWN, lane: "call", case: "C-1", units: ["T-24"] },
  ...{ opened: "2026-01-19", assigned: "2026-01-20" },
};

/** Codes of a draw or case; of all of them where none is named. */
export const coded =
  (day: string, drawId?: string) =>
  (town: Town): Town => {
    const { given } = occasion(town, TOWN, day);
    const one = drawId === undefined ? {} : { drawId };
    return take(town, `codes ${day}`, giveCodes({ ...given, ...one }));
  };

export const receipted =
  (day: string, drawId: string) =>
  (town: Town): Town => {
    const { given } = occasion(town, TOWN, day);
    const registry = registryNamed(town, drawId) ?? given.registry;
    return take(town, `receipts ${day}`, issueReceipts({ ...given, registry, drawId }));
  };

export function ill(town: Town): Town {
  const [visit] = coming(town, KITCHEN_1, "2026-01-26");
  const { inspector } = visit!.visit.seats[0]!;
  const leave = [{ from: "2026-01-22", until: dayOf(visit!) }];
  const people = town.people.map((each) => (each["id"] === inspector ? { ...each, leave } : each));
  const { given, town: seen } = occasion({ ...town, people, asOf: "2026-01-21" }, TOWN, "2026-01-21");
  const input = { ...given, ...said, matter: "KITCHEN", round: "R1", ground: "illness" } as const;
  return take(seen, "ill", substitute({ ...input, out: [{ inspector, ...leave[0]! }] }));
}

export function gone(town: Town): Town {
  const { unit } = coming(town, KITCHEN_1, "2026-02-10").at(-1)!.visit;
  const units = town.units.map((each) =>
    each["id"] === unit ? { ...each, status: "closed", closed: "2026-02-02" } : each,
  );
  const done = changed(town, "2026-02-02", units, [{ unit, code: "closed", reason: "burnt down" }], TOWN);
  const { given, town: seen } = occasion(done, TOWN, "2026-02-03");
  const out = [{ unit, code: "closed", reason: "burnt down" }] as const;
  const input = { ...given, matter: "KITCHEN", round: "R1", units: out, approver: "head" };
  return take(seen, "gone", replaceUnits(input));
}

/** A holiday is declared on the day of a visit that is still to come. */
export function storm(town: Town): Town {
  const day = dayOf(coming(town, KITCHEN_1, "2026-02-16")[0]!);
  const document = town.rules[TOWN]!;
  const [calendar] = document["calendars"] as Row[];
  const calendars = [{ ...calendar, holidays: [{ day, name: "storm" }] }];
  return amended(town, { ...document, calendars }, "2026-02-12", TOWN);
}

export function shifted(town: Town): Town {
  const { given, town: seen } = occasion(town, TOWN, "2026-02-13");
  return take(seen, "shifted", moveVisits({ ...given, ...said }));
}

/** One visit was to no purpose, one result is annulled, taken back and entered again. */
function disputes(town: Town): Town {
  const [one, two] = visitsOf(town).filter(
    ({ visit: { result } }) => result?.stage === "published" && result.codes.includes("1"),
  );
  const named = { drawId: one!.draw.drawId, unit: one!.visit.unit };
  const empty = { drawId: two!.draw.drawId, unit: two!.visit.unit };
  const steps = [
    { ...named, step: "annul", day: "2026-04-02", text: "a court" },
    { ...named, step: "withdraw", text: "a court", approver: "head" },
    { ...named, step: "enter", day: dayOf(one!), codes: ["1"] },
    { ...empty, step: "correct", day: dayOf(two!), codes: ["6"], text: "nobody there", approver: "head" },
  ] as ResultInput[];
  return stepped(town, TOWN, "2026-04-02T09:30:00+08:00", steps);
}

const step = (id: string, play: Step["play"]): Step => ({ id, play });

export const THIRD_STEPS: readonly Step[] = [
  ...roundSteps("kitchen 1", FIRST_KITCHENS),
  step("receipts kitchen 1", receipted("2026-01-07", KITCHEN_1)),
  step("codes kitchen 1", coded("2026-01-07T15:00:00+08:00", KITCHEN_1)),
  ...roundSteps("gate 1", FIRST_GATES),
  step("receipts gate 1", receipted("2026-01-09", GATE_1)),
  step("codes gate 1", coded("2026-01-09T15:00:00+08:00", GATE_1)),
  step("open C-1", (town) => opened(town, CALL)),
  step("assign C-1", (town) => assigned(town, CALL)),
  step("codes C-1", coded("2026-01-20", CALL_1)),
  step("ill", ill),
  step("codes ill", coded("2026-01-21")),
  step("gone", gone),
  step("codes gone", coded("2026-02-03")),
  step("storm", storm),
  step("shifted", shifted),
  step("codes shifted", coded("2026-02-13")),
  step("enter 1", (town) => entered(town, TOWN, "2026-02-27")),
  step("publish 1", (town) => published(town, TOWN, "2026-03-02")),
  step("enter 2", (town) => entered(town, TOWN, "2026-03-31")),
  step("publish 2", (town) => published(town, TOWN, "2026-04-01")),
  step("disputes", disputes),
  ...roundSteps("kitchen 2", SECOND_KITCHENS),
  step("codes kitchen 2", coded("2026-04-03", KITCHEN_2)),
  step("announce kitchen 2 again", (town) => announced(town, KITCHENS_AGAIN)),
  step("codes over", coded("2026-04-07")),
  step("draw kitchen 2 again", (town) => drawn(town, KITCHENS_AGAIN)),
  step("receipts kitchen 2", receipted("2026-04-08", `${KITCHEN_2}/V2`)),
  step("codes kitchen 2 again", coded("2026-04-08", `${KITCHEN_2}/V2`)),
  step("enter 3", (town) => entered(town, TOWN, "2026-06-30")),
  step("publish 3", (town) => published(town, TOWN, "2026-07-01")),
];

export const playThirdYear = (): Played =>
  playSteps(
    THIRD_STEPS,
    newTown({
      ...{ units: kitchens(), people: officers(), history: past(), rules: thirdRules(), asOf: "2026-01-02" },
      ...{ secret: SECRET, salting: SALTING },
    }),
  );
