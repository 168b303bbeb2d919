/** What an announcement leaves to whoever holds a secret, and how long others had to see it. */
import { describe, expect, test } from "vitest";
import { audit, orThrow } from "../../../src/index.js";
import { announce, announcedAs, BEACON, LATER, SEALS, TERMS } from "../../support/sealed-case.js";

const OF_SEEDS = ["announced-shortly", "known-when-announced", "no-fallback", "fallback-known"];

const listedFor = (...[terms, sources]: Parameters<typeof announce>) =>
  audit(orThrow(announce(terms, sources)).year)
    .discretions.map(({ code }) => code.replace("discretion/", ""))
    .filter((code) => OF_SEEDS.includes(code));

test("a secret with a fallback that nobody knows before the secret is due leaves nothing to choose", () => {
  expect(listedFor(TERMS)).toEqual([]);
});

describe("a secret that may be held back", () => {
  test("with nothing in its place is listed", () => {
    expect(listedFor({})).toEqual(["no-fallback"]);
  });

  test("whose fallback comes out while it may still be told is listed", () => {
    const revealBy = "2023-08-24T18:00:00+08:00";
    expect(listedFor({ revealBy, fallback: announcedAs([LATER]) })).toEqual(["fallback-known"]);
    expect(listedFor({ revealBy: "2023-08-24T15:49:24+08:00", fallback: TERMS.fallback })).toEqual([
      "fallback-known",
    ]);
    expect(listedFor({ revealBy: "2023-08-24T15:49:23+08:00", fallback: TERMS.fallback })).toEqual([]);
  });

  test("whose fallback comes out in that time is told when it is announced", () => {
    const revealBy = "2023-08-24T18:00:00+08:00";
    const warned = (terms: object) => {
      const answer = announce(terms);
      return answer.ok && answer.warnings.map(({ code }) => code);
    };
    expect(warned({ revealBy, fallback: TERMS.fallback })).toContain("seed/fallback-known");
    expect(warned(TERMS)).not.toContain("seed/fallback-known");
  });

  test("is nobody's to hold back when it is sealed", () => {
    expect(listedFor({ seals: SEALS })).toEqual([]);
  });
});

test.each([
  ["an hour before", "2023-08-23T22:59:24+08:00", []],
  ["a second less than an hour before", "2023-08-23T22:59:25+08:00", ["announced-shortly"]],
  ["half a second less than an hour before", "2023-08-23T22:59:24.500+08:00", ["announced-shortly"]],
  ["a second before", "2023-08-23T23:59:23+08:00", ["announced-shortly"]],
  ["when it comes out", "2023-08-23T23:59:24+08:00", ["known-when-announced"]],
])("a beacon's round that is announced %s", (_, at, listed) => {
  expect(listedFor({ at }, [BEACON])).toEqual(listed);
});
