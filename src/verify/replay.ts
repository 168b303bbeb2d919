/**
 * The replay: plan and both random draws are made again from the inputs, and the record must be the same to
 * the last byte.
 */

import { canonicalJson, type Json } from "../kernel/canonical-json.js";
import type { Rejected } from "../kernel/result.js";
import { isSameData } from "../kernel/same-data.js";
import type { RoundPlan, RulePlan } from "../plan/plan-round.js";
import type { NamedRound } from "../policy/named-round.js";
import type { Registry } from "../registry/registry.js";
import { drawBoth } from "../round/draw-both.js";
import { prepareRound } from "../round/prepare-round.js";
import { type AnnouncedCase, type AuditCase, placeOf } from "./audit-case.js";
import { type Finding, finding } from "./finding.js";

export function replay(audit: AuditCase, registry: Registry): Finding[] {
  const { attempt, policy, named, soFar, announced, since } = audit;
  const { plan, draw, teams } = attempt;
  const prepared = prepareAgain(audit, registry);
  if (!prepared.ok) return notPrepared(audit, prepared);
  const again = drawBoth({
    policy,
    registry,
    named,
    soFar,
    announced,
    // Where strata were left out, nobody could draw by the plan as it stands.
    plan: hasStrata(named, plan.body) ? plan.body : { ...plan.body, ...prepared.value.plan },
    sources: draw.body.sources,
    since,
    sight: prepared.value.sight,
    pool: prepared.value.pool,
  });
  const { announcement: _announcement, sources: _sources, ...drawn } = draw.body;
  const { draw: _draw, ...staffed } = teams?.body ?? { draw: "" };
  return [
    ...planDifference(audit, prepared.value.plan),
    ...firstDifference(placeOf(plan, "method"), named.matter.method, plan.body.method),
    ...firstDifference(placeOf(draw), again.draw, drawn),
    ...(teams === undefined ? [] : firstDifference(placeOf(teams), again.teams, staffed)),
  ];
}

/** The plan alone: of an announcement that was never drawn nothing else can be made again. */
export function replayPlan(audit: AnnouncedCase, registry: Registry): Finding[] {
  const prepared = prepareAgain(audit, registry);
  return prepared.ok ? planDifference(audit, prepared.value.plan) : notPrepared(audit, prepared);
}

function prepareAgain(
  { attempt, policy, named, announced, phaseSecret }: AnnouncedCase,
  registry: Registry,
): ReturnType<typeof prepareRound> {
  const round = { policy, registry, named, soFar: announced };
  return prepareRound(round, attempt.plan.body.attempt, phaseSecret);
}

function notPrepared({ attempt: { plan } }: AnnouncedCase, { refusals }: Rejected): Finding[] {
  return [finding("verify/replay", placeOf(plan), refusals[0]!.code, plan.body.drawId)];
}

function planDifference({ attempt: { plan }, named, phaseSecret }: AnnouncedCase, due: RoundPlan): Finding[] {
  const {
    policy: _policy,
    registry: _registry,
    roster: _roster,
    method: _method,
    attempt: _attempt,
    commits: _commits,
    ...planned
  } = plan.body;
  const judged = judgedPlan(named, phaseSecret, planned);
  return firstDifference(placeOf(plan), judged(due), judged(planned));
}

/**
 * While the secret is kept, targets that a phase decided are judged by hand, within their bounds: a plan without
 * them, once there is a secret the whole plan.
 */
export function judgedPlan(
  { matter }: NamedRound,
  phaseSecret: string | undefined,
  planned: RoundPlan,
): (plan: RoundPlan) => object {
  if (matter.phase === undefined || phaseSecret !== undefined) return (plan) => plan;
  const hidden: Hidden = {
    phased: new Set(planned.strata.flatMap((each) => (each.phased === true ? [each.stratum] : []))),
    rest: new Set(matter.strata.flatMap((each) => (each.rest === undefined ? [] : [each.id]))),
  };
  return (plan) => withoutPhased(plan, hidden);
}

function hasStrata({ matter }: NamedRound, { strata }: RoundPlan): boolean {
  const ids = matter.strata.map(({ id }) => id);
  return ids.join("/") === strata.map(({ stratum }) => stratum).join("/");
}

/**
 * A plan without the numbers that a hidden phase decides: these are judged by hand, within their bounds. If several
 * rules apply, the stratum shows the numbers of one of them; check that it is one of theirs. What is left for strata that
 * take the rest is a whole number.
 */
function withoutPhased({ strata, total, ...plan }: RoundPlan, { phased, rest }: Hidden): object {
  return {
    ...plan,
    total: total === undefined ? null : withoutTarget(total),
    strata: strata.map(({ phased: _, target, quota, overshoot, owed, done, rules = [], ...stratum }) => {
      const isOne = rules.some((each) => each.owed === owed && each.done === done && each.target === target);
      const decided = rules.length > 0 ? { isOne } : { owed, done };
      const left = rest.has(stratum.stratum) ? { done, isWhole: owed === String(target) } : decided;
      const isOpen = phased.has(stratum.stratum) || rules.length > 0 || rest.has(stratum.stratum);
      const isOver = overshoot === Math.max(0, done - target);
      const numbers = isOpen ? { ...left, isOver } : { owed, done, target, quota, overshoot };
      return { ...stratum, rules: rules.map(withoutTarget), ...numbers };
    }),
  };
}

/** Strata whose targets the phase decides, and those that take what the others leave. */
interface Hidden {
  readonly phased: ReadonlySet<string>;
  readonly rest: ReadonlySet<string>;
}

/** Of several rules one may be phased and another decide. */
function withoutTarget({ target: _, ...rule }: RulePlan): object {
  return rule;
}

/** The first place where the replay and the record part. */
export function firstDifference(at: string, expected: unknown, found: unknown): Finding[] {
  if (isSameData(expected, found)) return [];
  const path = differingPath(expected as Json, found as Json);
  return [finding("verify/replay", [at, ...path].join(", "), valueAt(expected, path), valueAt(found, path))];
}

function differingPath(a: Json, b: Json): string[] {
  if (!isTree(a) || !isTree(b)) return [];
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  const step = keys.find((key) => text(child(a, key)) !== text(child(b, key)));
  return step === undefined ? [] : [step, ...differingPath(child(a, step), child(b, step))];
}

function valueAt(value: unknown, path: readonly string[]): Json {
  return path.reduce<Json>((inner, step) => (isTree(inner) ? child(inner, step) : null), value as Json);
}

type Tree = Json & object;

function isTree(value: Json): value is Tree {
  return typeof value === "object" && value !== null;
}

function child(tree: Tree, key: string): Json {
  return (tree as Record<string, Json>)[key] ?? null;
}

function text(value: Json): string {
  return canonicalJson(value);
}
