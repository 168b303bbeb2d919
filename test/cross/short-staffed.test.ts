/**
 * Short years with too few people, repeated whole by the second implementation: later staffings read the year
 * as their own entry finds it.
 */
import { describe, expect, test } from "vitest";
import { playYear } from "../honest/support/lawful-year.js";
import { shortYear } from "../honest/support/short-year.js";
import { runs } from "../support/runs.js";
import { python } from "../support/second-implementation.js";
import type { Row } from "../support/small-case.js";

/**
 * Years in which the two once differed: promised days, the years of `noReturn`, who may stay in a seat,
 * joined seats and capacities.
 */
const KNOWN = [24, 33, 60, 67, 99, 112];
const SEEDS = [...KNOWN, ...Array.from({ length: runs(2, 200) }, (_, n) => 201 + n)];

describe.each(SEEDS)("short year %i", (seed) => {
  test("is repeated in full, without a finding", () => {
    const { ledger, registries, policies } = playYear(shortYear(seed));
    const { status, said } = python(registries, policies[0] as unknown as Row, ledger);
    expect(said).not.toContain("finding ");
    expect(said).not.toContain("without its registries");
    expect(status, said).toBe(0);
  });
});
