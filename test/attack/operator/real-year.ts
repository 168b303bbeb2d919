/**
 * A rich year of two authorities on one ledger, played with the public acts alone: rounds of four matters,
 * cases of five lanes, people who fall ill, units that close, results that are corrected, plans that are
 * amended, scores. Every lawful auditor finds it clean.
 */

import { chineseCalendar } from "../../../src/calendars.js";
import { phaseCommitment } from "../../../src/ceremony.js";
import { orThrow, parsePolicy, type ResultInput } from "../../../src/index.js";
import { addDays } from "../../../src/kernel/iso-date.js";
import { chainStep } from "../../../src/protocol.js";
import {
  amendPolicy,
  anchorChain,
  changeRegistry,
  moveVisits,
  publishVisits,
  rateUnits,
  recordEvents,
  recordResults,
  replaceUnits,
  revealPhase,
  staffRound,
  substitute,
  substituteEverywhere,
  voidCase,
} from "../../support/acts.js";
import { CLASSES, LANE_TEAM } from "../../support/busy-town.js";
import type { Row } from "../../support/small-case.js";
import {
  announced,
  beacon,
  type CaseSaid,
  caseSteps,
  dayOf,
  drawn,
  instant,
  newTown,
  notBefore,
  occasion,
  opened,
  type Played,
  playSteps,
  policyOf,
  type RoundSaid,
  roundSteps,
  type Sources,
  type Step,
  type Town,
  take,
  type VisitNow,
  visitsOf,
} from "./town.js";

export const MARKET = "market";
export const CULTURE = "culture";
export const PHASE_SECRET = "7".repeat(64);
const CALENDARS = [2025, 2026].map((year) => orThrow(chineseCalendar(year)));
const NEXT = { id: "2027", from: "2027-01-01", until: "2027-12-31" };
const pad = (n: number): string => String(n).padStart(2, "0");
const said = { reason: "a letter of the office", approver: "head" };

// ---- rows

export const UNITS = 48;

export function unitRows(count = UNITS): Row[] {
  return Array.from({ length: count }, (_, n) => ({
    id: `U-${pad(n + 1)}`,
    name: `Unit ${n + 1}`,
    region: n % 2 === 0 ? "town/east" : "town/west",
    categories: n % 3 === 0 ? ["venue"] : ["shop"],
    tier: n < 12 ? "key" : n % 11 === 0 ? "scales" : "general",
    opened: "2020-01-01",
    facts: { score: 100, floors: n % 7 },
  }));
}

export function peopleRows(count = 16): Row[] {
  return Array.from({ length: count }, (_, n) => ({
    id: `I-${pad(n + 1)}`,
    name: `Inspector ${n + 1}`,
    agency: n % 4 === 3 ? CULTURE : MARKET,
    regions: ["town"],
    qualifications: n % 2 === 0 || n % 4 === 3 ? ["lead"] : [],
    certificates: [{ kind: "law", from: "2024-01-01", until: "2029-12-31" }],
    grade: n % 2 === 0 ? "senior" : "junior",
    capacity: 40,
    ...(n === 1 ? { recusals: [{ unit: "U-03", reason: "family" }] } : {}),
  }));
}

const historyRows = (): Row[] =>
  unitRows()
    .filter((_, n) => n % 5 === 0)
    .map(({ id }, n) => ({
      ...{ unit: id, day: `2025-0${(n % 8) + 1}-11`, kind: "routine", result: n % 3 === 0 ? "E" : "1" },
      ...{ matter: "FOOD", authority: MARKET, level: "county", inspectors: [`I-0${(n % 6) + 1}`] },
    }));

// ---- rules

const ROUNDS = [
  { id: "R1", from: "2026-01-08", until: "2026-04-30", share: "1/3" },
  { id: "R2", from: "2026-05-04", until: "2026-08-31", share: "1/3" },
  { id: "R3", from: "2026-09-01", until: "2026-12-18", share: "1/3" },
];
const WINDOWS = [
  { from: "2026-01-05", until: "2026-01-31" },
  { from: "2026-05-01", until: "2026-05-31" },
  { from: "2026-09-01", until: "2026-09-30" },
];

