/** A word that nobody has is named, with the one that was meant; what is owed of nobody is refused. */

import { describe, expect, test } from "vitest";
import { chinese, compilePlan, english, wordsOf } from "../../src/index.js";
import { runRound, verifyLedger } from "../support/acts.js";
import { CLASSES } from "../support/busy-town.js";
import { AT, BY, matterOf, type Row, rules, SEED, town, units } from "../support/small-case.js";

const registry = town({
  history: [{ unit: "U-05", day: "2025-03-03", inspectors: ["I-1"], authority: "999999", result: "合格" }],
});
const first = (draft: Row): Row => matterOf(draft).strata[0]!;
const matter = (more: Row) => (draft: Row) => void Object.assign(matterOf(draft), more);
const rule = (more: Row) => matter({ frequency: [{ id: "f", atMost: 1, window: "year", ...more }] });
/** The first stratum asks this and owes a part only. */
const asks =
  (where: Row, ratio = "10%") =>
  (draft: Row) =>
    void Object.assign(first(draft), { where, ratio });

/** Everything that compiling and running say, warnings and refusals alike. */
function said(change: (draft: Row) => void) {
  const input = { policy: rules(change), registry };
  const answers = [compilePlan(input), runRound({ ...input, round: "H1", seed: SEED, at: AT, by: BY })];
  return answers.map((answer) => ({ ok: answer.ok, all: answer.ok ? answer.warnings : answer.refusals }));
}

describe("a word that nothing has", () => {
  test.each<[string, (draft: Row) => void, string, Row]>([
    [
      "the name of a fact",
      asks({ "facts.floor": 1 }),
      "plan/misspelt-word",
      { field: "facts", word: "floor", near: "floors" },
    ],
    [
      "a fact that is only looked for",
      asks({ "facts.flors": { $exists: true } }),
      "plan/misspelt-word",
      { near: "floors" },
    ],
    [
      "a value of a fact of another kind",
      asks({ "facts.floors": { $gte: "2020-01-01" } }),
      "plan/other-kind-of-value",
      { first: "0" },
    ],
    ["a number as text", asks({ "facts.floors": "3" }), "plan/other-kind-of-value", { word: "3" }],
    [
      "a tier in a list",
      asks({ tier: { $in: ["general", "keey"] } }),
      "plan/misspelt-word",
      { field: "tier", word: "keey", near: "key" },
    ],
    ["a tier that is not to be", asks({ tier: { $ne: "ｋｅｙ" } }), "plan/misspelt-word", { near: "key" }],
    [
      "a tier deep inside",
      asks({ $or: [{ $and: [{ tier: { $not: { $eq: "key " } } }] }] }),
      "plan/misspelt-word",
      { near: "key" },
    ],
    ["a category", asks({ categories: "hotell" }), "plan/misspelt-word", { near: "hotel" }],
    ["a region", asks({ region: "town/eest" }), "plan/misspelt-word", { near: "town/east" }],
    ["a unit", asks({ id: "U-013" }), "plan/misspelt-word", { field: "id" }],
    ["a class without classes", asks({ class: "A" }), "plan/no-classes", {}],
    [
      "the population",
      matter({ population: { categories: { $nin: ["schop"] } } }),
      "plan/misspelt-word",
      { near: "shop" },
    ],
    [
      "a weight",
      (d) => void Object.assign(first(d), { weights: [{ where: { "facts.x": true }, weight: "3" }] }),
      "plan/unknown-word",
      { word: "x" },
    ],
    [
      "a risk",
      (d) => void Object.assign(first(d), { risk: { randomShare: "20%", fact: "scores" } }),
      "plan/unknown-word",
      { word: "scores" },
    ],
    [
      "whom a frequency rule concerns",
      rule({ where: { tier: "kei" } }),
      "plan/misspelt-word",
      { near: "key" },
    ],
    [
      "the day of a licence",
      rule({ window: { since: "licence" } }),
      "plan/unknown-word",
      { word: "licence" },
    ],
    [
      "a kind of visit",
      rule({ counts: { kinds: ["rutine"] } }),
      "plan/misspelt-word",
      { field: "counts.kinds", near: "routine" },
    ],
    ["an authority", rule({ counts: { authorities: ["00000"] } }), "plan/misspelt-word", { near: "000000" }],
    [
      "an authority that nothing is near",
      rule({ counts: { authorities: ["ministry"] } }),
      "plan/unknown-word",
      { word: "ministry" },
    ],
    ["a result", rule({ counts: { results: ["1", "合恪"] } }), "plan/misspelt-word", { near: "合格" }],
    ["a matter", rule({ counts: { matters: ["M-l1"] } }), "plan/misspelt-word", { near: "M-1" }],
    [
      "kinds of recent visits",
      matter({ recentVisit: { days: 30, kinds: ["campain"] } }),
      "plan/unknown-word",
      { word: "campain" },
    ],
    [
      "the staff of a quota",
      (d) =>
        void Object.assign(first(d), {
          ratio: undefined,
          perInspector: "1:1",
          staff: { agencies: ["nort"] },
        }),
      "plan/nobody-holds-misspelt",
      { field: "staff.agencies", near: "north" },
    ],
    [
      "a certificate",
      (d) => void Object.assign(matterOf(d).team, { certificate: "laws" }),
      "plan/nobody-holds-misspelt",
      { near: "law", held: "law: I-1, I-2, I-3, I-4, I-5" },
    ],
    [
      "an agency of a role",
      (d) => void Object.assign(matterOf(d).team.roles[1]!, { agencies: ["police"] }),
      "plan/nobody-holds",
      { word: "police" },
    ],
    [
      "a grade of a role",
      (d) => void Object.assign(matterOf(d).team.roles[1]!, { grades: ["Junior"] }),
      "plan/nobody-holds-misspelt",
      { near: "junior" },
    ],
  ])("is named: %s", (_, change, code, facts) => {
    for (const { all } of said(change)) {
      expect(all).toContainEqual(expect.objectContaining({ code, facts: expect.objectContaining(facts) }));
    }
  });

  test("is named once, however often it stands in the policy", () => {
    const change = matter({
      strata: ["a", "b", "c"].map((id) => ({ id, where: { tier: "keey" }, ratio: "5%" })),
    });
    for (const { all } of said(change))
      expect(all.filter(({ code }) => code === "plan/misspelt-word")).toHaveLength(1);
  });

  test("in a lane too", () => {
    const lane = {
      id: "complaint",
      ground: "complaint",
      within: { days: 3 },
      team: { roles: [{ id: "a" }, { id: "b" }], certificate: "lav" },
    };
    const [compiled] = said((draft) => void Object.assign(draft, { lanes: [lane] }));
    expect(compiled!.all).toContainEqual(
      expect.objectContaining({
        code: "plan/nobody-holds-misspelt",
        path: ["lanes", "complaint", "team", "certificate"],
      }),
    );
  });
});

