/**
 * Examples are what a user would write: the doors by the name of the package, a story of at most a hundred
 * lines, and all of them run in CI.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = join(root, "examples");
const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
  name.endsWith(".ts"),
);
const ci = readFileSync(join(root, ".ci/run"), "utf8");
const { scripts, exports } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Record<
  string,
  Record<string, string>
>;
const doors = Object.keys(exports!).map((door) => `double-random${door.slice(1)}`);

describe.each(files)("%s", (file) => {
  const text = readFileSync(join(folder, file), "utf8");

  test("has at most a hundred lines", () => expect(text.split("\n").length - 1).toBeLessThanOrEqual(100));

  test("imports doors and its own neighbours, nothing from the inside", () => {
    const from = [...text.matchAll(/ from "([^"]+)"/g)].map(([, name]) => name!);
    expect(from.filter((name) => name.includes("src/"))).toEqual([]);
    expect(from.filter((name) => name.startsWith("double-random") && !doors.includes(name))).toEqual([]);
  });
});

test("the county's year is told in at most eighty lines", () =>
  expect(
    readFileSync(join(folder, "05-a-county/year.ts"), "utf8").split("\n").length - 1,
  ).toBeLessThanOrEqual(80));

test("every lesson is on the page of the examples and runs in CI", () => {
  const page = readFileSync(join(folder, "README.md"), "utf8");
  const lessons = files.filter((file) => /^ \* Lesson \d/m.test(readFileSync(join(folder, file), "utf8")));
  expect(lessons.length).toBeGreaterThan(5);
  expect(lessons.filter((file) => !page.includes(`\`${file}\``))).toEqual([]);
  expect(lessons.filter((file) => !`${ci}\n${scripts!["demo"]}`.includes(`examples/${file}`))).toEqual([]);
});
