/** Figures while lists are closed: what is not told is no nought; and the base of a ratio. */
import { describe, expect, test } from "vitest";
import { drawRound, type Ledger, openYear, orThrow, recordResults, runCase } from "../../../src/index.js";
import { strataFigures } from "../../../src/publish/site/figures.js";
import { readRecord } from "../../../src/publish/site/record/read-record.js";
import { siteIn, visitsByUnit } from "../../../src/publish/site/site.js";
import { publicUnits, publicView } from "../../../src/publish.js";
import { filesOf, publicYear, readOf, withPlaces } from "../../support/public-year.js";
import { AT, BY, type Row, rules, SEED, town } from "../../support/small-case.js";

const [CLOSED, OPEN] = ["2026-04-30", "2026-07-01"];

interface Made {
  readonly disclosure?: Row;
  /** A complaint comes before the draw. */
  readonly complaint?: true;
  /** One published result. */
  readonly result?: true;
}

function yearWith({ disclosure, complaint, result }: Made = {}): Ledger {
  const policy = rules((draft) => {
    const team = { roles: [{ id: "first" }, { id: "second" }] };
    const within = { days: 3 };
    draft["lanes"] = [{ id: "c", ground: "complaint", within, schedule: { everyDay: true }, team }];
    if (disclosure !== undefined) draft["disclosure"] = disclosure;
  });
  const opened = openYear({ policy, registry: town(), secret: "5a".repeat(32) });
  const heard = { lane: "c", case: "E1", units: ["U-12"], reason: "a letter", seed: SEED, by: BY };
  const begun = complaint
    ? orThrow(runCase(opened, { ...heard, at: "2026-01-04T01:00:00+08:00" })).year
    : opened;
  const round = orThrow(drawRound(begun, { round: "H1", seed: SEED, at: AT, by: BY }));
  if (!result) return round.year.ledger;
  const visit = { drawId: round.drawId, unit: round.units[0]!.unit };
  const steps = [
    { ...visit, step: "enter" as const, day: "2026-02-12", codes: ["1"] },
    { ...visit, step: "publish" as const },
  ];
  return orThrow(recordResults(round.year, { steps, at: "2026-02-13T09:00:00+08:00", by: BY })).year.ledger;
}

function siteOn(ledger: Ledger, at: string): ReadonlyMap<string, string> {
  const units = orThrow(publicUnits(ledger, [town()], { at }));
  const record = orThrow(publicView(ledger, { at: `${at}T12:00:00+08:00` })).text;
  return readOf(filesOf({ record, at, units }));
}

/** From the heading on, to the next one. */
function under(page: string, heading: string): string {
  return page.split(`<h2>${heading}</h2>`)[1]!.split("<h2>")[0]!;
}

const HEADINGS = [
  "Visits by month",
  "Work of the inspectors",
  "Who waits how long",
  "Where units were drawn",
];
const GAP = "withheld (rule <code>default/list</code>)</span>; it opens on 2026-07-01";

