/** `papers`: what an office hands on, by the ledger of a day, into a folder in which nothing of people is lost. */

import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readWorkbook } from "../../src/desk.js";
import { orThrow } from "../../src/index.js";
import { readCsv } from "../../src/io.js";
import { bundledCommand, called, calledLater, started } from "../support/command.js";

const home = mkdtempSync(join(tmpdir(), "double-random-office-"));
const folder = join(home, "case");
const papers = join(folder, "papers");
const paper = (name: string): string => join(papers, name);
const by = ["--by", "张经办", "--yes"];
const write = (...words: string[]) => calledLater("papers", folder, ...words);
const listed = () =>
  readdirSync(papers, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name).slice(papers.length + 1))
    .sort();

beforeAll(async () => {
  cpSync("examples/data/town-market", folder, { recursive: true });
  expect(called("announce", folder).status).toBe(0);
  expect(called("run", folder).status).toBe(0);
  const ill = ["--ground", "illness", "--reason", "病假条", "--approver", "王局长"];
  const when = ["--from", "2026-02-10", "--until", "2026-02-20", "--at", "2026-02-10T08:30:00+08:00"];
  expect((await calledLater("substitute", folder, "--inspector", "P-2", ...when, ...ill, ...by)).status).toBe(
    0,
  );
  const closed = ["--unit", "D-12", "--code", "closed", "--reason", "交回许可证", "--approver", "王局长"];
  const at = ["--at", "2026-04-10T09:00:00+08:00"];
  expect((await calledLater("replace", folder, "--round", "H1", ...closed, ...at, ...by)).status).toBe(0);
});

afterAll(() => rmSync(home, { recursive: true }));

const rowsOf = (name: string) => orThrow(readCsv({ name, data: readFileSync(paper(name)) })).rows;

describe("in Chinese, of the last day", () => {
  let said: Awaited<ReturnType<typeof write>>;
  beforeAll(async () => {
    rmSync(papers, { recursive: true, force: true });
    said = await write("--zh", "--bom");
  });

  test("every paper is there under its Chinese name, and the list of them says what they are", () => {
    expect(said).toMatchObject({ status: 0, stderr: "" });
    const names = listed();
    expect(names.filter((name) => !name.includes("/"))).toEqual(
      [
        "files.json",
        "两库移交单.html",
        "任务单.html",
        "抽查对象名单.csv",
        "抽查对象名单.xlsx",
        "抽查计划表.csv",
        "抽查计划表.xlsx",
        "日历.ics",
        "检查小组.csv",
        "检查小组.xlsx",
        "检查结果表.csv",
        "检查结果表.xlsx",
        "统计汇总.csv",
        "统计表.csv",
        "统计表.xlsx",
        "通知书.html",
      ].sort(),
    );
    expect(names).toContain("检查人员任务/赵甲（P-1）.xlsx");
    expect(names).toContain("日历/钱乙（P-2）.ics");
    const list = JSON.parse(readFileSync(paper("files.json"), "utf8"));
    expect(list).toMatchObject({ format: "double-random/papers/1", day: "2026-04-10" });
    expect(list.files.map(({ name }: { name: string }) => name).sort()).toEqual(
      names.filter((name) => name !== "files.json"),
    );
    for (const { name, sha256 } of list.files)
      expect(
        createHash("sha256")
          .update(readFileSync(paper(name)))
          .digest("hex"),
      ).toBe(sha256);
  });

  test("a workbook and its CSV file hold the same", async () => {
    const [sheet] = orThrow(
      await readWorkbook({ name: "x", data: new Uint8Array(readFileSync(paper("抽查对象名单.xlsx"))) }),
    );
    const [head, ...rows] = sheet!.rows.map((row) =>
      row.map((cell) => (typeof cell === "string" ? cell : cell.text)),
    );
    expect(readFileSync(paper("抽查对象名单.csv"), "utf8").startsWith("\ufeff")).toBe(true);
    expect(rows.map((row) => Object.fromEntries(row.map((cell, at) => [head![at], cell])))).toEqual(
      rowsOf("抽查对象名单.csv"),
    );
  });

  test("they are as of now: the substitute goes, and the unit in place of the closed one is visited", () => {
    expect(rowsOf("抽查对象名单.csv").find((row) => row["对象编号"] === "D-12")!["检查情况"]).toBe(
      "不再检查（已关闭）",
    );
    const teams = rowsOf("检查小组.csv");
    expect(teams.filter((row) => row["对象编号"] === "D-03").map((row) => row["姓名"])).toEqual([
      "赵甲",
      "周戊",
    ]);
    expect(teams.some((row) => row["对象编号"] === "D-09")).toBe(true);
    expect(readFileSync(paper("日历.ics"), "utf8")).toContain("SUMMARY:已取消：检查 示范县丑副食店");
  });

  test("nothing on the terminal is English", () => {
    expect(said.stdout.replaceAll(home, "")).not.toMatch(/[A-Za-z]{2,} [A-Za-z]{2,}/);
  });
});

