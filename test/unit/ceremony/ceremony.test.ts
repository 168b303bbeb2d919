/** How a seed comes about in public: secrets of the year, values for what was announced, and what comes next. */
import { describe, expect, test } from "vitest";
import {
  anchorChain,
  ceremonyOf,
  chainStep,
  type SeedSource,
  secretsOfYear,
  seedFrom,
} from "../../../src/ceremony.js";
import { announceRound, drawRound, openYear, orThrow, recordResults, type Year } from "../../../src/index.js";
import { beaconRoundAt, quicknet } from "../../../src/protocol.js";
import { audit } from "../../../src/verify.js";
import { AT, BY, rules, town } from "../../support/small-case.js";

const LAST = "7".repeat(64);
const YEAR = secretsOfYear({ party: "bureau", last: LAST, rounds: 3 });
/** Quicknet, and its round of 2026-01-06T08:00:00+08:00 and of a day later. */
const CHAIN_HASH = quicknet.hash;
const ROUND = orThrow(beaconRoundAt({ chain: CHAIN_HASH, at: "2026-01-06T08:00:00+08:00" }));
const NEXT_DAY = "2026-01-06T09:00:00+08:00";

const anchored = (): Year => {
  const opened = openYear({ policy: rules(), registry: town() });
  return orThrow(anchorChain(opened, { party: "bureau", value: YEAR.anchor, at: AT, by: BY })).year;
};
const SOURCES = [
  { type: "beacon", chain: CHAIN_HASH, round: ROUND },
  { type: "chain", party: "bureau", after: YEAR.anchor },
] as const;
const TERMS = {
  drawOn: "2026-01-06",
  valuesFrom: "2026-01-06T08:00:00+08:00",
  revealBy: "2026-01-07T08:00:00+08:00",
  fallback: [{ type: "beacon", chain: CHAIN_HASH, round: ROUND + 28_801 }],
} as const;
const announced = (year = anchored()) =>
  orThrow(announceRound(year, { round: "H1", sources: SOURCES, at: AT, by: BY, ...TERMS }));
const seedOf = (values: readonly string[], drawId = "000000/2026/M-1/H1"): readonly SeedSource[] =>
  orThrow(seedFrom({ announced: SOURCES, values, drawId }));
const BEACON = "b".repeat(64);

describe("the secrets of a year", () => {
  test("lead back to the anchor one by one, and the last is the one that was given", () => {
    expect(YEAR.secrets).toHaveLength(3);
    expect(YEAR.secrets.at(-1)).toBe(LAST);
    const back = YEAR.secrets.map((secret) => chainStep("bureau", secret));
    expect(back).toEqual([YEAR.anchor, ...YEAR.secrets.slice(0, -1)]);
  });

  test("are as many as are asked for, and at least one", () => {
    expect(secretsOfYear({ party: "bureau", last: LAST, rounds: 1 })).toEqual({
      anchor: chainStep("bureau", LAST),
      secrets: [LAST],
    });
    expect(() => secretsOfYear({ party: "bureau", last: LAST, rounds: 0 })).toThrow(RangeError);
    expect(() => secretsOfYear({ party: "bureau", last: "short", rounds: 1 })).toThrow(TypeError);
  });
});

describe("a seed", () => {
  test("is the announced sources with their values", () => {
    expect(seedOf([BEACON, YEAR.secrets[0]!])).toEqual([
      { type: "beacon", chain: CHAIN_HASH, round: ROUND, value: BEACON },
      { type: "chain", party: "bureau", value: YEAR.secrets[0] },
    ]);
  });

  test.each([
    ["too few values", [BEACON], "ceremony/values"],
    ["the secret of another round", [BEACON, LAST], "ceremony/other-value"],
    ["a value of another form", ["B", YEAR.secrets[0]!], "random/not-hex"],
  ])("is not made of %s", (_what, values, code) => {
    const seed = seedFrom({ announced: SOURCES, values, drawId: "000000/2026/M-1/H1" });
    expect(seed.ok || seed.refusals.map((each) => each.code)).toEqual([code]);
  });

  test("of an anchored chain and a beacon that comes later leaves nothing to anybody's discretion", () => {
    const seed = seedOf([BEACON, YEAR.secrets[0]!]);
    const { year } = orThrow(drawRound(announced().year, { round: "H1", seed, at: NEXT_DAY, by: BY }));
    const { findings, discretions } = audit(year);
    expect(findings).toEqual([]);
    expect(discretions.map(({ code }) => code)).toEqual(["discretion/drawn-in-round"]);
  });
});

