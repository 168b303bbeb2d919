/** Each thing that can be wrong with a value, once; what fits beside it is not named. */
import { describe, expect, test } from "vitest";
import { orThrow } from "../../../src/index.js";
import {
  type Edition,
  english,
  fittingRows,
  nationalEdition,
  type Office,
  type UploadField,
  uploadsOf,
  wordsOf,
} from "../../../src/uploads.js";
import {
  CASE,
  CLEAN,
  CORRECTED,
  firms,
  H1,
  H2_ANEW,
  OFFICE,
  officers,
  uploadYear,
} from "../../support/upload-year.js";

const year = uploadYear();
const AT = "2026-12-31";

/** An edition of one column. */
const editionOf = (field: Partial<UploadField>, more: Partial<Edition> = {}): Edition => ({
  format: "double-random/edition/1",
  id: "one",
  title: "one column",
  sources: {},
  codeLists: { 形式: { codes: { "01": "一", "02": "二" }, confirmed: false } },
  tables: [
    {
      file: "表",
      form: "table",
      rows: "checks",
      fields: [{ name: "列", required: true, confirmed: false, ...field }],
    },
  ],
  ...more,
});

/** Codes of what is wrong with the first row, with the cell. */
function first(field: Partial<UploadField>, office?: Office) {
  const { tables, faults, doubts } = orThrow(
    uploadsOf(year, { edition: editionOf(field), at: AT, ...(office === undefined ? {} : { office }) }),
  );
  const named = [...faults, ...doubts].filter(({ path }) => path[1] === 0);
  for (const each of named) expect(wordsOf(each, english).message).toContain("表");
  return {
    codes: named.map(({ code }) => code),
    cell: tables[0]!.lines[0]!.cells[0],
    facts: named[0]?.facts,
  };
}

const value = (text: string, more: Partial<UploadField> = {}) => first({ value: text, ...more }).codes;

describe("a value", () => {
  test("that is required and missing", () => {
    const { codes, facts } = first({ from: ["unit.fact.电话", "office.电话"] });
    expect(codes).toEqual(["uploads/missing"]);
    expect(facts).toMatchObject({ table: "表", row: 2, field: "列", from: "unit.fact.电话, office.电话" });
    expect(first({ from: ["unit.fact.电话"], required: false }).codes).toEqual([]);
    expect(value("")).toEqual(["uploads/missing"]);
    expect(first({ text: "{unit.name}（{unit.tier}）" }).codes).toEqual(["uploads/missing"]);
  });

  test("that is too long, counted in characters or in bytes of GB 18030", () => {
    expect(value("甲乙丙", { most: 3 })).toEqual([]);
    expect(value("甲乙丙", { most: 2 })).toEqual(["uploads/too-long"]);
    expect(value("甲乙丙", { most: 5, counts: "gb18030-bytes" })).toEqual(["uploads/too-long"]);
    expect(value("甲乙丙", { most: 6, counts: "gb18030-bytes" })).toEqual([]);
    expect(value("𠮷", { most: 1 })).toEqual([]);
    expect(value("𠮷", { most: 3, counts: "gb18030-bytes" })).toEqual(["uploads/too-long"]);
  });

  test("of another length", () => {
    expect(value("123", { length: 3 })).toEqual([]);
    expect(value("1234", { length: 3 })).toEqual(["uploads/other-length"]);
    expect(value("12", { length: 3 })).toEqual(["uploads/other-length"]);
  });

  test("that does not stand in the code list, also one of several", () => {
    expect(value("01", { codes: "形式" })).toEqual([]);
    expect(value("03", { codes: "形式" })).toEqual(["uploads/not-in-list"]);
    const lists = { 形式: { codes: {}, open: true, confirmed: false } } as const;
    const open = editionOf({ value: "03", codes: "形式" }, { codeLists: lists });
    expect(orThrow(uploadsOf(year, { edition: open, at: AT })).faults).toEqual([]);
    const two = { from: ["result.codes"], codes: "形式", map: { "1": "01", E: "02", "8": "09" } };
    const { faults } = orThrow(uploadsOf(year, { edition: editionOf(two), at: AT }));
    expect(faults.map(({ code, path, facts }) => [code, path[1], facts["value"]])).toEqual([
      ["uploads/not-in-list", 1, "09"],
    ]);
  });

  test("for which nobody has said what it is called there; the office's word counts before the edition's", () => {
    expect(first({ from: ["result.outcome"], map: {} }).codes).toEqual(["uploads/no-map"]);
    const own = { format: "double-random/uploads/1", maps: { 列: { clean: "无" } } } as const;
    expect(first({ from: ["result.outcome"], map: {} }, own)).toMatchObject({ codes: [], cell: "无" });
    expect(first({ from: ["result.outcome"], map: { clean: "好" } }, own).cell).toBe("无");
    expect(first({ from: ["result.outcome"], map: { clean: "好" } }).cell).toBe("好");
  });

  test.each([
    ["day", "2026-03-02", "2026-02-30"],
    ["year", "2026", "26"],
    ["ratio", "0.05", "5%"],
    ["ratio", "1", "1.5"],
    ["number", "12", "012"],
  ] as const)("that is no %s", (type, right, wrong) => {
    expect(value(right, { type })).toEqual([]);
    expect(value(wrong, { type })).toEqual([`uploads/no-${type}`]);
  });

  test.each([
    ["digits", "0123", "12a"],
    ["region-code", "210500", "21050"],
    ["credit-code", CLEAN, "91210500MA000000I9"],
    ["identity-number", "21050019900101001X", "2105001990010100"],
  ] as const)("that has not the form of %s", (form, right, wrong) => {
    expect(value(right, { forms: [form] })).toEqual([]);
    expect(value(wrong, { forms: [form] })).toEqual(["uploads/other-form"]);
    expect(value(right, { forms: ["identity-number", form] })).toEqual([]);
  });
});

