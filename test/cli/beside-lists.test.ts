/** Units, inspectors and past visits beside a ledger that knows of each no more than its root; and folders without one. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { caseOnDisk } from "../support/case-on-disk.js";
import { called } from "../support/command.js";
import { copyOf, drawnTown } from "../support/drawn-town.js";

let drawn = "";
let folder = "";

beforeAll(() => {
  drawn = drawnTown();
});

beforeEach(() => {
  folder = copyOf(drawn);
});

function rewritten(name: string, bend: (text: string) => string): void {
  const path = join(folder, name);
  const text = bend(readFileSync(path, "utf8"));
  expect(text).not.toBe(readFileSync(path, "utf8"));
  writeFileSync(path, text);
}

describe("a list that is another one than was drawn from", () => {
  test.each([
    ["units.csv", (text: string) => text.replace("示范县甲超市", "别家超市"), 1],
    ["inspectors.csv", (text: string) => text.replace("赵甲", "赵乙"), 2],
    ["history.csv", (text: string) => text.split("\n").slice(0, 2).join("\n"), 1],
  ] as const)("%s is named, alone and with the entry", (name, bend, seq) => {
    rewritten(name, bend);
    const { status, stdout } = called("verify", folder);
    expect(status).toBe(1);
    const named = stdout.split("\n").filter((line) => line.includes("[cli/other-list]"));
    expect(named).toEqual([
      expect.stringMatching(
        new RegExp(
          `^✗ ${name}: .* the one of 2026-01-04 since 2026-01-04T17:00:00\\+08:00 \\(entry ${seq}\\)`,
        ),
      ),
    ]);
    expect(called("verify", folder, "--zh").stdout).toContain(`${name}：这不是抽取所依据的名单`);
  });

  test("in registries it is named with its folder; one of a later day is still to be announced", () => {
    const place = join(folder, "registries", "2026-01-04-bent");
    mkdirSync(place, { recursive: true });
    for (const name of ["units.csv", "inspectors.csv", "history.csv"])
      cpSync(join(folder, name), join(place, name));
    expect(called("verify", folder).stdout).not.toContain("[cli/other-list]");
    rewritten("registries/2026-01-04-bent/units.csv", (text) => text.replace("示范县甲超市", "别家超市"));
    expect(called("verify", folder).stdout).toContain(`✗ ${place}/units.csv: It is another list`);
    const later = join(folder, "registries", "2026-05-20");
    cpSync(place, later, { recursive: true });
    rmSync(place, { recursive: true });
    expect(called("verify", folder).stdout).not.toContain("[cli/other-list]");
  });
});

describe("verify of a folder", () => {
  const bothSay = (...words: [english: string, chinese: string]) => {
    const told = [called("verify", folder), called("verify", folder, "--zh")];
    expect(told.map(({ status }) => status)).toEqual([2, 2]);
    told.forEach(({ stdout, stderr }, at) => {
      expect(stdout).toBe("");
      expect(stderr.trimEnd().split("\n")).toEqual([expect.stringContaining(words[at]!)]);
    });
  };

  test("without a ledger, or with an empty one, says so in one line", () => {
    rmSync(join(folder, "ledger.jsonl"));
    bothSay("has no ledger (ledger.jsonl)", "中没有账本（ledger.jsonl）");
    writeFileSync(join(folder, "ledger.jsonl"), "");
    bothSay("ledger.jsonl is empty: there is nothing to verify.", "是空文件，没有可以核验的内容");
  });

  test("with the ledger of another case says so first, and names each list that is none of it", () => {
    const other = caseOnDisk();
    cpSync(join(folder, "ledger.jsonl"), join(other, "ledger.jsonl"));
    const told = called("verify", other);
    expect(told.status).toBe(1);
    const lines = told.stdout.split("\n").filter((line) => /\[cli\//.test(line));
    expect(lines[0]).toContain("✗ policy.json: ");
    expect(lines.map((line) => /\[(.*)\]$/.exec(line)?.[1])).toEqual([
      "cli/other-case",
      "cli/other-list",
      "cli/other-list",
      "cli/other-list",
    ]);
    expect(called("verify", other, "--zh").stdout).toContain("旁边的账本属于示范县市场监管局 2026");
  });
});
