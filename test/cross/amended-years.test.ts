/** Years whose plan is amended: the second implementation replays every round under the policy of its day. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { playAmended, randomAmendments } from "../support/amended-year.js";
import { registryOn } from "../support/registry-on.js";
import { python } from "../support/second-implementation.js";
import type { Row } from "../support/small-case.js";
import { people, registryOf, unitsOf } from "../support/year-case.js";

const registry = registryOf(
  [...unitsOf(14, "key"), ...unitsOf(21, "other")].map((unit, n) => ({
    ...unit,
    facts: { score: (n * 5) % 23 },
  })),
  { inspectors: people(5) },
);

describe("the Python reads amended years", () => {
  const years = fc.sample(randomAmendments, { numRuns: 10, seed: 20260401 });

  test.each(years.map((year, at) => [at, year] as const))("year %i", { timeout: 120_000 }, (_, year) => {
    const { ledger, drawn } = playAmended({
      ...year,
      registryFor: () => registryOn(registry, "2026-12-31"),
    });
    const last = year.amended.filter(({ since }) => since <= drawn.length).at(-1)?.draft ?? year.first;
    const { said } = python(registry, last as Row, ledger);
    expect(said).toContain(ledger.length === 0 ? "is empty" : "0 findings");
  });
});
