/**
 * Predicates over units, as data: MongoDB-style queries, whose conditions are run by `sift`.
 *
 * Only operators whose answer is the same everywhere are allowed: no code, no regular expressions, no order
 * of free text.
 */
import sift from "sift";
import { isPlainObject, nestsDeeper } from "../kernel/canonical-json.js";
import { addDays, addMonths, addYears, isDay } from "../kernel/iso-date.js";
import type { Refusal } from "../kernel/refusal.js";
import { refuse } from "./refuse.js";

/**
 * A query such as `{ "tier": "key", "facts.floors": { "$gte": 10 }, "region": "辽宁省/本溪市" }`.
 *
 * Fields: `id`, `tier`, `class`, `status`, `region` (matches the unit's region and every region around it),
 * `categories` (matches when one of them does), `opened`, `closed`, and `facts.NAME`. Operators: $eq $ne $in
 * $nin $gt $gte $lt $lte $not $and $or $nor, and $exists for facts. A day may be told from the cut-off day:
 * `{ "facts.lastPenalty": { "$gte": { "$yearsAgo": 1 } } }`, also $daysAgo and $monthsAgo.
 */
export type Query = { readonly [field: string]: unknown };

/**
 * What a condition may meet in a field: a value, a list that fits when one of its members does, or undefined
 * for a fact that is not there.
 */
export type SeenValue = string | number | boolean | null | undefined | readonly string[];

type Path = readonly (string | number)[];

const FIELDS = new Set(["id", "tier", "class", "status", "region", "categories", "opened", "closed"]);
const JOINING = new Set(["$and", "$or", "$nor"]);
const ORDERING = new Set(["$gt", "$gte", "$lt", "$lte"]);
const SINGLE = new Set(["$eq", "$ne"]);
const LISTING = new Set(["$in", "$nin"]);

/**
 * Turns a checked condition, such as `{ "$gte": 10 }` or `"key"`, into a test of one value. The library sees
 * the value and nothing else.
 */
export function conditionTest(condition: unknown, asOf: string): (value: SeenValue) => boolean {
  const fits = sift({ value: operandsOn(condition, asOf) } as Query) as (seen: {
    readonly value?: SeenValue;
  }) => boolean;
  return (value) => fits(value === undefined ? {} : { value });
}

/** A copy of a condition with every `{ "$daysAgo": n }` written as the day it means. */
export function operandsOn(value: unknown, asOf: string): unknown {
  if (Array.isArray(value)) return value.map((each) => operandsOn(each, asOf));
  if (!isRecord(value)) return value;
  const day = dayAgo(value, asOf);
  return (
    day ?? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, operandsOn(inner, asOf)]))
  );
}

function dayAgo(value: Record<string, unknown>, asOf: string): string | undefined {
  if (Object.keys(value).length !== 1) return undefined;
  if (typeof value["$daysAgo"] === "number") return addDays(asOf, -value["$daysAgo"]);
  if (typeof value["$monthsAgo"] === "number") return addMonths(asOf, -value["$monthsAgo"]);
  return typeof value["$yearsAgo"] === "number" ? addYears(asOf, -value["$yearsAgo"]) : undefined;
}

/** True when the query looks back from the cut-off day, so that its answer may change by itself. */
export function asksForToday(query: unknown): boolean {
  if (Array.isArray(query)) return query.some(asksForToday);
  return isRecord(query) && (isAgo(query) || Object.values(query).some(asksForToday));
}

/** True when the query asks for the class. */
export function asksForClass(query: Query | null): boolean {
  if (query === null) return false;
  return Object.entries(query).some(([field, value]) =>
    JOINING.has(field) ? (value as Query[]).some(asksForClass) : field === "class",
  );
}

/** True when the query asks for the id, and so names units one by one. */
export function asksForId(query: Query): boolean {
  return Object.entries(query).some(([field, value]) =>
    JOINING.has(field) ? (value as Query[]).some(asksForId) : field === "id",
  );
}

/**
 * True when the query asks for something that differs from unit to unit, so that equal profiles may differ in
 * the answer.
 */
