/** Every draw on the pages about draws made elsewhere is replayed, and agrees or differs as it says. */
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import * as elsewhere from "../../src/elsewhere.js";
import { called as command } from "../support/command.js";
import { runCode } from "./code-in-text.js";

const { compareElsewhere, orThrow, replayElsewhere } = elsewhere;
const pages = ["elsewhere.md", "elsewhere.zh-CN.md"].map((name) => ({
  name,
  text: readFileSync(new URL(`../../docs/${name}`, import.meta.url), "utf8"),
}));

const blocksOf = (text: string, language: string) =>
  [...text.matchAll(new RegExp(`^\`\`\`${language}(.*)\\n([\\s\\S]+?)^\`\`\``, "gm"))].map(
    ([, kind, code]) => ({
      kind: kind!.trim(),
      code: code!,
    }),
  );

describe.each(pages)("$name", ({ text }) => {
  const draws = blocksOf(text, "json").map(({ kind, code }) => ({ kind, ...JSON.parse(code) }));

  test("has a draw of each method, and a section", () => {
    const methods = [...text.matchAll(/^## `(.+)`/gm)].map(([, method]) => method);
    expect(draws.map(({ method }) => method)).toEqual(methods);
    expect(methods).toHaveLength(5);
  });

  test.each(draws)("$method $kind", ({ kind, published, ...draw }) => {
    const { agrees } = orThrow(compareElsewhere(orThrow(replayElsewhere(draw)), published));
    expect(agrees).toBe(kind === "agrees");
  });

  test("the program gives what its comments say", () => {
    const claims = runCode(blocksOf(text, "ts")[0]!.code, { ...elsewhere });
    expect(claims.filter((claim) => "said" in claim).length).toBeGreaterThan(4);
    for (const { code, found, ...rest } of claims) if ("said" in rest) expect(found, code).toEqual(rest.said);
  });

  test("the shell line replays the first draw from its file", () => {
    const path = join(mkdtempSync(join(tmpdir(), "double-random-")), "draw.json");
    writeFileSync(path, blocksOf(text, "json")[0]!.code);
    const line = blocksOf(text, "sh")[0]!.code.trim();
    const words = line.replace("npx double-random ", "").split(" ");
    const { status, stdout } = command(...words.map((word) => (word === "draw.json" ? path : word)));
    expect([status, stdout.includes("[elsewhere/agrees]")]).toEqual([0, true]);
  });

  test("names every way of its draws: generators, shuffles, repeats", () => {
    for (const word of [
      "arc4",
      "alea",
      "xor128",
      "last-to-first",
      "first-to-last",
      "take-out",
      "kept",
      "skipped",
    ])
      expect(text).toContain(`\`${word}\``);
  });
});

test("both say the same draws and the same code", () => {
  const [english, chinese] = pages.map(({ text }) => blocksOf(text, "json"));
  expect(chinese).toEqual(english);
});

test("whoever looks for the twin of a seed finds it: the page's two cities", () => {
  const [seedrandom] = blocksOf(pages[0]!.text, "json")
    .map(({ code }) => JSON.parse(code))
    .filter(({ method }) => method === "seedrandom-plain/1");
  const { published, ...draw } = seedrandom;
  expect(orThrow(replayElsewhere({ ...draw, seed: "台州-2026" })).drawn).toEqual(published);
});
