/** What an official reads is Chinese throughout, names no author that is none, and is short enough to be read. */
import { describe, expect, test } from "vitest";
import {
  chinese,
  drawRound,
  english,
  type Ledger,
  openYear,
  orThrow,
  parsePolicy,
  parseRegistry,
  type Refusal,
  type Result,
  readJson,
  readYear,
  wordsOf,
} from "../../../src/index.js";
import { append } from "../../../src/protocol.js";
import { busyYear } from "../../support/busy-year.js";

const { ledger, policy, registry } = busyYear();
const ENGLISH = /Invalid|expected|received|Too (small|big)|Unrecognized|position|Unexpected/;
const ODD = [5, -1, 1.5, "x", "", null, true, [], [5], {}, { further: 1 }];

const refused = (answer: Result<unknown>): readonly Refusal[] => (answer.ok ? [] : answer.refusals);
const inChinese = (refusal: Refusal) => wordsOf(refusal, chinese).message;

/** The value with another one in each of its places, one at a time. */
function bentIn(value: unknown): unknown[] {
  const copies: unknown[] = [...ODD];
  if (typeof value !== "object" || value === null) return copies;
  const entries = Object.entries(value).slice(0, 30);
  for (const [key, inner] of entries)
    for (const bent of bentIn(inner)) {
      const copy = (Array.isArray(value) ? [...value] : { ...value }) as Record<string, unknown>;
      copy[key] = bent;
      copies.push(copy);
    }
  return copies;
}

describe("a message in Chinese", () => {
  test("says in Chinese what is wrong with the form of a policy", () => {
    const said = bentIn(JSON.parse(JSON.stringify(policy))).flatMap((bent) =>
      refused(parsePolicy(bent)).map(inChinese),
    );
    expect(said.length).toBeGreaterThan(500);
    expect(said.filter((text) => ENGLISH.test(text))).toEqual([]);
  });

  test("says in Chinese what is wrong with an entry", () => {
    const kinds = new Map(ledger.map((entry) => [entry.kind, entry]));
    const said = [...kinds.values()].flatMap(({ kind, at, by, body }) =>
      bentIn(body)
        .slice(0, 400)
        .flatMap((bent) => {
          const one: Ledger = append([], { kind, at, by, body: JSON.parse(whole(bent)) as never });
          return refused(readYear(one, { policy, registry })).map(inChinese);
        }),
    );
    expect(said.length).toBeGreaterThan(500);
    expect(said.filter((text) => ENGLISH.test(text))).toEqual([]);
  });

  test.each(["{ a", "", "[1,", '{"a":1 "b"}', "nul", "[1]x"])(
    "says in Chinese where %j is no JSON",
    (text) => {
      for (const refusal of refused(readJson(text))) expect(inChinese(refusal)).not.toMatch(ENGLISH);
      expect(readJson(text).ok).toBe(false);
    },
  );
});

/** Canonical JSON has no fractions. */
const whole = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) => (each === 1.5 ? -3 : each));

const year = openYear({ policy, registry });
const round = {
  round: "H1",
  seed: [{ type: "plain", value: "1" }],
  at: "2026-01-05T09:00:00+08:00",
  by: "officer-1",
};

test.each([undefined, null, 7, {}, ""])("an entry by %j has no author, and none is named", (by) => {
  const [refusal] = refused(drawRound(year, { ...round, by } as never));
  expect(refusal?.code).toBe("input/no-author");
  for (const language of [english, chinese])
    expect(wordsOf(refusal!, language).message).not.toMatch(/undefined|null|7|object/);
});

test("an id of a hundred thousand letters is cut, and its length is said", () => {
  const long = "x".repeat(100_000);
  const [refusal] = refused(drawRound(year, { ...round, round: long } as never));
  expect(wordsOf(refusal!, english).message).toMatch(/x… \(100000 characters\)/);
  expect(wordsOf(refusal!, chinese).message).toMatch(/x…（共 100000 字）/);
  expect(wordsOf(refusal!, english).message.length).toBeLessThan(400);
  expect(() => orThrow(parseRegistry({ units: [{ id: long }], inspectors: [], asOf: "2026-01-04" }))).toThrow(
    /^.{0,800}$/s,
  );
});