describe("coverage while every list is closed", () => {
  const site = siteOn(yearWith(), CLOSED);

  test("has no number, the rule and the day under every heading, and no picture", () => {
    for (const heading of HEADINGS) {
      const part = under(site.get("en/coverage.html")!, heading);
      expect(part).toContain("No number may be shown yet");
      expect(part).toContain(GAP);
      expect(part).not.toMatch(/<svg|<table/);
    }
    for (const heading of ["各月检查次数", "检查人员的工作量", "等候时间", "各区域抽中情况"])
      expect(under(site.get("coverage.html")!, heading)).toContain("自 2026-07-01 起公开");
  });

  test("says of each stratum that who was visited is withheld, and how many were drawn", () => {
    const rows = site.get("en/coverage.html")!.split("<caption>The ratio reached")[1]!.split("</table>")[0]!;
    expect(rows.match(/withheld \(rule <code>default\/list<\/code>\)/g)).toHaveLength(2);
    expect(rows).not.toMatch(/<td class="number">0</);
  });

  test("has all numbers once the list is open", () => {
    const page = siteOn(yearWith({ result: true }), OPEN).get("en/coverage.html")!;
    expect(page).not.toMatch(/withheld \(rule|As far as told|as far as told|No number may/);
    for (const heading of HEADINGS) expect(under(page, heading)).toContain("<svg");
  });
});

describe("coverage while one list is closed", () => {
  const ledger = yearWith({
    complaint: true,
    result: true,
    disclosure: { lists: [{ id: "now", of: ["c"], when: "announced", days: 30 }] },
  });
  const site = siteOn(ledger, CLOSED);

  test("says of every sum that it is of a part, and of which draw it does not tell", () => {
    const page = site.get("en/coverage.html")!;
    for (const heading of HEADINGS) {
      const part = under(page, heading);
      expect(part).toContain("As far as told. Not counted is:");
      expect(part).toContain(GAP);
      expect(part).toMatch(/\(as far as told\)<\/(?:th|caption)>/);
      expect(part).toContain("(as far as told)</figcaption>");
    }
    for (const heading of ["各月检查次数", "各区域抽中情况"])
      expect(under(site.get("coverage.html")!, heading)).toMatch(/（已公开部分）<\/(?:th|caption)>/);
  });

  test("shows no nought where something is not told", () => {
    const page = site.get("en/coverage.html")!;
    for (const heading of HEADINGS)
      expect(under(page, heading)).not.toMatch(/<td class="number">0|: 0 \/|>0 \(/);
    expect(under(page, HEADINGS[0]!)).toContain('<td class="number">1</td>');
  });
});

test("visits by ground count the drawn of a closed list, and name what of the cases is withheld", () => {
  const disclosure = { lists: [{ id: "late", of: ["c"], when: "after", days: 300 }] };
  const page = siteOn(yearWith({ complaint: true, disclosure }), CLOSED).get("en/year.html")!;
  const table = page.split("<caption>Visits by ground")[1]!;
  expect(table).toMatch(/>drawn at random<\/bdi><\/th><td class="number">4</);
  expect(table).toContain('<td class="number">–</td>');
  expect(table).toMatch(/1 case beside the draw: <span[^>]*>withheld \(rule <code>late/);
});

describe("a stratum with fewer units than were drawn of it", () => {
  const { record, units } = publicYear();
  const seen = orThrow(readRecord({ text: record }));
  const site = (of: typeof seen) =>
    siteIn("en", {
      ...{ record: of, policy: seen.policy, folders: [], units: [], unitOf: new Map() },
      ...{ visitsOf: visitsByUnit(of), found: [], toldDraws: new Set<string>(), rulePages: new Map() },
      day: "2026-12-31",
    });

  test("has its ratio of the units of the plan before", () => {
    const [first] = strataFigures(site(seen)).filter(({ points }) => points.length > 1);
    const { matter, stratum, points } = first!;
    const [before, last] = points.slice(-2);
    const shrunk = {
      ...seen,
      draws: seen.draws.map((draw) =>
        draw.drawId === last!.draw.drawId
          ? {
              ...draw,
              strata: draw.strata.map((line) => (line.stratum === stratum.id ? { ...line, units: 1 } : line)),
            }
          : draw,
      ),
    };
    expect(last).toMatchObject({ base: last!.units });
    const told = strataFigures(site(shrunk)).find(
      (each) => each.matter.id === matter.id && each.stratum.id === stratum.id,
    )!;
    expect(told.points.at(-1)).toMatchObject({ units: 1, base: before!.units });
  });

  test("says so on the pages, in both languages, and which numbers are visits", () => {
    const plans = record.split("\n").filter((line) => line.includes('"kind":"plan"'));
    const last = JSON.parse(plans.at(-1)!) as { hash: string };
    const bent = record
      .split("\n")
      .map((line) =>
        line.includes(`"hash":"${last.hash}"`) ? line.replaceAll(/"units":\d+/g, '"units":1') : line,
      )
      .join("\n");
    const view = withPlaces(bent, (key, value) =>
      key === "approver" && value !== null ? { withheld: "5".repeat(64), rule: "default/people" } : value,
    );
    const files = filesOf({ record: view, units });
    expect(files.get("en/coverage.html")).toMatch(/\d+ \(1 now\)/);
    expect(files.get("coverage.html")).toMatch(/\d+（现有 1）/);
    expect(files.get("en/index.html")).toMatch(
      /visits owed so far, \d+ drawn, [\d.]+% of the \d+ units of the plan/,
    );
    expect(files.get("coverage.html")).toContain("累计抽中（户次）");
    expect(files.get("coverage.html")).toContain("抽中（户）");
  });
});
