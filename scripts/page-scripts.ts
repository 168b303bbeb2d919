/**
 * Makes `src/publish/site/page-scripts.ts`: the small scripts of the published pages, bundled and minified from `pages`.
 *
 *     tsx scripts/page-scripts.ts [--check]
 *
 * With `--check` nothing is written; exit 1 when the file is not what the sources give.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { buildSync } from "esbuild";

const FILE = "src/publish/site/page-scripts.ts";
const SCRIPTS = ["theme", "find", "units", "names"];

function bundled(name: string): string {
  const { outputFiles } = buildSync({
    entryPoints: [`pages/${name}.ts`],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    target: "es2020",
    charset: "ascii",
    legalComments: "none",
  });
  return outputFiles[0]!.text.trim();
}

const lines = SCRIPTS.map(
  (name) => `export const ${name.toUpperCase()}_SCRIPT = ${JSON.stringify(bundled(name))};\n`,
);
const text = `// Made by scripts/page-scripts.ts from pages/; not written by hand.
/** The small scripts of the pages. Each stands in its page and is known there by its hash. */
${lines.join("")}`;

const isCurrent = (): boolean => readFileSync(FILE, "utf8") === text;
if (!process.argv.includes("--check")) writeFileSync(FILE, text);
else if (!isCurrent()) {
  console.error(`${FILE} is not what pages/ gives: npm run pages`);
  process.exitCode = 1;
}
