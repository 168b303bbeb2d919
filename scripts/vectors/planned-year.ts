/**
 * A year of one matter whose units are only counted, drawn through the public door: what every round owes.
 */
import {
  type ActTypes,
  amendPolicy,
  type DrawnRound,
  drawRound,
  openYear,
  orThrow,
  type Policy,
  parsePolicy,
  parseRegistry,
  withRegistry,
  type Year,
} from "../../src/index.js";
import { digestOf } from "../../src/protocol.js";
import type { Given } from "./vector-file.js";

export function plannedYear({ authority, year: of, matter, sizes, leftOut, amended = [] }: Given): unknown {
  const first = orThrow(parsePolicy(policyOf({ authority, year: of, matter })));
  let year: Year | undefined;
  return first.matters[0]?.rounds.map(({ id, from }, index) => {
    const occasion = { at: `${from}T09:00:00+08:00`, by: "vectors" };
    const now = amended.filter(({ since }: Given) => since <= index).at(-1);
    if (leftOut.includes(index)) return null;
    const policy =
      now === undefined ? first : orThrow(parsePolicy(policyOf({ authority, year: of, matter: now.matter })));
    const registry = orThrow(
      parseRegistry({ units: unitsOf(sizes, index), inspectors: [], history: [], asOf: from }),
    );
    const before =
      year === undefined
        ? openYear({ policy, registry })
        : amendedYear(withRegistry(year, registry), policy, occasion);
    const drawn = orThrow(
      drawRound(before, { matter: "M-1", round: id, seed: [{ type: "plain", value: id }], ...occasion }),
    );
    year = drawn.year;
    return numbersOf(drawn.plan);
  });
}

function amendedYear(year: Year, policy: Policy, occasion: ActTypes.Occasion): Year {
  if (digestOf(policy) === digestOf(year.policy)) return year;
  return orThrow(amendPolicy(year, { policy, reason: "a notice", approver: "head", ...occasion })).year;
}

function policyOf({ authority, year, matter }: Given): unknown {
  const strata = matter.strata.map((stratum: { id: string }) => ({
    ...stratum,
    where: { tier: stratum.id },
  }));
  const team = { roles: [{ id: "first" }, { id: "second" }], region: false, staffing: "by-rank" };
  const own = { ...matter, id: "M-1", mode: "independent", reserve: 0, strata, team };
  return { format: "double-random/policy/1", id: "vectors", authority, year, matters: [own] };
}

function unitsOf(sizes: Record<string, number[]>, index: number): { id: string; tier: string }[] {
  return Object.entries(sizes).flatMap(([tier, each]) =>
    Array.from({ length: each[index] ?? 0 }, (_, n) => ({ id: `${tier}-${n}`, tier })),
  );
}

function numbersOf({ strata, total }: DrawnRound["plan"]): unknown {
  return {
    strata: strata.map(({ stratum, owed, target, done, quota }) => [stratum, owed, target, done, quota]),
    total: total === undefined ? null : [total.owed, total.target, total.done],
  };
}
