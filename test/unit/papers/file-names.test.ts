/** Names of files that are made of names of people. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { safeName, safeNames } from "../../../src/papers/file-names.js";

test.each([
  ["张三（P-1）", "张三（P-1）"],
  ["../../etc/passwd", "_.._etc_passwd"],
  ["..", "_"],
  ["", "_"],
  ["C:\\a*b?", "C__a_b_"],
  ["王\n五\r\u0000", "王_五__"],
  ["\u202Etxt.exe", "_txt.exe"],
  ["CON", "_CON"],
  ["nul.txt", "_nul.txt"],
  ["Com¹", "_Com¹"],
  ["CONSUL", "CONSUL"],
  ["name. . ", "name"],
  [".hidden", "hidden"],
  ["e\u0301", "\u00e9"],
  ["a  b", "a b"],
])("%j is %j", (text, name) => {
  expect(safeName(text)).toBe(name);
});

test("a long name is cut between characters", () => {
  expect(safeName("𠀀".repeat(100))).toBe("𠀀".repeat(30));
});

test("what one file system takes for the same has a number behind it, in the order of the ids", () => {
  const shown = new Map([
    ["c", "Anna"],
    ["b", "ANNA"],
    ["a", "anna"],
    ["d", "Å"],
    ["e", "\u212b"],
    ["f", "anna-2"],
    ["g", "straße"],
    ["h", "STRASSE"],
    ["i", "？/"],
    ["j", "?:"],
  ]);
  expect([...safeNames(shown)]).toEqual([
    ["a", "anna"],
    ["b", "ANNA-2"],
    ["c", "Anna-3"],
    ["d", "Å"],
    ["e", "Å-2"],
    ["f", "anna-2-2"],
    ["g", "straße"],
    ["h", "STRASSE-2"],
    ["i", "？_"],
    ["j", "__"],
  ]);
});

test("any names are parts of a path, no two the same", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "binary" }), { maxLength: 30 }), (texts) => {
      const names = [...safeNames(new Map(texts.map((text, at) => [String(at), text]))).values()];
      expect(new Set(names.map((name) => name.normalize("NFKD").toLowerCase())).size).toBe(texts.length);
      for (const name of names) {
        expect(name).toMatch(/^[^\\/:*?"<>|\p{Cc}]+$/u);
        expect(name).not.toMatch(/^[. ]|[. ]$/);
        expect(new TextEncoder().encode(name).length).toBeLessThan(130);
      }
    }),
  );
});
