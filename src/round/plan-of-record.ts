/**
 * The plan of a round again from the numbers that it records, for whoever has no registry: sizes, units that
 * must be drawn and inspectors are believed, and all that follows from them is worked out.
 */
import { canonicalJson } from "../kernel/canonical-json.js";
import type { Result } from "../kernel/result.js";
import { phasesOf } from "../plan/phase.js";
import { planRound, type RoundPlan } from "../plan/plan-round.js";
import type { Matter } from "../policy/policy.js";
import type { QuotaRule, StaffFilter } from "../policy/quota-rule.js";
import { pastRounds, type RoundToPrepare, stratumFacts } from "./prepare-round.js";

/** Without visits of earlier years, which only a history tells: a rule over several years is not asked. */
export function planOfRecord(
  { policy, named, soFar }: Pick<RoundToPrepare, "policy" | "named" | "soFar">,
  recorded: RoundPlan,
  phaseSecret: string | undefined,
): Result<RoundPlan> {
  const { matter, index } = named;
  const { authority, year } = policy;
  const past = pastRounds({ named, soFar });
  const lines = new Map(recorded.strata.map((line) => [line.stratum, line]));
  return planRound(matter, {
    ...{ drawId: recorded.drawId, authority, year, round: index },
    staffOf: recordedStaff(matter, recorded),
    visitedSince: () => 0,
    phaseOf: phasesOf(policy, matter, phaseSecret),
    earlier: past.map(({ round }) => round),
    strata: matter.strata.map(({ id }) => {
      const { units = 0, eligible = 0, forced = 0 } = lines.get(id) ?? {};
      return stratumFacts(past, id, { units, eligible, forced });
    }),
  });
}

/** Inspectors by the filter that counts them, as the first rule with that filter has them on the record. */
function recordedStaff(matter: Matter, plan: RoundPlan): (filter: StaffFilter | undefined) => number {
  const counted = matter.strata.flatMap((stratum) => {
    const own: readonly QuotaRule[] = stratum.rest === undefined ? [stratum] : [];
    const line = plan.strata.find((each) => each.stratum === stratum.id);
    return [...own, ...(stratum.also ?? [])].map((rule, n) => [rule.staff, line?.rules?.[n]?.staff] as const);
  });
  const all = [[matter.total?.staff, plan.total?.staff] as const, ...counted];
  const nameOf = (filter: StaffFilter | undefined): string => canonicalJson(filter ?? {});
  const known = all.flatMap(([filter, staff]) =>
    staff === undefined ? [] : [[nameOf(filter), staff] as const],
  );
  const byFilter = new Map(known.reverse());
  return (filter) => byFilter.get(nameOf(filter)) ?? 0;
}
