/** Weights, classes, days counted back and risk shares have an effect on who is drawn. */

import { describe, expect, test } from "vitest";
import { compilePlan, type Ledger, orThrow, parsePolicy } from "../../src/index.js";
import { explainUnit } from "../../src/verify.js";
import { registryOn } from "../support/registry-on.js";
import type { Row } from "../support/small-case.js";
import {
  countsOf,
  policyOf,
  registryOf,
  roundsOf,
  runYear,
  unitsOf,
  type YearOutcome,
} from "../support/year-case.js";

const scored: (Row & { facts: { score: number } })[] = unitsOf(30, "key").map((unit, n) => ({
  ...unit,
  facts: {
    score: n * 10,
    penalty: n % 3 === 0 ? "2025-06-01" : "2024-06-01",
    dishonest: n === 1 ? "2026-03-31" : "2020-01-01",
  },
}));
const registry = registryOf(scored);

const year = (stratum: Row, more: Row = {}, matter: Row = {}): YearOutcome =>
  runYear(
    policyOf({ rounds: roundsOf(1), reserve: 3, ...matter, strata: [{ id: "key", ...stratum }] }, more),
    registry,
  );
const drawOf = ({ ledger }: YearOutcome) =>
  (
    ledger as unknown as readonly { kind: string; body: { strata: { drawn: Row[]; weights?: Row[] }[] } }[]
  ).find(({ kind }) => kind === "draw")!.body.strata[0]!;

describe("weights", () => {
  const lastYear = { where: { "facts.penalty": { $gte: { $yearsAgo: 1 } } }, weight: "3" };

  test("penalised in the last year: three times the chance of the others, exactly", () => {
    expect(drawOf(year({ ratio: "20%", weights: [lastYear] })).weights).toEqual([
      { weight: "3", units: 10, chance: "9/25" },
      { weight: "1", units: 20, chance: "3/25" },
    ]);
    expect(drawOf(year({ ratio: "20%" })).weights).toBeUndefined();
  });

  test("weight 0 is never drawn; a weight that asks for more than a place is certain", () => {
    const heavy = [
      { where: { "facts.score": { $lt: 100 } }, weight: "0" },
      { where: { "facts.score": 290 }, weight: "1000" },
    ];
    const draw = drawOf(year({ ratio: "20%", weights: heavy }));
    expect(draw.weights).toEqual([
      { weight: "0", units: 10, chance: "0" },
      { weight: "1", units: 19, chance: "5/19" },
      { weight: "1000", units: 1, chance: "1" },
    ]);
    expect(draw.drawn[0]!["unit"]).toBe("key-0030");
  });
});

test("of several weights that fit a unit the first counts", () => {
  const weights = [
    { where: { "facts.score": { $gte: 280 } }, weight: "5" },
    { where: { "facts.score": { $gte: 0 } }, weight: "2" },
  ];
  // Six places for weights of 28 × 2 + 2 × 5 = 66.
  expect(drawOf(year({ ratio: "20%", weights })).weights).toEqual([
    { weight: "2", units: 28, chance: "2/11" },
    { weight: "5", units: 2, chance: "5/11" },
  ]);
  expect(drawOf(year({ ratio: "20%", weights: [...weights].reverse() })).weights).toEqual([
    { weight: "2", units: 30, chance: "1/5" },
  ]);
});

describe("a random share inside a risk-based sample", () => {
  test("whoever has no score comes after every score, also after those below zero", () => {
    const scores = [7, null, -3, 0, null, 12, -8, 5, null, 1];
    const units = unitsOf(10, "key").map((unit, n) => ({
      ...unit,
      facts: scores[n] === null ? {} : { score: scores[n]! },
    }));
    const strata = [{ id: "key", number: 10, risk: { randomShare: "10%", fact: "score" } }];
    const { drawn } = drawOf(runYear(policyOf({ rounds: roundsOf(1), strata }), registryOf(units)));
    const byChance = scores[Number(String(drawn[0]!["unit"]).slice(-2)) - 1];
    const known = scores.filter((score) => score !== null && score !== byChance).sort((a, b) => b! - a!);
    const unknown = Array(byChance === null ? 2 : 3).fill(null);
    expect(drawn.slice(1).map(({ score }) => score)).toEqual([...known, ...unknown]);
  });

  test("the part by chance is rounded up: a fifth of nine is two", () => {
    const { drawn } = drawOf(year({ number: 9, risk: { randomShare: "20%", fact: "score" } }));
    expect(drawn.filter(({ score }) => score === undefined)).toHaveLength(2);
  });

  test("a fifth by chance, the rest by score", () => {
    const { drawn } = drawOf(year({ number: 10, risk: { randomShare: "20%", fact: "score" } }));
    const random = drawn.filter(({ score }) => score === undefined).map(({ unit }) => unit);
    expect(random).toHaveLength(2);
    const byRisk = drawn.filter(({ score }) => score !== undefined);
    const expected = scored
      .filter((unit) => !random.includes(unit["id"]))
      .slice(-8)
      .reverse();
    expect(byRisk.map(({ unit }) => unit)).toEqual(expected.map((unit) => unit["id"]));
    expect(byRisk.map(({ score }) => score)).toEqual(expected.map(({ facts }) => facts.score));
  });
});

