/** The year that the command plays from an empty folder to the archive: the second implementation repeats all of it. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { builtCommand } from "../support/built-command.js";
import { ACTS } from "../support/whole-year/acts.js";
import { Desk } from "../support/whole-year/desk.js";

const VERIFIER = fileURLToPath(new URL("../../verifiers/python/verify_ledger.py", import.meta.url));

test.each(["en", "zh"] as const)("a whole year in %s, without a finding", async (speech) => {
  const built = builtCommand();
  const desk = new Desk(speech, built.program);
  for (const act of Object.values(ACTS)) await act(desk);
  built.remove();
  const words = [VERIFIER, desk.path("ledger.jsonl"), desk.folder];
  const { status, stdout } = spawnSync("python3", words, { encoding: "utf8" });
  expect(stdout).toContain(" 0 findings");
  expect(stdout).not.toContain("without its registries");
  const draws = desk.year.ledger.filter(({ kind }) => kind === "draw");
  expect(stdout.match(/replayed in full/g)).toHaveLength(draws.length);
  expect(status, stdout).toBe(0);
});
