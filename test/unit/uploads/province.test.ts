/** A province's own edition is a second file: other names, another code list, a column less. */
import { describe, expect, test } from "vitest";
import { orThrow, replaceUnits } from "../../../src/index.js";
import {
  chinese,
  type Edition,
  english,
  nationalEdition,
  readEdition,
  readOffice,
  uploadsOf,
  wordsOf,
} from "../../../src/uploads.js";
import { CORRECTED, OFFICE, uploadYear, WITHDRAWN } from "../../support/upload-year.js";

const year = uploadYear();
const AT = "2026-12-31";

type Open<T> = T extends readonly (infer Item)[]
  ? Open<Item>[]
  : T extends object
    ? { -readonly [name in keyof T]: Open<T[name]> }
    : T;
type Draft = Open<Edition>;

/** The edition as the file of a province has it, changed. */
function province(change: (draft: Draft) => void): unknown {
  const draft = structuredClone(nationalEdition) as Draft;
  change(draft);
  return JSON.parse(JSON.stringify(draft));
}

const checksOf = (draft: Draft) => draft.tables[0]!;
const listOf = (draft: Draft, name: string) => draft.codeLists![name]!;

describe("an edition of a province", () => {
  const own = province((draft) => {
    const table = checksOf(draft);
    draft.id = "liaoning";
    draft.sources["本省通知"] = "a notice of the province";
    draft.codeLists!["检查类别"] = {
      codes: { "1": "双随机", "2": "重点检查" },
      confirmed: true,
      source: "本省通知",
    };
    table.withdrawn = "marked";
    table.fields = table.fields.filter(({ name }) => name !== "受委托部门编码");
    Object.assign(table.fields.find(({ name }) => name === "监管对象")!, { name: "检查对象" });
    table.fields.push({
      name: "操作",
      required: true,
      from: ["result.change"],
      map: { new: "i", corrected: "u", withdrawn: "d" },
      confirmed: true,
      source: "本省通知",
    });
  });

  test("renames a column, adds a code list, drops a column, and marks what was taken down", () => {
    const edition = orThrow(readEdition(own));
    const office = { ...OFFICE, office: { ...OFFICE.office, 检查类别: "1" } };
    const { tables, faults, unconfirmed, leftOut } = orThrow(uploadsOf(year, { edition, office, at: AT }));
    expect(faults).toEqual([]);
    const [{ fields, lines }] = tables as [(typeof tables)[0]];
    expect(fields).not.toContain("受委托部门编码");
    expect(fields.slice(8, 10)).toEqual(["监管对象类型", "检查对象"]);
    const ofRow = (name: string) => lines.map(({ cells }) => cells[fields.indexOf(name)]);
    expect(ofRow("操作")).toEqual(["i", "u", "d", "i"]);
    expect(ofRow("检查对象")[2]).toBe("丙商场");
    expect(ofRow("检查类别")).toEqual(["1", "1", "1", "1"]);
    expect(unconfirmed.map(({ name }) => name)).not.toContain("检查类别");
    expect(leftOut.withdrawn).toBe(1);
    const wrong = orThrow(uploadsOf(year, { edition, office: OFFICE, at: AT }));
    expect(wrong.faults.map(({ code, facts }) => [code, facts["field"], facts.value])).toEqual(
      Array(4).fill(["uploads/not-in-list", "检查类别", "02"]),
    );
  });

  test("has no row of a unit that is not visited any more", () => {
    const more = uploadYear({
      units: [
        { id: CORRECTED, name: "乙店" },
        { id: WITHDRAWN, name: "丙商场" },
        { id: "91210500MA00000019", name: "甲宾馆" },
      ],
    });
    const gone = orThrow(
      replaceUnits(more, {
        round: "H2",
        units: [{ unit: WITHDRAWN, code: "closed", reason: "closed" }],
        approver: "head",
        at: "2026-07-06T09:00:00+08:00",
        by: "officer-1",
      }),
    );
    const { tables, leftOut } = orThrow(
      uploadsOf(gone.year, { edition: nationalEdition, office: OFFICE, at: AT, round: "H2" }),
    );
    expect(tables[2]!.lines.map(({ cells }) => cells[1])).toEqual(["甲宾馆", "乙店"]);
    expect(leftOut).toMatchObject({ planned: 2, void: 1 });
  });
});

