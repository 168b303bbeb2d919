/** The draw room in a real browser, from the disk: a ceremony to its end, and the ledger that comes out of it. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bundledPage } from "../../scripts/pages/bundled-page.js";
import { announcementOf } from "../../src/ceremony.js";
import {
  announceRound,
  audit,
  drawRound,
  openYear,
  orThrow,
  parsePolicy,
  parseRegistry,
  type SeedSource,
  writeLedger,
  type Year,
} from "../../src/index.js";
import { sha256Hex } from "../../src/protocol.js";
import { roomPage } from "../../src/publish.js";
import { called } from "../support/command.js";
import { HOSTILE_NAMES } from "../support/hostile-names.js";
import { AT, announcedFolder, drawnByCommand, SECRET, THROWS, yearIn } from "../support/room-ceremony.js";
import { announce, BEACON, draw, IN_TIME, LATER, OFFICE, OVER, TERMS } from "../support/sealed-case.js";
import { AS_OF, BY, inspectors, matterOf, policy, type Row, units } from "../support/small-case.js";
import {
  accessFaults,
  addressOf,
  keepPicture,
  openBrowser,
  type Watched,
  watchedPage,
} from "./support/browser.js";

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
  await page.waitForSelector("#codes");
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
  const ticket = await page
    .locator("#drawn tbody tr")
    .first()
    .locator("td code")
    .first()
    .getAttribute("title");
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

test("the codes are those of the ledger, and anybody derives them with the tools of every system", async () => {
  const { page } = await opened();
  await go(page);
  const entries = readFileSync(join(folder, "ledger.jsonl"), "utf8").split("\n");
  const registry = JSON.parse(entries.find((line) => line.includes('"kind":"registry"'))!).body.units.root;
  const derived = execFileSync("python3", [
    "-c",
    "import base64,sys; print(base64.b32encode(bytes.fromhex(sys.argv[1][:20])).decode())",
    registry,
  ]);
  const row = page.locator("#codes tbody tr").nth(1);
  expect((await row.locator(".code").textContent())!.replaceAll("-", "")).toBe(String(derived).trim());
});

const PULSE = {
  round: 1000,
  randomness: "fe290beca10872ef2fb164d2aa4442de4566183ec51c56ff3cd603d930e54fdd",
  signature:
    "b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39",
};

test("a value of a beacon follows from its signature, or is refused; a relay's answer may be pasted", async () => {
  const { year } = orThrow(announce({}, [OFFICE, BEACON]));
  write("beacon", orThrow(roomPage(year, { round: "H2", ...code })));
  const { page, noise } = await opened("beacon");
  await go(page);
  await go(page);
  await page.fill("#at", "2023-08-23T21:00:00+08:00");
  await go(page);
  await page.waitForSelector("#fault-at p");
  expect(await page.textContent("#fault-at")).toContain("尚未产生");
  await page.fill("#at", IN_TIME);
  await go(page);
  await say(page, OFFICE.value);
  await page.waitForSelector("#signature");
  await page.fill("#value", "0".repeat(64));
  await page.fill("#signature", PULSE.signature);
  await go(page);
  await page.waitForSelector("#fault-value p");
  await page.fill("#value", JSON.stringify({ ...PULSE, round: 999 }));
  await go(page);
  await page.waitForFunction(() => document.getElementById("fault-value")?.textContent?.includes("999"));
  await say(page, JSON.stringify(PULSE));
  await go(page);
  await page.waitForSelector("#seed");
  while ((await page.locator("#code").count()) === 0) await go(page);
  const ledger = await saved(page, "#main-button");
  expect(ledger).toBe(writeLedger(orThrow(draw(year, [OFFICE, BEACON], IN_TIME)).year.ledger));
  expect(noise).toEqual([]);
});

test("after its last day the announced fallback is drawn from, and the page says so", async () => {
  const { year } = orThrow(announce(TERMS, [OFFICE, BEACON]));
  write("fallback", orThrow(roomPage(year, { round: "H2", ...code })));
  const { page } = await opened("fallback");
  await go(page);
  await go(page);
  await page.fill("#at", OVER);
  await go(page);
  await page.waitForSelector("#value");
  expect(await page.textContent("main")).toContain("备用来源");
  await say(page, LATER.value);
  await go(page);
  await page.waitForSelector("#seed");
  while ((await page.locator("#code").count()) === 0) await go(page);
  const ledger = await saved(page, "#main-button");
  expect(ledger).toBe(writeLedger(orThrow(draw(year, [LATER], OVER)).year.ledger));
});

const TEXT: SeedSource = { type: "text", name: "lottery <b>1</b>", value: "03 08 12 + 07" };
const TOWN_AT = "2026-01-06T09:00:00+08:00";

/** The small town, announced, with what a test changes of it. */
function townYear(
  change: (draft: Row) => void,
  secrets: { readonly registry?: string; readonly ledger?: string },
  name = (n: number) => `Unit ${n}`,
): Year {
  const rows = { units: units().map((unit, n) => ({ ...unit, name: name(n) })), inspectors: inspectors() };
  const given = {
    ...rows,
    asOf: AS_OF,
    ...(secrets.registry === undefined ? {} : { secret: secrets.registry }),
  };
  const registry = orThrow(parseRegistry(given as never));
  const parsed = orThrow(parsePolicy(policy(change) as never));
  const inputs = { policy: parsed, registry };
  const year = openYear(secrets.ledger === undefined ? inputs : { ...inputs, secret: secrets.ledger });
  const sources = [announcementOf(TEXT, "000000/2026/M-1/H1")];
  const input = { round: "H1", sources, at: "2026-01-05T09:00:00+08:00", drawOn: "2026-01-06", by: BY };
  return orThrow(announceRound(year, input)).year;
}

