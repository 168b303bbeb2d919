/** The page about draws in a database: its view is made and its example is run, on DuckDB, in both languages. */
import { readFileSync } from "node:fs";
import { transformSync } from "esbuild";
import { afterAll, describe, expect, test } from "vitest";
import { drawRound, openYear, orThrow, parsePolicy } from "../../src/index.js";
import * as sql from "../../src/sql.js";
import { AT, BY, policy as draft, SEED, town } from "../support/small-case.js";
import { load, openDuck } from "./support/tables.js";

const database = await openDuck();
afterAll(() => database.close());

describe.each(["docs/sql.md", "docs/sql.zh-CN.md"])("%s", (page) => {
  const text = readFileSync(new URL(`../../${page}`, import.meta.url), "utf8");
  const blocks = (kind: string): string[] =>
    [...text.matchAll(new RegExp(`^\`\`\`${kind}\\n([\\s\\S]*?)^\`\`\``, "gm"))].map(([, code]) => code!);

  test("asks a database, and the answers are what the ledger says", async () => {
    const registry = town();
    const policy = orThrow(parsePolicy(draft()));
    const drawn = orThrow(
      drawRound(openYear({ policy, registry }), { round: "H1", seed: SEED, at: AT, by: BY }),
    );
    await load(database, registry);
    const [example] = blocks("ts");
    const code = example!.replace(/^import .*;$/gm, "").replace(/"210500[^"]*"/, "drawId");
    const { code: plain } = transformSync(`return (async () => { ${code}; return { agrees, said }; })()`, {
      loader: "ts",
    });
    const given = {
      ...sql,
      database,
      year: drawn.year,
      drawId: drawn.drawId,
      console: { log: () => {} },
    };
    const run = new Function(...Object.keys(given), plain) as (...values: unknown[]) => Promise<unknown>;
    expect(await run(...Object.values(given))).toMatchObject({
      agrees: true,
      said: [{ code: "sql/agrees" }],
    });
  });

  test("its view has the columns that a draw asks for", async () => {
    await database.run("DROP TABLE IF EXISTS firms");
    await database.run(
      "CREATE TABLE firms AS SELECT '9121' AS uscc, 'key' AS risk, '辽宁省' AS province, '本溪市' AS city, '存续' AS state, '2020-05-01' AS founded, NULL AS cancelled, 7 AS credit",
    );
    await database.run("DROP TABLE IF EXISTS units");
    await database.run(blocks("sql")[0]!);
    expect(
      await database.rows(
        'SELECT id, tier, region, status, CAST(opened AS VARCHAR) AS opened, closed, "facts.score" FROM units',
      ),
    ).toEqual([
      {
        id: "9121",
        tier: "key",
        region: "辽宁省/本溪市",
        status: "active",
        opened: "2020-05-01",
        closed: null,
        "facts.score": 7,
      },
    ]);
    await database.run("DROP VIEW units");
  });
});
