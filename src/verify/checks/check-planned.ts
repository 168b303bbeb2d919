/**
 * An announcement, read again from the rules and the registry unit by unit: sizes, targets and quotas of every stratum, and
 * what is bound. Of one that was never drawn this is all there is to read.
 */
import { compareBytes } from "../../kernel/byte-order.js";
import { heldBy } from "../../kernel/certain.js";
import { groupBy } from "../../kernel/group-by.js";
import { once } from "../../kernel/made-once.js";
import type { StratumPlan } from "../../plan/plan-round.js";
import type { Registry } from "../../registry/registry.js";
import { type AnnouncedCase, placeOf } from "../audit-case.js";
import { type HandQuota, quotasByHand } from "../by-hand/plain-quota.js";
import { type PlainUnit, plainUnits } from "../by-hand/plain-units.js";
import type { HandStratum } from "../by-hand/plain-year.js";
import { eachExamined } from "../examined.js";
import { type Finding, finding, unlessSame } from "../finding.js";
import { replayPlan } from "../replay.js";
import { checkCommits, checkCommitsAlone } from "./check-commits.js";
import { leftOutDigest } from "./check-left-out.js";
import { checkPlanAlone } from "./check-plan-alone.js";
import {
  checkMethod,
  checkMissing,
  checkPlanNumbers,
  checkPlanTargets,
  checkStrataNames,
} from "./check-plan-record.js";

/** An announcement that was never drawn: with the registry, or by itself. */
export function checkNeverDrawn(audit: AnnouncedCase): Finding[] {
  const { registry, attempt } = audit;
  const again =
    registry === undefined
      ? [
          () => checkMissing(audit),
          () => checkPlanNumbers(attempt.plan),
          () => checkCommitsAlone(audit),
          () => checkPlanTargets(audit),
          () => checkPlanAlone(audit),
        ]
      : [...checksOfPlanned(audit, registry), () => replayPlan(audit, registry)];
  return eachExamined(placeOf(attempt.plan), [
    () => checkStrataNames(audit),
    () => checkMethod(audit),
    ...again,
  ]);
}

function checksOfPlanned(audit: AnnouncedCase, registry: Registry): (() => readonly Finding[])[] {
  const units = once(() => plainUnits(audit, registry));
  const counted = once(() => countedStrata(audit, units()));
  const quotas = once(() => quotasByHand(audit, registry, counted()));
  return [
    ...audit.named.matter.strata.map(
      ({ id }) =>
        () =>
          checksOfPlan(audit, id, { counted: counted(), quotas }).flatMap((check) => check()),
    ),
    () =>
      checkCommits(audit, registry, {
        poolOf: (id) => counted().get(id)?.inPool ?? [],
        leftOut: () => leftOutDigest(units()),
      }),
  ];
}

export interface CountedStratum extends HandStratum {
  /** Ids of those that could be drawn, in byte order. */
  readonly pool: readonly string[];
  /** The same units, in the same order. */
  readonly inPool: readonly PlainUnit[];
}

/** Every stratum of the rules, by its id. */
export function countedStrata(
  { named }: AnnouncedCase,
  units: ReadonlyMap<string, PlainUnit>,
): ReadonlyMap<string, CountedStratum> {
  const members = groupBy([...units.values()], (each) => each.stratum);
  return new Map(named.matter.strata.map(({ id }) => [id, countStratum(members.get(id) ?? [])]));
}

function countStratum(members: readonly PlainUnit[]): CountedStratum {
  const inPool = members.filter((each) => each.rule === null);
  inPool.sort((a, b) => compareBytes(a.unit.id, b.unit.id));
  return {
    units: members.length,
    eligible: inPool.length,
    forced: members.filter((each) => each.forced !== null).length,
    members: members.map(({ unit }) => unit.id),
    pool: inPool.map(({ unit }) => unit.id),
    inPool,
  };
}

export interface Counted {
  readonly counted: ReadonlyMap<string, CountedStratum>;
  readonly quotas: () => ReadonlyMap<string, HandQuota>;
}

/** The line of a stratum in the plan. */
export function checksOfPlan(
  { attempt: { plan } }: AnnouncedCase,
  id: string,
  { counted, quotas }: Counted,
): (() => readonly Finding[])[] {
  const at = `stratum ${id}`;
  const planned = plan.body.strata.find((each) => each.stratum === id);
  if (planned === undefined) return [() => [finding("verify/stratum-missing", placeOf(plan, at), id, null)]];
  return [
    () => checkSizes(plan, planned, heldBy(counted, id)),
    () => unlessSame("verify/target", placeOf(plan, at), heldBy(quotas(), id).target, planned.target),
    () => unlessSame("verify/quota", placeOf(plan, at), heldBy(quotas(), id).quota, planned.quota),
  ];
}

function checkSizes(
  plan: AnnouncedCase["attempt"]["plan"],
  { stratum, units, eligible, forced = 0 }: StratumPlan,
  counted: CountedStratum,
): Finding[] {
  const at = (more = ""): string => placeOf(plan, `stratum ${stratum}${more}`);
  return [
    ...unlessSame("verify/stratum-size", at(), counted.units, units),
    ...unlessSame("verify/stratum-size", at(", eligible"), counted.eligible, eligible),
    ...unlessSame("verify/quota", at(", forced"), counted.forced, forced),
  ];
}
