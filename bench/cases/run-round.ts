/** A whole round on 10^5 units, and its audit. The peer only draws: no plan, no teams, no record. */
import { orThrow, type RoundOutcome, runRound, verifyLedger, writeLedger } from "../../src/index.js";
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
        name: "ours, runRound: plan, draw, teams, record",
        prepare() {
          const run = openRound();
          return () => {
            const outcome = run();
            return () => factsOf(outcome);
          };
        },
      },
      {
        name: "ours, verifyLedger: all of it checked and drawn again",
        prepare() {
          const run = openRound();
          const text = writeLedger(run().ledger);
          return () => {
            const findings = verifyLedger(text, run.inputs);
            return () => ({ findings: findings.length });
          };
        },
      },
    ],
  },
];

function openRound() {
  const inputs = { registry: makeRegistry(SIZE), policy: makePolicy() };
  const occasion = { round: "H1", seed: [{ type: "plain", value: "bench" }], at: "2026-01-05T09:00:00+08:00", by: "officer-1" } as const;
  return Object.assign((): RoundOutcome => orThrow(runRound({ ...inputs, ...occasion })), { inputs });
}

function factsOf({ draw, teams, ledger }: RoundOutcome): Facts {
  const visits = draw.strata.reduce((sum, { drawn }) => sum + drawn.length, 0);
  return { visits, staffed: String(teams.complete), "ledger MB": (writeLedger(ledger).length / 1e6).toFixed(1) };
}
