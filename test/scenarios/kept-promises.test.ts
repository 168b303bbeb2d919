/**
 * Promises and caps: what the draws of a year can just keep is accepted, what they cannot is refused, with
 * the nearest that works.
 */

import { describe, expect, test } from "vitest";
import { orThrow, type Registry } from "../../src/index.js";
import type { Row } from "../support/small-case.js";
import { compiled, plan, refused, townOf, warned } from "../support/tight-plan.js";
import { people, registryOf, roundsOf, unitsOf } from "../support/year-case.js";

const promise = (atLeast: number, window: unknown, more: Row = {}) => [
  { id: "promise", atLeast, window, ...more },
];
const rolling = (length: Row) => ({ ...length, start: "2025-12-31" });

/** Code and nearest plan of each refusal. */
function nearest(draft: Row, on = townOf(24)): unknown[] {
  const year = compiled(draft, on);
  return year.ok ? [] : year.refusals.map(({ code, facts }) => [code, facts["nearest"]]);
}

describe("so many visits a year", () => {
  test.each([
    ["without repeats", { mode: "without-replacement" }, 4, 1],
    ["at most three times", { mode: "at-most", times: 3 }, 4, 3],
    [
      "at most three times, with a round of rest",
      { mode: "at-most", times: 3, coolDown: { rounds: 1 } },
      4,
      2,
    ],
    ["in two cycles", { mode: "cycles", times: 2 }, 4, 2],
    ["from the whole pool", { mode: "independent" }, 4, 4],
    ["with two rounds of rest", { mode: "independent", coolDown: { rounds: 2 } }, 12, 4],
  ])("%s", (_, matter, rounds, most) => {
    const draft = (least: number) =>
      plan({ number: 0 }, { ...matter, rounds: roundsOf(rounds), frequency: promise(least, "year") });
    expect(nearest(draft(most)).filter((each) => !String(each).includes("floor-by-chance"))).toEqual([]);
    expect(nearest(draft(most + 1))).toContainEqual(["plan/promise-out-of-reach", most]);
  });

  test("a visit that the history shows counts, and so does another matter's", () => {
    const history = unitsOf(24, "key").map(({ id }) => ({ unit: id, day: "2026-01-02", kind: "routine" }));
    const late = registryOf(unitsOf(24, "key"), { inspectors: people(10), history, asOf: "2026-01-05" });
    const draft = plan({ ratio: "50%" }, { frequency: promise(2, "year") });
    expect([refused(draft, townOf(24)), refused(draft, late)]).toEqual([["plan/promise-out-of-reach"], []]);
    const [own] = draft["matters"] as Row[];
    const both = { ...draft, matters: [own, { ...own, id: "M-2", frequency: undefined }] };
    expect(refused(both, townOf(24))).toEqual([]);
    const apart = {
      ...draft,
      matters: [
        { ...own, frequency: promise(2, "year", { counts: { matters: ["M-1"] } }) },
        { ...own, id: "M-2", frequency: undefined },
      ],
    };
    expect(refused(apart, townOf(24))).toEqual(["plan/promise-out-of-reach"]);
  });

  test("a rule that concerns nobody promises nothing, and a block that does not end this year what the years left can give", () => {
    expect(
      refused(
        plan(
          { ratio: "50%" },
          { frequency: promise(2, "year", { where: { tier: "key", "facts.big": true } }) },
        ),
        townOf(24),
      ),
    ).toEqual([]);
    const block = (from: number) => plan({ ratio: "50%" }, { frequency: promise(2, { years: 2, from }) });
    expect([refused(block(2026), townOf(24)), refused(block(2025), townOf(24))]).toEqual([
      [],
      ["plan/promise-out-of-reach"],
    ]);
    const more = (least: number) =>
      plan({ ratio: "50%" }, { frequency: promise(least, { years: 5, from: 2024 }) });
    expect([nearest(more(3)), nearest(more(4))]).toEqual([[], [["plan/promise-out-of-reach", 3]]]);
  });

  test("a cap that concerns the same units stands against it", () => {
    const draft = (cap: number, where: Row) =>
      plan(
        { number: 0 },
        {
          mode: "independent",
          frequency: [...promise(3, "year"), { id: "cap", atMost: cap, window: "year", where }],
        },
      );
    expect(nearest(draft(2, { tier: "key" }))).toContainEqual(["plan/promise-out-of-reach", 2]);
    expect(refused(draft(3, { tier: "key" }), townOf(24))).not.toContain("plan/promise-out-of-reach");
    expect(refused(draft(2, { tier: "other" }), townOf(24))).not.toContain("plan/promise-out-of-reach");
  });
});

