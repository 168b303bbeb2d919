/**
 * Who would fit but for one reason: the people an official looks for first when a round cannot be staffed.
 */

import type { Shortage } from "../assign/shortage.js";
import { heldBy } from "../kernel/certain.js";
import type { TeamRuleId } from "../policy/rule-ids.js";
import { type DrawnUnit, type RosterCase, seatCase } from "../roster/candidates.js";
import { barsOf } from "../roster/team-rules.js";

/** An inspector whom exactly one rule keeps from some seats of the witness. */
export interface NearFit {
  readonly inspector: string;
  readonly rule: TeamRuleId;
  /** How many seats of the witness they could take without that rule. */
  readonly seats: number;
}

/** In order of how many seats each could fill, then by inspector and rule. */
export function nearFitsOf(
  roster: RosterCase,
  units: ReadonlyMap<string, DrawnUnit>,
  { seats }: Shortage,
): NearFit[] {
  const counts = new Map<string, { inspector: string; rule: TeamRuleId; seats: number }>();
  const roles = new Map(roster.matter.team.roles.map((role) => [role.id, role]));
  for (const { unit, role } of seats) {
    // A unit without an open day is kept from its visit by the calendar, not by anybody's leave or
    // certificate.
    if (heldBy(units, unit).days?.length === 0) continue;
    for (const inspector of roster.inspectors) {
      const bars = barsOf(seatCase(roster, heldBy(roles, role), heldBy(units, unit), inspector));
      if (bars.length !== 1) continue;
      const name = `${inspector.id}\u001f${bars[0]}`;
      const known = counts.get(name) ?? { inspector: inspector.id, rule: bars[0]!, seats: 0 };
      counts.set(name, { ...known, seats: known.seats + 1 });
    }
  }
  const order = new Map(roster.inspectors.map((inspector, i) => [inspector.id, i]));
  return [...counts.values()].sort(
    (a, b) =>
      b.seats - a.seats ||
      heldBy(order, a.inspector) - heldBy(order, b.inspector) ||
      (a.rule < b.rule ? -1 : 1),
  );
}
