/** The draw room in a real browser, from the disk: a ceremony to its end, and the ledger that comes out of it. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bundledPage } from "../../scripts/pages/bundled-page.js";
import { orThrow } from "../../src/index.js";
import { sha256Hex } from "../../src/protocol.js";
import { roomPage } from "../../src/publish.js";
import { called } from "../support/command.js";
import {
  AT,
  announcedFolder,
  drawnByCommand,
  SECRET,
  THROWS,
  yearIn,
} from "../support/room-ceremony.js";
import { accessFaults, addressOf, keepPicture, openBrowser, type Watched, watchedPage } from "./support/browser.js";

const root = mkdtempSync(join(tmpdir(), "double-random-room-site-"));
let browser: Browser;
let folder = "";
let code: { readonly page: string; readonly worker: string };

beforeAll(async () => {
  browser = await openBrowser();
  folder = announcedFolder();
  code = { page: bundledPage("room"), worker: bundledPage("room-worker") };
  write("room", orThrow(roomPage(yearIn(folder), { round: "2026-Q1", ...code })));
}, 300_000);

afterAll(async () => {
  await browser?.close();
  rmSync(root, { recursive: true, force: true });
});

function write(name: string, text: string): void {
  mkdirSync(root, { recursive: true });
  writeFileSync(join(root, `${name}.html`), text);
}

type Options = Parameters<typeof watchedPage>[2];

async function opened(name = "room", options: Options = {}): Promise<Watched> {
  const watched = await watchedPage(browser, root, options);
  await watched.page.goto(addressOf(root, `${name}.html`));
  await watched.page.waitForSelector("#only");
  return watched;
}

const go = (page: Page) => page.click("#main-button");
const title = (page: Page) => page.textContent("h1");

/** From the announcement to the first value. */
async function toValues(page: Page): Promise<void> {
  await go(page);
  await page.fill("#at", AT);
  await go(page);
  await page.waitForSelector("#value");
}

async function say(page: Page, value: string): Promise<void> {
  await page.fill("#value", value);
  await go(page);
  await page.waitForSelector("#shown");
  await go(page);
}

/** To the seed: everything is read, and the round is drawn. */
async function toSeed(page: Page): Promise<void> {
  await toValues(page);
  await say(page, THROWS);
  await say(page, SECRET);
  await go(page);
  await page.waitForSelector("#seed");
}

async function toEnd(page: Page): Promise<void> {
  await toSeed(page);
  while ((await page.locator("#code").count()) === 0) await go(page);
}

async function saved(page: Page, selector: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.click(selector)]);
  return readFileSync(await download.path(), "utf8");
}

test("a ceremony to its end: what is saved is what the command writes, and the verifier finds nothing", async () => {
  const { page, noise } = await opened();
  await toEnd(page);
  const byCommand = drawnByCommand(folder);
  const ledger = await saved(page, "#main-button");
  expect(ledger).toBe(byCommand("ledger.jsonl"));
  for (const name of ["drawn.csv", "teams.csv", "pool.csv"])
    expect(await saved(page, `a[download="${name}"]`)).toBe(byCommand(name));
  const head = await page.textContent("#head");
  const note = await saved(page, 'a[download="head.txt"]');
  expect(note).toContain(head!);
  expect(note).toContain((await page.textContent("#code"))!);
  writeFileSync(join(folder, "ledger.jsonl"), ledger);
  const verified = called("verify", folder, "--head", head!);
  expect([verified.status, verified.stdout]).toEqual([
    0,
    expect.stringMatching(/^0 findings, \d+ uses of discretion, 1 draws made again$/m),
  ]);
  expect(noise).toEqual([]);
});

const LOOKS = (["light", "dark"] as const).flatMap((colorScheme) =>
  [1280, 360].map((width) => ({ colorScheme, width })),
);

describe.each(LOOKS)("$colorScheme, $width pixels wide", ({ colorScheme, width }) => {
  test("every step is quiet, fits the screen, and keeps the rules of access, in both languages", async () => {
    const { page, noise } = await opened("room", { colorScheme, viewport: { width, height: 800 } });
    let step = 0;
    const look = async (): Promise<void> => {
      step++;
      for (const language of ["zh", "en"]) {
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        const at = `${await title(page)} ${language}`;
        expect([at, wide <= width]).toEqual([at, true]);
        expect([at, await accessFaults(page)]).toEqual([at, []]);
        await keepPicture(page, `room-${String(step).padStart(2, "0")}-${language}-${width}-${colorScheme}`);
        await page.click("#language");
      }
    };
    await look();
    await go(page);
    await page.fill("#at", AT);
    await look();
    await go(page);
    await page.waitForSelector("#value");
    await page.fill("#value", "6 2 7");
    await go(page);
    await page.waitForSelector(".fault");
    await look();
    await page.fill("#value", THROWS);
    await go(page);
    await page.waitForSelector("#shown");
    await look();
    await go(page);
    await say(page, SECRET);
    await look();
    await go(page);
    await page.waitForSelector("#seed");
    await look();
    while ((await page.locator("#unit").count()) === 0) {
      await go(page);
      await look();
    }
    await page.fill("#unit", "91210502XXXX4J7P39");
    await page.click("#compute");
    await page.waitForSelector("#standing");
    await look();
    await go(page);
    await look();
    expect(noise).toEqual([]);
  });
});