describe("within a time that rolls", () => {
  const within = (length: Row, matter: Row) =>
    plan({ ratio: "100%" }, { ...matter, frequency: promise(1, rolling(length)) });

  test.each<[string, Row, number, Row, string[]]>([
    [
      "six months, once a year",
      { months: 6 },
      4,
      { mode: "without-replacement" },
      ["plan/promise-too-short"],
    ],
    [
      "nine months, once a year",
      { months: 9 },
      4,
      { mode: "without-replacement" },
      ["plan/promise-too-short"],
    ],
    ["ten months, once a year", { months: 10 }, 4, { mode: "without-replacement" }, []],
    ["twelve months, once a year", { months: 12 }, 4, { mode: "without-replacement" }, []],
    ["thirty days, every quarter", { days: 30 }, 4, { mode: "independent" }, ["plan/promise-too-short"]],
    ["thirty days, every month", { days: 31 }, 12, { mode: "independent" }, []],
    ["six months, every quarter", { months: 6 }, 4, { mode: "independent" }, []],
    ["three months, every half-year", { months: 3 }, 2, { mode: "independent" }, ["plan/promise-too-short"]],
    [
      "three months, in two cycles",
      { months: 3 },
      4,
      { mode: "cycles", times: 2 },
      ["plan/promise-too-short"],
    ],
    ["six months, in two cycles", { months: 6 }, 4, { mode: "cycles", times: 2 }, []],
    [
      "two months with a month of rest",
      { months: 2 },
      12,
      { mode: "independent", coolDown: { rounds: 1 } },
      [],
    ],
    [
      "two months with three months of rest",
      { months: 2 },
      12,
      { mode: "independent", coolDown: { rounds: 3 } },
      ["plan/promise-too-short"],
    ],
  ])("%s", (_, length, rounds, mode, codes) => {
    expect(
      refused(within(length, { ...mode, rounds: roundsOf(rounds) }), townOf(24)).filter(
        (code) => code === "plan/promise-too-short",
      ),
    ).toEqual(codes);
  });

  test("names the shortest time that can be kept, and that one is accepted", () => {
    const draft = (length: Row) => within(length, { mode: "without-replacement" });
    expect(nearest(draft({ months: 6 }))).toContainEqual(["plan/promise-too-short", "10 months"]);
    expect(nearest(draft({ months: 10 })).filter((each) => String(each).includes("too-short"))).toEqual([]);
    expect(nearest(draft({ months: 9 }))).toContainEqual(["plan/promise-too-short", "10 months"]);
  });
});

test("an amount above the units is no promise that comes too late", () => {
  const two = (number: number, length: Row) =>
    plan(
      { number },
      { mode: "independent", rounds: roundsOf(2), frequency: promise(1, { ...length, start: "2025-12-31" }) },
    );
  expect([6, 7, 8].map((number) => refused(two(number, { years: 2 }), townOf(3)))).toEqual([
    [],
    ["plan/runs-out"],
    ["plan/runs-out"],
  ]);
  expect(refused(two(8, { months: 3 }), townOf(3))).toContain("plan/promise-too-short");
});

