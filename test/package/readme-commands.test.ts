/** The shell commands of both READMEs, typed as they stand into a folder that is like a clone. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bundledPage } from "../../scripts/pages/bundled-page.js";
import { fencesOf, READMES } from "../docs/readme-code.js";
import { bundledCommand } from "../support/command.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const clone = mkdtempSync(join(tmpdir(), "double-random-clone-"));

/**
 * Not typed here: what needs the network, what would run this very test, and what `.ci/run` has as a step of
 * its own (the build takes long).
 */
const NOT_TYPED = ["npm ci", "npm test", "npm run build"];

/** It needs the answer of a time-stamp authority; `test/cli/log.test.ts` types it with one of its own. */
const NEEDS_A_STAMP = "--stamp checkpoint.tsr";

/** The part of a line that a shell does something with, one command each: `a && b` are two. */
const commandsIn = (code: string) =>
  code
    .split("\n")
    .flatMap((line) => line.replace(/\s+#.*$/, "").split(" && "))
    .filter((line) => line !== "");

/** Commands in the running text that name what is there, and not a form with FILE or LEDGER in its place. */
function commandsInText(page: string): string[] {
  const text = readFileSync(join(root, page), "utf8").replace(/^```[\s\S]+?^```/gm, "");
  return [...text.matchAll(/`((?:npm run|npx) [^`]* [^`]*)`/g)].map(([, line]) => line!);
}

const typed = (page: string) => [...fencesOf(page, "sh").flatMap(commandsIn), ...commandsInText(page)];

beforeAll(() => {
  for (const name of ["package.json", "tsconfig.json", "examples"])
    cpSync(join(root, name), join(clone, name), { recursive: true });
  for (const name of ["node_modules", "src", "scripts", "test"])
    symlinkSync(join(root, name), join(clone, name));
  mkdirSync(join(clone, "dist/cli"), { recursive: true });
  const command = bundledCommand();
  cpSync(dirname(command), join(clone, "dist/cli"), { recursive: true });
  cpSync(command, join(clone, "dist/cli/main.js"));
  mkdirSync(join(clone, "dist/pages"));
  for (const name of ["room", "room-worker"])
    writeFileSync(join(clone, "dist/pages", `${name}.js`), bundledPage(name));
});
afterAll(() => rmSync(clone, { recursive: true, force: true }));

function type(line: string) {
  return spawnSync("bash", ["-c", line], {
    cwd: clone,
    encoding: "utf8",
    env: { ...process.env, npm_config_offline: "true" },
  });
}

test("both pages have the same commands, and every one is typed or named", () => {
  const [english, chinese] = READMES.map(typed);
  expect(chinese!.filter((line) => !english!.includes(line))).toEqual([]);
  expect(fencesOf("README.zh-CN.md", "sh").flatMap(commandsIn)).toEqual(
    fencesOf("README.md", "sh").flatMap(commandsIn),
  );
  expect(NOT_TYPED.filter((line) => !english!.includes(line))).toEqual([]);
  expect(english!.filter((line) => line.includes(NEEDS_A_STAMP))).toHaveLength(1);
});

describe("typed in their order, each ends with 0", () => {
  const lines = [...new Set(typed("README.md"))].filter(
    (line) => !NOT_TYPED.includes(line) && !line.includes(NEEDS_A_STAMP),
  );
  const SAYS: readonly (readonly [start: string, words: string])[] = [
    ["npm run demo", "the ticket is not above the cut-off, so the unit is drawn."],
    ["npx double-random plan CASE", "written to CASE/plan.csv"],
    ["npx double-random run CASE", "written to CASE: ledger.jsonl drawn.csv teams.csv pool.csv"],
    ["npx double-random verify CASE/ledger.jsonl CASE", "1 draws made again"],
    ["npx double-random explain CASE/ledger.jsonl CASE --unit", "91210502XXXX4J7P39"],
    ["npx double-random room HALL", "for the office, not for publication"],
    ["npm run --silent teams --", '"witness"'],
    ["npm run vectors --", "14-amended-years.json: 14 of 14 cases agree"],
  ];

  test.each(lines)("%s", (line) => {
    const { status, stdout, stderr } = type(line);
    expect(status, stderr).toBe(0);
    expect(stdout).toContain(SAYS.find(([start]) => line.startsWith(start))?.[1] ?? "");
  });

  test("nothing is left out of what they say", () => {
    expect(SAYS.filter(([start]) => !lines.some((line) => line.startsWith(start)))).toEqual([]);
  });
});
