import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { refuse } from "../../../src/kernel/refusal.js";
import { type RefusalCode, WORDING, wordsOf } from "../../../src/kernel/wording.js";
import type { Words } from "../../../src/kernel/words/words.js";

const codes = Object.keys(WORDING) as RefusalCode[];
const rooms = readdirSync(new URL("../../../src/kernel/words", import.meta.url))
  .map((file) => file.replace(".ts", ""))
  .filter((room) => room !== "words");

const placesOf = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort((a, b) => (a! < b! ? -1 : 1));

describe("the catalogue of words", () => {
  test("every file of words is in the catalogue, under the name of its room", async () => {
    const lists = await Promise.all(
      rooms.map(async (file) => {
        // A room with many words has a second file: `policy-days` holds words of `policy`.
        const [room] = file.split("-") as [string];
        const words = Object.values(await import(`../../../src/kernel/words/${file}.ts`))[0] as Record<string, unknown>;
        expect(
          Object.keys(words).filter((code) => !code.startsWith(`${room}/`)),
          room,
        ).toEqual([]);
        return Object.keys(words);
      }),
    );
    expect(new Set(lists.flat())).toEqual(new Set(codes));
    expect(lists.flat()).toHaveLength(codes.length);
  });

  test.each(codes)("%s: message and advice in both languages, with the same facts", (code) => {
    const { en, zh } = WORDING[code];
    for (const text of [...en, ...zh]) expect(text.trim()).not.toBe("");
    for (const text of zh) expect(text).toMatch(/\p{Script=Han}/u);
    for (const text of en) expect(text).toMatch(/[.?!]$/);
    expect(new Set(placesOf(zh.join()))).toEqual(new Set(placesOf(en.join())));
  });

  test("a code says room and fault in small letters and digits", () => {
    expect(codes.filter((code) => !/^[a-z]+\/[a-z0-9]+(-[a-z0-9]+)*$/.test(code))).toEqual([]);
  });

  test("the compiler refuses a code of another room, and one that is not in both languages", () => {
    // @ts-expect-error a code of another room
    ({ "plan/x": { en: ["a", "b"], zh: ["a", "b"] } }) satisfies Words<"draw">;
    // @ts-expect-error no Chinese words
    ({ "draw/x": { en: ["a", "b"] } }) satisfies Words<"draw">;
    // @ts-expect-error no advice
    ({ "draw/x": { en: ["a"], zh: ["a", "b"] } }) satisfies Words<"draw">;
    expect(codes.length).toBeGreaterThan(0);
  });
});

describe("filling in", () => {
  const code = "random/unknown-source";

  test("a Chinese message says few-worded facts in Chinese, and leaves what a policy writes", () => {
    const zh = (what: RefusalCode, facts: Record<string, string | number>) => {
      const { message, advice } = wordsOf({ code: what, facts }, "zh");
      return message + advice;
    };
    expect(zh("plan/too-few-days", { post: "officer", needed: 9, people: 1, available: 8, conflict: "C11", nearest: "none" })).toMatch(
      /执法人员.*目前无人可任/,
    );
    expect(zh("plan/dead-end-ahead", { matter: "A", failed: 3, searched: 8, rounds: "Q1: short, 2; Q2: unstaffed, 1" })).toContain(
      "Q1：对象不足 2 次；Q2：人员不足 1 次",
    );
    expect(zh("plan/promise-out-of-reach", { mode: "without-replacement" })).toContain("`without-replacement`");
  });

  test("a refusal carries its facts and English words; wordsOf gives the Chinese", () => {
    const refusal = refuse(code, ["sources", 2, "type"], { type: "dice", known: "text, plain" });
    expect(refusal).toMatchObject({ code, path: ["sources", 2, "type"], facts: { type: "dice", known: "text, plain" } });
    expect(refusal.message).toContain("`dice`");
    expect(refusal.advice).toContain("text, plain");
    expect(wordsOf(refusal, "zh").message).toContain("`dice`");
  });

  test("a fact that itself looks like a place is shown as it is", () => {
    expect(wordsOf({ code, facts: { type: "{known}", known: "$&" } }, "en").message).toContain("`{known}`");
    expect(wordsOf({ code, facts: { type: "x", known: "$&" } }, "en").advice).toContain("$&");
  });

  test("an absent value is named in words, and a fact nobody gave leaves its place to be seen", () => {
    expect(wordsOf({ code, facts: { type: null } }, "en").message).toContain("`none`");
    expect(wordsOf({ code, facts: { type: null } }, "zh").message).toContain("`无`");
    expect(wordsOf({ code, facts: {} }, "en").message).toContain("{type}");
  });

  test("false and 0 are values", () => {
    expect(wordsOf({ code, facts: { type: 0 } }, "en").message).toContain("`0`");
    expect(wordsOf({ code, facts: { type: false } }, "en").message).toContain("`false`");
  });
});
