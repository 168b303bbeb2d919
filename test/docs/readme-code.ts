/**
 * The code of a README as a reader would have it: all pieces in one file, in their order, with nothing but
 * what they import and declare.
 */
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { buildSync } from "esbuild";

const root = fileURLToPath(new URL("../..", import.meta.url));

export const READMES = ["README.md", "README.zh-CN.md"] as const;

/** Code of the fences of a language, in the order of the page. */
export function fencesOf(page: string, language: string): string[] {
  const text = readFileSync(join(root, page), "utf8");
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]+?)^\`\`\``, "gm"))].map(
    ([, code]) => code!,
  );
}

/** The one program that the pieces make. */
export function programOf(page: string): string {
  return fencesOf(page, "ts").join("\n");
}

/**
 * Runs a program as a file of its own, with the doors of the package as it imports them, and gives what it
 * exports.
 */
export async function runProgram(code: string): Promise<Record<string, unknown>> {
  const { exports, dependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Record<
    string,
    object
  >;
  const cache = join(root, "node_modules/.cache");
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, "double-random-readme-"));
  const doors = Object.keys(exports!).filter((door) => !door.endsWith(".json"));
  writeFileSync(join(folder, "round.ts"), code);
  buildSync({
    entryPoints: [join(folder, "round.ts")],
    outfile: join(folder, "round.mjs"),
    bundle: true,
    platform: "node",
    format: "esm",
    logLevel: "silent",
    external: Object.keys(dependencies!),
    alias: Object.fromEntries(doors.map((door) => [`double-random${door.slice(1)}`, sourceOf(door)])),
  });
  return (await import(pathToFileURL(join(folder, "round.mjs")).href)) as Record<string, unknown>;
}

function sourceOf(door: string): string {
  return join(root, "src", `${door === "." ? "index" : door.slice(2)}.ts`);
}
