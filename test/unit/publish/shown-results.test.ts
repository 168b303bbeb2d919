/**
 * Results on the pages: what the view shows stands there also while the list of its draw is closed; what a rule
 * withholds is named with it, and is neither clean nor found.
 */
import { describe, expect, test } from "vitest";
import {
  drawRound,
  type Ledger,
  openYear,
  orThrow,
  type ResultInput,
  recordResults,
  runCase,
} from "../../../src/index.js";
import { readRecord } from "../../../src/publish/site/record/read-record.js";
import { resultFigures } from "../../../src/publish/site/result-figures.js";
import { unitPath } from "../../../src/publish/site/site.js";
import { publicUnits, publicView } from "../../../src/publish.js";
import { filesOf, readOf } from "../../support/public-year.js";
import { AT, BY, type Row, rules, SEED, town } from "../../support/small-case.js";

const [CLOSED, OPEN] = ["2026-04-30", "2026-07-01"];

/** The first round with some results: each visit its code, entered alone without `publish`. */
/** What a step says beside its visit; most say why. */
const WORDS: Readonly<Record<string, object>> = {
  publish: {},
  return: { text: "t" },
  reject: { text: "t" },
  annul: { text: "t", day: "2026-01-13" },
  withdraw: { text: "t", approver: "head" },
};

function year(codes: readonly (readonly [code: string, ...steps: string[]])[], disclosure?: Row) {
  const policy = rules((draft) => {
    if (disclosure !== undefined) draft["disclosure"] = disclosure;
  });
  const opened = openYear({ policy, registry: town(), secret: "5a".repeat(32) });
  const round = orThrow(drawRound(opened, { round: "H1", seed: SEED, at: AT, by: BY }));
  const { drawId, units } = round;
  const own = units.slice(0, codes.length).map(({ unit }) => unit);
  const steps = codes.flatMap(([code, ...more], n) => {
    const visit = { drawId, unit: own[n]! };
    const enter = { ...visit, step: "enter", day: "2026-01-12", codes: [code] };
    return [enter, ...more.map((step) => (step === "enter" ? enter : { ...visit, step, ...WORDS[step] }))];
  }) as ResultInput[];
  if (steps.length === 0) return { ledger: round.year.ledger, drawId, units: own };
  const told = orThrow(recordResults(round.year, { steps, at: "2026-01-13T09:00:00+08:00", by: BY }));
  return { ledger: told.year.ledger, drawId, units: own };
}

function viewOn(ledger: Ledger, day: string): string {
  return orThrow(publicView(ledger, { at: `${day}T12:00:00+08:00` })).text;
}

function siteOn(ledger: Ledger, at: string): ReadonlyMap<string, string> {
  const units = orThrow(publicUnits(ledger, [town()], { at }));
  return readOf(filesOf({ record: viewOn(ledger, at), at, units }));
}

function figuresOn(ledger: Ledger, at: string) {
  return resultFigures({ record: orThrow(readRecord({ text: viewOn(ledger, at), until: at })) });
}

/** The numbers of a page in large print, by what they count. */
function printed(page: string): Record<string, string> {
  return Object.fromEntries(
    [...page.matchAll(/<dt>(.*?)<\/dt><dd>([^<]*)<\/dd>/g)].map(([, name, value]) => [
      name!.replace(/<[^>]*>/g, ""),
      value!,
    ]),
  );
}

