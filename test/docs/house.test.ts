/**
 * The house that ARCHITECTURE.md shows: drawn from the checker's table and from what is imported. `npm run
 * house -- --check` compares the whole.
 */
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { IConfiguration } from "dependency-cruiser";
import { describe, expect, test } from "vitest";
import { arrowsOf, drawHouse, pageWithHouse, runsOf } from "../../scripts/house/draw.js";
import { importTable } from "../../scripts/house/import-table.js";

const ROOT = new URL("../../", import.meta.url);
const table = importTable(createRequire(import.meta.url)("../../.dependency-cruiser.cjs") as IConfiguration);
const folders = readdirSync(new URL("src", ROOT), { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);
const code = (from: string, to: string) => ({ from, to, typesOnly: false });
const types = (from: string, to: string) => ({ from, to, typesOnly: true });

describe("the page", () => {
  const page = readFileSync(new URL("ARCHITECTURE.md", ROOT), "utf8");

  test("has a row for every room that is built, and for no other", () => {
    const rows = [...page.matchAll(/^\| `(\w+)` \|/gm)].map(([, room]) => room);
    expect(rows.sort()).toEqual([...folders].sort());
  });

  test("shows what the table allows", () => {
    const rows = drawHouse({ table, imports: [], folders }).split("\n");
    for (const row of rows.filter((line) => line.startsWith("|"))) expect(page).toContain(row);
  });

  test("is told apart from one that shows another house, and keeps all its other lines", () => {
    const other = pageWithHouse(page, { table, imports: [code("kernel", "policy")], folders });
    expect(other).toContain("kernel --> policy");
    expect(other).not.toBe(page);
    expect(
      pageWithHouse(other.replace("## The flow", "## Another"), { table, imports: [], folders }),
    ).toContain("## Another");
  });

  test("without its marks is not written", () => {
    expect(() => pageWithHouse("nothing", { table, imports: [], folders })).toThrow("must have the marks");
  });
});

describe("the table", () => {
  test("is the checker's own", () => {
    const rule = (room: string) => table.find((each) => each.room === room);
    expect(rule("kernel")).toEqual({ room: "kernel", uses: [], knowsTypesOf: [] });
    expect(rule("policy")).toEqual({
      room: "policy",
      uses: ["kernel", "registry"],
      knowsTypesOf: ["random"],
    });
    expect(table.length).toBeGreaterThan(20);
  });

  test("refuses a room without a sentence, and one without a rule", () => {
    const attic = { room: "attic", uses: ["kernel"], knowsTypesOf: [] };
    expect(() => drawHouse({ table: [attic], imports: [], folders: ["attic"] })).toThrow(
      "attic has no sentence",
    );
    expect(() => drawHouse({ table: [], imports: [], folders: ["pool"] })).toThrow("pool has no line");
  });

  test("names three rooms in a row by the first and the last", () => {
    expect(runsOf(["a", "b", "c", "e", "f"], ["a", "b", "c", "d", "e", "f"])).toBe("`a` to `c`, `e`, `f`");
  });
});

describe("an arrow", () => {
  test("is left out where a longer way says the same", () => {
    expect(arrowsOf([code("c", "b"), code("b", "a"), code("c", "a")])).toEqual([
      code("c", "b"),
      code("b", "a"),
    ]);
  });

  test("for code stays where the longer way carries types only; one for types goes", () => {
    const ways = [code("c", "b"), types("b", "a")];
    expect(arrowsOf([...ways, code("c", "a")])).toEqual([...ways, code("c", "a")]);
    expect(arrowsOf([...ways, types("c", "a")])).toEqual(ways);
  });
});
