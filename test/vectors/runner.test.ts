/** The runner itself: it must see a difference, name it, and say so with its exit code. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runCase } from "../../scripts/vectors/run-case.js";
import { runVectorFiles } from "../../scripts/vectors/run-files.js";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "vectors-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const good = { name: "good", do: "order text", given: { texts: ["b", "a"] }, expect: ["a", "b"] };

function run(...files: unknown[]): { code: number; lines: string[] } {
  const paths = files.map((file, at) => {
    const path = join(folder, `${at}.json`);
    writeFileSync(path, typeof file === "string" ? file : JSON.stringify(file));
    return path;
  });
  const lines: string[] = [];
  const code = runVectorFiles(paths, (line) => lines.push(line.replace(`${folder}/`, "")));
  return { code, lines };
}

describe("a file", () => {
  test("that agrees is one line and 0", () => {
    expect(run({ cases: [good] })).toEqual({ code: 0, lines: ["0.json: 1 of 1 cases agree"] });
  });

  test("with a difference names it, with both values, and is 1", () => {
    expect(run({ cases: [good, { ...good, name: "bad", expect: ["b", "a"] }] })).toEqual({
      code: 1,
      lines: [
        "0.json: 1 of 2 cases agree",
        "  differs: bad",
        '    expected ["b","a"]',
        '    got      ["a","b"]',
      ],
    });
  });

  test("that asks for something unknown is 1", () => {
    const { code, lines } = run({ cases: [{ ...good, name: "odd", do: "toString" }] });
    expect([code, lines[1]]).toEqual([1, "  unknown: odd"]);
  });

  test.each(["{", "[]", '{"cases": 7}', '{"cases": [{"do": "seed"}]}'])(
    "%s cannot be read and is 2",
    (text) => {
      expect(run(text).code).toBe(2);
    },
  );

  test("that is missing is 2, and the others still run", () => {
    const lines: string[] = [];
    const path = join(folder, "there.json");
    writeFileSync(path, JSON.stringify({ cases: [good] }));
    expect(runVectorFiles([join(folder, "missing.json"), path], (line) => lines.push(line))).toBe(2);
    expect(lines.at(-1)).toContain("1 of 1 cases agree");
  });
});

describe("a case", () => {
  test("that must be refused differs when it is accepted, and the other way round", () => {
    const read = (text: string, expect: unknown) =>
      runCase({ name: "", do: "read fraction", given: { text }, expect }).verdict;
    expect(read("5%", { refused: true })).toBe("differs");
    expect(read("5 %", { refused: true })).toBe("agrees");
    expect(read("5 %", { numerator: "1", denominator: "20" })).toBe("differs");
  });

  test("is compared by value: keys in any order, but nothing missing and nothing more", () => {
    const read = (expect: unknown) =>
      runCase({ name: "", do: "read fraction", given: { text: "5%" }, expect }).verdict;
    expect(read({ denominator: "20", numerator: "1" })).toBe("agrees");
    expect(read({ numerator: "1" })).toBe("differs");
    expect(read({ numerator: "1", denominator: "20", more: null })).toBe("differs");
    expect(read({ numerator: 1, denominator: 20 })).toBe("differs");
  });

  test("with many leaves may leave them out, but not its root", () => {
    const units = Array.from({ length: 20 }, (_, n) => ({ id: `U-${n}` }));
    const ask = (given: object, expect: unknown) =>
      runCase({ name: "", do: "public registry", given: { units, ...given }, expect });
    const { leaves, ...rest } = ask({}, {}).found as {
      leaves: string[];
      root: string;
      size: number;
      proofs: [];
    };
    expect(leaves).toHaveLength(20);
    expect(ask({}, { ...rest, leaves: null }).verdict).toBe("agrees");
    expect(ask({}, { ...rest, leaves }).verdict).toBe("agrees");
    expect(ask({}, { ...rest, leaves: [] }).verdict).toBe("differs");
    expect(ask({}, { ...rest, leaves: null, root: "0".repeat(64) }).verdict).toBe("differs");
  });

  test("may leave out what has a default", () => {
    const given = { ratio: "5%", base: 21, side: "at least" };
    expect(runCase({ name: "", do: "quota", given, expect: 2 }).verdict).toBe("agrees");
  });
});
