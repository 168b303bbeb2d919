/** The fields that a policy asks for, as expressions over the units of the database and over what is joined to them. */
import type { ClassRule } from "../policy/classes.js";
import { type Asked, type ColumnType, conditionOf, type Field, type FieldOf } from "./conditions.js";
import { anyOf, type Dialect } from "./dialect.js";
import { type TableName, tableNamed } from "./registry-tables.js";

export interface UnitFields {
  readonly fieldOf: FieldOf;
  /** The table `tagged` with every category that was asked for; undefined where none was. */
  readonly tags: () => string | undefined;
}

/** Whose fields, and what is known of their columns. */
export interface FieldsCase {
  readonly dialect: Dialect;
  readonly categories: TableName;
  readonly facts: Readonly<Record<string, ColumnType>>;
  readonly classes: ClassRule | undefined;
  readonly asOf: string;
}

export function openFields({ dialect, categories, facts, classes, asOf }: FieldsCase): UnitFields {
  const asked: string[] = [];
  const column = (field: string): string => `u.${dialect.named(field)}`;
  const holds = (value: string): string => {
    const known = asked.indexOf(value);
    return `COALESCE(t.k${known === -1 ? asked.push(value) - 1 : known}, 0) = 1`;
  };
  const ownField = (field: string): Field => {
    if (field === "categories") return { is: "list", holds };
    if (field === "region") return { is: "region", value: column(field) };
    if (field === "opened" || field === "closed") return { is: "day", value: column(field) };
    if (!field.startsWith("facts.")) return { is: "text", value: column(field) };
    return { is: facts[field.slice("facts.".length)]!, value: column(field) };
  };
  // Rules that put a unit into a class ask before there are classes.
  const beforeClasses: FieldOf = (field) => (field === "class" ? NO_CLASS : ownField(field));
  const classField: Field =
    classes === undefined
      ? NO_CLASS
      : { is: "text", value: `(${caseOfClass(classes, { dialect, asOf, fieldOf: beforeClasses })})` };
  return {
    fieldOf: (field) => (field === "class" ? classField : ownField(field)),
    tags() {
      if (asked.length === 0) return undefined;
      const columns = asked.map(
        (value, n) => `MAX(CASE WHEN g.category = ${value} THEN 1 ELSE 0 END) AS k${n}`,
      );
      const some = anyOf(asked.map((value) => `g.category = ${value}`));
      return `SELECT g.unit AS id, ${columns.join(", ")} FROM ${tableNamed(categories, dialect)} g WHERE ${some} GROUP BY g.unit`;
    },
  };
}

const NO_CLASS: Field = { is: "text", value: "CAST(NULL AS VARCHAR(1))" };

/** The class of the first direct rule that fits, otherwise that of the score. */
function caseOfClass({ fact, steps, direct = [], missing }: ClassRule, asked: Asked): string {
  const { dialect } = asked;
  const score = asked.fieldOf(`facts.${fact}`);
  const isScored = score.is === "number" ? `${score.value} IS NOT NULL` : "FALSE";
  const none = missing === undefined ? "NULL" : dialect.text(missing);
  return [
    "CASE",
    ...direct.map((rule) => `WHEN ${conditionOf(rule.where, asked)} THEN ${dialect.text(rule.class)}`),
    `WHEN NOT (${isScored}) THEN ${none}`,
    ...steps.map((step) => `WHEN ${isBelow(score, step.below)} THEN ${dialect.text(step.class)}`),
    "END",
  ].join(" ");
}

function isBelow(score: Field, below: number | undefined): string {
  if (below === undefined) return "TRUE";
  return score.is === "number" ? `${score.value} < ${below}` : "FALSE";
}
