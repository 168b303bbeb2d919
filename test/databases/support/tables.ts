/** A registry as tables of a database, and the part of it that the ledger knows. */
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { DuckDBInstance } from "@duckdb/node-api";
import { PGlite } from "@electric-sql/pglite";
import { Client } from "pg";
import { type Ledger, listUnits, orThrow, parseRegistry, type Registry } from "../../../src/index.js";
import { regionText } from "../../../src/registry/region.js";
import { listVisits } from "../../../src/registry/registry.js";
import { DIALECTS, type Dialect } from "../../../src/sql/dialect.js";
import type { ColumnType, DialectName } from "../../../src/sql.js";
import { snapshotOf } from "../../../src/verify.js";
import type { Row } from "../../support/small-case.js";

export const FACTS = { score: "number", licence: "day", penalty: "day" } as const;

type Cell = string | number | boolean | null;

export interface Database {
  readonly dialect: DialectName;
  readonly run: (statement: string) => Promise<void>;
  readonly rows: (query: string) => Promise<Row[]>;
  readonly close: () => void;
}

export async function openPostgres(): Promise<Database> {
  const db = new PGlite();
  return {
    dialect: "postgresql",
    run: async (statement) => void (await db.exec(statement)),
    rows: async (query) => (await db.query(query)).rows as Row[],
    close: () => void db.close(),
  };
}

/** A server of PostgreSQL, by the folder of its socket. */
export async function openServer(): Promise<Database> {
  const db = new Client({
    host: process.env["DOUBLE_RANDOM_POSTGRES"],
    user: "postgres",
    database: "postgres",
  });
  await db.connect();
  return {
    dialect: "postgresql",
    run: async (statement) => void (await db.query(statement)),
    rows: async (query) => (await db.query(query)).rows as Row[],
    close: () => void db.end(),
  };
}

/**
 * Spark asks for Java and a Python that has `pyspark`, PostgreSQL for a server: a machine without them leaves them out, and
 * `.ci/run` brings them.
 */
const isThere = (variable: string): boolean =>
  process.env[variable] !== undefined || process.env["CI"] === "true";

/** The databases of this machine. PGlite is PostgreSQL in the process of the test. */
export const DATABASES: Readonly<Record<string, () => Promise<Database>>> = {
  duckdb: openDuck,
  pglite: openPostgres,
  ...(isThere("DOUBLE_RANDOM_POSTGRES") ? { postgresql: openServer } : {}),
  ...(isThere("DOUBLE_RANDOM_SPARK_PYTHON") ? { spark: openSpark } : {}),
};

/** Of those that are missing here, by the variable that would name them. */
export const LEFT_OUT = ["DOUBLE_RANDOM_POSTGRES", "DOUBLE_RANDOM_SPARK_PYTHON"].filter(
  (each) => !isThere(each),
);

export async function openDuck(): Promise<Database> {
  const db = await (await DuckDBInstance.create()).connect();
  return {
    dialect: "duckdb",
    run: async (statement) => void (await db.run(statement)),
    rows: async (query) => (await db.runAndReadAll(query)).getRowObjects() as Row[],
    close: () => db.closeSync(),
  };
}

/** Spark in local mode, behind a process of its own. */
export async function openSpark(partitions = 4): Promise<Database> {
  const script = fileURLToPath(new URL("spark_session.py", import.meta.url));
  const python = process.env["DOUBLE_RANDOM_SPARK_PYTHON"] ?? "python3";
  const session = spawn(python, [script, String(partitions)], { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: session.stdout })[Symbol.asyncIterator]();
  const ask = async (asked: Row): Promise<Row[]> => {
    session.stdin.write(`${JSON.stringify(asked)}\n`);
    const { value, done } = await lines.next();
    if (done === true) throw new Error("The Spark session has ended.");
    const { rows, error } = JSON.parse(value as string) as { rows: Row[]; error?: string };
    if (error !== undefined) throw new Error(error);
    return rows;
  };
  return {
    dialect: "spark",
    run: async (statement) => void (await ask({ run: statement })),
    rows: (query) => ask({ rows: query }),
    close: () => session.stdin.end(),
  };
}

/** The four tables of a registry, and no table of an earlier draw. */
export function load(db: Database, registry: Registry): Promise<void> {
  return loadTables(db, registry, FACTS);
}

export async function loadTables(db: Database, registry: Registry, facts: FactTypes): Promise<void> {
  for (const statement of statementsOf(registry, DIALECTS[db.dialect], facts)) await db.run(statement);
}

type FactTypes = Readonly<Record<string, ColumnType>>;
type ColumnOf = readonly [name: string, type: ColumnType];

