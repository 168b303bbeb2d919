/** Several values in one cell: each column of each table that may hold them takes the signs that offices put between. */
import { describe, expect, test } from "vitest";
import { checkLists, readTextSheet } from "../../../src/desk.js";
import { listUnits, orThrow } from "../../../src/index.js";
import { historyCsv, readRegistryCsv } from "../../../src/io.js";

const SIGNS = ["、", "；", ";", "，", ",", "\n"] as const;
const quoted = (text: string) => `"${text}"`;

describe.each(SIGNS)("values apart by %j", (sign) => {
  const two = (one: string, other: string) => quoted(`${one}${sign}${other}`);
  const sheet = (name: string, data: string) => orThrow(readTextSheet({ name, data }));
  const sheets = {
    units: sheet("对象.csv", `对象编号,名称,行业\nU-1,甲店,${two("餐饮", "娱乐")}\nU-2,乙店,餐饮\n`),
    inspectors: sheet(
      "人员.csv",
      [
        "执法证号,姓名,任务上限,负责区域,资质,回避单位,不得同组人员",
        `P1,张三,9,${two("南镇", "北镇")},${two("消防", "食品")},${two("U-1", "U-2")},${two("P2", "P3")}`,
        "P2,李四,9,南镇,,,",
        "P3,王五,9,南镇,,,\n",
      ].join("\n"),
    ),
    visits: sheet("记录.csv", `对象编号,检查日期,检查人员\nU-1,2025-05-05,${two("P1", "P2")}\n`),
  };
  const { refusals, registry } = orThrow(checkLists({ sheets, asOf: "2026-01-04" }));

  test("are read apart in the lists of an office", () => {
    expect(refusals).toEqual([]);
    const [first] = registry!.inspectors;
    expect([...listUnits(registry!)][0]!.categories).toEqual(["娱乐", "餐饮"]);
    expect(first!.regions.map((region) => region.join("/"))).toEqual(["北镇", "南镇"]);
    expect([...first!.qualifications].sort()).toEqual(["消防", "食品"].sort());
    expect(first!.recusals.map(({ unit }) => unit)).toEqual(["U-1", "U-2"]);
    expect(first!.notWith).toEqual(["P2", "P3"]);
    expect(historyCsv(registry!)).toContain("U-1,2025-05-05,P1;P2,");
  });
});

describe.each(["、", "；", "，"])("in the lists that other commands read, values apart by %j", (sign) => {
  const read = (units: string, people: string, visits = "") =>
    readRegistryCsv({
      units: {
        name: "units.csv",
        data: `id,name,region,categories,tier,status,opened,closed,exclusions\n${units}\n`,
      },
      inspectors: {
        name: "inspectors.csv",
        data: `id,name,agency,regions,qualifications,certificates,grade,leave,capacity,recusals,team,status,notWith\n${people}\n`,
      },
      history: { name: "history.csv", data: `unit,day,inspectors,kind,result\n${visits}` },
      asOf: "2026-01-04",
    });
  const [unit, two] = ["U1,,南镇,,,,,,", ["P1", "P2"].join(sign)];

  test("are words with a warning at the cell", () => {
    const answer = read(
      `U1,,南镇,餐饮${sign}娱乐,,,,,`,
      `P1,,,南镇${sign}北镇,a${sign}b,执法证|1|2020-01-01..2030-01-01,,,9,,,,`,
    );
    expect(
      answer.ok && answer.warnings.filter(({ code }) => code === "io/joined-items").map(({ path }) => path),
    ).toEqual([
      ["units.csv", "line", 2, "categories"],
      ["inspectors.csv", "line", 2, "regions"],
      ["inspectors.csv", "line", 2, "qualifications"],
    ]);
  });

  test.each([
    ["notWith", `P1,,,,,,,,9,,,,P2${sign}P3`, "", "registry/colleague"],
    ["recusals", `P1,,,,,,,,9,U1${sign}U2|x,,,`, "", "registry/unknown-unit"],
    ["inspectors", "P1,,,,,,,,9,,,,", `U1,2025-05-05,${two},,\n`, "registry/unknown-inspector"],
  ])("are refused where ids are asked, at the cell: %s", (column, people, visits, code) => {
    const answer = read(unit!, people, visits);
    const faults = answer.ok ? [] : answer.refusals.map((each) => [each.code, each.path.slice(0, 4)]);
    const file = column === "inspectors" ? "history.csv" : "inspectors.csv";
    expect(faults).toEqual([[code, [file, "line", 2, column]]]);
  });
});
