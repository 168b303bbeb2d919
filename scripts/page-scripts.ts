/**
 * Makes `src/publish/site/page-scripts.ts`: the small scripts of the published pages, bundled and minified from `pages`.
 *
 *     tsx scripts/page-scripts.ts [--check] [--code FOLDER]
 *
 * With `--code` it writes what is too large to stand in the package's own code, as a part of the build: the verify code of
 * the check page, page and worker of the draw room. With `--check` nothing is written; exit 1 when the file is not what the
 * sources give.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundledPage } from "./pages/bundled-page.js";

const FILE = "src/publish/site/page-scripts.ts";
const CODE = ["check-worker", "room", "room-worker"];
const SCRIPTS = ["theme", "find", "units", "names", "check"];

const lines = SCRIPTS.map(
  (name) => `export const ${name.toUpperCase()}_SCRIPT = ${JSON.stringify(bundledPage(name))};\n`,
);
const text = `// Made by scripts/page-scripts.ts from pages/; not written by hand.
/** The small scripts of the pages. Each stands in its page and is known there by its hash. */
${lines.join("")}`;

const code = process.argv.indexOf("--code");
if (code !== -1) {
  const folder = process.argv[code + 1]!;
  mkdirSync(folder, { recursive: true });
  for (const name of CODE) writeFileSync(join(folder, `${name}.js`), bundledPage(name));
} else if (!process.argv.includes("--check")) writeFileSync(FILE, text);
else if (readFileSync(FILE, "utf8") !== text) {
  console.error(`${FILE} is not what pages/ gives: npm run pages`);
  process.exitCode = 1;
}
