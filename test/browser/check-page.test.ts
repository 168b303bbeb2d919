/** The page that checks, on a public view: the day of the view, draws made again, and proofs about single records. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bundledPage } from "../../scripts/pages/bundled-page.js";
import { drawRound, openYear, orThrow } from "../../src/index.js";
import { openAbsence, openFields, openRecord, publicUnits, publicView } from "../../src/publish.js";
import { privateTown } from "../support/private-town.js";
import { filesOf } from "../support/public-year.js";
import { AT, BY, rules, SEED } from "../support/small-case.js";
import { accessFaults, addressOf, openBrowser, watchedPage } from "./support/browser.js";

const DAY = "2026-12-31";
const folder = mkdtempSync(join(tmpdir(), "double-random-check-"));
const { registry } = privateTown();
const policy = rules((draft) => {
  draft["disclosure"] = { open: ["units"] };
});
const { ledger } = orThrow(
  drawRound(openYear({ policy, registry }), { round: "H1", seed: SEED, at: AT, by: BY }),
).year;
const viewOn = (day: string) => orThrow(publicView(ledger, { at: `${day}T00:00:00Z` })).text;
const asked = { list: "units", id: "U-01" } as const;
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
  const units = orThrow(publicUnits(ledger, [registry], { at: DAY }));
  const checker = bundledPage("check-worker");
  for (const [path, content] of filesOf({ record: viewOn(DAY), units, at: DAY, checker })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}, 300_000);

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function opened(path = "en/check.html"): Promise<{ page: Page; noise: string[] }> {
  const watched = await watchedPage(browser, folder);
  await watched.page.goto(addressOf(folder, path));
  return watched;
}

const heading = async (page: Page): Promise<string | null> => {
  await page.waitForSelector("#output h2");
  return page.textContent("#output h2");
};

test("a view that the page carries is checked by its day, and its draws are made again", async () => {
  const { page, noise } = await opened();
  await page.click("#start");
  expect(await heading(page)).toBe("It holds: nothing was found that does not.");
  const said = (await page.textContent("#output")) ?? "";
  expect(said.match(/The same units are drawn/g)).toHaveLength(2);
  expect(said).toContain("withholds its digest");
  expect(await accessFaults(page)).toEqual([]);
  expect(noise).toEqual([]);
});

test("a view that is chosen is checked by the day that is given", async () => {
  const { page } = await opened();
  const file = join(folder, "view.jsonl");
  writeFileSync(file, viewOn(DAY));
  // The day of its last entry: then the list was closed.
  await page.setInputFiles("#file", file);
  expect(await heading(page)).toBe("There are findings.");
  await page.fill("#day", DAY);
  await page.setInputFiles("#file", []);
  await page.setInputFiles("#file", file);
  await page.waitForSelector("#output h2.good");
});

describe.each([
  ["en/check.html", "The proof holds", "does not hold", "This is no proof"],
  ["check.html", "证明成立", "证明不成立", "这不是证明"],
])("a proof, in %s", (path, holds, wrong, none) => {
  const said = async (text: string, id = "") => {
    const { page, noise } = await opened(path);
    await page.click("details summary");
    await page.fill("#proof", text);
    await page.fill("#whose", id);
    await page.click("#prove");
    const answer = [await heading(page), await page.textContent("#output")].join("\n");
    expect(noise).toEqual([]);
    return answer;
  };
  const fields = JSON.stringify(orThrow(openFields(registry, { ...asked, fields: ["tier"] })));

  test("that holds says what it opens", async () => {
    const answer = await said(fields);
    expect(answer).toContain(holds);
    expect(answer).toContain('tier: "');
    expect(answer).not.toContain("region:");
    expect(await said(JSON.stringify(orThrow(openRecord(registry, asked))))).toContain("region:");
  });

  test("of absence is held for the id that is asked for", async () => {
    const text = JSON.stringify(orThrow(openAbsence(registry, { list: "units", id: "U-99" })));
    expect(await said(text, "U-99")).toContain(holds);
    expect(await said(text, "U-01")).toContain(wrong);
    expect(await said(text)).not.toContain(holds);
  });

  test("that was bent, or is none, proves nothing", async () => {
    expect(await said(fields.replace(/"value":"(key|general)"/, '"value":"other"'))).toContain(wrong);
    expect(await said("{}")).toContain(none);
  });

  test("is taken from a file as well", async () => {
    const { page } = await opened(path);
    const file = join(folder, "proof.json");
    writeFileSync(file, fields);
    await page.setInputFiles("#file", file);
    expect(await heading(page)).toContain(holds);
  });
});
