/** The names in a folder that cannot be listed: refused in the words of the command, as files are. */
import { join } from "node:path";
import { expect, test } from "vitest";
import { namesIn } from "../../src/cli/files.js";
import { newFolder } from "../support/case-on-disk.js";

test("a folder that is not there, or is a file, is refused and no fault of the program", () => {
  const away = join(newFolder(), "away");
  for (const [path, code] of [
    [away, "cli/not-there"],
    ["package.json", "cli/file-for-folder"],
  ] as const)
    expect(() => namesIn(path)).toThrow(
      expect.objectContaining({ refusal: expect.objectContaining({ code }) }),
    );
});
