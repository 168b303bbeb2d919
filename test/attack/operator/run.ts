/**
 * Prints what an audit says of each attack: `npx tsx test/attack/operator/run.ts [--python] [words of a
 * name]`. With `--python` the second implementation reads each bent year too, and what only one of the two
 * programs says is printed: codes of findings, and uses of discretion with their entries.
 */

import { type Attack, KINDS, Scenes } from "./attack.js";
import { ATTACKS } from "./attacks.js";
import { apartOf, pythonOf } from "./compare.js";
import { Judge, lineOf } from "./judge.js";

const asked = process.argv.slice(2);
const withPython = asked.includes("--python");
const words = asked.filter((word) => word !== "--python").join(" ");
const scenes = new Scenes();
const judge = new Judge(scenes);
const counts = { found: 0, noted: 0, silent: 0, crash: 0, apart: 0 };

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

/** What the second implementation says of a bent year, and where it differs. */
function pythonSays({ year, bend }: Attack): string {
  const bent = bend(scenes.at(year));
  const second = pythonOf(bent);
  if (typeof second === "string") return second;
  const codes = [...new Set(second.findings.map(({ code }) => code))].sort();
  const { library, python } = apartOf(bent, second);
  if (library.length + python.length > 0) counts.apart++;
  const said = [...codes, `${second.discretions.length} uses of discretion`].join(" ");
  const only = [
    ...(library.length > 0 ? [`ONLY THE LIBRARY: ${library.join(", ")}`] : []),
    ...(python.length > 0 ? [`ONLY THE PYTHON: ${python.join(", ")}`] : []),
  ];
  return [said, ...only].join("\n                     ").replaceAll(/(verify|discretion)\//g, "");
}