/** What is wrong with an edition: code, place, and what was probably meant. */
function faultsOf(change: (draft: Draft) => void) {
  const read = readEdition(province(change));
  const faults = read.ok ? [] : read.refusals;
  for (const each of faults)
    for (const language of [english, chinese]) expect(wordsOf(each, language).message).not.toContain("{");
  return faults.map(({ code, path, facts }) => [code, path.join("."), facts["nearest"]]);
}

describe("refused in an edition", () => {
  const field = (draft: Draft, n = 0) => checksOf(draft).fields[n]!;
  const place = "tables.0.fields.0";

  test("misspelt fields, names of values, lists and sources, with what was probably meant", () => {
    expect(faultsOf((draft) => Object.assign(field(draft), { requird: true }))).toEqual([
      ["uploads/unknown-field", `${place}.requird`, "required"],
    ]);
    expect(faultsOf((draft) => (field(draft).from = ["round.drawid"]))).toEqual([
      ["uploads/unknown-name", `${place}.from.0`, "round.drawId"],
    ]);
    expect(faultsOf((draft) => (field(draft, 3).text = "对{unit.nam}的检查"))).toEqual([
      ["uploads/unknown-name", "tables.0.fields.3.text", "unit.name"],
    ]);
    expect(faultsOf((draft) => (field(draft).codes = "检查形势"))).toEqual([
      ["uploads/unknown-list", `${place}.codes`, "检查形式"],
    ]);
    expect(faultsOf((draft) => (field(draft).source = "填报效验"))).toEqual([
      ["uploads/unknown-source", `${place}.source`, "填报校验"],
    ]);
  });

  test("what is called confirmed and names no source, in fields and lists", () => {
    expect(faultsOf((draft) => delete field(draft).source)).toEqual([
      ["uploads/no-source", `${place}.source`, undefined],
    ]);
    expect(faultsOf((draft) => (listOf(draft, "检查类别").confirmed = true))).toEqual([
      ["uploads/no-source", "codeLists.检查类别.source", undefined],
    ]);
  });

  test("no origin of a value, or two", () => {
    expect(faultsOf((draft) => delete field(draft).from)).toEqual([["uploads/origins", place, undefined]]);
    expect(faultsOf((draft) => (field(draft).value = "1"))).toEqual([["uploads/origins", place, undefined]]);
  });

  test("a value that rows of the table do not have, and details where there are none", () => {
    expect(faultsOf((draft) => (draft.tables[1]!.fields[0]!.from = ["unit.id"]))).toEqual([
      ["uploads/name-elsewhere", "tables.1.fields.0.from.0", undefined],
    ]);
    expect(faultsOf((draft) => (field(draft).from = ["detail.code"]))).toEqual([
      ["uploads/name-elsewhere", `${place}.from.0`, undefined],
    ]);
    expect(faultsOf((draft) => (checksOf(draft).details = draft.tables[3]!.details!))).toEqual([
      ["uploads/details-here", "tables.0.details", undefined],
    ]);
  });

  test("names that stand twice, and a list without codes", () => {
    expect(faultsOf((draft) => (field(draft, 1).name = field(draft).name))).toEqual([
      ["uploads/name-twice", "tables.0.fields.1.name", undefined],
    ]);
    expect(faultsOf((draft) => (draft.tables[1]!.file = draft.tables[0]!.file))).toEqual([
      ["uploads/name-twice", "tables.1.file", undefined],
    ]);
    const twice = faultsOf((draft) => (draft.tables[3]!.details!.fields[1]!.name = "seqno"));
    expect(twice).toEqual([["uploads/name-twice", "tables.3.details.fields.1.name", undefined]]);
    expect(faultsOf((draft) => delete listOf(draft, "检查类别").open)).toEqual([
      ["uploads/empty-list", "codeLists.检查类别.codes", undefined],
    ]);
  });

  test("forms that are none: a file name with a path, a missing field, another format, a cycle", () => {
    expect(faultsOf((draft) => (draft.tables[0]!.file = "../x"))).toEqual([
      ["uploads/wrong-value", "tables.0.file", undefined],
    ]);
    expect(faultsOf((draft) => Reflect.deleteProperty(draft, "sources"))).toEqual([
      ["uploads/missing-field", "sources", undefined],
    ]);
    expect(faultsOf((draft) => Object.assign(draft, { format: "double-random/edition/2" }))).toEqual([
      ["uploads/wrong-value", "format", undefined],
    ]);
    const deep: Record<string, unknown> = {};
    deep.tables = [deep];
    expect(readEdition(deep)).toMatchObject({ ok: false, refusals: [{ code: "uploads/too-deep" }] });
    expect(readEdition({ id: new Date(0) })).toMatchObject({
      ok: false,
      refusals: [{ code: "uploads/not-plain", path: ["id"] }],
    });
  });
});

