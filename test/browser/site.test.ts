/** The published site in a real browser, from the disk: quiet, readable by everybody, and able to find and check a unit. */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bundledPage } from "../../scripts/pages/bundled-page.js";
import { drawRound, openYear, orThrow } from "../../src/index.js";
import { sha256Hex } from "../../src/protocol.js";
import { publicView } from "../../src/publish.js";
import { HOSTILE_NAMES } from "../support/hostile-names.js";
import { privateTown } from "../support/private-town.js";
import { filesOf, publicYear } from "../support/public-year.js";
import { AT, BY, rules, SEED } from "../support/small-case.js";
import { accessFaults, addressOf, keepPicture, openBrowser, watchedPage } from "./support/browser.js";
import { demoCase } from "./support/demo-case.js";
import { writePages } from "./support/write-pages.js";

const root = mkdtempSync(join(tmpdir(), "double-random-site-"));
const [year, demo, hostile, bent] = ["year", "demo", "hostile", "bent"].map((name) => join(root, name)) as [
  string,
  string,
  string,
  string,
];
let browser: Browser;
let drawn = "";
let undrawn = "";
let leftOut = "";
let privatelyDrawn = "";

beforeAll(async () => {
  browser = await openBrowser();
  const { record, units } = publicYear();
  const checker = bundledPage("check-worker");
  writePages(year, filesOf({ record, units, checker }));
  writePages(bent, filesOf({ record, units, checker }));
  writePages(
    hostile,
    filesOf({
      record,
      units: units.map((unit, n) => ({ ...unit, name: HOSTILE_NAMES[n % HOSTILE_NAMES.length]! })),
    }),
  );
  const secret = openYear({ policy: rules(), registry: privateTown().registry });
  const round = orThrow(drawRound(secret, { round: "H1", seed: SEED, at: AT, by: BY }));
  privatelyDrawn = round.units[0]!.unit;
  const view = orThrow(publicView(round.year, { at: "2026-07-01T12:00:00+08:00" })).text;
  writePages(join(root, "private"), filesOf({ record: view, at: "2026-07-01" }));
  ({ drawn, undrawn, leftOut } = await demoCase(demo));
}, 300_000);

afterAll(async () => {
  await browser?.close();
  rmSync(root, { recursive: true, force: true });
});

const KINDS = [
  "index",
  "find",
  "plan",
  "rounds",
  "rounds/1",
  "rounds/1-1",
  "visits",
  "visits/1",
  "visits/2",
  "visits/cases",
  "results",
  "coverage",
  "year",
  "rules",
  "rules/1",
  "changes",
  "record",
  "record/1",
  "check",
  "units/1",
  "names/1",
];
const paths = ["", "en/"].flatMap((folder) => KINDS.map((kind) => `${folder}${kind}.html`));
const LOOKS = (["light", "dark"] as const).flatMap((colorScheme) =>
  [1280, 360].map((width) => ({ colorScheme, width })),
);

test("every kind of page is there", () => {
  const isThere = (path: string): boolean => [year, demo].some((folder) => existsSync(join(folder, path)));
  expect(paths.filter((path) => !isThere(path))).toEqual([]);
});

describe.each(LOOKS)("$colorScheme, $width pixels wide", ({ colorScheme, width }) => {
  test("every kind of page is quiet, fits the screen, and keeps the rules of access", async () => {
    const { page, noise } = await watchedPage(browser, root, {
      colorScheme,
      viewport: { width, height: 800 },
    });
    for (const folder of [year, demo])
      for (const path of paths) {
        if (!existsSync(join(folder, path))) continue;
        await page.goto(addressOf(folder, path));
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        expect([path, wide <= width]).toEqual([path, true]);
        expect([path, await accessFaults(page)]).toEqual([path, []]);
        if (folder === demo) await keepPicture(page, `${path}-${width}-${colorScheme}`);
      }
    expect(noise).toEqual([]);
  });
});

test("every page fits A4 paper, without what only a screen needs", async () => {
  const { page, noise } = await watchedPage(browser, root, { viewport: { width: 680, height: 960 } });
  await page.emulateMedia({ media: "print" });
  for (const path of paths.filter((each) => existsSync(join(demo, each)))) {
    await page.goto(addressOf(demo, path));
    expect([path, await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)]).toEqual([
      path,
      true,
    ]);
    expect(await page.locator("nav").first().isVisible()).toBe(false);
  }
  await keepPicture(page, "print");
  expect((await page.pdf({ format: "A4" })).length).toBeGreaterThan(10_000);
  expect(noise).toEqual([]);
});

