/**
 * Replacements: only of drawn units, with code, reason and approver; by the next of the reserve order that
 * may be drawn; staffed by the same tickets.
 */

import { instantDay, laterDay } from "../../kernel/iso-date.js";
import type { Ledger } from "../../ledger/chain.js";
import type { Recorded } from "../../ledger/recorded.js";
import type { Registry } from "../../registry/registry.js";
import { rowOf, unitAt } from "../../registry/unit.js";
import { findReplacements } from "../../round/replace-units.js";
import { type AuditCase, placeOf, type RegistryAsked } from "../audit-case.js";
import { plainReplaced } from "../by-hand/plain-visits.js";
import { eachExamined } from "../examined.js";
import { type Finding, finding, unlessSame, unlessSameData } from "../finding.js";
import { yearBefore } from "../reduced.js";
import { checkReasons } from "./check-approval.js";
import { checkTeamsAlone } from "./check-seats-alone.js";
import { checkWithin } from "./check-staffed-alone.js";
import { checkBeforeVoid, checkNamed, drawnUpTo, isStaffed, registryNamed } from "./check-substitutions.js";
import { checkTeamRecord } from "./check-team-record.js";
import type { TeamRecord } from "./team-record.js";
import { unitsWithResult } from "./units-with-result.js";

type Change = Recorded<"replacement">;

export function checkReplacements(
  ledger: Ledger,
  audit: AuditCase,
  registryFor: (asked: RegistryAsked) => Registry | undefined,
): Finding[] {
  const drawnBefore = openDrawn(audit);
  return (audit.attempt.replacements ?? []).flatMap((change) => {
    const registry = registryNamed(ledger, change.body, registryFor);
    const { drawn, used } = drawnBefore(change.seq);
    const strangers = [...checkDrawn(drawn, change), ...checkOnce(change)];
    return eachExamined(placeOf(change), [
      () => checkNamed(ledger, change.seq, change.body),
      () => checkSaid(audit, change),
      () => strangers,
      () => checkVisited(ledger, change),
      () => checkOrder(audit, used, change),
      ...(isStaffed(audit) ? checksOfRecord(audit, registry, change) : []),
      ...(registry === undefined ? [] : [() => checkPassedOver(registry, change)]),
      // What names other units than the drawn ones has no replay.
      ...(registry === undefined || strangers.length > 0
        ? []
        : [() => checkMade(ledger, audit, registry, change)]),
    ]);
  });
}

/** Whoever comes has a team or none, as in any team draw. */
function checksOfRecord(
  audit: AuditCase,
  registry: Registry | undefined,
  change: Change,
): (() => readonly Finding[])[] {
  const { replaced, staffed, drawId } = change.body;
  const units = replaced.flatMap(({ by }) => (by === null ? [] : [by]));
  if (staffed === null || units.length === 0)
    return [() => unlessSame("verify/seats", placeOf(change, "staffed"), units.length > 0, staffed !== null)];
  const { matter, round } = audit.named;
  const [today, { seed }] = [instantDay(change.at), audit.attempt.draw.body];
  const from = laterDay(round.from, today);
  const named = { matter, round: { ...round, from } };
  const record: TeamRecord = {
    ...{ entry: change, body: staffed, drawId, seed, units, named },
    ...{ isOfCase: false, hasGivenDays: false },
  };
  return [
    () => checkTeamsAlone(record),
    () => checkTeamRecord(record),
    () => (registry === undefined ? checkWithin(record) : []),
  ];
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

interface Drawn {
  /** Units that are visited. */
  readonly drawn: ReadonlySet<string>;
  /** Those, and all that were: nobody of them comes again. */
  readonly used: ReadonlySet<string>;
}

/** Who was drawn, and who came, before an entry: each replacement is read once. */
function openDrawn({ attempt }: AuditCase): (before: number) => Drawn {
  const units = attempt.draw.body.strata.flatMap(({ drawn }) => drawn.map(({ unit }) => unit));
  const [drawn, used] = [new Set(units), new Set(units)];
  const { replacements = [] } = attempt;
  let read = 0;
  return (before) => {
    for (; read < replacements.length && replacements[read]!.seq < before; read++)
      for (const { unit, by } of plainReplaced(replacements[read]!.body)) {
        const isIn = drawn.delete(unit);
        if (by === null) continue;
        if (isIn) drawn.add(by);
        used.add(by);
      }
    return { drawn, used };
  };
}

/** Only units of the draw, as it stood, are replaced. */
function checkDrawn(drawn: Drawn["drawn"], { seq, body }: Change): Finding[] {
  return body.units
    .filter(({ unit }) => !drawn.has(unit))
    .map(({ unit }) => finding("verify/void-not-drawn", placeOf({ seq }), "a unit of the draw", unit));
}

/** A visit that was made stands. */
function checkVisited(ledger: Ledger, { seq, body }: Change): Finding[] {
  const made = unitsWithResult(ledger, body.drawId, seq);
  const units = body.units.map(({ unit }) => unit);
  return units
    .filter((unit) => made.has(unit))
    .map((unit) =>
      finding(
        "verify/void-after-visit",
        placeOf({ seq }, `unit ${unit}`),
        "no result before it",
        "it has a result",
      ),
    );
}

/** Nobody is replaced twice. */
function checkOnce({ seq, body }: Change): Finding[] {
  const units = body.units.map(({ unit }) => unit);
  return units
    .filter((unit, at) => units.indexOf(unit) < at)
    .map((unit) => finding("verify/void-not-drawn", placeOf({ seq }), "each unit once", unit));
}

/** The places of the reserve are taken one after the other: nobody is jumped who is not named. */
function checkOrder(
  { attempt, named }: AuditCase,
  usedBefore: Drawn["used"],
  { seq, at, body }: Change,
): Finding[] {
  const here = new Set<string>();
  const isOver = named.round.until < instantDay(at);
  return body.replaced.flatMap(({ unit, stratum, by, passedOver }) => {
    const reserve = attempt.draw.body.strata.find((each) => each.stratum === stratum)?.reserve ?? [];
    const left = isOver
      ? []
      : reserve.map((each) => each.unit).filter((id) => !usedBefore.has(id) && !here.has(id));
    const taken = [...passedOver.map((each) => each.unit), ...(by === null ? [] : [by])];
    if (by !== null) here.add(by);
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
  const inTurn = again.replaced.flatMap(({ unit, by, passedOver }, at) => {
    const said = body.replaced[at] ?? { by: null, passedOver: [] };
    const place = placeOf({ seq }, `in place of ${unit}`);
    return unlessSameData("verify/reserve-order", place, [by, passedOver], [said.by, said.passedOver]);
  });
  return [...inTurn, ...unlessSameData("verify/replay", placeOf({ seq }), again, made)];
}
