/**
 * A complaint in the middle of a year: in the year that is carried along, and in one that is read from its
 * ledger for every act, as a program does that keeps nothing.
 */
import {
  drawRound,
  openYear,
  orThrow,
  type Policy,
  parsePolicy,
  readYear,
  runCase,
  type Year,
} from "../../src/index.js";
import { makePolicy, makeRegistry } from "../data/town.js";
import type { Case, Facts } from "../harness.js";

const by = "officer-1";

export const COMPLAINT_CASES: readonly Case[] = [complaints(5_000, true), complaints(100_000, false)];

function complaints(size: number, quick: boolean): Case {
  return {
    name: `complaint, ${size} units`,
    start: "warm",
    quick,
    contenders: [
      {
        name: "readYear, then runCase",
        prepare: () =>
          openDesk(size, ({ ledger, policy, registry }) => orThrow(readYear(ledger, { policy, registry }))),
      },
      { name: "runCase in the year at hand", prepare: () => openDesk(size, (year) => year) },
    ],
  };
}

/** One complaint after the other, each about another unit. */
function openDesk(size: number, yearFor: (year: Year) => Year) {
  const policy = withLane(makePolicy());
  const registry = makeRegistry(size);
  const seed = [{ type: "plain", value: "bench" }] as const;
  const drawn = orThrow(
    drawRound(openYear({ policy, registry }), { round: "H1", seed, at: "2026-01-05T09:00:00+08:00", by }),
  );
  const units = drawn.pool.filter(({ rule }) => rule === null).map(({ unit }) => unit);
  let count = 0;
  return () => {
    const number = `C-${count++}`;
    const said = {
      lane: "complaint",
      case: number,
      units: [units[(count * 7) % units.length]!],
      reason: "hotline",
      seed: [{ type: "plain", value: number }],
    } as const;
    const { teams } = orThrow(runCase(yearFor(drawn.year), { ...said, at: "2026-03-02T09:00:00+08:00", by }));
    return (): Facts => ({ staffed: String(teams?.unstaffed.length === 0) });
  };
}

function withLane(policy: Policy): Policy {
  const { team } = policy.matters[0]!;
  const lane = {
    id: "complaint",
    ground: "complaint",
    within: { workdays: 5 },
    team,
    frequency: [{ id: "few", atMost: 9, window: "year" }],
  };
  const calendar = { id: "2026", from: "2026-01-01", until: "2026-12-31" };
  return orThrow(parsePolicy({ ...policy, calendars: [calendar], lanes: [lane] } as unknown));
}
