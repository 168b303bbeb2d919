/** One contender, once, in a fresh process: `one-run.ts CASE CONTENDER`. Prints what `harness.ts` reads. */
import { CASES } from "./cases/all.js";
import type { OneRun } from "./harness.js";

const [caseName, contenderName] = process.argv.slice(2);
const contender = CASES.find(({ name }) => name === caseName)?.contenders.find(
  ({ name }) => name === contenderName,
);
if (contender === undefined) throw new Error(`There is no contender ${contenderName} in a case ${caseName}.`);

const body = contender.prepare();
globalThis.gc?.();
const start = performance.now();
const summary = body();
const ms = performance.now() - start;
const peak = process.resourceUsage().maxRSS / 1024;
const run: OneRun = { ms, peak, facts: summary() };
process.stdout.write(JSON.stringify(run));
