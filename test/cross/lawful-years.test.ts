/** Lawful years of every kind of act, read by the second implementation with each of their registries: what it does not repeat is a note, and there is no finding. */
import { describe, expect, test } from "vitest";
import { playYear } from "../honest/support/lawful-year.js";
import { planYear } from "../honest/support/year-plan.js";
import { runs } from "../support/runs.js";
import { python } from "../support/second-implementation.js";
import type { Row } from "../support/small-case.js";

/** Registries of one year that the Python is given, from the first to the last. */
const REGISTRIES = 3;

const SEEDS = Array.from({ length: runs(2, 40) }, (_, n) => 1 + n).filter((seed) => planYear(seed) !== undefined);

describe.each(SEEDS)("lawful year %i", (seed) => {
  const plan = planYear(seed);
  if (plan === undefined) throw new Error(`seed ${seed} was kept without a policy`);
  const { ledger, registries, policies } = playYear(plan);
  const step = Math.max(1, Math.floor(registries.length / REGISTRIES));
  const some = registries.filter((_, at) => at % step === 0);

  test.each(some.map((registry, at) => [at, registry] as const))("with its registry %i of those tried", (_, registry) => {
    const { status, said } = python(registry, policies[0] as unknown as Row, ledger);
    expect(said).toContain(" 0 findings");
    expect(said).not.toContain("finding:");
    expect(status, said).toBe(0);
  });
});
