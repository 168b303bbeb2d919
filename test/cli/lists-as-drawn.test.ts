/** What is printed or handed on after a draw speaks of the lists that were drawn from, and `check` loses no list of others. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { newFolder } from "../support/case-on-disk.js";
import { calledLater } from "../support/command.js";
import { copyOf, drawnTown } from "../support/drawn-town.js";

const AT = ["--at", "2026-05-07T09:00:00+08:00"];
let [drawn, folder] = ["", ""];

beforeAll(() => {
  drawn = drawnTown();
});
beforeEach(() => {
  folder = copyOf(drawn);
});

/** Another name in the second row of a list. */
function edited(name: string): void {
  const path = join(folder, name);
  const lines = readFileSync(path, "utf8").split("\n");
  const [id, , ...rest] = lines[1]!.split(",");
  writeFileSync(path, [lines[0], [id, "换了名字的店", ...rest].join(","), ...lines.slice(2)].join("\n"));
}

describe.each(["units.csv", "inspectors.csv"])("an edited %s", (name) => {
  test.each([
    ["papers", ["--html"], "papers"],
    ["upload", ["--edition", "national", "--partial"], "uploads"],
    ["codes", [...AT, "--by", "张经办"], "codes.csv"],
    ["carry", ["--to", "NEXT"], "NEXT"],
  ])("is refused by %s, and nothing is written", async (command, words, written) => {
    edited(name);
    const before = readFileSync(join(folder, "ledger.jsonl"));
    const place = join(folder, written);
    const said = await calledLater(command, folder, ...words.map((word) => (word === "NEXT" ? place : word)));
    expect([said.status, said.stderr]).toEqual([2, expect.stringContaining(`${name} of 2026-01-04`)]);
    expect(said.stderr).toContain("[cli/list-not-drawn]");
    expect(existsSync(place)).toBe(false);
    expect(readFileSync(join(folder, "ledger.jsonl"))).toEqual(before);
  });

  test.each(["due", "report"])("is said by %s", async (command) => {
    const honest = await calledLater(command, folder, ...AT);
    expect(honest.stderr).not.toContain("cli/list-not-drawn");
    edited(name);
    const said = await calledLater(command, folder, ...AT);
    expect([said.status, said.stdout]).toEqual([honest.status, honest.stdout]);
    expect(said.stderr).toContain("cli/list-not-drawn");
  });
});

test("papers of the lists as they were are written", async () => {
  expect((await calledLater("papers", folder, "--html")).status).toBe(0);
});

describe("`check` where a list stands that it has not written", () => {
  const history = "unit,day,inspectors,kind,result,matter,authority,level\nU-1,2025-05-05,,routine,none,,,\n";
  const tables = () => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "检查对象.csv"), "对象编号,名称,所属区域\nU-1,甲店,镇一\n");
    writeFileSync(join(folder, "检查人员.csv"), "执法证号,姓名,任务上限\nP1,张三,20\n");
  };
  const check = () => calledLater("check", folder, "--at", "2026-12-31", "--accept", "readings");

  test("refuses, and the list stays; under the name of a table it counts", async () => {
    folder = newFolder();
    tables();
    writeFileSync(join(folder, "history.csv"), history);
    const said = await check();
    expect([said.status, said.stderr]).toEqual([2, expect.stringContaining("[cli/list-of-others]")]);
    expect(readFileSync(join(folder, "history.csv"), "utf8")).toBe(history);
    expect(existsSync(join(folder, "units.csv"))).toBe(false);
    renameSync(join(folder, "history.csv"), join(folder, "检查记录.csv"));
    expect((await check()).status).toBe(0);
    expect(readFileSync(join(folder, "history.csv"), "utf8")).toContain("U-1,2025-05-05");
  });

  test("reads its own again", async () => {
    folder = newFolder();
    tables();
    writeFileSync(join(folder, "检查记录.csv"), history);
    expect((await check()).status).toBe(0);
    expect(readFileSync(join(folder, "history.csv"), "utf8")).toContain("U-1,2025-05-05");
    expect((await check()).status).toBe(0);
  });
});