describe("what the office says", () => {
  const format = "double-random/uploads/1";
  const field = { from: ["office.编号"], required: false };
  const ofDraws = (office: Office) =>
    orThrow(uploadsOf(year, { edition: editionOf(field), office, at: AT })).tables[0]!.lines.map(
      ({ drawId, cells }) => [drawId, cells[0]],
    );

  test("of a round counts before that of its matter, and that before what it says of all", () => {
    const office = { 编号: "office" };
    const matters = { "FIRE-01": { 编号: "matter" } };
    const rounds = { "FIRE-01/H1": { 编号: "round" } };
    expect(ofDraws({ format, office, matters, rounds })).toEqual([
      [H1, "round"],
      [H1, "round"],
      [CASE, "office"],
    ]);
    expect(ofDraws({ format, office, matters })[0]).toEqual([H1, "matter"]);
    expect(ofDraws({ format, office, matters: { "FIRE-01": { 编号: "" } } })[0]).toEqual([H1, "office"]);
  });

  test("is nothing where it says nothing, whatever every object inherits", () => {
    const edition = editionOf({
      from: ["office.constructor", "unit.fact.toString"],
      required: false,
      map: {},
    });
    const { tables, faults } = orThrow(uploadsOf(year, { edition, office: { format, office: {} }, at: AT }));
    expect([tables[0]!.lines[0]!.cells, faults]).toEqual([[""], []]);
    expect(first({ value: "toString", map: {} }).codes).toEqual(["uploads/no-map"]);
  });
});

