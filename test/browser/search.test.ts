/** What may be typed into the search: full-width letters, other hyphens, small letters, and a name that one unit has. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { filesOf, publicYear } from "../support/public-year.js";
import { addressOf, openBrowser, watchedPage } from "./support/browser.js";
import { writePages } from "./support/write-pages.js";

const folder = mkdtempSync(join(tmpdir(), "double-random-search-"));
let browser: Browser;
const { record, units: bare } = publicYear();
const units = [
  ...bare.map((unit, n) => ({ ...unit, name: `第${n}号（店）` })),
  { id: "con-7", name: "Con Fuoco" },
];
const { id, name } = units[3]!;
const wide = Array.from(id, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).join("");

beforeAll(async () => {
  browser = await openBrowser();
  writePages(folder, filesOf({ record, units }));
}, 300_000);

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function ask(words: string, selector: string, path = "index.html"): Promise<string> {
  const { page, noise } = await watchedPage(browser, folder, { viewport: { width: 360, height: 740 } });
  await page.goto(addressOf(folder, path));
  await page.fill("input[name=q]", words);
  await page.click("main button[type=submit]");
  await page.waitForSelector(selector);
  expect(noise).toEqual([]);
  return (await page.textContent(selector)) ?? "";
}

test.each([
  ["full-width letters, digits and hyphens", wide],
  ["small letters", id.toLowerCase()],
  ["full-width small letters", wide.toLowerCase()],
  ["another hyphen", id.replaceAll("-", "‐")],
  ["blanks inside", id.replace("-", " - ")],
  ["a name that one unit has", name],
  ["the beginning of a name that one unit has", "第3号"],
  ["such a name with narrow brackets", "第3号(店)"],
])("%s give the answer at the first step", async (_, words) => {
  expect(await ask(words, "#answer:not([hidden])")).toContain(id);
  expect(await ask(words, "#answer:not([hidden])", "en/index.html")).toContain(id);
});

test("an id and a name in small letters are found in capitals", async () => {
  for (const words of ["CON-7", "CON FUOCO", "con fuo"])
    expect(await ask(words, "#answer:not([hidden])")).toContain("con-7");
});

test("a beginning that several have shows all of them, and nobody's name is said to be missing", async () => {
  expect(await ask("第1", "tr.found")).toContain("第10号");
  expect(await ask("查无此名", "#missing:not([hidden])")).toContain("没有以此开头");
});
