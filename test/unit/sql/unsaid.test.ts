/** What a statement cannot say is refused by its name: nothing is approximated. */
import { describe, expect, test } from "vitest";
import { drawRound, openYear, orThrow, parsePolicy, withRegistry } from "../../../src/index.js";
import { type AskDrawInput, askDraw, chinese, english, wordsOf } from "../../../src/sql.js";
import { AT, BY, policy as draft, type Row, SEED, town } from "../../support/small-case.js";

const registry = town();

/** A draw by a policy that was changed, asked of a database. */
function askedOf(change: (matter: Row, policy: Row) => void, more: Partial<AskDrawInput> = {}) {
  const policy = orThrow(parsePolicy(draft((each) => change((each["matters"] as Row[])[0]!, each))));
  const { year, drawId } = orThrow(
    drawRound(openYear({ policy, registry }), { round: "H1", seed: SEED, at: AT, by: BY }),
  );
  return askDraw(year, { drawId, dialect: "duckdb", ...more });
}

function refusedWith(answer: ReturnType<typeof askDraw>): string[] {
  if (answer.ok) return [];
  for (const each of answer.refusals)
    for (const language of [english, chinese]) expect(wordsOf(each, language).message).not.toBe("");
  return answer.refusals.map(({ code, path }) => [code, ...path].join(" "));
}

const firstOf = (matter: Row): Row => (matter["strata"] as Row[])[0]!;

describe("a draw that is asked of a database", () => {
  test("is written where a statement says it", () => {
    expect(refusedWith(askedOf(() => {}))).toEqual([]);
  });

  test.each<[string, (matter: Row, policy: Row) => void, string]>([
    [
      "unequal chances",
      (matter) => Object.assign(firstOf(matter), { weights: [{ where: { id: "U-01" }, weight: "2" }] }),
      "sql/weights",
    ],
    [
      "a fact of which nobody says what it is",
      (matter) => Object.assign(matter, { population: { $nor: [{ "facts.floors": 70 }] } }),
      "sql/fact-type",
    ],
    [
      "a score of which nobody says what it is",
      (matter) => Object.assign(firstOf(matter), { risk: { randomShare: "1/2", fact: "score" } }),
      "sql/fact-type",
    ],
    [
      "the order of regions",
      (matter) =>
        Object.assign(matter, {
          population: { $nor: [{ region: { $not: { $gte: "2026-01-01" } }, id: "x" }] },
        }),
      "sql/order-of-list",
    ],
    [
      "a window from a fact that is no day",
      (matter) =>
        Object.assign(matter, { frequency: [{ id: "cap", atMost: 9, window: { since: "licence" } }] }),
      "sql/window",
    ],
    [
      "a sign that no database holds",
      (matter) => Object.assign(matter, { population: { id: { $ne: "\u0000" } } }),
      "sql/no-text",
    ],
  ])("is refused with %s", (_, change, code) => {
    expect(refusedWith(askedOf(change)).map((each) => each.split(" ")[0])).toEqual([code]);
  });

  test("takes a fact whose type is said", () => {
    const change = (matter: Row) =>
      void Object.assign(matter, { population: { $nor: [{ "facts.floors": 70 }] } });
    expect(refusedWith(askedOf(change, { facts: { floors: "number" } }))).toEqual([]);
  });

  test("is refused for a database, a draw and a day that are not known", () => {
    expect(refusedWith(askedOf(() => {}, { dialect: "oracle" as never }))).toEqual(["sql/dialect dialect"]);
    expect(refusedWith(askedOf(() => {}, { drawId: "000000/2026/M-1/H2" }))).toEqual(["sql/no-draw drawId"]);
    const { year, drawId } = orThrow(
      drawRound(openYear({ policy: orThrow(parsePolicy(draft())), registry }), {
        ...{ round: "H1", seed: SEED, at: AT, by: BY },
      }),
    );
    const later = withRegistry(year, town({ asOf: "2026-02-01" }));
    expect(refusedWith(askDraw(later, { drawId, dialect: "spark" }))).toEqual([
      "sql/other-day year registry",
    ]);
  });
});
