/** What is counted on from year to year is what is counted anew, whatever changed in between. */
import { describe, expect, test } from "vitest";
import { openGiven, type PlainGiven, plainGiven } from "../../../src/verify/by-hand/plain-given.js";
import { openReading } from "../../../src/year/chronicle.js";
import { chronicleOf } from "../../../src/year/year.js";
import { type Counts, openCounts } from "../../../src/year/year-counts.js";
import { seatedIn } from "../../../src/year/year-so-far.js";
import { playYear } from "../../honest/support/lawful-year.js";
import { shortYear } from "../../honest/support/short-year.js";
import { bookDigest, yearSoFar } from "../../support/acts.js";

const sorted = <Value>(lists: ReadonlyMap<string, readonly Value[]>, inOrder = false) =>
  [...lists]
    .filter(([, own]) => own.length > 0)
    .map(([id, own]) => [id, inOrder ? own : [...own].sort()] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));

const said = (counts: Counts, units: readonly string[]) => {
  const teamsTo = counts.teams();
  return {
    loads: [...counts.loads()].sort(),
    days: sorted(counts.days()),
    meetings: counts.meetings().map(String).sort(),
    teams: units.map((unit) => teamsTo([unit]).map(({ inspectors }) => inspectors)),
  };
};

const givenSaid = ({ visits, teams }: PlainGiven) => [sorted(visits), sorted(teams, true)];

describe.each([4, 7])("small year %i, entry by entry", (seed) => {
  const { ledger, policies } = playYear(shortYear(seed));
  const policy = policies[0]!;
  const steps = ledger.map((_, at) => ledger.slice(0, at + 1));

  test("loads, days, meetings and teams", () => {
    const [counted, given] = [openCounts(), openGiven()];
    let most = 0;
    for (const before of steps) {
      const year = yearSoFar(before, policy);
      const seated = seatedIn(year);
      const units = seated.flatMap(({ teams }) => (teams?.body.teams?.seats ?? []).map(({ unit }) => unit));
      const anew = said(openCounts()(year), units);
      expect(said(counted(year), units)).toEqual(anew);
      most = Math.max(most, anew.meetings.length);
      const staffed = seated.filter(({ teams }) => teams !== undefined) as Parameters<typeof plainGiven>[0];
      expect(givenSaid(given(staffed))).toEqual(givenSaid(plainGiven(staffed)));
    }
    expect(most).toBeGreaterThan(0);
  });

  test("what the entries mean, read on in place, and what each announcement found", () => {
    const chronicleAt = openReading(ledger);
    for (const before of steps)
      expect(bookDigest(chronicleAt(before.length))).toBe(bookDigest(chronicleOf(before)));
  });
});
