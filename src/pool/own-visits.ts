import type { VisitFilter } from "../policy/frequency-rule.js";
import type { Policy } from "../policy/policy.js";
import { ROUTINE } from "../registry/history.js";

/**
 * Would a rule count this authority's own routine visits for a matter? Their results are not known
 * beforehand.
 */
export function countsOwn(
  { kinds, matters, authorities, levels }: VisitFilter,
  matter: string,
  { authority, level }: Policy,
): boolean {
  return (
    (kinds?.includes(ROUTINE) ?? true) &&
    (matters?.includes(matter) ?? true) &&
    (authorities?.includes(authority) ?? true) &&
    (levels === undefined || (level !== undefined && levels.includes(level)))
  );
}
