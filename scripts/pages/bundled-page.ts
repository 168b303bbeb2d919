/** A script of the published pages as one small text. */
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";

/** @param name - of the file in `pages` */
export function bundledPage(name: string): string {
  const { outputFiles } = buildSync({
    entryPoints: [fileURLToPath(new URL(`../../pages/${name}.ts`, import.meta.url))],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    target: "es2022",
    charset: "ascii",
    legalComments: "none",
  });
  return outputFiles[0]!.text.trim();
}
