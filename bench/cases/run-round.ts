/** A whole round on 10^5 units, and its audit. The peer only draws: no plan, no teams, no record. */
import { audit, type DrawnRound, drawRound, openYear, orThrow, writeLedger } from "../../src/index.js";
import { keyFor } from "../../src/protocol.js";
import { makePolicy, makeRegistry } from "../data/town.js";
import { makeUnits } from "../data/units.js";
import type { Case, Facts } from "../harness.js";
import { hashAndSort } from "../peers/hash-and-sort.js";

const SIZE = 100_000;

export const ROUND_CASES: readonly Case[] = [
  {
    name: "round 10^5",
    start: "cold",
    quick: true,
    contenders: [
      {
        name: "createHash + groupBy + sort, the draw alone",
        prepare() {
          const units = makeUnits(SIZE);
          return () => {
            const drawn = hashAndSort(units, keyFor("0".repeat(64), "000000/2026/BENCH/R01", "unit"));
            return () => ({ visits: [...drawn.values()].flat().length });
          };
        },
      },
      {
        name: "ours, drawRound: plan, draw, teams, record",
        prepare() {
          const run = openRound();
          return () => {
            const drawn = run();
            return () => factsOf(drawn);
          };
        },
      },
      {
        name: "ours, audit: all of it checked and drawn again",
        prepare() {
          const run = openRound();
          const text = writeLedger(run().year.ledger);
          return () => {
            const { findings } = audit(text, run.inputs);
            return () => ({ findings: findings.length });
          };
        },
      },
    ],
  },
];

function openRound() {
  const [registry, policy] = [makeRegistry(SIZE), makePolicy()];
  const occasion = {
    round: "H1",
    seed: [{ type: "plain", value: "bench" }],
    at: "2026-01-05T09:00:00+08:00",
    by: "officer-1",
  } as const;
  const run = (): DrawnRound => orThrow(drawRound(openYear({ policy, registry }), occasion));
  return Object.assign(run, { inputs: { policy, registries: [registry] } });
}

function factsOf({ units, unstaffed, year: { ledger } }: DrawnRound): Facts {
  return {
    visits: units.length,
    staffed: String(unstaffed.length === 0),
    "ledger MB": (writeLedger(ledger).length / 1e6).toFixed(1),
  };
}
