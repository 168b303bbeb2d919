/** Random tight years: compiled, then run. The whole of it runs in `scripts/compile-then-run.ts`. */
import { expect, test } from "vitest";
import { judge } from "../support/tight-judge.js";
import { tightYear } from "../support/tight-year.js";
import { weightedYear } from "../support/weighted-year.js";

test("nothing gets stuck that compile had not named, and nothing is refused that can be run", () => {
  let [compiled, refused] = [0, 0];
  for (let seed = 1; compiled + refused < 8; seed++) {
    const year = tightYear(seed);
    if (year === undefined) continue;
    const verdict = judge(year, [1]);
    if (verdict.compiled) compiled += 1;
    else refused += 1;
    expect({ seed, disagree: verdict.disagree }).toEqual({ seed, disagree: [] });
  }
  expect([compiled > 0, refused > 0]).toEqual([true, true]);
});

test.each([1, 2, 3, 4])("block %i of years in which some have no weight", (block) => {
  const years = Array.from({ length: 8 }, (_, n) => weightedYear(100 * block + n)).filter(
    (year) => year !== undefined,
  );
  expect(years.flatMap((year) => judge(year, [1, 2]).disagree)).toEqual([]);
});

/**
 * Promises that forced visits of another stratum, a recent visit, their own visits or the year after decide;
 * two caps of which one spares the other; rare dead ends.
 */
test.each([260, 281, 1302, 1500, 2361, 3525, 3787])(
  "roomy year %i, in which the two once disagreed",
  (seed) => {
    expect(judge(tightYear(seed, true)!, [1, 2, 3]).disagree).toEqual([]);
  },
);
