/** Whose a ledger is: another authority begins on it only when that is said, and nothing is written with another key. */
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { acts, newFolder } from "../support/case-on-disk.js";
import { called, calledLater, type Said } from "../support/command.js";

const TOWN = "examples/data/town-market";
const AT = ["--at", "2026-05-07T09:00:00+08:00", "--by", "张经办"];
const NAME = "示范县市场监管局";
const OTHER = "示范县市场监督管理局";
let [drawn, locked, folder] = ["", "", ""];

/** The first round is announced and drawn: of an open registry, and of a private one. */
beforeAll(() => {
  [drawn, locked] = [newFolder(), newFolder()];
  for (const place of [drawn, locked]) cpSync(TOWN, place, { recursive: true });
  writeFileSync(join(locked, "registry.key"), `${"5e".repeat(32)}\n`);
  for (const place of [drawn, locked])
    for (const name of ["announce", "run"]) expect(called(name, place).status).toBe(0);
});

const begin = (from: string): void => {
  folder = newFolder();
  cpSync(from, folder, { recursive: true });
};
const path = (name: string) => join(folder, name);
const text = (name: string) => readFileSync(path(name), "utf8");

function renamed(place: string, authority: string): void {
  const policy = JSON.parse(readFileSync(join(place, "policy.json"), "utf8"));
  writeFileSync(join(place, "policy.json"), JSON.stringify({ ...policy, authority }));
}

const EVENT = () => ["event", folder, "--file", path("events.csv")];

/** Refused by code, and the ledger is as it was. */
async function refused(code: string, ...words: string[]): Promise<Said> {
  const before = text("ledger.jsonl");
  const said = await calledLater(...words);
  expect([words[0], said.status, said.stderr]).toEqual([
    words[0],
    2,
    expect.stringContaining(`[cli/${code}]`),
  ]);
  expect(text("ledger.jsonl")).toBe(before);
  return said;
}

const fine = (told: Said): void => {
  expect(told, told.stderr).toMatchObject({ status: 0 });
};

describe("another name in policy.json", () => {
  beforeEach(() => begin(drawn));

  test("is another authority, of which nothing is announced, drawn or entered unasked", async () => {
    renamed(folder, OTHER);
    for (const words of [
      ["announce", folder],
      ["run", folder],
      [...EVENT(), ...AT, "--yes"],
    ]) {
      const { stderr } = await refused("other-authority", ...words);
      expect(stderr).toContain(`\`${OTHER}\`, and the ledger knows only ${NAME}`);
      expect(stderr).toContain(`--new-authority '${OTHER}'`);
    }
    const { stderr } = await refused("other-authority", "run", folder, "--zh");
    expect(stderr).toContain(`检查机关为“${OTHER}”，账本上只有${NAME}`);
  });

  test("is no authority of whom there are codes, receipts or papers, and what is read says so", async () => {
    renamed(folder, OTHER);
    await refused("other-authority", "room", folder, "--out", path("room.html"));
    for (const name of ["codes", "receipts"]) await refused("other-authority", name, folder, ...AT);
    expect((await refused("other-authority", "papers", folder)).stderr).not.toContain("--new-authority");
    for (const name of ["due", "report", "ceremony"]) {
      const said = await calledLater(name, folder, "--at", AT[1]!);
      expect([name, said.stderr]).toEqual([name, expect.stringContaining("[cli/other-authority]")]);
    }
  });

  test("begins beside others when that is said, once, by its whole name", async () => {
    begin(TOWN);
    fine(called("announce", folder));
    const other = newFolder();
    cpSync(TOWN, other, { recursive: true });
    renamed(other, OTHER);
    const onto = ["announce", other, "--out", folder];
    await refused("other-authority", ...onto);
    await refused("new-authority-differs", ...onto, "--new-authority", NAME);
    fine(called(...onto, "--new-authority", OTHER));
    await refused("authority-not-new", ...onto, "--new-authority", OTHER);
    fine(called("run", folder));
    fine(called("run", other, "--out", folder));
    fine(called("verify", path("ledger.jsonl"), folder, other));
    const policy = JSON.parse(text("policy.json"));
    writeFileSync(path("policy.json"), JSON.stringify({ ...policy, authority: OTHER, id: "another" }));
    await refused("policy-field", ...EVENT(), ...AT, "--yes");
    writeFileSync(path("policy.json"), JSON.stringify(policy));
    begin(TOWN);
    expect(called("announce", folder, "--new-authority", NAME).stderr).toContain("[cli/authority-not-new]");
  });
});

describe("a key that is not that of the ledger", () => {
  const writes = () => [
    ["announce", folder],
    ["run", folder],
    [...EVENT(), ...AT, "--yes"],
    ["codes", folder, ...AT],
    ["receipts", folder, ...AT],
    ["archive", folder, "--out", path("archive.json")],
    ["room", folder, "--out", path("room.html")],
  ];

  test("writes nothing, whatever is to be written", async () => {
    begin(locked);
    writeFileSync(path("registry.key"), "c4".repeat(32));
    for (const words of writes()) await refused("key-other", ...words);
    expect((await refused("key-other", "codes", folder, ...AT, "--zh")).stderr).toContain(
      "registry.key 恢复",
    );
    rmSync(path("registry.key"));
    for (const words of writes().slice(0, -1)) await refused("key-gone", ...words);
    cpSync(join(locked, "registry.key"), path("registry.key"));
    for (const words of writes().slice(2, -1)) fine(await calledLater(...words));
  });

  test("makes no open registry private in the middle of a year", async () => {
    begin(drawn);
    writeFileSync(path("registry.key"), "c4".repeat(32));
    for (const words of writes()) await refused("key-new", ...words);
  });

  test("is told from that of the ledger, where this has one of its own", async () => {
    begin(TOWN);
    const secret = path("ledger.secret");
    writeFileSync(secret, "77".repeat(32));
    writeFileSync(path("registry.key"), "5e".repeat(32));
    for (const name of ["announce", "run"]) fine(called(name, folder, "--key", secret));
    await refused("key-other", ...EVENT(), ...AT, "--yes");
    writeFileSync(path("registry.key"), "c4".repeat(32));
    await refused("key-or-lists", ...EVENT(), ...AT, "--yes", "--key", secret);
    writeFileSync(path("registry.key"), "5e".repeat(32));
    fine(await acts("2026-05-07", ...EVENT(), "--key", secret));
  });
});
