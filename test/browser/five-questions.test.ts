/**
 * The reader's test: the five questions of a shop owner, each answered at most two steps from the first page, by what a
 * reader can type and click there. The paths are those of `docs/site.md`.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bundledPage } from "../../scripts/pages/bundled-page.js";
import { filesOf, publicYear } from "../support/public-year.js";
import { addressOf, openBrowser, watchedPage } from "./support/browser.js";
import { writePages } from "./support/write-pages.js";

const folder = mkdtempSync(join(tmpdir(), "double-random-questions-"));
let browser: Browser;
const { record, units, ledger } = publicYear();
/** Drawn in the second half, with people; and one whose result is published. */
const { drawId, strata } = ledger.filter(({ kind }) => kind === "draw").at(-1)!.body as unknown as {
  drawId: string;
  strata: readonly { readonly drawn: readonly { readonly unit: string }[] }[];
};
const drawn = strata[0]!.drawn[0]!.unit;
const undrawn = units.find(
  ({ id, draws = {} }) =>
    draws[drawId]?.rule === null && !strata.some((each) => each.drawn.some(({ unit }) => unit === id)),
)!.id;
const { unit: published } = ledger.find(
  ({ kind, body }) => kind === "result" && (body as unknown as { step: string }).step === "publish",
)!.body as unknown as { unit: string };

beforeAll(async () => {
  browser = await openBrowser();
  writePages(folder, filesOf({ record, units, checker: bundledPage("check-worker") }));
}, 300_000);

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The words of a question's card and of the page behind it, in both languages. */
const LANGUAGES = [
  [
    "zh",
    "index.html",
    "抽中",
    "未抽中",
    "派员规则",
    "执法证件",
    "席位",
    "检查结果",
    "如何核验",
    "比例是否达到",
  ],
  [
    ...([
      "en",
      "en/index.html",
      "drawn",
      "not drawn",
      "Rules of teams",
      "a valid certificate",
      "Seat",
    ] as const),
    ...(["Results", "How to check", "Are the ratios met"] as const),
  ],
] as const;

describe.each(LANGUAGES)(
  "in %s",
  (_, first, isDrawn, isNot, rulesOfTeams, certificate, seat, results, how, ratios) => {
    /** On a phone. */
    const onFirst = async (): Promise<Page> => {
      const { page } = await watchedPage(browser, folder, { viewport: { width: 360, height: 740 } });
      await page.goto(addressOf(folder, first));
      return page;
    };
    /** One step: what is typed on the first page. */
    const asked = async (unit: string): Promise<Page> => {
      const page = await onFirst();
      await page.fill("input[name=q]", unit);
      await page.click("main button[type=submit]");
      await page.waitForSelector("#answer:not([hidden])");
      return page;
    };
    /** One step: a link within the content, by its words; a click alone does not wait for the page behind it. */
    const follow = async (page: Page, words: string, to: RegExp): Promise<void> => {
      await page.locator("main a", { hasText: words }).first().click();
      await page.waitForURL(to);
    };
    const said = async (page: Page, selector = "main"): Promise<string> =>
      (await page.textContent(selector)) ?? "";

    test("was I drawn? The first step says so", async () => {
      const answer = await said(await asked(drawn), "#answer");
      expect([answer.includes(isDrawn), answer.includes(isNot)]).toEqual([true, false]);
      expect(await said(await asked(undrawn), "#answer")).toContain(isNot);
    });

    test("why? The answer has ticket and cut-off; a second step shows how the ticket is computed", async () => {
      const page = await asked(drawn);
      const numbers = await page.locator("#answer dd.hex").count();
      expect(numbers).toBeGreaterThanOrEqual(3);
      await page.locator("#answer a").last().click();
      await page.waitForURL(/unit\//);
      expect(await said(page)).toContain(`SHA-256("`);
    });

    test("who comes, and may they? A second step names them, and the rules of teams are one step away", async () => {
      const page = await asked(drawn);
      await page.locator("#answer a").last().click();
      await page.waitForURL(/unit\//);
      expect(await said(page)).toContain(seat);
      expect(await said(page)).toMatch(/I-\d/);
      const other = await onFirst();
      await follow(other, rulesOfTeams, /rules/);
      expect(await said(other)).toContain(certificate);
    });

    test("what did they find? A step to all results, a second to those of the unit", async () => {
      const page = await onFirst();
      await follow(page, results, /results\.html/);
      const name = units.find(({ id }) => id === published)!.name;
      await follow(page, name, /\/unit\//);
      const withResult = await said(page);
      expect(withResult).toMatch(/2026-05-|2026-04-|2026-03-/);
    });

    test("was it fair? One step to the check, which runs; one to the ratios", async () => {
      const page = await onFirst();
      await follow(page, how, /record\.html/);
      await page.locator("main a[href$='check.html']").first().click();
      await page.click("#start");
      await page.waitForSelector("#output h2.good");
      const other = await onFirst();
      await follow(other, ratios, /coverage\.html/);
      expect(await said(other)).toContain("100.0%");
    });
  },
);
