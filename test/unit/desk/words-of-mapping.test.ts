/** The words that a mapping gives a meaning: none of them is passed over in silence. */
import { describe, expect, test } from "vitest";
import { checkLists, readColumnsFile, readTextSheet } from "../../../src/desk.js";
import { orThrow } from "../../../src/index.js";

const FORMAT = "double-random/columns/1";
const UNITS = "统一社会信用代码,企业名称,所属区域,登记状态\nU1,甲,南镇,暂扣证照\nU2,乙,南镇,存续\n";
const PEOPLE = "执法证号,姓名,发证日期,有效期至,任务上限\nP1,张三,2020-01-01,2030-01-01,9\n";

const readWords = (words: Record<string, Record<string, string>>) => {
  const read = readColumnsFile({ format: FORMAT, words });
  return read.ok ? [] : read.refusals.map(({ code, path, facts }) => ({ code, path, facts }));
};

function check(words: Record<string, Record<string, string>>) {
  const sheet = (name: string, data: string) => orThrow(readTextSheet({ name, data }));
  const sheets = { units: sheet("对象.csv", UNITS), inspectors: sheet("人员.csv", PEOPLE) };
  return orThrow(checkLists({ sheets, columns: { format: FORMAT, words }, asOf: "2026-01-04" }));
}

describe("the form of the mapping", () => {
  test.each([
    ["unit.status", "units.status"],
    ["units.statu", "units.status"],
    ["inspector.post", "inspectors.post"],
    ["登记状态", null],
  ])("a place that is none is refused with the one that may be meant: %s", (place, nearest) => {
    expect(readWords({ [place]: { 暂扣证照: "suspended" } })).toEqual([
      {
        code: "desk/words-place",
        path: ["words", place],
        facts: { place, nearest, known: "units.status, inspectors.status, inspectors.post" },
      },
    ]);
  });

  test("a meaning that is none of the column is refused", () => {
    expect(
      readWords({ "units.status": { 暂扣证照: "suspend" }, "inspectors.status": { 外派: "closed" } }),
    ).toEqual([
      expect.objectContaining({
        code: "desk/words-meaning",
        path: ["words", "units.status", "暂扣证照"],
        facts: expect.objectContaining({ meaning: "suspend", known: "active, suspended, closed" }),
      }),
      expect.objectContaining({ code: "desk/words-meaning", path: ["words", "inspectors.status", "外派"] }),
    ]);
    expect(readWords({ "units.status": { 暂扣证照: "suspended" } })).toEqual([]);
  });
});

describe("words and the cells of the column", () => {
  test("a word that is met is read, and nothing is said of it", () => {
    const { registry, refusals, warnings } = check({ "units.status": { 暂扣证照: "suspended" } });
    expect([registry === null, refusals, warnings]).toEqual([false, [], []]);
  });

  test("a word that is like one of the column, and stands nowhere, is refused and gives no registry", () => {
    const { registry, refusals } = check({ "units.status": { 暂扣证昭: "suspended" } });
    expect(registry).toBeNull();
    expect(refusals[0]).toMatchObject({
      code: "desk/words-misspelt",
      path: ["columns.json", "words", "units.status", "暂扣证昭"],
      facts: { word: "暂扣证昭", near: "暂扣证照", heading: "登记状态" },
    });
  });

  test("a word that is like none, or of a column that is not there, is told", () => {
    const { refusals, warnings } = check({
      "units.status": { 暂扣证照: "suspended", 清算: "closed" },
      "inspectors.post": { 社工: "auxiliary" },
    });
    expect(refusals).toEqual([]);
    expect(warnings.map(({ code, facts }) => [code, facts["word"], facts["file"]])).toEqual([
      ["desk/words-idle", "清算", "对象.csv"],
      ["desk/words-idle", "社工", "人员.csv"],
    ]);
  });

  test("a word that nobody gives a meaning is refused with those that there are", () => {
    expect(check({}).refusals).toMatchObject([
      { code: "desk/unknown-word", facts: { value: "暂扣证照", known: "active, suspended, closed" } },
    ]);
  });
});