const teamOf = (agency: string, more: Row = {}): Row => ({
  roles: [
    { id: "lead", qualifications: ["lead"], agencies: [agency] },
    { id: "second", agencies: [agency] },
  ],
  certificate: "law",
  limits: { perDay: 2, perWeek: 6 },
  ...more,
});

const YEARLY_CAP = { id: "four-a-year", atMost: 4, window: "year" };

function marketMatters(): Row[] {
  const food = {
    id: "FOOD",
    strata: [
      { id: "key", where: { tier: "key" }, ratio: "100%" },
      { id: "general", where: { tier: "general" }, ratio: "30%" },
    ],
    rounds: ROUNDS.map((round, n) => ({ ...round, draw: WINDOWS[n] })),
    reserve: 9,
    frequency: [YEARLY_CAP],
    recentVisit: { days: 45, kinds: null },
    schedule: { together: { depth: 2, units: 2 } },
    quiet: { monthDays: [1, 2] },
    team: teamOf(MARKET, { noReturn: { visits: 1 } }),
  };
  const price = {
    id: "PRICE",
    mode: "independent",
    coolDown: { rounds: 1 },
    strata: [
      { id: "bad", where: { class: { $in: ["B", "C"] } }, ratio: "50%" },
      { id: "others", ratio: "18%" },
    ],
    rounds: ROUNDS,
    reserve: 9,
    schedule: { joins: true },
    team: teamOf(MARKET),
  };
  const commitment = phaseCommitment({ authority: MARKET, year: 2026 }, "SCALES", "office", PHASE_SECRET);
  const scales = {
    id: "SCALES",
    strata: [{ id: "scales", where: { tier: "scales" }, number: 2 }],
    rounds: ROUNDS,
    reserve: 3,
    phase: { party: "office", commitment },
    schedule: {},
    team: teamOf(MARKET),
  };
  return [food, price, scales];
}

const laneTeam = (agency: string): Row => ({
  ...LANE_TEAM,
  roles: LANE_TEAM.roles.map((role) => ({ ...role, agencies: [agency] })),
});

function marketLanes(): Row[] {
  const team = laneTeam(MARKET);
  return [
    {
      ...{ id: "complaint", ground: "complaint", within: { workdays: 5 }, urgent: { hours: 24 } },
      ...{ merges: true, schedule: { everyDay: true }, team },
    },
    { id: "re-inspection", ground: "re-inspection", within: { workdays: 10 }, schedule: {}, team },
    { id: "clue", ground: "clue", within: { days: 15 }, schedule: {}, team },
    {
      ...{ id: "festival", ground: "campaign", approval: true, schedule: {}, team },
      frequency: [{ id: "one-campaign", atMost: 1, window: "year", counts: { kinds: ["campaign"] } }],
    },
  ];
}

const HEAD = {
  format: "double-random/policy/1",
  year: 2026,
  calendars: [...CALENDARS, NEXT],
  level: "county",
};

export function rulesOfYear(): Record<string, Row> {
  const venues = {
    id: "VENUES",
    strata: [{ id: "venue", where: { categories: "venue" }, ratio: "50%" }],
    rounds: [
      { id: "H1", from: "2026-01-12", until: "2026-06-30", share: "1/2" },
      { id: "H2", from: "2026-07-01", until: "2026-12-18", share: "1/2" },
    ],
    reserve: 6,
    frequency: [YEARLY_CAP],
    schedule: { joins: true },
    team: teamOf(CULTURE),
  };
  const joint = { id: "joint", ground: "joint", lead: { authority: MARKET, matter: "FOOD" } };
  return {
    [MARKET]: {
      ...{ ...HEAD, id: "market-2026", authority: MARKET, tiers: ["key", "general", "scales"] },
      ...{ classes: CLASSES, matters: marketMatters(), lanes: marketLanes() },
    },
    [CULTURE]: {
      ...{ ...HEAD, id: "culture-2026", authority: CULTURE, matters: [venues] },
      lanes: [{ ...joint, schedule: { everyDay: true }, team: laneTeam(CULTURE) }],
    },
  };
}

// ---- seeds of the year