describe("what is read aloud", () => {
  test.each([
    ["6 2 7", "第 3 个“7”不是骰子的点数"],
    ["625", "公告要求 24 次点数，现有 3 次"],
    ["", "尚未填写"],
  ])("throws %j are refused at their field", async (value, why) => {
    const { page, noise } = await opened();
    await toValues(page);
    await page.fill("#value", value);
    await go(page);
    expect(await page.textContent("#fault-value p")).toContain(why);
    expect(await page.getAttribute("#value", "aria-invalid")).toBe("true");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("value");
    await page.click("#language");
    expect(await page.textContent("#fault-value p")).toMatch(/^[ -~“”–]+$/);
    expect(noise).toEqual([]);
  });

  test("a secret that is not the one committed to is refused, and one can be corrected before it is confirmed", async () => {
    const { page } = await opened();
    await toValues(page);
    await page.fill("#value", THROWS.replace("6", "１ "));
    await go(page);
    await page.waitForSelector("#shown");
    expect(await page.textContent("#shown")).toMatch(/^1 2 5 1/);
    await page.click("#correct");
    await say(page, THROWS);
    await page.waitForSelector("#value");
    await page.fill("#value", "0".repeat(64));
    await go(page);
    await page.waitForSelector("#fault-value p");
    expect(await page.textContent("#fault-value")).toContain(DRAWN_FOR);
  });

  test("a time before the announcement is refused at its field", async () => {
    const { page } = await opened();
    await go(page);
    await page.fill("#at", "2026-01-04T09:00:00+08:00");
    await go(page);
    await page.waitForSelector("#fault-at p");
    expect(await title(page)).toContain("时刻");
  });
});

const DRAWN_FOR = "210500/2026/FIRE-01/2026-Q1";

test("the time is that of the device's clock, as the ledger writes it", async () => {
  const { page } = await opened("room", { timezoneId: "America/St_Johns" });
  await go(page);
  const now = await page.inputValue("#at");
  expect(now).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/);
  expect(Math.abs(Date.parse(now) - Date.now())).toBeLessThan(60_000);
});

test("the keyboard alone leads through the ceremony", async () => {
  const { page, noise } = await opened();
  const focused = () => page.evaluate(() => document.activeElement?.id ?? "");
  const tabTo = async (id: string): Promise<void> => {
    for (let n = 0; n < 20 && (await focused()) !== id; n++) await page.keyboard.press("Tab");
    expect(await focused()).toBe(id);
  };
  const type = async (text: string): Promise<void> => {
    await page.keyboard.press("Control+A");
    await page.keyboard.type(text);
    await page.keyboard.press("Enter");
  };
  await page.keyboard.press("ArrowRight");
  await page.waitForSelector("#at");
  await tabTo("at");
  await type(AT);
  for (const value of [THROWS, SECRET]) {
    await page.waitForSelector("#value");
    await tabTo("value");
    await type(value);
    await page.waitForSelector("#shown");
    await page.keyboard.press("ArrowRight");
  }
  await page.waitForFunction(() => document.querySelectorAll("main li .big").length === 2);
  await page.keyboard.press("ArrowRight");
  await page.waitForSelector("#seed");
  await page.keyboard.press("ArrowRight");
  await page.waitForSelector("#drawn");
  await page.keyboard.press("ArrowLeft");
  await page.waitForSelector("#seed");
  expect(noise).toEqual([]);
});

test("once drawn, values stand: the way back shows them and changes nothing", async () => {
  const { page } = await opened();
  await toSeed(page);
  const seed = await page.textContent("#seed");
  await page.click("#back");
  expect(await page.locator("#correct").count()).toBe(0);
  await page.click("#back");
  await page.click("#back");
  expect(await page.locator("#at").count()).toBe(0);
  for (let n = 0; n < 3; n++) await go(page);
  expect(await page.textContent("#seed")).toBe(seed);
});

test("anybody computes one ticket: the texts to hash give the ticket that stands on the list", async () => {
  const { page } = await opened();
  await toSeed(page);
  await go(page);
  const drawn = (await page.locator("#drawn tbody tr").first().locator("td").nth(1).textContent())!;
  const ticket = await page.locator("#drawn tbody tr").first().locator("td code").first().getAttribute("title");
  while ((await page.locator("#unit").count()) === 0) await go(page);
  await page.fill("#unit", drawn);
  await page.click("#compute");
  await page.waitForSelector("#ticket");
  expect(sha256Hex((await page.textContent("#key-text"))!)).toBe(await page.textContent("#key"));
  expect(sha256Hex((await page.textContent("#ticket-text"))!)).toBe(await page.textContent("#ticket"));
  expect(await page.textContent("#ticket")).toBe(ticket);
  expect(await page.textContent("#standing")).toBe("被抽中。");
  await page.fill("#unit", "nobody");
  await page.click("#compute");
  await page.waitForSelector("#fault-unit p");
  expect(await page.locator("#ticket").count()).toBe(0);
});
