/** `double-random publish`: a case becomes a folder of pages, which is replaced as a whole or left alone. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { called, calledLater } from "../support/command.js";

const DEMO = fileURLToPath(new URL("../../examples/data/benxi-fire", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "double-random-publish-"));
const [town, site] = [join(folder, "town"), join(folder, "site")];

beforeAll(() => {
  cpSync(DEMO, town, { recursive: true });
  expect(called("run", town).status).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("writes both languages, the record as it is, and no name of an inspector", async () => {
  const said = await calledLater("publish", town, "--out", site);
  expect([said.status, said.stderr]).toEqual([0, ""]);
  expect(readFileSync(join(site, "ledger.jsonl"), "utf8")).toBe(
    readFileSync(join(town, "ledger.jsonl"), "utf8"),
  );
  expect(existsSync(join(site, "en/index.html"))).toBe(true);
  const people = readFileSync(join(town, "inspectors.csv"), "utf8")
    .split("\n")
    .slice(1)
    .flatMap((row) => row.split(",")[1] ?? []);
  const text = readdirSync(site, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".html"))
    .map((path) => readFileSync(join(site, path), "utf8"))
    .join("");
  expect(people.length).toBeGreaterThan(20);
  expect(people.filter((name) => text.includes(`>${name}<`))).toEqual([]);
  expect(text).not.toMatch(/子女在该单位就读|持有该单位房屋产权|虚构执法/);
});

test("replaces a site as a whole: no page stays that is not to be seen any more", async () => {
  writeFileSync(join(site, "old.html"), "to be taken down");
  expect((await calledLater("publish", town, "--out", site, "--lang", "en")).status).toBe(0);
  expect([existsSync(join(site, "old.html")), existsSync(join(site, "en"))]).toEqual([false, false]);
  expect(readdirSync(folder).sort()).toEqual(["site", "town"]);
});

test("leaves a folder alone that holds something else", async () => {
  const other = join(folder, "other");
  mkdirSync(other);
  writeFileSync(join(other, "thesis.txt"), "years of work");
  const said = await calledLater("publish", town, "--out", other);
  expect(said.status).toBe(2);
  expect(said.stderr).toContain("holds something else");
  expect(readdirSync(other)).toEqual(["thesis.txt"]);
});

test("refuses a day before there is a plan, and writes nothing", async () => {
  const none = join(folder, "none");
  const said = await calledLater("publish", town, "--out", none, "--at", "2025-01-01");
  expect([said.status, existsSync(none)]).toEqual([2, false]);
  expect(said.stderr).toContain("no policy up to that day");
});

test("asks for a folder", async () => {
  const said = await calledLater("publish", town).catch((error: Error) => error);
  expect(said).toMatchObject({ status: 2 });
});
