/** The pages about an office's own lists: every heading is understood as they say, and the program gives what it says. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { fieldOfHeading, fieldsOf, isPersonal } from "../../src/desk/columns/headings.js";
import type { ListName } from "../../src/desk/columns/known-headings.js";
import { readWord } from "../../src/desk/values/read-word.js";
import * as desk from "../../src/desk.js";
import { runCode } from "./code-in-text.js";

const pages = ["desk.md", "desk.zh-CN.md"].map((name) => ({
  name,
  text: readFileSync(new URL(`../../docs/${name}`, import.meta.url), "utf8"),
}));
const LISTS: readonly ListName[] = ["units", "inspectors", "visits"];

/** Rows of the tables: field and headings, table by table. */
const tablesOf = (text: string) =>
  text
    .split(/^\| --- .*$/m)
    .slice(1)
    .map((table) =>
      [...table.split("\n\n")[0]!.matchAll(/^\| `(\w+)` \| .* \| (.*) \|$/gm)].map(([, field, headings]) => ({
        field: field!,
        headings: headings!.split("、"),
      })),
    );

const blockOf = (text: string, fence: string) =>
  new RegExp(`^\`\`\`${fence}\\n([\\s\\S]+?)^\`\`\``, "m").exec(text)![1]!;

describe.each(pages)("$name", ({ text }) => {
  test("lists every field, and headings that are read as it", () => {
    for (const [n, list] of LISTS.entries()) {
      const rows = tablesOf(text)[n]!;
      expect(rows.map(({ field }) => field)).toEqual(fieldsOf(list));
      for (const { field, headings } of rows)
        for (const heading of headings)
          expect([heading, fieldOfHeading(list, heading)]).toEqual([heading, field]);
    }
  });

  test("names words and personal columns as they are read", () => {
    const words = { active: "存续 在业 正常", suspended: "停业 歇业", closed: "注销 吊销" };
    for (const [value, own] of Object.entries(words))
      for (const word of own.split(" ")) {
        expect(text).toContain(word);
        expect([word, readWord(word, "units.status")]).toEqual([
          word,
          { kind: "read", value, why: ["word"] },
        ]);
      }
    for (const heading of ["身份证号", "手机号", "手机号码"]) {
      expect(text).toContain(heading);
      expect(isPersonal(heading)).toBe(true);
    }
  });

  test("has a mapping that is one, and a program that gives what its comments say", () => {
    expect(desk.readColumnsFile(JSON.parse(blockOf(text, "json columns")))).toMatchObject({ ok: true });
    const claims = runCode(blockOf(text, "ts"), { ...desk });
    expect(claims.filter((claim) => "said" in claim)).toHaveLength(3);
    for (const { code, found, ...rest } of claims) if ("said" in rest) expect(found, code).toEqual(rest.said);
  });
});
