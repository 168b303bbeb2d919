/** Merged cells: headings in two rows, a value over several rows, titles between rows, and what lies under a merge. */
import { describe, expect, test } from "vitest";
import type { Sheet } from "../../../src/desk.js";
import { checkLists, readWorkbook } from "../../../src/desk.js";
import { orThrow } from "../../../src/index.js";
import { type MadeCell, type MadeSheet, madeWorkbook } from "../../support/made-workbook.js";

const name = "对象.xlsx";
const PEOPLE: readonly (readonly MadeCell[])[] = [
  ["姓名", "执法证号", "上限"],
  ["张三", "P1", "20"],
];

async function sheetsOf(made: Omit<MadeSheet, "name">, bent: Parameters<typeof madeWorkbook>[1] = {}) {
  return readWorkbook({ name, data: madeWorkbook([{ name: "A", ...made }], bent) });
}

async function checked(made: Omit<MadeSheet, "name">) {
  const [units] = orThrow(await sheetsOf(made));
  const people = orThrow(await sheetsOf({ rows: PEOPLE }))[0]!;
  const inspectors: Sheet = { ...people, file: "人员.xlsx" };
  return orThrow(checkLists({ sheets: { units: units!, inspectors }, asOf: "2026-04-01" }));
}

describe("headings in two rows", () => {
  const body: readonly (readonly MadeCell[])[] = [
    ["1", "U-1", "甲店", "存续", "南镇"],
    ["2", "U-2", "乙店", "存续", "北镇"],
  ];

  test("are read from the lower row, and group headings are passed over", async () => {
    const { lists } = await checked({
      rows: [
        ["名录"],
        ["序号", "企业信息", "", "", "辖区"],
        ["", "统一社会信用代码", "名称", "状态", ""],
        ...body,
      ],
      merges: ["A1:E1", "A2:A3", "B2:D2", "E2:E3"],
    });
    expect(lists[0]).toMatchObject({ heading: 3, above: 2, counts: { all: 2, accepted: 0, proposed: 2 } });
    expect(lists[0]!.columns.map(({ heading, field }) => [heading, field])).toEqual([
      ["序号", null],
      ["统一社会信用代码", "id"],
      ["名称", "name"],
      ["状态", "status"],
      ["辖区", "region"],
    ]);
  });

  test("all merged downwards are one row of headings and no unit", async () => {
    const { lists, registry } = await checked({
      rows: [["序号", "对象编号", "名称", "状态", "辖区"], ["", "", "", "", ""], ...body],
      merges: ["A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:E2"],
    });
    expect(lists[0]).toMatchObject({ heading: 2, counts: { all: 2 } });
    expect(registry?.units.ids.length).toBe(2);
  });
});

describe("a value merged over several rows", () => {
  const rows: readonly (readonly MadeCell[])[] = [
    ["对象编号", "名称", "辖区", "成立日期", "计算"],
    ["U-1", "甲店", "南镇", { number: "46082" }, ""],
    ["U-2", "乙店", "", "", ""],
    ["U-3", "丙店", "", "", ""],
    ["U-4", "丁店", "北镇", "", ""],
  ];

  test("holds for each of them, is listed, and has to be accepted", async () => {
    const { readings, registry, lists } = await checked({ rows, merges: ["C2:C4", "D2:D3"] });
    expect(readings.map(({ cell, value, readAs, why }) => [cell, value, readAs, why.join()])).toEqual([
      ["D2", "46082", "2026-03-01", "serial-day"],
      ["C3", "南镇", "南镇", "merged"],
      ["D3", "46082", "2026-03-01", "serial-day,merged"],
      ["C4", "南镇", "南镇", "merged"],
    ]);
    expect(lists[0]!.counts).toEqual({ all: 4, accepted: 1, proposed: 3, refused: 0 });
    expect(registry!.units.ids.length).toBe(4);
  });

  test("that is an error or a formula is one in each row", async () => {
    const bad = rows.map((row, at) => (at === 1 ? ["U-1", "甲店", { error: "#REF!" } as const] : row));
    const { refusals } = await checked({ rows: bad, merges: ["C2:C4"] });
    expect(refusals.map(({ code, path }) => [code, path.at(-1)])).toEqual([
      ["desk/error-cell", "C2"],
      ["desk/error-cell", "C3"],
      ["desk/error-cell", "C4"],
    ]);
  });

  test("and something else under it, which nobody sees, is refused", async () => {
    const bad = rows.map((row, at) => (at === 2 ? ["U-2", "乙店", "西镇", "2026-01-01"] : row));
    const { refusals } = await checked({ rows: bad, merges: ["C2:D4"] });
    expect(refusals.map(({ code, path }) => [code, path.at(-1)])).toEqual([
      ["desk/covered-cell", "D2"],
      ["desk/covered-cell", "C3"],
      ["desk/covered-cell", "D3"],
    ]);
  });
});

