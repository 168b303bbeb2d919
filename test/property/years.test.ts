/** Random years under random rules: the audit agrees, caps hold, and a year that compiled never runs dry. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compilePlan, orThrow, parsePolicy } from "../../src/index.js";
import { attempt, draftOf, isPolicy, randomYear } from "../support/random-year.js";
import { runs } from "../support/runs.js";
import { people, registryOf, runYear, timesOf, unitsOf } from "../support/year-case.js";

/** Everybody has the fact that the rules may ask for. */
const SCORED = { facts: { score: 20 } };

/** Units open and close between the rounds. */
const townIn = (sizes: readonly number[]) => (round: number) => {
  const others = 30 - (sizes[(round + 1) % sizes.length]! % 10);
  return registryOf(
    [...unitsOf(sizes[round % sizes.length]!, "key", SCORED), ...unitsOf(others, "other", SCORED)],
    {
      inspectors: people(5),
    },
  );
};

describe("random years", () => {
  test("whatever the rules and the births, the audit by hand finds nothing to say", () => {
    fc.assert(
      fc.property(
        randomYear.filter(isPolicy),
        fc.array(fc.integer({ min: 4, max: 25 }), { minLength: 1, maxLength: 4 }),
        (year, sizes) => {
          attempt(draftOf(year), townIn(sizes));
        },
      ),
      { numRuns: runs(20, 300) },
    );
  });

  test("a year that compiles without a dead end draws every quota in full, whatever the tickets are", () => {
    fc.assert(
      fc.property(
        randomYear.filter(isPolicy),
        fc.integer({ min: 4, max: 40 }),
        fc.string({ minLength: 1, maxLength: 5 }).filter((text) => /^\w+$/.test(text)),
        (year, size, seed) => {
          const registry = registryOf([...unitsOf(size, "key", SCORED), ...unitsOf(30, "other", SCORED)], {
            inspectors: people(5),
          });
          const plan = compilePlan({ policy: orThrow(parsePolicy(draftOf(year))), registry });
          fc.pre(plan.ok && !plan.warnings.some(({ code }) => code === "plan/dead-end-ahead"));
          const outcome = runYear(draftOf(year), registry, seed);
          const owing = year.strata.filter(({ side }) => side !== "at-most").map(({ id }) => id);
          const drawn = (
            outcome.ledger as readonly { body: { strata?: { stratum: string; shortfall?: number }[] } }[]
          ).flatMap(({ body }) => body.strata ?? []);
          expect(
            drawn.filter(({ stratum, shortfall = 0 }) => owing.includes(stratum) && shortfall > 0),
          ).toEqual([]);
          if (year.matter["frequency"] !== undefined) return;
          for (const { stratum, rounds } of plan.value.matters[0]!.strata)
            rounds.forEach(({ quota }, t) => {
              const got = outcome.drawn[t]![stratum]!.length;
              if (owing.includes(stratum)) expect(got).toBe(quota);
              else expect(got).toBeLessThanOrEqual(quota);
            });
        },
      ),
      { numRuns: runs(6, 60) },
    );
  });

  test("limits of the mode and cool-downs are never broken", () => {
    fc.assert(
      fc.property(randomYear.filter(isPolicy), (year) => {
        const outcome = attempt(draftOf(year), townIn([20]));
        if (outcome === undefined) return;
        const {
          mode: way,
          times = 1,
          coolDown,
        } = year.matter as { mode: string; times?: number; coolDown?: { rounds: number } };
        for (const id of ["key", "other"]) {
          const most = Math.max(0, ...timesOf(outcome, id).values());
          if (way !== "independent")
            expect(most).toBeLessThanOrEqual(way === "without-replacement" ? 1 : times);
          outcome.drawn.forEach((round, t) => {
            const resting = outcome.drawn
              .slice(Math.max(0, t - (coolDown?.rounds ?? 0)), t)
              .flatMap((each) => each[id]!);
            expect(round[id]!.filter((unit) => resting.includes(unit))).toEqual([]);
          });
        }
      }),
      { numRuns: runs(20, 300) },
    );
  });
});
