/**
 * What the audit reads a second time, it reads with other code: the files that it runs are looked up in a
 * bundle, and not believed.
 */
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const READERS = readdirSync(new URL("../../../src/verify/by-hand/", import.meta.url));

/**
 * What may be common: text, days and hashes; what there is; where tickets come from; and the entries
 * themselves.
 */
const COMMON = /^src\/(kernel|random|registry|policy|ledger)\//;

/** Files of which a reader runs something. */
async function filesRunBy(reader: string): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: [`src/verify/by-hand/${reader}`],
    absWorkingDir: root,
    bundle: true,
    write: false,
    metafile: true,
    format: "esm",
    packages: "external",
    outdir: "dist",
  });
  const [output] = Object.values(metafile.outputs);
  return Object.entries(output!.inputs).flatMap(([file, { bytesInOutput }]) =>
    bytesInOutput > 0 ? [file] : [],
  );
}

test("there are readers", () => expect(READERS.length).toBeGreaterThan(15));

test.each(READERS)("%s runs nothing of the rooms that plan, draw and staff", async (reader) => {
  const own = READERS.map((name) => `src/verify/by-hand/${name}`);
  const others = (await filesRunBy(reader)).filter((file) => !COMMON.test(file) && !own.includes(file));
  expect(others).toEqual([]);
});

test("fractions by hand import nothing", async () => {
  expect(await filesRunBy("plain-fraction.ts")).toEqual(["src/verify/by-hand/plain-fraction.ts"]);
});
