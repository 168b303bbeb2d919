import { readFileSync } from "node:fs";
import { defineConfig } from "tsup";

/**
 * One entry per door; the types of the doors are written by `scripts/doors.ts`. The doors are the subpaths of
 * `exports` in package.json, and door `x` is the file `src/x.ts`: to open another one, list it there and
 * write the file.
 */
const { exports } = JSON.parse(readFileSync("package.json", "utf8")) as { exports: Record<string, unknown> };
const doors = Object.fromEntries(
  Object.keys(exports)
    .filter((door) => !door.endsWith(".json"))
    .map((door) => (door === "." ? "index" : door.slice(2)))
    .map((name) => [name, `src/${name}.ts`]),
);

const common = {
  target: "es2022",
  platform: "neutral",
  splitting: true,
  sourcemap: true,
  clean: false,
  outDir: "dist",
  // A data file of holidays is taken into the build: importing JSON still differs between engines.
  noExternal: ["chinese-days"] as string[],
} as const;

export default defineConfig([
  { ...common, format: "esm", entry: { ...doors, "cli/main": "src/cli/main.ts" } },
  { ...common, format: "cjs", entry: doors },
]);
