/** First random draw: sizes, quotas, tickets and every drawn unit, recomputed from the rules and the registry unit by unit. */

import type { StratumDraw } from "../draw/draw-round.js";
import { compareBytes } from "../kernel/byte-order.js";
import { digestOf } from "../kernel/canonical-json.js";
import { keyFor } from "../random/key.js";
import { ticketOf } from "../random/ticket.js";
import type { Registry } from "../registry/registry.js";
import { type AuditCase, placeOf } from "./audit-case.js";
import { type Finding, finding, unlessSame } from "./finding.js";
import { quotaByHand } from "./plain-quota.js";
import { type PlainUnit, readUnits } from "./plain-units.js";

export function checkUnits(audit: AuditCase, registry: Registry): Finding[] {
  const units = readUnits(registry, audit.named.matter, drawnBefore(audit));
  return [
    ...audit.named.matter.strata.flatMap(({ id }) => checkStratum(audit, units, id)),
    ...checkLeftOut(audit, units),
    ...checkDoubles(audit),
  ];
}

/** Units drawn earlier in the year, as the rules ask for them. */
export function drawnBefore({ earlier, named }: AuditCase) {
  const { coolDown } = named.matter;
  const idsOf = (since: number) =>
    new Set(
      earlier
        .filter(({ index }) => index >= since)
        .flatMap(({ draw }) => draw.draw.body.strata.flatMap((each) => each.drawn.map(({ unit }) => unit))),
    );
  return { thisYear: idsOf(0), coolingDown: coolDown === null ? new Set<string>() : idsOf(named.index - coolDown.rounds) };
}

function checkStratum(audit: AuditCase, units: ReadonlyMap<string, PlainUnit>, stratum: string): Finding[] {
  const { plan, draw } = audit.attempt;
  const planned = plan.body.strata.find((each) => each.stratum === stratum);
  const drawn = draw.body.strata.find((each) => each.stratum === stratum);
  const at = `stratum ${stratum}`;
  if (planned === undefined || drawn === undefined) return [finding("verify/stratum-missing", placeOf(draw, at), stratum, null)];
  const members = [...units.values()].filter((each) => each.stratum === stratum);
  const pool = members
    .filter((each) => each.rule === null)
    .map(({ unit }) => unit.id)
    .sort(compareBytes);
  const byHand = quotaByHand(audit, stratum, members.length, pool.length);
  return [
    ...unlessSame("verify/stratum-size", placeOf(plan, at), members.length, planned.units),
    ...unlessSame("verify/stratum-size", placeOf(plan, `${at}, eligible`), pool.length, planned.eligible),
    ...unlessSame("verify/target", placeOf(plan, at), byHand.target, planned.target),
    ...unlessSame("verify/quota", placeOf(plan, at), byHand.quota, planned.quota),
    ...unlessSame("verify/quota", placeOf(draw, at), byHand.quota, drawn.quota),
    ...checkPool(audit, drawn, pool, at),
    ...checkRanks(audit, drawn, pool, at),
    ...drawn.drawn.flatMap(({ unit }) => checkDrawn(audit, units.get(unit), unit, stratum)),
  ];
}

function checkPool({ attempt: { draw } }: AuditCase, drawn: StratumDraw, pool: readonly string[], at: string): Finding[] {
  const count = Math.min(drawn.quota, pool.length);
  return [
    ...unlessSame("verify/pool", placeOf(draw, at), pool.length, drawn.pool),
    ...unlessSame("verify/pool", placeOf(draw, `${at}, digest`), digestOf(pool), drawn.poolDigest),
    ...unlessSame("verify/drawn-count", placeOf(draw, at), count, drawn.drawn.length),
    ...unlessSame("verify/drawn-count", placeOf(draw, `${at}, shortfall`), drawn.quota - count, drawn.shortfall),
  ];
}

/** With tickets: every ticket is that of its unit, and nobody with a smaller one was passed over. Shuffles are judged by the replay. */
function checkRanks({ attempt: { draw, plan } }: AuditCase, drawn: StratumDraw, pool: readonly string[], at: string): Finding[] {
  if (plan.body.method !== "ticket/1") return [];
  const key = keyFor(draw.body.seed, draw.body.drawId, "unit");
  const ranked = pool.map((unit) => ({ unit, ticket: ticketOf(key, unit) })).sort((a, b) => compareBytes(a.ticket, b.ticket));
  const recorded = [...drawn.drawn, ...drawn.reserve];
  const wrong = recorded.findIndex(({ unit, ticket }, place) => ranked[place]?.unit !== unit || ranked[place]?.ticket !== ticket);
  const cutOff = ranked[drawn.drawn.length - 1]?.ticket ?? null;
  return [
    ...(wrong === -1
      ? []
      : [finding("verify/rank", placeOf(draw, `${at}, place ${wrong + 1}`), ranked[wrong] ?? null, { ...recorded[wrong]! })]),
    ...unlessSame("verify/cut-off", placeOf(draw, at), cutOff, drawn.cutOff),
  ];
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
