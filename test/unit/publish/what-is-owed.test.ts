/** What a stratum owes: rounds that were never drawn, visits that may have been given up, results that may be more. */
import { describe, expect, test } from "vitest";
import {
  drawRound,
  dueItems,
  english,
  type Ledger,
  openYear,
  orThrow,
  recordResults,
  replaceUnits,
  wordsOf,
  type Year,
  yearReport,
} from "../../../src/index.js";
import { publicView } from "../../../src/publish.js";
import { filesOf, readOf } from "../../support/public-year.js";
import { AT, BY, matterOf, rules, SEED, town } from "../../support/small-case.js";

function drawnYear() {
  const policy = rules((draft) => {
    matterOf(draft)["team"] = { roles: [{ id: "first" }, { id: "second" }] };
    matterOf(draft)["reserve"] = 0;
  });
  const opened = openYear({ policy, registry: town(), secret: "5a".repeat(32) });
  return orThrow(drawRound(opened, { round: "H1", seed: SEED, at: AT, by: BY }));
}

function siteOn(ledger: Ledger, at: string): ReadonlyMap<string, string> {
  return readOf(filesOf({ record: orThrow(publicView(ledger, { at: `${at}T12:00:00+08:00` })).text, at }));
}

describe("a round that is never drawn", () => {
  const { year } = drawnYear();
  const [before, after] = ["2026-12-31", "2027-03-01"].map((at) => siteOn(year.ledger, at));

  test("is named where people look, once the days of its visits are over", () => {
    for (const path of ["en/index.html", "en/rounds.html", "en/coverage.html", "en/year.html"]) {
      expect([path, before!.get(path)]).toEqual([path, expect.not.stringContaining("Never drawn")]);
      expect([path, after!.get(path)]).toEqual([path, expect.stringContaining("Never drawn")]);
      expect(after!.get(path)).toContain("(visits until 2026-12-31)");
    }
    expect(after!.get("rounds.html")).toContain("检查期间已过，仍未抽签");
  });

  test("keeps every stratum of its matter from being met", () => {
    expect(before!.get("en/coverage.html")).toContain('<span class="good">met so far</span>');
    expect(after!.get("en/coverage.html")).not.toContain('class="good"');
    expect(after!.get("en/coverage.html")!.match(/1 round never drawn/g)).toHaveLength(2);
    expect(after!.get("en/year.html")).toContain(
      "The year is over: 1 of 2 draws are made. 2 strata with rounds that were never drawn.",
    );
    expect(before!.get("en/year.html")).toContain("Every stratum has what it owes so far.");
    expect(after!.get("year.html")).toContain("2 层有轮次逾期未抽。");
  });

  test("is to be drawn from its first day on, and late after its last", () => {
    const draws = (at: string) =>
      orThrow(dueItems(year, { at: `${at}T18:00:00+08:00` })).filter(({ what }) => what === "draw");
    expect(draws("2026-06-30")).toEqual([]);
    expect(draws("2026-07-01")).toMatchObject([
      { unit: null, matter: "M-1", round: "H2", due: "2026-12-31", done: null, late: false },
    ]);
    expect(draws("2026-12-31")).toMatchObject([{ late: false }]);
    expect(draws("2027-01-01")).toMatchObject([{ late: true }]);
    const [item] = draws("2027-01-01");
    expect(wordsOf(item!, english).message).toContain(
      "Round H2 of M-1 (visits until 2026-12-31) is not drawn",
    );
  });

  test("is told by a report and a list of what is due of the time before the draw", () => {
    const before = { at: "2026-01-01T00:00:00+08:00" };
    const report = orThrow(yearReport(year, before));
    expect([report.strata, report.ordered]).toEqual([[], 0]);
    expect(orThrow(yearReport(year, { at: AT })).ordered).toBeGreaterThan(0);
    expect(orThrow(dueItems(year, before))).toEqual([]);
  });

  test("is in the report of the year", () => {
    const report = (at: string) => orThrow(yearReport(year, { at: `${at}T18:00:00+08:00` })).notDrawn;
    expect(report("2026-12-31")).toEqual([]);
    expect(report("2027-01-01")).toEqual([{ matter: "M-1", round: "H2", until: "2026-12-31" }]);
  });
});

