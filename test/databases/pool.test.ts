/** The pool of every round of random lawful years, asked of a database and found in process. */
import { DuckDBInstance } from "@duckdb/node-api";
import { describe, expect, test } from "vitest";
import { listUnits, orThrow, parseRegistry, type Registry, readYear } from "../../src/index.js";
import { listVisits } from "../../src/registry/registry.js";
import { NO_RULE, NO_STRATUM } from "../../src/pool/frame.js";
import { findRound } from "../../src/policy/named-round.js";
import { preparePool } from "../../src/round/prepare-round.js";
import { snapshotOf } from "../../src/registry/snapshot.js";
import { DIALECTS } from "../../src/sql/dialect.js";
import { knownUnits } from "../../src/sql/known-units.js";
import { poolQuery } from "../../src/sql/pool-in-sql.js";
import { faultsOfMatter } from "../../src/sql/unsaid.js";
import { yearSoFar } from "../../src/year/year-so-far.js";
import { playYear } from "../honest/support/lawful-year.js";
import { planYear } from "../honest/support/year-plan.js";
import type { Row } from "../support/small-case.js";

const FACTS = { score: "number", licence: "day", penalty: "day" } as const;

const asText = (value: string | number | null): string =>
  value === null ? "NULL" : typeof value === "number" ? String(value) : `'${value.replaceAll("'", "''")}'`;

async function load(db: Awaited<ReturnType<DuckDBInstance["connect"]>>, registry: Registry): Promise<void> {
  await db.run(`CREATE OR REPLACE TABLE units (id VARCHAR, tier VARCHAR, region VARCHAR, status VARCHAR, opened DATE, closed DATE, "facts.score" BIGINT, "facts.licence" DATE, "facts.penalty" DATE);
CREATE OR REPLACE TABLE categories (unit VARCHAR, category VARCHAR);
CREATE OR REPLACE TABLE exclusions (unit VARCHAR, "from" DATE, "until" DATE);
CREATE OR REPLACE TABLE visits (unit VARCHAR, day DATE, kind VARCHAR, matter VARCHAR, authority VARCHAR, level VARCHAR, result VARCHAR);`);
  const insert = async (table: string, rows: (string | number | null)[][]): Promise<void> => {
    if (rows.length > 0) await db.run(`INSERT INTO ${table} VALUES ${rows.map((row) => `(${row.map(asText).join(",")})`).join(",")}`);
  };
  const units = [...listUnits(registry)];
  const fact = (facts: Row, name: string) => (facts[name] ?? null) as string | number | null;
  await insert("units", units.map((u) => [u.id, u.tier, u.region.join("/") || null, u.status, u.opened, u.closed, fact(u.facts, "score"), fact(u.facts, "licence"), fact(u.facts, "penalty")]));
  await insert("categories", units.flatMap((u) => u.categories.map((each) => [u.id, each])));
  await insert("exclusions", units.flatMap((u) => u.exclusions.map((each) => [u.id, each.from, each.until])));
  await insert("visits", [...listVisits(registry)].map((v) => [v.unit, v.day, v.kind, v.matter, v.authority, v.level, v.result]));
}

let rounds = 0;
let skipped = 0;
describe.each(Array.from({ length: Number(process.env["N"] ?? 12) }, (_, n) => 1 + n))("year %i", (seed) => {
  test("every pool is the same", async () => {
    const plan = planYear(seed);
    if (plan === undefined) return;
    const year = playYear(plan);
    const db = await (await DuckDBInstance.create()).connect();
    for (const entry of year.ledger) {
      if (entry.kind !== "plan") continue;
      const body = entry.body as unknown as { registry: string; policy: string; matter: string; round: string };
      const stated = year.ledger.find(({ hash }) => hash === body.registry)!;
      const registry = year.registries.find((each) => {
        const { asOf, units, history } = snapshotOf(each);
        const said = stated.body as unknown as Row;
        return asOf === said["asOf"] && units.root === (said["units"] as Row)["root"] && history.root === (said["history"] as Row)["root"];
      })!;
      const policy = (year.ledger.find(({ hash }) => hash === body.policy)!.body as unknown as { policy: never }).policy;
      const before = orThrow(readYear(year.ledger.slice(0, entry.seq), { policy, registry }));
      const soFar = yearSoFar(before as never);
      const named = orThrow(findRound(before.policy, body.round, body.matter));
      const faults = faultsOfMatter(before.policy, named.matter, FACTS).filter(({ code }) => code !== "sql/order");
      if (faults.length > 0) { skipped++; continue; }
      rounds++;
      const pool = preparePool({ policy: before.policy, registry, named, soFar });
      const known = new Set(knownUnits(soFar));
      const rows = (list: readonly Row[], key: string) => list.filter((row) => known.has(row[key] as string));
      const thin = orThrow(parseRegistry({ units: rows([...listUnits(registry)] as never, "id"), inspectors: registry.inspectors.map((each) => ({ ...each, recusals: [] })), history: rows([...listVisits(registry)] as never, "unit"), asOf: registry.asOf } as never));
      const own = preparePool({ policy: before.policy, registry: thin, named, soFar });
      await load(db, registry);
      await db.run("CREATE OR REPLACE TABLE decided (id VARCHAR, stratum INTEGER, rule INTEGER, must INTEGER)");
      const decided = rowsOf(thin, own);
      if (decided.length > 0) await db.run(`INSERT INTO decided VALUES ${decided.map((row) => `(${row.map(asText).join(",")})`).join(",")}`);
      const query = poolQuery({ policy: before.policy, named, asOf: registry.asOf, dialect: DIALECTS.duckdb, tables: { units: "units", categories: "categories", exclusions: "exclusions", visits: "visits" }, facts: FACTS }, "decided");
      const answer = await db.runAndReadAll(`SELECT * FROM (${query}) ORDER BY id`);
      const got = answer.getRows().map((row) => row.map((each) => (typeof each === "bigint" ? Number(each) : each)));
      const want = rowsOf(registry, pool);
      const wrong = want.filter((row, at) => JSON.stringify(row) !== JSON.stringify(got[at]));
      if (wrong.length > 0) console.log(body, wrong.slice(0, 3), got.filter((row) => wrong.slice(0, 3).some(([id]) => id === row[0])), query, JSON.stringify(named.matter, null, 1).slice(0, 3000));
      expect(got).toEqual(want);
    }
  });
});

function rowsOf({ units }: Registry, pool: ReturnType<typeof preparePool>): (string | number | null)[][] {
  const must = new Map(pool.forced.flat().map(({ row, rule }) => [row, pool.rules.indexOf(rule)]));
  return units.ids.map((id, row) => [id, pool.frame.stratum[row] === NO_STRATUM ? null : pool.frame.stratum[row]!, pool.rule[row] === NO_RULE ? null : pool.rule[row]!, must.get(row) ?? null]);
}

test("rounds", () => { console.log({ rounds, skipped }); });
