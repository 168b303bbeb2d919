/**
 * What a round costs, counted by the engine that runs it: every entry is read into the year once, and pool,
 * frame, sight and snapshot are made once.
 */
import { Session } from "node:inspector/promises";
import { describe, expect, test } from "vitest";
import { announcementOf } from "../../src/ceremony.js";
import {
  amendPolicy,
  announceRound,
  audit,
  drawRound,
  moveVisits,
  openYear,
  orThrow,
  plannedVisits,
  readYear,
  recordResults,
  runCase,
  substitute,
  withRegistry,
  type Year,
  yearReport,
} from "../../src/index.js";
import { busyPolicy } from "../support/busy-town.js";
import { BY, matterOf, type Row, SEED, town } from "../support/small-case.js";

const COUNTED = ["applyEntry", "openSight", "frameOf", "poolOf", "snapshotMade"] as const;

type Counts<Name extends string = (typeof COUNTED)[number]> = Readonly<Record<Name, number>>;

/** How often each of the functions was called. */
async function callsOf(act: () => unknown): Promise<Counts> {
  return countedIn(act, COUNTED);
}

async function countedIn<Name extends string>(
  act: () => unknown,
  names: readonly Name[],
): Promise<Counts<Name>> {
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: false });
  act();
  const { result } = await session.post("Profiler.takePreciseCoverage");
  await session.post("Profiler.stopPreciseCoverage");
  session.disconnect();
  const counts = new Map<string, number>();
  for (const { functions } of result)
    for (const { functionName, ranges } of functions)
      counts.set(functionName, Math.max(counts.get(functionName) ?? 0, ranges[0]?.count ?? 0));
  return Object.fromEntries(names.map((name) => [name, counts.get(name) ?? 0])) as Counts<Name>;
}

const policy = busyPolicy();
const registry = town();
const at = "2026-01-05T09:00:00+08:00";
const open = () => openYear({ policy, registry });

const entriesSince = (before: Year, after: Year): number => after.ledger.length - before.ledger.length;

test("a round that is announced and drawn at once", async () => {
  const year = open();
  let drawn: Year | undefined;
  const counts = await callsOf(() => {
    drawn = orThrow(drawRound(year, { round: "H1", seed: SEED, at, by: BY })).year;
  });
  expect(counts).toEqual({
    applyEntry: entriesSince(year, drawn!),
    openSight: 1,
    frameOf: 1,
    poolOf: 1,
    snapshotMade: 0,
  });
});

test("a round that was announced before: what the announcement found is found again, the rest is carried along", async () => {
  const sources = SEED.map((source) => announcementOf(source, "000000/2026/M-1/H1"));
  const announced = orThrow(announceRound(open(), { round: "H1", sources, at, by: BY })).year;
  let drawn: Year | undefined;
  const counts = await callsOf(() => {
    drawn = orThrow(drawRound(announced, { round: "H1", seed: SEED, at, by: BY })).year;
  });
  expect(counts).toEqual({
    applyEntry: entriesSince(announced, drawn!),
    openSight: 0,
    frameOf: 1,
    poolOf: 1,
    snapshotMade: 0,
  });
});

test("a later round asks for one pool more: what the rounds to come could draw from if nobody had been drawn", async () => {
  const year = orThrow(drawRound(open(), { round: "H1", seed: SEED, at, by: BY })).year;
  const july = { round: "H2", at: "2026-07-01T09:00:00+08:00", by: BY };
  let drawn: Year | undefined;
  const counts = await callsOf(() => {
    drawn = orThrow(drawRound(year, { ...july, seed: [{ type: "plain", value: "2" }] })).year;
  });
  expect(counts).toEqual({
    applyEntry: entriesSince(year, drawn!),
    openSight: 0,
    frameOf: 1,
    poolOf: 2,
    snapshotMade: 0,
  });
});

describe("what the units look like is worked out once for a registry, and once more for other rules", () => {
  /** Windows and a promise ask for it at every turn. */
  const asking = (daysOff: readonly string[]) =>
    busyPolicy((draft) => {
      const [before, now] = draft["calendars"] as { holidays: object[]; workdays: { day: string }[] }[];
      const holidays = [...now!.holidays, ...daysOff.map((day) => ({ day, name: "declared later" }))];
      draft["calendars"] = [before, { ...now, holidays }];
      const matter: Row = matterOf(draft);
      matter["schedule"] = {
        windows: [{ id: "key", where: { tier: "key" }, from: "2026-01-01", until: "2026-12-31" }],
      };
      matter["frequency"] = [
        { id: "promised", atLeast: 1, window: "year" },
        { id: "capped", atMost: 2, window: "year" },
      ];
    });
  const start = () => openYear({ policy: asking([]), registry });
  const drawn = (from: Year) => orThrow(drawRound(from, { round: "H1", seed: SEED, at, by: BY })).year;
  const days = plannedVisits(drawn(start())).visits.map(({ day }) => day!);
  const closing = asking([...new Set(days)].sort().slice(0, 2));
  const say = { reason: "a notice", approver: "head", at, by: BY };
  const sightsOf = async (act: () => unknown): Promise<number> => (await callsOf(act)).openSight;

  test("an amendment that moves visits at once", async () => {
    const year = drawn(start());
    let moves = 0;
    const sights = await sightsOf(() => {
      moves = orThrow(amendPolicy(year, { ...say, policy: closing })).moves.length;
    });
    expect([moves, sights]).toEqual([1, 1]);
  });

  test("visits that are moved later, after the registry at hand is another", async () => {
    const amended = orThrow(amendPolicy(drawn(start()), { ...say, policy: closing, moving: "later" })).year;
    const other = withRegistry(amended, town({ asOf: "2026-01-05" }));
    for (const [year, most] of [
      [amended, 0],
      [other, 1],
    ] as const) {
      let moves = 0;
      const sights = await sightsOf(() => {
        moves = orThrow(moveVisits(year, say)).moves.length;
      });
      expect([moves, sights]).toEqual([1, most]);
    }
  });

  test("a report of the year, of its caps and of its promises", async () => {
    const year = withRegistry(drawn(start()), town());
    const sights = await sightsOf(() => orThrow(yearReport(year, { at })));
    expect(sights).toBe(1);
  });
});

