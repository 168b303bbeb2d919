/**
 * Writes the JSON Schema of every file format to `schemas/NAME.schema.json`.
 *
 *     npm run schemas               writes them
 *     npm run schemas -- --check    writes nothing; exit 1 when a file is not what the code says, or when the code knows nothing of it
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { JSON_SCHEMAS } from "../src/schemas.js";

const folder = fileURLToPath(new URL("../schemas/", import.meta.url));
const files = new Map(
  Object.entries(JSON_SCHEMAS).map(([name, schema]) => [
    `${name}.schema.json`,
    `${JSON.stringify(schema(), null, 2)}\n`,
  ]),
);

if (process.argv.includes("--check")) check();
else write();

function write(): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of files) writeFileSync(folder + name, text);
}

function check(): void {
  const found = new Set(existsSync(folder) ? readdirSync(folder) : []);
  const stale = [...files]
    .filter(([name, text]) => !found.has(name) || readFileSync(folder + name, "utf8") !== text)
    .map(([name]) => name);
  const unknown = [...found].filter((name) => !files.has(name));
  for (const name of stale) console.error(`schemas/${name} differs from the code: run npm run schemas`);
  for (const name of unknown) console.error(`schemas/${name} is made by nothing`);
  console.log(`schemas: ${files.size} formats, ${stale.length + unknown.length} differ`);
  process.exitCode = stale.length + unknown.length > 0 ? 1 : 0;
}
