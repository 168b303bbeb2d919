/**
 * Values of different kinds never fit: a condition, a class or a risk that compares them is named, and
 * refused where a number is owed of it.
 */

import { describe, expect, test } from "vitest";
import { chinese, compilePlan, wordsOf } from "../../src/index.js";
import { runRound } from "../support/acts.js";
import { AT, BY, matterOf, type Row, rules, SEED, town, units } from "../support/small-case.js";

const registry = town({
  units: units().map((unit, n) => ({
    ...unit,
    opened: "2024-03-01",
    facts: {
      score: String(3 + (n % 2)),
      number: n,
      mixed: n % 2 === 0 ? n : String(n),
      flag: n % 2 === 0,
      flags: n % 2 === 0 ? true : "TRUE",
      day: "2025-06-01",
      days: n % 3 === 0 ? "n/a" : "2025-06-01",
    },
  })),
});
const words = { fact: "number", steps: [{ class: "A", below: 50 }, { class: "Z" }] };

/** What compiling and running say of a first stratum with such an amount. */
function said(stratum: Row, more: Row = { classes: words }) {
  const policy = rules((draft) => {
    matterOf(draft).strata.unshift({ id: "few", ratio: "10%", ...stratum });
    Object.assign(draft, more);
  });
  const answers = [
    compilePlan({ policy, registry }),
    runRound({ policy, registry, round: "H1", seed: SEED, at: AT, by: BY }),
  ];
  return answers.map((answer) => ({ ok: answer.ok, all: answer.ok ? answer.warnings : answer.refusals }));
}

const kindsIn = (all: ReturnType<typeof said>[number]["all"]) =>
  all.filter(({ code }) => code.includes("kind-of") || code.includes("kinds-of"));

describe("a comparison that can never hold", () => {
  test.each<[Row, Row]>([
    [{ "facts.score": { $gte: 3 } }, { asks: "number", kind: "text", first: "3", word: "3" }],
    [{ "facts.score": { $in: [3, 4] } }, { asks: "number", kind: "text" }],
    [{ "facts.number": "3" }, { asks: "text", kind: "number" }],
    [{ "facts.number": { $in: ["3", "4"] } }, { asks: "text", kind: "number" }],
    [{ "facts.number": { $gte: { $yearsAgo: 1 } } }, { asks: "day", kind: "number" }],
    [{ "facts.number": true }, { asks: "boolean", kind: "number" }],
    [{ "facts.flag": 1 }, { asks: "number", kind: "boolean" }],
    [{ "facts.flag": "true" }, { asks: "text", kind: "boolean" }],
    [{ "facts.day": { $gte: 2025 } }, { asks: "number", kind: "day" }],
    [{ tier: 1 }, { asks: "number", kind: "text", field: "tier", first: "key" }],
    [{ region: { $in: [1, 2] } }, { asks: "number", kind: "text" }],
    [{ categories: { $gte: 1 } }, { asks: "number", kind: "text" }],
    [{ class: 1 }, { asks: "number", kind: "text" }],
    [{ id: 7 }, { asks: "number", kind: "text", first: "U-01" }],
    [{ opened: { $gte: 2024 } }, { asks: "number", kind: "day" }],
    [{ opened: "soon" }, { asks: "text", kind: "day" }],
    [{ closed: true }, { asks: "boolean", kind: "day" }],
  ])("is named, and refused where a number is owed: %j", (where, facts) => {
    for (const { ok, all } of said({ where })) {
      expect(ok).toBe(true);
      expect(all).toContainEqual(
        expect.objectContaining({ code: "plan/other-kind-of-value", facts: expect.objectContaining(facts) }),
      );
    }
    for (const { ok, all } of said({ where, ratio: undefined, number: 2 })) {
      expect(ok).toBe(false);
      expect(all.map(({ code }) => code)).toEqual(
        expect.arrayContaining(["plan/other-kind-of-value", "plan/owed-of-nobody"]),
      );
    }
  });

  test("is named in a condition that says not, and in Chinese", () => {
    const [compiled] = said({ where: { "facts.score": { $not: { $gte: 3 } } } });
    const found = kindsIn(compiled!.all);
    expect(found.map(({ code }) => code)).toEqual(["plan/other-kind-of-value"]);
    expect(wordsOf(found[0]!, chinese).message).toContain("比较，但名录库中该项为文本");
  });
});

