/** Bad input for a round: each is refused with its code, and nothing is written. */

import { describe, expect, test } from "vitest";
import { announcementOf } from "../../src/ceremony.js";
import { orThrow } from "../../src/index.js";
import { commitmentOf } from "../../src/protocol.js";
import { announceRound, type RunInput, runRound } from "../support/acts.js";
import { said } from "../support/said.js";
import { AT, BY, matterOf, rules, run, SEED, town, withInspector, withUnit } from "../support/small-case.js";

const base: RunInput = { registry: town(), policy: rules(), round: "H1", seed: SEED, at: AT, by: BY };

function codesOf(change: Partial<Record<keyof RunInput, unknown>>): string[] {
  const answer = runRound({ ...base, ...change } as RunInput);
  if (answer.ok) return [];
  for (const { message, advice } of answer.refusals.map(said)) {
    expect(message).not.toMatch(/\{\w+\}/);
    expect(advice.length).toBeGreaterThan(0);
  }
  return answer.refusals.map(({ code }) => code);
}

describe("refused rounds", () => {
  test.each([
    ["a seed that is missing", { seed: undefined }, "random/not-a-list"],
    ["a seed without sources", { seed: [] }, "random/no-source"],
    [
      "a seed with a further field",
      { seed: [{ type: "plain", value: "1", note: "x" }] },
      "random/unknown-field",
    ],
    [
      "a beacon with upper-case hex",
      { seed: [{ type: "beacon", chain: "A".repeat(64), round: 1, value: "0".repeat(64) }] },
      "random/not-hex",
    ],
    ["an unknown round", { round: "H3" }, "round/unknown-round"],
    ["an unknown matter", { matter: "M-9" }, "round/unknown-matter"],
    ["a time without an offset", { at: "2026-01-05T09:00:00" }, "input/instant"],
    ["no author", { by: "" }, "input/no-author"],
    ["a registry from the future", { registry: town({ asOf: "2026-01-06" }) }, "input/registry-from-future"],
    [
      "an unknown tier",
      { registry: town({ units: withUnit("U-03", { tier: "kee" }) }) },
      "round/unknown-tier",
    ],
    [
      "an attempt again where there was none",
      { again: { reason: "x", approver: "y" } },
      "round/nothing-to-repeat",
    ],
    [
      "an empty stratum with a minimum",
      {
        policy: rules(
          (draft) =>
            matterOf(draft).strata.push({
              id: "gas",
              where: { tier: "key", "facts.floors": 99 },
              ratio: "10%",
              minimum: 1,
            }) && matterOf(draft).strata.reverse(),
        ),
      },
      "plan/owed-of-nobody",
    ],
  ])("%s", (_name, change, code) => {
    expect(codesOf(change)).toContain(code);
  });

  test("several faults are named at once", () => {
    expect(codesOf({ round: "H3", at: "noon", seed: [] })).toEqual([
      "round/unknown-round",
      "random/no-source",
      "input/instant",
    ]);
  });

  test("a round that was drawn is not drawn again without a reason and new sources", () => {
    const { ledger } = run();
    const fresh = [{ type: "text", name: "dice", value: "4 4 1" }];
    expect(codesOf({ ledger, seed: fresh })).toEqual(["round/drawn-already"]);
    expect(codesOf({ ledger, seed: fresh, again: { reason: "", approver: "y" } })).toEqual([
      "round/again-without",
    ]);
    expect(codesOf({ ledger, seed: fresh, again: { reason: "x", approver: "" } })).toEqual([
      "round/again-without",
    ]);
    expect(codesOf({ ledger, again: { reason: "x", approver: "y" } })).toEqual(["seed/used-before"]);
    expect(codesOf({ ledger, seed: fresh, again: { reason: "x", approver: "y" } })).toEqual([]);
  });

  test("an entry is not dated before the last one", () => {
    const { ledger } = run();
    expect(
      codesOf({
        ledger,
        round: "H2",
        at: "2026-01-05T08:59:59+08:00",
        seed: [{ type: "plain", value: "2" }],
      }),
    ).toEqual(["input/time-backwards"]);
  });

  test("an entry is written in the offset of the ledger, so that its day does not depend on the writing", () => {
    const { ledger } = run();
    const later = { ledger, round: "H2", seed: [{ type: "plain" as const, value: "2" }] };
    expect(codesOf({ ...later, at: "2026-06-30T23:30:00Z" })).toEqual(["input/other-offset"]);
    expect(codesOf({ ...later, at: "2026-07-01T07:30:00+08:00" })).toEqual([]);
  });

  test("an earlier round is not drawn after a later one", () => {
    const { ledger } = run({ round: "H2" });
    expect(codesOf({ ledger, seed: [{ type: "plain", value: "2" }] })).toEqual(["round/later-round-drawn"]);
  });
});

describe("an announced round", () => {
  const { seed: _, ...unseeded } = base;
  const drawId = "000000/2026/M-1/H1";
  const reveal = { type: "reveal", party: "brigade", value: "ab".repeat(32) } as const;
  const sources = [
    announcementOf(SEED[0]!, drawId),
    {
      type: "reveal",
      party: "brigade",
      commitment: commitmentOf({ party: "brigade", drawId, value: reveal.value }),
    } as const,
  ];
  const announced = orThrow(announceRound({ ...unseeded, sources }));

  test("is drawn with the announced sources", () => {
    expect(announced.ledger.map(({ kind }) => kind)).toEqual([
      "policy",
      "registry",
      "roster",
      "plan",
      "sources",
    ]);
    const outcome = run({
      ledger: announced.ledger,
      seed: [SEED[0]!, reveal],
      at: "2026-01-06T09:00:00+08:00",
    });
    expect(outcome.ledger.map(({ kind }) => kind).slice(5)).toEqual(["draw", "teams"]);
  });

  test.each([
    ["another value than the one committed to", [SEED[0]!, { ...reveal, value: "ac".repeat(32) }], 1],
    ["another order", [reveal, SEED[0]!], 0],
    ["one source fewer", [SEED[0]!], 1],
    ["one source more", [SEED[0]!, reveal, { type: "plain", value: "x" } as const], 2],
  ])("refuses %s, and says which it is", (_name, seed, place) => {
    expect(codesOf({ ledger: announced.ledger, seed })).toEqual(["seed/not-announced"]);
    const refused = runRound({ ...base, ledger: announced.ledger, seed });
    expect(refused.ok ? [] : refused.refusals.map(({ path }) => path)).toEqual([["seed", place]]);
  });

  test.each([
    ["unit", { registry: town({ units: withUnit("U-09", { tier: "key" }) }) }],
    ["inspector", { registry: town({ inspectors: withInspector("I-2", { capacity: 9 }) }) }],
    ["policy", { policy: rules((draft) => Object.assign(matterOf(draft).strata[1]!, { ratio: "40%" })) }],
  ])("refuses a %s that changed since", (_name, change) => {
    expect(codesOf({ ledger: announced.ledger, seed: [SEED[0]!, reveal], ...change })).toEqual([
      "round/inputs-changed",
    ]);
  });

  test("is not announced twice", () => {
    const twice = announceRound({ ...unseeded, ledger: announced.ledger, sources });
    expect(twice.ok ? [] : twice.refusals.map(({ code }) => code)).toEqual(["round/announced-already"]);
  });
});
