/**
 * Expected values of peers: catch-up over a year (49 CFR 382.305 practice), allocation by highest averages (R
 * package sps).
 */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { compilePlan, orThrow, parsePolicy } from "../../src/index.js";
import { spreadByHighestAverages } from "../support/highest-averages.js";
import { describeWithShared } from "../support/shared.js";
import type { Row } from "../support/small-case.js";
import { countsOf, people, policyOf, registryOf, roundsOf, runYear, unitsOf } from "../support/year-case.js";

const read = (folder: string, name: string) =>
  JSON.parse(readFileSync(join(folder, "vectors", "peers", name), "utf8"));
const employers = (pool: number) => registryOf(unitsOf(pool, "driver"), { inspectors: people(4) });
const quarterly = (stratum: Row) =>
  policyOf({ rounds: roundsOf(4), mode: "independent", strata: [{ id: "driver", ...stratum }] });

describeWithShared("annual_rate_catchup.json", (folder) => {
  const { even_spread, catchup_cases } = read(folder, "annual_rate_catchup.json") as {
    even_spread: { specimens: number; rate: number; per_year: number; quarters_multiset?: number[] }[];
    catchup_cases: Row[];
  };

  test.each(even_spread)("$specimens specimens at 1 %", ({ specimens, per_year, quarters_multiset }) => {
    // Below 100 specimens none is asked for.
    const draft = quarterly({ steps: [{ upTo: 99, number: 0 }, { ratio: "1%" }] });
    const { strata } = orThrow(
      compilePlan({ policy: orThrow(parsePolicy(draft)), registry: employers(specimens) }),
    ).matters[0]!;
    const quarters = strata[0]!.rounds.map(({ quota }) => quota);
    expect(strata[0]!.quota).toBe(per_year);
    if (quarters_multiset !== undefined)
      expect([...quarters].sort((a, b) => a - b)).toEqual(quarters_multiset);
  });

  test.each(catchup_cases.map((each, at) => [at, each] as const))("changing pools, case %i", (_, each) => {
    const pools = each["pools"] as number[];
    const draft = quarterly({ ratio: `${Number(each["rate"]) * 100}%`, rounding: "each-round" });
    const counts = countsOf(
      runYear(draft, (round) => employers(pools[round % pools.length]!)),
      "driver",
    );
    const sum = counts.reduce((all, count) => all + count, 0);
    if (each["first_three"] !== undefined) expect(counts.slice(0, 3)).toEqual(each["first_three"]);
    if (each["first_period"] !== undefined) expect(counts[0]).toBe(each["first_period"]);
    if (each["last_period"] !== undefined) expect(counts[3]).toBe(each["last_period"]);
    if (each["annual_required"] !== undefined) expect(sum).toBe(each["annual_required"]);
    if (each["annual_if_unchanged"] !== undefined) expect(sum).toBe(each["annual_if_unchanged"]);
  });

  test("with cumulative targets the year is the same, and no round is rounded on its own", () => {
    const pools = [60, 80, 100, 70];
    const counts = countsOf(
      runYear(quarterly({ ratio: "50%" }), (round) => employers(pools[round]!)),
      "driver",
    );
    expect(counts).toEqual([8, 10, 12, 9]);
  });
});

describeWithShared("sps_allocation.json", (folder) => {
  const all = read(folder, "sps_allocation.json").allocation.cases as {
    strata_sizes: number[];
    units?: number[];
    n: number;
    initial?: number | number[];
    ties?: "first";
    divisor?: string;
    expected: number[];
  }[];
  // Three cases are about other divisors (Webster, Huntington-Hill, Adams), which no published plan asks for.
  const cases = all.filter(({ divisor = "a+1" }) => divisor.startsWith("a+1 ") || divisor === "a+1");

  test("sixteen of nineteen are of our rule", () => {
    expect([cases.length, all.length]).toEqual([16, 19]);
  });

  test.each(cases.map((each, at) => [at, each] as const))(
    "case %i",
    (_, { strata_sizes, units = strata_sizes, n, initial = 0, ties, expected }) => {
      // A single initial number is lowered to what every stratum can have.
      const least = (s: number): number =>
        typeof initial === "number"
          ? Math.min(initial, Math.floor(n / units.length), units[s]!)
          : Math.min(initial[s]!, units[s]!);
      // Sizes may be fractions of a tenth or less; only their proportions matter.
      const strata = strata_sizes.map((size, s) => ({
        size: Math.round(size * 1_000_000),
        units: units[s]!,
        minimum: least(s),
      }));
      expect(spreadByHighestAverages({ total: n, strata, ...(ties === undefined ? {} : { ties }) })).toEqual(
        expected,
      );
    },
  );
});
