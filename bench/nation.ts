/**
 * What a round costs where the registry stays in its database: made-up firms in DuckDB, committed to, announced and drawn
 * from there, and the draw asked for once more.
 *
 *     npx tsx bench/nation.ts [UNITS] [--threads N] [--compare] [--sample] [--uncommitted]     1,000,000 units and one thread where nothing is named
 *
 * `--compare` draws the same round in process and compares the entries; `--sample` does so for three strata alone, each with
 * its own units fetched. `--uncommitted` leaves out the commitment row by row: the root is then that of no rows. Nothing here
 * passes or fails on time.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import {
  announceRound,
  drawRound,
  openYear,
  orThrow,
  parsePolicy,
  parseRegistry,
  type Registry,
  withRegistry,
} from "../src/index.js";
import { canonicalJson } from "../src/protocol.js";
import { snapshotFrom } from "../src/registry/snapshot.js";
import {
  announceElsewhere,
  askDraw,
  askPlaces,
  askPool,
  commitRows,
  drawElsewhere,
  holdElsewhere,
} from "../src/sql.js";

const size = Number(process.argv.find((word) => /^\d+$/.test(word)) ?? 1_000_000);
const threads = Number(process.argv[process.argv.indexOf("--threads") + 1]) || 1;
const PROVINCES = 31;
const TIERS = ["high", "middle", "low"];
const AS_OF = "2026-01-04";

const home = mkdtempSync(join(tmpdir(), "double-random-nation-"));
const db = await (await DuckDBInstance.create(join(home, "nation.db"))).connect();
await db.run(`SET threads = ${threads}`);
await db.run(`SET temp_directory = '${home}'`);
const rows = async (query: string) => (await db.runAndReadAll(query)).getRowObjectsJS() as never;
async function* stream<Row>(query: string, read: (row: Record<string, unknown>) => Row): AsyncGenerator<Row> {
  for await (const some of (await db.stream(query)).yieldRowObjectJs())
    for (const row of some) yield read(row);
}

/** The time that a part takes, and the memory of the process so far. */
async function timed<Answer>(name: string, run: () => Promise<Answer>): Promise<Answer> {
  const begun = performance.now();
  const answer = await run();
  const seconds = ((performance.now() - begun) / 1000).toFixed(2);
  console.log(
    `${name.padEnd(52)} ${seconds.padStart(9)} s  ${Math.round(process.memoryUsage().rss / 2 ** 20)} MB`,
  );
  return answer;
}

async function makeTables(): Promise<void> {
  await db.run(`CREATE TABLE units AS SELECT
    'CN' || lpad(CAST(n AS VARCHAR), 16, '0') AS id,
    CASE WHEN n % 20 = 0 THEN 'high' WHEN n % 5 = 0 THEN 'middle' ELSE 'low' END AS tier,
    'P' || lpad(CAST((n * 7919) % ${PROVINCES} AS VARCHAR), 2, '0') || '/C' || CAST((n * 104729) % 11 AS VARCHAR) AS region,
    CASE WHEN n % 33 = 7 THEN 'closed' WHEN n % 57 = 3 THEN 'suspended' ELSE 'active' END AS status,
    DATE '2000-01-01' + CAST(n % 9000 AS INTEGER) AS opened, CAST(NULL AS DATE) AS closed,
    CAST(n % 1000 AS BIGINT) AS "facts.score"
    FROM range(${size}) AS r(n)`);
  await db.run(`CREATE TABLE visits AS SELECT
    'CN' || lpad(CAST(n AS VARCHAR), 16, '0') AS unit, DATE '2025-01-01' + CAST((n * 31) % 365 AS INTEGER) AS day,
    'routine' AS kind, 'SAFETY' AS matter, 'nation' AS authority, CAST(NULL AS VARCHAR) AS level, 'none' AS result
    FROM range(0, ${size}, 10) AS r(n)`);
  await db.run("CREATE TABLE categories (unit VARCHAR, category VARCHAR)");
  await db.run('CREATE TABLE exclusions (unit VARCHAR, "from" DATE, "until" DATE)');
}

