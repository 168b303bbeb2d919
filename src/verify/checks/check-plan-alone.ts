/**
 * The plan of a round again from its own sizes: what is owed, what is done, and every rule. Targets and quotas
 * are read by hand beside it. Source: protocol section 15, point 6.
 */
import { heldBy } from "../../kernel/certain.js";
import type { RoundPlan, StratumPlan } from "../../plan/plan-round.js";
import type { Matter } from "../../policy/policy.js";
import { planOfRecord } from "../../round/plan-of-record.js";
import { type AnnouncedCase, placeOf } from "../audit-case.js";
import type { Finding } from "../finding.js";
import { firstDifference, judgedPlan } from "../replay.js";

export function checkPlanAlone(audit: AnnouncedCase): Finding[] {
  const { attempt, policy, named, announced, phaseSecret } = audit;
  const { plan } = attempt;
  if (countsYears(named.matter)) return [];
  const again = planOfRecord({ policy, named, soFar: announced }, plan.body, phaseSecret);
  if (!again.ok) return [];
  const { matter, round, drawId, strata, total } = plan.body;
  const planned = { drawId, matter, round, strata, ...(total === undefined ? {} : { total }) };
  const [due, said] = comparable(again.value, planned);
  const judged = judgedPlan(named, phaseSecret, said);
  return firstDifference(placeOf(plan), withoutSizes(judged(due)), withoutSizes(judged(said)));
}

/** A rule over several years counts visits that only a history tells. */
function countsYears({ strata, total }: Matter): boolean {
  const rules = strata.flatMap((stratum) => [stratum, ...(stratum.also ?? [])]);
  return [...rules, ...(total === undefined ? [] : [total])].some(({ per }) => typeof per === "object");
}

/** What is said of other strata than those of the rules, or in another order, has a finding of its own. */
function comparable(due: RoundPlan, said: RoundPlan): [RoundPlan, RoundPlan] {
  const lines = new Map(due.strata.map((line) => [line.stratum, line]));
  const known = said.strata.filter(({ stratum }) => lines.has(stratum));
  const isWhole = namesOf(due) === namesOf(said);
  const strata = known.map(({ stratum }) => heldBy(lines, stratum));
  return [withLines(due, strata, isWhole), withLines(said, known, isWhole)];
}

function namesOf({ strata }: RoundPlan): string {
  return JSON.stringify(strata.map(({ stratum }) => stratum));
}

function withLines(
  { total, ...plan }: RoundPlan,
  strata: readonly StratumPlan[],
  isWhole: boolean,
): RoundPlan {
  return { ...plan, ...(total === undefined || !isWhole ? {} : { total }), strata };
}

/** Sizes, targets and quotas have findings of their own. */
function withoutSizes(plan: object): object {
  const { strata, ...rest } = plan as { readonly strata: readonly Partial<StratumPlan>[] };
  const lines = strata.map(({ units: _units, eligible: _, target: _target, quota: _quota, ...line }) => line);
  return { ...rest, strata: lines };
}