describe("a comparison that some units are not meant by", () => {
  test.each<[Row, Row]>([
    [{ "facts.mixed": { $gte: 3 } }, { asks: "number", kind: "text", first: "1" }],
    [{ "facts.mixed": "3" }, { asks: "text", kind: "number", first: "0" }],
    [{ "facts.flags": true }, { asks: "boolean", kind: "text", first: "TRUE" }],
    [{ "facts.days": { $gte: "2025-01-01" } }, { asks: "day", kind: "text", first: "n/a" }],
    [{ "facts.score": { $gte: "2025-01-01" } }, { asks: "day", kind: "text", first: "3" }],
  ])("is a warning, whatever is owed: %j", (where, facts) => {
    for (const { ok, all } of said({ where, ratio: undefined, number: 1 })) {
      expect(ok).toBe(true);
      expect(kindsIn(all)).toEqual([
        expect.objectContaining({ code: "plan/mixed-kinds-of-value", facts: expect.objectContaining(facts) }),
      ]);
    }
  });

  test.each<Row>([
    { "facts.number": { $gte: 3 } },
    { "facts.score": "3" },
    { "facts.day": { $gte: "2025-01-01" } },
    { opened: { $lt: "2025-01-01" } },
    { "facts.days": "n/a" },
    { tier: "key" },
  ])("is not seen where all are of one kind: %j", (where) => {
    for (const { all } of said({ where })) expect(kindsIn(all)).toEqual([]);
  });
});

test("a declared tier that nobody has yet waits for its units all the same", () => {
  const where = { tier: "severe", "facts.mixed": { $gte: 3 } };
  for (const { ok, all } of said(
    { where, ratio: undefined, number: 1 },
    { tiers: ["key", "general", "severe"] },
  )) {
    expect(ok).toBe(true);
    expect(all.map(({ code }) => code)).toContain("plan/stratum-fits-nobody");
  }
});

describe("a fact that is read as a number or a day", () => {
  const classes = (fact: string, more: Row = {}) => ({ classes: { ...words, fact, ...more } });
  const D = { direct: [{ class: "A", where: { "facts.number": { $gte: 99 } } }] };

  test.each<[string, Row, Row, string]>([
    ["the score of classes", { where: { class: "A" } }, classes("score"), "facts.score"],
    ["some scores of classes", { where: { class: "A" } }, classes("mixed"), "facts.mixed"],
    [
      "the score of a risk",
      { where: { tier: "key" }, risk: { randomShare: "20%", fact: "score" } },
      {},
      "facts.score",
    ],
  ])("is named where it is none: %s", (_, stratum, more, field) => {
    for (const { all } of said(stratum, more)) {
      expect(all).toContainEqual(
        expect.objectContaining({
          code: "plan/fact-of-other-kind",
          facts: expect.objectContaining({ field, asks: "number", kind: "text" }),
        }),
      );
    }
  });

  test("is named where it is no day of a licence", () => {
    const frequency = [{ id: "f", atMost: 1, window: { since: "score" } }];
    const policy = rules((draft) => void Object.assign(matterOf(draft), { frequency }));
    const compiled = compilePlan({ policy, registry });
    const facts = expect.objectContaining({ field: "facts.score", asks: "day" });
    expect(compiled.ok && compiled.warnings).toContainEqual(
      expect.objectContaining({ code: "plan/fact-of-other-kind", facts }),
    );
  });

  test("gives no class that could still come, unless a rule gives it directly", () => {
    const owed = { where: { class: "A" }, ratio: undefined, number: 2 };
    for (const fact of ["score", "numbr"]) {
      for (const { ok, all } of said(owed, classes(fact))) {
        expect(ok).toBe(false);
        expect(all.map(({ code }) => code)).toContain("plan/owed-of-nobody");
      }
    }
    expect(said(owed, classes("score", D)).map(({ ok }) => ok)).toEqual([true, true]);
    expect(said(owed, classes("yearly")).map(({ ok }) => ok)).toEqual([true, true]);
  });
});
