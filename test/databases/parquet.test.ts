/** Registries in Parquet, as DuckDB writes them: read back without loss, and what is no registry is refused by its column. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { orThrow, parseRegistry, type Result } from "../../src/index.js";
import { type ParquetFile, parquetRows, readParquet } from "../../src/io.js";
import { commitRows } from "../../src/sql.js";
import { snapshotOf } from "../../src/verify.js";
import { planYear } from "../honest/support/year-plan.js";
import { load, openDuck } from "./support/tables.js";

const db = await openDuck();
const home = mkdtempSync(join(tmpdir(), "double-random-parquet-"));
afterAll(() => {
  db.close();
  rmSync(home, { recursive: true });
});

async function written(query: string, options = ""): Promise<ParquetFile> {
  const path = join(home, "list.parquet");
  await db.run(`COPY (${query}) TO '${path}' (FORMAT parquet${options})`);
  return { name: "list.parquet", data: new Uint8Array(readFileSync(path)) };
}

const UNITS = `SELECT u.*, (SELECT list(c.category ORDER BY c.category) FROM categories c WHERE c.unit = u.id) AS categories,
  (SELECT list({'from': x."from", 'until': x."until", 'flag': 'f', 'reason': 'x'}) FROM exclusions x WHERE x.unit = u.id) AS exclusions FROM units u`;
const VISITS = "SELECT * FROM visits ORDER BY authority NULLS LAST, day";

function refusedWith(answer: Result<unknown>): string[] {
  return answer.ok ? [] : answer.refusals.map(({ code, path }) => [code, ...path.slice(1)].join(" "));
}

describe.each([1, 2, 3])("the town of year %i", (seed) => {
  const { units, people: inspectors, history } = planYear(seed)!;
  const plain = units.map(({ name: _name, exclusions, ...unit }) => ({
    ...unit,
    // The table of exclusions has no columns of flags and reasons.
    ...(exclusions === undefined
      ? {}
      : { exclusions: (exclusions as object[]).map((each) => ({ ...each, flag: "f", reason: "x" })) }),
  }));
  const visits = history.map(({ inspectors: _inspectors, ...visit }) => visit);
  const registry = parseRegistry({ units: plain, inspectors, history: visits, asOf: "2025-12-31" } as never);

  test.each(["", ", COMPRESSION zstd", ", COMPRESSION gzip", ", ROW_GROUP_SIZE 2048"])(
    "is read back whole%s",
    async (options) => {
      const whole = orThrow(registry);
      await load(db, whole);
      const rows = {
        units: orThrow(await readParquet(await written(UNITS, options), "units")),
        history: orThrow(await readParquet(await written(VISITS, options), "history")),
      };
      const read = orThrow(parseRegistry({ ...rows, inspectors, asOf: "2025-12-31" } as never));
      expect(snapshotOf(read)).toEqual(snapshotOf(whole));
      const streams = {
        units: orThrow(await parquetRows(await written(`${UNITS} ORDER BY id`, options), "units")),
        visits: orThrow(await parquetRows(await written(VISITS, options), "history")),
      };
      expect(orThrow(await commitRows({ registry: whole, ...streams } as never))).toEqual(snapshotOf(whole));
    },
  );
});

describe("no registry", () => {
  test.each([
    ["SELECT 'U-1' AS id, 'x' AS teir", "io/parquet-near-column teir"],
    ["SELECT 'U-1' AS id, 'x' AS anything", "io/parquet-column anything"],
    ["SELECT 'U-1' AS id, TIMESTAMP '2026-01-01' AS opened", "io/parquet-type opened"],
    ["SELECT 'U-1' AS id, CAST(1.5 AS DECIMAL(9, 2)) AS \"facts.score\"", "io/parquet-type facts.score"],
    ["SELECT 'x' AS tier", "io/parquet-missing id"],
  ])("%s", async (query, code) => {
    expect(refusedWith(await readParquet(await written(query), "units"))).toEqual([code]);
  });

  test("whole numbers beyond what is exact are refused where they stand, not rounded", async () => {
    const rows = orThrow(
      await readParquet(await written("SELECT 'U-1' AS id, 9007199254740993 AS \"facts.n\""), "units"),
    );
    expect(
      refusedWith(parseRegistry({ units: rows, inspectors: [], asOf: "2026-01-04" })).length,
    ).toBeGreaterThan(0);
  });

  test("bytes of something else, and a file that was cut", async () => {
    const whole = await written("SELECT 'U-' || range AS id FROM range(9000)");
    const bytes = whole.data as Uint8Array;
    for (const data of [new Uint8Array(), new Uint8Array(40), bytes.slice(0, 900), bytes.slice(7)])
      expect(refusedWith(await readParquet({ ...whole, data }, "units"))).toEqual(["io/damaged-parquet"]);
    const slices = {
      byteLength: bytes.length,
      slice: (from: number, until?: number) => bytes.slice(from, until).buffer,
    };
    expect(orThrow(await readParquet({ ...whole, data: slices }, "units")).length).toBe(9000);
    const bent = bytes.slice();
    bent.fill(255, 10, 600);
    expect(refusedWith(await readParquet({ ...whole, data: bent }, "units"))).toEqual(["io/damaged-parquet"]);
  });
});
