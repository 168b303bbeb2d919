/** Inspectors that a rule "so many units for each inspector" counts: the active ones on the roster of the day. */
import type { StaffFilter } from "../policy/quota-rule.js";
import type { Registry } from "../registry/registry.js";

export function countStaff({ inspectors }: Registry, { agencies, grades, qualifications = [] }: StaffFilter = {}): number {
  return inspectors.filter(
    (each) =>
      each.status === "active" &&
      (agencies?.includes(each.agency) ?? true) &&
      (grades === undefined || (each.grade !== null && grades.includes(each.grade))) &&
      qualifications.every((needed) => each.qualifications.includes(needed)),
  ).length;
}
