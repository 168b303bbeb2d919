/** Tables that are handed to acts as offices have them: workbooks, other codings, Chinese headings and words. */
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Ledger, orThrow, plannedVisits, readLedger, readYear } from "../../src/index.js";
import {
  acts,
  caseOnDisk,
  ledgerIn,
  newFolder,
  policyOfYear,
  registryOfDay,
  writeLists,
} from "../support/case-on-disk.js";
import { called, calledLater } from "../support/command.js";
import { inGb18030 } from "../support/in-gb18030.js";
import { type MadeCell, madeWorkbook } from "../support/made-workbook.js";
import { units, withUnit } from "../support/small-case.js";

const DAY = "2026-03-05";
let drawn: string;
let folder: string;
let unit: string;
let drawId: string;
let people: readonly string[];

beforeAll(() => {
  drawn = caseOnDisk();
  for (const name of ["announce", "run"]) expect(called(name, drawn).status).toBe(0);
  const ledger: Ledger = orThrow(readLedger(ledgerIn(drawn)));
  const inputs = { policy: policyOfYear(), registry: registryOfDay("2026-01-04") };
  const [visit] = plannedVisits(orThrow(readYear(ledger, inputs))).visits;
  [unit, drawId] = [visit!.unit, visit!.draws[0]!];
  people = visit!.seats.map(({ inspector }) => inspector);
});

beforeEach(() => {
  folder = newFolder();
  cpSync(drawn, folder, { recursive: true });
});

type Rows = readonly (readonly MadeCell[])[];

function book(rows: Rows, name = "结果.xlsx"): string {
  const path = join(folder, name);
  writeFileSync(path, madeWorkbook([{ name: "检查结果", rows }]));
  return path;
}

function text(data: string | Uint8Array, name = "结果.csv"): string {
  writeFileSync(join(folder, name), data);
  return join(folder, name);
}

const record = (path: string, ...words: string[]) => acts(DAY, "result", folder, "--file", path, ...words);

/** The last entries of the ledger that the folder has more than the drawn one. */
function written(): { kind: string; body: Record<string, unknown> }[] {
  const own = ledgerIn(folder).slice(ledgerIn(drawn).length).trim();
  return own === "" ? [] : own.split("\n").map((line) => JSON.parse(line));
}

const entered = () => ({
  kind: "result",
  body: { drawId, unit, step: "enter", day: "2026-03-01", codes: ["1"], inspectors: [...people].sort() },
});

/** As an office has them: below a title, with notes in the headings, without draw and step. */
const office = (day: MadeCell, outcome: MadeCell = "未发现问题"): Rows => [
  ["二〇二六年上半年检查结果汇总表"],
  ["序号", "对象编号（必填）", "对象名称", "检查日期", "检查结果", ""],
  ["1", unit, "某店", day, outcome, ""],
  ["", "", "", "", "", ""],
];

describe("a correction", () => {
  const HEAD = "draw,unit,step,day,codes,text,approver";
  const correct = (codes: string, text = "misread") =>
    `${drawId},${unit},correct,2026-03-01,${codes},${text},head`;
  const rows = (...lines: string[]) => text([HEAD, ...lines, ""].join("\n"));
  const first = () => [`${drawId},${unit},enter,2026-03-01,A,,`, `${drawId},${unit},publish,,,,`];

  test("is written once: what stands already is no correction, and the row is named", async () => {
    expect((await record(rows(...first(), correct("1")))).status).toBe(0);
    const before = ledgerIn(folder);
    for (const words of [["misread"], ["another word"]]) {
      const again = await record(rows(correct("1", ...words)));
      expect([again.status, again.stderr]).toEqual([2, expect.stringContaining("[cli/nothing-corrected]")]);
      expect(again.stderr).toMatch(/^结果\.csv row 2: .* stands already as this correction says/);
    }
    expect((await record(rows(correct("1")), "--zh")).stderr).toContain("已与该行更正内容一致");
    expect(ledgerIn(folder)).toBe(before);
    expect((await record(rows(correct("A")))).status).toBe(0);
    expect((await record(rows(correct("1")))).status).toBe(0);
  });

  test("does not stand twice in one table either", async () => {
    const twice = await record(rows(...first(), correct("1"), correct("1")));
    expect([twice.status, twice.stderr]).toEqual([2, expect.stringContaining("结果.csv row 5")]);
    expect(written()).toEqual([]);
  });
});

