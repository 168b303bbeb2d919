/**
 * Was anybody left out who could have gone? The candidates of every seat, as the draw listed them, against
 * the judgement of the audit.
 *
 * Without this a rule that bars too much would pass: every seat it fills is still filled by somebody who may
 * go.
 */

import { compareBytes } from "../../kernel/byte-order.js";
import { heldBy } from "../../kernel/certain.js";
import type { Registry } from "../../registry/registry.js";
import { rowOf } from "../../registry/unit.js";
import { seatsOf } from "../../roster/candidates.js";
import type { StaffingCase } from "../../teams/staffing-case.js";
import { staffingOf } from "../../year/staffing-of.js";
import { type AuditCase, placeOf, type TeamAudit } from "../audit-case.js";
import { openJudge } from "../by-hand/judge.js";
import { type Finding, unlessSame } from "../finding.js";

export function checkCandidates(audit: TeamAudit, registry: Registry, staffing: StaffingCase): Finding[] {
  const { attempt, named } = audit;
  const judge = openJudge(audit, registry);
  const roles = new Map(named.matter.team.roles.map((role) => [role.id, role]));
  return seatsOf(staffing, staffing.units).flatMap(({ unit, role, eligible, except = [] }) => {
    const listed = except.length === 0 ? eligible : eligible.filter((id) => !except.includes(id));
    const judged = judge.whoMay(heldBy(roles, role), unit);
    if (areSame(judged, listed)) return [];
    const place = attempt.teams === undefined ? attempt.drawId : placeOf(attempt.teams, `${role} of ${unit}`);
    return unlessSame("verify/candidates", place, inOrder(judged), inOrder(listed));
  });
}

/** The candidates of a round as the draw listed them, for the drawn units that the registry holds. */
export function staffingOfRound(
  { attempt, policy, named, soFar, units, since }: AuditCase,
  registry: Registry,
): StaffingCase {
  const { drawId, seed } = attempt.draw.body;
  const known = units.filter((unit) => rowOf(registry.units, unit) !== -1);
  return staffingOf({ policy, registry, named, soFar, drawId, seed, since }, known);
}

/** Lists that both have the order of the registry. */
function areSame(judged: readonly string[], listed: readonly string[]): boolean {
  return judged.length === listed.length && judged.every((id, at) => id === listed[at]);
}

function inOrder(ids: readonly string[]): string {
  return [...ids].sort(compareBytes).join(", ");
}
