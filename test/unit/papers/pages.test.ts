/** Papers to print: what stands on them, and that a name is never more than text. */
import { describe, expect, test } from "vitest";
import {
  drawRound,
  openYear,
  orThrow,
  parsePolicy,
  plannedVisits,
  replaceUnits,
} from "../../../src/index.js";
import { teamTable } from "../../../src/io.js";
import { handoverPage, noticePage, taskPage } from "../../../src/publish.js";
import { snapshotOf } from "../../../src/verify.js";
import { HOSTILE_NAMES } from "../../support/hostile-names.js";
import { paperYear } from "../../support/paper-year.js";
import {
  AT,
  BY,
  policy as draft,
  inspectors,
  matterOf,
  rules,
  SEED,
  town,
  units,
} from "../../support/small-case.js";

const { year, moved, replaced } = paperYear();
const sheetsOf = (page: string) => page.split("<section>").slice(1);
const textOf = (html: string) => html.replace(/<[^>]*>/g, "");

describe.each(["zh", "en"] as const)("in %s", (language) => {
  const pages = [noticePage, taskPage, handoverPage].map((page) => page(year, { language }));

  test("a page is for A4, has no script, and loads nothing", () => {
    for (const page of pages) {
      expect(page).toContain("@page{size:A4");
      expect(page).toContain("default-src &#39;none&#39;".replaceAll("&#39;", "'"));
      expect(page).toContain(`<html lang="${language === "zh" ? "zh-CN" : "en"}">`);
      expect(page).not.toMatch(/<script|<img|<iframe|href="http/);
    }
  });

  test("each visit that is to be made has one notice and one task sheet", () => {
    const standing = plannedVisits(year).visits.filter(({ draws }) => !draws[0]!.includes("complaint"));
    for (const page of pages.slice(0, 2)) {
      expect(sheetsOf(page)).toHaveLength(standing.length);
      for (const { unit } of standing)
        expect(sheetsOf(page).filter((sheet) => sheet.includes(unit))).toHaveLength(1);
    }
  });

  test("no name becomes markup", () => {
    const names = units().map((each, n) => ({ ...each, name: HOSTILE_NAMES[n] }));
    const people = inspectors().map((each, n) => ({
      ...each,
      ...{ name: HOSTILE_NAMES[n + 12], agency: HOSTILE_NAMES[n + 17] },
    }));
    const registry = town({ units: names, inspectors: people });
    const drawn = orThrow(
      drawRound(openYear({ policy: rules(), registry }), { round: "H1", seed: SEED, at: AT, by: BY }),
    ).year;
    for (const page of [noticePage, taskPage, handoverPage].map((each) => each(drawn, { language }))) {
      expect(page).not.toMatch(/<script|<img|<iframe|<svg|<base|<form|<a |onerror="|<plaintext/);
      expect(page.match(/<style/g)).toHaveLength(1);
    }
  });
});

test("a notice has the day to which a visit was moved, as documents write it, and none of a unit that was replaced", () => {
  const page = noticePage(year, { language: "zh" });
  const own = sheetsOf(page).find((sheet) => sheet.includes(moved.unit))!;
  const [y, m, d] = moved.to.split("-").map(Number);
  expect(textOf(own)).toContain(`检查日期${y}年${m}月${d}日`);
  expect(textOf(own)).toContain("根据《二〇二六年抽查计划》，经随机抽取检查对象");
  expect(page).not.toContain(replaced.unit);
  expect(page).toContain(replaced.by);
});

test("a matter whose list is secret until the visit says that its notice is handed over on the spot", () => {
  const secret = orThrow(parsePolicy(draft((each) => (matterOf(each)["list"] = { secretUntilVisit: true }))));
  const drawn = (policy: typeof secret) =>
    orThrow(drawRound(openYear({ policy, registry: town() }), { round: "H1", seed: SEED, at: AT, by: BY }))
      .year;
  expect(noticePage(drawn(secret), { language: "zh" })).toContain("于检查当日当场送达");
  expect(noticePage(drawn(rules()), { language: "zh" })).not.toContain("于检查当日当场送达");
  expect(textOf(noticePage(drawn(rules()), { language: "zh" }))).toContain(
    "检查日期2026年1月5日至2026年6月30日",
  );
});

test("the hand-over has counts and digests of the ledger, for each pair of lists once", () => {
  const [sheet, ...others] = sheetsOf(handoverPage(year, { language: "zh" }));
  expect(others).toEqual([]);
  const { units: own, inspectors, history } = snapshotOf(year.registry);
  for (const { root, size } of [own, inspectors, history]) {
    expect(sheet).toContain(root);
    expect(sheet).toContain(`<td class="whole">${size}</td>`);
  }
  expect(textOf(sheet!)).toContain("用于000000/2026/M-1/H1；000000/2026/complaint/C-1");
  expect(sheetsOf(handoverPage(year, { language: "zh", round: "H2" }))).toEqual([]);
});

test("another language and what is no year are told in words", () => {
  expect(() => noticePage(year, { language: "fr" as "zh" })).toThrow(/language of a paper is `zh` or `en`/);
  expect(() => taskPage({ ...year }, { language: "zh" })).toThrow(/takes a year/);
});

test("no visit without a day is told to be before its draw, nor before its unit came in the place of another", () => {
  const opened = openYear({ policy: rules((each) => (matterOf(each)["reserve"] = 3)), registry: town() });
  const { year: drawn, units: own } = orThrow(
    drawRound(opened, { round: "H1", seed: SEED, at: "2026-01-07T09:00:00+08:00", by: BY }),
  );
  const { unit } = own[0]!;
  const gone = [{ unit, code: "closed" as const, reason: "licence surrendered" }];
  const on = { at: "2026-01-08T09:00:00+08:00", by: BY, approver: "head", round: "H1" };
  const { year: after } = orThrow(replaceUnits(drawn, { ...on, units: gone }));
  const daysIn = (page: string) => [...textOf(page).matchAll(/2026年1月\d日至2026年6月30日/g)].map(String);
  for (const page of [noticePage, taskPage]) {
    const before = daysIn(page(drawn, { language: "zh" }));
    expect([...new Set(before)]).toEqual(["2026年1月7日至2026年6月30日"]);
    const later = daysIn(page(after, { language: "zh" })).filter((each) => each.startsWith("2026年1月8日"));
    expect(later).toHaveLength(1);
  }
  const [first] = teamTable(drawn, { language: "zh" }).rows;
  expect(first!["day"]).toBe("2026-01-07至2026-06-30");
});
