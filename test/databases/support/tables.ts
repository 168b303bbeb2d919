/** A registry as tables of a database, and the part of it that the ledger knows. */
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { type Ledger, listUnits, orThrow, parseRegistry, type Registry } from "../../../src/index.js";
import { listVisits } from "../../../src/registry/registry.js";
import { snapshotOf } from "../../../src/registry/snapshot.js";
import type { Row } from "../../support/small-case.js";

export const FACTS = { score: "number", licence: "day", penalty: "day" } as const;

type Cell = string | number | null;

export interface Database {
  readonly load: (registry: Registry) => Promise<void>;
  readonly run: (statement: string) => Promise<void>;
  readonly rows: (query: string) => Promise<Row[]>;
}

export async function openDuck(): Promise<Database> {
  const db = await (await DuckDBInstance.create()).connect();
  return {
    load: (registry) => load(db, registry),
    run: async (statement) => void (await db.run(statement)),
    rows: async (query) => (await db.runAndReadAll(query)).getRowObjects() as Row[],
  };
}

async function load(db: DuckDBConnection, registry: Registry): Promise<void> {
  await db.run("DROP TABLE IF EXISTS dr_decided; DROP TABLE IF EXISTS dr_pool");
  for (const statement of statementsOf(registry)) await db.run(statement);
}

/** Statements that make the four tables and fill them. */
export function statementsOf(registry: Registry): string[] {
  const units = [...listUnits(registry)];
  const names = Object.keys(FACTS) as (keyof typeof FACTS)[];
  return [
    ...tableOf(
      "units",
      [
        "id TEXT",
        "tier TEXT",
        "region TEXT",
        "status TEXT",
        "opened DATE",
        "closed DATE",
        ...names.map((name) => `"facts.${name}" ${FACTS[name] === "day" ? "DATE" : "BIGINT"}`),
      ],
      units.map((u) => [
        u.id,
        u.tier,
        u.region.length === 0 ? null : u.region.join("/"),
        u.status,
        u.opened,
        u.closed,
        ...names.map((name) => (u.facts[name] ?? null) as Cell),
      ]),
    ),
    ...tableOf(
      "categories",
      ["unit TEXT", "category TEXT"],
      units.flatMap((u) => u.categories.map((each) => [u.id, each])),
    ),
    ...tableOf(
      "exclusions",
      ["unit TEXT", '"from" DATE', '"until" DATE'],
      units.flatMap((u) => u.exclusions.map((each) => [u.id, each.from, each.until])),
    ),
    ...tableOf(
      "visits",
      ["unit TEXT", "day DATE", "kind TEXT", "matter TEXT", "authority TEXT", "level TEXT", "result TEXT"],
      [...listVisits(registry)].map((v) => [v.unit, v.day, v.kind, v.matter, v.authority, v.level, v.result]),
    ),
  ];
}

function tableOf(name: string, columns: readonly string[], rows: readonly (readonly Cell[])[]): string[] {
  const written = (cell: Cell): string =>
    cell === null ? "NULL" : typeof cell === "number" ? String(cell) : `'${cell.replaceAll("'", "''")}'`;
  return [
    `DROP TABLE IF EXISTS ${name}`,
    `CREATE TABLE ${name} (${columns.join(", ")})`,
    ...(rows.length === 0
      ? []
      : [`INSERT INTO ${name} VALUES ${rows.map((row) => `(${row.map(written).join(", ")})`).join(", ")}`]),
  ];
}

/** The registry that the plan of a draw names. */
export function registryAt(
  { ledger, registries }: { readonly ledger: Ledger; readonly registries: readonly Registry[] },
  drawId: string,
): Registry {
  const plan = ledger.find(
    ({ kind, body }) => kind === "plan" && (body as unknown as Row)["drawId"] === drawId,
  )!;
  const stated = ledger.find(({ hash }) => hash === (plan.body as unknown as Row)["registry"])!
    .body as unknown as Row;
  return registries.find((each) => {
    const { asOf, units, history } = snapshotOf(each);
    return (
      asOf === stated["asOf"] &&
      units.root === (stated["units"] as Row)["root"] &&
      history.root === (stated["history"] as Row)["root"]
    );
  })!;
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
