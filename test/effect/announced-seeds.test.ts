/** What an announcement says of the time of its seed binds the draw, and the audit sees when it was not kept. */
import { describe, expect, test } from "vitest";
import { announcementOf } from "../../src/ceremony.js";
import {
  type AnnouncedSource,
  announceRound,
  drawRound,
  type Ledger,
  openYear,
  orThrow,
  type SeedSource,
} from "../../src/index.js";
import { audit } from "../../src/verify.js";
import { chainedAnew } from "../support/chained-anew.js";
import { AT, BY, rules, town } from "../support/small-case.js";

const DRAW_ID = "000000/2026/M-1/H1";
const SECRET: SeedSource = { type: "reveal", party: "office", value: "1".repeat(64) };
const BEACON: SeedSource = { type: "beacon", chain: "a".repeat(64), round: 100, value: "2".repeat(64) };
const LATER: SeedSource = { type: "beacon", chain: "a".repeat(64), round: 200, value: "3".repeat(64) };
const MAIN = [SECRET, BEACON];
const IN_TIME = "2026-01-06T12:00:00+08:00";
const OVER = "2026-01-07T12:00:00+08:00";
const TERMS = {
  valuesFrom: "2026-01-06T09:00:00+08:00",
  revealBy: "2026-01-07T09:00:00+08:00",
  fallback: announced([LATER]),
};

function announced(sources: readonly SeedSource[]): readonly AnnouncedSource[] {
  return sources.map((source) => announcementOf(source, DRAW_ID));
}

function announce(terms: object = TERMS) {
  const year = openYear({ policy: rules(), registry: town() });
  return announceRound(year, { round: "H1", sources: announced(MAIN), at: AT, by: BY, ...terms });
}

function draw(seed: readonly SeedSource[], at: string, terms: object = TERMS) {
  return drawRound(orThrow(announce(terms)).year, { round: "H1", seed, at, by: BY });
}

function codesOf(answer: ReturnType<typeof draw> | ReturnType<typeof announce>): string[] {
  return answer.ok ? [] : answer.refusals.map(({ code }) => code);
}

/** What an audit finds when the announcement of a draw that was made is written anew. */
function forged(ledger: Ledger, change: object): string[] {
  const seq = ledger.findIndex(({ kind }) => kind === "sources");
  return audit(
    chainedAnew(ledger, seq, (body) => Object.assign(body, change)),
    { registries: [town()] },
  ).findings.map(({ code }) => code);
}

describe("a seed that is announced with its time", () => {
  test("is drawn from in its time, and audits clean", () => {
    const { year } = orThrow(draw(MAIN, IN_TIME));
    expect(audit(year).findings).toEqual([]);
    expect(forged(year.ledger, {})).toEqual([]);
  });

  test("has no value before its time", () => {
    expect(codesOf(draw(MAIN, "2026-01-06T08:59:59+08:00"))).toEqual(["seed/too-early"]);
    const { ledger } = orThrow(draw(MAIN, IN_TIME)).year;
    expect(forged(ledger, { valuesFrom: "2026-01-06T12:00:01+08:00" })).toEqual(["verify/values-too-early"]);
  });

  test("comes by its time or not at all: whoever may come late could hold a secret back", () => {
    expect(codesOf(draw(MAIN, OVER))).toEqual(["seed/too-late"]);
    const { ledger } = orThrow(draw(MAIN, IN_TIME)).year;
    expect(forged(ledger, { revealBy: "2026-01-06T11:00:00+08:00" })).toEqual(["verify/revealed-late"]);
  });

  test("is replaced by the announced fallback once its time is over, and not before", () => {
    const { year } = orThrow(draw([LATER], OVER));
    expect(audit(year).findings).toEqual([]);
    expect(codesOf(draw([LATER], IN_TIME))).toEqual(["seed/fallback-too-early"]);
    expect(codesOf(draw([BEACON], OVER))).toEqual(["seed/not-announced"]);
    expect(forged(year.ledger, { revealBy: "2026-01-08T09:00:00+08:00" })).toEqual([
      "verify/fallback-too-early",
    ]);
  });

  test("needs no fallback that somebody could hold back, and none without a time", () => {
    expect(codesOf(announce({ ...TERMS, fallback: announced([SECRET]) }))).toEqual([
      "random/secret-fallback",
    ]);
    expect(codesOf(announce({ revealBy: TERMS.revealBy }))).toEqual(["random/half-a-fallback"]);
    expect(codesOf(announce({ fallback: TERMS.fallback }))).toEqual(["random/half-a-fallback"]);
    expect(codesOf(announce({ valuesFrom: "noon" }))).toEqual(["random/not-an-instant"]);
    const { ledger } = orThrow(draw(MAIN, IN_TIME)).year;
    expect(forged(ledger, { fallback: announced([SECRET]) })).toEqual(["verify/terms"]);
  });

  test("names each source once", () => {
    expect(codesOf(announce({ sources: announced([BEACON, SECRET, BEACON]) }))).toEqual([
      "random/source-twice",
    ]);
    const { ledger } = orThrow(draw(MAIN, IN_TIME)).year;
    const twice = { announced: announced([SECRET, BEACON, BEACON]) };
    expect(forged(ledger, twice)).toEqual(["verify/terms", "verify/not-announced"]);
  });

  test("is drawn from sources that stand once, also where nothing was announced", () => {
    const alone = openYear({ policy: rules(), registry: town() });
    const seed = [BEACON, BEACON];
    expect(codesOf(drawRound(alone, { round: "H1", seed, at: AT, by: BY }))).toEqual(["random/source-twice"]);
  });

  test("is said to prove nothing when it can be known already", () => {
    const answer = announce({ ...TERMS, valuesFrom: AT });
    expect(answer.ok && answer.warnings.map(({ code }) => code)).toContain("seed/known-when-announced");
  });
});
