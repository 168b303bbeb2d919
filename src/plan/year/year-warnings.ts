/** What is lawful but unwise, or has two readings of which the policy takes one: named, never refused. */

import { compareBytes } from "../../kernel/byte-order.js";
import { lastOf } from "../../kernel/certain.js";
import type { Refusal } from "../../kernel/refusal.js";
import { kindOfLane } from "../../policy/lane.js";
import type { Matter, Policy, Stratum } from "../../policy/policy.js";
import { NO_RULE } from "../../pool/frame.js";
import { ROUTINE } from "../../registry/history.js";
import type { Registry } from "../../registry/registry.js";
import { isGuessable } from "../chances.js";
import { refuse } from "../refuse.js";
import type { PlannedYear } from "./matter-year.js";

export function yearWarnings(policy: Policy, registry: Registry, year: PlannedYear): Refusal[] {
  const { matter } = year;
  return [
    ...matter.strata.flatMap((stratum, s) => [
      ...owesNothing(year, stratum, s),
      ...weightOfZero(year, registry, s),
      ...fewDraws(year, stratum, s),
      ...guessable(year, stratum, s),
      ...twoFloors(year, stratum, s),
    ]),
    ...baseMatters(year),
    ...countsAllKinds(policy, registry, matter),
  ];
}

/** Units of which none is drawn all year: nobody of them has any chance. */
function owesNothing({ matter, plan }: PlannedYear, stratum: Stratum, s: number): Refusal[] {
  const { rounds } = plan.value;
  const units = Math.max(...rounds.map(({ strata }) => strata[s]!.units));
  if (units === 0 || rounds.some(({ strata }) => strata[s]!.quota > 0)) return [];
  return [
    refuse("plan/owes-nothing", ["matters", matter.id, "strata", stratum.id], { stratum: stratum.id, units }),
  ];
}

/** Units of weight 0 in every round, to which no rule promises a visit either. */
function weightOfZero(
  { matter, start, pools, isNeverDrawn }: PlannedYear,
  { units: { ids } }: Registry,
  s: number,
): Refusal[] {
  if (start.strata[s]!.never.every((count) => count === 0)) return [];
  const { id } = matter.strata[s]!;
  const seen = new Set(pools.flatMap(({ rows }) => Array.from(rows[s]!)));
  const never = [...seen].filter((row) =>
    pools.every(({ rule }, t) => rule[row] !== NO_RULE || isNeverDrawn(row, t)),
  );
  if (never.length === 0) return [];
  return [
    refuse("plan/weight-of-zero", ["matters", matter.id, "strata", id], {
      stratum: id,
      units: never.length,
      first: ids[never[0]!]!,
    }),
  ];
}

/** One unit a year: everybody can work out in which round it falls. */
function fewDraws({ matter, plan }: PlannedYear, stratum: Stratum, s: number): Refusal[] {
  const quotas = plan.value.rounds.map(({ strata }) => strata[s]!.quota);
  const year = quotas.reduce((sum, quota) => sum + quota, 0);
  if (
    matter.phase !== undefined ||
    year !== 1 ||
    matter.rounds.length === 1 ||
    plan.value.rounds[0]!.strata[s]!.units === 1
  )
    return [];
  const round = matter.rounds[quotas.indexOf(1)]!.id;
  return [
    refuse("plan/one-a-year", ["matters", matter.id, "strata", stratum.id], { stratum: stratum.id, round }),
  ];
}

/** Fewer than 2^20 possible outcomes. Taking everybody is no secret and is not named. */
function guessable({ matter, plan }: PlannedYear, stratum: Stratum, s: number): Refusal[] {
  const { rounds, sure } = plan.value;
  const small = rounds.flatMap(({ strata }, t) => {
    const { quota } = strata[s]!;
    const pool = sure[s]![t]!;
    return quota > 0 && quota < pool && isGuessable(pool, quota)
      ? [{ pool, quota, round: matter.rounds[t]!.id }]
      : [];
  });
  if (small.length === 0) return [];
  const { pool, quota, round } = small[0]!;
  return [
    refuse("plan/guessable", ["matters", matter.id, "strata", stratum.id], {
      stratum: stratum.id,
      round,
      pool,
      quota,
      rounds: small.length,
    }),
  ];
}

/** Two floors for one stratum, of which the larger decides. */
function twoFloors({ matter, plan }: PlannedYear, stratum: Stratum, s: number): Refusal[] {
  const { rules } = lastOf(plan.value.rounds).strata[s]!;
  if (rules === undefined || rules.length < 2) return [];
  const sums = rules.map((_, k) =>
    plan.value.rounds.map(({ strata }) => strata[s]!.rules![k]!.target).join(" + "),
  );
  return [
    refuse("plan/two-floors", ["matters", matter.id, "strata", stratum.id, "also"], {
      conflict: "C07",
      stratum: stratum.id,
      targets: sums.join("; "),
    }),
  ];
}

/** Units open or close in the year, so the base of the ratio decides. */
function baseMatters({ matter, plan }: PlannedYear): Refusal[] {
  const { rounds } = plan.value;
  return matter.strata.flatMap(({ id }, s) => {
    const sizes = rounds.map(({ strata }) => strata[s]!.units);
    if (sizes.every((size) => size === sizes[0])) return [];
    return [
      refuse("plan/base-decides", ["matters", matter.id, "base"], {
        conflict: "C12",
        stratum: id,
        base: matter.base,
        sizes: sizes.join(", "),
      }),
    ];
  });
}

/**
 * Whether a case check counts toward a cap is read in two ways; a rule that names no kinds counts all.
 */
function countsAllKinds(
  { lanes = [] }: Policy,
  { history }: Registry,
  { id, frequency = [] }: Matter,
): Refusal[] {
  const kinds = [...new Set([ROUTINE, ...history.kinds, ...lanes.map(kindOfLane)])].sort(compareBytes);
  if (kinds.length < 2) return [];
  return frequency
    .filter(({ atMost, counts }) => atMost !== undefined && counts.kinds === undefined)
    .map((rule) =>
      refuse("plan/counts-all-kinds", ["matters", id, "frequency", rule.id, "counts"], {
        conflict: "C04",
        rule: rule.id,
        kinds: kinds.join(", "),
      }),
    );
}
