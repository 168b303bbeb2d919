/**
 * What a round costs, counted by the engine that runs it: every entry is read into the year once, and pool,
 * frame, sight and snapshot are made once.
 */
import { Session } from "node:inspector/promises";
import { expect, test } from "vitest";
import {
  announcementOf,
  announceRound,
  drawRound,
  openYear,
  orThrow,
  readYear,
  runCase,
  type Year,
} from "../../src/index.js";
import { busyPolicy } from "../support/busy-town.js";
import { BY, SEED, town } from "../support/small-case.js";

const COUNTED = ["applyEntry", "openSight", "frameOf", "poolOf", "snapshotMade"] as const;

type Counts = Readonly<Record<(typeof COUNTED)[number], number>>;

/** How often each of the functions was called. */
async function callsOf(act: () => unknown): Promise<Counts> {
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
  return Object.fromEntries(COUNTED.map((name) => [name, counts.get(name) ?? 0])) as Counts;
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
    snapshotMade: 1,
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

test("a ledger is read once, entry by entry", async () => {
  const { ledger } = orThrow(drawRound(open(), { round: "H1", seed: SEED, at, by: BY })).year;
  const counts = await callsOf(() => orThrow(readYear(ledger, { policy, registry })));
  expect(counts).toEqual({ applyEntry: ledger.length, openSight: 0, frameOf: 0, poolOf: 0, snapshotMade: 0 });
});
