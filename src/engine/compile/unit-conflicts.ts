/** C03 and C08 over all matters: units that several rules send people to for certain, more often than a cap allows. */
import { compareFractions, floorOf, fraction, readFraction } from "../../kernel/fraction.js";
import { type Refusal, refuse } from "../../kernel/refusal.js";
import { NO_RULE, NO_STRATUM } from "../../plan/frame.js";
import type { Sight } from "../../plan/profiles.js";
import type { FrequencyRule } from "../../policy/frequency-rule.js";
import type { Matter, Policy } from "../../policy/policy.js";
import type { Registry } from "../../registry/registry.js";
import type { PlannedYear } from "./open-year.js";

export function unitConflicts(policy: Policy, registry: Registry, years: readonly PlannedYear[], sight: Sight): Refusal[] {
  const certain = new Map(years.map((year) => [year.matter.id, certainVisits(registry, sight, year)]));
  return years.flatMap(({ matter }) =>
    (matter.frequency ?? [])
      .filter(({ atMost, window, counts }) => atMost !== undefined && window === "year" && counts.results === undefined)
      .flatMap((rule) => overCap(policy, registry, sight, matter, rule, certain)),
  );
}

/** Visits of the year that each row is certain to get from a matter; 0 where chance decides. */
function certainVisits(registry: Registry, sight: Sight, { matter, pool }: PlannedYear): Uint16Array {
  const visits = new Uint16Array(registry.units.size);
  const byStratum = matter.strata.map(({ ratio, side, per = "year" }) => {
    if (ratio === undefined || side === "at-most" || per !== "year" || matter.mode === "independent") return 0;
    const exact = readFraction(ratio)!;
    return compareFractions(exact, fraction(1)) < 0 ? 0 : Number(floorOf(exact));
  });
  const floors = (matter.frequency ?? []).filter(({ atLeast, window }) => atLeast !== undefined && window === "year");
  const concerned = floors.map(({ where }) => sight.matcher(where));
  for (let row = 0; row < visits.length; row++) {
    const s = pool.frame.stratum[row]!;
    if (s === NO_STRATUM || pool.rule[row] !== NO_RULE) continue;
    const least = floors.map(({ atLeast }, at) => (concerned[at]!(row) ? atLeast! : 0));
    visits[row] = Math.max(byStratum[s]!, ...least);
  }
  return visits;
}

function overCap(
  { matters, authority, level }: Policy,
  registry: Registry,
  sight: Sight,
  matter: Matter,
  rule: FrequencyRule,
  certain: ReadonlyMap<string, Uint16Array>,
): Refusal[] {
  const { counts, where } = rule;
  const ours =
    (counts.kinds?.includes("routine") ?? true) &&
    (counts.authorities?.includes(authority) ?? true) &&
    (counts.levels === undefined || (level !== undefined && counts.levels.includes(level)));
  const counted = matters.filter(({ id }) => counts.matters?.includes(id) ?? true);
  if (!ours || !certain.get(matter.id)?.some((visits) => visits > 0)) return [];
  const concerned = sight.matcher(where);
  let [units, most, first] = [0, 0, -1];
  for (let row = 0; row < registry.units.size; row++) {
    if (certain.get(matter.id)![row] === 0 || !concerned(row)) continue;
    const visits = counted.reduce((sum, { id }) => sum + (certain.get(id)?.[row] ?? 0), 0);
    if (visits <= rule.atMost!) continue;
    if (first === -1) first = row;
    units += 1;
    most = Math.max(most, visits);
  }
  if (units === 0) return [];
  return [
    refuse("plan/units-above-cap", ["matters", matter.id, "frequency", rule.id], {
      conflict: counted.length > 1 ? "C08" : "C03",
      rule: rule.id,
      cap: rule.atMost!,
      units,
      most,
      first: registry.units.ids[first]!,
      matters: counted.map(({ id }) => id).join(", "),
      nearest: most,
    }),
  ];
}
