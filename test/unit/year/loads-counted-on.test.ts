/** Loads that are counted on from list to list are those that are counted anew, whatever changed in between. */
import { describe, expect, test } from "vitest";
import { openGiven, plainGiven } from "../../../src/verify/by-hand/plain-given.js";
import { openReading } from "../../../src/year/chronicle.js";
import { chronicleOf } from "../../../src/year/year.js";
import { seatedIn } from "../../../src/year/year-so-far.js";
import { daysTaken, loadsOf, openLoads } from "../../../src/year/year-state.js";
import { playYear } from "../../honest/support/lawful-year.js";
import { shortYear } from "../../honest/support/short-year.js";
import { bookDigest, yearSoFar } from "../../support/acts.js";

const sorted = (days: ReadonlyMap<string, readonly (string | undefined)[]>) =>
  [...days]
    .filter(([, own]) => own.length > 0)
    .map(([id, own]) => [id, [...own].sort()] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));

describe.each([3, 4])("small year %i, entry by entry", (seed) => {
  const { ledger, policies } = playYear(shortYear(seed));
  const policy = policies[0]!;
  const steps = ledger.map((_, at) => ledger.slice(0, at + 1));

  test("loads and days", () => {
    const [counted, given] = [openLoads(), openGiven()];
    for (const before of steps) {
      const seated = seatedIn(yearSoFar(before, policy));
      const { loads, days } = counted(seated);
      expect(new Map([...loads].sort())).toEqual(new Map([...loadsOf(seated)].sort()));
      expect(sorted(days)).toEqual(sorted(daysTaken(seated)));
      const staffed = seated.filter(({ teams }) => teams !== undefined) as Parameters<typeof plainGiven>[0];
      expect(sorted(given(staffed))).toEqual(sorted(plainGiven(staffed)));
    }
  });

  test("what the entries mean, read on in place, and what each announcement found", () => {
    const chronicleAt = openReading(ledger);
    for (const before of steps)
      expect(bookDigest(chronicleAt(before.length))).toBe(bookDigest(chronicleOf(before)));
  });
});