/** The last secret of the office's chain, and those before it. */
const SECRETS = Array.from({ length: 8 }, (_, n) => n).reduce<string[]>(
  ([first = "e".repeat(64), ...more]) => [chainStep("office", first), first, ...more],
  [],
);
const CHAINED = ["FOOD R1", "FOOD R2", "FOOD R3"];

/** A public beacon, and the office's own secret of the yearly chain. */
export const byBeaconAndChain: Sources = (town, name, at) => [
  beacon(town, at),
  { type: "chain", party: "office", value: town.values[name] ?? SECRETS[CHAINED.indexOf(name) + 1]! },
];

// ---- steps between the rounds

const isOwn =
  (authority: string) =>
  ({ draw }: VisitNow) =>
    draw.authority === authority;

/** Visits of a draw that are still to come, after a day. */
export const coming = (town: Town, start: string, day: string): VisitNow[] =>
  visitsOf(town).filter(
    (each) => each.draw.drawId.startsWith(start) && each.visit.result === null && dayOf(each) > day,
  );

export const FOOD_1 = `${MARKET}/2026/FOOD/R1`;

/** A registry row changes with a published difference. */
export function changed(
  town: Town,
  day: string,
  units: readonly Row[],
  reasons: readonly Row[],
  authority = MARKET,
): Town {
  const { given, town: seen } = occasion(town, authority, day);
  const next = { ...seen, units, asOf: day };
  const { given: after, town: all } = occasion(next, authority, day);
  const input = { ledger: town.ledger, before: given.registry, after: after.registry };
  const outcome = changeRegistry({
    ...input,
    reasons: reasons as never,
    approver: "head",
    at: given.at,
    by: town.by,
  });
  const done = take(all, `change ${day}`, outcome);
  return done.ledger === town.ledger ? { ...done, units: town.units, asOf: town.asOf } : done;
}

const withUnit = ({ units }: Town, id: string, change: Row): Row[] =>
  units.map((unit) => (unit["id"] === id ? { ...unit, ...change } : unit));

/** Results of every visit of an authority whose day is past, as its inspectors found them. */
export function entered(town: Town, authority: string, day: string): Town {
  const due = visitsOf(town).filter(
    (each) => isOwn(authority)(each) && each.visit.result === null && dayOf(each) <= day,
  );
  const steps = due.map((each): ResultInput => {
    const { draw, visit } = each;
    const bad = Number(visit.unit.slice(2)) % 4 === 0;
    const named = { drawId: draw.drawId, unit: visit.unit, step: "enter", day: dayOf(each) } as const;
    return bad ? { ...named, codes: ["E"], correctBy: addDays(dayOf(each), 15) } : { ...named, codes: ["1"] };
  });
  return steps.length === 0 ? town : stepped(town, authority, day, steps);
}

export function stepped(town: Town, authority: string, day: string, steps: readonly ResultInput[]): Town {
  const { given, town: seen } = occasion(town, authority, day);
  return take({ ...seen, seen: town.seen }, `results ${day}`, recordResults({ ...given, steps }));
}

/** Everything entered and not published yet is published; what was open is closed. */
export function published(town: Town, authority: string, day: string): Town {
  const own = visitsOf(town).filter(isOwn(authority));
  const steps = own.flatMap(({ draw, visit: { unit, result } }): ResultInput[] => {
    const named = { drawId: draw.drawId, unit };
    if (result?.stage === "review") return [{ ...named, step: "publish" }];
    const isOpen = result?.stage === "published" && result.followUp === "open";
    return isOpen ? [{ ...named, step: "close", day, text: "looked at again" }] : [];
  });
  return steps.length === 0 ? town : stepped(town, authority, day, steps);
}

/** What was visited until a day is entered, and published on another. */
const outcomes = (day: string, publishOn: string): Step[] => [
  ...[MARKET, CULTURE].map((authority) => ({
    id: `enter ${authority} ${day}`,
    play: (town: Town) => entered(town, authority, day),
  })),
  ...[MARKET, CULTURE].map((authority) => ({
    id: `publish ${authority} ${publishOn}`,
    play: (town: Town) => published(town, authority, publishOn),
  })),
];

