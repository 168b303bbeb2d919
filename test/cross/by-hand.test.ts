/** What the pages for people who calculate themselves show is what their shells, their databases and their calculators say. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));

describe.each(["docs/verify-by-hand.md", "docs/verify-by-hand.zh-CN.md"])("%s", (page) => {
  test("has six commands, from the seed to the list in a database, and each answers as the page says", () => {
    const { status, stdout } = spawnSync("python3", ["test/cross/check_page.py", page], {
      cwd: root,
      encoding: "utf8",
    });
    expect(stdout).toContain(`${page}: 6 of 6 examples agree`);
    expect(status).toBe(0);
  });
});