describe("while the list of the draw is closed", () => {
  const { ledger, units } = year([
    ["1", "publish"],
    ["A", "publish"],
  ]);
  const site = siteOn(ledger, CLOSED);

  test("results that the view shows stand on the results page, with their units and their draw", () => {
    const table = site.get("en/results.html")!.split("<caption>Published results")[1]!;
    for (const unit of units) expect(table).toContain(`<a href="${unitPath(unit)}">`);
    expect(table.match(/<time datetime="2026-01-12"/g)).toHaveLength(2);
    expect(table).toContain('<a href="rounds/1.html">');
    expect(site.get("en/results.html")).not.toContain("No result has been published");
  });

  test("the figures of both pages count them", () => {
    expect(printed(site.get("en/index.html")!)).toMatchObject({
      "visits made": "2",
      "results published": "2",
      "of these with findings": "1",
    });
    expect(printed(site.get("results.html")!)).toMatchObject({ 已检查: "2", 已公布: "2", 未发现问题: "1" });
  });

  test("their units have pages, which say of the rest by which rule and until when it is withheld", () => {
    for (const unit of units) {
      const page = site.get(`en/${unitPath(unit)}`)!;
      expect(page).toContain("withheld (rule <code>default/list</code>)</span>; it opens on 2026-07-01");
      expect(page).not.toContain("Why it was drawn");
      expect(page).not.toContain("<tbody></tbody>");
    }
    expect(site.get(unitPath(units[0]!))).toContain("自 2026-07-01 起公开");
    expect(siteOn(ledger, OPEN).get(`en/${unitPath(units[0]!)}`)).toContain("Why it was drawn");
  });

  test("nobody else has a page", () =>
    expect([...site.keys()].filter((path) => path.startsWith("unit/"))).toHaveLength(2));
});

test("so does a published result of a case whose list is closed", () => {
  const policy = rules((draft) => {
    const team = { roles: [{ id: "first" }, { id: "second" }] };
    draft["lanes"] = [
      { id: "c", ground: "complaint", within: { days: 3 }, schedule: { everyDay: true }, team },
    ];
    draft["disclosure"] = { lists: [{ id: "late", of: ["c"], when: "after", days: 300 }] };
  });
  const opened = openYear({ policy, registry: town(), secret: "5a".repeat(32) });
  const heard = { lane: "c", case: "E1", units: ["U-12"], reason: "a letter", seed: SEED, at: AT, by: BY };
  const { year: run, drawId } = orThrow(runCase(opened, heard));
  const visit = { drawId, unit: "U-12" };
  const steps: ResultInput[] = [
    { ...visit, step: "enter", day: "2026-01-06", codes: ["1"] },
    { ...visit, step: "publish" },
  ];
  const { ledger } = orThrow(recordResults(run, { steps, at: "2026-01-07T09:00:00+08:00", by: BY })).year;
  const site = siteOn(ledger, CLOSED);
  expect(site.get("en/results.html")).toContain("complaint · E1");
  expect(site.get(`en/${unitPath("U-12")}`)).toMatch(
    /withheld \(rule <code>late<\/code>\)<\/span>; it opens on 20/,
  );
});

describe("a result of which the codes were taken down", () => {
  const { ledger, units } = year(
    [
      ["1", "publish"],
      ["1", "publish"],
      ["A", "publish"],
    ],
    { results: { months: 1 } },
  );

  test("is neither clean nor found, and stands in a figure of its rule", () => {
    expect(figuresOn(ledger, "2026-01-20")).toMatchObject({ clean: 2, found: 1, withheld: [] });
    for (const day of [CLOSED, OPEN]) {
      expect(figuresOn(ledger, day)).toEqual({
        ...{ made: 3, isLeast: false, published: 3, clean: 0, found: 0, mended: 0, open: 0 },
        withheld: [{ rule: "results/months", count: 3, isLeast: false }],
      });
      const site = siteOn(ledger, day);
      for (const path of ["en/index.html", "en/results.html"])
        expect(printed(site.get(path)!)["results withheld (rule results/months)"]).toBe("3");
      const figures = printed(site.get("results.html")!);
      expect(figures["结果不予公开（规则 results/months）"]).toBe("3");
      for (const name of ["未发现问题", "发现问题", "已整改", "整改中"]) expect(figures[name]).toBe("–");
      expect(printed(site.get("index.html")!)["其中发现问题"]).toBe("–");
      expect(site.get("year.html")!.replace(/<[^>]*>/g, "")).toContain("结果不予公开（规则 results/months）");
    }
  });

  test("names the rule in its cells, and on the page of its unit", () => {
    for (const day of [CLOSED, OPEN]) {
      const site = siteOn(ledger, day);
      const rows = site.get("en/results.html")!.split("<caption>Published results")[1]!.split("<tr").slice(2);
      expect(rows).toHaveLength(3);
      for (const row of rows) expect(row).toContain("withheld (rule <code>results/months</code>)");
      const found = site.get(`en/${unitPath(units[0]!)}`)!.split("What was found")[1]!;
      expect(found).toContain("withheld (rule <code>results/months</code>)");
    }
  });
});

