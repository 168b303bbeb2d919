import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, test } from "vitest";

const repository = resolve(fileURLToPath(new URL("../..", import.meta.url)));

/**
 * The folder that holds the real registries (`data/`) and the published vectors (`vectors/`).
 *
 * `DOUBLE_RANDOM_SHARED` names it; without that, a folder `shared` beside the repository is taken.
 * Neither is part of the repository, so `undefined` is an expected answer on a fresh clone.
 */
export function sharedFolder(): string | undefined {
  const folder = process.env["DOUBLE_RANDOM_SHARED"] ?? join(repository, "..", "shared");
  return existsSync(join(folder, "data")) && existsSync(join(folder, "vectors")) ? folder : undefined;
}

/**
 * `describe` for tests that read the shared folder in place.
 *
 * Without the folder the suite says by name that it is left out; with `DOUBLE_RANDOM_REQUIRE_SHARED=1` (CI
 * sets it) it fails instead, so that nothing is left out unseen.
 *
 * The folder is looked for before `body` runs, so `body` may read files while it declares its tests.
 */
export function describeWithShared(name: string, body: (folder: string) => void): void {
  const folder = sharedFolder();
  if (folder !== undefined) {
    describe(name, () => body(folder));
    return;
  }
  if (process.env["DOUBLE_RANDOM_REQUIRE_SHARED"] === "1") {
    test(name, () => {
      throw new Error(
        "the shared folder is required here, but neither DOUBLE_RANDOM_SHARED nor ../shared holds data/ and vectors/",
      );
    });
    return;
  }
  describe(name, () => {
    test.skip(
      "left out: no shared folder (set DOUBLE_RANDOM_SHARED to the folder that holds data/ and vectors/)",
    );
  });
}
