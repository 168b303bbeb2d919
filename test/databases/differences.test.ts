/** Answers of a database that are not what the ledger says: each is named by what differs. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { drawRound, openYear, orThrow, parsePolicy } from "../../src/index.js";
import { type AnswersOfDraw, type AskedDraw, askDraw } from "../../src/sql.js";
import { AT, BY, policy as draft, SEED, town } from "../support/small-case.js";
import { load, openDuck } from "./support/tables.js";

const database = await openDuck();
afterAll(() => database.close());

const registry = town();
const drawn = orThrow(
  drawRound(openYear({ policy: orThrow(parsePolicy(draft())), registry }), {
    round: "H1",
    seed: SEED,
    at: AT,
    by: BY,
  }),
);
let asked: AskedDraw;
let answers: Required<AnswersOfDraw>;

/** The tables as they were, but for what is done to them before they are asked. */
async function answersAfter(...changes: readonly string[]): Promise<Required<AnswersOfDraw>> {
  await load(database, registry);
  for (const change of changes) await database.run(change);
  for (const statement of asked.prepare) await database.run(statement);
  const pools = [{ stratum: 0, ids: (await database.rows(asked.poolOf(0))).map(({ id }) => id as string) }];
  return {
    sizes: (await database.rows(asked.sizes)) as never,
    places: (await database.rows(asked.places)) as never,
    pools,
  };
}

beforeAll(async () => {
  asked = orThrow(askDraw(drawn.year, { drawId: drawn.drawId, dialect: "duckdb" }));
  answers = await answersAfter();
});

const codesOf = (bent: AnswersOfDraw): string[] => [
  ...new Set(asked.compare(bent).said.map(({ code }) => code)),
];

test("the answers as they are agree", () => {
  expect(asked.compare(answers)).toMatchObject({ agrees: true, said: [{ code: "sql/agrees" }] });
});

test("a unit that was drawn and is gone from the tables changes sizes, pool and draw", async () => {
  const { unit } = drawn.draw.strata[0]!.drawn[0]!;
  expect(codesOf(await answersAfter(`DELETE FROM units WHERE id = '${unit}'`))).toEqual([
    ...["sql/units-differ", "sql/eligible-differ", "sql/pool-differs", "sql/drawn-differs"],
  ]);
});

test("a unit that was closed is left out by another rule", async () => {
  const { unit } = drawn.draw.strata[0]!.reserve.at(-1)!;
  const found = codesOf(await answersAfter(`UPDATE units SET status = 'closed' WHERE id = '${unit}'`));
  expect(found).toContain("sql/left-out-differs");
  expect(found).toContain("sql/rest-differs");
  expect(found).not.toContain("sql/drawn-differs");
});

test("another ticket, a place that is missing and a unit that had to be drawn are found", () => {
  const { places, sizes } = answers;
  const { unit } = drawn.draw.strata[0]!.drawn[0]!;
  const at = places.findIndex(({ id }) => id === unit);
  const other = { ...places[at]!, ticket: "f".repeat(64) };
  expect(codesOf({ ...answers, places: places.map((each, n) => (n === at ? other : each)) })).toEqual([
    "sql/drawn-differs",
  ]);
  expect(codesOf({ ...answers, places: places.filter((_, n) => n !== at) })).toEqual(["sql/drawn-differs"]);
  const forced = sizes.map((row) => (row.rule === null ? { ...row, must: 1 } : row));
  expect(codesOf({ ...answers, sizes: forced })).toEqual(["sql/forced-differ"]);
});

test("ids in another order have another digest", () => {
  const ids = [...answers.pools[0]!.ids].reverse();
  expect(codesOf({ ...answers, pools: [{ stratum: 0, ids }] })).toEqual(["sql/pool-differs"]);
});
