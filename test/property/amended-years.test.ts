/**
 * Random years whose plan is amended once or twice, under births and closures: the audit reads every round as
 * the engine planned it.
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import { playAmended, randomAmendments } from "../support/amended-year.js";
import { runs } from "../support/runs.js";
import { people, registryOf, unitsOf } from "../support/year-case.js";

const SCORED = { facts: { score: 20 } };
const CONTRADICTIONS = ["plan/above-ceiling"];

test("whatever is amended, the audit by hand finds nothing to say", () => {
  let played = 0;
  fc.assert(
    fc.property(
      randomAmendments,
      fc.array(fc.integer({ min: 4, max: 25 }), { minLength: 1, maxLength: 4 }),
      (year, sizes) => {
        const registryFor = (t: number) =>
          registryOf(
            [
              ...unitsOf(sizes[t % sizes.length]!, "key", SCORED),
              ...unitsOf(30 - (sizes[(t + 1) % sizes.length]! % 9), "other", SCORED),
            ],
            {
              inspectors: people(2 + (t % 3)),
            },
          );
        const { refused, drawn } = playAmended({ ...year, registryFor });
        expect(refused.filter((code) => !CONTRADICTIONS.includes(code))).toEqual([]);
        if (drawn.length > year.amended[0]!.since) played += 1;
      },
    ),
    { numRuns: runs(12, 200), seed: 20260401 },
  );
  expect(played).toBeGreaterThan(runs(3, 70));
});
