/** A second reading of queries, for the audit only: one unit, one query, no library. */
import type { Query } from "../policy/query.js";
import type { Unit } from "../registry/unit.js";

/** Does the query fit the unit? */
export function queryFits(query: Query | null, unit: Unit): boolean {
  return query === null || Object.entries(query).every(([field, condition]) => fieldFits(field, condition, unit));
}

function fieldFits(field: string, condition: unknown, unit: Unit): boolean {
  if (field === "$and") return (condition as Query[]).every((each) => queryFits(each, unit));
  if (field === "$or") return (condition as Query[]).some((each) => queryFits(each, unit));
  if (field === "$nor") return !(condition as Query[]).some((each) => queryFits(each, unit));
  return conditionFits(condition, valuesOf(field, unit));
}

/** All values a field stands for; a region stands for the regions around it too. */
function valuesOf(field: string, unit: Unit): readonly unknown[] {
  if (field === "region") return unit.region.map((_, depth) => unit.region.slice(0, depth + 1).join("/"));
  if (field === "categories") return unit.categories;
  if (field.startsWith("facts.")) return [unit.facts[field.slice("facts.".length)]];
  return [(unit as unknown as Record<string, unknown>)[field]];
}

function conditionFits(condition: unknown, values: readonly unknown[]): boolean {
  if (typeof condition !== "object" || condition === null) return isOneOf([condition], values);
  return Object.entries(condition).every(([operator, operand]) => operatorFits(operator, operand, values));
}

function operatorFits(operator: string, operand: unknown, values: readonly unknown[]): boolean {
  if (operator === "$eq") return isOneOf([operand], values);
  if (operator === "$ne") return !isOneOf([operand], values);
  if (operator === "$in") return isOneOf(operand as unknown[], values);
  if (operator === "$nin") return !isOneOf(operand as unknown[], values);
  if (operator === "$not") return !conditionFits(operand, values);
  if (operator === "$exists") return values.some((value) => value !== undefined) === operand;
  return values.some((value) => isOrdered(operator, value, operand));
}

/** null means "not given": it fits a missing value and an empty list's absence, as in MongoDB. */
function isOneOf(wanted: readonly unknown[], values: readonly unknown[]): boolean {
  return values.some((value) => wanted.includes(value ?? null));
}

function isOrdered(operator: string, value: unknown, operand: unknown): boolean {
  if (typeof value !== typeof operand || value === null) return false;
  const [a, b] = [value as number, operand as number];
  if (operator === "$gt") return a > b;
  if (operator === "$gte") return a >= b;
  if (operator === "$lt") return a < b;
  return a <= b;
}
