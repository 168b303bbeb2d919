/**
 * Names every import of a test, bench or example that reaches inside `src` for what a door has.
 *
 *     tsx scripts/check-doors-first.ts
 *
 * Exit 1 when there is one.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { doorFaults, namesOfDoors } from "./lint/doors-first.js";

const READ = ["test", "bench", "examples"];

const doors = Object.fromEntries(
  readdirSync("src")
    .filter((name) => name.endsWith(".ts"))
    .map((name) => [name.replace(/\.ts$/, ""), readFileSync(join("src", name), "utf8")]),
);
const names = namesOfDoors(doors);
const files = READ.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => join(folder, file)),
).sort();

const lines = files.flatMap((file) =>
  doorFaults(file, readFileSync(file, "utf8"), names).map(
    ({ line, name, doors: having }) =>
      `${file}:${line} ${name} is imported from inside; it is a name of: ${having.join(", ")}`,
  ),
);
for (const line of lines) console.error(line);
console.log(`doors first: ${files.length} files, ${lines.length} faults`);
process.exitCode = lines.length > 0 ? 1 : 0;
