/** A year of one matter whose units are only counted, drawn through the public door: what every round owes. */
import { amendPolicy, type Ledger, orThrow, parsePolicy, parseRegistry, type RoundOutcome, runRound } from "../../src/index.js";
import { digestOf } from "../../src/kernel/canonical-json.js";
import type { Given } from "./vector-file.js";

export function plannedYear({ authority, year, matter, sizes, leftOut, amended = [] }: Given): unknown {
  let policy = orThrow(parsePolicy(policyOf({ authority, year, matter })));
  let ledger: Ledger = [];
  return policy.matters[0]?.rounds.map(({ id, from }, index) => {
    const occasion = { at: `${from}T09:00:00+08:00`, by: "vectors" };
    const now = amended.filter(({ since }: Given) => since <= index).at(-1);
    if (leftOut.includes(index)) return null;
    const own = now === undefined ? policy : orThrow(parsePolicy(policyOf({ authority, year, matter: now.matter })));
    if (digestOf(own) !== digestOf(policy)) {
      if (ledger.length > 0)
        ({ ledger } = orThrow(amendPolicy({ ledger, policy: own, reason: "a notice", approver: "head", ...occasion })));
      policy = own;
    }
    const registry = orThrow(parseRegistry({ units: unitsOf(sizes, index), inspectors: [], history: [], asOf: from }));
    const seed = [{ type: "plain", value: id } as const];
    const outcome = orThrow(runRound({ registry, policy, matter: "M-1", round: id, seed, ledger, ...occasion }));
    ledger = outcome.ledger;
    return numbersOf(outcome.plan);
  });
}

function policyOf({ authority, year, matter }: Given): unknown {
  const strata = matter.strata.map((stratum: { id: string }) => ({ ...stratum, where: { tier: stratum.id } }));
  const team = { roles: [{ id: "first" }, { id: "second" }], region: false, staffing: "by-rank" };
  const own = { ...matter, id: "M-1", mode: "independent", reserve: 0, strata, team };
  return { format: "double-random/policy/1", id: "vectors", authority, year, matters: [own] };
}

function unitsOf(sizes: Record<string, number[]>, index: number): { id: string; tier: string }[] {
  return Object.entries(sizes).flatMap(([tier, each]) =>
    Array.from({ length: each[index] ?? 0 }, (_, n) => ({ id: `${tier}-${n}`, tier })),
  );
}

function numbersOf({ strata, total }: RoundOutcome["plan"]): unknown {
  return {
    strata: strata.map(({ stratum, owed, target, done, quota }) => [stratum, owed, target, done, quota]),
    total: total === undefined ? null : [total.owed, total.target, total.done],
  };
}
