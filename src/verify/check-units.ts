/** First random draw: sizes, quotas, tickets and every drawn unit, recomputed from the rules and the registry unit by unit. */

import type { StratumDraw } from "../draw/draw-round.js";
import { compareBytes } from "../kernel/byte-order.js";
import { canonicalJson, digestOf } from "../kernel/canonical-json.js";
import { groupBy } from "../kernel/group-by.js";
import { keyFor } from "../random/key.js";
import { ticketOf } from "../random/ticket.js";
import type { Registry } from "../registry/registry.js";
import { type AuditCase, placeOf } from "./audit-case.js";
import { type Finding, finding, unlessSame } from "./finding.js";
import { pairOf } from "./plain-fraction.js";
import { orderByHand, type PlainOrder, type PlainPlace } from "./plain-order.js";
import { type HandQuota, type HandStratum, quotasByHand } from "./plain-quota.js";
import { type PlainUnit, readUnits } from "./plain-units.js";

export function checkUnits(audit: AuditCase, registry: Registry): Finding[] {
  const units = readUnits(audit, registry);
  const { strata } = audit.named.matter;
  const members = groupBy([...units.values()], (each) => each.stratum);
  const counted = new Map(strata.map(({ id }) => [id, countStratum(members.get(id) ?? [])]));
  const quotas = quotasByHand(audit, registry, counted);
  return [
    ...strata.flatMap(({ id }) => checkStratum(audit, registry, units, id, counted.get(id)!, quotas.get(id)!)),
    ...checkLeftOut(audit, units),
    ...checkDoubles(audit),
  ];
}

interface CountedStratum extends HandStratum {
  /** Ids of those that could be drawn, in byte order. */
  readonly pool: readonly string[];
}

function countStratum(members: readonly PlainUnit[]): CountedStratum {
  const pool = members.filter((each) => each.rule === null).map(({ unit }) => unit.id);
  return {
    units: members.length,
    eligible: pool.length,
    forced: members.filter((each) => each.forced !== null).length,
    members: members.map(({ unit }) => unit.id),
    pool: pool.sort(compareBytes),
  };
}

function checkStratum(
  audit: AuditCase,
  registry: Registry,
  units: ReadonlyMap<string, PlainUnit>,
  stratum: string,
  counted: CountedStratum,
  byHand: HandQuota,
): Finding[] {
  const { plan, draw } = audit.attempt;
  const planned = plan.body.strata.find((each) => each.stratum === stratum);
  const drawn = draw.body.strata.find((each) => each.stratum === stratum);
  const at = `stratum ${stratum}`;
  if (planned === undefined || drawn === undefined) return [finding("verify/stratum-missing", placeOf(draw, at), stratum, null)];
  return [
    ...unlessSame("verify/stratum-size", placeOf(plan, at), counted.units, planned.units),
    ...unlessSame("verify/stratum-size", placeOf(plan, `${at}, eligible`), counted.eligible, planned.eligible),
    ...unlessSame("verify/target", placeOf(plan, at), byHand.target, planned.target),
    ...unlessSame("verify/quota", placeOf(plan, at), byHand.quota, planned.quota),
    ...unlessSame("verify/quota", placeOf(plan, `${at}, forced`), counted.forced, planned.forced ?? 0),
    ...unlessSame("verify/quota", placeOf(draw, at), byHand.quota, drawn.quota),
    ...checkPool(audit, drawn, counted.pool, at),
    ...checkForced(audit, drawn, units, counted.pool, at),
    ...checkRanks(audit, registry, units, drawn, counted.pool),
    ...drawn.drawn.flatMap(({ unit }) => checkDrawn(audit, units.get(unit), unit, stratum)),
  ];
}

/** Everybody who had to be drawn stands first, with the rule that said so, and nobody else does. */
function checkForced(
  { attempt: { draw } }: AuditCase,
  { drawn }: StratumDraw,
  units: ReadonlyMap<string, PlainUnit>,
  pool: readonly string[],
  at: string,
): Finding[] {
  const must = pool.flatMap((id) => (units.get(id)!.forced === null ? [] : [`${id} ${units.get(id)!.forced}`]));
  const recorded = drawn.flatMap(({ unit, forced }) => (forced === undefined ? [] : [`${unit} ${forced}`])).sort(compareBytes);
  const first = drawn.findIndex(({ forced }) => forced === undefined);
  return [
    ...unlessSame("verify/forced", placeOf(draw, at), [...must].sort(compareBytes).join(", "), recorded.join(", ")),
    ...unlessSame("verify/forced", placeOf(draw, `${at}, first places`), recorded.length, first === -1 ? drawn.length : first),
  ];
}