describe("refused of what the office says", () => {
  const asked = (office: unknown) => {
    const answer = uploadsOf(year, { edition: nationalEdition, office: office as never, at: AT });
    return answer.ok
      ? []
      : answer.refusals.map(({ code, path, facts }) => [code, path.join("."), facts["nearest"]]);
  };

  test("a name for which nobody asks, a matter, a round or a field that is not there", () => {
    const format = "double-random/uploads/1";
    expect(asked({ format, office: { 行政区划代玛: "1" } })).toEqual([
      ["uploads/unasked", "office.office.行政区划代玛", "行政区划代码"],
    ]);
    expect(asked({ format, matters: { "FIRE-O1": {} }, rounds: { "FIRE-01/H3": {} } })).toEqual([
      ["uploads/unknown-work", "office.matters.FIRE-O1", "FIRE-01"],
      ["uploads/unknown-work", "office.rounds.FIRE-01/H3", "FIRE-01/H1"],
    ]);
    expect(asked({ format, matters: { complaint: { 实施机构: "x", 电话: "1" } } })).toEqual([
      ["uploads/unasked", "office.matters.complaint.电话", null],
    ]);
    expect(asked({ format, maps: { 检査结果: { clean: "1" } } })).toEqual([
      ["uploads/unknown-map", "office.maps.检査结果", "检查结果"],
    ]);
    expect(asked({ format, maps: { 检查形式: { a: "b" } } })).toEqual([
      ["uploads/unknown-map", "office.maps.检查形式", null],
    ]);
  });

  test("its form", () => {
    expect(asked({ format: "double-random/uploads/1", ofice: {} })).toEqual([
      ["uploads/unknown-field", "office.ofice", "office"],
    ]);
    expect(readOffice({ format: "double-random/uploads/1", office: { a: 1 } }).ok).toBe(false);
    expect(readOffice({ $schema: "x", format: "double-random/uploads/1" })).toMatchObject({
      value: { format: "double-random/uploads/1" },
    });
  });

  test("a day that is none, a matter without its round, a round that is not there, a raw year", () => {
    const codes = (input: object) => {
      const answer = uploadsOf(year, { edition: nationalEdition, at: AT, ...input } as never);
      return answer.ok ? [] : answer.refusals.map(({ code }) => code);
    };
    expect(codes({ at: "2026-02-30" })).toEqual(["uploads/not-a-day"]);
    expect(codes({ matter: "FIRE-01" })).toEqual(["uploads/matter-alone"]);
    expect(codes({ round: "H9" })).toEqual(["round/unknown-round"]);
    expect(codes({ rond: "H1" })).toEqual(["input/misspelt-field"]);
    expect(uploadsOf({} as never, { edition: nationalEdition, at: AT }).ok).toBe(false);
  });
});
