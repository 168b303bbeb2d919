/** Every JSON file that a case or a call may have: what is wrong with it is said with its name, line and column. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { placeInJson } from "../../src/cli/json-place.js";
import { calledLater } from "../support/command.js";

const home = mkdtempSync(join(tmpdir(), "double-random-json-"));
const [folder, file] = [join(home, "case"), join(home, "given.json")];
const AT = ["--at", "2026-01-19T09:00:00+08:00", "--by", "a"];
const SAID = ["--reason", "r", "--approver", "b", "--dry-run"];
const OPEN = ["case", "open", folder, "--lane", "complaint", "--case", "C-1", "--unit", "D-06"];

beforeAll(async () => {
  cpSync("examples/data/town-market", folder, { recursive: true });
  for (const name of ["announce", "run"]) expect((await calledLater(name, folder)).status).toBe(0);
  await calledLater("log", join(folder, "ledger.jsonl"), "--out", join(home, "log"), "--name", "x/y");
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Where the file stands, and how a call reads it. */
const READ: readonly (readonly [name: string, place: string, call: readonly string[]])[] = [
  ["the rules", join(folder, "policy.json"), ["plan", folder]],
  ["the seed", join(folder, "seed.json"), ["run", folder, "--out", join(home, "out")]],
  ["the announcement", join(folder, "announcement.json"), ["announce", folder, "--out", join(home, "out")]],
  ["the columns", join(folder, "columns.json"), ["check", folder, "--at", "2026-01-01"]],
  ["the seed of a case", file, [...OPEN, ...AT, ...SAID, "--seed", file]],
  ["other rules", file, ["amend", folder, ...AT, ...SAID, "--to", file]],
  ["calendars", file, ["due", folder, ...AT.slice(0, 2), "--calendars", file]],
  ["published values", file, ["verify", folder, "--published", file]],
  ["opened secrets", file, ["verify", folder, "--opened", file]],
  [
    "keys",
    file,
    [
      "verify",
      join(folder, "ledger.jsonl"),
      "--checkpoint",
      join(home, "log/checkpoint.unsigned"),
      "--keys",
      file,
    ],
  ],
  ["a draw made elsewhere", file, ["replay", file]],
];

describe.each(READ)("%s", (_, place, call) => {
  test.each([
    ['{"a": 1,\n "b": [1,]}', "line 2, column 10", "kernel/json-form"],
    ['{"a": 1,\n "a": 2}', "line 2, column 2", "kernel/json-twice"],
    [`{"a":\n${"[".repeat(1001)}${"]".repeat(1001)}}`, "line 2, column 1000", "kernel/json-deep"],
  ])("%j", async (text, said, code) => {
    const { stderr, stdout, status } = await read(place, text, call);
    const name = place.split("/").at(-1)!;
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr.toLowerCase()).toContain(said);
    expect(stderr).toContain(`[${code}]`);
    expect(stderr.startsWith(`${name}: `)).toBe(true);
  });

  test("in UTF-16, by its name once", async () => {
    const { stderr } = await read(place, Buffer.from("\ufeff{}", "utf16le"), call);
    expect(stderr).toMatch(/^\w+\.json line 1: .*\[io\/looks-like-utf16\]/);
  });
});

/** What a call says while the file holds something else. */
async function read(place: string, content: string | Uint8Array, call: readonly string[]) {
  const kept = join(home, "kept");
  rmSync(kept, { recursive: true, force: true });
  cpSync(folder, kept, { recursive: true });
  writeFileSync(place, content);
  try {
    return await calledLater(...call);
  } finally {
    rmSync(folder, { recursive: true });
    cpSync(kept, folder, { recursive: true });
  }
}

test("what has another form is named with its line too, in both languages", async () => {
  const text =
    '{\n "format": "double-random/policy/1",\n "id": "x", "authority": "y", "year": "2026", "matters": []\n}';
  const { stderr } = await read(join(folder, "policy.json"), text, ["plan", folder]);
  expect(stderr).toMatch(/^policy\.json line 3 column 31 year: /m);
  const zh = await read(join(folder, "policy.json"), text, ["plan", folder, "--zh"]);
  expect(zh.stderr).toMatch(/^policy\.json 第 3 行第 31 列，年度（year）：/m);
  const data = await read(join(folder, "policy.json"), text, ["plan", folder, "--json"]);
  expect(JSON.parse(data.stdout).refusals).toContainEqual(
    expect.objectContaining({
      path: ["policy.json", "year"],
      facts: expect.objectContaining({ line: 3, column: 31 }),
    }),
  );
});

test("a thing of a list is found by its place or its id", () => {
  const text = '{"a": [{"id": "x"}, {"id": "y", "b}": {"c": "]"}}],\n"d": 1}';
  const at = (...path: (string | number)[]) =>
    text.slice(placeInJson(text, path) ?? text.length, text.length);
  expect(at("a", 1, "b}", "c")).toMatch(/^"c"/);
  expect(at("a", "y", "b}")).toMatch(/^"b}"/);
  expect(at("a", 0)).toMatch(/^\{"id": "x"/);
  expect(at("d", "no", "more")).toMatch(/^"d"/);
  expect(at("a", "z")).toMatch(/^"a"/);
  expect(at("z")).toBe("");
  expect(at()).toBe("");
});

test("a field $schema is passed over, a misspelt field of keys is not", async () => {
  const schema = { $schema: "x.schema.json" };
  const keys = READ.find(([name]) => name === "keys")![2];
  const said = await read(file, JSON.stringify({ ...schema, signers: [], witnessesNeded: 1 }), keys);
  expect(said.stderr).toContain("`witnessesNeded`");
  expect((await read(file, JSON.stringify({ ...schema, signers: [] }), keys)).stdout).toContain("0 findings");
  for (const name of ["policy.json", "seed.json", "announcement.json"]) {
    const path = join(folder, name);
    const { stderr, status } = await withSchema(path, name === "announcement.json" ? "announce" : "plan");
    expect([stderr, status]).toEqual([expect.not.stringContaining("$schema"), expect.any(Number)]);
  }
});

async function withSchema(path: string, call: string) {
  const { readFileSync } = await import("node:fs");
  const value = JSON.parse(readFileSync(path, "utf8"));
  return read(path, JSON.stringify({ $schema: "x", ...value }), [call, folder]);
}
