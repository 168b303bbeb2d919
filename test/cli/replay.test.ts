/** `double-random replay FILE`: a published draw from a file, its numbers, and what differs, in both languages. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { bundledCommand, called as command, neededBy, started } from "../support/command.js";

const COMMITTEE = {
  method: "rfc3797/1",
  sources: [[17, 20, 22, 35, 38, 48, 36], [90193202], [55598744], [11, 17, 21, 48, 50, 9, 10]],
  pool: 134,
  count: 12,
};
const PUBLISHED = [90, 25, 92, 126, 24, 31, 122, 96, 81, 132, 2, 41];

/** A file that holds it. */
function file(content: unknown): string {
  const path = join(mkdtempSync(join(tmpdir(), "double-random-")), "draw.json");
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
}

test("a list that is what the seed gives ends with 0, and shows the numbers of each pick", () => {
  const { status, stdout, stderr } = command("replay", file({ ...COMMITTEE, published: PUBLISHED }));
  expect([status, stderr]).toEqual([0, ""]);
  expect(stdout).toContain("key string: 17.20.22.35.36.38.48./90193202./55598744./");
  expect(stdout).toContain(
    "1. 90  place=90 counter=0 hash=CA30D5996DE35BA57B393541328C4159 divisor=134 remainder=89",
  );
  expect(stdout).toMatch(/^✓ The published list is what the seed gives: 12 picks.*\[elsewhere\/agrees\]$/m);
  expect(stdout).toContain("what rfc3797/1 cannot promise:");
});

test("another list ends with 1, and says who is missing, who was added, and the order", () => {
  const path = file({ ...COMMITTEE, published: [25, 90, ...PUBLISHED.slice(2, 11), 42] });
  const { status, stdout } = command("replay", path);
  expect(status).toBe(1);
  expect(stdout.split("\n").flatMap((line) => /\[(elsewhere\/.+)\]$/.exec(line)?.[1] ?? [])).toEqual([
    "elsewhere/missing",
    "elsewhere/extra",
    "elsewhere/other-order",
  ]);
});

test("the same in Chinese, to the names of the numbers", () => {
  const path = file({ ...COMMITTEE, published: PUBLISHED.slice(1) });
  const { status, stdout } = command("replay", path, "--zh");
  expect(status).toBe(1);
  expect(stdout).toContain("密钥串：17.20.");
  expect(stdout).toContain("名单序号=90 计数=0 哈希=CA30");
  expect(stdout).toContain("✗ 种子得出而未公布的有 1 个：90。");
  expect(stdout.replace(/[a-z0-9]+\/[\w-]+|SHA-256|MD5|RFC/g, "")).not.toMatch(/[a-z]{4,} [a-z]{3,}/);
});

test("without a published list the draw alone is shown", () => {
  const { status, stdout } = command("replay", file({ ...COMMITTEE, count: 60 }));
  expect(status).toBe(0);
  expect(stdout).toContain("… and 10 more; --json lists them all.");
  expect(stdout).not.toContain("✓");
});

test("with --json everything is data", () => {
  const path = file({ ...COMMITTEE, published: PUBLISHED });
  const found = JSON.parse(command("replay", path, "--json").stdout);
  expect(found).toMatchObject({ ok: true, warnings: [], comparison: { agrees: true } });
  expect(found.replayed.drawn).toEqual(PUBLISHED.map(String));
  expect(found.replayed.picks).toHaveLength(12);
});

test("doubts about the draw are warnings on standard error", () => {
  const { stderr, status } = command(
    "replay",
    file({ method: "systematic/1", start: 2, pool: 20, count: 8 }),
  );
  expect(status).toBe(0);
  expect(stderr).toMatch(/^! pool: 4 of 20 units are drawn by none of the 2 possible starts/m);
});

test.each([
  ["what is no JSON", "{", "kernel/json-form"],
  ["a key that stands twice", '{"count":1,"count":2}', "kernel/json-twice"],
  ["a list", [1], "input/unusable"],
  ["a misspelt field", { ...COMMITTEE, counts: 3 }, "input/misspelt-field"],
  ["a count of 2^53", { ...COMMITTEE, count: 2 ** 53 }, "elsewhere/field-whole"],
  ["a published list that is none", { ...COMMITTEE, published: "90" }, "elsewhere/published"],
  ["a hidden prototype", '{"method":"rfc3797/1","__proto__":{"pool":3}}', "elsewhere/missing-field"],
])("%s is refused with 2, in both languages", (_name, content, code) => {
  const path = file(content);
  const [english, chinese] = [command("replay", path), command("replay", path, "--zh")];
  expect([english.status, chinese.status]).toEqual([2, 2]);
  expect(english.stderr).toContain(`[${code}]`);
  expect(chinese.stderr).toMatch(new RegExp(`\\p{Script=Han}.*\\[${code}\\]`, "u"));
});

test("a call without a file, or with two, is told what to give", () => {
  for (const places of [[], ["a", "b"]]) {
    const { status, stderr } = command("replay", ...places);
    expect(status).toBe(2);
    expect(stderr).toContain("double-random replay FILE");
  }
  expect(command("--help").stdout).toContain("double-random replay FILE");
});

test("the command needs no package that not everybody installs, and replays as a program of its own", () => {
  const program = bundledCommand();
  const needed = neededBy(program);
  expect(needed).toContain("zod");
  expect(needed.filter((name) => name.startsWith("@noble"))).toEqual([]);
  const path = file({ ...COMMITTEE, published: PUBLISHED });
  expect(started(program, "replay", path)).toEqual(command("replay", path));
});