describe("results that are entered and may not be shown", () => {
  const { ledger, units } = year([["1"], ["A", "return", "enter"]]);

  test("are counted once, with their rule", () => {
    for (const day of [CLOSED, OPEN])
      expect(figuresOn(ledger, day)).toMatchObject({
        ...{ made: 2, published: 0, clean: 0, found: 0 },
        withheld: [{ rule: "default/results", count: 2 }],
      });
  });

  test("no page says that there is none", () => {
    const site = siteOn(ledger, OPEN);
    const page = site.get("en/results.html")!;
    expect(page).not.toContain("No result has been published");
    expect(page).toContain('2 <span class="withheld">withheld (rule <code>default/results</code>)');
    const unit = site.get(`en/${unitPath(units[0]!)}`)!;
    expect(unit).not.toContain("No result yet");
    expect(unit.split("What was found")[1]).toContain("withheld (rule <code>default/results</code>)");
    const none = siteOn(year([]).ledger, OPEN);
    expect(none.get("en/results.html")).toContain("No result has been published yet.");
    expect(none.get(`en/${unitPath(units[0]!)}`)).toContain("No result yet.");
  });
});

describe("a result that was withdrawn", () => {
  const gone = ["A", "publish", "annul", "withdraw"] as const;
  const countsOf = (...codes: Parameters<typeof year>[0]) => {
    const { made, withheld } = figuresOn(year(codes).ledger, CLOSED);
    return [made, Object.fromEntries(withheld.map(({ rule, count }) => [rule, count]))];
  };

  test("is counted by the rule that takes it down, and its page names the rule", () => {
    expect(countsOf(gone)).toEqual([1, { "default/taken-down": 1 }]);
    const { ledger, units } = year([gone]);
    const page = siteOn(ledger, CLOSED).get(`en/${unitPath(units[0]!)}`)!;
    expect(page).toMatch(/The result was withdrawn\. <span[^>]*>withheld \(rule <code>default\/taken-down/);
  });

  test("takes away none that was entered before it; one behind it may be the same visit anew", () => {
    expect(countsOf(["1"], gone)).toEqual([2, { "default/results": 1, "default/taken-down": 1 }]);
    expect(countsOf(gone, ["1"], ["1"])).toEqual([2, { "default/results": 1, "default/taken-down": 1 }]);
  });
});

test("warnings that are not published are neither clean nor found", () => {
  const { ledger } = year(
    [
      ["1", "publish"],
      ["A", "publish"],
      ["D", "publish"],
    ],
    {
      results: { except: ["A"] },
    },
  );
  expect(figuresOn(ledger, OPEN)).toMatchObject({
    ...{ made: 3, published: 2, clean: 1, found: 1 },
    withheld: [{ rule: "results/except", count: 1 }],
  });
});

test("what is to be put right without a day says so, and not a dash behind a word", () => {
  const { ledger, units } = year([["E", "publish"]]);
  const site = siteOn(ledger, OPEN);
  expect(site.get("results.html")).not.toContain("限期");
  expect(site.get("results.html")).toContain("尚未整改，未定期限");
  expect(site.get("en/results.html")).toContain("still open, no day set");
  expect(site.get(`en/${unitPath(units[0]!)}`)).toContain("<dt>To be put right by</dt><dd>no day set</dd>");
});
