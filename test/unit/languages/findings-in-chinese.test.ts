/** What an audit expected, and where, is Chinese in a Chinese sentence: no phrase of the checks is left out. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { expectedInChinese, placeInChinese } from "../../../src/languages/findings-in-chinese.js";

const CHECKS = new URL("../../../src/verify/", import.meta.url);

/** Phrases of two words and more that stand as what was expected: behind a code and a place. */
function phrases(): string[] {
  const files = readdirSync(CHECKS, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".ts"),
  );
  const text = files.map((name) => readFileSync(new URL(name, CHECKS), "utf8")).join("\n");
  const calls = text.matchAll(
    /\bfinding\(\s*"verify\/[a-z-]+",\s*(?:placeOf\([^;]*?\)|at|place|`[^`]*`),\s*(?:"([^"]+)"|`([^`]+)`)/g,
  );
  const found = [...calls].map(([, plain, filled]) => plain ?? filled!.replace(/\$\{[^}]*\}/g, "7"));
  return [...new Set(found)].filter((each) => /[a-z]{2,} [a-z]{2,}/.test(each));
}

test("every phrase has its Chinese", () => {
  const all = phrases();
  expect(all.length).toBeGreaterThan(50);
  expect(all.filter((each) => /[a-z]{2,} [a-z]{2,}/.test(expectedInChinese(each)))).toEqual([]);
});

test("places part by part; values stay as they are", () => {
  expect(placeInChinese("entry 14, stratum key")).toBe("第 14 条，层 key");
  expect(placeInChinese("entry 3, unit U-1, lead of U-1")).toBe("第 3 条，对象 U-1，U-1 的席位 lead");
  expect(placeInChinese("line 3")).toBe("第 3 行");
  expect(placeInChinese("2026-01-05T09:00:00+08:00")).toBe("2026-01-05T09:00:00+08:00");
  for (const value of ["", "–", '{"a":1}', "A to B", "甲", "0a7f", "closed"])
    expect(expectedInChinese(value)).toBe(value);
});
