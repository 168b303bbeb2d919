/** The pages and forms for those who carry on name files, commands and test projects that are there. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import config from "../../vitest.config.js";
import { isThere, npmScriptsIn, pathsIn } from "./named-in-page.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const read = (file: string): string => readFileSync(join(root, file), "utf8");
const { scripts } = JSON.parse(read("package.json")) as { scripts: Readonly<Record<string, string>> };
const projects = ((config.test?.projects ?? []) as { test: { name: string } }[]).map(
  ({ test: { name } }) => name,
);

const PAGES = ["ARCHITECTURE.md", "CONTRIBUTING.md", "SECURITY.md"];
const FORMS = readdirSync(join(root, ".github/ISSUE_TEMPLATE")).map(
  (name) => `.github/ISSUE_TEMPLATE/${name}`,
);
const WORKFLOWS = readdirSync(join(root, ".github/workflows")).map((name) => `.github/workflows/${name}`);

describe.each([...PAGES, ...FORMS, ...WORKFLOWS])("%s", (page) => {
  const text = read(page);

  test("names files that are there", () =>
    expect(pathsIn(text).filter((path) => !isThere(root, path))).toEqual([]));

  test("runs scripts that package.json has", () =>
    expect(npmScriptsIn(text).filter((name) => !(name in scripts))).toEqual([]));
});

test("a path that is not there is seen, in backticks, in a link, in code, and with a star", () => {
  const page =
    "`src/gone.ts` [page](docs/gone.json#part) python3 test/cross/gone.py `test/cross/*.rb` `src/policy/lane.ts` `team/region` `ticket/1` 20.19";
  expect(pathsIn(page).filter((path) => !isThere(root, path))).toEqual([
    "docs/gone.json",
    "src/gone.ts",
    "test/cross/*.rb",
    "test/cross/gone.py",
  ]);
  expect(pathsIn(page)).toContain("src/policy/lane.ts");
});

test("ARCHITECTURE.md says where everything is added, with files for each", () => {
  const sections = read("ARCHITECTURE.md").split("## Where to add")[1]!.split("\n### ").slice(1);
  expect(sections.map((section) => section.split("\n")[0])).toEqual(
    expect.arrayContaining(["A preset", "A language"]),
  );
  expect(sections).toHaveLength(11);
  for (const section of sections) expect(pathsIn(section).length).toBeGreaterThan(4);
});

test("CONTRIBUTING.md has every project of the tests, and no other", () => {
  const rows = [...read("CONTRIBUTING.md").matchAll(/^\| `npm [^|]+ \| ([^|]+) \|/gm)].flatMap(
    ([, cell]) => cell!.match(/\w+/g) ?? [],
  );
  expect(rows.sort()).toEqual([...projects].sort());
});

test.each(["draw.yml", "audit.yml"])("the form %s asks for what replays a draw", (form) => {
  const asked = [...read(`.github/ISSUE_TEMPLATE/${form}`).matchAll(/^ {4}id: (\S+)$/gm)].map(([, id]) => id);
  expect(asked).toEqual(expect.arrayContaining(["version", "ledger-head", "draw-id", "seed-sources"]));
});
