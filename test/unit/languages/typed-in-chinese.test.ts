/** What an official copies into a file stands as code behind the words that say it: no Chinese sentence has raw data in it. */
import { describe, expect, test } from "vitest";
import { chinese } from "../../../src/index.js";
import { chineseOfCli } from "../../../src/languages/chinese-of-cli.js";
import { chineseOfDesk } from "../../../src/languages/chinese-of-desk.js";
import { chineseOfElsewhere } from "../../../src/languages/chinese-of-elsewhere.js";
import { chineseOfStamps } from "../../../src/languages/chinese-of-stamps.js";
import { chineseOfUploads } from "../../../src/languages/chinese-of-uploads.js";

const LANGUAGES = [
  chinese,
  chineseOfCli,
  chineseOfDesk,
  chineseOfElsewhere,
  chineseOfStamps,
  chineseOfUploads,
];

const SENTENCES = LANGUAGES.flatMap(({ wording }) => Object.entries(wording)).flatMap(([code, texts]) =>
  texts.flatMap((text) => (text === undefined ? [] : [[code, text] as const])),
);

/** `{"`, `": `, `[{` and the like; a place to fill in is none. */
const DATA = /[{[] ?["{]|"[a-zA-Z$]+" ?:|\{ ?[a-zA-Z]+ ?:|\b[a-zA-Z]+: ?(?:"|true|false|null|\[)/;
/** Code that holds data, or is filled in with it, and what stands before it. */
const CODE = /(.{0,3})`([^`]+)`/g;

function rawIn(text: string): string[] {
  const prose = text.replace(/`[^`]*`/g, "、");
  const unsaid = [...text.matchAll(CODE)].filter(
    ([, before, code]) => (DATA.test(code!) || code === "{mapping}") && !/写作|写成|或|如$/.test(before!),
  );
  return [...(DATA.test(prose) ? [prose] : []), ...unsaid.map(([whole]) => whole)];
}

test("the reader itself finds data in prose, and code that nothing introduces", () => {
  expect(rawIn('请写明 {"format":"x","capacity":20}。')).toHaveLength(1);
  expect(rawIn('请写 `"drawOn": "2026-01-05"`。')).toHaveLength(1);
  expect(rawIn('写明 per: "round"。')).toHaveLength(1);
  expect(rawIn("请写明 `{mapping}`。")).toHaveLength(1);
  expect(rawIn('请写明抽取日，写作 `"drawOn": "2026-01-05"`；共 {count} 处，见 {file}。')).toEqual([]);
});

describe("no sentence has raw data in it", () => {
  test.each(LANGUAGES.map((language, at) => [at, language] as const))("%s", (_, { wording }) => {
    const found = Object.entries(wording).flatMap(([code, texts]) =>
      texts.flatMap((text) => rawIn(text ?? "").map((raw) => [code, raw])),
    );
    expect(found).toEqual([]);
  });

  test("of many sentences", () => expect(SENTENCES.length).toBeGreaterThan(1_000));
});
