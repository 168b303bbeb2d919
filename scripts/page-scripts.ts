/**
 * Makes `src/publish/site/page-scripts.ts`: the small scripts of the published pages, bundled and minified from `pages`.
 *
 *     tsx scripts/page-scripts.ts [--check] [--worker FILE]
 *
 * With `--worker` it writes the verify code of the check page instead, which is part of the build. With `--check` nothing is written; exit 1 when the file is not what the sources give.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { bundledPage } from "./pages/bundled-page.js";

const FILE = "src/publish/site/page-scripts.ts";
const SCRIPTS = ["theme", "find", "units", "names", "check"];

const lines = SCRIPTS.map(
  (name) => `export const ${name.toUpperCase()}_SCRIPT = ${JSON.stringify(bundledPage(name))};\n`,
);
const text = `// Made by scripts/page-scripts.ts from pages/; not written by hand.
/** The small scripts of the pages. Each stands in its page and is known there by its hash. */
${lines.join("")}`;

const worker = process.argv.indexOf("--worker");
if (worker !== -1) {
  mkdirSync(dirname(process.argv[worker + 1]!), { recursive: true });
  writeFileSync(process.argv[worker + 1]!, bundledPage("check-worker"));
} else if (!process.argv.includes("--check")) writeFileSync(FILE, text);
else if (readFileSync(FILE, "utf8") !== text) {
  console.error(`${FILE} is not what pages/ gives: npm run pages`);
  process.exitCode = 1;
}
