/**
 * What checking costs in a browser, of a made-up year of so many units: the record audited and its draws made again, one
 * unit found in the list, one receipt held against the record.
 *
 *     npx tsx bench/replay.ts [UNITS] [--find]     100,000 units where none are named
 *
 * `--find` writes the pages of the list too, to search in them. It needs Chromium, as `npm run test:browser` does.
 * Nothing here passes or fails.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { type Browser, chromium, type Page } from "playwright-core";
import { bundledPage } from "../scripts/pages/bundled-page.js";
import { drawRound, openYear, orThrow, writeLedger } from "../src/index.js";
import { issueReceipts, openReceipts, publicUnits, publishSite } from "../src/publish.js";
import { makePolicy, makeRegistry } from "./data/town.js";

const REPEATED = 7;
const size = Number(process.argv.find((word) => /^\d+$/.test(word)) ?? 100_000);
const isFound = process.argv.includes("--find");
const registry = makeRegistry(size);
const by = { at: "2026-01-05T09:00:00+08:00", by: "officer" };
const seed = [{ type: "plain", value: "bench" }] as const;
const drawn = orThrow(drawRound(openYear({ policy: makePolicy(), registry }), { round: "H1", seed, ...by }));
const { drawId } = drawn;
const { year } = orThrow(issueReceipts(drawn.year, { drawId, ...by }));
const receipts = orThrow(openReceipts(year, { drawId }));
const wanted = receipts.units[size >> 1]!;
const units = orThrow(publicUnits(year.ledger, [registry], { whole: true }));
const checker = bundledPage("check-worker");
const site = orThrow(publishSite({ record: writeLedger(year.ledger), units, checker, languages: ["en"] }));

const folder = mkdtempSync(join(tmpdir(), "double-random-bench-"));
const NEEDED = isFound
  ? /^((index|find|check)\.html|units\/.*|site\.css)$/
  : /^((index|check)\.html|site\.css)$/;

/** Of the pages that are needed; the list comes last. */
function writePages(): void {
  for (const { path, content } of site) {
    if (!isFound && path.startsWith("units/")) return;
    if (!NEEDED.test(path)) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
    if (path.length <= "index.html".length && path.endsWith(".html"))
      console.log(`${path} ${gzipSync(content).length} bytes compressed`);
  }
}

const addressOf = (path: string): string => pathToFileURL(join(folder, path)).href;

/** The median of several, each after what makes it ready. */
async function timed(what: string, ready: () => Promise<void>, run: () => Promise<string>): Promise<void> {
  const times: number[] = [];
  let said = "";
  for (let n = 0; n < REPEATED; n++) {
    await ready();
    const started = performance.now();
    said = await run();
    times.push(performance.now() - started);
  }
  const [least, middle, most] = [0, REPEATED >> 1, REPEATED - 1].map((at) =>
    Math.round([...times].sort((a, b) => a - b)[at]!),
  );
  console.log(`${what}: median ${middle} ms of ${REPEATED} (${least} to ${most}): ${said}`);
}

async function measured(page: Page): Promise<void> {
  const check = addressOf("check.html");
  const isThere = (selector: string) => page.waitForSelector(selector, { timeout: 300_000 });
  const clear = async () => {
    await page.evaluate(() => document.getElementById("output")?.replaceChildren());
  };
  await timed(
    "check page opened",
    async () => void (await page.goto("about:blank")),
    async () => {
      await page.goto(check);
      return page.title();
    },
  );
  await timed("record checked, draws made again", clear, async () => {
    await page.click("#start");
    await isThere("#output h2");
    const again = await page.locator("#output li strong").allTextContents();
    return `${await page.textContent("#output h2")} ${[...new Set(again)].join(";")} (${again.length} strata)`;
  });
  await page.click("details summary");
  await page.fill("#proof", JSON.stringify(receipts.of(wanted)));
  await timed("one receipt held against the record", clear, async () => {
    await page.click("#prove");
    return (await (await isThere("#output h2")).textContent()) ?? "";
  });
  if (!isFound) return;
  const first = async () => void (await page.goto(addressOf("index.html")));
  await timed("one unit found from the first page, its ticket computed", first, async () => {
    await page.fill("input[name=q]", wanted);
    await page.click("main button[type=submit]");
    await isThere("#answer:not([hidden])");
    return (await page.textContent("#answer h2")) ?? "";
  });
}

async function tellMemory(browser: Browser): Promise<void> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  const most = processInfo.flatMap(({ type, id }) => (type === "renderer" ? [memoryOf(id)] : []));
  console.log(`most memory of a page ${Math.max(...most)} MB`);
}

/** The most that a process of this system held, in MB; 0 for one that is gone. */
function memoryOf(id: number): number {
  const [, kilobytes = "0"] = /VmHWM:\s+(\d+) kB/.exec(readStatus(id)) ?? [];
  return Math.round(Number(kilobytes) / 1024);
}

function readStatus(id: number): string {
  try {
    return readFileSync(`/proc/${id}/status`, "utf8");
  } catch {
    return "";
  }
}

console.log(`${size} units, ${drawn.units.length} drawn, ${year.ledger.length} entries`);
writePages();
const browser = await chromium.launch({
  executablePath: process.env["DOUBLE_RANDOM_CHROMIUM"] ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--enable-precise-memory-info"],
});
console.log(
  `load of the machine ${loadavg()
    .map((each) => each.toFixed(1))
    .join(" ")}`,
);
await measured(await browser.newPage());
await tellMemory(browser);
await browser.close();
rmSync(folder, { recursive: true });
