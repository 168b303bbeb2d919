/**
 * A joint inspection goes on the days of the lead's draw: those that its case was told, and those on which
 * the lead goes now.
 */
import { heldBy } from "../kernel/certain.js";
import type { CaseBody } from "../ledger/year-bodies.js";
import type { StaffingCase } from "../teams/staffing-case.js";
import type { YearSoFar } from "./year-so-far.js";

/** Days that a lead's draw gives its units now. */
export function daysOfLead({ chronicle }: YearSoFar, lead: string): Map<string, string> {
  const visits = [...(chronicle.draws.get(lead)?.visits.values() ?? [])];
  return new Map(visits.flatMap(({ unit, day }) => (day === null ? [] : [[unit, day] as const])));
}

/** In a joint inspection each unit has the day that the lead's draw gave it. */
export function withDaysOfLead(staffing: StaffingCase, { lead }: Pick<CaseBody, "lead">): StaffingCase {
  const days = new Map((lead?.days ?? []).map(({ unit, day }) => [unit, day]));
  if (days.size === 0) return staffing;
  return { ...staffing, units: staffing.units.map((unit) => ({ ...unit, days: [heldBy(days, unit.id)] })) };
}
