/** Sentences of the Chinese language as the command says them: each code has one, and none speaks to a programmer. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { sentenceOfCall, spokenToOfficials } from "../../../src/cli/chinese-of-call.js";
import { fieldsInChinese, placeOfAct } from "../../../src/cli/facts-of-call.js";
import { chinese, wordsOf } from "../../../src/index.js";
import { chineseOfAudit } from "../../../src/languages/chinese-of-audit.js";
import { chineseOfCli } from "../../../src/languages/chinese-of-cli.js";
import { chineseOfDesk } from "../../../src/languages/chinese-of-desk.js";
import { chineseOfElsewhere } from "../../../src/languages/chinese-of-elsewhere.js";
import { chineseOfLog } from "../../../src/languages/chinese-of-log.js";
import { chineseOfPublish } from "../../../src/languages/chinese-of-publish.js";
import { chineseOfStamps } from "../../../src/languages/chinese-of-stamps.js";
import { chineseOfUploads } from "../../../src/languages/chinese-of-uploads.js";
import { nameInChinese } from "../../../src/languages/names-in-chinese.js";

const LANGUAGES = [
  ...[chinese, chineseOfAudit, chineseOfCli, chineseOfDesk, chineseOfElsewhere, chineseOfLog],
  ...[chineseOfPublish, chineseOfStamps, chineseOfUploads],
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
  ...["uploads/not-plain", "elsewhere/not-replayed"],
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
});
