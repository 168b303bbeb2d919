/**
 * Registries, policies and ledgers that are large in one direction: work that grows with a product of two of
 * them shows here first.
 *
 * The peer only draws: it groups by kind and risk and sorts by hash.
 */
import {
  audit,
  compilePlan,
  drawRound,
  type Ledger,
  openYear,
  orThrow,
  withPolicy,
  writeLedger,
} from "../../src/index.js";
import { keyFor } from "../../src/protocol.js";
import { licencePolicy, licenceRows, makeLicences, PLAIN_SHAPE, type Shape } from "../data/licences.js";
import type { Case, Contender } from "../harness.js";
import { hashAndSort } from "../peers/hash-and-sort.js";

/** A shape, and how much of its year stands on the ledger. */
interface Ground {
  readonly shape: Shape;
  readonly authorities: number;
  /** Rounds drawn of each matter. */
  readonly drawn: number;
}

export const SHAPE_CASES: readonly Case[] = [
  shapeCase("184 strata, 46,000 profiles", { units: 90_651, strata: 184 }, {}, true),
  shapeCase("60 facts more", { moreFacts: 60 }),
  shapeCase("20 matters", { matters: 20, units: 5000 }),
  shapeCase("10 visits a unit", { visits: 10 }),
  shapeCase("6 authorities, 12 rounds each", { units: 2000, rounds: 12 }, { authorities: 6, drawn: 12 }),
];

function shapeCase(name: string, shape: Partial<Shape>, more: Partial<Ground> = {}, quick = false): Case {
  const ground = { shape: { ...PLAIN_SHAPE, ...shape }, authorities: 1, drawn: 1, ...more };
  return { name, start: "cold", quick, contenders: contenders(ground) };
}

function contenders(ground: Ground): Contender[] {
  const { shape } = ground;
  return [
    {
      name: "createHash + groupBy + sort, one draw",
      prepare() {
        const units = licenceRows(shape).map(({ id, facts }) => ({
          id: String(id),
          stratum: stratumOf(facts),
        }));
        return () => {
          const drawn = hashAndSort(units, keyFor("0".repeat(64), "000000/2026/M0/R01", "unit"));
          return () => ({ visits: [...drawn.values()].flat().length });
        };
      },
    },
    {
      name: "ours, compilePlan",
      prepare() {
        const [registry, policy] = [makeLicences(shape), licencePolicy(shape)];
        return () => {
          const plan = orThrow(compilePlan({ policy, registry }));
          return () => ({ visits: plan.workload.visits });
        };
      },
    },
    {
      name: "ours, drawRound, all rounds of the case",
      prepare() {
        const run = openYears(ground);
        return () => {
          const ledger = run();
          return () => ({
            entries: ledger.length,
            "ledger MB": (writeLedger(ledger).length / 1e6).toFixed(1),
          });
        };
      },
    },
    {
      name: "ours, audit",
      prepare() {
        const run = openYears(ground);
        const text = writeLedger(run());
        return () => {
          const { findings } = audit(text, { registries: [run.registry] });
          return () => ({ findings: findings.length });
        };
      },
    },
  ];
}

function stratumOf(facts: unknown): string {
  const { kind, risk } = facts as { readonly kind: string; readonly risk?: string };
  return `${kind} ${risk ?? ""}`;
}

/** Draws the rounds of the case on one ledger: in turn by every authority and matter. */
function openYears({ shape, authorities, drawn }: Ground) {
  const registry = makeLicences(shape);
  const policies = Array.from({ length: authorities }, (_, a) =>
    licencePolicy(shape, String(a).padStart(6, "0")),
  );
  const run = (): Ledger => {
    let year = openYear({ policy: policies[0]!, registry });
    for (let t = 0; t < drawn; t++) {
      for (const policy of policies) {
        if (year.policy !== policy) year = withPolicy(year, policy);
        const { id: round, from } = policy.matters[0]!.rounds[t]!;
        const seed = [{ type: "plain", value: `${policy.authority} ${round}` }] as const;
        const occasion = { matter: "M0", round, seed, at: `${from}T09:00:00+08:00`, by: "officer-1" };
        ({ year } = orThrow(drawRound(year, occasion)));
      }
    }
    return year.ledger;
  };
  return Object.assign(run, { registry });
}