describe("results from a workbook", () => {
  test.each([
    ["2026/3/1", "2026/3/1"],
    ["2026年3月1日", "2026年3月1日"],
    ["a day of the spreadsheet", { day: 46_082 }],
    ["the number of a day", { number: "46082" }],
    ["an ISO day", "2026-03-01"],
  ] as const)("are shown as they are read, and written once that is accepted: %s", async (_, day) => {
    const path = book(office(day));
    const shown = await record(path, "--zh");
    expect([shown.status, written()]).toEqual([1, []]);
    expect(shown.stdout).toContain("结果.xlsx“检查结果”，列标题在第 2 行");
    expect(shown.stdout).toContain("  对象编号（必填） → 检查对象（unit）");
    expect(shown.stdout).toContain("  不读取：序号、对象名称");
    expect(shown.stdout).toContain("E3 “未发现问题” → “1”");
    expect(shown.stdout).toContain(`3 “” → “${drawId}”`);
    expect(shown.stderr).toContain("[cli/readings-to-accept]");
    expect((await record(path, "--zh", "--dry-run")).status).toBe(0);
    expect(written()).toEqual([]);
    const done = await record(path, "--accept", "readings");
    expect([done.status, done.stderr]).toEqual([0, ""]);
    expect(written()).toMatchObject([entered()]);
    expect(called("verify", folder).status).toBe(0);
  });

  test.each([
    ["A+E", ["A", "E"]],
    ["1", ["1"]],
    [{ number: "1" }, ["1"]],
    ["1 未发现问题", ["1"]],
    ["Ａ、ｅ", ["A", "E"]],
    ["公示信息隐瞒真实情况、弄虚作假；其他违法行为", ["C", "D"]],
    ["problem found, to be handled; other breach", ["A", "D"]],
  ] as const)("name what was found by codes or by words: %j", async (cell, codes) => {
    expect((await record(book(office("2026-03-01", cell)), "--accept", "readings")).status).toBe(0);
    expect(written()[0]!.body["codes"]).toEqual(codes);
  });

  test("that contradict each other in one row are refused", async () => {
    const rows: Rows = [
      ["对象编号", "抽取编号", "步骤", "检查日期", "结果代码", "检查结果"],
      [unit, drawId, "录入", "2026-03-01", "A", "未发现问题"],
    ];
    const told = await record(book(rows), "--accept", "readings", "--zh");
    expect([told.status, told.stderr]).toEqual([2, expect.stringContaining("[cli/codes-differ]")]);
    expect(told.stderr).toContain("结果.xlsx 检查结果 E2：");
  });

  test("have words for every step, and the people by name and id", async () => {
    const [first, second] = people;
    const rows = (step: string, outcome: string, text: string): Rows => [
      ["抽取编号", "对象编号", "步骤", "检查日期", "检查结果", "检查人员", "改正期限", "说明", "批准人"],
      [
        ...[drawId, unit, step, step === "公示" ? "" : "2026-03-01", outcome],
        ...[
          outcome === "" ? "" : `Inspector ${first!.slice(2)}（${first}）、${second}`,
          outcome === "" ? "" : "2026/4/1",
          text,
          "",
        ],
      ],
    ];
    const steps = [rows("录入", "发现问题已责令改正", ""), rows("公示", "", ""), rows("整改", "", "已改正")];
    for (const each of steps) expect((await record(book(each), "--accept", "readings")).stderr).toBe("");
    expect(written().map(({ body }) => [body["step"], body["codes"], body["correctBy"]])).toEqual([
      ["enter", ["E"], "2026-04-01"],
      ["publish", undefined, undefined],
      ["close", undefined, undefined],
    ]);
    expect(written()[0]!.body["inspectors"]).toEqual([first, second]);
    expect(called("verify", folder).status).toBe(0);
  });

  test.each(["、", "；", ";", "，", ",", "\n"])("name people apart by %j", async (sign) => {
    const rows: Rows = [
      ["抽取编号", "对象编号", "步骤", "检查日期", "检查结果", "检查人员"],
      [drawId, unit, "录入", "2026-03-01", "未发现问题", people.join(sign)],
    ];
    expect((await record(book(rows), "--accept", "readings")).stderr).toBe("");
    expect(written()[0]!.body["inspectors"]).toEqual([...people].sort());
  });

  test("are refused all at once, each by sheet, cell and heading", async () => {
    const rows: Rows = [
      ["抽取编号", "对象编号", "步骤", "检查日期", "检查结果", "检查人员"],
      [drawId, unit, "提交", "2026-03-01", "未发现问题", ""],
      [drawId, "U-999999", "录入", "2026-03-01", "未发现问题", ""],
      [drawId, unit.replace("-", "—"), "录入", "2026-03-01", "良好", people[0]!.toLowerCase()],
      [`${drawId}x`, unit, "录入", "3/1/2026", "1", ""],
      ["合计", "", "", "", "", ""],
    ];
    const told = await record(book(rows), "--accept", "readings", "--zh");
    expect(told.status).toBe(2);
    const found = told.stderr
      .split("\n")
      .flatMap((line) => [/^结果\.xlsx 检查结果 (.+?)：.*\[(\S+)\]$/.exec(line)?.slice(1).join(" ") ?? []])
      .flat();
    expect(found).toEqual([
      "C2 cli/word-unknown",
      "B3 cli/id-unknown",
      "B4 cli/id-near",
      "E4 cli/codes-unknown",
      "F4 cli/id-near",
      "A5 cli/draw-near",
      "D5 desk/day-order",
      "第 6 行 desk/total-row",
    ]);
    expect(told.stderr).toContain(`相近的“${unit}”`);
    expect(told.stderr).toContain(
      "录入结果、退回修改、审核不通过、公示结果、更正结果、撤销结果、撤下公示、整改办结",
    );
    expect(written()).toEqual([]);
  });

  test("with what the act itself refuses are told by the cell, too", async () => {
    const rows: Rows = [
      ["对象编号", "抽取编号", "步骤", "检查日期", "检查结果"],
      [unit, drawId, "录入", "2027-01-01", "未发现问题"],
    ];
    const told = await record(book(rows), "--accept", "readings", "--zh");
    expect(told.stderr).toMatch(/^结果\.xlsx 检查结果 D2 检查日期：.*\[result\/day\]$/m);
  });
});

