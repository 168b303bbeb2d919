/** How a database is asked: in which dialect, and what its tables hold. */
import type { Refusal } from "../kernel/refusal.js";
import type { FieldsOf } from "../year/fields-of.js";
import type { ColumnType } from "./conditions.js";
import { DIALECTS, type DialectName } from "./dialect.js";
import { refuse } from "./refuse.js";
import type { TableNames } from "./registry-tables.js";

export interface DatabaseAsked {
  readonly dialect: DialectName;
  /** What the column of each fact holds that the policy asks for; a column has the name `facts.NAME`. */
  readonly facts?: Readonly<Record<string, ColumnType>>;
  /** Names of the four tables or views, where they are others than `units`, `categories`, `exclusions`, `visits`. */
  readonly tables?: Partial<TableNames>;
}

export const DATABASE_FIELDS: FieldsOf<DatabaseAsked> = { dialect: true, facts: true, tables: true };

export function faultsOfDialect(dialect: unknown): Refusal[] {
  if (typeof dialect === "string" && Object.hasOwn(DIALECTS, dialect)) return [];
  return [
    refuse("sql/dialect", ["dialect"], { given: String(dialect), known: Object.keys(DIALECTS).join(", ") }),
  ];
}
