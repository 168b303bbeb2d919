/** A second reading of queries, for the audit only: one unit, one query, no library. */
import { addDays, addMonths, addYears } from "../kernel/iso-date.js";
import type { ClassRule } from "../policy/classes.js";
import type { Query } from "../policy/query.js";
import type { Unit } from "../registry/unit.js";

/** The day from which a query looks, and how classes are found. */
export interface Look {
  readonly asOf: string;
  readonly classes: ClassRule | undefined;
}

/** Does the query fit the unit? */
export function queryFits(query: Query | null, unit: Unit, look: Look): boolean {
  return query === null || Object.entries(query).every(([field, condition]) => fieldFits(field, condition, unit, look));
}

function fieldFits(field: string, condition: unknown, unit: Unit, look: Look): boolean {
  if (field === "$and") return (condition as Query[]).every((each) => queryFits(each, unit, look));
  if (field === "$or") return (condition as Query[]).some((each) => queryFits(each, unit, look));
  if (field === "$nor") return !(condition as Query[]).some((each) => queryFits(each, unit, look));
  return conditionFits(condition, field === "class" ? [classOf(unit, look)] : valuesOf(field, unit), look.asOf);
}

/** A direct rule decides before the score does. */
function classOf(unit: Unit, look: Look): string | null {
  const { classes } = look;
  if (classes === undefined) return null;
  for (const rule of classes.direct ?? []) if (queryFits(rule.where, unit, { ...look, classes: undefined })) return rule.class;
  const score = unit.facts[classes.fact];
  if (typeof score !== "number") return classes.missing ?? null;
  const above = classes.steps.filter(({ below }) => below !== undefined && score >= below).length;
  return classes.steps[above]!.class;
}

/** `{ "$monthsAgo": 6 }` as a day; anything else as it is. */
function meant(operand: unknown, asOf: string): unknown {
  if (typeof operand !== "object" || operand === null) return operand;
  const { $daysAgo, $monthsAgo, $yearsAgo } = operand as Record<string, number | undefined>;
  if ($daysAgo !== undefined) return addDays(asOf, -$daysAgo);
  if ($monthsAgo !== undefined) return addMonths(asOf, -$monthsAgo);
  return $yearsAgo === undefined ? operand : addYears(asOf, -$yearsAgo);
}

/** All values a field stands for; a region stands for the regions around it too. */
function valuesOf(field: string, unit: Unit): readonly unknown[] {
  if (field === "region") return unit.region.map((_, depth) => unit.region.slice(0, depth + 1).join("/"));
  if (field === "categories") return unit.categories;
  if (field.startsWith("facts.")) return [unit.facts[field.slice("facts.".length)]];
  return [(unit as unknown as Record<string, unknown>)[field]];
}

function conditionFits(condition: unknown, values: readonly unknown[], asOf: string): boolean {
  if (typeof condition !== "object" || condition === null) return isOneOf([condition], values);
  return Object.entries(condition).every(([operator, operand]) => operatorFits(operator, operand, values, asOf));
}

function operatorFits(operator: string, operand: unknown, values: readonly unknown[], asOf: string): boolean {
  if (operator === "$eq") return isOneOf([operand], values);
  if (operator === "$ne") return !isOneOf([operand], values);
  if (operator === "$in") return isOneOf(operand as unknown[], values);
  if (operator === "$nin") return !isOneOf(operand as unknown[], values);
  if (operator === "$not") return !conditionFits(operand, values, asOf);
  if (operator === "$exists") return values.some((value) => value !== undefined) === operand;
  return values.some((value) => isOrdered(operator, value, meant(operand, asOf)));
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