describe("a table", () => {
  const csv = (between: string, head = "对象编号,检查日期,检查结果"): string =>
    [head, `${unit},2026-03-01,未发现问题`, ",,", ""].join("\r\n").replaceAll(",", between);

  test.each([
    ["UTF-8", () => csv(",")],
    ["UTF-8 with a mark and semicolons", () => `\ufeff${csv(";")}`],
    ["GBK", () => inGb18030(csv(","))],
    ["UTF-16 with tabs", () => Buffer.from(`\ufeff${csv("\t")}`, "utf16le")],
  ] as const)("is read in %s", async (_, data) => {
    const told = await record(text(data()), "--accept", "readings");
    expect([told.status, told.stderr]).toEqual([0, ""]);
    expect(written()).toMatchObject([entered()]);
  });

  test("of unknown columns and further sheets is accepted only as a whole", async () => {
    const path = join(folder, "结果.xlsx");
    const rows: Rows = [
      ["draw", "unit", "step", "day", "codes", "备注"],
      [drawId, unit, "enter", "2026-03-01", "1", "x"],
    ];
    writeFileSync(
      path,
      madeWorkbook([
        { name: "A", rows },
        { name: "草稿", rows: [["x"]] },
      ]),
    );
    const told = await record(path, "--zh");
    expect(told.status).toBe(1);
    expect(told.stdout).toContain("? 含义不明、不读取的列：备注");
    expect(told.stdout).toContain("? 没有读取的其他工作表：草稿");
    expect(written()).toEqual([]);
    expect((await record(path, "--accept", "readings")).status).toBe(0);
  });

  test("as data says what is open, and writes nothing", async () => {
    const told = await record(text(csv(",")), "--json");
    expect([told.status, JSON.parse(told.stdout)]).toMatchObject([
      1,
      { ok: false, written: false, refusals: [{ code: "cli/readings-to-accept" }], table: { left: [] } },
    ]);
    expect(written()).toEqual([]);
  });

  test("letter for letter asks for nothing", async () => {
    const told = await record(text(`draw,unit,step,day,codes\n${drawId},${unit},enter,2026-03-01,1\n`));
    expect(told.stdout.startsWith("第") || /^\d+\. /.test(told.stdout)).toBe(true);
    expect(written()).toMatchObject([entered()]);
  });

  test.each([
    ["cli/table-no-headings", "甲,乙\n1,2\n"],
    ["cli/table-missing-column", "检查日期,检查结果\n2026-03-01,1\n"],
    ["cli/table-second-column", "对象编号,统一社会信用代码\nU-1,U-1\n"],
    ["cli/table-near-heading", "对象编号,检查曰期\nU-1,2026-03-01\n"],
    ["desk/column-without-heading", "对象编号,检查日期,\nU-1,2026-03-01,x\n"],
  ])("is refused with %s", async (code, data) => {
    const told = await record(text(data), "--zh");
    expect([told.status, told.stderr]).toEqual([2, expect.stringContaining(`[${code}]`)]);
  });

  test.each([
    ["nothing below its headings", "结果.csv", "对象编号,检查日期\n", "cli/table-no-rows"],
    ["the form of an old workbook", "结果.xls", "<html><table></table></html>", "io/other-workbook"],
    ["the form of another program", "结果.et", "PK", "io/other-workbook"],
    [
      "an old workbook under the name of a text",
      "结果.csv",
      Buffer.from("d0cf11e0a1b11ae1", "hex"),
      "io/locked-or-old-workbook",
    ],
  ] as const)("of %s has one refusal", async (_, name, data, code) => {
    const told = await record(text(data, name), "--zh");
    expect(told.status).toBe(2);
    expect(told.stderr.match(/\[[a-z]+\/[^\]]+\]/g)).toEqual([`[${code}]`]);
  });

  test("says which of its rows and columns are hidden, and reads them", async () => {
    const path = join(folder, "结果.xlsx");
    const hide = (_: string, xml: string) =>
      xml
        .replace('<row r="3">', '<row r="3" hidden="1">')
        .replace("<sheetData>", '<cols><col min="4" max="4" hidden="1"/></cols><sheetData>');
    const rows = office("2026-03-01");
    writeFileSync(path, madeWorkbook([{ name: "检查结果", rows }], { change: hide }));
    const told = await record(path, "--zh", "--accept", "readings");
    expect(told.stderr).toContain("结果.xlsx 检查结果：有 1 行被隐藏，其中的内容照常读取：第 3 行。");
    expect(told.stderr).toContain("结果.xlsx 检查结果：有 1 列被隐藏，其中的内容照常读取：D 检查日期。");
    expect(written()).toMatchObject([entered()]);
  });

  test("of two sheets that could be meant is refused", async () => {
    const path = join(folder, "结果.xlsx");
    const rows = office("2026-03-01");
    writeFileSync(
      path,
      madeWorkbook([
        { name: "一月", rows },
        { name: "二月", rows },
      ]),
    );
    expect((await record(path, "--zh")).stderr).toMatch(/一月、二月.*\[cli\/table-several-sheets\]/);
  });

  test("accepts nothing but readings", async () => {
    const told = await record(text(csv(",")), "--accept", "all");
    expect([told.status, told.stderr]).toEqual([2, expect.stringContaining("[cli/accept-what]")]);
  });
});

