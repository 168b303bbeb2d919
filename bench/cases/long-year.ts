/**
 * A year of many acts, twice as long each time: what one more act costs must not grow with what the year holds. The
 * peer is the year of half the length.
 */
import {
  audit,
  drawRound,
  openYear,
  orThrow,
  type Policy,
  parsePolicy,
  recordResults,
  runCase,
  writeLedger,
  type Year,
} from "../../src/index.js";
import { makePolicy, makeRegistry } from "../data/town.js";
import type { Case, Contender } from "../harness.js";

const by = "officer-1";
const registry = () => makeRegistry(12_000);

export const LONG_YEAR_CASES: readonly Case[] = [
  longYear("complaints of a year", [1_000, 2_000, 4_000], (count) => {
    const year = openYear({ policy: withLane(makePolicy()), registry: registry() });
    return () => complaints(year, count).ledger.length;
  }),
  longYear("audit of complaints", [1_000, 2_000, 4_000], (count) => {
    const year = complaints(openYear({ policy: withLane(makePolicy()), registry: registry() }), count);
    const text = writeLedger(year.ledger);
    return () => audit(text, { registries: year.registries }).findings.length;
  }),
  longYear("results of a round", [50, 100, 200], (count) => {
    const open = openYear({ policy: makePolicy(), registry: registry() });
    const seed = [{ type: "plain", value: "bench" }] as const;
    const { year, drawId, units } = orThrow(
      drawRound(open, { round: "H1", seed, at: "2026-01-05T09:00:00+08:00", by }),
    );
    return () =>
      units.slice(0, count).reduce<Year>((before, { unit }) => {
        const steps = [{ drawId, unit, step: "enter", day: "2026-06-30", codes: ["1"] }] as const;
        return orThrow(recordResults(before, { steps, at: "2026-07-01T09:00:00+08:00", by })).year;
      }, year).ledger.length;
  }),
];

function longYear(name: string, counts: readonly number[], open: (count: number) => () => number): Case {
  return { name, start: "cold", quick: false, contenders: counts.map((count) => contender(count, open)) };
}

function contender(count: number, open: (count: number) => () => number): Contender {
  return {
    name: `${count} acts`,
    prepare() {
      const run = open(count);
      return () => {
        const number = run();
        return () => ({ number });
      };
    },
  };
}

/** A complaint about a unit that is closed is refused, and the year goes on. */
function complaints(open: Year, count: number): Year {
  const units = open.registry.units.ids;
  return Array.from({ length: count }, (_, at) => at).reduce((year, at) => {
    const say = {
      lane: "complaint",
      case: `C-${at}`,
      units: [units[(at * 7) % units.length]!],
      reason: "hotline",
    };
    const seed = [{ type: "plain", value: `${at}` }] as const;
    const done = runCase(year, { ...say, seed, at: "2026-03-02T09:00:00+08:00", by });
    return done.ok ? done.value.year : year;
  }, open);
}

function withLane(policy: Policy): Policy {
  const { team } = policy.matters[0]!;
  const lane = { id: "complaint", ground: "complaint", within: { workdays: 5 }, team };
  const calendar = { id: "2026", from: "2026-01-01", until: "2026-12-31" };
  return orThrow(parsePolicy({ ...policy, calendars: [calendar], lanes: [lane] } as unknown));
}
