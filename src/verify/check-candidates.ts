/**
 * Was anybody left out who could have gone? The candidates of every seat, as the draw listed them, against the judgement of the audit.
 *
 * Without this a rule that bars too much would pass: every seat it fills is still filled by somebody who may go.
 */
import { seatsOf } from "../assign/candidates.js";
import { lastTeams } from "../engine/last-visits.js";
import { compareBytes } from "../kernel/byte-order.js";
import type { Registry } from "../registry/registry.js";
import { rowOf, unitAt } from "../registry/unit.js";
import { type AuditCase, placeOf } from "./audit-case.js";
import { type Finding, unlessSame } from "./finding.js";
import { openJudge } from "./judge.js";

export function checkCandidates(audit: AuditCase, registry: Registry): Finding[] {
  const { attempt, named } = audit;
  const { matter, round } = named;
  const judge = openJudge(audit, registry);
  const room = new Map(registry.inspectors.map((inspector) => [inspector.id, judge.roomOf(inspector)]));
  const lastOf = lastTeams(registry, audit.before, matter.team.noReturn?.visits ?? 0);
  const units = attempt.draw.body.strata
    .flatMap(({ drawn }) => drawn.map(({ unit }) => unit))
    .filter((unit) => rowOf(registry.units, unit) !== -1)
    .map((id) => ({ id, region: unitAt(registry.units, rowOf(registry.units, id)).region, lastTeams: lastOf(id) }));
  const roles = new Map(matter.team.roles.map((role) => [role.id, role]));
  return seatsOf({ matter, round, inspectors: registry.inspectors, room }, units).flatMap(({ unit, role, eligible, except = [] }) => {
    const listed = eligible.filter((id) => !except.includes(id));
    const judged = registry.inspectors.filter((inspector) => judge.rulesAgainst(inspector, roles.get(role)!, unit).length === 0);
    const place = placeOf(attempt.teams ?? attempt.draw, `${role} of ${unit}`);
    return unlessSame("verify/candidates", place, inOrder(judged.map(({ id }) => id)), inOrder(listed));
  });
}

function inOrder(ids: readonly string[]): string {
  return [...ids].sort(compareBytes).join(", ");
}
