/** `double-random publish`: a case becomes a folder of pages, which is replaced as a whole or left alone. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { orThrow, parsePolicy, writeLedger } from "../../src/index.js";
import { append, digestOf } from "../../src/protocol.js";
import { called, calledLater, type Said } from "../support/command.js";
import { OFFICE } from "../support/small-log.js";

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
  cpSync(join(site, "rules.html"), join(site, "old.html"));
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
  rmSync(other, { recursive: true });
});

test.each(["thesis.txt", "about.html", "registry.key", "units/thesis.txt"])(
  "leaves a site alone in which somebody keeps a %s",
  async (name) => {
    writeFileSync(join(site, name), "years of work");
    const said = await published("--out", site);
    expect([said.status, said.stderr]).toEqual([2, expect.stringContaining(name)]);
    expect(readFileSync(join(site, name), "utf8")).toBe("years of work");
    rmSync(join(site, name));
  },
);

test("replaces a site that a link leads to, and keeps what stands beside it", async () => {
  const [link, kept] = [join(folder, "link"), join(folder, "site.old")];
  symlinkSync(site, link);
  mkdirSync(kept);
  writeFileSync(join(kept, "thesis.txt"), "years of work");
  cpSync(join(site, "rules.html"), join(site, "old.html"));
  expect((await published("--out", link)).status).toBe(0);
  expect([existsSync(join(site, "old.html")), readlinkSync(link)]).toEqual([false, site]);
  expect(readdirSync(kept)).toEqual(["thesis.txt"]);
  for (const path of [link, kept]) rmSync(path, { recursive: true });
});

test("never writes into a case", async () => {
  const before = readdirSync(town);
  const said = await published("--out", town);
  expect([said.status, said.stderr]).toEqual([2, expect.stringContaining("[cli/not-a-site]")]);
  expect(readdirSync(town)).toEqual(before);
});

describe("a checkpoint that goes with the site", () => {
  const [log, secret, kept] = [join(folder, "log"), join(folder, "secret"), join(folder, "kept")];
  const checked = (of: string, ...words: string[]): Promise<Said> =>
    calledLater("publish", of, "--out", kept, "--checkpoint", join(folder, "checkpoint"), ...words);
  const hand = (text: string) => writeFileSync(join(folder, "checkpoint"), text);

  beforeAll(async () => {
    writeFileSync(secret, `${OFFICE.secret}\n`);
    for (const [name, of] of [
      ["salted", salted],
      ["town", town],
    ] as const) {
      const words = ["--out", join(log, name), "--name", OFFICE.name, "--key", secret];
      expect((await calledLater("log", join(of, "ledger.jsonl"), ...words)).status).toBe(0);
    }
  });
  afterAll(() => {
    for (const path of [log, secret, join(folder, "checkpoint")]) rmSync(path, { recursive: true });
  });
  const own = (): string => readFileSync(join(log, "salted/checkpoint"), "utf8");

  test("is published when it is one of the ledger", async () => {
    hand(own());
    expect(await checked(salted)).toMatchObject({ status: 0, stderr: "" });
    expect(readFileSync(join(kept, "checkpoint"), "utf8")).toBe(own());
    expect((await checked(salted, "--zh")).status).toBe(0);
    rmSync(kept, { recursive: true });
  });

  test.each([
    ["the key", () => readFileSync(join(salted, "registry.key"), "utf8"), "form"],
    ["the seed", () => readFileSync(join(salted, "seed.json"), "utf8"), "form"],
    ["a checkpoint with a line of somebody's own", () => own().replace("\n\n", "\nmine\n\n"), "form"],
    ["one of more entries", () => own().replace("\n7\n", "\n8\n"), "size"],
    ["one of none", () => own().replace("\n7\n", "\n0\n"), "size"],
    ["one of another size", () => own().replace("\n7\n", "\n6\n"), "root"],
    ["that of another ledger", () => readFileSync(join(log, "town/checkpoint"), "utf8"), "root"],
  ])("%s is none: nothing is written, not even read aloud", async (_, text, code) => {
    hand(text());
    for (const words of [[], ["--zh"]]) {
      const said = await checked(salted, ...words);
      expect([said.status, said.stderr]).toEqual([
        2,
        expect.stringContaining(`[publish/checkpoint-${code}]`),
      ]);
      expect(said.stdout + said.stderr).not.toContain("5e5e");
    }
    expect(existsSync(kept)).toBe(false);
  });

  test("nor is one with more entries than the day shows", async () => {
    hand(own());
    const said = await checked(salted, "--at", "2025-12-31");
    expect(said.status).toBe(2);
    expect(existsSync(kept)).toBe(false);
  });
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

  test("no file is published unread: --view takes a view of this ledger that shows what may be seen", async () => {
    const named = (path: string, ...words: string[]): Promise<Said> =>
      calledLater("publish", salted, "--view", path, "--out", pages, ...words);
    expect((await calledLater("view", salted, "--at", "2026-12-31", "--out", view)).status).toBe(0);
    for (const [path, code, ...words] of [
      [join(salted, "ledger.jsonl"), "publish/view-shows"],
      [view, "publish/view-shows", "--at", "2026-01-05"],
      [join(town, "ledger.jsonl"), "publish/views-differ"],
      [join(salted, "registry.key"), "publish/view-is-none"],
      [join(salted, "seed.json"), "publish/view-is-none"],
    ] as const) {
      const said = await named(path, ...words);
      expect([path, said.status, said.stderr]).toEqual([path, 2, expect.stringContaining(`[${code}]`)]);
      expect(existsSync(pages)).toBe(false);
    }
    expect((await calledLater("view", salted, "--at", "2026-01-05", "--out", view)).status).toBe(0);
    const early = await named(view, "--at", "2026-12-31");
    expect([early.status, early.stderr]).toEqual([2, expect.stringContaining("[publish/view-withholds]")]);
    rmSync(view);
  });

  test("the command that verifies a view is printed, and verifies one of a day without entries", async () => {
    const said = await calledLater("view", salted, "--at", "2026-12-31", "--out", view);
    const [, command] = /: double-random (.*)$/m.exec(said.stdout)!;
    expect(command).toBe(`verify ${view} --at 2026-12-31T23:59:59+08:00`);
    const { status, stdout } = called(...command!.split(" "));
    expect([status, stdout]).toEqual([0, expect.stringContaining("0 findings")]);
    expect(called("verify", view).status).toBe(1);
    const chinese = await calledLater("view", salted, "--at", "2026-12-31", "--out", view, "--zh");
    expect(chinese.stdout).toContain(`核验时须写明视图日期：double-random ${command}`);
    const json = await calledLater("view", salted, "--at", "2026-12-31", "--out", view, "--json");
    expect(JSON.parse(json.stdout)).toMatchObject({ verify: `double-random ${command}` });
    rmSync(view);
  });

  test("a view without an entry is none: it is not written, and agrees with nothing", async () => {
    const early = await calledLater("view", salted, "--at", "2025-01-01", "--out", view);
    expect([early.status, early.stderr]).toEqual([2, expect.stringContaining("[cli/no-entries]")]);
    expect(existsSync(view)).toBe(false);
    writeFileSync(view, "");
    for (const words of [
      [view, view],
      [view, salted],
      [salted, view],
    ]) {
      const said = await calledLater("view", ...words);
      expect([said.status, said.stdout]).toEqual([1, expect.stringContaining("[publish/empty-view]")]);
    }
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
