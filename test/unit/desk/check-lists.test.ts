/** Lists as offices keep them: what is accepted, what is proposed, what is refused, cell by cell. */
import { describe, expect, test } from "vitest";
import { doubtsSheet, readingsShown } from "../../../src/desk/doubts-sheet.js";
import type { ColumnsFile, Sheet, SheetCell } from "../../../src/desk.js";
import { checkLists } from "../../../src/desk.js";
import { orThrow } from "../../../src/index.js";

const UNITS: readonly (readonly SheetCell[])[] = [
  ["本溪市重点单位名录", "", "", "", "", "", ""],
  ["（2026年1月）", "", "", "", "", "", ""],
  ["序号", "统一社会信用代码", "企业名称", "登记状态", "成立日期", "行业", "联系电话"],
  ["1", "91350100M000100Y43", "甲店", "存续", "2026/3/1", "餐饮、娱乐", "13000000000"],
  ["2", "U-2", "乙店", "active", "2026-03-01", "餐饮", "-"],
  ["3", { kind: "number", text: "9.12E+17" }, "丙店", "在业", "", "", ""],
  ["", "", "", "", "", "", ""],
  ["4", "Ｕ－４", " 丁店", "吊销", { kind: "number", text: "46082" }, "", ""],
  ["5", "U-5", "戊店", "不明", "3/1/2026", "", ""],
  ["6", "U-2", "乙店", "active", "2026-03-01", "娱乐", ""],
  ["合计", "", "", "", "", "5家", ""],
];
const PEOPLE = [
  ["姓名", "执法证号", "单位", "有效期至", "发证日期", "上限", "身份证号"],
  ["张三", "P1", "一队", "2027年12月31日", "2024-01-01", "20", "210500199001010011"],
  ["李四", "P2", "二队", "2027-12-31", "2024-01-01", "", ""],
];

const sheet = (
  file: string,
  rows: readonly (readonly SheetCell[])[],
  name: string | null = "Sheet1",
): Sheet => ({
  ...{ file, name, rows, numbers: rows.map((_, at) => at + 1), system: 1900 },
  form: { coding: null, delimiter: null },
});

const COLUMNS: ColumnsFile = { format: "double-random/columns/1", capacity: 30 };

function check(
  columns: ColumnsFile = COLUMNS,
  units = UNITS,
  people: readonly (readonly SheetCell[])[] = PEOPLE,
) {
  const sheets = { units: sheet("对象.xlsx", units), inspectors: sheet("人员.csv", people, null) };
  return checkLists({ sheets, columns, asOf: "2026-04-01" });
}

describe("the lists of an office", () => {
  const checked = orThrow(check());
  const [units, inspectors] = checked.lists;

  test("have their headings below the titles, and their columns by headings", () => {
    expect(units).toMatchObject({ list: "units", file: "对象.xlsx", sheet: "Sheet1", heading: 3, above: 2 });
    expect(units!.columns.map(({ heading, field, by }) => [heading, field, by])).toEqual([
      ["序号", null, "unknown"],
      ["统一社会信用代码", "id", "guess"],
      ["企业名称", "name", "guess"],
      ["登记状态", "status", "guess"],
      ["成立日期", "opened", "guess"],
      ["行业", "categories", "guess"],
      ["联系电话", null, "personal"],
    ]);
    expect(inspectors!.columns.at(-1)).toMatchObject({ field: null, by: "personal" });
  });

  test("have each row accepted, proposed or refused", () => {
    expect(units!.counts).toEqual({ all: 7, accepted: 1, proposed: 2, refused: 4 });
    expect(inspectors!.counts).toEqual({ all: 2, accepted: 1, proposed: 1, refused: 0 });
  });

  test("have every reading that is not letter for letter listed with its cell", () => {
    expect(
      checked.readings.map(({ file, cell, value, readAs, why }) => [file, cell, value, readAs, why.join()]),
    ).toEqual([
      ["对象.xlsx", "F4", "餐饮、娱乐", "餐饮,娱乐", "list"],
      ["对象.xlsx", "D4", "存续", "active", "word"],
      ["对象.xlsx", "E4", "2026/3/1", "2026-03-01", "day-form"],
      ["对象.xlsx", "D6", "在业", "active", "word"],
      ["对象.xlsx", "B8", "Ｕ－４", "U-4", "full-width"],
      ["对象.xlsx", "C8", " 丁店", "丁店", "blanks"],
      ["对象.xlsx", "D8", "吊销", "closed", "word"],
      ["对象.xlsx", "E8", "46082", "2026-03-01", "serial-day"],
      ["人员.csv", "D2", "2027年12月31日", "2027-12-31", "day-form"],
    ]);
  });

  test("have every fault at its cell, and give no registry while there is one", () => {
    expect(checked.refusals.map(({ code, path }) => [code, path.join(" ")])).toEqual([
      ["desk/damaged-id", "对象.xlsx Sheet1 B6"],
      ["desk/unknown-word", "对象.xlsx Sheet1 D9"],
      ["desk/day-order", "对象.xlsx Sheet1 E9"],
      ["desk/total-row", "对象.xlsx Sheet1 11"],
      ["desk/several-rows", "对象.xlsx Sheet1 B10"],
    ]);
    expect(checked.registry).toBeNull();
  });

  test("never show what belongs to a person alone", () => {
    expect(JSON.stringify(checked)).not.toMatch(/13000000000|210500199001010011/);
  });
});