describe("no false alarm", () => {
  test.each<[string, (draft: Row) => void]>([
    ["a fact that some units have", asks({ "facts.floors": { $gte: 2 } })],
    ["a number that nobody has and that is not to be", asks({ "facts.floors": { $ne: 99 } })],
    ["a superior of whom the history says nothing", rule({ counts: { levels: ["province"] } })],
    ["a word of a year ahead beside a code", rule({ counts: { results: ["合格", "1"] } })],
    [
      "the kind of a lane",
      (draft) => {
        rule({ counts: { kinds: ["complaint"] } })(draft);
        Object.assign(draft, {
          lanes: [
            {
              id: "hotline",
              ground: "complaint",
              within: { days: 3 },
              team: { roles: [{ id: "a" }, { id: "b" }] },
            },
          ],
        });
      },
    ],
  ])("%s", (_, change) => {
    for (const { all } of said(change)) {
      expect(all.filter(({ code }) => /unknown|misspelt|nobody|other-kind/.test(code))).toEqual([]);
    }
  });
});

describe("owed of nobody", () => {
  test.each<[string, Row]>([
    ["all of them", { ratio: "100%" }],
    ["a number", { ratio: undefined, number: 2 }],
    ["so many for each inspector", { ratio: undefined, perInspector: "1:1" }],
    ["a number beside a part", { ratio: "1%", also: [{ number: 1 }] }],
  ])("%s is refused", (_, amount) => {
    for (const { ok, all } of said(
      (draft) => void Object.assign(first(draft), { where: { "facts.floors": { $gte: 40 } }, ...amount }),
    )) {
      expect(ok).toBe(false);
      expect(all).toContainEqual(
        expect.objectContaining({
          code: "plan/owed-of-nobody",
          facts: expect.objectContaining({ stratum: "key", units: 12 }),
        }),
      );
    }
  });

  test("a part of nobody, and all of a declared tier that nobody has today, are named and drawn without them", () => {
    const declared = (draft: Row) => {
      draft["tiers"] = ["key", "general", "severe"];
      first(draft)["where"] = { tier: "severe" };
    };
    for (const change of [asks({ "facts.floors": { $gte: 40 } }), declared]) {
      for (const { ok, all } of said(change)) {
        expect(ok).toBe(true);
        expect(all).toContainEqual(expect.objectContaining({ code: "plan/stratum-fits-nobody" }));
      }
    }
  });

  test("a stratum whose units all stand in an earlier one is named", () => {
    const change = matter({
      strata: [
        { id: "all", where: { tier: { $ne: null } }, ratio: "50%" },
        { id: "high", where: { "facts.floors": { $gte: 8 } }, ratio: "100%" },
      ],
    });
    for (const { ok, all } of said(change)) {
      expect(ok).toBe(true);
      expect(all).toContainEqual(
        expect.objectContaining({
          code: "plan/stratum-left-empty",
          facts: expect.objectContaining({ fits: 4 }),
        }),
      );
    }
  });

  test("a filter of known words that fits nobody is named", () => {
    const weights = [{ where: { tier: "key", categories: "shop" }, weight: "2" }];
    for (const { all } of said((draft) => void Object.assign(first(draft), { weights }))) {
      expect(all).toContainEqual(
        expect.objectContaining({
          code: "plan/filter-fits-nobody",
          facts: { filter: "key.weights", units: 12 },
        }),
      );
    }
  });
});

