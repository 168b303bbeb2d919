/** Whoever has never used a command line finds in the pages how to begin, on every system and without internet. */
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { called, calledLater } from "../support/command.js";

const textOf = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), "utf8");
const { name, version, engines, peerDependencies } = JSON.parse(textOf("package.json"));
const COMMANDS = [...called("nope").stderr.matchAll(/The commands are ([^;]*);/g)][0]![1]!.split(", ");

const CHINESE = [
  "Windows",
  "macOS",
  "麒麟",
  "统信",
  "`cmd`",
  "Ctrl+Alt+T",
  "不能上网",
  "名称中有空格的",
  "WPS",
  "npx",
];
const ENGLISH = ["Windows", "macOS", "Linux", "`cmd`", "Without internet", "quotation marks", "WPS", "`npx`"];

describe.each([
  ["docs/desk.zh-CN.md", CHINESE],
  ["README.zh-CN.md", CHINESE],
  ["docs/desk.md", ENGLISH],
])("%s", (page, words) => {
  const text = textOf(page);

  test("says how to begin", () => {
    expect(words.filter((word) => !text.includes(word))).toEqual([]);
  });

  test("names the Node that is needed, the file that is packed, and packages that are used", () => {
    expect(text).toContain(engines.node.replace(">=", ""));
    const [, file, others] = /npm install \.\/(\S+\.tgz) ([\w -]+)/.exec(text)!;
    expect(file).toBe(`${name}-${version}.tgz`);
    for (const other of others!.trim().split(" ")) expect(Object.keys(peerDependencies)).toContain(other);
  });
});

test.each([
  [["--zh"], "说明.md"],
  [[], "README.md"],
])("the page of a new case (%s) names calls that there are, papers among them", async (words, file) => {
  const folder = join(mkdtempSync(join(tmpdir(), "double-random-steps-")), "case");
  expect((await calledLater("init", folder, "--year", "2026", ...words)).status).toBe(0);
  const text = readFileSync(join(folder, file), "utf8");
  const calls = [...text.matchAll(/npx double-random (\w+)/g)].map(([, call]) => call!);
  expect(calls.filter((call) => !COMMANDS.includes(call))).toEqual([]);
  const year = ["check", "plan", "announce", "run", "verify", "papers", "result", "due"];
  expect(year.filter((call) => !calls.includes(call))).toEqual([]);
  const order = year.slice(0, -1).map((call) => calls.indexOf(call));
  expect(order).toEqual([...order].sort((a, b) => a - b));
});
