/** The page about draws in a database: its view is made and its example is run, on DuckDB, in both languages. */
import { readFileSync } from "node:fs";
import { transformSync } from "esbuild";
import { afterAll, describe, expect, test } from "vitest";
import * as library from "../../src/index.js";
import { announceRound, drawRound, listUnits, openYear, orThrow, parsePolicy } from "../../src/index.js";
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

  test("announces and draws a round where the registry is", async () => {
    const registry = town();
    const policy = orThrow(parsePolicy(draft()));
    const sources = [{ type: "text", name: "lottery 2026001" }] as const;
    const later = "2026-01-06T09:00:00+08:00";
    const round = { round: "H1", by: BY } as const;
    const whole = orThrow(announceRound(openYear({ policy, registry }), { ...round, sources, at: AT }));
    const drawn = orThrow(drawRound(whole.year, { ...round, seed: SEED, at: later }));
    await load(database, registry);
    const example = blocks("ts").find((block) => block.includes("commitRows"))!;
    const { code } = transformSync(
      `return (async () => { ${example.replaceAll("2026-Q1", "H1")}; return year.ledger; })()`,
      { loader: "ts" },
    );
    async function* stream(asked: string | Iterable<unknown>): AsyncGenerator<unknown> {
      yield* typeof asked === "string" ? await database.rows(asked) : asked;
    }
    const ids = (places: readonly { readonly id: string }[]) => new Set(places.map(({ id }) => id));
    const given = {
      ...library,
      ...sql,
      ...{ policy, sources, seed: SEED, at: AT, by: BY, later, dialect: "duckdb", facts: {} },
      database: { ...database, stream },
      atHand: town({ units: [] }),
      ...{ everyUnit: listUnits(registry), everyVisit: [] },
      fetched: (places: never) =>
        town({ units: [...listUnits(registry)].filter(({ id }) => ids(places).has(id)) as never }),
    };
    const run = new Function(...Object.keys(given), code) as (...values: unknown[]) => Promise<unknown>;
    expect(await run(...Object.values(given))).toEqual(drawn.year.ledger);
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
