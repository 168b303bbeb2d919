/** The `@example` of every function in the sources. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const SOURCES = fileURLToPath(new URL("../../src/", import.meta.url));

/** All files of the sources, from there. */
export const SOURCE_FILES: readonly string[] = readdirSync(SOURCES, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .sort();

export interface Example {
  /** Of the function that it shows. */
  readonly name: string;
  readonly code: string;
}

export function examplesIn(file: string): Example[] {
  const source = readFileSync(SOURCES + file, "utf8");
  return [...source.matchAll(/@example\n((?: \* ?.*\n)+?) \*\/\nexport (?:function\*?|const) (\w+)/g)].map(
    ([, code, name]) => ({ name: name!, code: code!.replace(/^ \* ?/gm, "") }),
  );
}
