/** A second reading of queries, for the audit only: one unit after the other, no columns, no library. */
import { addDays, addMonths, addYears } from "../../kernel/iso-date.js";
import type { ClassRule } from "../../policy/classes.js";
import type { Query } from "../../policy/query.js";
import type { Unit } from "../../registry/unit.js";

/** The day from which a query looks, and how classes are found. */
export interface Look {
  readonly asOf: string;
  readonly classes: ClassRule | undefined;
}

/** A query that has been read: the question it asks of a unit. */
export type Question = (unit: Unit) => boolean;

/** Does the query fit the unit? For many units `readQuery` reads the query once. */
export function queryFits(query: Query | null, unit: Unit, look: Look): boolean {
  return readQuery(query, look)(unit);
}

/** Reads a query, sentence by sentence, so that only the values of the units are left to look at. */
export function readQuery(query: Query | null, look: Look): Question {
  const questions = Object.entries(query ?? {}).map(([field, condition]) =>
    readField(field, condition, look),
  );
  if (questions.length === 1) return questions[0]!;
  return (unit) => questions.every((fits) => fits(unit));
}

function readField(field: string, condition: unknown, look: Look): Question {
  if (field === "$and") return every((condition as Query[]).map((each) => readQuery(each, look)));
  if (field === "$or") return not(every((condition as Query[]).map((each) => not(readQuery(each, look)))));
  if (field === "$nor") return every((condition as Query[]).map((each) => not(readQuery(each, look))));
  const [valuesOf, fits] = [readValues(field, look), readCondition(condition, look.asOf)];
  return (unit) => fits(valuesOf(unit));
}

function every(questions: readonly Question[]): Question {
  return (unit) => questions.every((fits) => fits(unit));
}

function not(question: Question): Question {
  return (unit) => !question(unit);
}

/** All values a field stands for; a region stands for the regions around it too. */
function readValues(field: string, look: Look): (unit: Unit) => readonly unknown[] {
  if (field === "class") {
    const classOf = readClass(look);
    return (unit) => [classOf(unit)];
  }
  if (field === "region")
    return ({ region }) => region.map((_, depth) => plainPath(region.slice(0, depth + 1)));
  if (field === "categories") return ({ categories }) => categories;
  if (field.startsWith("facts.")) {
    const name = field.slice("facts.".length);
    return (unit) => [factOf(unit, name)];
  }
  return (unit) => [unit[field as keyof Unit]];
}

/** A direct rule decides before the score does. */
function readClass({ asOf, classes }: Look): (unit: Unit) => string | null {
  if (classes === undefined) return () => null;
  const direct = (classes.direct ?? []).map((rule) => ({
    class: rule.class,
    fits: readQuery(rule.where, { asOf, classes: undefined }),
  }));
  return (unit) => {
    for (const rule of direct) if (rule.fits(unit)) return rule.class;
    const score = factOf(unit, classes.fact);
    if (typeof score !== "number") return classes.missing ?? null;
    const above = classes.steps.filter(({ below }) => below !== undefined && score >= below).length;
    return classes.steps[above]!.class;
  };
}

/** `{ "$monthsAgo": 6 }` as a day; anything else as it is. */
function meant(operand: unknown, asOf: string): unknown {
  if (typeof operand !== "object" || operand === null) return operand;
  const { $daysAgo, $monthsAgo, $yearsAgo } = operand as Record<string, number | undefined>;
  if ($daysAgo !== undefined) return addDays(asOf, -$daysAgo);
  if ($monthsAgo !== undefined) return addMonths(asOf, -$monthsAgo);
  return $yearsAgo === undefined ? operand : addYears(asOf, -$yearsAgo);
}

/** What the unit says of itself; a member that every object inherits is not said of it. */
function factOf({ facts }: Unit, name: string): unknown {
  return Object.getOwnPropertyDescriptor(facts, name)?.value;
}

type Demand = (values: readonly unknown[]) => boolean;

function readCondition(condition: unknown, asOf: string): Demand {
  if (typeof condition !== "object" || condition === null) return isOneOf([condition]);
  const demands = Object.entries(condition).map(([operator, operand]) =>
    readOperator(operator, operand, asOf),
  );
  return (values) => demands.every((fits) => fits(values));
}

function readOperator(operator: string, operand: unknown, asOf: string): Demand {
  if (operator === "$eq") return isOneOf([operand]);
  if (operator === "$ne") return isNoneOf([operand]);
  if (operator === "$in") return isOneOf(operand as unknown[]);
  if (operator === "$nin") return isNoneOf(operand as unknown[]);
  if (operator === "$not") {
    const fits = readCondition(operand, asOf);
    return (values) => !fits(values);
  }
  if (operator === "$exists") return (values) => values.some((value) => value !== undefined) === operand;
  const bound = meant(operand, asOf);
  return (values) => values.some((value) => isOrdered(operator, value, bound));
}

/** null means "not given": it fits a missing value and an empty list's absence, as in MongoDB. */
function isOneOf(wanted: readonly unknown[]): Demand {
  const named = new Set(wanted);
  return (values) => values.some((value) => named.has(value ?? null));
}

function isNoneOf(wanted: readonly unknown[]): Demand {
  const fits = isOneOf(wanted);
  return (values) => !fits(values);
}

function isOrdered(operator: string, value: unknown, operand: unknown): boolean {
  if (typeof value !== typeof operand || value === null) return false;
  const [a, b] = [value as number, operand as number];
  if (operator === "$gt") return a > b;
  if (operator === "$gte") return a >= b;
  if (operator === "$lt") return a < b;
  return a <= b;
}

/** Names joined by slashes; what looks like a slash or a backslash inside a name is marked by a backslash. */
export function plainPath(region: readonly string[]): string {
  const marked = (name: string, sign: string): string => name.split(sign).join(`\\${sign}`);
  return region.map((name) => marked(marked(name, "\\"), "/")).join("/");
}