function statementsOf(registry: Registry, dialect: Dialect, facts: FactTypes): string[] {
  const units = [...listUnits(registry)];
  const names = Object.keys(facts);
  const texts = (...columns: string[]): ColumnOf[] => columns.map((name) => [name, "text"]);
  const days = (...columns: string[]): ColumnOf[] => columns.map((name) => [name, "day"]);
  const tables: readonly (readonly [string, readonly ColumnOf[], readonly (readonly Cell[])[]])[] = [
    [
      "units",
      [
        ...texts("id", "tier", "region", "status"),
        ...days("opened", "closed"),
        ...names.map((name): ColumnOf => [`facts.${name}`, facts[name]!]),
      ],
      units.map((u) => [
        ...[u.id, u.tier, u.region.length === 0 ? null : regionText(u.region), u.status, u.opened, u.closed],
        ...names.map((name) => (u.facts[name] ?? null) as Cell),
      ]),
    ],
    ["categories", texts("unit", "category"), units.flatMap((u) => u.categories.map((each) => [u.id, each]))],
    [
      "exclusions",
      [...texts("unit"), ...days("from", "until")],
      units.flatMap((u) => u.exclusions.map((each) => [u.id, each.from, each.until])),
    ],
    [
      "visits",
      [...texts("unit"), ...days("day"), ...texts("kind", "matter", "authority", "level", "result")],
      [...listVisits(registry)].map((v) => [v.unit, v.day, v.kind, v.matter, v.authority, v.level, v.result]),
    ],
  ];
  return [
    ...["dr_pool", "dr_decided", ...tables.map(([name]) => name)].map(
      (name) => `DROP ${dialect.name === "spark" ? "VIEW" : "TABLE"} IF EXISTS ${name}`,
    ),
    ...tables.flatMap(([name, columns, rows]) => dialect.keep(name, valuesOf(columns, rows, dialect))),
  ];
}

function valuesOf(
  columns: readonly ColumnOf[],
  rows: readonly (readonly Cell[])[],
  { named, text, textType }: Dialect,
): string {
  const types = { text: textType, day: "DATE", number: "BIGINT", boolean: "BOOLEAN" };
  const written = (cell: Cell): string =>
    cell === null ? "NULL" : typeof cell === "string" ? text(cell) : String(cell);
  const names = columns.map(([name]) => named(name));
  const typed = columns.map(([name, type]) => `CAST(${named(name)} AS ${types[type]}) AS ${named(name)}`);
  const all = rows.length === 0 ? [columns.map(() => null)] : rows;
  const values = all.map((row) => `(${row.map(written).join(", ")})`).join(", ");
  return `SELECT ${typed.join(", ")} FROM (VALUES ${values}) AS d (${names.join(", ")})${rows.length === 0 ? " WHERE FALSE" : ""}`;
}

/** The registry that the plan of a draw names. */
export function registryAt(
  { ledger, registries }: { readonly ledger: Ledger; readonly registries: readonly Registry[] },
  drawId: string,
): Registry {
  const plan = ledger.find(
    ({ kind, body }) => kind === "plan" && (body as unknown as Row)["drawId"] === drawId,
  )!;
  const stated = (field: string): Row =>
    ledger.find(({ hash }) => hash === (plan.body as unknown as Row)[field])!.body as unknown as Row;
  const [units, roster] = [stated("registry"), stated("roster")];
  return registries.find((each) => {
    const whole = snapshotOf(each);
    const isList = (list: "units" | "inspectors" | "history", of: Row): boolean =>
      whole[list].root === (of[list] as Row)["root"];
    return (
      whole.asOf === units["asOf"] &&
      isList("units", units) &&
      isList("history", units) &&
      isList("inspectors", roster)
    );
  })!;
}

/** These units and those that recusals name, with every inspector as they are: a part that `holdElsewhere` takes. */
export function partOf(registry: Registry, known: readonly string[]): Registry {
  const recused = registry.inspectors.flatMap(({ recusals }) => recusals.map(({ unit }) => unit));
  const isAsked = new Set([...known, ...recused]);
  return orThrow(
    parseRegistry({
      asOf: registry.asOf,
      units: [...listUnits(registry)].filter(({ id }) => isAsked.has(id)),
      inspectors: registry.inspectors,
      history: [...listVisits(registry)].filter(({ unit }) => isAsked.has(unit)),
    } as never),
  );
}

/** Only these units, with their visits: what an office hands over of a registry that stays in its database. */
export function thinRegistry(registry: Registry, known: readonly string[]): Registry {
  const isKnown = new Set(known);
  return orThrow(
    parseRegistry({
      asOf: registry.asOf,
      units: [...listUnits(registry)].filter(({ id }) => isKnown.has(id)),
      inspectors: registry.inspectors.map((each) => ({ ...each, recusals: [] })),
      history: [...listVisits(registry)].filter(({ unit }) => isKnown.has(unit)),
    } as never),
  );
}