test("every row of fifty thousand that stand twice is counted as refused", () => {
  const rows = [["对象编号"], ...Array.from({ length: 50_100 }, () => ["U-1"])];
  const { lists, refusals } = orThrow(check(COLUMNS, rows));
  expect(lists[0]!.counts).toEqual({ all: 50_100, accepted: 1, proposed: 0, refused: 50_099 });
  expect(refusals).toHaveLength(50_099);
});

describe("a mapping", () => {
  const good = UNITS.filter((_, at) => [0, 1, 2, 3, 4].includes(at));

  test("gives columns their fields, facts and words, and leaves columns out", () => {
    const columns: ColumnsFile = {
      ...COLUMNS,
      units: { heading: 3, columns: { 序号: "fact:no", 行业: null } },
      words: { "units.status": { 存续: "suspended" } },
    };
    const { registry, readings } = orThrow(check(columns, good));
    const first = registry!.units.factSets[registry!.units.facts[0]!];
    expect(first).toEqual({ no: "1" });
    expect(readings.find(({ cell }) => cell === "D4")?.readAs).toBe("suspended");
    expect(registry!.units.categorySets).toEqual([[]]);
  });

  test("that misspells a heading or a field is refused, and so is a table without an id", () => {
    const codes = (columns: ColumnsFile, units = good) => {
      const answer = check(columns, units);
      return answer.ok ? [] : answer.refusals.map(({ code }) => code);
    };
    expect(codes({ ...COLUMNS, units: { columns: { 企业名: "name", 行业: "categorys" } } })).toEqual([
      "desk/unknown-heading",
      "desk/unknown-field",
    ]);
    expect(codes({ ...COLUMNS, units: { heading: 1 } })).toContain("desk/missing-heading");
    expect(codes(COLUMNS, [["a", "b"]])).toEqual(["desk/no-heading"]);
    expect(codes({ ...COLUMNS, units: { columns: { 序号: "id" } } })).toEqual(["desk/second-column"]);
    expect(codes(COLUMNS, [...good, ["3", "U-3", "", "", "", "", "", "stray"]])).toEqual([
      "desk/column-without-heading",
    ]);
  });

  test("an inspector whose certificate has no day of issue is refused at that cell, or as a row without the column", () => {
    const [head, first, second] = PEOPLE as readonly (readonly string[])[];
    const places = (people: readonly (readonly string[])[]) =>
      orThrow(check(COLUMNS, good, people)).refusals.map(({ code, path }) => [code, path.join(" ")]);
    const without = [...first!.slice(0, 4), "", ...first!.slice(5)];
    expect(places([head!, without, second!])).toEqual([["desk/no-issue-day", "人员.csv E2"]]);
    const cut = (row: readonly string[]) => row.filter((_, at) => at !== 4);
    expect(places([head!, first!, second!].map(cut))).toEqual([
      ["desk/no-issue-day", "人员.csv 2"],
      ["desk/no-issue-day", "人员.csv 3"],
    ]);
  });

  test("without a number for inspectors refuses those who have none", () => {
    const { refusals } = orThrow(check({ format: "double-random/columns/1" }, good));
    expect(refusals.map(({ code, path }) => [code, path.join(" ")])).toEqual([
      ["desk/empty-capacity", "人员.csv F3"],
    ]);
  });
});

