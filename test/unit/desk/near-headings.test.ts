/** Headings that are nearly known ones: nobody loses a column to a slip of the pen. */
import { describe, expect, test } from "vitest";
import { nearHeadingOf } from "../../../src/desk/columns/headings.js";
import type { ColumnsFile } from "../../../src/desk.js";
import { checkLists, readTextSheet } from "../../../src/desk.js";
import { orThrow } from "../../../src/index.js";

const FORMAT = "double-random/columns/1";
const PEOPLE = "执法证号,姓名,发证日期,有效期至,任务上限\nP1,张三,2020-01-01,2030-01-01,9\n";

function check(units: string, columns: Omit<ColumnsFile, "format"> = {}) {
  const sheet = (name: string, data: string) => orThrow(readTextSheet({ name, data }));
  return checkLists({
    sheets: { units: sheet("对象.csv", units), inspectors: sheet("人员.csv", PEOPLE) },
    columns: { format: FORMAT, ...columns },
    asOf: "2026-01-04",
  });
}

describe("a heading that is nearly a known one", () => {
  test.each([
    ["风险登记", "风险等级", "tier"],
    ["登记伏态", "登记状态", "status"],
    ["statis", "status", "status"],
    ["catgory", "category", "categories"],
    ["成立日其", "成立日期", "opened"],
    ["行 亚", "行业", "categories"],
    ["風險等級", "风险等级", "tier"],
  ])("is told with the one that is meant: %s", (heading, near, field) => {
    expect(nearHeadingOf("units", heading, () => true)).toEqual({ near, field });
  });

  test.each(["备注", "序号", "经营范围", "注册资本", "联系人", "notes", "联系电话", "网址", "gps"])(
    "is not one that means something of its own: %s",
    (heading) => {
      expect(nearHeadingOf("units", heading, () => true)).toBeUndefined();
    },
  );

  test("has to be decided about, at its cell, and gives no registry before", () => {
    const { refusals, registry, lists } = orThrow(
      check("对象编号,名称,备注,风险登记,登记伏态\nU-1,甲店,x,高,存续\n"),
    );
    expect(refusals.map(({ code, path, facts }) => [code, path, facts["mapping"]])).toEqual([
      ["desk/near-heading", ["对象.csv", "D1"], mapping("风险登记", "tier")],
      ["desk/near-heading", ["对象.csv", "E1"], mapping("登记伏态", "status")],
    ]);
    expect(registry).toBeNull();
    expect(lists[0]!.columns.map(({ by }) => by)).toEqual(["guess", "guess", "unknown", "near", "near"]);
  });

  test("is read, or left out, as the mapping says", () => {
    const units = "对象编号,名称,风险登记,登记伏态\nU-1,甲店,高,存续\n";
    const { refusals, registry } = orThrow(
      check(units, { units: { columns: { 风险登记: "tier", 登记伏态: null } } }),
    );
    expect(refusals).toEqual([]);
    expect(registry!.units.tiers).toEqual(["高"]);
    expect(check(units, JSON.parse(mapping("风险登记", "tier")))).toMatchObject({
      value: { refusals: [{ code: "desk/near-heading", facts: { heading: "登记伏态" } }] },
    });
  });

  test("is no doubt where nothing stands in its column", () => {
    expect(orThrow(check("对象编号,登记伏态,名称\nU-1,,甲店\nU-2\n")).refusals).toEqual([]);
  });

  test("is no doubt where another column has the field", () => {
    expect(orThrow(check("对象编号,登记状态,登记伏态\nU-1,存续,x\n")).refusals).toEqual([]);
  });

  test.each([
    ["统一社会信用代马,企业名称", "统一社会信用代马", "统一社会信用代码"],
    ["对象编码,statis,catgory", "对象编码", "对象编号"],
    ["unit ib,nane,statis", "unit ib", "unit id"],
  ])("of the ids is named with how to map it, whatever else is misspelt: %s", (headings, heading, near) => {
    const row = headings.split(",").map((_, n) => (n === 0 ? "U-1" : "x"));
    const answer = check(`${headings}\n${row.join(",")}\n`);
    expect(answer.ok).toBe(false);
    expect(answer.ok ? [] : answer.refusals[0]).toMatchObject({
      code: "desk/near-needed-heading",
      path: ["对象.csv", "A1"],
      facts: { heading, near, field: "id", mapping: mapping(heading, "id") },
    });
    expect(answer.ok ? [] : answer.refusals.map(({ code }) => code)).not.toContain("desk/missing-heading");
  });
});

function mapping(heading: string, field: string): string {
  return JSON.stringify({ format: FORMAT, units: { columns: { [heading]: field } } });
}