describe("a promise that does not count the visits it forces", () => {
  const counting = (counts: Row, more: Row = {}) =>
    plan({ ratio: "10%" }, { mode: "independent", frequency: promise(1, "year", { counts }) }, more);

  test.each<[string, Row]>([
    ["kinds", { kinds: ["campaign"] }],
    ["matters", { matters: ["ELSEWHERE"] }],
    ["authorities", { authorities: ["999999"] }],
    ["levels", { levels: ["province"] }],
    ["results", { results: ["excellent"] }],
  ])("%s", (_, counts) => {
    expect(refused(counting(counts), townOf(24))).toContain("plan/promise-counts-others");
  });

  test.each<[string, Row, Row]>([
    ["kinds", { kinds: ["campaign", "routine"] }, {}],
    ["matters", { matters: ["ELSEWHERE", "M-1"] }, {}],
    ["authorities", { authorities: ["000000"] }, {}],
    ["levels", { levels: ["county"] }, { level: "county" }],
    ["results", { results: ["A"] }, {}],
  ])("%s that fit are not refused", (_, counts, more) => {
    expect(refused(counting(counts, more), townOf(24))).not.toContain("plan/promise-counts-others");
  });

  test("nothing is owed to units that others have visited, and what another matter may do is a warning", () => {
    const history = unitsOf(24, "key").map(({ id }) => ({ unit: id, day: "2026-01-02", kind: "campaign" }));
    const visited = registryOf(unitsOf(24, "key"), { inspectors: people(10), history, asOf: "2026-01-05" });
    expect(refused(counting({ kinds: ["campaign"] }), visited)).toEqual([]);
    const both = withOther(counting({ matters: ["M-2"] }), { strata: [{ id: "all", ratio: "100%" }] });
    expect(refused(both, townOf(24))).toEqual([]);
    expect(warned(both, townOf(24))).toContain("plan/promise-counts-others");
  });

  /** A second matter like the first, which promises nothing. */
  const withOther = (draft: Row, more: Row): Row => {
    const [own] = draft["matters"] as Row[];
    return { ...draft, matters: [own, { ...own, frequency: undefined, ...more, id: "M-2" }] };
  };
  const drawing = (number: number, more: Row = {}): Row => ({
    mode: "without-replacement",
    strata: [{ id: "all", number }],
    ...more,
  });
  const beyond = (draft: Row, on = townOf(24)) =>
    compiled(draft, on).ok
      ? undefined
      : facts(draft, on).find(([code]) => code === "plan/promise-beyond-others")?.[1];
  const facts = (draft: Row, on: Registry) => {
    const year = compiled(draft, on);
    return year.ok
      ? []
      : year.refusals.map(({ code, facts: { owed, visits } }) => [code, [owed, visits]] as const);
  };

  test.each<[string, Row, Row, readonly number[] | undefined]>([
    ["one visit too few in all", counting({ matters: ["M-2"] }), drawing(23), [24, 23]],
    ["as many as are owed", counting({ matters: ["M-2"] }), drawing(24), undefined],
    ["nothing at all", counting({ matters: ["M-2"] }), drawing(0), [24, 0]],
    [
      "two for each, where a unit is drawn once",
      plan(
        { ratio: "10%" },
        { mode: "independent", frequency: promise(2, "year", { counts: { matters: ["M-2"] } }) },
      ),
      drawing(24),
      [48, 24],
    ],
    [
      "within a time that rolls, by the end of the year",
      plan(
        { ratio: "10%" },
        {
          mode: "independent",
          frequency: promise(1, rolling({ months: 11 }), { counts: { matters: ["M-2"] } }),
        },
      ),
      drawing(5),
      [24, 5],
    ],
    [
      "within a time that was over before: nothing of this year breaks it",
      plan(
        { ratio: "10%" },
        {
          mode: "independent",
          frequency: promise(1, { months: 1, start: "2025-10-01" }, { counts: { matters: ["M-2"] } }),
        },
      ),
      drawing(5),
      undefined,
    ],
    [
      "a matter that must draw more than its amounts",
      counting({ matters: ["M-2"] }),
      drawing(5, { frequency: [{ id: "own", atLeast: 1, window: "year" }] }),
      undefined,
    ],
  ])("what the others draw: %s", (_, draft, other, expected) => {
    expect(beyond(withOther(draft, other))).toEqual(expected);
  });
});

