/**
 * Our own frozen values: a value that changes is a drawn result that changes. Each file names the independent
 * program that made it.
 */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { runVectorFiles } from "../../scripts/vectors/run-files.js";

const folder = fileURLToPath(new URL(".", import.meta.url));
const files = readdirSync(folder).filter((name) => name.endsWith(".json"));

test("there is a file for each of the twelve parts of the protocol, for what a year owes, for the log, for private registries, for salted lines and for receipts and codes", () => {
  expect(files.map((name) => name.slice(0, 2))).toEqual(
    Array.from({ length: 18 }, (_, n) => String(n + 1).padStart(2, "0")),
  );
});

test.each(files)("%s agrees in every case", (name) => {
  const lines: string[] = [];
  expect({ code: runVectorFiles([folder + name], (line) => lines.push(line)), lines }).toEqual({
    code: 0,
    lines: [expect.any(String)],
  });
});

test.each(files)("%s names the program that made it", (name) => {
  const { computedBy, protocol } = JSON.parse(readFileSync(folder + name, "utf8")) as Record<string, unknown>;
  expect(protocol).toBe("double-random/1");
  expect(computedBy).toContain("test/vectors/make_vectors.py");
});
