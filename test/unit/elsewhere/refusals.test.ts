/** What was written down of a draw is read whole, or refused with the place, the reason and what to do. */
import { describe, expect, test } from "vitest";
import { MOST_HASHED } from "../../../src/elsewhere/work.js";
import {
  chinese,
  compareElsewhere,
  english,
  type Refusal,
  type Result,
  replayElsewhere,
  wordsOf,
} from "../../../src/elsewhere.js";

// biome-ignore lint/suspicious/noExplicitAny: what comes from a file may be anything
type Loose = any;

const RFC = { method: "rfc3797/1", key: "1./", pool: ["A", "B", "C"], count: 1 };
const RIVEST = { method: "rivest-sampler/1", seed: "1", pool: 10, count: 3, repeats: "kept" };
const CONSISTENT = { method: "consistent-sampler/1", seed: 7, pool: 10, count: 3, replacement: "without" };
const SHUFFLE = {
  method: "seedrandom-plain/1",
  seed: "x",
  generator: "arc4",
  shuffle: "take-out",
  pool: 9,
  count: 2,
};
const SYSTEMATIC = { method: "systematic/1", start: 1, pool: 100, count: 34 };

const refusalsOf = (answer: Result<unknown>): readonly Refusal[] => (answer.ok ? [] : answer.refusals);
const refused = (draw: Loose) =>
  refusalsOf(replayElsewhere(draw)).map(({ code, path }) => `${code} ${path.join(".")}`.trim());

test("each method as it should be is replayed", () => {
  for (const draw of [RFC, RIVEST, CONSISTENT, SHUFFLE, SYSTEMATIC]) expect(refused(draw)).toEqual([]);
});

