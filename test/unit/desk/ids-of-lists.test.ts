/** What no registry should swallow: damaged ids wherever ids stand, totals, wrong check signs, one firm on several rows. */
import { describe, expect, test } from "vitest";
import type { Sheet, SheetCell } from "../../../src/desk.js";
import { checkLists, readTextSheet } from "../../../src/desk.js";
import { orThrow } from "../../../src/index.js";

type Rows = readonly (readonly SheetCell[])[];

const sheet = (file: string, rows: Rows): Sheet => ({
  ...{ file, name: null, rows, numbers: rows.map((_, at) => at + 1), system: 1900 },
  form: { coding: null, delimiter: null },
});
const UNITS: Rows = [
  ["对象编号", "名称", "标签"],
  ["U-1", "甲店", "餐饮"],
];
const PEOPLE: Rows = [
  ["姓名", "执法证号", "上限"],
  ["张三", "P1", "9"],
];

function check({ units = UNITS, people = PEOPLE, visits }: { units?: Rows; people?: Rows; visits?: Rows }) {
  const sheets = {
    units: sheet("对象", units),
    inspectors: sheet("人员", people),
    ...(visits === undefined ? {} : { visits: sheet("记录", visits) }),
  };
  return orThrow(checkLists({ sheets, asOf: "2026-04-01" }));
}
const said = (given: Parameters<typeof check>[0]) =>
  check(given).refusals.map(({ code, path }) => [code, path.join(" ")]);
const number = (text: string): SheetCell => ({ kind: "number", text });

describe("an id that a spreadsheet damaged", () => {
  const DAMAGED: readonly (readonly [SheetCell, string])[] = [
    ["9.12E+17", "desk/damaged-id"],
    [number("9.12345678901234E+17"), "desk/damaged-id"],
    [number("912345678901234567"), "desk/damaged-id"],
    ["912345678901234000", "desk/damaged-id"],
    ["1,234", "desk/damaged-id"],
    ['="0123"', "desk/shielded-id"],
    ["'0123", "desk/shielded-id"],
    ["’0123", "desk/shielded-id"],
  ];
  test.each(DAMAGED)("%j is refused of a unit, an inspector and a visit, with its cell", (id, code) => {
    expect(said({ units: [...UNITS, [id, "乙店", ""]] })).toEqual([[code, "对象 A3"]]);
    expect(said({ people: [...PEOPLE, ["李四", id, "9"]] })).toEqual([[code, "人员 B3"]]);
    expect(
      said({
        visits: [
          ["对象编号", "检查日期"],
          [id, "2026-01-01"],
        ],
      }),
    ).toEqual([[code, "记录 A2"]]);
  });

  test.each(DAMAGED.filter(([id]) => typeof id === "object" || !id.includes(",")))(
    "%j is refused among ids of others, too",
    (id, code) => {
      const people = (heading: string): Rows => [
        ["姓名", "执法证号", "上限", heading],
        ["张三", "P1", "9", id],
      ];
      expect(said({ people: people("回避单位") })).toEqual([[code, "人员 D2"]]);
      expect(said({ people: people("不得同组人员") })).toEqual([[code, "人员 D2"]]);
      expect(said({ people: people("证书编号") })).toEqual([[code, "人员 D2"]]);
      const visits: Rows = [
        ["对象编号", "检查日期", "执法证号"],
        ["U-1", "2026-01-01", id],
      ];
      expect(said({ visits })).toEqual([[code, "记录 C2"]]);
    },
  );

  test("is found in a CSV that shields it, which is no CSV otherwise", () => {
    const read = (text: string) => readTextSheet({ name: "a.csv", data: new TextEncoder().encode(text) });
    const rows = orThrow(read('对象编号,名称\n="0123",甲店\n"0124","乙,=""店"""\n')).rows;
    expect(rows).toEqual([
      ["对象编号", "名称"],
      ['="0123"', "甲店"],
      ["0124", '乙,="店"'],
    ]);
    expect(read('对象编号,名称\n="0123,甲店\n').ok).toBe(false);
  });
});

test.each([
  "合计",
  "总计",
  "小 计",
  "共 12 家",
  "共12家企业",
  "合计：５户",
  "合计（家）",
  "本页小计",
  "Total 7",
])("a row of %s is no unit and no inspector", (word) => {
  expect(said({ units: [...UNITS, [word, "", ""]] })).toEqual([["desk/total-row", "对象 3"]]);
  expect(said({ units: [...UNITS, ["", word, "9"]] })).toEqual([["desk/total-row", "对象 3"]]);
  expect(said({ people: [...PEOPLE, [word, "", "9"]] })).toEqual([["desk/total-row", "人员 3"]]);
});

const OF_IDS = /^desk\/|look-alike/;

describe("an id that is doubtful", () => {
  const warned = (ids: readonly string[]) =>
    check({ units: [["对象编号"], ...ids.map((id) => [id])] })
      .warnings.filter(({ code }) => OF_IDS.test(code))
      .map(({ code, path }) => [code, path.at(-1)]);

  test.each([
    ["91350100M000100Y43", []],
    ["91350100M000100Y44", [["desk/check-sign", "A2"]]],
    ["9135O100M000100Y43", [["desk/check-sign", "A2"]]],
    ["110108000000016", []],
    ["110108000000017", [["desk/check-sign", "A2"]]],
    ["JY12101050012345", []],
  ])("%s has its check sign looked at, as a credit code or an old registration number", (id, expected) =>
    expect(warned([id])).toEqual(expected),
  );

  test("O beside 0 and I beside 1 are warned of once, and no id is changed", () => {
    const { warnings, registry } = check({ units: [["对象编号"], ["A-10"], ["A-1O"], ["A-I0"], ["a-10"]] });
    expect(
      warnings.filter(({ code }) => OF_IDS.test(code)).map(({ code, facts }) => [code, facts["value"]]),
    ).toEqual([
      ["desk/look-alike", "A-1O"],
      ["desk/look-alike", "A-I0"],
      ["registry/look-alike-id", "a-10"],
    ]);
    expect(registry?.units.ids.length).toBe(4);
    const people = check({ people: [...PEOPLE, ["李四", "PI", "9"]] }).warnings;
    expect(
      people.filter(({ code }) => OF_IDS.test(code)).map(({ code, path }) => [code, path.join(" ")]),
    ).toEqual([["desk/look-alike", "人员 B3"]]);
  });
});

describe("one firm on several rows", () => {
  test("with different tags is named with what differs and where", () => {
    const { refusals, lists } = check({
      units: [
        ...UNITS,
        ["U-1", "甲店", "娱乐"],
        ["U-1", "甲店", "旅馆"],
        ["U-1", "乙店", "娱乐"],
        ["U-1", "甲店", "餐饮"],
      ],
    });
    expect(
      refusals.map(({ code, path, facts }) => [code, path.join(" "), facts["fields"], facts["first"]]),
    ).toEqual([
      ["desk/several-rows", "对象 A3", "标签", "A2"],
      ["desk/several-rows", "对象 A4", "标签", "A2"],
      ["registry/duplicate-id", "对象 A5", undefined, expect.anything()],
      ["registry/duplicate-id", "对象 A6", undefined, expect.anything()],
    ]);
    expect(lists[0]!.counts).toEqual({ all: 5, accepted: 1, proposed: 0, refused: 4 });
  });
});
