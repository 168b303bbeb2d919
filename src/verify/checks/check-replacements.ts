/**
 * Replacements: only of drawn units, with code, reason and approver; by the next of the reserve order that
 * may be drawn; staffed by the same tickets.
 */

import { instantDay } from "../../kernel/iso-date.js";
import type { Ledger } from "../../ledger/chain.js";
import { isKind, type Recorded } from "../../ledger/recorded.js";
import type { Registry } from "../../registry/registry.js";
import { rowOf, unitAt } from "../../registry/unit.js";
import { findReplacements } from "../../round/replace-units.js";
import { type AuditCase, placeOf, type RegistryAsked } from "../audit-case.js";
import { unitsInTheEnd } from "../by-hand/plain-visits.js";
import { eachExamined } from "../examined.js";
import { type Finding, finding, unlessSame, unlessSameData } from "../finding.js";
import { yearBefore } from "../reduced.js";
import { checkReasons } from "./check-approval.js";
import { checkBeforeVoid, checkNamed, drawnUpTo, registryNamed, upTo } from "./check-substitutions.js";

type Change = Recorded<"replacement">;

export function checkReplacements(
  ledger: Ledger,
  audit: AuditCase,
  registryFor: (asked: RegistryAsked) => Registry | undefined,
): Finding[] {
  return (audit.attempt.replacements ?? []).flatMap((change) => {
    const registry = registryNamed(ledger, change.body, registryFor);
    return eachExamined(placeOf(change), [
      () => checkNamed(ledger, change.seq, change.body),
      () => checkSaid(audit, change),
      () => checkDrawn(audit, change),
      () => checkVisited(ledger, change),
      () => checkOrder(audit, change),
      ...(registry === undefined ? [] : [() => checkPassedOver(registry, change)]),
      // What names other units than the drawn ones has no replay.
      ...(registry === undefined || checkDrawn(audit, change).length > 0
        ? []
        : [() => checkMade(ledger, audit, registry, change)]),
    ]);
  });
}

function checkSaid(audit: AuditCase, change: Change): Finding[] {
  const { attempt } = audit;
  const { seq, body } = change;
  const said = body.units.map(({ unit }) => unit).join(", ");
  return [
    ...unlessSame("verify/reference", placeOf({ seq }, "teams"), attempt.teams?.hash ?? null, body.teams),
    ...checkReasons(placeOf({ seq }), body),
    ...checkBeforeVoid(audit, change),
    ...unlessSame(
      "verify/replaced",
      placeOf({ seq }),
      said,
      body.replaced.map(({ unit }) => unit).join(", "),
    ),
  ];
}

/** Only units of the draw, as it stood, are replaced. */
function checkDrawn({ attempt }: AuditCase, { seq, body }: Change): Finding[] {
  const drawn = unitsInTheEnd(upTo(attempt, seq), undefined);
  return body.units
    .filter(({ unit }) => !drawn.includes(unit))
    .map(({ unit }) => finding("verify/void-not-drawn", placeOf({ seq }), "a unit of the draw", unit));
}

/** A visit that was made stands, and nobody is replaced twice. */
function checkVisited(ledger: Ledger, { seq, body }: Change): Finding[] {
  const made = new Set(
    ledger
      .slice(0, seq)
      .flatMap((entry) =>
        isKind(entry, "result") && entry.body.drawId === body.drawId ? [entry.body.unit] : [],
      ),
  );
  const units = body.units.map(({ unit }) => unit);
  return units.flatMap((unit, at) => [
    ...(made.has(unit)
      ? [
          finding(
            "verify/void-after-visit",
            placeOf({ seq }, `unit ${unit}`),
            "no result before it",
            "it has a result",
          ),
        ]
      : []),
    ...(units.indexOf(unit) < at
      ? [finding("verify/void-not-drawn", placeOf({ seq }), "each unit once", unit)]
      : []),
  ]);
}

/** The places of the reserve are taken one after the other: nobody is jumped who is not named. */
function checkOrder({ attempt, named }: AuditCase, { seq, at, body }: Change): Finding[] {
  const used = new Set([
    ...attempt.draw.body.strata.flatMap(({ drawn }) => drawn.map(({ unit }) => unit)),
    ...unitsInTheEnd(upTo(attempt, seq), undefined),
  ]);
  for (const { by } of (attempt.replacements ?? [])
    .filter((each) => each.seq < seq)
    .flatMap((each) => each.body.replaced))
    if (by !== null) used.add(by);
  const isOver = named.round.until < instantDay(at);
  return body.replaced.flatMap(({ unit, stratum, by, passedOver }) => {
    const reserve = attempt.draw.body.strata.find((each) => each.stratum === stratum)?.reserve ?? [];
    const left = isOver ? [] : reserve.map((each) => each.unit).filter((id) => !used.has(id));
    const taken = [...passedOver.map((each) => each.unit), ...(by === null ? [] : [by])];
    if (by !== null) used.add(by);
    const expected = left.slice(0, by === null ? left.length : taken.length);
    return unlessSame(
      "verify/reserve-order",
      placeOf({ seq }, `in place of ${unit}`),
      expected.join(", "),
      taken.join(", "),
    );
  });
}

/** Who was passed over as gone must be gone; who comes must be there. */
function checkPassedOver(registry: Registry, { seq, body }: Change): Finding[] {
  const isActive = (id: string): boolean => {
    const row = rowOf(registry.units, id);
    return row !== -1 && unitAt(registry.units, row).status === "active";
  };
  return body.replaced.flatMap(({ by, passedOver }) => [
    ...(by === null || isActive(by)
      ? []
      : [finding("verify/unit-not-eligible", placeOf({ seq }, `unit ${by}`), "a unit that is active", by)]),
    ...passedOver
      .filter(({ unit, rule }) => rule === "unit/status" && isActive(unit))
      .map(({ unit, rule }) =>
        finding("verify/reserve-order", placeOf({ seq }, `unit ${unit}`), "a unit that is not active", rule),
      ),
  ]);
}

function checkMade(
  ledger: Ledger,
  audit: AuditCase,
  registry: Registry,
  { seq, at, body }: Change,
): Finding[] {
  const { attempt, policy, named } = audit;
  if (attempt.teams === undefined) return [];
  const draw = { ...drawnUpTo(audit, seq), draw: attempt.draw, teams: attempt.teams };
  const soFar = yearBefore(ledger, seq, policy);
  const again = findReplacements({ policy, registry, named, draw, soFar, units: body.units, at });
  const made = { replaced: body.replaced, staffed: body.staffed };
  return unlessSameData("verify/replay", placeOf({ seq }), again, made);
}
