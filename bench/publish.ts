/**
 * What publishing costs: a made-up year, its site written file by file, as the command does.
 *
 *     npx tsx bench/publish.ts [UNITS] [--at-once]     100,000 units where none are named
 *
 * `--at-once` holds all files before the first is written. Nothing here passes or fails.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { writeSite } from "../src/cli/write-site.js";
import { drawRound, openYear, orThrow, writeLedger } from "../src/index.js";
import { publicUnits, publishSite } from "../src/publish.js";
import { makePolicy, makeRegistry } from "./data/town.js";

const size = Number(process.argv.find((word) => /^\d+$/.test(word)) ?? 100_000);
const registry = makeRegistry(size);
const year = openYear({ policy: makePolicy(), registry });
const by = { at: "2026-01-05T09:00:00+08:00", by: "officer" };
const seed = [{ type: "plain", value: "bench" }] as const;
const { ledger } = orThrow(drawRound(year, { round: "H1", seed, ...by })).year;

const folder = mkdtempSync(join(tmpdir(), "double-random-bench-"));
const started = performance.now();
const units = orThrow(publicUnits(ledger, [registry], { whole: true }));
const listed = performance.now();
const site = orThrow(publishSite({ record: writeLedger(ledger), units }));
const files = writeSite(join(folder, "site"), process.argv.includes("--at-once") ? [...site] : site);
const ended = performance.now();

const seconds = (from: number, to: number): string => `${((to - from) / 1000).toFixed(1)} s`;
const first = gzipSync(readFileSync(join(folder, "site", "index.html")));
const find = gzipSync(readFileSync(join(folder, "site", "find.html")));
console.log(`${size} units, ${files} files in two languages`);
console.log(`list of units ${seconds(started, listed)}, site ${seconds(listed, ended)}`);
console.log(
  `most memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB, all that came before included`,
);
console.log(`first page ${first.length} bytes compressed, search ${find.length}`);
rmSync(folder, { recursive: true });
