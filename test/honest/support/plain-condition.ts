/**
 * Conditions over units, read from the page alone. Only what the random policies ask for; anything else stops
 * the test.
 */
import type { Row } from "../../support/small-case.js";

export function dayBefore(day: string, { days = 0, months = 0 }: { days?: number; months?: number }): string {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  const first = new Date(Date.UTC(year, month - 1 - months, 1));
  const length = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date, length));
  return new Date(first.getTime() - days * 86_400_000).toISOString().slice(0, 10);
}

type Classes = { fact: string; steps: Row[]; direct?: Row[]; missing?: string };

/** Class of a unit on a day. */
export function classOf(unit: Row, classes: Classes | undefined, day: string): unknown {
  if (classes === undefined) return null;
  for (const rule of classes.direct ?? [])
    if (fits(unit, rule["where"] as Row, { day })) return rule["class"];
  const score = ((unit["facts"] ?? {}) as Row)[classes.fact];
  if (typeof score !== "number") return classes.missing ?? null;
  return classes.steps.find(({ below }) => below === undefined || score < (below as number))!["class"];
}

export interface Sight {
  readonly day: string;
  readonly classes?: Classes | undefined;
}

export function fits(unit: Row, where: Row | null | undefined, sight: Sight): boolean {
  return Object.entries(where ?? {}).every(([field, asked]) => {
    const value = fieldOf(unit, field, sight);
    return Array.isArray(value)
      ? value.some((each) => fitsValue(each, asked, sight.day))
      : fitsValue(value, asked, sight.day);
  });
}

function fieldOf(unit: Row, field: string, { day, classes }: Sight): unknown {
  if (field === "class") return classOf(unit, classes, day);
  if (field.startsWith("facts.")) return ((unit["facts"] ?? {}) as Row)[field.slice(6)] ?? null;
  if (["tier", "categories", "id"].includes(field)) return unit[field] ?? null;
  throw new Error(`a condition over ${field} is not counted here`);
}

function fitsValue(value: unknown, asked: unknown, day: string): boolean {
  if (typeof asked !== "object" || asked === null) return value === asked;
  return Object.entries(asked).every(([operator, operand]) => {
    const limit =
      typeof operand === "object" && operand !== null && !Array.isArray(operand)
        ? ago(operand as Row, day)
        : operand;
    if (operator === "$in") return (limit as unknown[]).includes(value);
    if (typeof value !== typeof limit || value === null) return false;
    if (operator === "$gte") return (value as string) >= (limit as string);
    if (operator === "$lt") return (value as string) < (limit as string);
    throw new Error(`the operator ${operator} is not counted here`);
  });
}

function ago(operand: Row, day: string): string {
  if ("$daysAgo" in operand) return dayBefore(day, { days: operand["$daysAgo"] as number });
  if ("$yearsAgo" in operand) return dayBefore(day, { months: 12 * (operand["$yearsAgo"] as number) });
  throw new Error("this day is not counted here");
}
