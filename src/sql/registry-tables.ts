/**
 * The registry as a database holds it: five tables or views with fixed names of columns, so that whoever keeps the
 * database says once, by a view, what stands where, and nothing of the sort is guessed here.
 *
 * - `units`: `id`, `tier`, `region`, `status` (text), `opened`, `closed` (days), and each fact that the policy asks for
 *   in a column of its field's name, such as `facts.floors`.
 * - `categories`: `unit`, `category`.
 * - `exclusions`: `unit`, `from`, `until` (days, NULL is open).
 * - `visits`: `unit`, `day`, `kind`, `matter`, `authority`, `level`, `result`.
 */
import type { Dialect } from "./dialect.js";

/** How the tables are called where the statements are run. A name may have its schema before it: `["gov", "firms"]`. */
export interface TableNames {
  readonly units: TableName;
  readonly categories: TableName;
  readonly exclusions: TableName;
  readonly visits: TableName;
}

export type TableName = string | readonly string[];

const TABLES: TableNames = {
  units: "units",
  categories: "categories",
  exclusions: "exclusions",
  visits: "visits",
};

/** The names that are given, and the usual ones. */
export function tablesOf(given: Partial<TableNames> = {}): TableNames {
  return { ...TABLES, ...given };
}

export function tableNamed(name: TableName, { named }: Dialect): string {
  return [name].flat().map(named).join(".");
}
