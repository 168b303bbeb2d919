/**
 * First random draw: sizes, quotas, tickets and every drawn unit, recomputed from the rules and the registry
 * unit by unit.
 */

import type { StratumDraw } from "../../draw/draw-strata.js";
import { compareBytes } from "../../kernel/byte-order.js";
import { digestOf } from "../../kernel/canonical-json.js";
import { heldBy } from "../../kernel/certain.js";
import { once } from "../../kernel/made-once.js";
import type { Stratum } from "../../policy/policy.js";
import type { Registry } from "../../registry/registry.js";
import { type AuditCase, placeOf } from "../audit-case.js";
import { pairOf } from "../by-hand/plain-fraction.js";
import { readQuery } from "../by-hand/plain-query.js";
import { quotasByHand } from "../by-hand/plain-quota.js";
import { type PlainUnit, plainBarredSince, plainUnits } from "../by-hand/plain-units.js";
import { eachExamined } from "../examined.js";
import { type Finding, finding, unlessSame } from "../finding.js";
import { checkCommits } from "./check-commits.js";
import { checkDoubles, checkLeftOut, leftOutDigest } from "./check-left-out.js";
import { type Counted, type CountedStratum, checksOfPlan, countedStrata } from "./check-planned.js";
import { checkRanks } from "./check-ranks.js";
import type { UnitsRead } from "./units-read.js";

export function checkUnits(audit: AuditCase, registry: Registry): Finding[] {
  const units = plainUnits(audit, registry);
  const read = { audit, registry, units, barred: plainBarredSince(audit, registry, units) };
  const { strata } = audit.named.matter;
  const counted = countedStrata(audit, units);
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

/** Of plan and draw each, as far as it has the stratum. */
function checksOfStratum(
  read: UnitsRead,
  stratum: Stratum,
  { counted, quotas }: Counted,
): (() => readonly Finding[])[] {
  const { draw } = read.audit.attempt;
  const { id } = stratum;
  const at = `stratum ${id}`;
  const own = heldBy(counted, id);
  const drawn = draw.body.strata.find((each) => each.stratum === id);
  const ofPlan = checksOfPlan(read.audit, id, { counted, quotas });
  if (drawn === undefined)
    return [...ofPlan, () => [finding("verify/stratum-missing", placeOf(draw, at), id, null)]];
  return [
    ...ofPlan,
    () => unlessSame("verify/quota", placeOf(draw, at), heldBy(quotas(), id).quota, drawn.quota),
    () => checkPool(read, stratum, drawn, own),
    () => checkForced(read, drawn, own.inPool, at),
    () => checkRanks(read, stratum, drawn, own.inPool),
    () => drawn.drawn.flatMap(({ unit }) => checkDrawn(read, unit, id)),
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