test("a matter of which nothing was drawn stands among the others", () => {
  const policy = rules((draft) => {
    const matters = draft["matters"] as Record<string, unknown>[];
    draft["matters"] = [...matters, { ...matters[0], id: "M-2" }];
  });
  const opened = openYear({ policy, registry: town(), secret: "5a".repeat(32) });
  const { year } = orThrow(drawRound(opened, { matter: "M-1", round: "H1", seed: SEED, at: AT, by: BY }));
  const coverage = siteOn(year.ledger, "2026-07-01").get("en/coverage.html")!;
  expect(coverage).toContain("M-2 · key");
  expect(coverage.match(/1 round never drawn/g)).toHaveLength(2);
});

describe("drawn units that are given up while the list is closed", () => {
  const { year, units } = drawnYear();
  const gone = units.slice(0, 2).map(({ unit }) => ({ unit, code: "closed" as const, reason: "gone" }));
  const given = orThrow(
    replaceUnits(year, {
      round: "H1",
      units: gone,
      approver: "head",
      at: "2026-01-06T09:00:00+08:00",
      by: BY,
    }),
  );
  const [closed, open] = ["2026-02-01", "2026-07-01"].map((at) => siteOn(given.year.ledger, at));

  test("are not told: so many were drawn at most, and whether that is enough is withheld", () => {
    expect(closed!.get("en/index.html")).toContain(`<dd>at most ${units.length}</dd>`);
    expect(closed!.get("en/coverage.html")).not.toContain('class="good"');
    expect(closed!.get("en/coverage.html")).toContain("at most ");
    expect(closed!.get("en/year.html")).toContain("Of 2 strata it may not be told yet.");
    expect(closed!.get("year.html")).toContain("2 层是否达到，尚不能公开。");
  });

  test("are counted once it is open", () => {
    expect(open!.get("en/index.html")).toContain(`<dd>${units.length - 2}</dd>`);
    expect(open!.get("en/coverage.html")).not.toContain("at most");
    expect(open!.get("en/coverage.html")).toContain("short</span>");
  });
});

describe("a result that is entered behind the withdrawal of another unit's", () => {
  const { year, drawId, units } = drawnYear();
  const on = (day: string) => ({ at: `${day}T09:00:00+08:00`, by: BY });
  const [one, other] = units.slice(0, 2).map(({ unit }) => ({ drawId, unit })) as [
    { drawId: string; unit: string },
    { drawId: string; unit: string },
  ];
  const entered = { step: "enter", day: "2026-01-12", codes: ["1"] } as const;
  const step = (
    before: Year,
    day: string,
    ...steps: Parameters<typeof recordResults>[1]["steps"][number][]
  ): Year => orThrow(recordResults(before, { steps, ...on(day) })).year;
  const published = step(year, "2026-01-13", { ...one, ...entered }, { ...one, step: "publish" });
  const withdrawn = step(
    step(published, "2026-01-14", { ...one, step: "annul", day: "2026-01-14", text: "an error" }),
    "2026-01-15",
    { ...one, step: "withdraw", text: "an error", approver: "head" },
  );
  const again = step(withdrawn, "2026-01-16", { ...other, ...entered, day: "2026-01-14" });

  test("is one more, or the same entered anew: there are at least so many, and the rule is named", () => {
    const pages = siteOn(again.ledger, "2026-01-17");
    for (const path of ["en/index.html", "en/results.html"]) {
      expect(pages.get(path)).toContain("<dt>visits made</dt><dd>at least 1</dd>");
      expect(pages.get(path)).toContain("default/results");
    }
    expect(pages.get("results.html")).toContain("至少 1");
  });

  test("was no reason to say that nothing was ever published", () => {
    const text = siteOn(withdrawn.ledger, "2026-01-15").get("en/results.html")!;
    expect(text).toContain("No result is published at present.");
    expect(text).not.toContain("No result has been published yet");
  });
});