/** One result is sent back, one found to be of another unit, one corrected, one annulled by a court. */
export function disputes(town: Town): Town {
  const review = visitsOf(town).filter(
    ({ draw, visit }) => draw.authority === MARKET && visit.result?.stage === "review",
  );
  const [one, two, three] = review as [VisitNow, VisitNow, VisitNow];
  const named = ({ draw, visit }: VisitNow) => ({ drawId: draw.drawId, unit: visit.unit });
  const again = (each: VisitNow) =>
    ({ ...named(each), step: "enter", day: dayOf(each), codes: ["1"] }) as const;
  const first = stepped(town, MARKET, "2026-03-03", [
    { ...named(one), step: "return", text: "the photograph is missing" },
    again(one),
    { ...named(two), step: "publish" },
    { ...named(three), step: "publish" },
  ]);
  return stepped(first, MARKET, "2026-03-04", [
    { ...again(two), step: "correct", codes: ["A"], text: "one line was forgotten", approver: "head" },
    { ...named(three), step: "annul", day: "2026-03-04", text: "court" },
    { ...named(three), step: "withdraw", text: "court", approver: "head" },
    again(three),
  ]);
}

export function illness(town: Town): Town {
  const [first] = coming(town, FOOD_1, "2026-01-28") as [VisitNow];
  const { inspector } = first.visit.seats[0]!;
  const leave = [{ from: "2026-01-27", until: addDays(dayOf(first), 3) }];
  const people = town.people.map((each) => (each["id"] === inspector ? { ...each, leave } : each));
  const { given, town: seen } = occasion({ ...town, people, asOf: "2026-01-27" }, MARKET, "2026-01-27");
  const out = [{ inspector, from: leave[0]!.from, until: leave[0]!.until }];
  const input = {
    ...given,
    matter: "FOOD",
    round: "R1",
    ground: "illness",
    reason: "a doctor's note",
  } as const;
  return take(seen, "illness", substitute({ ...input, approver: "head", out }));
}

export function everywhere(town: Town): Town {
  const visits = coming(town, MARKET, "2026-02-20");
  const inspector = visits[0]!.visit.seats[1]!.inspector;
  const absence = { from: "2026-02-24", until: "2026-03-06" };
  const people = town.people.map((each) =>
    each["id"] === inspector ? { ...each, leave: [...((each["leave"] as Row[]) ?? []), absence] } : each,
  );
  const { given, town: seen } = occasion({ ...town, people, asOf: "2026-02-13" }, MARKET, "2026-02-13");
  const input = { ...given, ...said, inspector, ...absence, ground: "leave" } as const;
  return take(seen, "everywhere", substituteEverywhere(input));
}

/** A drawn unit closes, and the next of the reserve comes. */
export function closes(town: Town): Town {
  const [, , , gone] = coming(town, FOOD_1, "2026-02-06") as VisitNow[];
  const unit = gone!.visit.unit;
  const units = withUnit(town, unit, { status: "closed", closed: "2026-02-05" });
  return changed(town, "2026-02-05", units, [{ unit, code: "closed", reason: "gave up its licence" }]);
}

export function replaced(town: Town): Town {
  const closed = new Set(
    town.units.filter(({ status }) => status === "closed").map(({ id }) => id as string),
  );
  const units = coming(town, FOOD_1, "2026-02-06")
    .filter(({ visit }) => closed.has(visit.unit))
    .map(({ visit }) => ({ unit: visit.unit, code: "closed", reason: "gave up its licence" }) as const);
  const { given, town: seen } = occasion(town, MARKET, "2026-02-06");
  return take(
    seen,
    "replace",
    replaceUnits({ ...given, matter: "FOOD", round: "R1", units, approver: "head" }),
  );
}

export function spring(town: Town): Town {
  const born = { ...unitRows(60)[51]!, tier: "general", opened: "2026-03-10" };
  const units = [
    ...withUnit({ ...town, units: withUnit(town, "U-31", { region: "town/west" }) }, "U-41", {
      tier: "key",
    }).filter(({ id }) => id !== "U-44"),
    born,
  ];
  return changed(town, "2026-03-10", units, [
    { unit: "U-31", code: "moved", reason: "new address" },
    { unit: "U-41", code: "tier", reason: "larger kitchen" },
    { unit: "U-44", code: "merged", reason: "bought", into: "U-43" },
    { unit: "U-52", code: "new", reason: "new licence" },
  ]);
}

