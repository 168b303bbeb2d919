/** The tables of the national edition, cell by cell, from a year that can be written by hand. */
import { describe, expect, test } from "vitest";
import { drawRound, openYear, orThrow, readYear, recordResults } from "../../../src/index.js";
import { nationalEdition, readEdition, uploadsOf } from "../../../src/uploads.js";
import {
  CASE,
  CLEAN,
  CORRECTED,
  H1,
  H2_ANEW,
  OFFICE,
  uploadYear,
  upPolicy,
  upRegistry,
  WITHDRAWN,
} from "../../support/upload-year.js";

const year = uploadYear();
const given = { edition: nationalEdition, office: OFFICE, at: "2026-12-31" };
const uploads = orThrow(uploadsOf(year, given));

const linesOf = (file: string, from = uploads) => from.tables.find((each) => each.file === file)!.lines;
const cellsOf = (file: string, from = uploads) => linesOf(file, from).map(({ cells }) => cells);

/** The columns of a check that differ from row to row, in their order. */
const check = (drawId: string, item: string, title: string, unit: string, name: string, rest: string[]) => {
  const [registered, at, result, day] = rest as [string, string, string, string];
  const plan = drawId === CASE ? "" : drawId;
  return [
    ...[plan, item, "11210500MB0000001A1", title, `${drawId}/${unit}`],
    ...["本溪市消防救援支队", "11210500MB0000001A", "", "", "", name, name, "2", "001", unit],
    ...[registered, at, "210500", "01", "02", "", result, day, "王敏,李强", "LN-001,LN-002"],
    ...["2026-12-31", "张三"],
  ];
};

describe("the national edition", () => {
  test("reads as an edition, and each of its fields and lists that is confirmed names where it was found", () => {
    expect(orThrow(readEdition(structuredClone(nationalEdition)))).toEqual(nationalEdition);
    expect(nationalEdition.tables.map(({ file, fields }) => [file, fields.length])).toEqual([
      ["行政检查行为", 27],
      ["双随机计划", 8],
      ["抽查对象", 4],
      ["公示信息", 9],
    ]);
  });

  test("has a row for each check whose result is published, of rounds and of cases, as it stands today", () => {
    expect(uploads.faults).toEqual([]);
    const address = "本溪市平山区一路1号";
    expect(cellsOf("行政检查行为")).toEqual([
      check(H1, "00123456789012", "对甲宾馆进行消防安全的检查", CLEAN, "甲宾馆", [
        ...[address, address, "合格", "2026-03-02"],
      ]),
      check(H1, "00123456789012", '对=乙"店",分店进行消防安全的检查', CORRECTED, '=乙"店",分店', [
        ...["二路\n3号", "", "不合格", "2026-03-03"],
      ]),
      check(CASE, "00123456789013", "对丙商场进行投诉举报的检查", WITHDRAWN, "丙商场", [
        ...["", "", "合格", "2026-04-07"],
      ]),
    ]);
  });

  test("has a plan for each round that stands: one that was drawn anew counts once, under its new id", () => {
    const rest = ["2026", "辽宁省本溪市", "210500", "11210500MB0000001A", "应急管理", "1"];
    expect(cellsOf("双随机计划")).toEqual([
      [H1, "2026年消防安全（上半年）", ...rest],
      [H2_ANEW, "2026年消防安全（下半年）", ...rest],
    ]);
  });

  test("has every unit of these rounds", () => {
    const names = { [CLEAN]: "甲宾馆", [CORRECTED]: '=乙"店",分店', [WITHDRAWN]: "丙商场" };
    const rows = (drawId: string) => Object.entries(names).map(([unit, name]) => [drawId, name, unit, unit]);
    expect(cellsOf("抽查对象")).toEqual([...rows(H1), ...rows(H2_ANEW)]);
  });

  test("gives the publicity system a record for each firm of a task, with what was found as details", () => {
    const head = {
      raninsPlanId: "21050020260001",
      raninsPlaneName: "2026年度消防双随机抽查计划",
      raninsTaskId: "210500202601050001",
      raninsTaskName: "消防安全（上半年）",
      raninsTypeName: "不定向",
      insAuth: "本溪市消防救援支队",
    };
    const found = (...names: string[]) =>
      names.map((raninsCheckResName, n) => ({
        seqno: n + 1,
        raninsItemName: "消防安全",
        raninsCheckResName,
      }));
    const records = linesOf("公示信息").map(({ record }) => record);
    expect(records).toEqual([
      { ...head, insDate: "2026-03-02", uniscId: CLEAN, entName: "甲宾馆", details: found("未发现问题") },
      {
        ...{ ...head, insDate: "2026-03-03", uniscId: CORRECTED, entName: '=乙"店",分店' },
        details: found("发现问题经责令已改正", "不配合检查情节严重"),
      },
    ]);
    expect(Object.keys(records[0]!)).toEqual([
      ...Object.keys(head),
      "insDate",
      "uniscId",
      "entName",
      "details",
    ]);
  });

  test("says of values that begin like a formula that only the workbook may be opened", () => {
    expect(uploads.doubts.map(({ code, path }) => [code, ...path])).toEqual([
      ["uploads/formula-like", "行政检查行为", 1, "监管对象"],
      ["uploads/formula-like", "行政检查行为", 1, "行政相对人"],
      ["uploads/formula-like", "抽查对象", 1, "抽查检查对象名称"],
      ["uploads/formula-like", "抽查对象", 4, "抽查检查对象名称"],
    ]);
  });

  test("says what it leaves out, and what no public source confirms", () => {
    expect(uploads.leftOut).toEqual({ planned: 3, waiting: 0, later: 0, withdrawn: 1, void: 0 });
    const named = uploads.unconfirmed.map(({ table, name }) => `${table ?? "代码表"}：${name}`);
    expect(named).toEqual([
      ...["公示信息：uniscId", "公示信息：entName", "代码表：证件类型", "代码表：检查形式"],
      ...[
        "代码表：检查类别",
        "代码表：检查方式",
        "代码表：检查结果",
        "代码表：监管对象类型",
        "代码表：监管部门",
      ],
    ]);
    expect(uploads.unconfirmed.every(({ note }) => note !== "")).toBe(true);
  });
});

