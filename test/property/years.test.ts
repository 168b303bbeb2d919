/** Random years under random rules: the audit agrees, caps hold, and a year that compiled never runs dry. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compilePlan } from "../../src/engine/compile/compile-plan.js";
import { orThrow } from "../../src/kernel/result.js";
import { parsePolicy } from "../../src/policy/parse-policy.js";
import type { Row } from "../support/small-case.js";
import { people, policyOf, registryOf, roundsOf, runYear, timesOf, unitsOf, type YearOutcome } from "../support/year-case.js";

const side = fc.constantFrom("at-least", "at-least", "at-most", "exactly");
const per = fc.constantFrom(undefined, "half", "quarter", "month", "round", { years: 2, from: 2025 });
const amount = fc.oneof(
  fc.record({ ratio: fc.constantFrom("5%", "10%", "1/3", "22‰", "50%", "100%") }),
  fc.record({ number: fc.integer({ min: 0, max: 12 }) }),
  fc.record({ perInspector: fc.constantFrom("1:2.5", "1:1", "3") }),
  fc.record({ steps: fc.constantFrom([{ upTo: 10, number: 2 }, { ratio: "50%" }], [{ ratio: "20%" }]) }),
);
const rule: fc.Arbitrary<Row> = fc.record({ amount, side, per }).map(({ amount: own, side: way, per: period }) => ({
  ...own,
  side: way,
  ...(period === undefined ? {} : { per: period }),
}));
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

interface RandomYear {
  readonly rounds: number;
  readonly matter: Row;
  readonly strata: readonly Row[];
  readonly base: string;
}

const randomYear: fc.Arbitrary<RandomYear> = fc
  .record({
    rounds: fc.constantFrom(2, 4, 12),
    mode,
    frequency,
    key: fc.record({ own: rule, also: fc.option(rule, { nil: undefined }), minimum: fc.constantFrom(0, 0, 2) }),
    other: rule,
    base: fc.constantFrom("average", "plan", "draw"),
  })
  .map(({ rounds, mode: how, frequency: often, key, other, base }) => ({
    rounds,
    base,
    matter: { ...how, ...(often === undefined ? {} : { frequency: [often] }) },
    strata: [
      { id: "key", ...key.own, minimum: key.minimum, ...(key.also === undefined ? {} : { also: [key.also] }) },
      { id: "other", ...other },
    ],
  }));

const draftOf = ({ rounds, matter, strata, base }: RandomYear): Row => policyOf({ rounds: roundsOf(rounds), base, ...matter, strata });

/** Units open and close between the rounds. */
const townIn = (sizes: readonly number[]) => (round: number) =>
  registryOf([...unitsOf(sizes[round % sizes.length]!, "key"), ...unitsOf(30 - (sizes[(round + 1) % sizes.length]! % 10), "other")], {
    inspectors: people(5),
  });

/** What a year may be refused for while it runs: contradictions that nobody promised away. */
const CONTRADICTIONS = ["plan/above-ceiling", "plan/empty-stratum"];

function attempt(draft: Row, registry: Parameters<typeof runYear>[1]): YearOutcome | undefined {
  try {
    return runYear(draft, registry);
  } catch (error) {
    const refusals = (error as { refusals?: { code: string }[] }).refusals;
    if (refusals?.every(({ code }) => CONTRADICTIONS.includes(code))) return undefined;
    throw error;
  }
}

const isPolicy = (year: RandomYear): boolean => parsePolicy(draftOf(year)).ok;

describe("random years", () => {
  test("whatever the rules and the births, the audit by hand finds nothing to say", () => {
    fc.assert(
      fc.property(randomYear.filter(isPolicy), fc.array(fc.integer({ min: 4, max: 25 }), { minLength: 1, maxLength: 4 }), (year, sizes) => {
        attempt(draftOf(year), townIn(sizes));
      }),
      { numRuns: 60 },
    );
  });

  test("a year that compiles draws every quota in full, whatever the tickets are", () => {
    let compiled = 0;
    fc.assert(
      fc.property(
        randomYear.filter(isPolicy),
        fc.integer({ min: 4, max: 40 }),
        fc.string({ minLength: 1, maxLength: 5 }).filter((text) => /^\w+$/.test(text)),
        (year, size, seed) => {
          const registry = registryOf([...unitsOf(size, "key"), ...unitsOf(30, "other")], { inspectors: people(5) });
          const plan = compilePlan({ policy: orThrow(parsePolicy(draftOf(year))), registry });
          if (!plan.ok) return;
          compiled += 1;
          const outcome = runYear(draftOf(year), registry, seed);
          const shortfalls = (outcome.ledger as readonly { body: { strata?: { shortfall?: number }[] } }[]).flatMap(({ body }) =>
            (body.strata ?? []).map(({ shortfall = 0 }) => shortfall),
          );
          expect(Math.max(...shortfalls)).toBe(0);
          const planned = plan.value.matters[0]!.strata.map(({ rounds }) => rounds.map(({ quota }) => quota));
          if (year.matter["frequency"] === undefined) {
            expect(["key", "other"].map((id) => outcome.drawn.map((round) => round[id]!.length))).toEqual(planned);
          }
        },
      ),
      { numRuns: 60 },
    );
    expect(compiled).toBeGreaterThan(10);
  });

  test("limits of the mode and cool-downs are never broken", () => {
    fc.assert(
      fc.property(randomYear.filter(isPolicy), (year) => {
        const outcome = attempt(draftOf(year), townIn([20]));
        if (outcome === undefined) return;
        const { mode: way, times = 1, coolDown } = year.matter as { mode: string; times?: number; coolDown?: { rounds: number } };
        for (const id of ["key", "other"]) {
          const most = Math.max(0, ...timesOf(outcome, id).values());
          if (way !== "independent") expect(most).toBeLessThanOrEqual(way === "without-replacement" ? 1 : times);
          outcome.drawn.forEach((round, t) => {
            const resting = outcome.drawn.slice(Math.max(0, t - (coolDown?.rounds ?? 0)), t).flatMap((each) => each[id]!);
            expect(round[id]!.filter((unit) => resting.includes(unit))).toEqual([]);
          });
        }
      }),
      { numRuns: 60 },
    );
  });
});
