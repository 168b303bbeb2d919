/**
 * First random draw: sizes, quotas, tickets and every drawn unit, recomputed from the rules and the registry
 * unit by unit.
 */

import type { StratumDraw } from "../../draw/draw-round.js";
import { compareBytes } from "../../kernel/byte-order.js";
import { digestOf } from "../../kernel/canonical-json.js";
import { heldBy } from "../../kernel/certain.js";
import { groupBy } from "../../kernel/group-by.js";
import { once } from "../../kernel/made-once.js";
import type { StratumPlan } from "../../plan/plan-round.js";
import type { Stratum } from "../../policy/policy.js";
import type { Registry } from "../../registry/registry.js";
import { type AuditCase, placeOf } from "../audit-case.js";
import { pairOf } from "../by-hand/plain-fraction.js";
import { readQuery } from "../by-hand/plain-query.js";
import { type HandQuota, quotasByHand } from "../by-hand/plain-quota.js";
import { type PlainUnit, plainBarredSince, plainUnits } from "../by-hand/plain-units.js";
import type { HandStratum } from "../by-hand/plain-year.js";
import { eachExamined } from "../examined.js";
import { type Finding, finding, unlessSame } from "../finding.js";
import { checkCommits } from "./check-commits.js";
import { checkDoubles, checkLeftOut, leftOutDigest } from "./check-left-out.js";
import { checkRanks } from "./check-ranks.js";
import type { UnitsRead } from "./units-read.js";

export function checkUnits(audit: AuditCase, registry: Registry): Finding[] {
  const units = plainUnits(audit, registry);
  const read = { audit, registry, units, barred: plainBarredSince(audit, registry, units) };
  const { strata } = audit.named.matter;
  const members = groupBy([...units.values()], (each) => each.stratum);
  const counted = new Map(strata.map(({ id }) => [id, countStratum(members.get(id) ?? [])]));
  const quotas = once(() => quotasByHand(audit, registry, counted));
  return eachExamined(placeOf(audit.attempt.draw), [
    ...strata.flatMap((stratum) => checksOfStratum(read, stratum, { counted, quotas })),
    () => checkLeftOut(audit, units),
    () => checkDoubles(audit),
    () =>
      checkCommits(audit, registry, {
        poolOf: (id) => counted.get(id)?.inPool ?? [],
        leftOut: () => leftOutDigest(units),
      }),
  ]);
}

