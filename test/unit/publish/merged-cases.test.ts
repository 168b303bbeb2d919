/** A complaint that a planned visit takes along: the pages say which visit, who makes it and when, and count it once. */
import { describe, expect, test } from "vitest";
import { chineseCalendar } from "../../../src/calendars.js";
import {
  drawRound,
  type Ledger,
  openYear,
  orThrow,
  plannedVisits,
  recordResults,
  runCase,
} from "../../../src/index.js";
import { monthFigures, waitFigures } from "../../../src/publish/site/figures.js";
import { readRecord } from "../../../src/publish/site/record/read-record.js";
import { siteIn, unitPath, visitsByUnit } from "../../../src/publish/site/site.js";
import { publicUnits, publicView } from "../../../src/publish.js";
import { filesOf, publicYear, readOf } from "../../support/public-year.js";
import { AT, BY, matterOf, rules, SEED, town } from "../../support/small-case.js";

const OPEN = "2026-07-01";

function complained() {
  const policy = rules((draft) => {
    draft["calendars"] = [2025, 2026].map((year) => orThrow(chineseCalendar(year)));
    matterOf(draft)["schedule"] = {};
    const team = { roles: [{ id: "first" }, { id: "second" }] };
    draft["lanes"] = [
      {
        id: "c",
        ground: "complaint",
        within: { days: 170 },
        merges: true,
        schedule: { everyDay: true },
        team,
      },
    ];
  });
  const opened = openYear({ policy, registry: town(), secret: "5a".repeat(32) });
  const { year: drawn } = orThrow(drawRound(opened, { round: "H1", seed: SEED, at: AT, by: BY }));
  const visit = plannedVisits(drawn).visits.find(({ day }) => day !== undefined && day > "2026-01-10")!;
  const { unit } = visit;
  const about = { lane: "c", case: "C1", units: [unit], reason: "a letter", seed: SEED };
  const { year } = orThrow(runCase(drawn, { ...about, at: "2026-01-06T09:00:00+08:00", by: BY }));
  const steps = ["000000/2026/M-1/H1", "000000/2026/c/C1"].flatMap((drawId) => [
    { drawId, unit, step: "enter" as const, day: visit.day!, codes: ["1"] },
    { drawId, unit, step: "publish" as const },
  ]);
  const made = orThrow(recordResults(year, { steps, at: `${visit.day}T18:00:00+08:00`, by: BY })).year;
  return { visit, unit, planned: year.ledger, made: made.ledger };
}

const { visit, unit, planned, made } = complained();

function siteOn(ledger: Ledger): ReadonlyMap<string, string> {
  const units = orThrow(publicUnits(ledger, [town()], { at: OPEN }));
  const record = orThrow(publicView(ledger, { at: `${OPEN}T12:00:00+08:00` })).text;
  return readOf(filesOf({ record, at: OPEN, units }));
}

function figuresOf(ledger: Ledger) {
  const record = orThrow(
    readRecord({ text: orThrow(publicView(ledger, { at: `${OPEN}T12:00:00+08:00` })).text }),
  );
  const site = siteIn("en", { record, visitsOf: visitsByUnit(record) } as never);
  const months = monthFigures(site).find(({ month }) => month === visit.day!.slice(0, 7))!;
  return { months, ...waitFigures(site) };
}

/** Of a unit's page, what is said of the case. */
function ofCase(page: string, heading: RegExp): string {
  return page.split("<section>").find((part) => heading.test(part.split("</h2>")[0]!))!;
}

describe("a complaint that goes along with a planned visit", () => {
  const site = siteOn(planned);

  test("names that visit, its day and its people on the page of the unit", () => {
    const said = ofCase(site.get(`en/${unitPath(unit)}`)!, /C1$/);
    expect(said).toContain("It goes along with a visit of <a ");
    expect(said).not.toContain("Nobody yet");
    expect(said).toContain(`<time datetime="${visit.day}">`);
    for (const { inspector } of visit.seats) expect(said).toContain(`<bdi>${inspector}</bdi>`);
    expect(ofCase(site.get(unitPath(unit))!, /C1$/)).toContain("与下列检查一并进行，不另行派人");
  });

  test("and in the list of cases", () => {
    const rows = site.get("en/visits/cases.html")!.split("<tbody>")[1]!;
    expect(rows).not.toContain("nobody yet");
    expect(rows).toContain(`<time datetime="${visit.day}">`);
    for (const { inspector } of visit.seats) expect(rows).toContain(`<bdi>${inspector}</bdi>`);
    expect(rows).toContain("It goes along with a visit of <a ");
  });

  test("is one visit in the months and among those who wait, before and after it is made", () => {
    const before = figuresOf(planned);
    const after = figuresOf(made);
    expect(before.months.beside + after.months.beside).toBe(0);
    expect(after.months.drawn).toBe(before.months.drawn);
    expect(after.waiting).toBe(before.waiting - 1);
    expect(after.waits.reduce((sum, { visits }) => sum + visits, 0)).toBe(1);
  });
});

test("where the planned visit is given up, so is said, with the case that goes on in its place", () => {
  const { record, units } = publicYear();
  const site = readOf(filesOf({ record, units }));
  const said = ofCase(site.get(`en/${unitPath("U-03")}`)!, /C-1$/);
  expect(said).toContain("The visit that was to take it along is not made: ");
  expect(said).toMatch(/; it goes on as [^<]*C-1b\./);
  expect(ofCase(site.get(unitPath("U-03"))!, /C-1$/)).toContain("原定一并进行的检查不再进行");
});
