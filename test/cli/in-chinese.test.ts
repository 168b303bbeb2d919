/** Whoever gives `--zh` reads Chinese, whatever is wrong: the call, the files, the place that is written to. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { called, calledLater } from "../support/command.js";

const home = mkdtempSync(join(tmpdir(), "double-random-zh-"));
const [folder, empty, file] = [join(home, "case"), join(home, "empty"), join(home, "file")];
const ledger = join(folder, "ledger.jsonl");
const AT = ["--at", "2026-01-06T09:00:00+08:00", "--by", "office"];

beforeAll(() => {
  cpSync("examples/data/benxi-fire", folder, { recursive: true });
  expect(called("run", folder, "--zh").stdout).toMatch(/从 \d+ 个中抽取 \d+ 个/);
  mkdirSync(empty);
  writeFileSync(file, "mine\n");
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const COMMANDS =
  "plan ceremony announce room run verify key log prove explain publish view receipts codes replay case substitute replace staff move result event visits change amend rate due report carry archive upload";

/** Options, names of files and programs, codes and digests stay as they are; sentences do not. */
function englishIn(text: string): string[] {
  const plain = text
    .replaceAll(home, "")
    .replace(/\[[a-z]+\/[a-z-]+\]/g, "")
    .replace(/用法：.*/g, "")
    .replace(/[`“].*?[`”]/g, "")
    .replace("view ONE OTHER", "")
    .replace(/命令有：[a-z, ]*/g, "")
    .replace(/--?[a-zA-Z]+/g, "")
    .replace(/[\w./-]*[./][\w./-]+/g, "");
  return [...plain.matchAll(/[A-Za-z]{2,}(?: [A-Za-z]+){2,}/g)].map(([words]) => words);
}

describe("a mistake of the call", () => {
  test.each([
    ...COMMANDS.split(" ").map((name) => [name]),
    ["frobnicate"],
    ["runn"],
    ["run", "--bogus"],
    ["run", "--outt", "x"],
    ["run", "x", "--out"],
    ["run", "x", "--out", "--json=1"],
    ["run", "x", "--again=yes"],
    ["replay", "x", "--draw", "y"],
    ["view", "x", "y", "--out", "z"],
    ["view", folder],
    ["view", folder, "--out", join(home, "v"), "--at", "today"],
    ["view", folder, "--out", join(home, "v"), "--at", "2020-01-01"],
    ["view", folder, "--out", folder],
    ["view", folder, "--out", file],
    ["view", join(home, "nope"), "--out", join(home, "v")],
    ["view", file, "--out", join(home, "v")],
    ["publish", folder, "--out", empty, "--whole", "--view", "x"],
    ["publish", folder, "--out", folder, "--whole"],
    ["publish", folder, "--out", file, "--whole"],
    ["publish", "/nope", "--out", empty],
    ["receipts", empty],
    ["receipts", folder],
    ["receipts", folder, "--at", "x", "--by", "y"],
    ["receipts", folder, ...AT, "--unit", "NOPE"],
    ["receipts", folder, ...AT, "--checkpoint", file],
    ["codes", folder],
    ["codes", folder, ...AT, "--out", file],
    ["run", folder, "--again"],
    ["run", "/nope"],
    ["run", file],
    ["verify", file, file],
    ["verify", folder, "--at", "today"],
    ["verify", "/nope"],
    ["verify", ledger, "--stamp", file],
    ["explain", folder, "--unit", "x", "--inspector", "y"],
    ["log", ledger, "--out", empty],
    ["prove", ledger, "--entry", "1"],
    ["plan", folder, "--out", join(file, "below")],
  ])("%s %s %s %s %s %s", async (...words) => {
    const said = await calledLater(...words, "--zh");
    expect([said.status, said.stdout]).toEqual([2, ""]);
    expect(said.stderr).toMatch(/\p{Script=Han}{4}/u);
    expect(englishIn(said.stderr)).toEqual([]);
    const english = await calledLater(...words);
    expect([english.status, english.stdout]).toEqual([2, ""]);
    expect(english.stderr).not.toMatch(/\p{Script=Han}/u);
    const asData = await calledLater(...words, "--json");
    expect(JSON.parse(asData.stdout)).toMatchObject({ ok: false, refusals: [{ facts: {} }] });
  });
});

test("names an option that was probably meant, and one that the command would pass over", () => {
  expect(called("run", "--outt", "x").stderr).toContain("Perhaps --out is meant");
  expect(called("runn").stderr).toContain("Perhaps `run` is meant");
  expect(called("replay", "x", "--draw", "y").stderr).toContain("`replay` does not read the option --draw");
  expect(called("run", "x", "--out", "--again").stderr).toContain("--out has no value");
});

test("help, plans and explanations are in one language", () => {
  expect(called("--help", "--zh").stdout).toMatch(/^double-random：可核验的双随机抽查/);
  for (const name of COMMANDS.split(" "))
    expect(called("--help", "--zh").stdout).toContain(`double-random ${name}`);
  expect(called("plan", folder, "--zh").stdout).toMatch(/全年覆盖 .*检查 \d+ 次，席位 \d+ 个/s);
  const unit = "91210502XXXX4J7P39";
  expect(called("explain", folder, "--unit", unit, "--zh").stdout).toMatch(/在 \S+ 中：\p{Script=Han}/u);
  expect(called("explain", folder, "--unit", unit).stdout).not.toMatch(/ · /);
});