test("a list of more draws than a sheet has room for goes on paper whole, each unit by itself", async () => {
  const lines = publicYear().record.trimEnd().split("\n");
  const drawId = /"drawId":"([^"]*)"/.exec(lines.find((line) => line.includes('"kind":"draw"'))!)![1]!;
  const own = lines.filter(
    (line) => line.includes(`"drawId":"${drawId}"`) && /"kind":"(plan|draw)"/.test(line),
  );
  const more = Array.from({ length: 14 }, (_, n) =>
    own.map((line) => line.replaceAll(drawId, `${drawId}${n}`)),
  );
  const withheld = lines.map((line) =>
    line.replace(/"reason":"[^"]*"/, `"reason":{"withheld":"${"0".repeat(64)}","rule":"r"}`),
  );
  const wide = join(root, "wide");
  writePages(
    wide,
    filesOf({ record: `${[...withheld, ...more.flat()].join("\n")}\n`, units: publicYear().units }),
  );
  const { page } = await watchedPage(browser, root, { viewport: { width: 680, height: 960 } });
  await page.emulateMedia({ media: "print" });
  await page.goto(addressOf(wide, "en/units/1.html"));
  expect(await page.locator("thead th").count()).toBeGreaterThan(14);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  const cut = await page.evaluate(
    () =>
      [...document.querySelectorAll("td")].filter((cell) => cell.getBoundingClientRect().right > innerWidth)
        .length,
  );
  expect(cut).toBe(0);
  const named = await page.evaluate(
    () => document.querySelector<HTMLElement>("td:last-child")!.dataset["head"],
  );
  expect(named).toContain(": ");
});

describe.each(["", "en/"])("of a private registry (%s)", (folder) => {
  const told = async (words: string, selector: string): Promise<string> => {
    const { page, noise } = await watchedPage(browser, root, { viewport: { width: 360, height: 740 } });
    await page.goto(addressOf(join(root, "private"), `${folder}index.html`));
    await page.fill("input[name=q]", words);
    await page.click("main button[type=submit]");
    await page.waitForSelector(selector);
    expect(await accessFaults(page)).toEqual([]);
    expect(noise).toEqual([]);
    return (await page.textContent(selector)) ?? "";
  };

  test("the search finds who was drawn, with the page of the unit", async () => {
    expect(await told(privatelyDrawn, "#answer:not([hidden]) a")).toContain(
      folder === "" ? "查看该对象的页面" : "The page of this unit",
    );
  });

  test("and tells all others why not, and of receipts", async () => {
    const words = await told("U-99", "#missing:not([hidden])");
    expect(words).toContain(folder === "" ? "不在抽中名单和候补之列" : "Not among those drawn");
    expect(words).toContain(folder === "" ? "回执" : "receipt");
  });
});

describe.each(["", "en/"])("a search from the first page (%s)", (folder) => {
  const ask = async (words: string) => {
    const watched = await watchedPage(browser, root);
    await watched.page.goto(addressOf(demo, `${folder}index.html`));
    await watched.page.fill("input[name=q]", words);
    await watched.page.click("main button[type=submit]");
    await watched.page.waitForURL(/(units|names)\/\d+\.html/);
    return watched;
  };

  test("finds a drawn unit, with its ticket up to the cut-off, and its page in a second step", async () => {
    const { page, noise } = await ask(drawn);
    const [key, ticket, cutOff] = await page.locator("#answer dd.hex").allTextContents();
    expect(ticket).toBe(sha256Hex(key! + drawn));
    expect(ticket! <= cutOff!).toBe(true);
    await keepPicture(page, `answer-drawn-${folder}`);
    await page.locator("#answer a").last().click();
    await page.waitForURL(/unit\//);
    expect(await page.textContent("main")).toContain(ticket);
    expect(await accessFaults(page)).toEqual([]);
    await keepPicture(page, `unit-${folder}`);
    expect(noise).toEqual([]);
  });

  test("finds a unit that was not drawn, with its ticket above the cut-off", async () => {
    const { page, noise } = await ask(undrawn);
    const [key, ticket, cutOff] = await page.locator("#answer dd.hex").allTextContents();
    expect(ticket).toBe(sha256Hex(key! + undrawn));
    expect(ticket! > cutOff!).toBe(true);
    expect(await accessFaults(page)).toEqual([]);
    expect(noise).toEqual([]);
  });

  test("names the rule that kept a unit out of the pool", async () => {
    const { page } = await ask(leftOut.toLowerCase());
    await page.locator("#answer a").first().click();
    await page.waitForURL(/rules/);
  });

  test("finds units by the beginning of a name, and says when nobody is called so", async () => {
    const { page } = await ask("本溪市平山区");
    await page.waitForSelector("tr.found");
    const { page: other } = await ask("查无此名");
    await other.waitForSelector("#missing:not([hidden])");
  });
});

test("without scripts a unit is found in the list, with its standing", async () => {
  const { page } = await watchedPage(browser, root, { javaScriptEnabled: false });
  await page.goto(addressOf(demo, "index.html"));
  await page.fill("input[name=q]", drawn);
  await page.click("main button[type=submit]");
  await page.waitForURL(/find\.html/);
  expect(await page.locator("details a").count()).toBeGreaterThan(10);
  await page.locator("details a").first().click();
  await page.waitForURL(/units\/\d+\.html/);
  expect(await page.locator("tbody tr").count()).toBe(100);
});

test("light and dark change without scripts, and are remembered with them", async () => {
  const colour = () => getComputedStyle(document.documentElement).backgroundColor;
  const { page } = await watchedPage(browser, root, { colorScheme: "light" });
  await page.goto(addressOf(year, "index.html"));
  const light = await page.evaluate(colour);
  await page.check("#theme-dark");
  const dark = await page.evaluate(colour);
  expect(dark).not.toBe(light);
  await page.goto(addressOf(year, "plan.html"));
  expect(await page.evaluate(colour)).toBe(dark);
});

test("the keyboard reaches the search, and the content past the navigation", async () => {
  const { page } = await watchedPage(browser, root);
  await page.goto(addressOf(demo, "index.html"));
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.getAttribute("href"))).toBe("#main");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.getAttribute("name"))).toBe("q");
  await page.keyboard.type(undrawn);
  await page.keyboard.press("Enter");
  await page.waitForSelector("#answer:not([hidden])");
});

