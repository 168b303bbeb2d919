/** The command as one file, made from the sources in a moment: a test that starts it twenty times need not read them twenty times. */
import { mkdirSync, mkdtempSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Path of the bundle; it lies beside the installed packages, which it uses as they are. */
export function bundledCommand(): string {
  const cache = join(root, "node_modules/.cache");
  mkdirSync(cache, { recursive: true });
  const outfile = join(mkdtempSync(join(cache, "double-random-")), "main.mjs");
  const entry = join(root, "src/cli/main.ts");
  buildSync({ entryPoints: [entry], outfile, bundle: true, platform: "node", format: "esm", packages: "external", logLevel: "error" });
  return outfile;
}