/** A holiday is declared, and what stands on it moves. */
export function holiday(town: Town): Town {
  const [visit] = coming(town, FOOD_1, "2026-03-20") as [VisitNow];
  const document = town.rules[MARKET]!;
  const calendars = (document["calendars"] as Row[]).map((calendar, n) =>
    n === 1
      ? { ...calendar, holidays: [...(calendar["holidays"] as Row[]), { day: dayOf(visit), name: "storm" }] }
      : calendar,
  );
  return amended(town, { ...document, calendars }, "2026-03-12");
}

export function amended(town: Town, document: Row, day: string, authority = MARKET): Town {
  const rules = { ...town.rules, [authority]: document };
  const policy = orThrow(parsePolicy(document as never));
  const input = { ledger: town.ledger, policy, ...said, at: notBefore(town, instant(day)), by: town.by };
  const done = take({ ...town, policies: [...town.policies, policy] }, `amend ${day}`, amendPolicy(input));
  return done.ledger === town.ledger ? done : { ...done, rules };
}

export function moved(town: Town): Town {
  const { given, town: seen } = occasion(town, MARKET, "2026-03-13");
  return take(seen, "move", moveVisits({ ...given, ...said }));
}

export function events(town: Town): Town {
  const [one, two] = ["U-04", "U-08"];
  const list = [
    { unit: one, event: "penalty", day: "2026-03-05", reference: "P-17" },
    { unit: two, event: "accident", day: "2026-03-04", reference: "F-3" },
    { unit: two, event: "complaint", day: "2026-03-05", reference: "12345-9" },
  ] as const;
  const { given, town: seen } = occasion(town, MARKET, "2026-03-06");
  return take({ ...seen, seen: town.seen }, "events", recordEvents({ ...given, events: list }));
}

/** Scores move, and the registry of the next day carries them. */
export function rated(town: Town, day: string, authority = MARKET): Town {
  const { given, town: seen } = occasion(town, authority, day);
  const done = take(seen, `rate ${day}`, rateUnits({ ...given, until: day }));
  const entry = done.ledger.at(-1)!;
  if (entry.kind !== "rating") return done;
  const scores = (entry.body as unknown as { units: { unit: string; after: number }[] }).units;
  const after = new Map(scores.map((each) => [each.unit, each.after]));
  const units = town.units.map((unit) =>
    after.has(unit["id"] as string)
      ? { ...unit, facts: { ...(unit["facts"] as Row), score: after.get(unit["id"] as string)! } }
      : unit,
  );
  const reasons = [...after.keys()].map((unit) => ({ unit, code: "corrected", reason: "the score" }));
  const differ = ({ id, facts }: Row) => (facts as Row)["score"] !== after.get(id as string);
  const known = reasons.filter(({ unit }) => town.units.some((each) => each["id"] === unit && differ(each)));
  return changed(done, addDays(day, 1), units, known, authority);
}

function tax(town: Town): Town {
  const { given, town: seen } = occasion(town, MARKET, "2026-01-02");
  const visits = ["U-07", "U-19", "U-31"].map((unit, n) => ({
    ...{ unit, day: `2025-12-1${n}`, kind: "routine", result: "1" },
  }));
  const input = { ...given, authority: "tax", level: "city", visits };
  return take({ ...seen, seen: town.seen }, "tax", publishVisits(input));
}

/** Where only one person is there, nobody is staffed; later the others are. */
const alone =
  (play: (town: Town) => Town) =>
  (town: Town): Town => {
    const people = town.people.map((each, n) => (n === 0 ? each : { ...each, status: "inactive" }));
    return { ...play({ ...town, people, asOf: "2026-05-12" }), people: town.people, asOf: "2026-05-13" };
  };

