/** Both pages about uploads show the national edition as it ships, name every value, and their example is taken. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { withTables } from "../../scripts/uploads/field-tables.js";
import { orThrow } from "../../src/index.js";
import { VALUE_NAMES } from "../../src/uploads/value-names.js";
import { nationalEdition, readOffice, uploadsOf } from "../../src/uploads.js";
import { uploadYear } from "../support/upload-year.js";

const PAGES = [
  ["docs/uploads.md", "en"],
  ["docs/uploads.zh-CN.md", "zh"],
] as const;

describe.each(PAGES)("%s", (path, language) => {
  const page = readFileSync(path, "utf8");

  test("has the fields, lists and sources of the edition (npm run uploads)", () => {
    expect(withTables(page, nationalEdition, language)).toBe(page);
  });

  test("names every value", () => {
    expect(VALUE_NAMES.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  });

  test("has an example of what the office says that the national edition takes, with nothing missing", () => {
    const [, text] = /```json office\n([^`]*)```/.exec(page)!;
    const office = orThrow(readOffice(JSON.parse(text!)));
    const { faults } = orThrow(
      uploadsOf(uploadYear(), { edition: nationalEdition, office, at: "2026-12-31", round: "H1" }),
    );
    expect(faults).toEqual([]);
  });
});

test("both pages have the same example and the same code", () => {
  const [english, chinese] = PAGES.map(([path]) =>
    [...readFileSync(path, "utf8").matchAll(/```(?:json office|ts)\n[^`]*```/g)].map(([block]) =>
      block.replace(/ *\/\/ .*$/gm, ""),
    ),
  );
  expect(english).toHaveLength(2);
  expect(chinese).toEqual(english);
});
