/** The second implementation audits the year of docs/whole-year.md, in which every command occurs, from the files of the command. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { playedPage } from "../support/played-page.js";

test("the whole year is clean, and every draw of it is made again", async () => {
  let folder = "";
  await playedPage(readFileSync("docs/whole-year.md", "utf8"), (home) => {
    folder = join(home, "2026-market");
  });
  const audit = (...words: string[]) =>
    spawnSync(
      "python3",
      ["verifiers/python/verify_ledger.py", join(folder, "ledger.jsonl"), folder, ...words],
      {
        encoding: "utf8",
      },
    );
  const { status, stdout, stderr } = audit();
  expect(stdout + stderr).toContain("0 findings");
  expect(status).toBe(0);
  const told = JSON.parse(audit("--json").stdout) as {
    findings: unknown[];
    notReplayed: unknown[];
    replayed: unknown[];
  };
  expect(told.findings).toEqual([]);
  expect(told.notReplayed).toEqual([]);
  const drawIds = told.replayed.filter((each) => typeof each === "string" && each.includes("/2026/"));
  expect(drawIds).toEqual(
    expect.arrayContaining([expect.stringMatching(/FOOD\/H1\/V2$/), expect.stringMatching(/FOOD\/H2$/)]),
  );
});
