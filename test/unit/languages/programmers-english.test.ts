/** Sentences of the Chinese language as the command says them: each code has one, and none speaks to a programmer. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { sentenceOfCall, spokenToOfficials } from "../../../src/cli/chinese-of-call.js";
import { fieldsInChinese, placeOfAct } from "../../../src/cli/facts-of-call.js";
import { jsonInChinese, nameOf } from "../../../src/cli/json-in-chinese.js";
import { titlesOf } from "../../../src/cli/titles.js";
import { chinese, orThrow, parsePolicy, wordsOf } from "../../../src/index.js";
import { chineseOfAudit } from "../../../src/languages/chinese-of-audit.js";
import { chineseOfCli } from "../../../src/languages/chinese-of-cli.js";
import { chineseOfDesk } from "../../../src/languages/chinese-of-desk.js";
import { chineseOfElsewhere } from "../../../src/languages/chinese-of-elsewhere.js";
import { chineseOfLog } from "../../../src/languages/chinese-of-log.js";
import { chineseOfPublish } from "../../../src/languages/chinese-of-publish.js";
import { chineseOfSql } from "../../../src/languages/chinese-of-sql.js";
import { chineseOfStamps } from "../../../src/languages/chinese-of-stamps.js";
import { chineseOfUploads } from "../../../src/languages/chinese-of-uploads.js";
import { nameInChinese } from "../../../src/languages/names-in-chinese.js";
import { FIELD_NAMES } from "../../../src/publish/site/parts/field-names.js";
import { foreignIn } from "../../support/english-in.js";

const LANGUAGES = [
  ...[chinese, chineseOfAudit, chineseOfCli, chineseOfDesk, chineseOfElsewhere, chineseOfLog],
  ...[chineseOfPublish, chineseOfSql, chineseOfStamps, chineseOfUploads],
];
const WORDING = new Map(LANGUAGES.flatMap(({ wording }) => Object.entries(wording)));
const SAID = [...WORDING].flatMap(([code, texts]) =>
  texts.map((text) => ({ code, text: sentenceOfCall(text ?? "", code) })),
);

/** Codes that only a program meets: what they name is a function that it calls. */
const OF_PROGRAMS = new Set([
  ...["beacon/capsule-format", "beacon/not-a-round", "beacon/seal-too-late", "codes/no-record"],
  ...["drand/unchecked-scheme", "input/held-by-year", "input/raw-year", "key/no-statement"],
  ...["log/no-ledger", "log/no-scheme", "log/no-witness", "log/note-unsigned", "log/vkey"],
  ...["log/witness-form", "publish/is-there", "publish/no-record", "publish/not-private"],
  ...["publish/openings", "receipts/no-registry", "receipts/unsalted"],
  ...["registry/not-an-object", "registry/readings", "stamp/no-signer", "stamp/no-stamp"],
  ...["uploads/not-plain", "elsewhere/not-replayed", "input/needs-all-units", "input/unit-not-at-hand"],
  ...["registry/not-to-stream", "registry/no-commitment", "round/not-announced"],
  ...["sql/at-hand", "sql/not-announced"],
]);

function files(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(`${folder}/${name}`, "utf8"));
}