test("a mapping that names headings of which none is common finds their row", () => {
  const rows = [["a list"], ["HSISID", "CITY"], ["U-1", "南镇"]];
  const checked = orThrow(check({ ...COLUMNS, units: { columns: { HSISID: "id", CITY: "region" } } }, rows));
  expect(checked.lists[0]).toMatchObject({ heading: 2, counts: { all: 1, accepted: 1 } });
});

describe("the doubts of a long table", () => {
  const row = (n: number, day: string) => [`U-${n}`, `N${n}`, "active", day];
  const long = Array.from({ length: 20_100 }, (_, n) => row(n, n % 2 === 0 ? "2026/3/1" : "2026-03-01"));
  const table = sheet("对象.xlsx", [
    ["统一社会信用代码", "企业名称", "登记状态", "成立日期"],
    ...long,
    row(99_999, "no day"),
  ]);
  const found = orThrow(
    checkLists({
      sheets: { units: table, inspectors: sheet("人员.csv", PEOPLE, null) },
      columns: COLUMNS,
      asOf: "2026-04-01",
    }),
  );

  test("are the rows of which something is to be said, with their numbers, and of readings the first two thousand", () => {
    const shown = readingsShown(found.readings, table);
    expect(found.readings.filter(({ file }) => file === "对象.xlsx")).toHaveLength(10_050);
    expect(shown).toHaveLength(2_000);
    expect(readingsShown(found.readings, { ...table, rows: table.rows.slice(0, 50) })).toHaveLength(10_050);
    const doubts = [...shown.map(({ cell }) => cell), "D20102"].map((cell) => ({
      ...{ file: "对象.xlsx", sheet: "Sheet1", cell, kind: "doubtful" as const, text: "x" },
    }));
    const rows = doubtsSheet(table, doubts, { heading: 1, said: "疑点" });
    expect(rows).toHaveLength(2_002);
    expect(rows[1]!.map(({ text }) => text)).toEqual(["2\nx", "U-0", "N0", "active", "2026/3/1"]);
    expect(rows.at(-1)!.map(({ mark }) => mark)).toEqual(["doubtful", null, null, null, "doubtful"]);
  });
});

describe("what is no row of a list", () => {
  const row = (id: SheetCell, name = "某店") => [id, name, "active"];
  const table = (...rows: SheetCell[][]) => [["统一社会信用代码", "企业名称", "登记状态"], ...rows];
  const codes = (rows: SheetCell[][]) =>
    orThrow(check(COLUMNS, rows)).refusals.map(({ code, path }) => [code, path.at(-1)]);

  test("are notes at its end, with whatever stands beside them", () => {
    expect(
      codes(
        table(
          row("U-1"),
          ["填表人：张三", "审核人：李四", ""],
          ["联系电话", "0414", ""],
          ["第1页", "共2页", ""],
        ),
      ),
    ).toEqual([
      ["desk/section-row", 3],
      ["desk/section-row", 4],
      ["desk/section-row", 5],
    ]);
  });

  test("are words for an id that is not there, and numbers and signs that are none", () => {
    const bad: SheetCell[] = ["无", "待补", "—", "N/A", { kind: "boolean", text: "TRUE" }];
    expect(codes(table(...bad.map((id) => row(id))))).toEqual(
      bad.map((_, n) => ["desk/placeholder-id", `A${n + 2}`]),
    );
    expect(codes(table(row({ kind: "number", text: "0.15" })))).toEqual([["desk/damaged-id", "A2"]]);
  });

  test("one firm under two ids that differ by a blank or a hyphen alone is warned of", () => {
    const { warnings } = orThrow(check(COLUMNS, table(row("U-1 0"), row("U-10"), row("U10"))));
    const own = warnings.filter(({ code }) => code === "desk/look-alike");
    expect(own.map(({ code, path }) => [code, path.at(-1)])).toEqual([
      ["desk/look-alike", "A3"],
      ["desk/look-alike", "A4"],
    ]);
  });
});

test("a certificate without an end has the last day there is, as a reading", () => {
  const [head, first] = PEOPLE as readonly (readonly string[])[];
  const open = first!.map((cell, at) => (at === 3 ? "长期" : cell));
  const found = orThrow(check(COLUMNS, [UNITS[2]!, UNITS[4]!], [head!, open]));
  expect(found.refusals).toEqual([]);
  expect(found.readings.map(({ cell, readAs, why }) => [cell, readAs, why.join()])).toEqual([
    ["D2", "9999-12-30", "open-end"],
  ]);
});
