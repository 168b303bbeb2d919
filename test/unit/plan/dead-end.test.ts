/** No dead end: a year that compiles draws every quota, whoever is drawn. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compilePlan, orThrow, parsePolicy } from "../../../src/index.js";

import { policyOf, registryOf, roundsOf, unitsOf } from "../../support/year-case.js";

interface Year {
  readonly units: number;
  readonly quotas: readonly number[];
  readonly times: number;
  readonly coolDown: number;
}

/**
 * First round that asks for more than can be drawn after the worst draws, by the inequality of the page to
 * the letter; −1 if none does.
 */
function deadEnd({ units, quotas, times, coolDown }: Year): number {
  const sum = (from: number, until: number): number =>
    quotas.slice(Math.max(0, from), Math.max(0, until)).reduce((all, quota) => all + quota, 0);
  return quotas.findIndex(
    (quota, t) => quota + sum(t - coolDown, t) + Math.floor(sum(0, t - coolDown) / times) > units,
  );
}

/** In which order the free units of a round are drawn: those drawn least or most, longest ago or last. */
type Order = "rarest" | "busiest" | "oldest" | "newest";

/** Draws a year against itself. True when a round is stuck. */
function isStuck({ units, quotas, times, coolDown }: Year, orders: readonly Order[]): boolean {
  const town = Array.from({ length: units }, () => ({ drawn: 0, last: -100 }));
  return quotas.some((quota, t) => {
    const free = town.filter(({ drawn, last }) => drawn < times && t - last > coolDown);
    const sign = orders[t] === "rarest" || orders[t] === "oldest" ? 1 : -1;
    const key = orders[t] === "rarest" || orders[t] === "busiest" ? "drawn" : "last";
    for (const unit of free.sort((a, b) => sign * (a[key] - b[key])).slice(0, quota))
      Object.assign(unit, { drawn: unit.drawn + 1, last: t });
    return free.length < quota;
  });
}

const ROUNDS = 6;
const sixOf = <T>(each: fc.Arbitrary<T>) => fc.array(each, { minLength: ROUNDS, maxLength: ROUNDS });
const years = fc.record({
  units: fc.integer({ min: 3, max: 14 }),
  quotas: sixOf(fc.integer({ min: 0, max: 6 })).filter((quotas) => quotas.some((quota) => quota > 0)),
  times: fc.integer({ min: 2, max: 4 }),
  coolDown: fc.integer({ min: 0, max: 3 }),
});
const orders = sixOf(fc.constantFrom<Order>("rarest", "busiest", "oldest", "newest"));

function compiles({ units, quotas, times, coolDown }: Year): boolean {
  const total = quotas.reduce((all, quota) => all + quota, 0);
  const rounds = roundsOf(ROUNDS).map((round, t) => ({ ...round, share: `${quotas[t]}/${total}` }));
  const strata = [{ id: "key", steps: [{ number: total }] }];
  const draft = policyOf({
    mode: "at-most",
    times,
    ...(coolDown === 0 ? {} : { coolDown: { rounds: coolDown } }),
    rounds,
    strata,
  });
  const plan = compilePlan({
    policy: orThrow(parsePolicy(draft)),
    registry: registryOf(unitsOf(units, "key")),
  });
  if (!plan.ok) expect(plan.refusals.map(({ code }) => code)).toEqual(["plan/runs-out"]);
  else expect(plan.value.matters[0]!.strata[0]!.rounds.map(({ quota }) => quota)).toEqual(quotas);
  return plan.ok;
}

describe("no dead end", () => {
  test("a year that compiles is never stuck, whoever is drawn", () => {
    let compiled = 0;
    fc.assert(
      fc.property(years, fc.array(orders, { minLength: 20, maxLength: 20 }), (year, tries) => {
        if (!compiles(year)) return;
        compiled += 1;
        for (const each of tries) expect(isStuck(year, each)).toBe(false);
      }),
      { numRuns: 150 },
    );
    expect(compiled).toBeGreaterThan(20);
  });

  test("a year that the inequality allows compiles", () => {
    fc.assert(
      fc.property(
        years.filter((year) => deadEnd(year) === -1),
        (year) => {
          expect(compiles(year)).toBe(true);
        },
      ),
      { numRuns: 100 },
    );
  });

  test("the same three of four drawn twice leave one", () => {
    const year = { units: 4, quotas: [3, 3, 2, 0, 0, 0], times: 2, coolDown: 0 };
    const every = (order: Order) => Array.from({ length: ROUNDS }, () => order);
    expect([deadEnd(year), compiles(year)]).toEqual([2, false]);
    expect([isStuck(year, every("busiest")), isStuck(year, every("rarest"))]).toEqual([true, false]);
  });

  test("the plan is a little sharper than the inequality: within one round nobody is drawn twice", () => {
    const year = { units: 10, quotas: [4, 4, 5, 0, 0, 0], times: 2, coolDown: 1 };
    expect([deadEnd(year), compiles(year)]).toEqual([2, true]);
  });
});
