/** The pages about the command show what it says today, and the Chinese one says nothing in English. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { callsOf, PAGES, playedPage } from "../support/played-page.js";

const [ENGLISH, CHINESE] = PAGES.map((page) => readFileSync(page, "utf8")) as [string, string];

test.each(PAGES)("%s is what the command says: `npm run played` writes it anew", async (page) => {
  const text = readFileSync(page, "utf8");
  expect(await playedPage(text)).toBe(text);
});

test("both pages play the same year", () => {
  expect(callsOf(CHINESE).map((call) => call.replace(" --zh", ""))).toEqual(callsOf(ENGLISH));
  const heads = (text: string) => text.match(/[0-9a-f]{64}/g);
  expect(heads(CHINESE)).toEqual(heads(ENGLISH));
});

test("no sentence of the year in Chinese is in English", () => {
  const calls = /^\$ (?:.*\\\n)*.*$/gm;
  const said = CHINESE.replace(calls, "")
    .replace(/\S*[/.]\S*/g, "")
    .replace(/`.*?`/g, "");
  expect([...said.matchAll(/[A-Za-z]{2,} [A-Za-z]+ [A-Za-z]+/g)].map(([words]) => words)).toEqual([]);
});