export function staffed(town: Town): Town {
  const { given, town: seen } = occasion(town, MARKET, "2026-05-18");
  const input = { ...given, ...said, matter: "PRICE", round: "R2" };
  return take(seen, "staff", staffRound(input));
}

function revealed(town: Town): Town {
  const input = { policy: policyOf(town, MARKET), matter: "SCALES", value: PHASE_SECRET };
  const { ledger, by } = town;
  return take(
    town,
    "reveal",
    revealPhase({ ...input, ledger, at: notBefore(town, instant("2026-12-28")), by }),
  );
}

function clueGivenUp(town: Town): Town {
  const { given } = occasion(town, MARKET, "2026-01-27");
  const { registry: _, ...input } = given;
  return take(
    town,
    "void K-1",
    voidCase({ ...input, lane: "clue", case: town.numbers["K-1"] ?? "K-1", ...said }),
  );
}

// ---- the year

const food = { authority: MARKET, matter: "FOOD", sources: byBeaconAndChain };
const price = { authority: MARKET, matter: "PRICE" };
const scales = { authority: MARKET, matter: "SCALES", secret: PHASE_SECRET };
const venues = { authority: CULTURE, matter: "VENUES" };
const PRICE_2 = { ...price, round: "R2", announced: "2026-05-12T15:00:00+08:00", drawn: "2026-05-13" };
const again = { reason: "the list was printed before its day", approver: "head" };

export const FOOD_SAID: RoundSaid = { ...food, round: "R1", announced: "2026-01-05", drawn: "2026-01-08" };
export const FOOD_2: RoundSaid = { ...food, round: "R2", announced: "2026-05-08", drawn: "2026-05-11" };
export const PRICE_AGAIN: RoundSaid = {
  ...{ ...price, round: "R1", announced: "2026-01-13", drawn: "2026-01-15", again },
};
export const SCALES_SAID: RoundSaid = {
  ...{ ...scales, round: "R1", announced: "2026-01-15T15:00:00+08:00", drawn: "2026-01-19" },
};

/** A complaint about a unit that is visited soon: its planned visit takes the case along. */
export function mergedCase(town: Town): Town {
  const [first] = coming(town, FOOD_1, "2026-02-07") as [VisitNow];
  const said = { authority: MARKET, lane: "complaint", case: "C-1", units: [first.visit.unit] };
  return opened(town, { ...said, opened: addDays(dayOf(first), -1) });
}

/** A unit that no planned visit of the market goes to in these days. */
export const unplanned = (town: Town, n: number): string => {
  const planned = new Set(visitsOf(town).map(({ visit }) => visit.unit));
  const free = town.units.filter(({ id, status }) => status === undefined && !planned.has(id as string));
  return free[n]!["id"] as string;
};

const about = (play: (town: Town) => CaseSaid, part: 0 | 1) => (town: Town) =>
  caseSteps(play(town))[part]!.play(town);

export const CASES: Readonly<Record<string, (town: Town) => CaseSaid>> = {
  "C-2": (town) => ({
    ...{ authority: MARKET, lane: "complaint", case: "C-2", units: [unplanned(town, 4)] },
    ...{ opened: "2026-01-20", assigned: "2026-01-21" },
  }),
  "J-1": (town) => ({
    ...{ authority: CULTURE, lane: "joint", case: "J-1", opened: "2026-01-21", assigned: "2026-01-22" },
    units: coming(town, FOOD_1, "2026-02-20")
      .slice(0, 2)
      .map(({ visit }) => visit.unit),
    more: { lead: FOOD_1 },
  }),
  "K-1": (town) => ({
    ...{ authority: MARKET, lane: "clue", case: "K-1", units: [unplanned(town, 7)] },
    ...{ opened: "2026-01-22T15:00:00+08:00", assigned: "2026-01-23" },
  }),
  "F-1": (town) => ({
    ...{ authority: MARKET, lane: "festival", case: "F-1", reason: "the lantern festival" },
    units: [unplanned(town, 9), unplanned(town, 11)],
    ...{ opened: "2026-02-24", assigned: "2026-02-25" },
    more: { approver: "government", until: "2026-03-09" },
  }),
  "RI-1": () => ({
    ...{ authority: MARKET, lane: "re-inspection", case: "RI-1", units: ["U-08"] },
    ...{ opened: "2026-03-09", assigned: "2026-03-09T15:00:00+08:00", reason: "an accident" },
  }),
};

