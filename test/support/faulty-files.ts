/** Lists as offices keep them, each with one family of faults, and what has to become of every cell of them. */
import { inGb18030 } from "./in-gb18030.js";
import { type MadeCell, type MadeSheet, madeWorkbook } from "./made-workbook.js";

export interface FaultyFile {
  readonly fault: string;
  readonly name: string;
  readonly data: Uint8Array;
  readonly accepted: number;
  readonly proposed: number;
  readonly refused: number;
  /** Cell → what it is read as, and why. */
  readonly readings: Readonly<Record<string, readonly [readAs: string, why: string]>>;
  /** Cell, or number of the row → code. */
  readonly refusals: Readonly<Record<string, string>>;
  /** Cell → code. */
  readonly warnings?: Readonly<Record<string, string>>;
}

type Rows = MadeSheet["rows"];

const HEADINGS = ["对象编号", "名称", "所属区域", "行业", "登记状态", "成立日期"] as const;
const GOOD = ["U-1", "甲店", "南镇", "餐饮", "active", "2020-05-18"] as const;

function textOf(rows: readonly (readonly string[])[], delimiter = ","): string {
  return rows.map((cells) => `${cells.join(delimiter)}\r\n`).join("");
}

function book(
  rows: Rows,
  more: Omit<MadeSheet, "name" | "rows"> = {},
  bent: Parameters<typeof madeWorkbook>[1] = {},
) {
  return madeWorkbook([{ name: "名录", rows, ...more }], bent);
}

/** A row with an id, and something else in one of its columns. */
function row(
  id: MadeCell,
  other: Readonly<Partial<Record<(typeof HEADINGS)[number], MadeCell>>> = {},
): readonly MadeCell[] {
  return HEADINGS.map((heading, at) => (at === 0 ? id : (other[heading] ?? GOOD[at]!)));
}

const days = (cells: readonly MadeCell[]) => cells.map((cell, n) => row(`U-${n + 1}`, { 成立日期: cell }));
const DAY_FORM = ["2026-03-01", "day-form"] as const;

const DAMAGED: Rows = [
  row({ number: "9.12E+17" }),
  row("9.12E+17"),
  row("912345678901234000"),
  row({ number: "912345678901234567" }),
  row('="0123"'),
  row("'0123"),
  row({ number: "110108" }),
];
const TAGGED: Rows = [
  row("A-10"),
  row("A-10", { 行业: "娱乐" }),
  row("A-1O", { 名称: "乙店" }),
  row("A-10", { 名称: "丙店" }),
  row("A-10"),
];

function fileOf(fault: string, name: string, data: Uint8Array, said: Partial<FaultyFile>): FaultyFile {
  return {
    ...{ fault, name, data, accepted: 0, proposed: 0, refused: 0, readings: {}, refusals: {} },
    ...said,
  };
}

/** The twelve, and one with all of them. */
export function faultyFiles(): readonly FaultyFile[] {
  const table = [HEADINGS, GOOD, ["0091", "乙店", "北镇", "娱乐", "closed", ""]];
  const utf16 = new Uint8Array(Buffer.from(`\ufeff${textOf(table, "\t")}`, "utf16le"));
  const listed = [...table, ["U-3", "丙, 店", "南镇", "餐饮,娱乐", "active", ""]];
  const semicolons = new TextEncoder().encode(`\ufeff${textOf(listed, ";")}`);
  return [
    fileOf("GBK with commas", "1.csv", inGb18030(textOf(table)), { accepted: 2 }),
    fileOf("UTF-16 with tabs", "2.txt", utf16, { accepted: 2 }),
    fileOf("semicolons and a byte-order mark", "3.csv", semicolons, {
      ...{ accepted: 2, proposed: 1 },
      readings: { D4: ["餐饮,娱乐", "list"] },
    }),
    titledFile(),
    daysFile(),
    wideFile(),
    wordsFile(),
    fileOf("damaged ids", "8.xlsx", book([HEADINGS, ...DAMAGED]), {
      ...{ proposed: 1, refused: 6 },
      readings: { A8: ["110108", "number-as-text"] },
      refusals: {
        ...{ A2: "desk/damaged-id", A3: "desk/damaged-id", A4: "desk/damaged-id", A5: "desk/damaged-id" },
        ...{ A6: "desk/shielded-id", A7: "desk/shielded-id" },
      },
    }),
    totalsFile(),
    fileOf("one firm on several rows, and ids that look alike", "10.xlsx", book([HEADINGS, ...TAGGED]), {
      ...{ accepted: 2, refused: 3 },
      refusals: { A3: "desk/several-rows", A5: "registry/duplicate-id", A6: "registry/duplicate-id" },
      warnings: { A4: "desk/look-alike" },
    }),
    formulasFile(),
    mergedFile(),
    everythingFile(),
  ];
}

