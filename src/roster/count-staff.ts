/**
 * Inspectors that a rule "so many units for each inspector" counts: the active officers on the roster of the
 * day, unless it names posts.
 */
import type { StaffFilter } from "../policy/quota-rule.js";
import { postOf } from "../registry/inspector.js";
import type { Registry } from "../registry/registry.js";

export function countStaff(
  { inspectors }: Registry,
  { agencies, grades, qualifications = [], posts = ["officer"] }: StaffFilter = {},
): number {
  return inspectors.filter(
    (each) =>
      each.status === "active" &&
      posts.includes(postOf(each)) &&
      (agencies?.includes(each.agency) ?? true) &&
      (grades === undefined || (each.grade !== null && grades.includes(each.grade))) &&
      qualifications.every((needed) => each.qualifications.includes(needed)),
  ).length;
}
