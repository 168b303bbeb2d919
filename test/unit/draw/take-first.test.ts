import { expect, test } from "vitest";
import { takeFirst } from "../../../src/draw/take-first.js";
import type { UnitRule } from "../../../src/policy/rule-ids.js";

/** What is taken of A, B, C, D: a letter for each unit. */
function taken(places: number, ...barred: readonly string[]) {
  const ranking = ["A", "B", "C", "D"].map((unit) => ({ unit, ticket: null }));
  const rules = new Map(barred.map((unit): [string, UnitRule] => [unit, "unit/status"]));
  const { drawn, skipped, reserve } = takeFirst(ranking, places, rules);
  const names = (list: readonly { readonly unit: string }[]): string => list.map(({ unit }) => unit).join("");
  return [names(drawn), names(skipped), names(reserve)];
}

test("the first are drawn, and the others are the reserve", () => {
  expect(taken(2)).toEqual(["AB", "", "CD"]);
  expect(taken(0)).toEqual(["", "", "ABCD"]);
  expect(taken(9)).toEqual(["ABCD", "", ""]);
});

test("whoever is barred is skipped, and the next one moves up", () => {
  expect(taken(2, "A")).toEqual(["BC", "A", "D"]);
  expect(taken(2, "B", "C")).toEqual(["AD", "BC", ""]);
  expect(taken(4, "A", "D")).toEqual(["BC", "AD", ""]);
});

test("whoever is barred behind the last drawn one is not skipped: their turn did not come", () => {
  expect(taken(2, "C")).toEqual(["AB", "", "CD"]);
});

test("a skipped unit is told with its rule", () => {
  const { skipped } = takeFirst([{ unit: "A", ticket: null }], 1, new Map([["A", "unit/closed"]]));
  expect(skipped).toEqual([{ unit: "A", rule: "unit/closed" }]);
});