test("opening a year hashes its registry, once for all years of it", async () => {
  const other = town({ asOf: "2026-01-03" });
  const counts = await callsOf(() => [1, 2].map(() => openYear({ policy, registry: other })));
  expect(counts).toEqual({ applyEntry: 0, openSight: 0, frameOf: 0, poolOf: 0, snapshotMade: 1 });
});

test("a complaint in the open year reads no entry again and looks at no pool", async () => {
  const year = orThrow(drawRound(open(), { round: "H1", seed: SEED, at, by: BY })).year;
  const say = {
    lane: "complaint",
    case: "C-1",
    units: ["U-12"],
    reason: "12345",
    at: "2026-01-06T09:00:00+08:00",
    by: BY,
  };
  let after: Year | undefined;
  const counts = await callsOf(() => {
    after = orThrow(runCase(year, { ...say, seed: [{ type: "plain", value: "c" }] })).year;
  });
  expect(counts).toEqual({
    applyEntry: entriesSince(year, after!),
    openSight: 0,
    frameOf: 0,
    poolOf: 0,
    snapshotMade: 0,
  });
});

const CASES = Array.from({ length: 40 }, (_, at) => `C-${at}`);

/** A year of complaints, one about each unit in turn, and the year before the last of them. */
function yearOfCases(cases: readonly string[]): Year {
  return cases.reduce<Year>((year, number, at) => {
    const say = { lane: "complaint", case: number, units: [`U-${String((at % 12) + 1).padStart(2, "0")}`] };
    const when = { reason: "12345", at: "2026-01-06T09:00:00+08:00", by: BY };
    return orThrow(runCase(year, { ...say, ...when, seed: [{ type: "plain", value: number }] })).year;
  }, open());
}

test("the fortieth complaint of a year works as much as the twentieth", async () => {
  const work = ["countIn", "countOut", "seatsOf", "seatsNow", "teamDrawsOf", "set", "seatCase"] as const;
  const of = async (before: number) => {
    const year = yearOfCases(CASES.slice(0, before));
    const say = { lane: "complaint", case: "C-last", units: ["U-12"], reason: "12345", by: BY };
    const when = { at: "2026-01-06T09:00:00+08:00", seed: [{ type: "plain", value: "last" }] } as const;
    return countedIn(() => orThrow(runCase(year, { ...say, ...when })), work);
  };
  expect(await of(40)).toEqual(await of(20));
});

test("a result costs what it changes: the last of a draw as much as the first", async () => {
  const { year, drawId, units } = orThrow(drawRound(open(), { round: "H1", seed: SEED, at, by: BY }));
  const enter = (before: Year, unit: string): Year => {
    const steps = [{ drawId, unit, step: "enter", day: "2026-06-30", codes: ["1"] }] as const;
    return orThrow(recordResults(before, { steps, at: "2026-07-01T09:00:00+08:00", by: BY })).year;
  };
  const ids = units.map(({ unit }) => unit);
  const late = ids.slice(0, -1).reduce(enter, year);
  const work = ["set", "applyEntry", "blank"] as const;
  const [first, last] = [
    await countedIn(() => enter(year, ids[0]!), work),
    await countedIn(() => enter(late, ids.at(-1)!), work),
  ];
  expect(last).toEqual(first);
});

/** The same, and in every case somebody steps in. */
function withSubstitutes(year: Year): Year {
  return CASES.reduce((before, number) => {
    const found = before.ledger.find(
      ({ kind, body }) => kind === "assignment" && (body as { drawId: string }).drawId.endsWith(`/${number}`),
    );
    const { seats } = (
      found as { body: { teams: { seats: { unit: string; inspector: string }[] } } } | undefined
    )?.body.teams ?? { seats: [] };
    const seat = seats.at(-1);
    if (seat === undefined) return before;
    const out = [{ inspector: seat.inspector, units: [seat.unit] }];
    const say = { matter: "complaint", round: number, out, ground: "illness", reason: "a note" } as const;
    const when = { approver: "head", at: "2026-01-06T09:00:00+08:00", by: BY };
    return orThrow(substitute(before, { ...say, ...when })).year;
  }, year);
}

test("an audit of twice as many cases and substitutions reads twice as many entries, and no more", async () => {
  const work = ["applyEntry", "countIn"] as const;
  const of = async (cases: number) => {
    const { ledger } = withSubstitutes(yearOfCases(CASES.slice(0, cases)));
    expect(ledger.filter(({ kind }) => kind === "substitution")).toHaveLength(cases);
    return countedIn(() => expect(audit(ledger, { registries: [registry] }).findings).toEqual([]), work);
  };
  const [half, all] = [await of(20), await of(40)];
  expect(all.applyEntry).toBeLessThanOrEqual(2 * half.applyEntry);
  expect(all.countIn).toBeLessThanOrEqual(2 * half.countIn + 1);
});

test("a ledger is read once, entry by entry", async () => {
  const { ledger } = orThrow(drawRound(open(), { round: "H1", seed: SEED, at, by: BY })).year;
  const counts = await callsOf(() => orThrow(readYear(ledger, { policy, registry })));
  expect(counts).toEqual({ applyEntry: ledger.length, openSight: 0, frameOf: 0, poolOf: 0, snapshotMade: 0 });
});
