/**
 * Makes the case `examples/data/benxi-fire`: a city's fire-safety registries, made up from beginning to end.
 *
 *     npx tsx examples/make-benxi-fire.ts            writes the files
 *     npx tsx examples/make-benxi-fire.ts --check    compares them with what is on disk; ends with 1 when one differs
 *
 * The same files come out on every machine: chance comes from named streams, and nothing asks for the time.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { caseFiles } from "./benxi-fire/case-files.js";

const folder = fileURLToPath(new URL("data/benxi-fire", import.meta.url));
const files = caseFiles();

if (process.argv.includes("--check")) check();
else write();

function write(): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of files) {
    writeFileSync(join(folder, name), text);
    console.log(`wrote ${name}`);
  }
}

function check(): void {
  const stale = files.filter(([name, text]) => onDisk(name) !== text).map(([name]) => name);
  if (stale.length === 0) {
    console.log(`all ${files.length} files are as they are made`);
    return;
  }
  console.error(
    `differ from what is made: ${stale.join(", ")} (run \`npx tsx examples/make-benxi-fire.ts\`)`,
  );
  process.exitCode = 1;
}

function onDisk(name: string): string | undefined {
  const path = join(folder, name);
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}