describe("a chain", () => {
  test("goes on where it was published, in every round", () => {
    const seed = seedOf([BEACON, YEAR.secrets[0]!]);
    const { year } = orThrow(drawRound(announced().year, { round: "H1", seed, at: NEXT_DAY, by: BY }));
    const again = announceRound(year, { round: "H2", sources: [SOURCES[1]], at: NEXT_DAY, by: BY });
    expect(again.ok || again.refusals.map(({ code, facts }) => [code, facts["last"]])).toEqual([
      ["seed/chain-after", YEAR.secrets[0]],
    ]);
    const after = { type: "chain", party: "bureau", after: YEAR.secrets[0]! } as const;
    expect(announceRound(year, { round: "H2", sources: [after], at: NEXT_DAY, by: BY }).ok).toBe(true);
  });

  test("that is anchored anew is written, said and listed", () => {
    const input = { party: "bureau", value: "1".repeat(64), at: AT, by: BY };
    const second = anchorChain(anchored(), input);
    expect(second.ok && second.warnings.map(({ code }) => code)).toEqual(["seed/anchored-already"]);
    expect(audit(orThrow(second).year).discretions.map(({ code }) => code)).toEqual([
      "discretion/anchored-again",
    ]);
  });
});

describe("what comes next", () => {
  const next = (year: Year, at: string) => {
    const { next: step, from, until } = orThrow(ceremonyOf(year, { round: "H1", at }));
    return [step, from, until];
  };

  test("is the announcement, then to wait, then the draw, and after its time the fallback", () => {
    expect(next(anchored(), AT)).toEqual(["announce", null, "2026-06-30"]);
    const { year } = announced();
    expect(next(year, AT)).toEqual(["wait", null, TERMS.valuesFrom]);
    expect(next(year, NEXT_DAY)).toEqual(["draw", TERMS.valuesFrom, TERMS.revealBy]);
    expect(next(year, "2026-01-07T08:00:01+08:00")).toEqual(["fallback", TERMS.revealBy, null]);
  });

  test("is to visit, to publish, and nothing more", () => {
    const seed = seedOf([BEACON, YEAR.secrets[0]!]);
    const drawn = orThrow(drawRound(announced().year, { round: "H1", seed, at: NEXT_DAY, by: BY }));
    expect(next(drawn.year, NEXT_DAY)).toEqual(["visit", "2026-01-05", "2026-06-30"]);
    const at = "2026-02-01T09:00:00+08:00";
    const steps = (step: "enter" | "publish") =>
      drawn.visits.map(({ unit }) => ({
        ...{ drawId: drawn.drawId, unit, step },
        ...(step === "enter" ? { day: "2026-01-20", codes: ["1"] } : {}),
      }));
    const met = orThrow(recordResults(drawn.year, { steps: steps("enter"), at, by: BY })).year;
    expect(next(met, at)[0]).toBe("publish");
    const published = orThrow(recordResults(met, { steps: steps("publish"), at, by: BY })).year;
    expect(next(published, at)[0]).toBe("done");
  });

  test("is asked of a round that there is, and of a moment that is one", () => {
    const asked = (input: object) => {
      const answer = ceremonyOf(anchored(), input as never);
      return answer.ok || answer.refusals.map(({ code }) => code);
    };
    expect(asked({ round: "H9", at: AT })).toEqual(["round/unknown-round"]);
    expect(asked({ round: "H1", at: "noon" })).toEqual(["ceremony/instant"]);
    expect(asked({ round: "H1", at: AT, rond: 1 })).toEqual(["input/misspelt-field"]);
  });
});