interface CountedStratum extends HandStratum {
  /** Ids of those that could be drawn, in byte order. */
  readonly pool: readonly string[];
  /** The same units, in the same order. */
  readonly inPool: readonly PlainUnit[];
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

interface Counted {
  readonly counted: ReadonlyMap<string, CountedStratum>;
  readonly quotas: () => ReadonlyMap<string, HandQuota>;
}

/** Of plan and draw each, as far as it has the stratum. */
function checksOfStratum(
  read: UnitsRead,
  stratum: Stratum,
  { counted, quotas }: Counted,
): (() => readonly Finding[])[] {
  const { plan, draw } = read.audit.attempt;
  const { id } = stratum;
  const at = `stratum ${id}`;
  const own = heldBy(counted, id);
  const planned = plan.body.strata.find((each) => each.stratum === id);
  const drawn = draw.body.strata.find((each) => each.stratum === id);
  const missing = (entry: { readonly seq: number }) => () => [
    finding("verify/stratum-missing", placeOf(entry, at), id, null),
  ];
  const ofPlan =
    planned === undefined
      ? [missing(plan)]
      : [
          () => checkSizes(read, planned, own),
          () => unlessSame("verify/target", placeOf(plan, at), heldBy(quotas(), id).target, planned.target),
          () => unlessSame("verify/quota", placeOf(plan, at), heldBy(quotas(), id).quota, planned.quota),
        ];
  if (drawn === undefined) return [...ofPlan, missing(draw)];
  return [
    ...ofPlan,
    () => unlessSame("verify/quota", placeOf(draw, at), heldBy(quotas(), id).quota, drawn.quota),
    () => checkPool(read, stratum, drawn, own),
    () => checkForced(read, drawn, own.inPool, at),
    () => checkRanks(read, stratum, drawn, own.inPool),
    () => drawn.drawn.flatMap(({ unit }) => checkDrawn(read, unit, id)),
  ];
}

function checkSizes(
  { audit: { attempt } }: UnitsRead,
  { stratum, units, eligible, forced = 0 }: StratumPlan,
  counted: CountedStratum,
): Finding[] {
  const at = (more = ""): string => placeOf(attempt.plan, `stratum ${stratum}${more}`);
  return [
    ...unlessSame("verify/stratum-size", at(), counted.units, units),
    ...unlessSame("verify/stratum-size", at(", eligible"), counted.eligible, eligible),
    ...unlessSame("verify/quota", at(", forced"), counted.forced, forced),
  ];
}

/**
 * Everybody who had to be drawn, and still can be, stands first, with the rule that said so, and nobody else
 * does.
 */
function checkForced(
  { audit: { attempt }, barred }: UnitsRead,
  { drawn }: StratumDraw,
  pool: readonly PlainUnit[],
  at: string,
): Finding[] {
  const { draw } = attempt;
  const must = pool
    .filter(({ unit, forced }) => forced !== null && !barred.has(unit.id))
    .map(({ unit, forced }) => `${unit.id} ${forced}`);
  const recorded = drawn
    .flatMap(({ unit, forced }) => (forced === undefined ? [] : [`${unit} ${forced}`]))
    .sort(compareBytes);
  const first = drawn.findIndex(({ forced }) => forced === undefined);
  return [
    ...unlessSame(
      "verify/forced",
      placeOf(draw, at),
      [...must].sort(compareBytes).join(", "),
      recorded.join(", "),
    ),
    ...unlessSame(
      "verify/forced",
      placeOf(draw, `${at}, first places`),
      recorded.length,
      first === -1 ? drawn.length : first,
    ),
  ];
}

function checkPool(
  { audit, registry, barred }: UnitsRead,
  { id, weights = [] }: Stratum,
  drawn: StratumDraw,
  { pool, inPool }: CountedStratum,
): Finding[] {
  const { draw } = audit.attempt;
  const at = `stratum ${id}`;
  const look = { asOf: registry.asOf, classes: audit.policy.classes };
  const rules = weights.map(({ where, weight }) => ({
    isNothing: once(() => pairOf(weight)[0] === 0n),
    fits: readQuery(where, look),
  }));
  // Units of weight 0 are in the pool and are never drawn, unless a rule forces them.
  const isIdle = ({ forced, unit }: PlainUnit): boolean => {
    const rule = rules.find(({ fits }) => fits(unit));
    return forced === null && rule !== undefined && rule.isNothing();
  };
  const able =
    rules.length === 0 && barred.size === 0
      ? inPool
      : inPool.filter((each) => !barred.has(each.unit.id) && !isIdle(each));
  const count = Math.min(drawn.quota, able.length);
  return [
    ...unlessSame("verify/pool", placeOf(draw, at), pool.length, drawn.pool),
    ...unlessSame("verify/pool", placeOf(draw, `${at}, digest`), digestOf(pool), drawn.poolDigest),
    ...unlessSame("verify/drawn-count", placeOf(draw, at), count, drawn.drawn.length),
    ...unlessSame(
      "verify/drawn-count",
      placeOf(draw, `${at}, shortfall`),
      drawn.quota - count,
      drawn.shortfall,
    ),
  ];
}

function checkDrawn({ audit, units, barred }: UnitsRead, unit: string, stratum: string): Finding[] {
  const at = placeOf(audit.attempt.draw, `unit ${unit}`);
  const known = units.get(unit);
  if (known === undefined) return [finding("verify/unit-unknown", at, "a unit of the registry", unit)];
  const rule = known.rule ?? barred.get(unit) ?? null;
  if (rule !== null) return [finding("verify/unit-not-eligible", at, "no rule that keeps it out", rule)];
  return unlessSame("verify/wrong-stratum", at, known.stratum, stratum);
}
