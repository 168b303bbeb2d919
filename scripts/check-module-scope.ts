/**
 * Names every module of `src` (or of the folder given) that works, or keeps changing state, where it is
 * loaded.
 *
 *     tsx scripts/check-module-scope.ts [FOLDER]
 *
 * Exit 1 when there is one. Left out: the command's entry, whose work is to start, and declarations, which
 * are no code.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { moduleScopeFaults } from "./lint/module-scope.js";

const folder = process.argv[2] ?? "src";
const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith(".d.ts") && file !== join("cli", "main.ts"))
  .sort();

const lines = files.flatMap((file) =>
  moduleScopeFaults(file, readFileSync(join(folder, file), "utf8")).map(
    ({ line, reason, text }) => `${join(folder, file)}:${line} ${reason}: ${text}`,
  ),
);
for (const line of lines) console.error(line);
console.log(`module scope: ${files.length} files, ${lines.length} faults`);
process.exitCode = lines.length > 0 ? 1 : 0;
