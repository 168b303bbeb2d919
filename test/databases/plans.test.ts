/** How the databases go about a draw: only the lowest tickets are put in order, never all units. */
import { afterAll, expect, test } from "vitest";
import { drawRound, openYear, orThrow, parsePolicy, parseRegistry } from "../../src/index.js";
import { askDraw } from "../../src/sql.js";
import { AS_OF, AT, BY, policy as draft, inspectors, type Row, SEED } from "../support/small-case.js";
import { DATABASES, type Database, LEFT_OUT, load } from "./support/tables.js";

const SIZE = 3000;
const units = Array.from({ length: SIZE }, (_, n) => ({
  id: `U-${n}`,
  region: "town",
  tier: n % 2 === 0 ? "key" : "general",
}));
const registry = orThrow(
  parseRegistry({ units, inspectors: inspectors(), history: [], asOf: AS_OF } as never),
);
const rules = draft((each) => {
  const [matter] = each["matters"] as Row[];
  matter!["strata"] = ["key", "general"].map((tier) => ({ id: tier, where: { tier }, number: 4 }));
});
const { year, drawId } = orThrow(
  drawRound(openYear({ policy: orThrow(parsePolicy(rules)), registry }), {
    round: "H1",
    seed: SEED,
    at: AT,
    by: BY,
  }),
);

const opened: Database[] = [];
afterAll(() => opened.forEach((db) => void db.close()));

/** The statement that draws, on a database in which its tables stand. */
async function prepared(name: string) {
  const db = await DATABASES[name]!();
  opened.push(db);
  await load(db, registry);
  const asked = orThrow(askDraw(year, { drawId, dialect: db.dialect }));
  for (const statement of asked.prepare) await db.run(statement);
  return { db, places: asked.places };
}

/** Every step of a plan of PostgreSQL that sorts, with the rows that came to it. */
function sortsIn(node: Row): number[] {
  const below = ((node["Plans"] ?? []) as Row[]).flatMap(sortsIn);
  const own = String(node["Node Type"]).includes("Sort") ? [node["Actual Rows"] as number] : [];
  return [...own, ...below];
}

test.each(Object.keys(DATABASES).filter((name) => name === "pglite" || name === "postgresql"))(
  "%s sorts few rows",
  async (name) => {
    const { db, places } = await prepared(name);
    const [answer] = await db.rows(`EXPLAIN (ANALYZE, FORMAT JSON) ${places}`);
    const sorted = (answer!["QUERY PLAN"] as { Plan: Row }[]).flatMap(({ Plan }) => sortsIn(Plan));
    expect(sorted.length).toBeGreaterThan(0);
    expect(Math.max(...sorted)).toBeLessThan(SIZE / 10);
  },
);

test("duckdb sorts within strata alone", async () => {
  const { db, places } = await prepared("duckdb");
  const plan = JSON.stringify(await db.rows(`EXPLAIN ${places}`));
  expect(plan).toContain("dr_pool");
  expect(plan).not.toMatch(/ORDER_BY/);
});

test.runIf("spark" in DATABASES)(
  "spark sorts within its partitions, and behind the bound of the tickets",
  async () => {
    const { db, places } = await prepared("spark");
    const plan = JSON.stringify(await db.rows(`EXPLAIN FORMATTED ${places}`));
    expect(plan).toMatch(/Sort/);
    expect(plan).not.toMatch(/Sort \[[^\]]*\], true/);
    expect(plan).toMatch(/Filter/);
  },
);

test.skipIf(LEFT_OUT.length === 0)(
  `left out on this machine, since it is not named: ${LEFT_OUT.join(", ")}`,
  () => {},
);