const DAYS = `CAST(opened AS VARCHAR) AS opened, CAST(closed AS VARCHAR) AS closed`;
const UNITS = `SELECT id, tier, region, status, ${DAYS}, "facts.score" AS score FROM units`;
const VISITS = "SELECT unit, CAST(day AS VARCHAR) AS day, kind, matter, authority, level, result FROM visits";

const unitOf = ({ score, ...row }: Record<string, unknown>) =>
  ({ ...row, facts: { score: Number(score) } }) as never;
const visitOf = (row: Record<string, unknown>) => row as never;

const inspectors = Array.from({ length: 40 * PROVINCES }, (_, n) => ({
  id: `I-${String(n).padStart(4, "0")}`,
  regions: [`P${String(n % PROVINCES).padStart(2, "0")}`],
  capacity: 30,
}));
const strata = Array.from({ length: PROVINCES }, (_, p) =>
  TIERS.map((tier) => ({
    id: `${p}-${tier}`,
    where: { region: `P${String(p).padStart(2, "0")}`, tier },
    number: 20,
  })),
).flat();
const document = {
  ...{ format: "double-random/policy/1", id: "nation-2026", authority: "nation", year: 2026, tiers: TIERS },
  matters: [
    {
      ...{ id: "SAFETY", strata, reserve: 2, recentVisit: { days: 180, kinds: null } },
      frequency: [
        {
          id: "cap",
          counts: {},
          window: { days: 365 },
          atMost: 1,
          where: { "facts.score": { $gte: 900 } },
        },
      ],
      rounds: [{ id: "H1", from: "2026-01-05", until: "2026-12-31", share: "1" }],
      team: { roles: [{ id: "first" }, { id: "second" }], region: true },
    },
  ],
};
const policy = orThrow(parsePolicy(document as never));

/** Of the database these units alone. */
async function fetched(ids: readonly string[]): Promise<Registry> {
  const list = ids.map((id) => `'${id}'`).join(", ") || "NULL";
  const units = ((await rows(`${UNITS} WHERE id IN (${list})`)) as never[]).map(unitOf);
  const history = (await rows(`${VISITS} WHERE unit IN (${list})`)) as never;
  return orThrow(parseRegistry({ asOf: AS_OF, units, inspectors, history } as never));
}

console.log(`${size} units, ${strata.length} strata, ${threads} thread(s) of DuckDB`);
await timed("tables made", makeTables);
const isCommitted = !process.argv.includes("--uncommitted");
const committed = await timed("commitment, row by row", async () =>
  orThrow(
    await commitRows({
      registry: await fetched([]),
      units: isCommitted ? stream(`${UNITS} ORDER BY id`, unitOf) : [],
      visits: isCommitted ? stream(`${VISITS} ORDER BY authority NULLS LAST, day`, visitOf) : [],
    }),
  ),
);
const { digest: _digest, ...rest } = committed;
const whole = snapshotFrom({ ...rest, units: { ...rest.units, size } });
const database = { dialect: "duckdb", facts: { score: "number" } } as const;
const round = { round: "H1", at: "2026-01-05T09:00:00+08:00", by: "officer" };
const sources = [{ type: "text", name: "lottery 2026001" }] as const;
const seed = [{ ...sources[0], value: "03 08 12 19 25 31 + 07" }] as const;