describe("matters under one cap", () => {
  const cap = (most: number, more: Row = {}) => [{ id: "cap", atMost: most, window: "year", ...more }];
  const matters = (ratios: string[], frequency: Row[], more: Row = {}): Row => {
    const draft = plan({ ratio: "1%" });
    const [own] = draft["matters"] as Row[];
    const all = ratios.map((ratio, at) => ({
      ...own,
      ...more,
      id: `M-${at + 1}`,
      frequency,
      strata: [{ id: "all", ratio }],
    }));
    return { ...draft, matters: all };
  };

  test.each<[string[], number, number, string | number]>([
    [["60%", "60%"], 10, 1, 2],
    [["51%", "50%"], 100, 1, 2],
    [["100%", "70%", "40%"], 10, 2, 3],
    [["90%", "90%", "90%", "90%"], 20, 3, 4],
  ])("%j of %i units under a cap of %i: the smallest that works is %i", (ratios, units, most, works) => {
    expect(nearest(matters(ratios, cap(most)), townOf(units))).toEqual([["plan/quotas-above-cap", works]]);
    expect(refused(matters(ratios, cap(Number(works))), townOf(units))).toEqual([]);
  });

  test.each<[string[], number, number]>([
    [["50%", "50%"], 10, 1],
    [["50%", "50%"], 101, 1],
    [["100%", "60%", "40%"], 10, 2],
    [["75%", "75%", "75%", "75%"], 20, 3],
  ])("%j of %i units under a cap of %i is decided by the exact numbers", (ratios, units, most) => {
    const owed = ratios.reduce(
      (sum, ratio) => sum + Math.ceil((units * Number(ratio.slice(0, -1))) / 100),
      0,
    );
    expect(refused(matters(ratios, cap(most)), townOf(units))).toEqual(
      owed <= units * most ? [] : ["plan/quotas-above-cap"],
    );
  });

  test("each with a number of its own: all are named, and the lower ones are to be raised", () => {
    const two = matters(["70%", "70%"], cap(1));
    const [one, other] = two["matters"] as Row[];
    const unlike = (first: number, second: number): Row => ({
      ...two,
      matters: [
        { ...one, frequency: cap(first) },
        { ...other, frequency: cap(second) },
      ],
    });
    const year = compiled(unlike(1, 3), townOf(10));
    // Who draws last may have drawn up to three of each: no more than the larger number binds both.
    expect(year.ok).toBe(true);
    const much = (first: number, second: number) => {
      const draft = unlike(first, second);
      const [a, b] = draft["matters"] as Row[];
      const many = { mode: "at-most", times: 2, strata: [{ id: "all", ratio: "170%" }] };
      return {
        ...draft,
        matters: [
          { ...a, ...many },
          { ...b, ...many },
        ],
      };
    };
    const refusals = compiled(much(1, 2), townOf(10));
    const found = refusals.ok ? [] : refusals.refusals.filter(({ code }) => code === "plan/quotas-above-cap");
    expect(found.map(({ facts: { limits, cap: least, nearest: works } }) => [limits, least, works])).toEqual([
      ["M-1/cap: 1, M-2/cap: 2", 1, 4],
    ]);
    const left = (most: number) => refused(much(most, most), townOf(10)).includes("plan/quotas-above-cap");
    expect([3, 4].map(left)).toEqual([true, false]);
  });

  test("units that only their strata tell apart are counted in their own", () => {
    const two = matters(["50%", "50%"], cap(1));
    const strata = ["key", "small"].map((tier) => ({ id: tier, where: { tier }, ratio: "50%" }));
    const both = (ratios: readonly string[]): Row => ({
      ...two,
      matters: (two["matters"] as Row[]).map((matter) => ({
        ...matter,
        strata: strata.map((each, at) => ({ ...each, ratio: ratios[at] })),
      })),
    });
    const units = registryOf([...unitsOf(10, "key"), ...unitsOf(30, "small")], { inspectors: people(10) });
    expect(refused(both(["50%", "50%"]), units)).toEqual([]);
    // 12 of ten key units, though 40 units leave room for 20 visits.
    expect(refused(both(["60%", "10%"]), units)).toEqual(["plan/quotas-above-cap"]);
  });

  test("matters with other units, or rules that do not count each other, share nothing", () => {
    const two = matters(["60%", "60%"], cap(1));
    const [one, other] = two["matters"] as Row[];
    const units = registryOf([...unitsOf(10, "key"), ...unitsOf(10, "small")], { inspectors: people(10) });
    const apart = {
      ...two,
      matters: [
        { ...one, population: { tier: "key" } },
        { ...other, population: { tier: "small" } },
      ],
    };
    expect(refused(apart, units)).toEqual([]);
    const each = (id: string) => cap(1, { counts: { matters: [id] } });
    expect(
      refused(
        {
          ...two,
          matters: [
            { ...one, frequency: each("M-1") },
            { ...other, frequency: each("M-2") },
          ],
        },
        townOf(10),
      ),
    ).toEqual([]);
    const overlapping = { ...two, matters: [{ ...one, population: { tier: "key" } }, other] };
    expect(refused(overlapping, units)).toEqual([]);
    expect(
      refused(
        {
          ...overlapping,
          matters: [
            { ...one, population: { tier: "key" } },
            { ...other, strata: [{ id: "all", ratio: "75%" }] },
          ],
        },
        units,
      ),
    ).toEqual(["plan/quotas-above-cap"]);
  });

  test("a cap that rolls holds for every stretch of rounds", () => {
    const rolls = (months: number) => [{ id: "cap", atMost: 1, window: { months } }];
    const often = (ratio: string, months: number) =>
      matters([ratio, ratio], rolls(months), { mode: "independent" });
    expect(refused(often("100%", 3), townOf(20))).toEqual([]);
    expect(refused(often("104%", 3), townOf(20))).toEqual(["plan/quotas-above-cap"]);
    expect(refused(often("100%", 1), townOf(20))).toEqual([]);
  });

  test("one matter whose cap concerns only some units", () => {
    const where = (ratio: string, most: number) =>
      plan({ ratio }, { mode: "independent", frequency: cap(most, { where: { "facts.small": true } }) });
    const town = (small: number) =>
      registryOf([...unitsOf(20, "key").slice(small), ...unitsOf(small, "key", { facts: { small: true } })], {
        inspectors: people(10),
      });
    // Ten small units once, ten others in each of four rounds: fifty visits.
    expect(refused(where("250%", 1), town(10))).toEqual([]);
    expect(nearest(where("255%", 1), town(10))).toEqual([["plan/quotas-above-cap", 2]]);
    expect(refused(where("255%", 2), town(10))).toEqual([]);
    expect(refused(where("200%", 1), town(20))).toEqual(["plan/quotas-above-cap"]);
  });
});