function titledFile(): FaultyFile {
  const rows: Rows = [
    ["本溪市重点单位名录"],
    ["填报单位：市场监管局"],
    ["序号", "基本信息", "", "监管信息", "", "所属区域", "联系电话"],
    ["", "统一社会信用代码", "企业名称", "风险等级", "登记状态", "", ""],
    ["1", "91350100M000100Y43", "甲店", "高", "存续", "南镇", "13000000000"],
    ["2", "110108000000016", "乙店", "", "active", "北镇", ""],
  ];
  const merges = ["A1:G1", "A2:G2", "A3:A4", "B3:C3", "D3:E3", "F3:F4", "G3:G4"];
  return fileOf("titles and headings in two rows", "4.xlsx", book(rows, { merges }), {
    ...{ accepted: 1, proposed: 1 },
    readings: { E5: ["active", "word"] },
  });
}

function daysFile(): FaultyFile {
  const rows = days([
    ...[
      { day: 44_620 },
      { number: "44620" },
      "2026/3/1",
      "2026年3月1日",
      "20260301",
      "2026.3.1",
      " 2026-03-01",
    ],
    ...["2026/3/1 0:00:00", "3/1/2026", "2026年3月", "26/3/1", "115/3/1", "2026-02-30", "明天", ""],
  ]);
  return fileOf(
    "days in all forms, by the system of 1904",
    "5.xlsx",
    book([HEADINGS, ...rows], {}, { date1904: true }),
    {
      ...{ accepted: 2, proposed: 7, refused: 6 },
      readings: {
        ...{ F3: ["2026-03-01", "serial-day"], F4: DAY_FORM, F5: DAY_FORM, F6: DAY_FORM, F7: DAY_FORM },
        ...{ F8: ["2026-03-01", "blanks"], F9: ["2026-03-01", "time-left-out day-form"] },
      },
      refusals: {
        ...{ F10: "desk/day-order", F11: "desk/day-incomplete", F12: "desk/short-year" },
        ...{ F13: "desk/short-year", F14: "desk/not-a-day", F15: "desk/not-a-day" },
      },
    },
  );
}

function wideFile(): FaultyFile {
  const rows: Rows = [
    row("Ｕ－１", { 成立日期: "２０２０－０５－１８" }),
    row("\u3000U-2 ", { 名称: " 乙店\u200b", 所属区域: "北镇\u00a0" }),
    row("U-3", { 名称: "Ａ店（一）" }),
    row(" \u3000", { 名称: "丁店" }),
  ];
  return fileOf("full-width signs and blanks", "6.xlsx", book([HEADINGS, ...rows]), {
    ...{ accepted: 1, proposed: 2, refused: 1 },
    readings: {
      ...{ A2: ["U-1", "full-width"], F2: ["2020-05-18", "full-width"], A3: ["U-2", "blanks"] },
      ...{ B3: ["乙店", "blanks"], C3: ["北镇", "blanks"] },
    },
    refusals: { A5: "desk/no-id" },
  });
}

function wordsFile(): FaultyFile {
  const words = [
    "存续",
    "在业",
    "注销",
    "吊销",
    "歇业",
    "正常",
    "存续（在营、开业、在册）",
    "active",
    "",
    "不明",
    "非正常户",
  ];
  const rows = words.map((word, n) => row(`U-${n + 1}`, { 登记状态: word }));
  return fileOf("words for the standing of a firm", "7.xlsx", book([HEADINGS, ...rows]), {
    ...{ accepted: 2, proposed: 7, refused: 2 },
    readings: {
      ...{ E2: ["active", "word"], E3: ["active", "word"], E4: ["closed", "word"], E5: ["closed", "word"] },
      ...{ E6: ["suspended", "word"], E7: ["active", "word"], E8: ["active", "full-width word"] },
    },
    refusals: { E11: "desk/unknown-word", E12: "desk/unknown-word" },
  });
}

