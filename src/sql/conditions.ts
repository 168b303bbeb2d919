/**
 * Conditions of a policy as conditions of a database: each is true or false for every row and never unknown, so that
 * "not" means there what it means here.
 *
 * A fact whose column is NULL is a fact that is not there. A value of another type than its column equals nothing.
 */

import { isDay } from "../kernel/iso-date.js";
import { operandsOn, type Query } from "../policy/query.js";
import { namesInRegion, regionText } from "../registry/region.js";
import { allOf, anyOf, type Dialect, dayValue } from "./dialect.js";

/** What a column of facts holds. Days are columns of the type DATE. */
export type ColumnType = "text" | "number" | "boolean" | "day";

/** The field of a query as an expression over the units of the database, and what it holds. */
export type FieldOf = (field: string) => Field;

export type Field =
  | { readonly is: ColumnType; readonly value: string }
  /** A region as one text, which stands for the regions around it, too. */
  | { readonly is: "region"; readonly value: string }
  /** Whether one of several values of a unit is the one that is asked for. */
  | { readonly is: "list"; readonly holds: (value: string) => string };

const JOINING: Readonly<Record<string, (conditions: readonly string[]) => string>> = {
  $and: allOf,
  $or: anyOf,
  $nor: (conditions) => `NOT (${anyOf(conditions)})`,
};

const ORDERING: Readonly<Record<string, string>> = { $gt: ">", $gte: ">=", $lt: "<", $lte: "<=" };

/** Where and on which day a query is asked. */
export interface Asked {
  readonly dialect: Dialect;
  readonly asOf: string;
  readonly fieldOf: FieldOf;
}

/** @param query - as a parsed policy has it; null fits every unit */
export function conditionOf(query: Query | null, asked: Asked): string {
  return allOf(
    Object.entries(query ?? {}).map(([field, condition]) => {
      const joined = JOINING[field];
      if (joined !== undefined) return joined((condition as Query[]).map((each) => conditionOf(each, asked)));
      return fits(asked.fieldOf(field), operandsOn(condition, asked.asOf), asked.dialect);
    }),
  );
}

/** A value alone, or operators that all hold. */
function fits(field: Field, condition: unknown, dialect: Dialect): string {
  if (typeof condition !== "object" || condition === null) return equals(field, condition, dialect);
  return allOf(
    Object.entries(condition).map(([operator, operand]) => holds(field, { operator, operand }, dialect)),
  );
}

function holds(
  field: Field,
  { operator, operand }: { readonly operator: string; readonly operand: unknown },
  dialect: Dialect,
): string {
  const one = (value: unknown): string => equals(field, value, dialect);
  if (operator === "$not") return `NOT (${fits(field, operand, dialect)})`;
  if (operator === "$eq") return one(operand);
  if (operator === "$ne") return `NOT (${one(operand)})`;
  if (operator === "$in") return anyOf((operand as unknown[]).map(one));
  if (operator === "$nin") return `NOT (${anyOf((operand as unknown[]).map(one))})`;
  if (operator === "$exists") return isThere(field, operand === true);
  return isOrdered(field, ORDERING[operator]!, operand, dialect);
}

function isThere(field: Field, wanted: boolean): string {
  if (field.is === "list" || field.is === "region") return wanted ? "TRUE" : "FALSE";
  return `${field.value} IS ${wanted ? "NOT " : ""}NULL`;
}

function equals(field: Field, value: unknown, dialect: Dialect): string {
  if (field.is === "list") return typeof value === "string" ? field.holds(dialect.text(value)) : "FALSE";
  if (field.is === "region") return typeof value === "string" ? liesIn(field.value, value, dialect) : "FALSE";
  if (value === null) return `${field.value} IS NULL`;
  const literal = literalOf(field.is, value, dialect);
  return literal === undefined ? "FALSE" : `COALESCE(${field.value} = ${literal}, FALSE)`;
}

/** Is it the region itself, or one around the unit's own? Names of regions are written with their escapes. */
function liesIn(region: string, outer: string, dialect: Dialect): string {
  if (outer === "" || regionText(namesInRegion(outer)) !== outer) return "FALSE";
  return `COALESCE(${region} = ${dialect.text(outer)} OR ${dialect.startsWith(region, dialect.text(`${outer}/`))}, FALSE)`;
}

function isOrdered(field: Field, sign: string, operand: unknown, dialect: Dialect): string {
  if (field.is === "list" || field.is === "region") return "FALSE";
  const literal = literalOf(field.is, operand, dialect);
  return literal === undefined || field.is === "boolean"
    ? "FALSE"
    : `COALESCE(${field.is === "text" ? dialect.byBytes(field.value) : field.value} ${sign} ${literal}, FALSE)`;
}

/** Undefined where no value of the column can be equal to it. */
function literalOf(is: ColumnType, value: unknown, dialect: Dialect): string | undefined {
  if (is === "day") return isDay(value) ? dayValue(value) : undefined;
  if (is === "text") return typeof value === "string" ? dialect.text(value) : undefined;
  if (is === "number") return typeof value === "number" ? String(value) : undefined;
  return typeof value === "boolean" ? String(value).toUpperCase() : undefined;
}