describe("what a cap costs", () => {
  const priced = (most: number, window: unknown, ratio = "40%") => {
    const draft = plan({ ratio }, { mode: "independent", frequency: [{ id: "cap", atMost: most, window }] });
    return orThrow(compiled(draft, townOf(60))).matters[0]!.strata[0]!.price!;
  };

  test("under a cap of one a year nobody is visited twice, and who was visited is safe", () => {
    const { visits, immuneShare, coverage } = priced(1, "year");
    expect([visits.map((each) => each.toFixed(3)), immuneShare.toFixed(3), coverage.toFixed(3)]).toEqual([
      ["0.600", "0.400", "0.000", "0.000"],
      "0.150",
      "0.400",
    ]);
    expect(priced(2, "year", "120%").visits[3]).toBe(0);
    expect(priced(2, "year", "120%").visits[2]).toBeGreaterThan(0.3);
  });

  test("a cap that rolls rests a unit for as long as the window holds its round", () => {
    // The round before counts when a quarter begins, the one before that does not.
    const rest = orThrow(
      compiled(plan({ ratio: "160%" }, { mode: "independent", coolDown: { rounds: 1 } }), townOf(60)),
    ).matters[0]!.strata[0]!.price!;
    expect(priced(1, { months: 3 }, "160%").visits).toEqual(rest.visits);
  });
});

describe("left to chance, in whole numbers", () => {
  /**
   * Three rounds that draw three, three and some of nine units again and again: exactly four are left to the
   * last on average.
   */
  const draft = (last: number) => {
    const rounds = roundsOf(4)
      .slice(0, 3)
      .map((round, t) => ({ ...round, share: `${t === 2 ? last : 3}/${6 + last}` }));
    return (mode: Row) =>
      plan({ steps: [{ number: 6 + last }] }, { ...mode, rounds, frequency: promise(1, "year") });
  };

  test.each<[string, Row]>([
    ["from the whole pool", { mode: "independent" }],
    ["at most three times", { mode: "at-most", times: 3 }],
  ])("four left for a round of four is accepted, for a round of three refused: %s", (_, mode) => {
    expect(refused(draft(4)(mode), townOf(9)).filter((code) => code === "plan/floor-by-chance")).toEqual([]);
    expect(compiled(draft(3)(mode), townOf(9))).toMatchObject({
      ok: false,
      refusals: [{ code: "plan/floor-by-chance", facts: { left: 4, quota: 3 } }],
    });
  });
});

test("whether case checks count must be said where the policy has lanes for them", () => {
  const cap = [{ id: "cap", atMost: 2, window: "year" }];
  const lane = {
    id: "tips",
    ground: "complaint",
    within: { days: 7 },
    team: { roles: [{ id: "a" }, { id: "b" }], region: false },
  };
  expect(warned(plan({ ratio: "10%" }, { frequency: cap }), townOf(60))).not.toContain(
    "plan/counts-all-kinds",
  );
  expect(warned(plan({ ratio: "10%" }, { frequency: cap }, { lanes: [lane] }), townOf(60))).toContain(
    "plan/counts-all-kinds",
  );
  const routine = [{ ...cap[0], counts: { kinds: ["routine"] } }];
  expect(warned(plan({ ratio: "10%" }, { frequency: routine }, { lanes: [lane] }), townOf(60))).not.toContain(
    "plan/counts-all-kinds",
  );
});

describe("a floor that is left to chance", () => {
  const facts = (number: number, least: number) => {
    const year = compiled(
      plan({ number }, { mode: "independent", frequency: promise(least, "year") }),
      townOf(12),
    );
    return year.ok ? undefined : year.refusals.find(({ code }) => code === "plan/floor-by-chance")?.facts;
  };

  test("is told by the amounts alone, whatever the rule forces before the last round", () => {
    expect([1, 2, 3].map((least) => facts(12, least))).toEqual(
      [1, 2, 3].map((least) => expect.objectContaining({ least, coverage: "68.4", left: 6, quota: 3 })),
    );
  });
});
