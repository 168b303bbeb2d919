/** The tables beside a ledger, held against it: which file, row and column, what stands there and what the ledger says. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { called, calledLater } from "../support/command.js";
import { copyOf, drawnTown } from "../support/drawn-town.js";

let drawn = "";
let folder = "";

beforeAll(() => {
  drawn = drawnTown();
});

beforeEach(() => {
  folder = copyOf(drawn);
});

const textOf = (name: string) => readFileSync(join(folder, name), "utf8");
const bent = (name: string, bend: (lines: string[]) => string[]) =>
  writeFileSync(join(folder, name), bend(textOf(name).split("\n")).join("\n"));
const secondLine = (from: RegExp, to: string) => (lines: string[]) =>
  lines.map((line, at) => (at === 1 ? line.replace(from, to) : line));

describe("verify of a case", () => {
  test("says nothing of tables as they were written, and notes another coding and order", () => {
    const clean = called("verify", folder);
    expect([clean.status, clean.stdout]).toEqual([0, expect.not.stringContaining(".csv")]);
    for (const name of ["drawn.csv", "teams.csv", "pool.csv"]) {
      const [head, ...rows] = textOf(name).trimEnd().split("\n");
      const text = `\ufeff${[head, ...rows.reverse()].join("\r\n").replaceAll(",", "\t")}\r\n`;
      writeFileSync(join(folder, name), Buffer.from(text, "utf16le"));
    }
    const [noted, notedZh] = [called("verify", folder), called("verify", folder, "--zh")];
    expect([noted.status, notedZh.status]).toEqual([0, 0]);
    for (const name of ["drawn.csv", "teams.csv", "pool.csv"]) {
      expect(noted.stdout).toContain(`(${name}: Its content is that of the ledger`);
      expect(notedZh.stdout).toContain(`${name}：本表内容与账本一致，但字节不是 run 写出的字节`);
    }
    expect(noted.stdout.replace(/^\(\w+\.csv: .*\n/gm, "")).toBe(clean.stdout);
  });

  test.each([
    ["teams.csv", /,lead,[^,]*,/, ",lead,P-1,", "inspector: Here stands “P-1”, and by the ledger “P-5”"],
    [
      "drawn.csv",
      /^([^,]*),[^,]*/,
      "$1,another firm",
      "name: Here stands “another firm”, and by the ledger “示范县甲超市”",
    ],
    [
      "pool.csv",
      /,(?:drawn|in-pool|reserve|left-out),/,
      ",gone,",
      "standing: Here stands “gone”, and by the ledger “",
    ],
  ])("names the cell of %s that somebody has changed", (name, from, to, said) => {
    bent(name, secondLine(from, to));
    const told = called("verify", folder);
    expect([told.status, told.stdout]).toEqual([1, expect.stringContaining(`✗ ${name} line 2 ${said}`)]);
    expect(called("verify", folder, "--zh").stdout).toContain(`${name} 第 2 行，`);
    expect(told.stdout).toContain("0 findings in the entries, 1 in the files beside the ledger");
  });

  test.each(["teams.csv", "drawn.csv", "pool.csv"])("names rows of %s that are gone or new", (name) => {
    const gone = textOf(name).split("\n")[1]!;
    bent(name, ([head, _, ...rest]) => [head!, gone.replace(/^[^,]*/, "D-99"), ...rest]);
    const told = called("verify", folder);
    expect(told.status).toBe(1);
    expect(told.stdout).toContain(
      `✗ ${name}: A row that the ledger has is missing: ${gone.replaceAll(",", " ").trim()}`,
    );
    expect(told.stdout).toContain(`✗ ${name} line 2: Here stands a row that the ledger does not have: D-99`);
  });

  test("names columns that are gone, and data for programs", () => {
    bent("drawn.csv", (lines) => lines.map((line) => line.split(",").slice(0, 2).join(",")));
    expect(called("verify", folder).stdout).toContain("drawn.csv: The columns region, stratum, rank");
    const { beside } = JSON.parse(called("verify", folder, "--json").stdout);
    expect(beside.faults).toMatchObject([{ code: "cli/column-gone" }]);
  });

  test("says of teams.csv that others go by now, which is no fault of it", async () => {
    const said = ["--ground", "illness", "--reason", "a letter", "--approver", "head", "--by", "张经办"];
    const at = ["--at", "2026-01-06T09:00:00+08:00", "--yes"];
    expect((await calledLater("substitute", folder, "--inspector", "P-5", ...said, ...at)).stderr).toBe("");
    const told = called("verify", folder);
    expect([told.status, told.stdout]).toEqual([
      0,
      expect.stringContaining("(teams.csv: It shows who was to go when"),
    ]);
    expect(told.stdout).toContain("entry 7 has changed that");
    expect(called("verify", folder, "--zh").stdout).toContain("此后第 7 条已有变动");
  });
});
