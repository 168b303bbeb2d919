/** The page that lists every rule of the field: each row once, each proof a test that is there, the counts those of the rows. */
import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const text = readFileSync(new URL("../../docs/rules.md", import.meta.url), "utf8");
const rows = [...text.matchAll(/^\| ([A-Z]-?\d\d[a-z]?) \| (.+?) \| (.+) \| (.+?) \|$/gm)].map(([, id, , how, proof]) => ({
  id: id!,
  how: how!,
  proof: proof!,
}));

test("names each row once", () => {
  expect(rows.length).toBeGreaterThan(200);
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
});

test("proves what it expresses, by tests that are there", () => {
  const proofs = rows.filter(({ proof }) => proof !== "–").map(({ proof }) => proof.slice(1, -1));
  expect(proofs.filter((file) => !existsSync(new URL(`../../${file}`, import.meta.url)))).toEqual([]);
  expect(rows.filter(({ how, proof }) => proof === "–" && !/^(outside|not yet)/.test(how)).map(({ id }) => id)).toEqual([]);
});

test("where a file of many rows is the proof, it has a test of the row's name", () => {
  const many = "test/scenarios/catalogue-rows.test.ts";
  const text = readFileSync(new URL(`../../${many}`, import.meta.url), "utf8");
  const proved = [...text.matchAll(/test\("([A-Z]-?\d\d[a-z]?): /g)].map(([, id]) => id!);
  expect(rows.filter(({ proof }) => proof === `\`${many}\``).map(({ id }) => id)).toEqual(proved);
});

test("counts them", () => {
  const outside = rows.filter(({ how }) => how.startsWith("outside")).length;
  const missing = rows.filter(({ how }) => how.startsWith("not yet")).length;
  const part =
    rows.filter(({ how }) => how.includes("not yet")).length -
    missing -
    rows.filter(({ how }) => how.startsWith("outside") && how.includes("not yet")).length;
  const expressed = rows.length - outside - missing - part;
  expect(text).toContain(`${rows.length} rows: ${expressed} expressed, ${part} expressed in part, ${missing} not yet, ${outside} outside.`);
});
