/** What inspectors and past visits say of others: ids are asked, and names are told apart from ids that are nobody's. */
import { describe, expect, test } from "vitest";
import { checkLists, readTextSheet } from "../../../src/desk.js";
import { orThrow } from "../../../src/index.js";

const UNITS =
  "对象编号,名称,登记状态\nU-1,甲店,存续\nU-2,乙店,存续\nU-3,连锁店,存续\nU-4,连锁店,存续\nU-5,丁店,不明\n";
const PEOPLE = "执法证号,姓名,任务上限,回避单位,不得同组人员\n";

function check(people: readonly string[], visits = "", headings = PEOPLE) {
  const sheet = (name: string, data: string) => orThrow(readTextSheet({ name, data }));
  const sheets = {
    ...{
      units: sheet("对象.csv", UNITS),
      inspectors: sheet("人员.csv", `${headings}${people.join("\n")}\n`),
    },
    ...(visits === "" ? {} : { visits: sheet("记录.csv", visits) }),
  };
  return orThrow(checkLists({ sheets, asOf: "2026-01-04" })).refusals;
}

/** Without the unit whose standing nobody knows. */
const told = (refusals: ReturnType<typeof check>) =>
  refusals
    .filter(({ code }) => code !== "desk/unknown-word")
    .map(({ code, path, facts }) => [code, path.join(" "), facts["value"], facts["id"] ?? facts["ids"]]);

describe("a name where an id is asked", () => {
  test("is told with the id of the only one who bears it", () => {
    expect(told(check(["P1,张三,9,乙店,李四", "P2,李四,9,,"]))).toEqual([
      ["desk/name-for-id", "人员.csv D2", "乙店", "U-2"],
      ["desk/name-for-id", "人员.csv E2", "李四", "P2"],
    ]);
  });

  test("is told with all ids where several bear it, and with none where nobody does", () => {
    const people = ["P1,张三,9,连锁店、丙店,赵六", "P2,李四,9,,王五（P3）", "P3,王五,9,,"];
    expect(told(check(people))).toEqual([
      ["desk/name-of-several", "人员.csv D2", "连锁店", "U-3, U-4"],
      ["desk/unknown-name", "人员.csv D2", "丙店", undefined],
      ["desk/unknown-name", "人员.csv E2", "赵六", undefined],
      ["desk/name-for-id", "人员.csv E3", "王五(P3)", "P3"],
    ]);
  });

  test("is told of past visits, too, and an id that is none stays one", () => {
    const visits = "对象编号,检查日期,检查人员\n甲店,2025-05-05,张三\nU-9,2025-05-05,P9\n";
    expect(told(check(["P1,张三,9,,"], visits))).toEqual([
      ["desk/name-for-id", "记录.csv A2", "甲店", "U-1"],
      ["desk/name-for-id", "记录.csv C2", "张三", "P1"],
      ["registry/unknown-unit", "记录.csv A3", "U-9", undefined],
      ["registry/unknown-inspector", "记录.csv C3", "P9", undefined],
    ]);
  });

  test("is not asked for of a row that is refused itself", () => {
    const visits = "对象编号,检查日期,检查人员\nU-5,2025-05-05,P1\n";
    const refusals = check(["P1,张三,,,"], visits).filter(({ code }) => code.endsWith("refused-row"));
    expect(refusals.map(({ path, facts }) => [path.join(" "), facts])).toEqual([
      ["记录.csv A2", { heading: "对象编号", value: "U-5", list: "units", file: "对象.csv", number: 6 }],
      ["记录.csv C2", { heading: "检查人员", value: "P1", list: "inspectors", file: "人员.csv", number: 2 }],
    ]);
  });
});

describe("how many visits somebody makes", () => {
  test.each([
    ["an empty cell", "P1,张三,,,", "desk/empty-capacity", "人员.csv C2"],
    ["a word", "P1,张三,很多,,", "desk/not-a-number", "人员.csv C2"],
    ["none", "P1,张三,0,,", "desk/not-a-number", "人员.csv C2"],
  ])("is asked for at its cell: %s", (_, row, code, place) => {
    expect(told(check([row]))[0]?.slice(0, 2)).toEqual([code, place]);
  });

  test("is asked for where no column says it", () => {
    expect(told(check(["P1,张三"], "", "执法证号,姓名\n"))[0]?.slice(0, 2)).toEqual([
      "desk/no-capacity-column",
      "人员.csv 2",
    ]);
  });
});