describe("a row that is a title between the others", () => {
  test.each([
    ["merged across columns", "一、餐饮单位", ["A2:C2"]],
    ["in one cell", "一、餐饮单位", []],
    ["a note below", "填表人：张三　审核：李四", []],
    ["merged, and like a code", "A-1", ["A2:C2"]],
  ])("%s is refused by its own code", async (_, title, merges) => {
    const rows = [["对象编号", "名称", "辖区"], [title], ["U-1", "甲店", "南镇"]];
    const { refusals, lists } = await checked({ rows, merges });
    expect(refusals.map(({ code, path }) => [code, path.at(-1)])).toEqual([["desk/section-row", 2]]);
    expect(lists[0]!.counts).toEqual({ all: 2, accepted: 1, proposed: 0, refused: 1 });
  });

  test("is none where an id stands alone", async () => {
    const { refusals } = await checked({ rows: [["对象编号", "名称"], ["U-1"], ["U-2", "乙店"]] });
    expect(refusals).toEqual([]);
  });
});

describe("a sheet that no spreadsheet saves", () => {
  const codeOf = async (...given: Parameters<typeof sheetsOf>): Promise<string> => {
    const read = await sheetsOf(...given);
    return read.ok ? "read" : read.refusals.map(({ code }) => code).join();
  };
  const rows = Array.from({ length: 5 }, () => ["a", "b", "", ""]);

  test.each([
    [["A1:B2", "B2:C3"], "io/damaged-workbook"],
    [["A1:C1", "A1:C1"], "io/damaged-workbook"],
    [["A1:A5", "B1:D5"], "read"],
    [["A1:XFD1048576"], "read"],
  ])("merges %j: %s", async (merges, code) => expect(await codeOf({ rows, merges })).toBe(code));

  test("is looked at in the time of its cells, however large its merges are", async () => {
    const merges = Array.from({ length: 5_000 }, (_, n) => `A${n * 200 + 10}:XFD${n * 200 + 200}`);
    const since = performance.now();
    expect(await codeOf({ rows, merges })).toBe("read");
    expect(performance.now() - since).toBeLessThan(5_000);
  });

  test("has its formulas found behind a prefix, single quotes and a part that stands twice", async () => {
    const made = { rows: [["x", { formula: "1+1", value: "2" }]] as const };
    const prefixed = (part: string, text: string) =>
      part.includes("sheet1") ? text.replace(/<(\/?)(c|f|v|row|sheetData|is|t)\b/g, "<$1x:$2") : text;
    const quoted = (part: string, text: string) =>
      part.includes("sheet1") ? text.replace(/ r="([A-Z]\d)"/g, " r='$1'") : text;
    for (const change of [prefixed, quoted]) {
      const [sheet] = orThrow(await sheetsOf(made, { change }));
      expect(sheet!.rows[0]).toEqual(["x", { kind: "formula", text: "2" }]);
    }
    const twice = { name: "xl/worksheets/sheet1.xml", text: "<worksheet/>" };
    expect(await codeOf(made, { more: [twice] })).toBe("io/damaged-workbook");
  });
});
