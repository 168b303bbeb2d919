import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  type Language,
  english as ofEverythingElse,
  chinese as ofEverythingElseZh,
  wordsOf,
} from "../../../src/index.js";
import { refuse } from "../../../src/kernel/refusal.js";

import { chineseOfCli } from "../../../src/languages/chinese-of-cli.js";
import { chineseOfDesk } from "../../../src/languages/chinese-of-desk.js";
import { chineseOfElsewhere } from "../../../src/languages/chinese-of-elsewhere.js";
import { chineseOfPublish } from "../../../src/languages/chinese-of-publish.js";
import { chineseOfSql } from "../../../src/languages/chinese-of-sql.js";
import { chineseOfStamps } from "../../../src/languages/chinese-of-stamps.js";
import { chineseOfUploads } from "../../../src/languages/chinese-of-uploads.js";

import { englishOfCli } from "../../../src/languages/english-of-cli.js";
import { englishOfDesk } from "../../../src/languages/english-of-desk.js";
import { englishOfElsewhere } from "../../../src/languages/english-of-elsewhere.js";
import { englishOfPublish } from "../../../src/languages/english-of-publish.js";
import { englishOfSql } from "../../../src/languages/english-of-sql.js";
import { englishOfStamps } from "../../../src/languages/english-of-stamps.js";
import { englishOfUploads } from "../../../src/languages/english-of-uploads.js";

import { refuse as refuseInPlan } from "../../../src/plan/refuse.js";
import { said } from "../../support/said.js";

const src = new URL("../../../src/", import.meta.url);
const files = readdirSync(src, { recursive: true, encoding: "utf8" }).filter(
  (file) =>
    /(^|\/)words[a-z-]*\.ts$/.test(file) &&
    !/words-of\.ts$|desk\/words-of-(?:cells|readings)\.ts$/.test(file),
);

/** Draws made elsewhere, lists of an office, publishing, logs, time stamps, draws in a database, uploads and the command have words of their own, which no other door carries. */
const english = [
  englishOfElsewhere,
  englishOfDesk,
  englishOfPublish,
  englishOfSql,
  englishOfStamps,
  englishOfUploads,
  englishOfCli,
].reduce(together, ofEverythingElse);
const chinese = [
  chineseOfElsewhere,
  chineseOfDesk,
  chineseOfPublish,
  chineseOfSql,
  chineseOfStamps,
  chineseOfUploads,
  chineseOfCli,
].reduce(together, ofEverythingElseZh);
const codes = Object.keys(english.wording);

function together(one: Language, other: Language): Language {
  return { ...one, wording: { ...one.wording, ...other.wording } };
}

const placesOf = (text: string) =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort((a, b) => (a! < b! ? -1 : 1));
const wordsIn = async (file: string) =>
  Object.values(await import(/* @vite-ignore */ `../../../src/${file}`))[0] as Record<string, unknown>;

describe("the words of the rooms", () => {
  test.each([
    ["English", english, (file: string) => !file.endsWith("-zh.ts")],
    ["Chinese", chinese, (file: string) => file.endsWith("-zh.ts")],
  ] as const)(
    "every file of %s words is in its language, and no code stands twice",
    async (_, language, isOf) => {
      const own = files.filter(isOf);
      expect(own.length).toBeGreaterThan(20);
      const found = (await Promise.all(own.map(wordsIn))).flatMap((words) => Object.keys(words));
      expect(new Set(found)).toEqual(new Set(Object.keys(language.wording)));
      expect(found).toHaveLength(Object.keys(language.wording).length);
    },
  );

  test.each(codes)("%s: message and advice in both languages, with the same facts", (code) => {
    const [en, zh] = [english.wording[code]!, chinese.wording[code]!];
    for (const text of [...en, ...zh]) expect(text?.trim()).not.toBe("");
    for (const text of zh) expect(text).toMatch(/\p{Script=Han}/u);
    for (const text of en) expect(text).toMatch(/[.?!]$/);
    expect(new Set(placesOf(zh.join()))).toEqual(new Set(placesOf(en.join())));
  });

  test("a code says its subject and what is wrong in small letters and digits", () => {
    expect(codes.filter((code) => !/^[a-z]+\/[a-z0-9]+(-[a-z0-9]+)*$/.test(code))).toEqual([]);
  });

  test("the compiler refuses a code that a room does not know", () => {
    // @ts-expect-error no such code
    refuseInPlan("plan/no-such-code", []);
    // @ts-expect-error the code of a room to the right
    refuseInPlan("round/no-teams", []);
    expect(() => wordsOf({ code: "plan/no-such-code", facts: {} }, english)).toThrow(/no words for the code/);
  });

  test.each<[unknown, string]>([
    ["zh", "is the text `zh`: give it `english` or `chinese`"],
    [undefined, "is undefined"],
  ])("%s is no language", (language, words) => {
    expect(() => wordsOf({ code: "random/no-source", facts: {} }, language as never)).toThrow(words);
  });
});

describe("filling in", () => {
  const code = "random/unknown-source";

  test("a Chinese message says few-worded facts in Chinese, and leaves what a policy writes", () => {
    const zh = (what: string, facts: Record<string, string | number>) => {
      const { message, advice } = wordsOf({ code: what, facts }, chinese);
      return message + advice;
    };
    expect(
      zh("plan/too-few-days", {
        post: "officer",
        needed: 9,
        people: 1,
        available: 8,
        conflict: "C11",
        nearest: "none",
      }),
    ).toMatch(/执法人员.*目前无人可任/);
    expect(
      zh("plan/dead-end-ahead", {
        matter: "A",
        failed: 3,
        searched: 8,
        rounds: "Q1: short, 2; Q2: unstaffed, 1",
      }),
    ).toContain("Q1：对象不足 2 次；Q2：人员不足 1 次");
    expect(zh("plan/promise-out-of-reach", { mode: "without-replacement" })).toContain(
      "`without-replacement`",
    );
  });

  test("a refusal carries its facts and English words; wordsOf gives the Chinese", () => {
    const refusal = refuse(code, ["sources", 2, "type"], { type: "dice", known: "text, plain" });
    expect(refusal).toMatchObject({
      code,
      path: ["sources", 2, "type"],
      facts: { type: "dice", known: "text, plain" },
    });
    expect(said(refusal).message).toContain("`dice`");
    expect(said(refusal).advice).toContain("text, plain");
    expect(wordsOf(refusal, chinese).message).toContain("`dice`");
  });

  test("a fact that itself looks like a place is shown as it is", () => {
    expect(wordsOf({ code, facts: { type: "{known}", known: "$&" } }, english).message).toContain(
      "`{known}`",
    );
    expect(wordsOf({ code, facts: { type: "x", known: "$&" } }, english).advice).toContain("$&");
  });

  test("an absent value is named in words, and a fact nobody gave leaves its place to be seen", () => {
    expect(wordsOf({ code, facts: { type: null } }, english).message).toContain("`none`");
    expect(wordsOf({ code, facts: { type: null } }, chinese).message).toContain("`无`");
    expect(wordsOf({ code, facts: {} }, english).message).toContain("{type}");
  });

  test("false and 0 are values", () => {
    expect(wordsOf({ code, facts: { type: 0 } }, english).message).toContain("`0`");
    expect(wordsOf({ code, facts: { type: false } }, english).message).toContain("`false`");
  });
});