describe("other acts", () => {
  const done = async (...words: string[]) => {
    const told = await acts(DAY, ...words, "--accept", "readings", "--zh");
    expect([told.status, told.stderr]).toEqual([0, ""]);
    return written();
  };

  test("read events by their words", async () => {
    const path = text(
      "对象编号,事件种类,日期,文号\nU-03,行政处罚,2026年3月1日,罚字〔2026〕3号\n",
      "事件.csv",
    );
    expect(await done("event", folder, "--file", path)).toMatchObject([
      { body: { unit: "U-03", event: "penalty", day: "2026-03-01", reference: "罚字〔2026〕3号" } },
    ]);
    const odd = text("对象编号,事件种类,日期,文号\nU-3,表扬,2026-03-01,1\n", "事件.csv");
    const told = await acts(DAY, "event", folder, "--file", odd, "--zh");
    expect(told.stderr).toMatch(
      /事件\.csv A2：.*\[cli\/id-near\]\n事件\.csv B2：.*行政处罚、事故、投诉属实、信用修复/,
    );
  });

  test("read visits of others in the form of the past visits", async () => {
    const path = text("统一社会信用代码,检查日期,检查结果\nU-03,2025/11/3,合格\n", "检查记录.csv");
    expect(await done("visits", folder, "--authority", "x", "--file", path)).toMatchObject([
      { body: { unit: "U-03", day: "2025-11-03", result: "合格" } },
    ]);
  });

  test("read units that are not visited", async () => {
    const path = text(`对象编号,原因,理由\n${unit},注销,上门未见\n`, "递补.csv");
    const [entry] = await done("replace", folder, "--round", "H1", "--file", path, "--approver", "王局");
    expect(entry).toMatchObject({ kind: "replacement", body: { units: [{ unit, code: "closed" }] } });
  });

  const TWO = "对象编号,原因,理由\n";
  const replaced = (rows: string) =>
    acts(
      DAY,
      "replace",
      folder,
      "--round",
      "H1",
      "--file",
      text(TWO + rows, "递补.csv"),
      "--approver",
      "王局",
      "--zh",
    );

  test("list the words of a column once, with the rows that say nothing", async () => {
    const told = await replaced(`${unit},,a\nU-03, ,b\nU-04,注销,c\n`);
    const missing = told.stderr.split("\n").filter((line) => line.includes("[cli/word-missing]"));
    expect(missing).toHaveLength(1);
    expect(missing[0]).toContain("“原因”一列有 2 行没有填写：第 2、3 行。请逐行填写，写以下之一：已关闭、");
    expect(missing[0]).not.toContain("not-found");
  });

  test("tell a day where a word is asked, and take words with blanks in and around them", async () => {
    expect((await replaced(`${unit},2026-05-05,a\n`)).stderr).toMatch(
      /“2026-05-05”是日期.*\[cli\/word-is-day\]/,
    );
    expect((await replaced(`${unit},2026年5月5日,a\n`)).stderr).toContain("[cli/word-is-day]");
    const told = await replaced(`${unit}, 注 销 ,a\n`);
    expect(told.stdout).toContain("“ 注 销 ” → “关闭（closed）”");
  });

  test("tell names from ids, and propose the id of the only one who bears it", async () => {
    const registry = registryOfDay("2026-01-04").units;
    const told = await replaced(`${registry.names[0]},注销,a\n`);
    expect(told.stderr).toContain(`名录库中叫这一名称的只有 ${registry.ids[0]}；`);
    expect(told.stderr).toContain("[cli/name-for-id]");
  });

  test("take words of offices in the call", async () => {
    const words = ["--reason", "病假条", "--approver", "王局"];
    const told = await acts(
      DAY,
      "substitute",
      folder,
      "--inspector",
      people[0]!,
      "--ground",
      "病假",
      ...words,
    );
    expect([told.status, written()[0]!.body["ground"]]).toEqual([0, "illness"]);
  });

  test("read the reasons of a change in the table that the command itself wrote", async () => {
    const lists = newFolder();
    writeLists(lists, registryOfDay(DAY, withUnit("U-12", { status: "closed", closed: DAY })));
    const words = ["change", folder, "--to", lists, "--as-of", DAY];
    expect((await calledLater(...words, "--zh")).status).toBe(1);
    const path = join(lists, "变更理由.csv");
    const own = readFileSync(path, "utf8");
    expect(own.startsWith("\ufeff对象编号,对象名称,变动内容,可选原因,变更原因,并入对象,理由\n")).toBe(true);
    writeFileSync(path, own.replace(",,,\n", ",已关闭,,营业执照注销\n"));
    expect(await done(...words, "--file", path, "--approver", "王局")).toMatchObject([
      { kind: "registry" },
      { kind: "roster" },
      { kind: "change", body: { units: [{ unit: "U-12", code: "closed", reason: "营业执照注销" }] } },
    ]);
    expect(units().length).toBeGreaterThan(0);
  });
});