function checkPool({ attempt: { draw } }: AuditCase, drawn: StratumDraw, pool: readonly string[], at: string): Finding[] {
  // Units of weight 0 are in the pool and are never drawn.
  const neverDrawn = (drawn.weights ?? []).reduce((sum, { weight, units }) => sum + (pairOf(weight)[0] === 0n ? units : 0), 0);
  const count = Math.min(drawn.quota, pool.length - neverDrawn);
  return [
    ...unlessSame("verify/pool", placeOf(draw, at), pool.length, drawn.pool),
    ...unlessSame("verify/pool", placeOf(draw, `${at}, digest`), digestOf(pool), drawn.poolDigest),
    ...unlessSame("verify/drawn-count", placeOf(draw, at), count, drawn.drawn.length),
    ...unlessSame("verify/drawn-count", placeOf(draw, `${at}, shortfall`), drawn.quota - count, drawn.shortfall),
  ];
}

/** With tickets: every ticket is that of its unit, and nobody who comes first was passed over. Shuffles are judged by the replay. */
function checkRanks(
  audit: AuditCase,
  registry: Registry,
  units: ReadonlyMap<string, PlainUnit>,
  drawn: StratumDraw,
  pool: readonly string[],
): Finding[] {
  const { draw, plan } = audit.attempt;
  if (plan.body.method !== "ticket/1") return [];
  const at = `stratum ${drawn.stratum}`;
  const { seed, drawId } = draw.body;
  const forced = drawn.drawn.filter((each) => each.forced !== undefined).map(({ unit }) => unit);
  const look = { asOf: registry.asOf, classes: audit.policy.classes };
  const mustGo = new Set(forced);
  const free = pool.filter((unit) => !mustGo.has(unit)).map((id) => units.get(id)!.unit);
  const stratum = audit.named.matter.strata.find(({ id }) => id === drawn.stratum)!;
  const order = orderByHand(stratum, { seed, drawId, look }, free, drawn.quota - forced.length);
  const key = keyFor(seed, drawId, "unit");
  const musts = forced.map((unit) => ({ unit, ticket: ticketOf(key, unit) })).sort((a, b) => compareBytes(a.ticket, b.ticket));
  const expected: PlainPlace[] = [...musts, ...order.places];
  const recorded = [...drawn.drawn, ...drawn.reserve].map(({ unit, ticket, score }) => ({
    unit,
    ticket,
    ...(score === undefined ? {} : { score }),
  }));
  const wrong = recorded.findIndex((each, place) => canonicalJson(each) !== canonicalJson(expected[place] ?? null));
  return [
    ...(wrong === -1
      ? []
      : [finding("verify/rank", placeOf(draw, `${at}, place ${wrong + 1}`), { ...expected[wrong]! }, { ...recorded[wrong]! })]),
    ...unlessSame("verify/cut-off", placeOf(draw, at), order.cutOff, drawn.cutOff),
    ...unlessSame(
      "verify/chances",
      placeOf(draw, at),
      chanceLines(order.weights),
      chanceLines(drawn.weights?.map((each) => ({ ...each, chance: pairOf(each.chance) }))),
    ),
  ];
}

/** Chances as text that does not depend on how a fraction is reduced. */
function chanceLines(weights: PlainOrder["weights"]): string {
  return (weights ?? [])
    .map(({ weight, units, chance: [top, bottom] }) => `${weight} × ${units}: ${(top * 10n ** 30n) / bottom}`)
    .join(", ");
}

function checkDrawn({ attempt: { draw } }: AuditCase, known: PlainUnit | undefined, unit: string, stratum: string): Finding[] {
  const at = placeOf(draw, `unit ${unit}`);
  if (known === undefined) return [finding("verify/unit-unknown", at, "a unit of the registry", unit)];
  if (known.rule !== null) return [finding("verify/unit-not-eligible", at, "no rule that keeps it out", known.rule)];
  return unlessSame("verify/wrong-stratum", at, known.stratum, stratum);
}

function checkLeftOut({ attempt: { draw } }: AuditCase, units: ReadonlyMap<string, PlainUnit>): Finding[] {
  const out = [...units.values()].filter((each) => each.rule !== null);
  const list = out.map(({ unit, rule }) => [unit.id, rule]).sort((a, b) => compareBytes(a[0]!, b[0]!));
  return [
    ...unlessSame("verify/left-out", placeOf(draw, "left out"), out.length, draw.body.leftOut.count),
    ...unlessSame("verify/left-out", placeOf(draw, "left out, digest"), digestOf(list), draw.body.leftOut.digest),
    ...draw.body.leftOut.byRule.flatMap(({ rule, count }) =>
      unlessSame("verify/left-out", placeOf(draw, rule), out.filter((each) => each.rule === rule).length, count),
    ),
  ];
}

function checkDoubles({ attempt: { draw } }: AuditCase): Finding[] {
  const seen = new Set<string>();
  return draw.body.strata.flatMap(({ drawn }) =>
    drawn.flatMap(({ unit }) => {
      const again = seen.has(unit);
      seen.add(unit);
      return again ? [finding("verify/unit-twice", placeOf(draw, `unit ${unit}`), "drawn once", "drawn twice")] : [];
    }),
  );
}