describe("what is wrong is named by its place", () => {
  test.each<[string, unknown, string[]]>([
    ["no object", [RFC], ["input/unusable"]],
    ["no method", { ...RFC, method: undefined }, ["elsewhere/method method"]],
    ["a method nobody knows", { ...RFC, method: "dice/1" }, ["elsewhere/method method"]],
    ["the name of an inherited field", { ...RFC, method: "toString" }, ["elsewhere/method method"]],
    ["our own method", { ...RFC, method: "ticket/1" }, ["elsewhere/own-method method"]],
    ["a misspelt field", { ...RIVEST, repeat: "kept" }, ["input/misspelt-field repeat"]],
    ["a field of another method", { ...RIVEST, page: 5000 }, ["input/unknown-field page"]],
    [
      "all at once",
      { method: "rivest-sampler/1" },
      ["seed", "pool", "count", "repeats"].map((field) => `elsewhere/missing-field ${field}`),
    ],
    ["a count of 2^53", { ...RIVEST, count: 2 ** 53 }, ["elsewhere/field-whole count"]],
    ["a count below 0", { ...RIVEST, count: -1 }, ["elsewhere/field-whole count"]],
    ["a half count", { ...RIVEST, count: 1.5 }, ["elsewhere/field-whole count"]],
    ["a pool of 2^53", { ...RIVEST, pool: 2 ** 53 }, ["elsewhere/field-pool pool"]],
    ["a pool that is text", { ...RIVEST, pool: "10" }, ["elsewhere/field-pool pool"]],
    ["a pool that is too long", { ...RIVEST, pool: new Array(6_000_000) }, ["elsewhere/pool-size pool"]],
    ["an item that is no id", { ...RFC, pool: ["A", { id: "B" }] }, ["elsewhere/pool-item pool.1"]],
    ["a hole", { ...RFC, pool: new Array(2) }, ["elsewhere/pool-item pool.0"]],
    ["half a character", { ...RFC, pool: ["A", "\ud800"] }, ["elsewhere/pool-item pool.1"]],
    ["half a character in the seed", { ...RIVEST, seed: "\udc00" }, ["elsewhere/field-text seed"]],
    ["a seed that is a number", { ...RIVEST, seed: 1 }, ["elsewhere/field-text seed"]],
    ["a seed that is left to the clock", { ...SHUFFLE, seed: null }, ["elsewhere/field-text-or-number seed"]],
    ["a seed that is no number", { ...SHUFFLE, seed: Number.NaN }, ["elsewhere/field-text-or-number seed"]],
    ["a broken seed", { ...CONSISTENT, seed: 0.5 }, ["elsewhere/field-text-or-whole seed"]],
    ["another generator", { ...SHUFFLE, generator: "mt19937" }, ["elsewhere/field-word generator"]],
    ["more than there are", { ...RFC, count: 4 }, ["elsewhere/count-above-pool count"]],
    ["somebody of nobody", { ...RIVEST, pool: 0 }, ["elsewhere/count-above-pool count"]],
    [
      "more ballots than ballots",
      { ...RIVEST, count: 11, repeats: "skipped" },
      ["elsewhere/count-above-pool count"],
    ],
    ["a start behind the last", { ...SYSTEMATIC, start: 3 }, ["elsewhere/field-whole start"]],
    ["an id that stands twice", { ...CONSISTENT, pool: ["a", "b", "a", 1] }, ["elsewhere/twice pool.2"]],
    ["sources and a key", { ...RFC, sources: [[1]] }, ["elsewhere/sources"]],
    ["neither", { ...RFC, key: undefined }, ["elsewhere/sources"]],
    ["no sources", { ...RFC, key: undefined, sources: [] }, ["elsewhere/field-sources sources"]],
    ["an empty source", { ...RFC, key: undefined, sources: [[]] }, ["elsewhere/source sources.0"]],
    ["a bare number", { ...RFC, key: undefined, sources: [9319] }, ["elsewhere/source sources.0"]],
    [
      "a number with a separator",
      { ...RFC, key: undefined, sources: [[1], ["9,319"]] },
      ["elsewhere/source-number sources.1.0"],
    ],
    [
      "a binary fraction",
      { ...RFC, key: undefined, sources: [[0.1]] },
      ["elsewhere/source-number sources.0.0"],
    ],
    [
      "a text that loses its letters",
      { ...RFC, key: undefined, sources: [{ text: "沪指 3000" }] },
      ["elsewhere/source-text sources.0.text"],
    ],
    [
      "a text of which nothing is left",
      { ...RFC, key: undefined, sources: [{ text: "–" }] },
      ["elsewhere/source-text sources.0.text"],
    ],
    ["a stranger passed over", { ...RFC, passedOver: ["Z"] }, ["elsewhere/not-in-pool passedOver"]],
    [
      "all but one passed over",
      { ...RFC, count: 2, passedOver: ["A", "B"] },
      ["elsewhere/count-above-pool count"],
    ],
  ])("%s", (_name, draw, expected) => {
    expect(refused(draw)).toEqual(expected);
  });

  test("every one of these is said in both languages, and nothing is left to be filled in", () => {
    const wrong = {
      ...RFC,
      key: undefined,
      sources: [[0.1], { text: "沪指" }, 7],
      pool: 2 ** 53,
      count: "x",
    };
    for (const refusal of refusalsOf(replayElsewhere(wrong as Loose)))
      for (const language of [english, chinese]) {
        const { message, advice } = wordsOf(refusal, language);
        expect(message + advice).not.toMatch(/\{\w+\}/);
        if (language === chinese) expect(message).toMatch(/\p{Script=Han}/u);
      }
  });
});

describe("nobody is kept busy", () => {
  const tooLong = ["elsewhere/too-long count"];

  test("a seed of ten million signs, hashed a million times", () => {
    expect(refused({ ...RIVEST, seed: "x".repeat(10_000_000), pool: 1_000_000, count: 1_000_000 })).toEqual(
      tooLong,
    );
  });

  test("a single unit drawn a million times, whose ticket grows by a nine each time", () => {
    expect(refused({ ...CONSISTENT, pool: 1, count: 1_000_000, replacement: "with" })).toEqual(tooLong);
  });

  test("a key of a million signs, hashed for each pick", () => {
    expect(MOST_HASHED).toBeLessThan(1_000_000 * 1000);
    expect(refused({ ...RFC, key: "x".repeat(1_000_000), pool: 65_536, count: 65_536 })).toEqual(tooLong);
  });

  test("a million rows are drawn from by every method", () => {
    const pool = 1_000_000;
    for (const draw of [RFC, RIVEST, { ...SHUFFLE, shuffle: "last-to-first" }, SYSTEMATIC])
      expect(refused({ ...draw, pool, count: 1000 })).toEqual([]);
  });
});

test("a published list that is none, and a draw that is none, are named both", () => {
  const answer = compareElsewhere(7 as Loose, { 0: "A" } as Loose);
  expect(refusalsOf(answer).map(({ code }) => code)).toEqual([
    "elsewhere/not-replayed",
    "elsewhere/published",
  ]);
  expect(refusalsOf(compareElsewhere({ drawn: ["A"] }, [null as Loose])).map(({ code }) => code)).toEqual([
    "elsewhere/published",
  ]);
});
