/** The conditions of a policy. */
import { isPlainObject } from "../../kernel/canonical-json.js";
import type { Query } from "../../policy/query.js";

export interface Condition {
  readonly path: readonly string[];
  readonly query: Query;
}

/** Every condition of a policy, wherever it stands. */
export function conditionsIn(value: unknown, path: readonly string[]): Condition[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const place = [...path, name];
    if (name !== "where" && name !== "population") return conditionsIn(inner, place);
    return isPlainObject(inner) ? [{ path: place, query: inner as Query }] : [];
  });
}
