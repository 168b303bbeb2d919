/** A stratum without a unit owes nothing and stops nothing; one whose word nobody knows is refused. */

import { describe, expect, test } from "vitest";
import { announcementOf } from "../../src/ceremony.js";
import { chinese, compilePlan, orThrow, parsePolicy, type Registry, wordsOf } from "../../src/index.js";
import { announceRound, runRound } from "../support/acts.js";
import type { Row } from "../support/small-case.js";
import { countsOf, policyOf, registryOf, roundsOf, runYear, unitsOf } from "../support/year-case.js";

const AT = "2026-01-01T09:00:00+08:00";
const SEED = [{ type: "text", name: "lottery", value: "1 2 3" }] as const;
const words = {
  tiers: ["key", "vip"],
  classes: { fact: "score", steps: [{ class: "A", below: 5 }, { class: "Z" }] },
};

const draftOf = (strata: readonly Row[], matter: Row = {}, more: Row = words): Row =>
  policyOf({ rounds: roundsOf(4), ...matter, strata }, more);
const town = (
  units: readonly Row[] = unitsOf(40, "key", { facts: { score: 1 } }),
  asOf = "2026-01-01",
): Registry => registryOf(units, { asOf });
const others = { id: "others", where: null, ratio: "10%" };

/** What compiling, announcing and running the first round say. */
function said(draft: Row, registry = town()) {
  const input = { policy: orThrow(parsePolicy(draft)), registry };
  const round = { ...input, round: "R01", at: AT, by: "officer-1" };
  const sources = SEED.map((source) => announcementOf(source, "000000/2026/M-1/R01"));
  return [compilePlan(input), announceRound({ ...round, sources }), runRound({ ...round, seed: SEED })].map(
    (answer) => ({
      ok: answer.ok,
      codes: (answer.ok ? answer.warnings : answer.refusals).map(({ code, facts }) =>
        `${code} ${facts["stratum"] ?? ""}`.trim(),
      ),
      all: answer.ok ? answer.warnings : answer.refusals,
    }),
  );
}

const AMOUNTS: readonly Row[] = [
  { number: 2 },
  { ratio: "100%" },
  { ratio: "5%", minimum: 2 },
  { perInspector: "1:1" },
  { ratio: "5%", also: [{ number: 1, per: "quarter" }] },
];

describe.each([{ tier: "vip" }, { class: "Z" }, { tier: { $in: ["vip"] } }])(
  "a word that the policy declares and nobody has: %j",
  (where) => {
    test.each(AMOUNTS)("is a warning that names the stratum, whatever is owed: %j", (amount) => {
      for (const { ok, codes } of said(draftOf([{ id: "few", where, ...amount }, others]))) {
        expect(ok, codes.join()).toBe(true);
        expect(codes).toContain("plan/stratum-fits-nobody few");
      }
      expect(countsOf(runYear(draftOf([{ id: "few", where, ...amount }, others]), town()), "few")).toEqual([
        0, 0, 0, 0,
      ]);
    });
  },
);

describe.each([
  [{ tier: "vipp" }, "plan/misspelt-word"],
  [{ class: "ZZ" }, "plan/unknown-word"],
  [{ tier: { $ne: "vip" }, "facts.score": { $gte: 40 } }, "plan/owed-of-nobody"],
  [{ $nor: [{ tier: "vip" }], "facts.score": { $gte: 40 } }, "plan/owed-of-nobody"],
])("a condition that nobody fits and no declared word excuses: %j", (where, named) => {
  test.each(AMOUNTS)("is refused where so much is owed: %j", (amount) => {
    for (const { ok, all } of said(draftOf([{ id: "few", where, ...amount }, others]))) {
      expect(ok).toBe(false);
      expect(all.map(({ code }) => code)).toEqual(expect.arrayContaining(["plan/owed-of-nobody", named]));
    }
  });
});

/** Ten units of forty get the tier on 1 July. */
const inJuly = (t: number): Registry =>
  town(
    unitsOf(40, "key").map((unit, n) => ({ ...unit, tier: t >= 2 && n < 10 ? "vip" : "key" })),
    roundsOf(4)[t]!["from"] as string,
  );

describe("a tier that gets its first units in July", () => {
  const vip = (amount: Row, matter: Row = {}) =>
    countsOf(runYear(draftOf([{ id: "vip", ...amount }, others], matter), inJuly), "vip");

  test("is owed a number of the year in full", () => {
    expect(vip({ number: 2 })).toEqual([0, 0, 2, 0]);
    expect(vip({ number: 8 })).toEqual([0, 0, 6, 2]);
    expect(vip({ number: 8 }, { base: "plan" })).toEqual([0, 0, 6, 2]);
  });

  test("is owed no number of the quarters before", () => {
    expect(vip({ number: 1, per: "quarter" })).toEqual([0, 0, 1, 1]);
  });

  test("is owed a ratio of what each round saw, and its minimum at the end", () => {
    expect(vip({ ratio: "20%" })).toEqual([0, 0, 1, 0]);
    expect(vip({ ratio: "20%", minimum: 3 })).toEqual([0, 0, 1, 2]);
  });

  test("leaves its places to the rest until then", () => {
    const strata = [
      { id: "vip", number: 4 },
      { id: "key", rest: true },
    ];
    const year = runYear(draftOf(strata, { total: { number: 20 } }), inJuly);
    expect([countsOf(year, "vip"), countsOf(year, "key")]).toEqual([
      [0, 0, 3, 1],
      [5, 5, 2, 4],
    ]);
  });

  test("asks for nothing in the shares by which the rest is divided", () => {
    const strata = [
      { id: "vip", number: 24 },
      { id: "key", rest: true },
      { id: "small", rest: true, minimum: 8 },
    ];
    const registry = town([...unitsOf(30, "key"), ...unitsOf(10, "small")]);
    const year = runYear(
      draftOf(strata, { total: { number: 40 } }, { tiers: ["vip", "key", "small"] }),
      registry,
    );
    // A quarter of 10, not a half: of 40 a year the small stratum has its 10 by size, above its minimum.
    expect([2, 3]).toContain(countsOf(year, "small")[0]);
    expect(countsOf(year, "small").reduce((sum, each) => sum + each)).toBe(10);
  });

  test("does not stop a total that nobody else may fill", () => {
    const parts = [
      { id: "vip", shareOfTotal: "60%" },
      { id: "key", shareOfTotal: "40%" },
    ];
    const draft = draftOf(parts, { total: { number: 20 } });
    expect(said(draft, inJuly(0)).map(({ ok }) => ok)).toEqual([true, true, true]);
    expect(countsOf(runYear(draft, inJuly), "key")).toEqual([2, 2, 2, 2]);
    const [compiled] = said(
      draftOf([{ ...parts[0], shareOfTotal: "50%" }, parts[1]!], { total: { number: 20 } }),
      inJuly(2),
    );
    expect(compiled!.codes).toContain("plan/total-above-parts");
  });
});

