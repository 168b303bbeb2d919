/**
 * Was anybody left out who could have gone? The candidates of every seat, as the draw listed them, against the judgement of the audit.
 *
 * Without this a rule that bars too much would pass: every seat it fills is still filled by somebody who may go.
 */
import { seatsOf } from "../assign/candidates.js";
import { staffingCase } from "../engine/staffing-case.js";
import { compareBytes } from "../kernel/byte-order.js";
import type { Registry } from "../registry/registry.js";
import { rowOf } from "../registry/unit.js";
import { type AuditCase, placeOf } from "./audit-case.js";
import { type Finding, unlessSame } from "./finding.js";
import { openJudge } from "./judge.js";

export function checkCandidates(audit: AuditCase, registry: Registry): Finding[] {
  const { attempt, named, policy, soFar } = audit;
  const judge = openJudge(audit, registry);
  const { drawId, seed } = attempt.draw.body;
  const strata = attempt.draw.body.strata.map((each) => ({
    ...each,
    drawn: each.drawn.filter(({ unit }) => rowOf(registry.units, unit) !== -1),
  }));
  const staffing = staffingCase({ policy, registry, named, year: soFar, drawId, seed }, { ...attempt.draw.body, strata });
  const roles = new Map(named.matter.team.roles.map((role) => [role.id, role]));
  return seatsOf(staffing, staffing.units).flatMap(({ unit, role, eligible, except = [] }) => {
    const listed = eligible.filter((id) => !except.includes(id));
    const judged = registry.inspectors.filter((inspector) => judge.rulesAgainst(inspector, roles.get(role)!, unit).length === 0);
    const place = placeOf(attempt.teams ?? attempt.draw, `${role} of ${unit}`);
    return unlessSame("verify/candidates", place, inOrder(judged.map(({ id }) => id)), inOrder(listed));
  });
}

function inOrder(ids: readonly string[]): string {
  return [...ids].sort(compareBytes).join(", ");
}
