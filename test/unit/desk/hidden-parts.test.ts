/** What a workbook does not show: formulas of which nobody saved what they give, hidden rows and columns. */
import { describe, expect, test } from "vitest";
import { checkLists, readTextSheet, readWorkbook } from "../../../src/desk.js";
import { orThrow } from "../../../src/index.js";
import { type MadeCell, madeWorkbook } from "../../support/made-workbook.js";

const PEOPLE = "执法证号,姓名,任务上限\nP1,张三,9\n";

async function check(rows: readonly (readonly MadeCell[])[], change: (xml: string) => string) {
  const data = madeWorkbook([{ name: "名录", rows }], {
    change: (name, text) => (name.includes("sheet1.xml") && !name.includes("rels") ? change(text) : text),
  });
  const [units] = orThrow(await readWorkbook({ name: "对象.xlsx", data }));
  const inspectors = orThrow(readTextSheet({ name: "人员.csv", data: PEOPLE }));
  return orThrow(checkLists({ sheets: { units: units!, inspectors }, asOf: "2026-01-04" }));
}

const HEADINGS = ["对象编号", "名称", "行业"];
const FORMULA = { formula: 'A1&"x"', value: "" } as const;

describe("a formula without a value", () => {
  const unsaved = (xml: string) => xml.replaceAll("<v></v>", "");

  test("is refused where an id is asked, and in every other column", async () => {
    const { refusals } = await check(
      [HEADINGS, [FORMULA, "甲店", "餐饮"], ["U-2", FORMULA, "餐饮"]],
      unsaved,
    );
    expect(refusals.map(({ code, path }) => [code, path.at(-1)])).toEqual([
      ["desk/formula-without-value", "A2"],
      ["desk/formula-without-value", "B3"],
    ]);
  });

  test.each([
    ["without a value", unsaved],
    ["with an empty one, as programs write it that work nothing out", (xml: string) => xml],
    ["with a tag that closes itself", (xml: string) => xml.replaceAll("<v></v>", "<v />")],
  ])("is refused in every column that is read: %s", async (_, change) => {
    const headings = ["对象编号", "名称", "行业", "风险等级", "状态", "区域", "成立日期", "不参加抽查原因"];
    const { refusals } = await check(
      [headings, ["U-1", ...headings.slice(1).map(() => FORMULA)], [FORMULA, "乙店", "餐饮"]],
      change,
    );
    expect(refusals.map(({ code, path }) => `${path.at(-1)} ${code}`).sort()).toEqual(
      ["A3", "B2", "C2", "D2", "E2", "F2", "G2", "H2"].map((cell) => `${cell} desk/formula-without-value`),
    );
  });

  test("makes no row that is passed over as empty", async () => {
    const { lists, refusals } = await check([HEADINGS, [FORMULA, FORMULA, FORMULA]], unsaved);
    expect(lists[0]!.counts).toEqual({ all: 1, accepted: 0, proposed: 0, refused: 1 });
    expect(refusals[0]).toMatchObject({ code: "desk/formula-without-value" });
  });

  test("is another thing than one that gives nothing", async () => {
    const { refusals, readings } = await check([HEADINGS, ["U-1", FORMULA, "餐饮"]], (xml) =>
      xml.replaceAll("><f>", ' t="str"><f>'),
    );
    expect([refusals, readings.map(({ cell, why }) => [cell, why])]).toEqual([[], [["B2", ["formula"]]]]);
  });
});

describe("what is hidden", () => {
  const rows = [HEADINGS, ["U-1", "甲店", "餐饮"], ["U-2", "乙店", "餐饮"], ["", "", ""]];
  const hidden = (xml: string) =>
    xml
      .replace('<row r="3">', '<row hidden="1" r="3">')
      .replace('<row r="4">', '<row r="4" hidden="true">')
      .replace("<sheetData>", '<cols><col min="3" max="9" hidden="1"/></cols><sheetData>');

  test("is read, and said", async () => {
    const { warnings, registry } = await check(rows, hidden);
    expect(registry!.units.ids).toEqual(["U-1", "U-2"]);
    expect(
      warnings.filter(({ code }) => code.startsWith("desk/hidden")).map(({ code, facts }) => [code, facts]),
    ).toEqual([
      ["desk/hidden-rows", { file: "对象.xlsx", count: 1, first: "3" }],
      ["desk/hidden-columns", { file: "对象.xlsx", count: 1, first: "C 行业" }],
    ]);
  });

  test("is no matter where everything is seen", async () => {
    const { warnings } = await check(rows, (xml) => xml);
    expect(warnings.map(({ code }) => code).filter((code) => code.startsWith("desk/hidden"))).toEqual([]);
  });
});