/** The units of a case are those that were named when it was opened. */
const ofCase = (id: string): [Step, Step] => [
  { id: `open ${id}`, play: about(CASES[id]!, 0) },
  { id: `assign ${id}`, play: about(CASES[id]!, 1) },
];

const step = (id: string, play: Step["play"]): Step => ({ id, play });

/** The office's chain of secrets is anchored before anything is announced. */
function anchored(town: Town): Town {
  const { given } = occasion(town, MARKET, "2026-01-02");
  const { ledger, at, by } = given;
  return take(town, "anchor", anchorChain({ ledger, party: "office", value: SECRETS[0]!, at, by }));
}

export const STEPS: readonly Step[] = [
  step("anchor", anchored),
  step("tax", tax),
  ...roundSteps("food 1", FOOD_SAID),
  ...roundSteps("price 1", {
    ...{ ...price, round: "R1", announced: "2026-01-08T15:00:00+08:00", drawn: "2026-01-09" },
  }),
  ...roundSteps("venues 1", {
    ...{ ...venues, round: "H1", announced: "2026-01-09T15:00:00+08:00", drawn: "2026-01-12" },
  }),
  ...roundSteps("price 1 again", PRICE_AGAIN),
  ...roundSteps("scales 1", SCALES_SAID),
  ...ofCase("C-2"),
  ...ofCase("J-1"),
  ...ofCase("K-1"),
  step("illness", illness),
  step("void K-1", clueGivenUp),
  step("change: closed", closes),
  step("replace", replaced),
  step("open C-1", mergedCase),
  step("everywhere", everywhere),
  ...ofCase("F-1"),
  step("enter market 1", (town) => entered(town, MARKET, "2026-03-02")),
  step("enter culture 1", (town) => entered(town, CULTURE, "2026-03-02")),
  step("disputes", disputes),
  step("publish market 1", (town) => published(town, MARKET, "2026-03-05")),
  step("publish culture 1", (town) => published(town, CULTURE, "2026-03-05")),
  step("events", events),
  ...ofCase("RI-1"),
  step("change: spring", spring),
  step("amend: holiday", holiday),
  step("move", moved),
  ...outcomes("2026-05-04", "2026-05-05"),
  step("rate 1", (town) => rated(town, "2026-05-06")),
  ...roundSteps("food 2", FOOD_2),
  ...roundSteps("scales 2", {
    ...{ ...scales, round: "R2", announced: "2026-05-11T15:00:00+08:00", drawn: "2026-05-12" },
  }),
  step(
    "announce price 2",
    alone((town) => announced(town, PRICE_2)),
  ),
  step("draw price 2", (town) => drawn(town, PRICE_2)),
  step("staff price 2", staffed),
  ...outcomes("2026-06-30", "2026-07-01"),
  ...roundSteps("venues 2", { ...venues, round: "H2", announced: "2026-07-02", drawn: "2026-07-06" }),
  ...outcomes("2026-08-31", "2026-09-01"),
  ...roundSteps("food 3", {
    ...{ ...food, round: "R3", announced: "2026-09-01T15:00:00+08:00", drawn: "2026-09-03" },
  }),
  ...roundSteps("price 3", {
    ...{ ...price, round: "R3", announced: "2026-09-03T15:00:00+08:00", drawn: "2026-09-04" },
  }),
  ...roundSteps("scales 3", {
    ...{ ...scales, round: "R3", announced: "2026-09-04T15:00:00+08:00", drawn: "2026-09-07" },
  }),
  ...outcomes("2026-12-21", "2026-12-22"),
  step("rate 2", (town) => rated(town, "2026-12-23")),
  step("reveal", revealed),
];

export const startOfYear = (): Town =>
  newTown({
    ...{ units: unitRows(), people: peopleRows(), history: historyRows(), rules: rulesOfYear() },
    asOf: "2025-12-31",
  });

export const playRealYear = (): Played => playSteps(STEPS, startOfYear());
