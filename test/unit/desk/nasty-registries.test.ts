/** Registries that do harm by looking right: what a spreadsheet, a keyboard or an export made of them is refused or shown. */
import { describe, expect, test } from "vitest";
import { type CheckedLists, checkLists, readTextSheet, readWorkbook } from "../../../src/desk.js";
import { orThrow } from "../../../src/index.js";
import { type MadeCell, madeWorkbook } from "../../support/made-workbook.js";

const PEOPLE = orThrow(readTextSheet({ name: "检查人员.csv", data: "执法证号,姓名,上限\nP1,张三,5\n" }));
const HEADINGS = ["统一社会信用代码", "企业名称", "登记状态", "成立日期", "注销日期"];

type Rows = readonly (readonly MadeCell[])[];

async function checked(rows: Rows, headings: readonly string[] = HEADINGS): Promise<CheckedLists> {
  const data = madeWorkbook([{ name: "名录", rows: [headings, ...rows] }]);
  const [units] = orThrow(await readWorkbook({ name: "名录.xlsx", data }));
  return orThrow(checkLists({ sheets: { units: units!, inspectors: PEOPLE }, asOf: "2026-01-04" }));
}

/** A row with one cell that is odd. */
const row = (at: number, cell: MadeCell): MadeCell[] =>
  HEADINGS.map((_, n) => (n === at ? cell : n === 0 ? "U-1" : n === 1 ? "店" : ""));

const readingsOf = ({ readings }: CheckedLists) =>
  readings.filter(({ file }) => file === "名录.xlsx").map(({ cell, readAs, why }) => [cell, readAs, ...why]);
const refusedOf = ({ refusals }: CheckedLists) =>
  refusals.map(({ code, path, facts }) => [path.at(-1), code, facts["damage"] ?? null]);

describe("a cell is shown as it is read where", () => {
  test.each([
    ["a name is a number", 1, { number: "0.5" }, "0.5", "number-as-text"],
    ["a name is a truth value", 1, { yes: true }, "TRUE", "kind-as-text"],
    ["a name is a day", 1, { day: 46_082 }, "2026-03-01", "kind-as-text"],
    ["a name holds a lone carriage return", 1, "甲_x000D_乙", "甲\r乙", "hidden-sign"],
    ["a name holds a control character", 1, "甲_x0007_乙", "甲\u0007乙", "hidden-sign"],
    ["a name turns text around", 1, "甲\u202e乙", "甲\u202e乙", "hidden-sign"],
    ["a day has no value", 4, "-", "", "nothing"],
    ["a day has no value", 4, "无", "", "nothing"],
    ["a credit code is written in groups", 0, "9135 0100 M000 100Y 43", "91350100M000100Y43", "blanks"],
  ] as const)("%s: column %i, %j", async (_, at, cell, readAs, why) => {
    const read = await checked([row(at, cell)]);
    expect(readingsOf(read)).toEqual([[`${"ABCDE"[at]}2`, readAs, why]]);
    expect(refusedOf(read)).toEqual([]);
  });

  test("a formula gives a day", async () => {
    const read = await checked([row(3, { formula: "DATE(2020,1,1)", value: "43831" })]);
    expect(readingsOf(read)).toEqual([["D2", "2020-01-01", "serial-day", "formula"]]);
    expect(read.registry).not.toBeNull();
  });

  test.each([
    ...["已注销", "注 销", "註銷", "注销企业", "吊销,未注销", "吊销，未注销", "已吊销营业执照"].map(
      (word) => [word, "closed"],
    ),
    ...["存续(在营、开业、在册)", "存续（在营）", "开业/正常", "正常营业"].map((word) => [word, "active"]),
    ["停业整顿", "suspended"],
  ])("a standing is written %s", async (word, meant) => {
    const [reading] = readingsOf(await checked([row(2, word!)]));
    expect(reading!.slice(0, 2)).toEqual(["C2", meant]);
    expect(reading).toContain("word");
  });
});

describe("a cell is refused where", () => {
  test.each([
    ["a spreadsheet made a day of an id", 0, { day: 46_082 }, "desk/damaged-id", "day"],
    ["an id is an error", 0, { error: "#REF!" }, "desk/error-cell", null],
    ["an id is an error that has become text", 0, "#REF!", "desk/error-cell", null],
    ["a name is an error that has become text", 1, "#N/A", "desk/error-cell", null],
    ["an id is a truth value", 0, { yes: true }, "desk/placeholder-id", null],
    ["a day is that before the first", 3, { day: 0 }, "desk/not-a-day", null],
    ["a day never was", 3, { day: 60 }, "desk/not-a-day", null],
    ["a day is before the first", 3, { number: "-3" }, "desk/not-a-day", null],
    ["nobody knows whether it trades", 2, "清算中", "desk/unknown-word", null],
  ] as const)("%s: column %i, %j", async (_, at, cell, code, damage) => {
    const read = await checked([row(at, cell)]);
    expect(refusedOf(read)).toEqual([[`${"ABCDE"[at]}2`, code, damage]]);
    expect(read.registry).toBeNull();
  });

  test("an id has more signs than any", async () => {
    expect(refusedOf(await checked([row(0, "U".repeat(32_767))]))).toEqual([
      ["A2", "registry/id-too-long", null],
    ]);
    const named = await checked([row(1, "甲".repeat(32_767))]);
    expect([refusedOf(named), readingsOf(named)]).toEqual([[], []]);
  });

  test("a row below the headings says how they are filled in", async () => {
    const notes = await checked([["必填，18位", "必填", "", "", ""], row(1, "甲店")]);
    expect(refusedOf(notes)).toEqual([[2, "desk/section-row", null]]);
    expect(notes.lists[0]!.counts).toEqual({ all: 2, accepted: 1, proposed: 0, refused: 1 });
  });
});

describe("headings are found", () => {
  test("with notes, blanks and signs for “required”", async () => {
    const headings = [
      "统一社会信用代码（必填）",
      "企 业 名 称*",
      "登记状态【存续/注销】",
      "成立日期\n（年-月-日）",
    ];
    const read = await checked([["U-1", "甲", "active", "2020-01-01"]], headings);
    expect(read.lists[0]!.columns.map(({ field }) => field)).toEqual(["id", "name", "status", "opened"]);
  });

  test("below a row of groups that is not merged", async () => {
    const read = await checked([HEADINGS, row(1, "甲")], ["基本信息", "", "登记信息", "", ""]);
    expect([read.lists[0]!.heading, read.lists[0]!.counts.accepted]).toEqual([2, 1]);
  });

  test("never twice", async () => {
    const data = madeWorkbook([
      {
        name: "名录",
        rows: [
          [...HEADINGS, "企业名称"],
          [...row(1, "甲"), "乙"],
        ],
      },
    ]);
    const [units] = orThrow(await readWorkbook({ name: "名录.xlsx", data }));
    const read = checkLists({ sheets: { units: units!, inspectors: PEOPLE }, asOf: "2026-01-04" });
    expect(read).toMatchObject({ ok: false, refusals: [{ code: "desk/second-column" }] });
  });
});