test("an earlier day has its own papers, and what is none any more goes", async () => {
  expect((await write("--zh")).status).toBe(0);
  const before = await write("--zh", "--at", "2026-01-31");
  expect(before.stdout).toContain("截至 2026-01-31 的账本，共 7 条");
  expect(rowsOf("抽查对象名单.csv").map((row) => row["检查情况"])).toEqual(Array(4).fill("待检查"));
  expect(rowsOf("检查小组.csv").some((row) => row["姓名"] === "钱乙" && row["对象编号"] === "D-03")).toBe(
    true,
  );
  const english = await write("--at", "2026-01-31", "--csv", "--html");
  expect(english.status).toBe(0);
  const names = listed();
  expect(names).toContain("Units drawn.csv");
  expect(names).toContain("抽查对象名单.xlsx");
  expect(
    names.filter((name) => /\p{Script=Han}.*\.(csv|html)$/u.test(name) && !name.startsWith("Tasks/")),
  ).toEqual([]);
});

test("the same words make the same files", async () => {
  const digests = () =>
    Object.fromEntries(listed().map((name) => [name, readFileSync(paper(name)).toString("base64")]));
  expect((await write("--zh")).status).toBe(0);
  const first = digests();
  expect((await write("--zh")).status).toBe(0);
  expect(digests()).toEqual(first);
});

test("what somebody has changed or put there is not replaced", async () => {
  expect((await write("--zh", "--csv")).status).toBe(0);
  writeFileSync(paper("检查小组.csv"), "我的修改");
  const refused = await write("--zh", "--csv", "--at", "2026-01-31");
  expect(refused).toMatchObject({ status: 2, stderr: expect.stringContaining("[cli/not-ours]") });
  expect(readFileSync(paper("检查小组.csv"), "utf8")).toBe("我的修改");
  expect(rowsOf("抽查对象名单.csv")).toHaveLength(5);
  const elsewhere = join(home, "mine");
  mkdirSync(elsewhere);
  writeFileSync(join(elsewhere, "检查小组.csv"), "我的");
  expect((await write("--zh", "--csv", "--to", elsewhere)).stderr).toContain("[cli/not-ours]");
  expect(readdirSync(elsewhere)).toEqual(["检查小组.csv"]);
});

test("a list of papers that names files elsewhere takes none of them away", async () => {
  const to = join(home, "listed");
  mkdirSync(to);
  const victim = join(home, "victim.csv");
  writeFileSync(victim, "x");
  const sha256 = createHash("sha256").update("x").digest("hex");
  writeFileSync(
    join(to, "files.json"),
    JSON.stringify({ format: "double-random/papers/1", files: [{ name: "../victim.csv", sha256 }, null, 7] }),
  );
  expect((await write("--csv", "--to", to)).status).toBe(0);
  expect(existsSync(victim)).toBe(true);
});

test("one round, one matter, kinds of files", async () => {
  const to = join(home, "one");
  const said = await write("--round", "H1", "--csv", "--to", to, "--json");
  expect(JSON.parse(said.stdout)).toMatchObject({
    ok: true,
    day: "2026-04-10",
    formulas: expect.any(Number),
    removed: [],
  });
  expect(readdirSync(to).filter((name) => !name.endsWith(".csv") && name !== "Tasks")).toEqual([
    "files.json",
  ]);
  expect((await write("--round", "H7", "--to", to)).stderr).toContain("[round/unknown-round]");
  expect((await write("--matter", "FIRE", "--to", to)).stderr).toContain("[round/unknown-matter]");
  expect((await write("--matter", "FOOD", "--csv", "--to", to)).status).toBe(0);
});

test("mistakes of the call are told", async () => {
  expect((await write("--html", "--bom")).stderr).toContain("[cli/bom-without-csv]");
  expect((await write("--at", "2025-12-31")).stderr).toContain("[cli/no-entries]");
  expect((await write("--at", "yesterday")).stderr).toContain("[cli/not-a-day]");
  expect((await calledLater("papers", "examples/data/town-market")).stderr).toContain("[cli/no-draw-yet]");
  expect((await calledLater("papers")).stderr).toContain("[cli/give-case]");
});

test("without what writes workbooks it says so, writes nothing, and writes all else", () => {
  const program = bundledCommand();
  const place = join(home, "without");
  cpSync(dirname(program), join(place, "bin"), { recursive: true });
  const { dependencies } = JSON.parse(readFileSync("package.json", "utf8"));
  for (const name of Object.keys(dependencies)) {
    mkdirSync(dirname(join(place, "node_modules", name)), { recursive: true });
    symlinkSync(join(process.cwd(), "node_modules", name), join(place, "node_modules", name));
  }
  const to = join(home, "no-workbooks");
  const call = (...words: string[]) =>
    started(join(place, "bin", "main.mjs"), "papers", folder, "--to", to, ...words);
  expect(call("--zh")).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("npm install write-excel-file"),
  });
  expect(existsSync(to)).toBe(false);
  expect(call("--zh", "--csv", "--html", "--ics").status).toBe(0);
  expect(readdirSync(to)).toContain("通知书.html");
});
