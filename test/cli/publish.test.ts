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
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { orThrow, parsePolicy, writeLedger } from "../../src/index.js";
import { append, digestOf } from "../../src/protocol.js";
import { called, calledLater, type Said } from "../support/command.js";

const DEMO = fileURLToPath(new URL("../../examples/data/benxi-fire", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "double-random-publish-"));
const [town, site, salted] = ["town", "site", "salted"].map((name) => join(folder, name)) as [
  string,
  string,
  string,
];
const published = (...words: string[]): Promise<Said> => calledLater("publish", town, "--whole", ...words);

beforeAll(() => {
  cpSync(DEMO, town, { recursive: true });
  expect(called("run", town).status).toBe(0);
  cpSync(DEMO, salted, { recursive: true });
  writeFileSync(join(salted, "registry.key"), `${"5e".repeat(32)}\n`);
  expect(called("run", salted).status).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("writes both languages, the record as it is, and no name of an inspector", async () => {
  const said = await published("--out", site);
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
  expect((await published("--out", site, "--lang", "en")).status).toBe(0);
  expect([existsSync(join(site, "old.html")), existsSync(join(site, "en"))]).toEqual([false, false]);
  expect(readdirSync(folder).sort()).toEqual(["salted", "site", "town"]);
});

test("leaves a folder alone that holds something else", async () => {
  const other = join(folder, "other");
  mkdirSync(other);
  writeFileSync(join(other, "thesis.txt"), "years of work");
  const said = await published("--out", other);
  expect(said.status).toBe(2);
  expect(said.stderr).toContain("holds something else");
  expect(readdirSync(other)).toEqual(["thesis.txt"]);
});

test("refuses a day before there is a plan, and writes nothing", async () => {
  const none = join(folder, "none");
  const said = await published("--out", none, "--at", "2025-01-01");
  expect([said.status, existsSync(none)]).toEqual([2, false]);
  expect(said.stderr).toContain("no policy up to that day");
});

test("asks for a folder", async () => {
  const said = await calledLater("publish", town).catch((error: Error) => error);
  expect(said).toMatchObject({ status: 2 });
});

/** All that stands in a folder of pages. */
function textIn(place: string): string {
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .flatMap((each) => (each.isFile() ? [readFileSync(join(each.parentPath, each.name), "utf8")] : []))
    .join("");
}

describe("without --whole", () => {
  const pages = join(folder, "town-pages");
  const view = join(folder, "view.jsonl");

  test("a ledger without salts is refused in words, and nothing is written", async () => {
    const said = await calledLater("publish", town, "--out", pages);
    expect([said.status, existsSync(pages)]).toEqual([2, false]);
    expect(said.stderr).toContain("[publish/unsalted]");
    expect(said.stderr.match(/publish\/unsalted/g)).toHaveLength(1);
    expect(said.stderr).toContain("--whole");
    expect((await calledLater("publish", town, "--out", pages, "--zh")).stderr).toContain("--whole");
  });

  test("a ledger of which nothing is withheld is published", async () => {
    const open = join(folder, "open");
    cpSync(DEMO, open, { recursive: true });
    const path = join(open, "policy.json");
    const policy = JSON.parse(readFileSync(path, "utf8"));
    const parsed = orThrow(parsePolicy({ ...policy, disclosure: { open: ["people"] } }));
    const body = { policy: parsed, digest: digestOf(parsed) };
    const ledger = append([], {
      kind: "policy",
      at: "2026-01-05T09:00:00+08:00",
      by: "office",
      body,
    } as never);
    writeFileSync(join(open, "ledger.jsonl"), writeLedger(ledger));
    expect(await calledLater("publish", open, "--out", pages)).toMatchObject({ status: 0, stderr: "" });
    rmSync(pages, { recursive: true });
    rmSync(open, { recursive: true });
  });

  test("of a salted ledger what is not due is in no file, and then is", async () => {
    const drawn = readFileSync(join(salted, "drawn.csv"), "utf8");
    const [, id] = /^(\d{6}[^,]*|[^,\n]+),/m.exec(drawn.slice(drawn.indexOf("\n") + 1))!;
    expect((await calledLater("publish", salted, "--out", pages)).status).toBe(0);
    expect(textIn(pages)).not.toContain(id!);
    expect((await calledLater("publish", salted, "--out", pages, "--at", "2026-12-31")).status).toBe(0);
    expect(textIn(pages)).toContain(id!);
  });

  test("the view alone is written, is that of the site, and is compared", async () => {
    const said = await calledLater("view", salted, "--at", "2026-12-31", "--out", view);
    expect([said.status, said.stderr]).toEqual([0, ""]);
    expect(said.stdout).toContain("2026-12-31");
    expect(readFileSync(view, "utf8")).toBe(readFileSync(join(pages, "ledger.jsonl"), "utf8"));
    expect(called("verify", view, "--at", "2026-12-31T12:00:00+08:00").status).toBe(0);
    expect(await calledLater("view", view, pages)).toMatchObject({ status: 0 });
    const other = await calledLater("view", view, town);
    expect([other.status, other.stdout]).toEqual([1, expect.stringContaining("[publish/views-differ]")]);
    const again = join(folder, "again");
    expect(
      (await calledLater("publish", salted, "--view", view, "--at", "2026-12-31", "--out", again)).status,
    ).toBe(0);
    expect(textIn(again)).toBe(textIn(pages));
    for (const each of [again, pages]) rmSync(each, { recursive: true });
    rmSync(view);
  });

  test.each([
    ["a day that is none", ["--at", "today"]],
    ["both --whole and --view", ["--whole", "--view", view]],
  ])("%s is refused", async (_, words) => {
    const said = await calledLater("publish", salted, "--out", pages, ...words);
    expect([said.status, existsSync(pages)]).toEqual([2, false]);
  });
});
