/** `check`: an office's own lists on the command, from the first look to the lists that all other commands read. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { readWorkbook } from "../../src/desk.js";
import { orThrow } from "../../src/index.js";
import { calledLater } from "../support/command.js";
import { type MadeCell, madeWorkbook } from "../support/made-workbook.js";

const home = mkdtempSync(join(tmpdir(), "double-random-check-"));
let folder = "";
let cases = 0;

beforeEach(() => {
  folder = join(home, `case-${cases++}`);
  mkdirSync(folder);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const HEADINGS = [
  "序号",
  "统一社会信用代码",
  "企业名称",
  "所属区域",
  "登记状态",
  "成立日期",
  "行业",
  "联系电话",
];
const GOOD: readonly (readonly MadeCell[])[] = [
  ["本溪市重点单位名录"],
  HEADINGS,
  ["1", "91350100M000100Y43", "甲店", "南镇", "存续", { day: 46_082 }, "餐饮、娱乐", "13000000000"],
  ["2", "U-2", "=1+1", "北镇", "存续", "2026年3月2日", "餐饮", "-"],
];
const BAD: readonly (readonly MadeCell[])[] = [
  ["3", { number: "9.12E+17" }, "丙店", "南镇", "在业", "", "", ""],
  ["4", "U-4", "丁店", "南镇", "吊销", "3/1/2026", "", ""],
  ["合计", "", "", "", "", "", "4家", ""],
];
const PEOPLE =
  "姓名,执法证号,单位,负责区域,有效期至,发证日期,上限\n张三,P1,一队,南镇、北镇,2027年12月31日,2024-01-01,20\n李四,P2,二队,南镇,2027-12-31,2024-01-01,10\n";

function lists(rows: readonly (readonly MadeCell[])[] = GOOD, people = PEOPLE): void {
  writeFileSync(join(folder, "检查对象.xlsx"), madeWorkbook([{ name: "名录", rows }]));
  writeFileSync(join(folder, "检查人员.csv"), people);
}

const check = (...words: string[]) => calledLater("check", folder, "--at", "2026-04-01", ...words);

describe("lists of which all can be read", () => {
  test("are shown as they are understood, and nothing but the doubts is written", async () => {
    lists();
    const said = await check("--zh");
    expect(said.status).toBe(1);
    expect(said.stdout).toContain("检查对象：检查对象.xlsx“名录”，列标题在第 2 行（其上 1 行不读取）");
    expect(said.stdout).toContain("  统一社会信用代码 → 对象标识（id）");
    expect(said.stdout).toContain("  不读取：序号、联系电话");
    expect(said.stdout).toContain("共 2 行：照录 0 行，读法待确认 2 行，退回 0 行");
    expect(said.stdout).toContain("E3 “存续” → “正常（active）” ×2");
    expect(said.stdout).toContain(`double-random check ${folder} --accept readings`);
    expect(readdirSync(folder).sort()).toEqual(["检查人员.csv", "检查对象.xlsx", "疑点.xlsx"].sort());
    expect((await check()).stdout).toContain("2 rows: 0 as they stand, 2 with readings to accept, 0 refused");
  });

  test("are written for the other commands once the readings are accepted", async () => {
    lists();
    const said = await check("--accept", "readings");
    expect([said.status, said.stderr]).toEqual([0, ""]);
    expect(readFileSync(join(folder, "units.csv"), "utf8")).toBe(
      [
        "id,name,region,categories,tier,status,opened,closed,exclusions",
        "91350100M000100Y43,甲店,南镇,娱乐;餐饮,,active,2026-03-01,,",
        "U-2,=1+1,北镇,餐饮,,active,2026-03-02,,",
        "",
      ].join("\n"),
    );
    expect(readFileSync(join(folder, "inspectors.csv"), "utf8")).toContain(
      "P1,张三,一队,北镇;南镇,,执法证|P1|2024-01-01..2027-12-31,,,20,,,active",
    );
    const readings = JSON.parse(readFileSync(join(folder, "readings.json"), "utf8"));
    expect(readings.files.map(({ name }: { name: string }) => name)).toEqual([
      "检查对象.xlsx",
      "检查人员.csv",
    ]);
    expect(readings.readings.map(({ cell }: { cell: string }) => cell)).toEqual([
      "G3",
      "E3",
      "E4",
      "F4",
      "D2",
      "E2",
    ]);
    const columns = readFileSync(join(folder, "columns.json"), "utf8");
    expect(JSON.parse(columns)).toMatchObject({
      format: "double-random/columns/1",
      units: {
        file: "检查对象.xlsx",
        sheet: "名录",
        heading: 2,
        columns: { 登记状态: "status", 联系电话: null },
      },
      inspectors: { file: "检查人员.csv", heading: 1, columns: { 上限: "capacity" } },
    });
    expect((await check("--accept", "readings")).status).toBe(0);
    expect(readFileSync(join(folder, "columns.json"), "utf8")).toBe(columns);
    for (const name of ["units.csv", "readings.json"])
      expect(readFileSync(join(folder, name), "utf8")).not.toContain("13000000000");
  });

  test("letter for letter need no word", async () => {
    lists(
      [
        ["统一社会信用代码", "企业名称", "所属区域"],
        ["U-1", "甲", "南镇"],
      ],
      "执法证号,上限,负责区域,发证日期,有效期至,证件名称\nP1,5,南镇,2024-01-01,2027-12-31,执法证\n",
    );
    expect(await check()).toMatchObject({ status: 0 });
    expect(readdirSync(folder).sort()).toEqual(["检查人员.csv", "检查对象.xlsx"].sort());
  });
});

describe("lists with faults", () => {
  test("are refused cell by cell, whatever is accepted, and the workbook has them marked", async () => {
    lists([...GOOD, ...BAD]);
    for (const words of [[], ["--accept", "readings"]]) {
      const said = await check("--zh", ...words);
      expect(said.status).toBe(1);
      for (const place of [
        "检查对象.xlsx 名录 B5：",
        "检查对象.xlsx 名录 F6：",
        "检查对象.xlsx 名录 第 7 行：",
      ])
        expect(said.stdout).toContain(place);
      expect(said.stdout).toContain("共 5 行：照录 0 行，读法待确认 2 行，退回 3 行");
    }
    expect(readdirSync(folder)).not.toContain("units.csv");
    const data = readFileSync(join(folder, "疑点.xlsx"));
    const sheets = orThrow(await readWorkbook({ name: "疑点.xlsx", data }));
    const rows = sheets[0]!.rows;
    expect(sheets.map(({ name }) => name)).toEqual(["检查对象", "检查人员"]);
    expect(rows[1]!.slice(0, 3)).toEqual(["疑点", "序号", "统一社会信用代码"]);
    expect(rows[4]![0]).toContain("电子表格把它当作数字改动了");
    expect(rows[4]![2]).toBe("9.12E+17");
    expect(rows[6]![0]).toContain("合计");
  });

  test("are data with --json, without the registry", async () => {
    lists([...GOOD, ...BAD]);
    const said = JSON.parse((await check("--json")).stdout);
    expect(said.ok).toBe(false);
    expect(said.refusals.map(({ code }: { code: string }) => code)).toEqual([
      "desk/damaged-id",
      "desk/day-order",
      "desk/total-row",
    ]);
    expect(Object.keys(said).sort()).toEqual([
      "left",
      "lists",
      "ok",
      "readings",
      "refusals",
      "stale",
      "warnings",
      "written",
    ]);
  });
});

test("doubts of an earlier look are replaced, and a workbook of somebody else is not", async () => {
  lists([...GOOD, ...BAD]);
  expect((await check()).status).toBe(1);
  lists();
  expect(await check()).toMatchObject({ status: 1, stderr: expect.not.stringContaining("cli/not-ours") });
  const own = madeWorkbook([{ name: "A", rows: [["mine"]] }]);
  writeFileSync(join(folder, "doubts.xlsx"), own);
  expect((await check()).stderr).toContain("[cli/not-ours]");
  expect(new Uint8Array(readFileSync(join(folder, "doubts.xlsx")))).toEqual(own);
});

describe("a whole column that is damaged", () => {
  const many = Array.from({ length: 2_000 }, (_, n): readonly MadeCell[] => [
    String(n),
    { number: `9.${12 + (n % 80)}E+17` },
    `${n}店`,
    "南镇",
  ]);

  test("is one line with the first three cells and the one advice, in both languages", async () => {
    lists([...GOOD, ...many, ["x", "U-9", "店", "南镇", "不明"]]);
    const lines = (text: string) => text.split("\n").filter((line) => line.startsWith("✗"));
    const said = lines((await check("--zh")).stdout);
    expect(said).toHaveLength(2);
    expect(said[0]).toContain(
      "✗ 检查对象.xlsx 名录 B5 “9.12E+17”、B6 “9.13E+17”、B7 “9.14E+17” 等 2000 处：",
    );
    expect(said[0]!.split("从来源系统重新导出")).toHaveLength(2);
    expect(said[1]).toContain("检查对象.xlsx 名录 E2005：");
    expect(lines((await check()).stdout)[0]).toContain("B7 “9.14E+17” and so on, 2000 in all: ");
  });

  test("is whole with --json, and in the workbook of the doubts every cell", async () => {
    lists([...GOOD, ...many]);
    const { refusals, lists: read } = JSON.parse((await check("--json")).stdout);
    expect(refusals).toHaveLength(2_000);
    expect(read[0].counts).toEqual({ all: 2_002, accepted: 0, proposed: 2, refused: 2_000 });
    const data = readFileSync(join(folder, "doubts.xlsx"));
    const [sheet] = orThrow(await readWorkbook({ name: "doubts.xlsx", data }));
    const said = sheet!.rows.slice(4).map(([text]) => String(text));
    expect(said).toHaveLength(2_000);
    expect(said.every((text) => text.includes("took it for a number"))).toBe(true);
  });
});

describe("a call", () => {
  test.each([
    ["cli/no-list", []],
    ["cli/accept-what", ["--accept", "everything"]],
    ["cli/not-a-day", ["--at", "today"]],
  ])("is refused with %s", async (code, words) => {
    if (code !== "cli/no-list") lists();
    const said = await calledLater(
      "check",
      folder,
      ...(words.includes("--at") ? [] : ["--at", "2026-04-01"]),
      ...words,
    );
    expect([said.status, said.stderr]).toEqual([2, expect.stringContaining(`[${code}]`)]);
  });

  test("without a day is refused where no file says one", async () => {
    lists();
    expect((await calledLater("check", folder)).stderr).toContain("[cli/no-cut-off-day]");
  });

  test("with two files for one list is refused", async () => {
    lists();
    writeFileSync(join(folder, "检查对象.csv"), "id\n");
    expect((await check()).stderr).toContain("[cli/several-lists]");
  });

  test("finds the sheet that columns.json names, and refuses one that is not there", async () => {
    const other = { name: "说明", rows: [["x"]] };
    writeFileSync(join(folder, "检查对象.xlsx"), madeWorkbook([other, { name: "名录", rows: GOOD }]));
    writeFileSync(join(folder, "检查人员.csv"), PEOPLE);
    const columns = (units: object) =>
      writeFileSync(
        join(folder, "columns.json"),
        JSON.stringify({ format: "double-random/columns/1", units }),
      );
    columns({ sheet: "没有" });
    expect((await check()).stderr).toContain("[cli/no-sheet]");
    columns({ sheet: "名录", columns: { 行业: null, 序号: "fact:no" } });
    expect((await check()).stdout).toContain("序号 → fact:no");
    columns({ sheets: "名录" });
    expect((await check()).stderr).toContain("[desk/mapping-form]");
  });
});

describe("what an earlier check has left", () => {
  test("is named when it is none of this one, and stands where it was", async () => {
    lists();
    expect((await check("--zh")).status).toBe(1);
    const marked = readFileSync(join(folder, "疑点.xlsx"));
    const said = await check("--accept", "readings", "--zh");
    expect([said.status, said.stdout]).toEqual([0, expect.stringMatching(/疑点\.xlsx 是此前核对时写出的/)]);
    expect((await check("--accept", "readings")).stdout).toContain("疑点.xlsx is of an earlier check");
    expect(JSON.parse((await check("--accept", "readings", "--json")).stdout).stale).toEqual(["疑点.xlsx"]);
    expect(readFileSync(join(folder, "疑点.xlsx"))).toEqual(marked);
    rmSync(join(folder, "疑点.xlsx"));
    expect((await check("--accept", "readings")).stdout).not.toContain("earlier check");
  });
});

describe("in another folder", () => {
  const accept = (out: string) => check("--accept", "readings", "--out", out);

  test("the tables go along with the lists, so that whoever draws from these can read them again", async () => {
    lists();
    const out = join(folder, "五月 名单");
    expect(await accept(out)).toMatchObject({ status: 0 });
    for (const name of ["检查对象.xlsx", "检查人员.csv"])
      expect(readFileSync(join(out, name))).toEqual(readFileSync(join(folder, name)));
    expect(await calledLater("check", out, "--at", "2026-04-01", "--accept", "readings")).toMatchObject({
      status: 0,
    });
    expect(await accept(out)).toMatchObject({ status: 0 });
  });

  test("a table that stands there with another content is not replaced, and nothing is written", async () => {
    lists();
    const out = join(folder, "out");
    mkdirSync(out);
    writeFileSync(join(out, "检查人员.csv"), `${PEOPLE}王五,P3,二队,南镇,2027-12-31,2024-01-01,10\n`);
    const { status, stderr } = await accept(out);
    expect([status, stderr]).toEqual([2, expect.stringContaining("[cli/not-ours]")]);
    expect(readdirSync(out)).toEqual(["检查人员.csv"]);
  });

  test("a table outside of the folder cannot go along, and is said", async () => {
    lists();
    const outside = join(home, "外.csv");
    writeFileSync(outside, PEOPLE);
    rmSync(join(folder, "检查人员.csv"));
    writeFileSync(
      join(folder, "columns.json"),
      JSON.stringify({ format: "double-random/columns/1", inspectors: { file: "../外.csv" } }),
    );
    const { status, stderr } = await accept(join(folder, "out"));
    expect([status, stderr]).toEqual([2, expect.stringContaining("[cli/table-outside]")]);
  });
});