export function asksForUnit(query: Query | null): boolean {
  if (query === null) return false;
  return Object.entries(query).some(([field, value]) =>
    JOINING.has(field)
      ? (value as Query[]).some(asksForUnit)
      : field === "id" || field === "opened" || field === "closed",
  );
}

/**
 * Conditions in conditions; nobody reads deeper ones, and the programs that run them would come to the end of
 * their stack.
 */
const DEEPEST = 16;

/** Everything that is wrong with a query, in reading order. */
export function faultsOfQuery(query: unknown, path: Path): Refusal[] {
  const levels = 2 * DEEPEST;
  if (nestsDeeper(query, levels))
    return [
      refuse("policy/query", path, { problem: `nests more than ${levels} lists and objects in each other` }),
    ];
  return faultsIn(query, path);
}

function faultsIn(query: unknown, path: Path): Refusal[] {
  if (!isRecord(query)) return [refuse("policy/query", path, { problem: "is not an object of fields" })];
  return Object.entries(query).flatMap(([field, value]) => {
    const here = [...path, field];
    if (JOINING.has(field)) return faultsOfList(value, here);
    if (!FIELDS.has(field) && (!/^facts\.[^.$]+$/.test(field) || field === "facts.__proto__"))
      return [refuse("policy/query-field", here, { field })];
    return faultsOfCondition(value, here, field);
  });
}

function faultsOfList(value: unknown, path: Path): Refusal[] {
  if (!Array.isArray(value) || value.length === 0)
    return [refuse("policy/query", path, { problem: "needs a list of queries" })];
  return value.flatMap((query, at) => faultsIn(query, [...path, at]));
}

function faultsOfCondition(value: unknown, path: Path, field: string): Refusal[] {
  if (isPlain(value)) return [];
  if (!isRecord(value) || Object.keys(value).length === 0) {
    return [refuse("policy/query", path, { problem: "is neither a value nor a set of operators" })];
  }
  return Object.entries(value).flatMap(([operator, operand]) =>
    faultsOfOperator(operator, operand, [...path, operator], field),
  );
}

function faultsOfOperator(operator: string, operand: unknown, path: Path, field: string): Refusal[] {
  if (operator === "$not") return faultsOfCondition(operand, path, field);
  if (SINGLE.has(operator))
    return unless(isPlain(operand), path, "needs text, a whole number, true, false or null");
  if (ORDERING.has(operator)) {
    const ordered = Number.isSafeInteger(operand) || isDay(operand) || isAgo(operand);
    return unless(
      ordered,
      path,
      'needs a whole number, a day, or a time before the cut-off day such as { "$yearsAgo": 1 }',
    );
  }
  if (operator === "$exists") return faultsOfExists(operand, path, field);
  if (LISTING.has(operator))
    return unless(Array.isArray(operand) && operand.every(isPlain), path, "needs a list of values");
  return [refuse("policy/query-operator", path, { operator })];
}

/** Only facts may be missing; the other fields are always there and are null when unknown. */
function faultsOfExists(operand: unknown, path: Path, field: string): Refusal[] {
  return [
    ...unless(typeof operand === "boolean", path, "needs true or false"),
    ...unless(!FIELDS.has(field), path, "asks for a field that is always there; compare it with null"),
  ];
}

function unless(holds: boolean, path: Path, problem: string): Refusal[] {
  return holds ? [] : [refuse("policy/query", path, { problem })];
}

/** Longest times that a condition may look back: a thousand years or months, a good hundred years of days. */
const LONGEST_AGO: Readonly<Record<string, number>> = { $daysAgo: 40_000, $monthsAgo: 1000, $yearsAgo: 1000 };

/** `{ "$monthsAgo": 6 }`: a time before the cut-off day. */
function isAgo(value: unknown): boolean {
  if (!isRecord(value) || Object.keys(value).length !== 1) return false;
  const [[unit, count]] = Object.entries(value) as [[string, unknown]];
  const longest = Object.hasOwn(LONGEST_AGO, unit) ? LONGEST_AGO[unit]! : -1;
  return Number.isInteger(count) && 0 <= (count as number) && (count as number) <= longest;
}

function isPlain(value: unknown): boolean {
  return (
    value === null || typeof value === "string" || typeof value === "boolean" || Number.isSafeInteger(value)
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return isPlainObject(value);
}
