/**
 * Short years with too few people: rounds and cases are staffed later, in several steps, with everything else
 * that a year holds in between.
 */

import { afterAll, describe, expect, test } from "vitest";
import { writeLedger } from "../../src/index.js";
import { verifyLedger } from "../support/acts.js";
import { runs } from "../support/runs.js";
import { playYear } from "./support/lawful-year.js";
import { breachesOf } from "./support/plain-counting.js";
import { shortYear } from "./support/short-year.js";

const MANY = runs(16, 120);
const between = new Set<string>();
let staffings = 0;

describe.each(Array.from({ length: MANY }, (_, n) => 1 + n))("short year %i", (seed) => {
  test("audits clean, breaks no rule that can be counted, and does not depend on the order of rows", () => {
    const year = playYear(shortYear(seed));
    expect(verifyLedger(year.ledger, { registry: year.registries })).toEqual([]);
    expect(breachesOf(year)).toEqual([]);
    expect(writeLedger(playYear(shortYear(seed), "shuffled").ledger)).toBe(writeLedger(year.ledger));
    for (const { seq, kind, body } of year.ledger) {
      if (kind !== "staffing") continue;
      staffings++;
      const { teams } = body as unknown as { teams: string };
      const first = year.ledger.findIndex(({ hash }) => hash === teams);
      for (const each of year.ledger.slice(first + 1, seq)) between.add(each.kind);
    }
  });
});

afterAll(() => {
  expect(staffings).toBeGreaterThanOrEqual(MANY / 2);
  for (const kind of ["draw", "amendment", "change", "roster", "result", "case", "replacement", "staffing"])
    expect(between).toContain(kind);
});