describe("a list", () => {
  const names = { from: ["team.names"] };

  test("of too few", () => {
    expect(first({ ...names, least: 2 })).toMatchObject({ codes: [], cell: "王敏,李强" });
    expect(first({ ...names, least: 3 }).codes).toEqual(["uploads/too-few"]);
  });

  test("whose items hold the sign between them", () => {
    expect(first({ from: ["team.certificates"], join: "-" }).codes).toEqual(["uploads/join", "uploads/join"]);
    expect(first({ from: ["team.certificates"], join: ";" }).cell).toBe("LN-001;LN-002");
  });

  test("of certificates has those of any kind that the team asks for, and of no other", () => {
    const own = officers().map((each, n) => ({
      ...each,
      certificates: [
        { kind: "driver", number: `D-${n}`, from: "2024-01-01", until: "2027-12-31" },
        ...(each["certificates"] as Record<string, unknown>[]),
      ],
    }));
    const asked = { officers: 2, roles: [{ id: "lead" }, { id: "second" }], region: false };
    for (const [certificate, numbers] of [
      [["law", "law-b"], "LN-001,LN-002"],
      ["law", "LN-001,LN-002"],
      [null, "D-0,D-1"],
    ]) {
      const other = uploadYear({ inspectors: own, matter: { team: { ...asked, certificate } } });
      const answer = orThrow(
        uploadsOf(other, { edition: editionOf({ from: ["team.certificates"] }), at: AT, round: "H1" }),
      );
      expect(answer.tables[0]!.lines[0]!.cells).toEqual([numbers]);
    }
  });

  test("of which some are unknown is left empty, never shortened: a certificate that has run out is none", () => {
    const [one, two] = officers() as [Record<string, unknown>, Record<string, unknown>];
    const ended = {
      ...two,
      certificates: [
        { kind: "law", number: "LN-OLD", from: "2020-01-01", until: "2026-03-01" },
        { kind: "law", number: null, from: "2026-03-02", until: "2027-12-31" },
      ],
    };
    const other = uploadYear({ inspectors: [one, ended] });
    const field = { from: ["team.certificates"], required: false };
    const asked = orThrow(uploadsOf(other, { edition: editionOf(field), at: AT }));
    expect(asked.tables[0]!.lines.map(({ cells, fits }) => [cells[0], fits])).toEqual([
      ["", true],
      ["", true],
      ["", true],
    ]);
    expect(asked.faults).toEqual([]);
    expect(asked.doubts[0]).toMatchObject({ code: "uploads/incomplete", facts: { missing: 1, of: 2 } });
    const must = orThrow(uploadsOf(other, { edition: editionOf({ ...field, required: true }), at: AT }));
    expect(must.faults.map(({ code }) => code)).toEqual(Array(3).fill("uploads/incomplete"));
  });
});

describe("everything at once", () => {
  test("without a word of the office each missing field of each row is named, by table, row and field", () => {
    const { faults } = orThrow(uploadsOf(year, { edition: nationalEdition, at: AT }));
    const missing = [
      ...[
        "监管事项目录编码",
        "监管事项检查实施清单编码",
        "行政相对人性质",
        "行政相对人证件类型",
        "行政区划代码",
      ],
      ...["检查形式", "检查类别", "检查结果"],
    ];
    const ofFirst = faults.filter(({ path }) => path[0] === "行政检查行为" && path[1] === 0);
    expect(ofFirst.map(({ facts }) => facts["field"])).toEqual(missing);
    expect(faults.filter(({ path }) => path[0] === "行政检查行为")).toHaveLength(3 * missing.length);
    expect(ofFirst[0]!.facts).toMatchObject({ whose: `${H1} ${CLEAN}`, row: 2 });
    const json = faults.filter(({ path }) => path[0] === "公示信息" && path[1] === 1);
    expect(json.map(({ facts }) => [facts["field"], facts["title"], facts["row"]])).toEqual([
      ["raninsPlanId", "抽查计划编号", 2],
      ["raninsTypeName", "抽查类型", 2],
      ["insAuth", "抽查机关", 2],
    ]);
  });

  test("rows that fit can go, without those of a round whose plan cannot", () => {
    const long = firms().map((each) =>
      each["id"] === CORRECTED ? { ...each, name: "长".repeat(201) } : each,
    );
    const other = uploadYear({ units: long });
    const one = orThrow(uploadsOf(other, { edition: nationalEdition, office: OFFICE, at: AT }));
    const [checks, plans, objects, records] = fittingRows(one).map(({ lines }) => lines.length);
    expect([checks, plans, objects, records]).toEqual([2, 2, 4, 2]);
    const { 地区名: _, ...office } = OFFICE.office!;
    const rounds = { ...OFFICE.rounds, "FIRE-01/H2": { 地区名: "辽宁省本溪市" } };
    const half = orThrow(
      uploadsOf(year, { edition: nationalEdition, office: { ...OFFICE, office, rounds }, at: AT }),
    );
    expect(fittingRows(half).map(({ lines }) => [...new Set(lines.map(({ drawId }) => drawId))])).toEqual([
      ["210500/2026/complaint/C-1"],
      [H2_ANEW],
      [H2_ANEW],
      [],
    ]);
  });
});