test("every code that the sources give has a Chinese sentence", () => {
  const given = files("src").flatMap((text) =>
    [...text.matchAll(/\b(?:refuse|finding|note|use)\(\s*"([a-z]+\/[a-z-]+)"/g)].map(([, code]) => code!),
  );
  expect(new Set(given).size).toBeGreaterThan(400);
  expect([...new Set(given)].filter((code) => !WORDING.has(code))).toEqual([]);
});

test("no sentence names a function, but where a program alone can meet it", () => {
  const named = SAID.filter(({ text }) =>
    /`[^`]*\b[a-z]+[A-Z]\w*(?:\([^`]*)?`/.test(text.replace(/"[^"]*"|`double-random [^`]*`/g, "")),
  );
  expect([...new Set(named.map(({ code }) => code))].filter((code) => !OF_PROGRAMS.has(code))).toEqual([]);
});

test("no blank stands around the Chinese name of a field, and no ASCII comma between what is filled in", () => {
  expect(
    SAID.filter(({ text }) =>
      /[\u4e00-\u9fff] [\u4e00-\u9fff]+（[a-zA-Z.]+）|（[a-zA-Z.]+） [\u4e00-\u9fff]/.test(text),
    ),
  ).toEqual([]);
  expect(
    SAID.filter(({ text }) =>
      /[\u4e00-\u9fff）}][,;:!?] ?[\u4e00-\u9fff{]/.test(text.replace(/`[^`]*`|“[^”]*”/g, "")),
    ),
  ).toEqual([]);
});

test("no English word of a record stands in a sentence as it is", () => {
  const words =
    /(?<![\w.`"（/-])(?:registry|roster|penalty|closed|status|ledger|policy|draw|entry)(?![\w.`"）/-])/;
  expect(
    SAID.filter(({ text }) => words.test(text.replace(/`[^`]*`|\{\w+\}|double-random \S+/g, ""))),
  ).toEqual([]);
});

/** Every name that stands among the properties of a schema. */
function fieldsIn(schema: unknown): string[] {
  if (typeof schema !== "object" || schema === null) return [];
  const { properties } = schema as { readonly properties?: object };
  const own = typeof properties === "object" ? Object.keys(properties) : [];
  return [...own, ...Object.values(schema).flatMap(fieldsIn)];
}

test("every field of an entry has a Chinese name, too, and every field of a plan on the pages", () => {
  const entry = fieldsIn(JSON.parse(readFileSync("schemas/ledger-entry.schema.json", "utf8")));
  const named = (field: string) => nameOf(field) !== field;
  expect([...new Set(entry)].filter((field) => /^[a-z]/.test(field) && !named(field))).toEqual([]);
  const plan = fieldsIn(JSON.parse(readFileSync("schemas/policy.schema.json", "utf8")));
  const unnamed = [...new Set(plan)].filter((field) => !Object.hasOwn(FIELD_NAMES, field));
  expect(unnamed).toEqual(["$schema", "format"]);
});

test("every field of a document that a person writes has a Chinese name", () => {
  const names = readdirSync("schemas").filter((name) => !name.startsWith("ledger-entry"));
  const fields = new Set(
    names.flatMap((name) => fieldsIn(JSON.parse(readFileSync(`schemas/${name}`, "utf8")))),
  );
  expect(fields.size).toBeGreaterThan(150);
  expect([...fields].filter((field) => nameInChinese(field) === undefined)).toEqual([]);
});

describe("what a record says in its own words", () => {
  const said = (code: string, facts: Record<string, string | number>) =>
    wordsOf({ code, facts }, spokenToOfficials(chinese, { code, facts })).message;

  test("are kinds, events and codes in Chinese", () => {
    expect(
      said("discretion/redated-input", { kind: "registry", asOf: "2026-05-07", before: "2026-05-01" }),
    ).toMatch(/^截止日 2026-05-01 的检查对象名录库以截止日 2026-05-07 再次载入/);
    expect(
      said("discretion/event", { unit: "U-1", event: "penalty", day: "2026-05-05", reference: "P-1" }),
    ).toBe("U-1：记入 2026-05-05 的行政处罚（P-1）。");
  });

  test("are places of acts, and fields with their units", () => {
    expect(placeOfAct("entry 17, replacement")).toBe("第 17 条（对象递补）");
    expect(placeOfAct("甲局/2026/M/H1")).toBe("甲局/2026/M/H1");
    expect(fieldsInChinese("status 2 (U-1, U-2); closed 1 (U-1)")).toBe(
      "状态 2 个（U-1、U-2）；关闭日期 1 个（U-1）",
    );
    const facts = { count: 1, code: "closed", units: "U-1", fields: "–", into: "–" };
    expect(said("discretion/registry-change", facts)).not.toMatch(/[a-z]{3}/);
  });

  test.each([
    ["result/order", { unit: "U-1", step: "annul", stage: "review", next: "return, reject, publish" }],
    ["result/order", { unit: "U-1", step: "close", stage: "none", next: "enter" }],
    ["result/needs", { step: "enter", field: "day" }],
    ["result/idle", { step: "annul", field: "approver" }],
    ["amendment/without", { field: "approver" }],
    ["change/differs", { unit: "U-1", code: "tier", what: "name" }],
    ["change/differs", { unit: "U-1", code: "closed", what: "new" }],
    ["registry/duplicate-id", { value: "U-1", first: "3", second: "4", differ: "name, region" }],
    ["policy/two-amounts", { amounts: "ratio, number" }],
    ["verify/line", { at: "line 5", found: "–", expected: "an unchanged line" }],
    ["verify/reference", { at: "entry 3, roster", found: "–", expected: "a roster entry before it" }],
    ["verify/amendment", { at: "matters[M1].strata[A].ratio", expected: '{"from":"5%"}', found: "null" }],
    ["discretion/rows-same", { drawId: "D/1", rows: "registry", asOf: "2026-01-04", before: "2026-01-03" }],
    ["discretion/amendment", { count: 1, changes: "matters[M1].strata[A].ratio: 5% → 10%" }],
    ["discretion/term-set", { drawId: "D/1", unit: "U-1", day: "2026-01-04", correctBy: "–" }],
    ["plan/nobody-holds", { field: "roles.qualifications", word: "检", held: "A: P-1, P-2; B: P-3" }],
    ["input/time-backwards", { at: "2026-01-04T09:00:00+08:00", last: "2026-01-05T09:00:00Z" }],
  ] as const)("stand in no sentence of %s: %o", (code, facts) => {
    const asked = { code, facts };
    const language = LANGUAGES.find(({ wording }) => Object.hasOwn(wording, code))!;
    const { message, advice } = wordsOf(asked, spokenToOfficials(language, asked));
    const told = code.startsWith("discretion/") ? message : `${message}${advice}`;
    expect(foreignIn(told)).toEqual([]);
    expect(told).not.toMatch(/[{}[\]]|T\d\d:|\p{Script=Han} \p{Script=Han}|至 ?无/u);
  });

  test("are titles of strata, seats, matters and rounds where the plan has them, and its ids where it has not", () => {
    const plan = JSON.parse(readFileSync("examples/data/town-market/policy.json", "utf8"));
    const called = titlesOf([orThrow(parsePolicy(plan))]);
    const facts = { stratum: "key", round: "H1", pool: 4, quota: 2, rounds: 1 };
    const asked = { code: "plan/guessable", facts };
    const { message } = wordsOf(asked, spokenToOfficials(chinese, asked, called));
    expect(message).toMatch(/^层“重点单位”在轮次“上半年”从 4 个中抽 2 个/);
    expect([called.role("lead"), called.role("other"), called.matter("FOOD")]).toEqual([
      ...["主办", "other", "食品经营"],
    ]);
    const twice = { ...plan, matters: plan.matters.map((each: object) => ({ ...each, title: "另一事项" })) };
    const both = titlesOf([plan, twice].map((each) => orThrow(parsePolicy(each))));
    expect(both.matter("FOOD")).toBe("FOOD");
  });
});

describe("data that a sentence shows", () => {
  test.each([
    ["null", "无"],
    ["[]", "无"],
    ['["P-1","P-2"]', "P-1、P-2"],
    ['{"day":"2026-01-01","name":"元旦"}', "日期：2026-01-01，名称：元旦"],
    ['[{"day":"2026-01-01"},{"day":"2026-01-02"}]', "日期：2026-01-01；日期：2026-01-02"],
    ['{"inspectors":{"size":5,"root":null}}', "检查人员：（数量：5，根值：无）"],
    ['{"name":"一，{二}","units":[]}', "名称：一，{二}，检查对象：无"],
  ])("%s is said by the names of its fields", (json, said) => {
    expect(jsonInChinese(json)).toBe(said);
  });

  test("is said as far as it goes where it is cut off, and nothing else is taken for data", () => {
    expect(jsonInChinese('{"units":{"size":12,"root":"5a54…')).toBe("检查对象：（数量：12，根值：5a54…");
    for (const text of ["U-1", "{甲}", "无", "5%", "nullify"]) expect(jsonInChinese(text)).toBeUndefined();
  });
});
