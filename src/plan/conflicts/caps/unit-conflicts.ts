/**
 * Over all matters: units that several rules send people to for certain, more often than a cap
 * allows.
 */

import { heldBy } from "../../../kernel/certain.js";
import { compareFractions, fraction, fractionOf } from "../../../kernel/fraction.js";
import type { Refusal } from "../../../kernel/refusal.js";
import { type CapRule, isCap, isPromise } from "../../../policy/frequency-bounds.js";
import type { VisitFilter } from "../../../policy/frequency-rule.js";
import type { Matter, Policy, Stratum } from "../../../policy/policy.js";
import { openCounter } from "../../../pool/counted-visits.js";
import { NO_RULE, NO_STRATUM } from "../../../pool/frame.js";
import { countsOwn } from "../../../pool/own-visits.js";
import type { Pool } from "../../../pool/pool.js";
import type { Sight } from "../../../pool/sight.js";
import type { Registry } from "../../../registry/registry.js";
import { refuse } from "../../refuse.js";
import type { PlannedYear } from "../../year/matter-year.js";

export function unitConflicts(
  policy: Policy,
  registry: Registry,
  years: readonly PlannedYear[],
  sight: Sight,
): Refusal[] {
  const certain = new Map(
    years.map((year) => [year.matter.id, certainVisits(policy, registry, sight, year)]),
  );
  return years.flatMap(({ matter }) =>
    (matter.frequency ?? [])
      .filter(isCap)
      .filter(({ window, counts }) => window === "year" && counts.results === undefined)
      .flatMap((rule) => overCap({ policy, registry, sight, certain }, matter, rule)),
  );
}

/** Visits of the year that each row is certain to get from a matter; 0 where chance decides. */
function certainVisits(
  policy: Policy,
  registry: Registry,
  sight: Sight,
  { matter, pools }: PlannedYear,
): Uint16Array {
  const visits = new Uint16Array(registry.units.size);
  const byStratum = matter.strata.map((stratum, s) => everybody(matter, stratum, pools, s));
  const promises = (matter.frequency ?? []).filter(isPromise);
  const own = promises.filter(({ window, counts }) => window === "year" && isOnlyOwn(policy, matter, counts));
  const asked = own.map((rule) => ({
    least: rule.atLeast,
    concerns: sight.matcher(rule.where),
    had: openCounter(rule, registry, policy.year, new Map()).count,
  }));
  for (let row = 0; row < visits.length; row++) {
    const s = pools[0]!.frame.stratum[row]!;
    if (s === NO_STRATUM || pools.some(({ rule }) => rule[row] !== NO_RULE)) continue;
    visits[row] = Math.max(
      byStratum[s]!,
      ...asked.map(({ least, concerns, had }) => (concerns(row) ? Math.max(0, least - had(row)) : 0)),
    );
  }
  return visits;
}

/**
 * Draws of every unit of a stratum whose amount is all that the mode allows, as long as nobody joins or
 * leaves it.
 */
function everybody(
  { mode, times = 1 }: Matter,
  { ratio, side, per = "year" }: Stratum,
  pools: readonly Pool[],
  s: number,
): number {
  if (ratio === undefined || side === "at-most" || per !== "year" || mode === "independent") return 0;
  const steady = pools.every(({ frame }) => frame.sizes[s] === pools[0]!.frame.sizes[s]);
  return steady && compareFractions(fractionOf(ratio), fraction(times)) >= 0 ? times : 0;
}

/** Is a promise met by visits of this matter alone? */
function isOnlyOwn(policy: Policy, matter: Matter, counts: VisitFilter): boolean {
  return (
    counts.results === undefined &&
    policy.matters.every(({ id }) => countsOwn(counts, id, policy) === (id === matter.id))
  );
}

/** What every unit is certain to get, matter by matter. */
interface CertainYear {
  readonly policy: Policy;
  readonly registry: Registry;
  readonly sight: Sight;
  readonly certain: ReadonlyMap<string, Uint16Array>;
}

function overCap(
  { policy, registry, sight, certain }: CertainYear,
  matter: Matter,
  rule: CapRule,
): Refusal[] {
  const { counts, where } = rule;
  const counted = policy.matters.filter(({ id }) => countsOwn(counts, id, policy));
  if (!certain.get(matter.id)?.some((visits) => visits > 0)) return [];
  const concerned = sight.matcher(where);
  let [units, most, first] = [0, 0, -1];
  for (let row = 0; row < registry.units.size; row++) {
    if (heldBy(certain, matter.id)[row] === 0 || !concerned(row)) continue;
    const visits = counted.reduce((sum, { id }) => sum + (certain.get(id)?.[row] ?? 0), 0);
    if (visits <= rule.atMost) continue;
    if (first === -1) first = row;
    units += 1;
    most = Math.max(most, visits);
  }
  if (units === 0) return [];
  return [
    refuse("plan/units-above-cap", ["matters", matter.id, "frequency", rule.id], {
      conflict: counted.length > 1 ? "C08" : "C03",
      rule: rule.id,
      cap: rule.atMost,
      units,
      most,
      first: registry.units.ids[first]!,
      matters: counted.map(({ id }) => id).join(", "),
      nearest: null,
    }),
  ];
}
