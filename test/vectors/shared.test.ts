/** The published values of the protocol, read in place. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runVectorFiles } from "../../scripts/vectors/run-files.js";
import { describeWithShared } from "../support/shared.js";

describeWithShared("published vectors of the protocol", (shared) => {
  const folder = join(shared, "vectors", "protocol");
  const files = readdirSync(folder).filter((name) => name.endsWith(".json"));

  test("are there", () => {
    expect(files.length).toBeGreaterThanOrEqual(12);
  });

  test.each(files)("%s agrees in every case", (name) => {
    const lines: string[] = [];
    expect({ code: runVectorFiles([join(folder, name)], (line) => lines.push(line)), lines }).toEqual({
      code: 0,
      lines: [expect.any(String)],
    });
  });
});
