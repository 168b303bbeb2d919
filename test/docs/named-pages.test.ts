/** A comment that names a page as its source names one that a reader of the repository can open. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const FOLDERS = ["src", "test", "scripts", "bench", "examples"];
const PAGES = [root, join(root, "docs"), join(root, "bench")].flatMap((folder) =>
  readdirSync(folder).filter((name) => name.endsWith(".md")),
);

test("every page that code names is there", () => {
  const files = FOLDERS.flatMap((folder) =>
    (readdirSync(join(root, folder), { recursive: true }) as string[])
      .filter((name) => /\.(?:ts|py|mjs|cjs)$/.test(name))
      .map((name) => join(folder, name)),
  );
  expect(files.length).toBeGreaterThan(400);
  const missing = files.flatMap((file) =>
    [...readFileSync(join(root, file), "utf8").matchAll(/[\w./-]*\w\.md\b/g)]
      .map(([page]) => page)
      .filter((page) => !PAGES.includes(basename(page)) && !existsSync(join(root, page)))
      .map((page) => `${file}: ${page}`),
  );
  expect(missing).toEqual([]);
});