describe("which rows", () => {
  test("a day before a result was published leaves it out", () => {
    const early = orThrow(uploadsOf(year, { ...given, at: "2026-03-11" }));
    expect(cellsOf("行政检查行为", early)).toHaveLength(2);
    expect(early.leftOut).toMatchObject({ later: 1 });
    const earlier = orThrow(uploadsOf(year, { ...given, at: "2026-03-10" }));
    expect(cellsOf("行政检查行为", earlier)).toEqual([]);
    expect(earlier.leftOut).toMatchObject({ later: 3 });
  });

  test("a result waits until it is published, and does not go when it is sent back", () => {
    const steps = (...list: Parameters<typeof recordResults>[1]["steps"]) => ({
      ...{ steps: list, at: "2026-08-10T09:00:00+08:00", by: "b" },
    });
    const visit = { drawId: H2_ANEW, unit: CLEAN };
    const enter = { ...visit, step: "enter", day: "2026-08-03", codes: ["1"] } as const;
    const entered = orThrow(recordResults(year, steps(enter))).year;
    const back = orThrow(recordResults(entered, steps({ ...visit, step: "return", text: "unclear" }))).year;
    for (const each of [entered, back]) {
      const waiting = orThrow(uploadsOf(each, given));
      expect(linesOf("行政检查行为", waiting)).toHaveLength(3);
      expect(waiting.leftOut).toMatchObject({ planned: 2, waiting: 1 });
    }
    const published = orThrow(recordResults(entered, steps({ ...visit, step: "publish" }))).year;
    expect(linesOf("行政检查行为", orThrow(uploadsOf(published, given)))).toHaveLength(4);
  });

  test("one round alone has neither the others nor cases", () => {
    const one = orThrow(uploadsOf(year, { ...given, round: "H1" }));
    expect(cellsOf("行政检查行为", one).map(([plan]) => plan)).toEqual([H1, H1]);
    expect(cellsOf("双随机计划", one).map(([plan]) => plan)).toEqual([H1]);
    expect(linesOf("抽查对象", one)).toHaveLength(3);
    const anew = orThrow(uploadsOf(year, { ...given, round: "H2", matter: "FIRE-01" }));
    expect(cellsOf("双随机计划", anew).map(([plan]) => plan)).toEqual([H2_ANEW]);
  });

  test("of two authorities on one ledger each uploads its own", () => {
    const [registry, policy] = [upRegistry(), upPolicy({}, "110000")];
    const seed = [{ type: "plain", value: "4" }] as const;
    const other = orThrow(readYear(year.ledger, { policy, registry }));
    const drawn = orThrow(drawRound(other, { round: "H1", seed, at: "2026-07-03T09:00:00+08:00", by: "b" }));
    const theirs = orThrow(uploadsOf(drawn.year, given));
    expect(cellsOf("双随机计划", theirs).map(([plan]) => plan)).toEqual(["110000/2026/FIRE-01/H1"]);
    expect(theirs.leftOut).toEqual({ planned: 3, waiting: 0, later: 0, withdrawn: 0, void: 0 });
    const ours = orThrow(readYear(drawn.year.ledger, { policy: year.policy, registry }));
    expect(orThrow(uploadsOf(ours, given))).toEqual(uploads);
  });

  test("a year in which nothing was drawn has tables without rows", () => {
    const empty = openYear({ policy: upPolicy(), registry: upRegistry() });
    expect(orThrow(uploadsOf(empty, given)).tables.every(({ lines }) => lines.length === 0)).toBe(true);
  });

  test("a year that is read back gives the same", () => {
    const back = orThrow(readYear(year.ledger, { policy: year.policy, registry: year.registry }));
    expect(orThrow(uploadsOf(back, given))).toEqual(uploads);
  });
});