describe("units of a stratum that open later", () => {
  const opening = (units: number, opened: string) => [
    ...unitsOf(40, "key"),
    ...unitsOf(units, "vip", { opened }),
  ];

  test.each([{ number: 3 }, { ratio: "10%", minimum: 3 }])("are waited for, with their day: %j", (amount) => {
    const draft = draftOf([{ id: "vip", ...amount }, others]);
    for (const { ok, all } of said(draft, town(opening(5, "2026-08-15")))) {
      expect(ok).toBe(true);
      const found = all.find(({ code }) => code === "plan/stratum-opens-later");
      expect(found?.facts).toMatchObject({ stratum: "vip", waiting: 5, opened: "2026-08-15" });
      expect(wordsOf(found!, chinese).message).toContain("2026-08-15");
    }
    const drawn = countsOf(
      runYear(draft, (t) => town(opening(5, "2026-08-15"), roundsOf(4)[t]!["from"] as string)),
      "vip",
    );
    expect(drawn).toEqual([0, 0, 0, 3]);
  });

  test("are still too few for a number that is larger", () => {
    const [compiled] = said(draftOf([{ id: "vip", number: 3 }, others]), town(opening(2, "2026-07-01")));
    expect(compiled!.codes).toContain("plan/runs-out vip");
  });
});

test("a stratum that earlier ones left empty is named where it owes a number, with a condition or without", () => {
  for (const where of [null, { tier: "key" }]) {
    const strata = [
      { id: "all", where: { tier: { $in: ["key", "vip"] } }, ratio: "10%" },
      { id: "left", where, ratio: "5%", minimum: 2 },
    ];
    for (const { ok, codes } of said(draftOf(strata))) {
      expect(ok).toBe(true);
      expect(codes).toContain("plan/stratum-left-empty left");
    }
  }
});

describe("a registry without units", () => {
  test.each<[Row, Row, boolean]>([
    [{ tier: "vip" }, { number: 2 }, true],
    [{ tier: "vip" }, { ratio: "5%", minimum: 2 }, true],
    [{ class: "A" }, { number: 2 }, true],
    [{ region: "town" }, { number: 2 }, false],
    [{ region: "town" }, { ratio: "5%", minimum: 2 }, false],
    [{ region: "town" }, { ratio: "100%" }, true],
  ])("is named, and refused where a number is owed of no declared word: %j %j", (where, amount, fine) => {
    for (const { ok, codes } of said(draftOf([{ id: "few", where, ...amount }, others]), town([]))) {
      expect(ok).toBe(fine);
      expect(codes).toContain(fine ? "plan/no-units" : "plan/owed-of-nobody few");
    }
  });
});

describe("a stratum whose units all close in the year", () => {
  const closing = town([...unitsOf(40, "key"), ...unitsOf(8, "vip", { closed: "2026-07-01" })]);

  test.each([
    { number: 4 },
    { perInspector: "1:1" },
    { ratio: "10%", ratioOf: "matter" },
    { number: 4, side: "exactly" },
  ])("is refused where a part of the amount falls after that: %j", (amount) => {
    const [compiled] = said(draftOf([{ id: "vip", ...amount }, others]), closing);
    expect(compiled!.ok).toBe(false);
    expect(compiled!.all).toContainEqual(
      expect.objectContaining({
        code: "plan/emptied-before-end",
        facts: expect.objectContaining({ stratum: "vip", round: "R03" }),
      }),
    );
  });

  test.each([
    { number: 1 },
    { number: 1, per: "half" },
    { number: 4, side: "at-most" },
    { ratio: "50%", minimum: 2 },
  ])("is not where none does: %j", (amount) => {
    const [compiled] = said(draftOf([{ id: "vip", ...amount }, others]), closing);
    expect(compiled!.codes).not.toContain("plan/emptied-before-end vip");
    expect(compiled!.ok).toBe(true);
  });
});

test("a class is not said to be never drawn by plans that could not be made", () => {
  const strata = [
    { id: "few", where: { class: "A" }, number: 2, also: [{ number: 1, side: "at-most" }] },
    { id: "rest", where: { class: "Z" }, ratio: "5%" },
  ];
  const [compiled] = said(draftOf(strata));
  expect(compiled!.codes).toContain("plan/above-ceiling few");
  expect(compiled!.codes).not.toContain("plan/class-never-drawn");
});
