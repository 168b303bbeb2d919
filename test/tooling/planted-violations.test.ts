/**
 * Every rule that keeps the house is broken once, in a folder of its own, and the checker in charge must name
 * it.
 */
import { rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { askBiome, askImports, askModuleScope, askTypes, type Complaint, plantFolder } from "./checkers.js";
import { PLAIN, PLANTED } from "./planted.js";

let folder = "";
let complaints: readonly Complaint[] = [];

beforeAll(() => {
  folder = plantFolder();
  complaints = [...askBiome(folder), ...askTypes(folder), ...askImports(folder), ...askModuleScope(folder)];
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const reasonsOf = (file: string, checker: string): string[] =>
  complaints
    .filter((complaint) => complaint.file === file && complaint.checker === checker)
    .map(({ reason }) => reason);

describe("a planted violation is named by its checker, for its reason alone", () => {
  test("each has a file of its own", () =>
    expect(new Set(PLANTED.map(({ file }) => file)).size).toBe(PLANTED.length));

  test.each(PLANTED.map((planted) => [planted.rule, planted] as const))(
    "%s",
    (_, { checker, file, reason }) => {
      const found = reasonsOf(file, checker);
      expect(found).not.toEqual([]);
      expect(found.filter((each) => !reason.split("|").some((start) => each.startsWith(start)))).toEqual([]);
    },
  );
});

describe("a plain file is named by nobody", () => {
  test.each(PLAIN)("%s", (file) =>
    expect(complaints.filter((complaint) => complaint.file === file)).toEqual([]),
  );
});