let year = openYear({ policy, registry: orThrow(holdElsewhere(await fetched([]), whole)) });
const pool = orThrow(askPool(year, { round: "H1", ...database }));
await timed("pool, as a table", async () => {
  for (const statement of pool.prepare) await db.run(statement);
});
({ year } = await timed("announcement: every row of the pool in order", async () =>
  orThrow(
    await announceElsewhere(
      year,
      { ...round, sources },
      { pool: stream(pool.pool, visitOf), regions: await rows(pool.regions) },
    ),
  ),
));
const drawId = "nation/2026/SAFETY/H1";
const places = orThrow(askPlaces(year, { drawId, seed, ...database }));
await timed("pool, for the draw", async () => {
  for (const statement of places.prepare) await db.run(statement);
});
const answers = await timed("places: every ticket, the lowest of each stratum", async () => ({
  sizes: await rows(places.sizes),
  places: (await rows(places.places)) as { readonly id: string }[] as never,
}));
const later = { ...round, at: "2026-01-06T09:00:00+08:00", seed };
const drawn = await timed("draw and teams, from these places", async () => {
  const ids = (answers.places as { readonly id: string }[]).map(({ id }) => id);
  const held = orThrow(holdElsewhere(await fetched(ids), whole));
  return orThrow(drawElsewhere(withRegistry(year, held), later, answers));
});
const again = orThrow(askDraw(drawn.year, { drawId, ...database }));
const { agrees } = await timed("asked again, and compared", async () =>
  again.compare({ sizes: await rows(again.sizes), places: await rows(again.places) }),
);
console.log(`${drawn.units.length} drawn, asked again: ${agrees ? "the same" : "NOT the same"}`);
for (const { kind, ...entry } of drawn.year.ledger)
  console.log(`entry of the kind ${kind}: ${canonicalJson({ kind, ...entry } as never).length} signs`);

/** A stratum drawn in process, of its own units alone. */
async function sampled(at: number): Promise<boolean> {
  const { where, ...stratum } = strata[at]!;
  const own = `WHERE tier = '${where.tier}' AND starts_with(region, '${where.region}/')`;
  const units = ((await rows(`${UNITS} ${own}`)) as never[]).map(unitOf);
  const history = await rows(`${VISITS} WHERE unit IN (SELECT id FROM units ${own})`);
  const registry = orThrow(parseRegistry({ asOf: AS_OF, units, inspectors, history } as never));
  const [matter] = document.matters;
  const alone = { ...document, matters: [{ ...matter, strata: [{ where, ...stratum }] }] };
  const year = openYear({ policy: orThrow(parsePolicy(alone as never)), registry });
  const [here] = orThrow(drawRound(year, later)).draw.strata;
  const there = drawn.draw.strata[at]!;
  console.log(
    `stratum ${there.stratum}: ${units.length} units, pool ${there.pool}, its digest ${there.poolDigest}`,
  );
  return canonicalJson(here) === canonicalJson(there);
}

if (process.argv.includes("--sample"))
  for (const at of [0, 46, 92])
    console.log(
      (await timed("in process: one stratum", () => sampled(at))) ? "the same draw" : "NOT the same draw",
    );

const ticket = `sha256(CONCAT('key', id))`;
await timed("for comparison: a ticket for each unit, none sorted", () =>
  db.run(`SELECT max(${ticket}) FROM units`),
);
const plan = (await db.runAndReadAll(`EXPLAIN ${places.places}`)).getRows().flat().join("\n");
console.log(
  `plan of the places: ${(plan.match(/ORDER_BY/g) ?? []).length} global sorts, ${(plan.match(/WINDOW/g) ?? []).length} windows`,
);

if (process.argv.includes("--compare")) {
  const units = ((await rows(UNITS)) as never[]).map(unitOf);
  const registry = await timed("in process: the registry", async () =>
    orThrow(parseRegistry({ asOf: AS_OF, units, inspectors, history: await rows(VISITS) } as never)),
  );
  const ledger = await timed("in process: announcement, draw, teams", async () => {
    const announced = orThrow(announceRound(openYear({ policy, registry }), { ...round, sources }));
    return orThrow(drawRound(announced.year, later)).year.ledger;
  });
  const isSame = ledger.at(-1)?.hash === drawn.year.ledger.at(-1)?.hash;
  console.log(`entries of the whole registry: ${isSame ? "the same" : "NOT the same"}`);
}
db.closeSync();
rmSync(home, { recursive: true });