test("hostile names are as quiet as others", async () => {
  const { page, noise } = await watchedPage(browser, root);
  for (const path of paths.filter((each) => !each.startsWith("en/"))) {
    if (!existsSync(join(hostile, path))) continue;
    await page.goto(addressOf(hostile, path));
    expect(await page.evaluate(() => Object.keys(window).includes("hit"))).toBe(false);
    expect(page.url()).toBe(addressOf(hostile, path));
  }
  for (let n = 1; n <= 12; n++) {
    await page.goto(addressOf(hostile, `units/1.html?q=U-${n}`));
    await page.goto(addressOf(hostile, `find.html?q=${encodeURIComponent(HOSTILE_NAMES[n]!)}`));
    await page.waitForLoadState();
  }
  expect(await page.evaluate(() => Object.keys(window).includes("hit"))).toBe(false);
  expect(noise).toEqual([]);
});

describe("the page that checks", () => {
  test("finds nothing in the record of the site, and draws every round again from the public list", async () => {
    const { page, noise } = await watchedPage(browser, root);
    await page.goto(addressOf(year, "en/check.html"));
    await page.click("#start");
    await page.waitForSelector("#output h2");
    expect(await page.textContent("#output h2")).toBe("It holds: nothing was found that does not.");
    const drawnAgain = await page.locator("#output li strong").allTextContents();
    expect(drawnAgain.length).toBeGreaterThan(0);
    expect(new Set(drawnAgain.map((text) => text.trim()))).toEqual(new Set(["The same units are drawn."]));
    expect(await accessFaults(page)).toEqual([]);
    await keepPicture(page, "check-clean");
    expect(noise).toEqual([]);
  });

  test("one byte that was changed is found, and said in words", async () => {
    const path = join(bent, "check.html");
    const text = readFileSync(path, "utf8");
    expect(text).toContain("officer-1");
    writeFileSync(path, text.replace("officer-1", "officer-2"));
    const { page, noise } = await watchedPage(browser, root);
    await page.goto(addressOf(bent, "check.html"));
    await page.click("#start");
    await page.waitForSelector("#output h2.bad");
    expect(await page.locator("#output li").count()).toBeGreaterThan(0);
    await keepPicture(page, "check-bent");
    expect(noise).toEqual([]);
  });

  test("a list of units with one too few is found: the pool is not the one that was announced", async () => {
    const path = join(bent, "en/check.html");
    const id = /"ids\\?":\[\\?"([^"\\]+)/.exec(readFileSync(path, "utf8").replaceAll("&quot;", '"'))![1]!;
    const text = readFileSync(path, "utf8");
    writeFileSync(path, text.replace(`ids&quot;:[&quot;${id}&quot;`, "ids&quot;:[&quot;U-none&quot;"));
    const { page } = await watchedPage(browser, root);
    await page.goto(addressOf(bent, "en/check.html"));
    await page.click("#start");
    await page.waitForSelector("#output h2.bad");
    expect(await page.textContent("#output")).toContain("is not the one announced");
  });

  test("a pasted head is compared, and another file is read", async () => {
    const { page, noise } = await watchedPage(browser, root);
    await page.goto(addressOf(year, "check.html"));
    await page.fill("#head", "0".repeat(64));
    await page.setInputFiles("#file", join(demo, "ledger.jsonl"));
    await page.waitForSelector("#output h2.bad");
    expect(await page.textContent("#output h2.bad")).toContain("不是您填写的校验码所指的账本");
    expect(noise).toEqual([]);
  });

  test("the page alone works as one file", async () => {
    const alone = join(root, "alone");
    mkdirSync(alone);
    copyFileSync(join(year, "check.html"), join(alone, "kept.html"));
    const { page, noise } = await watchedPage(browser, alone);
    await page.goto(addressOf(alone, "kept.html"));
    await page.click("#start");
    await page.waitForSelector("#output h2.good");
    expect(noise).toEqual([]);
  });

  test("stops when it is told to", async () => {
    const { page } = await watchedPage(browser, root);
    await page.goto(addressOf(year, "en/check.html"));
    await page.evaluate(() => {
      document.getElementById("start")?.click();
      document.getElementById("stop")?.click();
    });
    expect(await page.textContent("#output")).toBe("Stopped; nothing was found out.");
    expect(await page.locator("#bar").isVisible()).toBe(false);
  });
});
