/**
 * Random policies of one year, for properties and for the second implementation: any amount, side, period,
 * mode and frequency rule.
 */

import fc from "fast-check";
import { parsePolicy } from "../../src/index.js";
import type { Row } from "./small-case.js";
import { policyOf, roundsOf, runYear, type YearOutcome } from "./year-case.js";

const side = fc.constantFrom("at-least", "at-least", "at-most", "exactly");
const per = fc.constantFrom(undefined, "half", "quarter", "month", "round", { years: 2, from: 2025 });
const amount = fc.oneof(
  fc.record({ ratio: fc.constantFrom("5%", "10%", "1/3", "22‰", "50%", "100%") }),
  fc.record({ number: fc.integer({ min: 0, max: 12 }) }),
  fc.record({ perInspector: fc.constantFrom("1:2.5", "1:1", "3") }),
  fc.record({ steps: fc.constantFrom([{ upTo: 10, number: 2 }, { ratio: "50%" }], [{ ratio: "20%" }]) }),
);
const rule: fc.Arbitrary<Row> = fc
  .record({ amount, side, per })
  .map(({ amount: own, side: way, per: period }) => ({
    ...own,
    side: way,
    ...(period === undefined ? {} : { per: period }),
  }));
/** Ways to depart from equal chances. */
const chances = fc.constantFrom<Row>(
  {},
  {},
  { weights: [{ where: { id: { $in: ["other-0001", "other-0002", "other-0003"] } }, weight: "5/2" }] },
  { weights: [{ where: { "facts.score": { $lt: 10 } }, weight: "0" }] },
  { risk: { randomShare: "30%", fact: "score" } },
);
const mode = fc.constantFrom<Row>(
  { mode: "without-replacement" },
  { mode: "independent" },
  { mode: "independent", coolDown: { rounds: 1 } },
  { mode: "at-most", times: 2, coolDown: { rounds: 1 } },
  { mode: "cycles", times: 2 },
);
const frequency = fc.constantFrom<Row | undefined>(
  undefined,
  undefined,
  { id: "cap", atMost: 1, window: { months: 4 } },
  { id: "cap", atMost: 2, window: "year" },
  { id: "floor", atLeast: 1, window: "year" },
  { id: "floor", atLeast: 1, window: { months: 18 } },
);

export interface RandomYear {
  readonly rounds: number;
  readonly matter: Row;
  readonly strata: readonly Row[];
  readonly base: string;
}

export const randomYear: fc.Arbitrary<RandomYear> = fc
  .record({
    rounds: fc.constantFrom(2, 4, 12),
    mode,
    frequency,
    key: fc.record({
      own: rule,
      also: fc.option(rule, { nil: undefined }),
      minimum: fc.constantFrom(0, 0, 2),
    }),
    other: rule,
    chances,
    base: fc.constantFrom("average", "plan", "draw"),
  })
  .map(({ rounds, mode: how, frequency: often, key, other, base, chances: unequal }) => ({
    rounds,
    base,
    matter: { ...how, ...(often === undefined ? {} : { frequency: [often] }) },
    strata: [
      {
        id: "key",
        ...key.own,
        minimum: key.minimum,
        ...(key.also === undefined ? {} : { also: [key.also] }),
      },
      { id: "other", ...other, ...unequal },
    ],
  }));

export const draftOf = ({ rounds, matter, strata, base }: RandomYear): Row =>
  policyOf({ rounds: roundsOf(rounds), base, ...matter, strata });

/** What a year may be refused for while it runs: contradictions that nobody promised away. */
const CONTRADICTIONS = ["plan/above-ceiling"];

export function attempt(draft: Row, registry: Parameters<typeof runYear>[1]): YearOutcome | undefined {
  try {
    return runYear(draft, registry);
  } catch (error) {
    const refusals = (error as { refusals?: { code: string }[] }).refusals;
    if (refusals?.every(({ code }) => CONTRADICTIONS.includes(code))) return undefined;
    throw error;
  }
}

export const isPolicy = (year: RandomYear): boolean => parsePolicy(draftOf(year)).ok;