test.each([
  ["100 %", "100%", 0],
  ["a minimum", "10%", 2],
])(
  "a stratum that had units earlier in the year stops no later round, though it owes %s; its emptiness is named",
  (_, ratio, minimum) => {
    const policy = rules((draft) => {
      asks({ "facts.floors": { $lt: 4 } }, ratio)(draft);
      first(draft)["minimum"] = minimum;
    });
    const h1 = runRound({ policy, registry, round: "H1", seed: SEED, at: AT, by: BY });
    const later = town({
      asOf: "2026-07-01",
      units: units().map((unit, n) => ({ ...unit, facts: { floors: n + 10 } })),
    });
    const at = "2026-07-02T09:00:00+08:00";
    const seed = [{ type: "text", name: "lottery 2026002", value: "07 09" }] as const;
    const input = { policy, registry: later, round: "H2", seed, at, by: BY };
    const h2 = runRound({ ...input, ledger: h1.ok ? h1.value.ledger : [] });
    expect(h2.ok && h2.warnings).toContainEqual(expect.objectContaining({ code: "plan/owed-of-nobody" }));
    const emptied = h2.ok ? h2.value.draw.strata[0]! : undefined;
    expect([emptied?.drawn, h2.ok && h2.value.plan.strata[0]!.units]).toEqual([[], 0]);
    expect(verifyLedger(h2.ok ? h2.value.ledger : [], { registry: [registry, later], policy })).toEqual([]);
    // Without the ledger nobody can tell an emptied stratum from a misspelt one.
    for (const refused of [runRound(input), compilePlan({ policy, registry: later })])
      expect(refused.ok ? [] : refused.refusals.map(({ code }) => code)).toContain("plan/owed-of-nobody");
  },
);

test("units in no stratum are counted and shown with what they have", () => {
  const few = matter({ strata: [{ id: "key", where: { tier: "key" }, ratio: "50%" }] });
  for (const { ok, all } of said(few)) {
    expect(ok).toBe(true);
    const found = all.find(({ code }) => code === "plan/units-in-no-stratum")!;
    expect(found.facts).toMatchObject({ units: 8, first: "U-05, U-06, U-07", values: "tier general (8)" });
    expect(wordsOf(found, chinese).message).toContain("8 个对象不属于任何层");
  }
});

test("where the strata ask for classes and ids alone, nothing is shown that units have", () => {
  const few = (draft: Row) => {
    draft["classes"] = CLASSES;
    const strata = [{ id: "risky", where: { $or: [{ class: "C" }, { id: "U-01" }] }, ratio: "50%" }];
    Object.assign(matterOf(draft), { strata });
  };
  for (const { all } of said(few)) {
    expect(all.map(({ code }) => code)).not.toContain("plan/units-in-no-stratum");
    const found = all.find(({ code }) => code === "plan/units-of-no-class")!;
    expect(found.facts).toEqual({ matter: "M-1", units: 11, first: "U-02, U-03, U-04" });
    expect(wordsOf(found, english).message).toBe(
      "11 units of matter `M-1` are in no stratum and cannot be drawn; the first are U-02, U-03, U-04.",
    );
    expect(wordsOf(found, chinese).message).toContain("11 个对象不属于任何层");
  }
});

test("an empty registry and an empty roster do not shower", () => {
  const empty = town({ units: [], inspectors: [] });
  const plan = compilePlan({ policy: rules(), registry: empty });
  expect(
    (plan.ok ? plan.warnings : plan.refusals).filter(({ code }) => /word|holds|fits|stratum/.test(code)),
  ).toEqual([]);
});
