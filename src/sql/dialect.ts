/**
 * How three databases write the few things that they write differently. Whatever is sent to one of them is made of
 * these words: names and values of a policy never stand in a statement unless they went through here.
 */

/** The databases whose draws are compared with the library's own. */
export type DialectName = "duckdb" | "postgresql" | "spark";

export interface Dialect {
  readonly name: DialectName;
  /** The type of a column of texts. */
  readonly textType: string;
  /** A name of a table or column. */
  readonly named: (name: string) => string;
  /** A text as a value. */
  readonly text: (value: string) => string;
  /** SHA-256 of a text in UTF-8, as 64 lower-case hex digits. */
  readonly sha256: (text: string) => string;
  /** A text to be compared byte by byte, whatever order the database is set to. */
  readonly byBytes: (text: string) => string;
  readonly startsWith: (text: string, start: string) => string;
  /** Statements that keep the answer of a query under a name, instead of an earlier one, for as long as the connection lasts. */
  readonly keep: (name: string, query: string) => readonly string[];
}

export const DIALECTS: Readonly<Record<DialectName, Dialect>> = {
  duckdb: {
    name: "duckdb",
    textType: "VARCHAR",
    named: (name) => quoted(name, '"'),
    text: (value) => quoted(value, "'"),
    sha256: (text) => `sha256(${text})`,
    byBytes: (text) => text,
    startsWith: (text, start) => `starts_with(${text}, ${start})`,
    keep: (name, query) => [`CREATE OR REPLACE TEMPORARY TABLE ${name} AS ${query}`],
  },
  postgresql: {
    name: "postgresql",
    textType: "TEXT",
    named: (name) => quoted(name, '"'),
    text: (value) => quoted(value, "'"),
    sha256: (text) => `encode(sha256(convert_to(${text}, 'UTF8')), 'hex')`,
    byBytes: (text) => `${text} COLLATE "C"`,
    startsWith: (text, start) => `starts_with(${text}, ${start})`,
    keep: (name, query) => [
      `DROP TABLE IF EXISTS pg_temp.${name}`,
      `CREATE TEMPORARY TABLE ${name} AS ${query}`,
    ],
  },
  spark: {
    name: "spark",
    textType: "STRING",
    named: (name) => quoted(name, "`"),
    text: (value) => `'${value.replace(/[\\']/g, "\\$&")}'`,
    sha256: (text) => `sha2(${text}, 256)`,
    byBytes: (text) => text,
    startsWith: (text, start) => `startswith(${text}, ${start})`,
    keep: (name, query) => [`CREATE OR REPLACE TEMPORARY VIEW ${name} AS ${query}`, `CACHE TABLE ${name}`],
  },
};

function quoted(text: string, mark: string): string {
  return mark + text.replaceAll(mark, mark + mark) + mark;
}

/** @param day - `YYYY-MM-DD`, which holds no mark */
export function dayValue(day: string): string {
  return `DATE '${day}'`;
}

/** All hold; of none, TRUE. */
export function allOf(conditions: readonly string[]): string {
  return conditions.length === 0 ? "TRUE" : conditions.map((each) => `(${each})`).join(" AND ");
}

/** One of them holds; of none, FALSE. */
export function anyOf(conditions: readonly string[]): string {
  return conditions.length === 0 ? "FALSE" : conditions.map((each) => `(${each})`).join(" OR ");
}
