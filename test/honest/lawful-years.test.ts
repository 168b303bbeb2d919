/**
 * Lawful years of every kind of act, played from a number each: whatever happened, the audit finds nothing, and whoever plays the year again, or
 * hands the rows over in another order, has the same bytes.
 */
import { describe, expect, test } from "vitest";
import { verifyLedger, writeLedger } from "../../src/index.js";
import { runs } from "../support/runs.js";
import { type LawfulYear, playYear } from "./support/lawful-year.js";

const FIRST = 1;
const YEARS = Array.from({ length: runs(3, 400) }, (_, n) => FIRST + n);

function played(seed: number): LawfulYear {
  const year = playYear(seed);
  if (year === undefined) throw new Error(`no policy was found for year ${seed}`);
  return year;
}

const sum = (counts: Iterable<number>): number => [...counts].reduce((all, each) => all + each, 0);

describe.each(YEARS)("lawful year %i", (seed) => {
  const year = played(seed);
  const { ledger, registries } = year;

  test("is a year: most of what was tried was done, and rounds were drawn", () => {
    const refusals = sum([...year.refused.values()].map((list) => list.length));
    expect(sum(year.done.values())).toBeGreaterThan(refusals);
    expect(ledger.filter(({ kind }) => kind === "draw").length).toBeGreaterThan(1);
  });

  test("audits clean", () => {
    expect(verifyLedger(ledger, { registry: registries })).toEqual([]);
  });

  test("has the same bytes when it is played again and rows come in another order", () => {
    expect(writeLedger(playYear(seed, "shuffled")!.ledger)).toBe(writeLedger(ledger));
  });
});
