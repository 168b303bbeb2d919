/**
 * How long the check page takes in a browser: audit and draws made again, of a made-up year of so many units.
 *
 *     npx tsx bench/replay.ts [UNITS]     100,000 units where none are named
 *
 * It needs Chromium, as `npm run test:browser` does. Nothing here passes or fails.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { chromium } from "playwright-core";
import { bundledPage } from "../scripts/pages/bundled-page.js";
import { drawRound, openYear, orThrow, writeLedger } from "../src/index.js";
import { publicUnits, publishSite } from "../src/publish.js";
import { makePolicy, makeRegistry } from "./data/town.js";

const size = Number(process.argv.find((word) => /^\d+$/.test(word)) ?? 100_000);
const registry = makeRegistry(size);
const by = { at: "2026-01-05T09:00:00+08:00", by: "officer" };
const seed = [{ type: "plain", value: "bench" }] as const;
const { ledger } = orThrow(
  drawRound(openYear({ policy: makePolicy(), registry }), { round: "H1", seed, ...by }),
).year;
const units = orThrow(publicUnits(ledger, [registry], { whole: true }));
const checker = bundledPage("check-worker");
const site = orThrow(publishSite({ record: writeLedger(ledger), units, checker, languages: ["en"] }));

function checkPage(): string {
  for (const { path, content } of site) if (path === "check.html") return content;
  throw new Error("There is no page that checks.");
}

const folder = mkdtempSync(join(tmpdir(), "double-random-bench-"));
const [file, content] = [join(folder, "check.html"), checkPage()];
writeFileSync(file, content);
console.log(`${size} units, check.html ${gzipSync(content).length} bytes compressed`);
const browser = await chromium.launch({
  executablePath: process.env["DOUBLE_RANDOM_CHROMIUM"] ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--enable-precise-memory-info"],
});
const page = await browser.newPage();
const opened = performance.now();
await page.goto(pathToFileURL(file).href);
console.log(`opened in ${Math.round(performance.now() - opened)} ms`);
for (let n = 0; n < 3; n++) {
  const started = performance.now();
  await page.click("#start");
  await page.waitForSelector("#output h2", { timeout: 300_000 });
  console.log(
    `checked in ${Math.round(performance.now() - started)} ms: ${await page.textContent("#output h2")}`,
  );
  console.log(await page.locator("#output li strong").allTextContents());
  await page.evaluate(() => document.getElementById("output")?.replaceChildren());
}
const session = await browser.newBrowserCDPSession();
const { processInfo } = await session.send("SystemInfo.getProcessInfo");
for (const { type, id } of processInfo) {
  const status = type === "renderer" ? memoryOf(id) : undefined;
  if (status !== undefined) console.log(`most memory of the page ${status} MB`);
}
await browser.close();
rmSync(folder, { recursive: true });

/** The most that a process of this system held, in MB. */
function memoryOf(id: number): number | undefined {
  const [, kilobytes] = /VmHWM:\s+(\d+) kB/.exec(readStatus(id)) ?? [];
  return kilobytes === undefined ? undefined : Math.round(Number(kilobytes) / 1024);
}

function readStatus(id: number): string {
  try {
    return readFileSync(`/proc/${id}/status`, "utf8");
  } catch {
    return "";
  }
}