/** The whole of it, screen by screen; the saved ledger, and all text that was shown. */
async function throughTown(page: Page): Promise<{ readonly ledger: string; readonly shown: string }> {
  const shown = [await page.textContent("#room")];
  await go(page);
  await go(page);
  await page.fill("#at", TOWN_AT);
  await go(page);
  await say(page, TEXT.value);
  await go(page);
  await page.waitForSelector("#seed");
  while ((await page.locator("#code").count()) === 0) {
    shown.push(await page.textContent("main"));
    await go(page);
  }
  return { ledger: await saved(page, "#main-button"), shown: shown.join("\n") };
}

function byLibrary(year: Year): Year {
  return orThrow(drawRound(year, { round: "H1", seed: [TEXT], at: TOWN_AT, by: BY })).year;
}

test("hostile names stay text, and a private registry is drawn with its key", async () => {
  const year = townYear(
    (draft) => {
      draft["title"] = HOSTILE_NAMES[0];
      draft["disclosure"] = { lists: [{ id: "seen", of: ["M-1"], when: "announced", days: 366 }] };
      matterOf(draft)["title"] = HOSTILE_NAMES[1];
      for (const [n, stratum] of (matterOf(draft)["strata"] as Row[]).entries())
        stratum["title"] = HOSTILE_NAMES[n + 2];
    },
    { registry: "5e".repeat(32) },
    (n) => HOSTILE_NAMES[n + 4]!,
  );
  write("hostile", orThrow(roomPage(year, { round: "H1", ...code })));
  const { page, noise } = await opened("hostile");
  expect(await page.textContent("#only")).toContain("名录库的密钥");
  const { ledger, shown } = await throughTown(page);
  const after = byLibrary(year);
  expect(ledger).toBe(writeLedger(after.ledger));
  expect(audit(after.ledger, { registries: [year.registry] }).findings).toEqual([]);
  expect(shown).toContain(HOSTILE_NAMES[1]);
  expect(shown).toContain(HOSTILE_NAMES[4]);
  expect(await page.evaluate(() => Object.keys(window).includes("hit"))).toBe(false);
  expect(page.url()).toBe(addressOf(root, "hostile.html"));
  expect(noise).toEqual([]);
});

test("a salted ledger goes on salted, and the hall sees of its lists what the rules show on that day", async () => {
  const year = townYear(() => {}, { ledger: "ab".repeat(32) });
  write("salted", orThrow(roomPage(year, { round: "H1", ...code })));
  const { page, noise } = await opened("salted");
  expect(await page.textContent("#only")).toContain("账本的密钥");
  const { ledger, shown } = await throughTown(page);
  const after = byLibrary(year);
  expect(ledger).toBe(writeLedger(after.ledger));
  expect(after.ledger.every(({ salt }) => salt !== undefined)).toBe(true);
  expect(audit(after.ledger, { registries: [year.registry] }).findings).toEqual([]);
  expect(shown).toContain("default/list");
  expect(/U-\d\d|I-\d/.test(shown)).toBe(false);
  const seed = after.ledger.flatMap(({ kind, body }) => (kind === "draw" ? [body.seed] : []))[0]!;
  expect(shown.includes(seed)).toBe(false);
  expect(noise).toEqual([]);
});
