/**
 * Prints what an audit says of each attack: `npx tsx test/attack/operator/run.ts [--python] [words of a
 * name]`. With `--python` the second implementation reads each bent year too.
 */

import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeCase } from "../../support/second-implementation.js";
import type { Row } from "../../support/small-case.js";
import { type Attack, KINDS, Scenes } from "./attack.js";
import { ATTACKS } from "./attacks.js";
import { textOf } from "./forge.js";
import { Judge, lineOf } from "./judge.js";

const VERIFIER = fileURLToPath(new URL("../../../verifiers/python/verify_ledger.py", import.meta.url));

const asked = process.argv.slice(2);
const withPython = asked.includes("--python");
const words = asked.filter((word) => word !== "--python").join(" ");
const scenes = new Scenes();
const judge = new Judge(scenes);
const counts = { found: 0, noted: 0, silent: 0, crash: 0 };

for (const kind of KINDS) {
  for (const attack of ATTACKS.filter(
    (each) => each.kind === kind && `${kind} ${each.name} [${each.year}`.includes(words),
  ))
    show(attack);
}
console.log(JSON.stringify(counts));

function show(attack: Attack): void {
  const start = performance.now();
  try {
    const { whole, alone } = judge.judge(attack);
    count(whole);
    const took = Math.round(performance.now() - start);
    console.log(`${attack.kind} | ${attack.name} [${attack.year}, ${took} ms]`);
    console.log(`    with registries: ${lineOf(whole)}`);
    console.log(`    alone:           ${lineOf(alone)}`);
    if (withPython) console.log(`    python:          ${pythonSays(attack)}`);
  } catch (error) {
    console.log(`${attack.kind} | ${attack.name} [${attack.year}]`);
    console.log(`    NOT BENT: ${(error as Error).stack?.split("\n").slice(0, 6).join(" / ")}`);
  }
}

function count({
  found,
  noted,
  crash,
}: {
  found: readonly string[];
  noted: readonly string[];
  crash?: string;
}) {
  if (crash !== undefined) counts.crash++;
  else if (found.length > 0) counts.found++;
  else if (noted.length > 0) counts.noted++;
  else counts.silent++;
}

/** What the second implementation says of a bent year, given all its registries. */
function pythonSays({ year, bend }: Attack): string {
  const bent = bend(scenes.at(year));
  const folder = mkdtempSync(join(tmpdir(), "double-random-"));
  writeCase(folder, bent.registries, (bent.policies[0] ?? {}) as unknown as Row);
  const ledger = join(folder, "ledger.jsonl");
  writeFileSync(ledger, textOf(bent));
  const asked = bent.registries.length === 0 ? [VERIFIER, ledger] : [VERIFIER, ledger, folder];
  const { status, stdout, stderr } = spawnSync("python3", asked, { encoding: "utf8", maxBuffer: 2 ** 26 });
  rmSync(folder, { recursive: true });
  const findings = stdout.split("\n").filter((line) => line.startsWith("finding: "));
  if (stderr !== "" || status === null || status > 2) return `CRASH ${stderr.slice(-160)}`;
  if (status === 2) return `CANNOT CHECK ${stdout.slice(0, 160)}`;
  return findings.length === 0
    ? "SILENT"
    : findings
        .map((line) => line.slice(9, 110))
        .slice(0, 3)
        .join("; ");
}
