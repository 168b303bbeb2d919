/** Each rule that withholds something has words and a place, to which every mark leads; the plan says when lists open. */
import { describe, expect, test } from "vitest";
import { drawRound, type Ledger, openYear, orThrow } from "../../../src/index.js";
import { publicView } from "../../../src/publish.js";
import { filesOf } from "../../support/public-year.js";
import { AT, BY, matterOf, type Row, rules, SEED, town } from "../../support/small-case.js";

function drawn(disclosure?: Row, list?: Row): Ledger {
  const policy = rules((draft) => {
    matterOf(draft)["team"] = { roles: [{ id: "first" }, { id: "second" }] };
    if (disclosure !== undefined) draft["disclosure"] = disclosure;
    if (list !== undefined) matterOf(draft)["list"] = list;
  });
  const opened = openYear({ policy, registry: town(), secret: "5a".repeat(32) });
  return orThrow(drawRound(opened, { round: "H1", seed: SEED, at: AT, by: BY })).year.ledger;
}

function siteOf(ledger: Ledger, at = "2026-06-30"): ReadonlyMap<string, string> {
  return filesOf({ record: orThrow(publicView(ledger, { at: `${at}T12:00:00+08:00` })).text, at });
}

const OWN = {
  lists: [{ id: "early-list", of: ["M-1"], when: "announced", days: 5, source: "Order 7" }],
  fields: [{ id: "no-teams", kinds: ["teams"], fields: ["standing"], until: "2026-12-31" }],
  results: { months: 3, except: ["E"], source: "Order 8" },
};
const DEFAULTS = ["list", "reasons", "people", "leave", "results", "digests", "scores", "events"];

describe("rules that withhold", () => {
  const [plain, own] = [siteOf(drawn()), siteOf(drawn(OWN))];

  test.each(DEFAULTS)("default/%s has a place, words and its source, in both languages", (name) => {
    for (const folder of ["", "en/"]) {
      const text = plain.get(`${folder}rules.html`)!;
      expect(text).toContain(`id="w-default-2f-${name}"`);
      const page = new RegExp(`id="w-default-2f-${name}" href="([^"]+)"`).exec(text)![1]!;
      expect(plain.get(`${folder}${page}`)).toContain(`default/${name}`);
      expect(plain.get(`${folder}${page}`)).toContain(folder === "" ? "协议第 12.5 节" : "section 12.5");
    }
  });

  test("those of the policy have one with theirs", () => {
    const text = own.get("en/rules.html")!;
    for (const id of ["early-2d-list", "no-2d-teams", "results-2f-months", "results-2f-except"])
      expect(text).toContain(`id="w-${id}"`);
    expect(text).toContain("Who was drawn for M-1 and who goes: published 5 days before the round.");
    expect(text).toContain("standing in entries teams: not seen before 2026-12-31.");
    expect(text).toContain("A result is taken down 3 months after it was published");
    const pages = [...own]
      .filter(([path]) => path.startsWith("en/rules/"))
      .map(([, page]) => page)
      .join("");
    for (const source of ["Order 7", "Order 8"]) expect(pages).toContain(source);
    expect(own.get("rules.html")).toContain("M-1 的抽中名单和检查人员：检查期间开始前 5 日公开。");
  });

  test("every mark leads to such a place, and a rule that nobody knows has one, too", () => {
    const strange = orThrow(publicView(drawn(), { at: "2026-06-30T12:00:00+08:00" })).text.replaceAll(
      '"default/list"',
      '"made/up"',
    );
    for (const site of [plain, own, filesOf({ record: strange, at: "2026-06-30" })])
      for (const [path, text] of site) {
        if (!path.endsWith(".html")) continue;
        const places = site.get(path.startsWith("en/") ? "en/rules.html" : "rules.html")!;
        for (const [, inner] of text.matchAll(/<span class="withheld"[^>]*>(.*?)<\/span>/g)) {
          const place = /^<a href="[^"#]*rules\.html#(w-[^"]+)">/.exec(inner!)?.[1];
          expect([path, place, places.includes(`id="${place}"`)]).toEqual([path, place, true]);
        }
      }
    expect(plain.get("visits.html")).toContain("#w-default-2f-list");
  });

  test("lead from the answer of the search, too", () => {
    expect(plain.get("find.html")).toContain("#w-default-2f-list");
    expect(plain.get("find.html")).toContain("查看该规则");
    const late = { lists: [{ id: "late-list", of: ["M-1"], when: "after", days: 9 }] };
    expect(siteOf(drawn(late)).get("en/find.html")).toContain("#w-late-2d-list");
  });
});

describe("the plan says when the list is known, and by which rule", () => {
  const said = (disclosure?: Row, list?: Row) => {
    const site = siteOf(drawn(disclosure, list), "2026-01-10");
    for (const path of ["plan.html", "en/plan.html"]) {
      expect(site.get(path)).not.toContain("计划未作规定");
      expect(site.get(path)).not.toContain("the plan does not say");
    }
    return ["plan.html", "en/plan.html"].map((path) => site.get(path)!);
  };
  const lists = (more: Row) => ({ lists: [{ id: "own", of: ["M-1"], ...more }] });

  test.each([
    [
      undefined,
      undefined,
      "default-2f-list",
      "检查期间结束前保密，结束后公开",
      "secret until the round is over",
    ],
    [
      undefined,
      { daysAhead: 3 },
      "default-2f-list",
      "检查期间开始前 3 日公开",
      "published 3 days before the round",
    ],
    [
      lists({ when: "secret" }),
      undefined,
      "own",
      "检查期间结束前保密，结束后公开",
      "secret until the round is over",
    ],
    [
      lists({ when: "announced" }),
      undefined,
      "own",
      "检查期间开始之日公开",
      "published on the first day of the round",
    ],
    [
      lists({ when: "after", days: 20 }),
      { daysAhead: 3 },
      "own",
      "检查期间结束 20 日后公开",
      "published 20 days after the round",
    ],
  ])("%j, %j", (disclosure, list, place, ...texts) => {
    for (const [n, page] of said(disclosure, list).entries()) {
      expect(page).toContain(texts[n]);
      expect(page).toContain(`rules.html#w-${place}"`);
    }
  });
});
