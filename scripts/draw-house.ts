/**
 * Draws the house into ARCHITECTURE.md: its rooms, what each answers, what each may import, and what it
 * imports today.
 *
 *     npm run house               writes the drawing
 *     npm run house -- --check    writes nothing; exit 1 when the page shows another house
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type { IConfiguration } from "dependency-cruiser";
import { pageWithHouse } from "./house/draw.js";
import { importTable } from "./house/import-table.js";
import { realImports } from "./house/real-imports.js";

const root = fileURLToPath(new URL("../", import.meta.url));
process.chdir(root);

const config = createRequire(import.meta.url)("../.dependency-cruiser.cjs") as IConfiguration;
const page = readFileSync("ARCHITECTURE.md", "utf8");
const drawn = pageWithHouse(page, {
  table: importTable(config),
  imports: await realImports(config),
  folders: readdirSync("src", { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [entry.name] : [],
  ),
});

if (!process.argv.includes("--check")) writeFileSync("ARCHITECTURE.md", drawn);
else if (drawn !== page) {
  console.error("ARCHITECTURE.md does not show the house that is built: run npm run house");
  process.exitCode = 1;
} else console.log("ARCHITECTURE.md shows the house that is built");