describe("the explanation of a unit", () => {
  const now = registryOn(registry, "2026-01-01");
  const explain = (stratum: Row, unit: string, matter: Row = {}) =>
    orThrow(explainUnit(year(stratum, {}, matter).ledger as Ledger, { unit, registries: [now] }));

  test("names its exact chance: by weight, by equal tickets, by force", () => {
    const weights = [{ where: { "facts.penalty": { $gte: { $yearsAgo: 1 } } }, weight: "3" }];
    expect(explain({ ratio: "20%", weights }, "key-0001").chance).toBe("9/25");
    expect(explain({ ratio: "20%", weights }, "key-0002").chance).toBe("3/25");
    expect(explain({ ratio: "20%" }, "key-0002").chance).toBe("1/5");
    expect(
      explain({ ratio: "20%" }, "key-0002", { frequency: [{ id: "all", atLeast: 1, window: "year" }] })
        .chance,
    ).toBe("1");
  });

  test("names the score that took it", () => {
    const found = explain({ number: 10, risk: { randomShare: "10%", fact: "score" } }, "key-0030");
    expect(found.chance).toBeNull();
    expect([290, null]).toContain(found.score);
    expect(found.standing).toBe("drawn");
  });
});

describe("credit classes", () => {
  const classes = {
    fact: "score",
    steps: [{ class: "A", below: 100 }, { class: "B", below: 200 }, { class: "C" }],
    direct: [{ class: "D", where: { "facts.dishonest": { $gte: { $daysAgo: 0 } } } }],
  };
  const strata = ["A", "B", "C", "D"].map((name) => ({ id: name, where: { class: name }, ratio: "100%" }));

  test("by score, or straight into D while the bad record stands", () => {
    const sizes = (draft: Row) => ["A", "B", "C", "D"].map((id) => countsOf(runYear(draft, registry), id));
    expect(sizes(policyOf({ rounds: roundsOf(2), strata }, { classes }))).toEqual([
      // In the second half unit 2 is back in A, but it was drawn this year.
      [5, 4],
      [5, 5],
      [5, 5],
      [1, 0],
    ]);
    const { direct: _direct, ...rest } = classes;
    // D is still a class that the policy knows: nobody is in it today, which is no mistake.
    const scoresOnly = {
      ...rest,
      steps: [...classes.steps.slice(0, 2), { class: "C", below: 1_000_000 }, { class: "D" }],
    };
    expect(sizes(policyOf({ rounds: roundsOf(2), strata }, { classes: scoresOnly }))).toEqual([
      [5, 5],
      [5, 5],
      [5, 5],
      [0, 0],
    ]);
  });

  test("the compiled year sees the class fall back", () => {
    const policy = orThrow(parsePolicy(policyOf({ rounds: roundsOf(2), strata }, { classes })));
    const units = orThrow(compilePlan({ policy, registry })).matters[0]!.strata.map(({ rounds }) =>
      rounds.map((round) => round.units),
    );
    expect(units).toEqual([
      [9, 10],
      [10, 10],
      [10, 10],
      [1, 0],
    ]);
  });

  test.each<[string, Row, string]>([
    ["scores that are not covered", { steps: [{ class: "A", below: 100 }] }, "policy/class-steps"],
    [
      "scores that fall",
      { steps: [{ class: "A", below: 100 }, { class: "B", below: 50 }, { class: "C" }] },
      "policy/class-steps",
    ],
    ["a class with a space at the end", { missing: "A " }, "policy/id"],
    [
      "a direct rule that asks for the class",
      { direct: [{ class: "A", where: { $or: [{ class: "C" }] } }] },
      "policy/query",
    ],
  ])("%s are refused", (_, change, code) => {
    const read = parsePolicy(policyOf({ strata }, { classes: { ...classes, ...change } }));
    expect(read.ok ? [] : read.refusals.map((each) => each.code)).toContain(code);
  });
});

describe("refused chances", () => {
  test.each<[string, Row, Row, string]>([
    [
      "weights and risk together",
      { weights: [{ where: {}, weight: "2" }], risk: { randomShare: "20%", fact: "score" } },
      {},
      "policy/weights-and-risk",
    ],
    ["a weight in words", { weights: [{ where: {}, weight: "two" }] }, {}, "policy/weight"],
    [
      "weights without tickets",
      { weights: [{ where: {}, weight: "2" }] },
      { method: "seedrandom-shuffle/1" },
      "policy/needs-tickets",
    ],
    ["a share above all", { risk: { randomShare: "120%", fact: "score" } }, {}, "policy/ratio-above-one"],
  ])("%s", (_, stratum, matter, code) => {
    const read = parsePolicy(policyOf({ ...matter, strata: [{ id: "key", ratio: "10%", ...stratum }] }));
    expect(read.ok ? [] : read.refusals.map((each) => each.code)).toContain(code);
  });

  test("a policy comes back the same from its own JSON", () => {
    const policy = orThrow(
      parsePolicy(
        policyOf({
          strata: [{ id: "key", ratio: "10%", weights: [{ where: { tier: "key" }, weight: "2" }] }],
        }),
      ),
    );
    expect(orThrow(parsePolicy(JSON.parse(JSON.stringify(policy))))).toEqual(policy);
  });
});
