/** `double-random upload`: what it writes is read again without loss, and what does not fit is told row by row. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import readExcelFile from "read-excel-file/node";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { orThrow, writeLedger } from "../../src/index.js";
import { readCsv } from "../../src/io.js";
import { nationalEdition, uploadsOf } from "../../src/uploads.js";
import { writeJson, writeLists } from "../support/case-on-disk.js";
import { calledLater } from "../support/command.js";
import { H1, OFFICE, uploadYear } from "../support/upload-year.js";

const home = mkdtempSync(join(tmpdir(), "double-random-upload-"));
const year = uploadYear();
let folder: string;
let out: string;

beforeEach(() => {
  folder = mkdtempSync(join(home, "case-"));
  out = join(folder, "uploads");
  writeLists(folder, year.registry);
  writeJson(folder, "policy.json", year.policy);
  writeJson(folder, "uploads.json", OFFICE);
  writeFileSync(join(folder, "ledger.jsonl"), writeLedger(year.ledger));
  writeJson(folder, "seed.json", {
    ...{ round: "H1", sources: [{ type: "plain", value: "1" }], at: "2026-01-05T09:00:00+08:00" },
    ...{ by: "officer-1", asOf: year.registry.asOf },
  });
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const upload = (...words: string[]) => calledLater("upload", folder, "--edition", "national", ...words);
const textOf = (name: string) => readFileSync(join(out, name), "utf8");
const RECORDS = "公示信息.210500.2026.FIRE-01.H1.json";

describe("double-random upload", () => {
  test("writes tables, workbooks and records that are read again without loss", async () => {
    const said = await upload("--at", "2026-12-31", "--zh");
    expect([said.status, said.stderr]).toEqual([0, ""]);
    const { tables } = orThrow(
      uploadsOf(year, { edition: nationalEdition, office: OFFICE, at: "2026-12-31" }),
    );
    for (const { file, form, fields, lines } of tables) {
      if (form === "json") continue;
      const cells = lines.map((line) => line.cells);
      const data = readFileSync(join(out, `${file}.csv`));
      expect(data.subarray(0, 3), "a spreadsheet sees that it is UTF-8").toEqual(Buffer.from("\ufeff"));
      const read = orThrow(readCsv({ name: file, data }, [...fields]));
      expect(read.columns).toEqual(fields);
      expect(read.rows.map((row) => fields.map((name) => row[name]))).toEqual(cells);
      const [sheet] = await readExcelFile(join(out, `${file}.xlsx`));
      expect(sheet!.data.map((row) => row.map((cell) => cell ?? ""))).toEqual([fields, ...cells]);
    }
    const records = tables[3]!.lines.map(({ record }) => record);
    expect(JSON.parse(textOf(RECORDS))).toEqual(records);
    expect(readdirSync(out).sort()).toEqual(
      [
        ...["行政检查行为", "双随机计划", "抽查对象"].flatMap((name) => [`${name}.csv`, `${name}.xlsx`]),
        ...[RECORDS, "核对报告.csv", "report.json"],
      ].sort(),
    );
    expect(said.stdout).toContain("行政检查行为：共 3 行，符合要求 3 行，写出 3 行");
    expect(said.stdout).toMatch(/未经公开来源核实.*公示信息 uniscId.*检查类别/);
    expect(said.stdout).toContain("全部符合要求。");
    expect(textOf("核对报告.csv")).toContain('请留意,抽查对象,3,抽查检查对象名称,"“=乙""店"",分店”"');
    expect(textOf("核对报告.csv")).toContain("未经公开来源核实,（代码表）,,检查结果");
  });

  test("writes nothing but the report where something is missing, and ends with 1", async () => {
    rmSync(join(folder, "uploads.json"));
    const said = await upload("--at", "2026-12-31", "--zh");
    expect(said.status).toBe(1);
    expect(readdirSync(out).sort()).toEqual(["report.json", "核对报告.csv"].sort());
    expect(said.stdout).toContain(
      `✗ 行政检查行为第 2 行（${H1} 91210500MA00000019）的“监管事项目录编码”为必填项，但没有内容。`,
    );
    expect(said.stdout).toContain("（同类另有 2 处） [uploads/missing]");
    const report = JSON.parse(textOf("report.json")) as { faults: unknown[]; rows: unknown[] };
    const lines = orThrow(readCsv({ name: "核对报告.csv", data: textOf("核对报告.csv") }, ["种类"])).rows;
    expect(lines.filter((line) => line["种类"] === "须改正")).toHaveLength(report.faults.length);
    expect(report.rows[0]).toEqual({ table: "行政检查行为", rows: 3, fitting: 0, written: 0 });
  });

  test("with --partial writes the rows that fit", async () => {
    const { complaint: _, ...matters } = OFFICE.matters!;
    writeJson(folder, "uploads.json", { ...OFFICE, matters });
    const said = await upload("--partial");
    expect(said.status).toBe(1);
    expect(said.stdout).toContain("行政检查行为: 3 rows, 2 fit, 2 written");
    expect(textOf("行政检查行为.csv").match(/210500\/2026\/FIRE-01\/H1\//g)).toHaveLength(2);
    expect(textOf("行政检查行为.csv")).not.toContain("complaint");
    expect(said.stdout).toContain("1 to be mended");
  });

  test("takes the edition of a province from a file, and refuses one with its places", async () => {
    const own = JSON.parse(JSON.stringify(nationalEdition)) as {
      tables: { file: string; fields: object[] }[];
    };
    own.tables = own.tables.slice(1, 2);
    own.tables[0]!.file = "计划";
    const path = writeJson(folder, "liaoning.json", { $schema: "x", ...own });
    const { 行政区划代码, 地区名, 实施机构编码, 监管部门 } = OFFICE.office!;
    writeJson(folder, "uploads.json", {
      format: OFFICE.format,
      office: { 行政区划代码, 地区名, 实施机构编码, 监管部门 },
    });
    const said = await calledLater("upload", folder, "--edition", path, "--round", "H1");
    expect([said.status, said.stderr]).toEqual([0, ""]);
    expect(textOf("计划.csv").trimEnd().split("\n")).toHaveLength(2);
    Object.assign(own.tables[0]!.fields[0]!, { from: ["round.drawid"] });
    writeJson(folder, "liaoning.json", own);
    const wrong = await calledLater("upload", folder, "--edition", path, "--zh");
    expect(wrong.status).toBe(2);
    expect(wrong.stderr).toContain("可能是“round.drawId”");
    expect(wrong.stderr).toContain("报送表（tables）第 1 项，字段（fields）第 1 项，取自（from）第 1 项");
    writeJson(folder, "uploads.json", { format: OFFICE.format, office: { 地区茗: "x" } });
    const misspelt = await upload("--zh");
    expect(misspelt.stderr).toContain(
      "uploads.json，各行相同的值（office）地区茗：报送版本不需要机关提供“地区茗”。可能是“地区名”。",
    );
  });

  test("writes the national edition as a file that it takes again", async () => {
    const path = join(folder, "own.json");
    const said = await calledLater("upload", "--edition", "national", "--to", path, "--zh");
    expect([said.status, said.stdout]).toEqual([0, `已写入 ${path}\n`]);
    expect((await calledLater("upload", folder, "--edition", path, "--at", "2026-12-31")).status).toBe(0);
    writeFileSync(path, "mine");
    expect((await calledLater("upload", "--to", path)).stderr).toContain("[cli/not-ours]");
    expect((await calledLater("upload", folder, "--to", path)).stderr).toContain(
      "[cli/edition-without-case]",
    );
  });

  test("replaces its own files alone, and names those of an earlier upload that are not of this one", async () => {
    expect((await upload("--at", "2026-12-31")).status).toBe(0);
    expect((await upload("--at", "2026-12-30")).status).toBe(0);
    writeFileSync(join(out, "抽查对象.csv"), "mine\n");
    const mine = await upload("--at", "2026-12-29");
    expect([mine.status, mine.stderr]).toEqual([2, expect.stringContaining("[cli/not-ours]")]);
    expect(textOf("抽查对象.csv")).toBe("mine\n");
    rmSync(join(out, "抽查对象.csv"));
    rmSync(join(folder, "uploads.json"));
    const stale = await upload("--zh");
    expect(stale.stderr).toBe("");
    expect(stale.stdout).toContain("双随机计划.csv 是上次写出的，不属于本次报送");
    expect(existsSync(join(out, "双随机计划.csv"))).toBe(true);
    writeJson(folder, "uploads.json", OFFICE);
    expect((await upload("--at", "2026-12-28")).status).toBe(0);
  });

  test("with --dry-run writes nothing; the answer for machines has everything", async () => {
    const said = await upload("--dry-run", "--json", "--at", "2026-03-11");
    expect(existsSync(out)).toBe(false);
    expect(JSON.parse(said.stdout)).toMatchObject({
      ...{ ok: true, edition: "national", at: "2026-03-11", written: [], stale: [] },
      leftOut: { later: 1 },
    });
    expect(JSON.parse((await upload("--json")).stdout)).toMatchObject({ ok: true, at: "2026-07-02" });
  });

  test("its help has an example in both languages, and mistakes of the call are told", async () => {
    expect((await calledLater("upload", "--help")).stdout).toMatch(/For example:\s+double-random upload/);
    expect((await calledLater("upload", "--help", "--zh")).stdout).toMatch(/示例：\s+double-random upload/);
    for (const words of [
      ["upload"],
      ["upload", folder],
      ["upload", folder, "--edition", join(folder, "no.json")],
    ]) {
      const said = await calledLater(...words, "--zh");
      expect([said.status, said.stdout]).toEqual([2, ""]);
      expect(said.stderr).toMatch(/\p{Script=Han}{4}/u);
    }
    expect((await upload("--at", "soon")).stderr).toContain("[cli/not-a-day]");
  });
});
