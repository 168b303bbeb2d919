/** The pages about the command show what it says today, and the Chinese ones say nothing in English. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { called } from "../support/command.js";
import { callsOf, PAGES, playedPage, YEARS } from "../support/played-page.js";

test.each(PAGES)("%s is what the command says: `npm run played` writes it anew", async (page) => {
  const text = readFileSync(page, "utf8");
  expect(await playedPage(text)).toBe(text);
});

test("every command occurs in the whole year, from init to the archive", () => {
  const [, names] = /The commands are ([a-z, ]+);/.exec(called("frobnicate").stderr)!;
  const parts = called("case", "--help").stdout.matchAll(/^ {2}double-random (case [a-z]+) /gm);
  const known = [
    ...names!.split(", ").filter((name) => name !== "case"),
    ...[...parts].map(([, part]) => part!),
  ];
  const played = callsOf(readFileSync(YEARS[1][0], "utf8")).flatMap(
    (call) => /^double-random ((?:case )?[a-z]+)/.exec(call)?.[1] ?? [],
  );
  expect(new Set(played)).toEqual(new Set(known));
  expect(known.length).toBeGreaterThan(38);
  expect(played[0]).toBe("init");
});

describe.each(YEARS)("%s and %s", (...pages) => {
  const [english, chinese] = pages.map((page) => readFileSync(page, "utf8")) as [string, string];

  test("play the same year", () => {
    expect(callsOf(chinese).map((call) => call.replace(" --zh", ""))).toEqual(callsOf(english));
    const heads = (text: string) => text.match(/[0-9a-f]{64}/g);
    expect(heads(chinese)).toEqual(heads(english));
  });

  test("have no sentence in English in the Chinese one", () => {
    expect(latinIn(chinese)).toEqual([]);
    expect(latinIn(english).length).toBeGreaterThan(20);
  });
});

/**
 * Three words of Latin letters in a row are a sentence. Not read: calls, programs of a shell that are to be copied, places
 * in a file before what is said of them, codes in brackets, words of data in quotes, ids and names of files.
 */
function latinIn(page: string): string[] {
  const said = page
    .replace(/^\$ (?:.*\\\n)*.*$/gm, "")
    .replace(/(?:curl|printf) .*$/gm, "")
    .replace(/^! [\w -]+：/gm, "")
    .replace(/\[[a-z]+\/[a-z-]+\]/g, "")
    .replace(/\S*[/.]\S*/g, "")
    .replace(/`.*?`/g, "");
  return [...said.matchAll(/[A-Za-z]{2,} [A-Za-z]+ [A-Za-z]+/g)].map(([words]) => words);
}