function totalsFile(): FaultyFile {
  const rows: Rows = [
    HEADINGS,
    ["一、餐饮单位"],
    row("U-1"),
    ["小计", "", "", "1家"],
    ["二、娱乐单位"],
    row("U-2"),
    ["", "合 计：", "", "2"],
    ["共 2 家"],
    ["示例（请删除本行）", "甲店"],
    ["填表人：张三　审核人：李四"],
  ];
  return fileOf("totals, titles and notes between rows", "9.xlsx", book(rows, { merges: ["A2:F2"] }), {
    ...{ accepted: 2, refused: 7 },
    refusals: {
      ...{ 2: "desk/section-row", 4: "desk/total-row", 5: "desk/section-row", 7: "desk/total-row" },
      ...{ 8: "desk/total-row", 9: "desk/example-row", 10: "desk/section-row" },
    },
  });
}

function formulasFile(): FaultyFile {
  const rows: Rows = [
    row({ formula: "A1&1", value: "17" }),
    row("U-2", { 名称: { formula: "B1", value: "88" }, 成立日期: { error: "#N/A" } }),
    row({ error: "#REF!" }),
    row("U-4", { 行业: { error: "#VALUE!" } }),
    row("U-5", { 名称: "=HYPERLINK(1)" }),
  ];
  return fileOf("formulas and errors", "11.xlsx", book([HEADINGS, ...rows]), {
    ...{ accepted: 1, proposed: 1, refused: 3 },
    readings: { A2: ["17", "formula"], B3: ["88", "formula"] },
    refusals: { F3: "desk/error-cell", A4: "desk/error-cell", D5: "desk/error-cell" },
  });
}

function mergedFile(): FaultyFile {
  const rows: Rows = [
    [...HEADINGS, "", ""],
    [...row("U-1"), "", ""],
    ["U-2", "乙店", "", "娱乐", "active", "2020-05-18", "", ""],
    ["U-3", "丙店", "", "娱乐", "active", "2020-05-18", "", " "],
    ["U-4", "丁店", "北镇", "藏", "active", "", "", ""],
    ["", "", "", "", "", "", "", ""],
    [" ", "", "", "", "", "", "", ""],
  ];
  const merges = ["C2:C4", "C5:D5", "A6:H7"];
  return fileOf("merged cells, empty rows and columns behind", "12.xlsx", book(rows, { merges }), {
    ...{ accepted: 1, proposed: 2, refused: 1 },
    readings: { C3: ["南镇", "merged"], C4: ["南镇", "merged"] },
    refusals: { D5: "desk/covered-cell" },
  });
}

function everythingFile(): FaultyFile {
  const rows: Rows = [
    ["名录（2026年）"],
    ["对象编号", "单位信息", "", "", "登记状态", "成立日期"],
    ["", "名称", "所属区域", "行业", "", ""],
    row("Ｕ－１", { 登记状态: "存续", 成立日期: { day: 44_620 } }),
    row("U-2", { 成立日期: { number: "44620" } }),
    row({ number: "9.12E+17" }),
    row("U-1", { 行业: "娱乐" }),
    ["二、其他单位"],
    row("U-3", { 成立日期: "3/1/2026", 名称: { formula: "B4", value: "7" } }),
    row("U-4", { 登记状态: "不明", 行业: { error: "#N/A" } }),
    ["U-5", "戊店", "", "餐饮、娱乐", "active", ""],
    row("U-6"),
    ["合计", "", "", "9家"],
    ["", "", "", "", "", ""],
  ];
  const merges = ["A1:F1", "A2:A3", "B2:D2", "E2:E3", "F2:F3", "A8:F8", "C10:C11"];
  return fileOf("all of it", "13.xlsx", book(rows, { merges }, { date1904: true }), {
    ...{ accepted: 1, proposed: 3, refused: 6 },
    readings: {
      ...{ A4: ["U-1", "full-width"], E4: ["active", "word"], F5: ["2026-03-01", "serial-day"] },
      ...{ B9: ["7", "formula"], C11: ["南镇", "merged"], D11: ["餐饮,娱乐", "list"] },
    },
    refusals: {
      ...{ A6: "desk/damaged-id", A7: "desk/several-rows", 8: "desk/section-row", F9: "desk/day-order" },
      ...{ D10: "desk/error-cell", E10: "desk/unknown-word", 13: "desk/total-row" },
    },
  });
}
