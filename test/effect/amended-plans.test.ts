/**
 * An amended plan reopens no period that is closed: years whose numbers are worked out by hand, each other
 * where the new rule reaches back.
 */

import { describe, expect, test } from "vitest";
import { orThrow, type PolicyTypes } from "../../src/index.js";
import { type RuleInForce, targetOfRule } from "../../src/plan/rule-target.js";
import { fraction } from "../../src/protocol.js";
import { yearReport } from "../support/acts.js";
import { type AmendedYear, playAmended } from "../support/amended-year.js";
import type { Row } from "../support/small-case.js";
import { people, policyOf, registryOf, roundsOf, unitsOf } from "../support/year-case.js";

const HUNDRED = registryOf([...unitsOf(100, "key"), ...unitsOf(60, "other")], { inspectors: people(4) });

const draft = (strata: readonly Row[], matter: Row = {}): Row =>
  policyOf({ mode: "independent", ...matter, strata });
const key = (rule: Row, matter: Row = {}): Row => draft([{ id: "key", ...rule }], matter);

/**
 * Units drawn in the stratum in each month; the second plan is in force from month `since`, counted from 0.
 */
function months(
  before: Row,
  after: Row,
  more: Partial<AmendedYear> & { since?: number; of?: string } = {},
): (number | null)[] {
  const { since = 3, of = "key", ...rest } = more;
  const year = {
    first: before,
    amended: [{ since, draft: after }],
    registryFor: () => HUNDRED,
    until: since + 2,
    ...rest,
  };
  const { drawn, refused } = playAmended(year);
  expect(refused).toEqual([]);
  return drawn.map((each) => (each === null ? null : (each[of] ?? 0)));
}

describe("months that are over owe by the rule of their time", () => {
  test.each<[string, Row, Row, number[]]>([
    ["a ratio is raised", { ratio: "7%" }, { ratio: "16%" }, [7, 7, 7, 16, 16]],
    ["a ratio is lowered, and nothing is taken off", { ratio: "16%" }, { ratio: "7%" }, [16, 16, 16, 7, 7]],
    ["another amount takes its place", { number: 4 }, { ratio: "9%" }, [4, 4, 4, 9, 9]],
    ["more for each inspector", { perInspector: "1:1" }, { perInspector: "1:3" }, [4, 4, 4, 12, 12]],
    ["a ceiling becomes a floor", { ratio: "2.5%", side: "at-most" }, { ratio: "2.5%" }, [2, 2, 2, 3, 3]],
    [
      "a floor becomes an exact number",
      { ratio: "2.4%" },
      { ratio: "4.4%", side: "exactly" },
      [3, 3, 3, 4, 4],
    ],
    ["a minimum is added", { ratio: "1%" }, { ratio: "1%", minimum: 6 }, [1, 1, 1, 6, 6]],
    [
      "a rule is added in `also`",
      { ratio: "3%" },
      { ratio: "3%", also: [{ ratio: "8%", per: "month" }] },
      [3, 3, 3, 8, 8],
    ],
  ])("%s", (_, before, after, expected) => {
    expect(months(key({ per: "month", ...before }), key({ per: "month", ...after }))).toEqual(expected);
  });

  test("under a total that is raised, with a rest", () => {
    const under = (ratio: string) =>
      draft(
        [
          { id: "key", number: 2, per: "month" },
          { id: "other", rest: true },
        ],
        { total: { ratio, per: "month" } },
      );
    expect(months(under("5%"), under("15%"), { of: "other" })).toEqual([6, 6, 6, 22, 22]);
  });

  test("and by the `shareOfTotal` of their time", () => {
    const under = (number: number) =>
      draft(
        [
          { id: "key", shareOfTotal: "1/2", per: "month" },
          { id: "other", rest: true },
        ],
        { total: { number, per: "month" } },
      );
    expect(months(under(10), under(30))).toEqual([5, 5, 5, 15, 15]);
  });

  test("a stratum that is new owes nothing for them", () => {
    const own = { id: "other", number: 3, per: "month" };
    const added = { id: "key", number: 7, per: "month" };
    expect(months(draft([own]), draft([added, own]))).toEqual([0, 0, 0, 7, 7]);
  });

  test("a stratum with another id is another one", () => {
    const renamed = draft([{ id: "important", where: { tier: "key" }, number: 5, per: "month" }]);
    expect(months(key({ number: 9, per: "month" }), renamed, { of: "important" })).toEqual([0, 0, 0, 5, 5]);
  });

  test("another matter's amendment changes nothing", () => {
    const two = (ratio: string): Row => {
      const one = key({ ratio: "7%", per: "month" });
      const [first] = one["matters"] as Row[];
      return {
        ...one,
        matters: [
          first,
          { ...first, id: "M-2", strata: [{ id: "key", where: { tier: "key" }, ratio, per: "month" }] },
        ],
      };
    };
    expect(months(two("5%"), two("50%"))).toEqual([7, 7, 7, 7, 7]);
  });
});

describe("the period of the next round owes by the new rule as a whole", () => {
  test("of a quarter that is amended in its second month", () => {
    const quarter = (ratio: string) => key({ ratio, per: "quarter" });
    expect(months(quarter("9%"), quarter("18%"), { since: 4 })).toEqual([3, 3, 3, 3, 9, 6]);
  });

  test("of a year: what was drawn before the amendment counts", () => {
    const quarters = { rounds: roundsOf(4) };
    expect(months(key({ ratio: "8%" }, quarters), key({ ratio: "20%" }, quarters), { since: 2 })).toEqual([
      2, 2, 11, 5,
    ]);
  });

  test("of a total, with what strata have drawn that are gone", () => {
    const total = { total: { number: 24 } };
    const before = draft(
      [
        { id: "key", number: 12 },
        { id: "other", rest: true },
      ],
      total,
    );
    const after = draft([{ id: "other", rest: true }], total);
    expect(months(before, after, { since: 6, of: "other" })).toEqual([1, 1, 1, 1, 1, 1, 2, 2]);
  });
});

describe("where `per` is changed", () => {
  test("from the year to the month, the year owed nothing yet", () => {
    expect(months(key({ ratio: "24%" }), key({ ratio: "5%", per: "month" }))).toEqual([2, 2, 2, 5, 5]);
  });

  test("from the quarter to the month, in the middle", () => {
    expect(
      months(key({ ratio: "9%", per: "quarter" }), key({ ratio: "8%", per: "month" }), { since: 4 }),
    ).toEqual([3, 3, 3, 3, 8, 8]);
  });

  test("from the month to the quarter, in the middle", () => {
    expect(
      months(key({ number: 3, per: "month" }), key({ number: 12, per: "quarter" }), { since: 4 }),
    ).toEqual([3, 3, 3, 3, 5, 4]);
  });
});

describe("a round that was never drawn", () => {
  test("is under the rule of the round before it in one period", () => {
    const quarter = (ratio: string) => key({ ratio, per: "quarter" });
    expect(months(quarter("9%"), quarter("18%"), { leftOut: [2] })).toEqual([3, 3, null, 9, 6]);
  });

  test("is under the next one in a period of its own", () => {
    const month = (ratio: string) => key({ ratio, per: "month" });
    expect(months(month("7%"), month("16%"), { leftOut: [2] })).toEqual([7, 7, null, 32, 16]);
  });
});

describe("a debt", () => {
  const rule = (
    side: PolicyTypes.QuotaRule["side"],
    per: "month" | "quarter" = "month",
  ): PolicyTypes.QuotaRule => ({
    number: 1,
    side,
    per,
  });
  const seen = (rule_: PolicyTypes.QuotaRule, number: number, minimum = 0): RuleInForce => ({
    ...{ rule: rule_, base: "average" },
    amounts: [0, 1, 2, 3].map(() => fraction(number)),
    minimums: [0, 1, 2, 3].map(() => minimum),
  });
  const facts = { doneBefore: 0, year: 2026, ...seen(rule("at-least"), 5) };
  const target = (
    now: PolicyTypes.QuotaRule,
    inForce: readonly (RuleInForce | null | undefined)[],
    doneBy: readonly number[],
  ) =>
    targetOfRule(now, { base: "average", rounds: roundsOf(12) as never }, { ...facts, inForce, doneBy })
      .target;
  const floor = seen(rule("at-least"), 8);

  test("passes on to the rule in its place, a floor or an exact number", () => {
    expect(target(rule("at-least"), [floor, floor, floor], [8, 8, 6])).toBe(7);
    expect(target(rule("exactly"), [floor, floor, floor], [8, 8, 6])).toBe(7);
  });

  test("passes on to another `per`", () => {
    expect(target({ number: 1, side: "at-least", per: "quarter" }, [floor, floor, floor], [8, 8, 6])).toBe(4);
    const quarter = seen(rule("at-least", "quarter"), 9);
    expect(target(rule("at-least"), [quarter, quarter, quarter], [3, 3, 1])).toBe(7);
  });

  test("of a group that is cut off is what it got from those before", () => {
    const year = seen({ number: 1, side: "at-least" }, 60, 9);
    expect(target(rule("at-least"), [year, year, year], [0, 0, 0])).toBe(5);
  });

  test("is not taken over by a ceiling, unless it is a ceiling's minimum", () => {
    expect(target(rule("at-most"), [floor, floor, floor], [8, 8, 6])).toBe(5);
    const ceiling = seen(rule("at-most"), 8, 6);
    expect(target(rule("at-most"), [ceiling, ceiling, ceiling], [6, 6, 0])).toBe(6);
    expect(target(rule("at-least"), [ceiling, ceiling, ceiling], [6, 6, 4])).toBe(7);
  });

  test("ends with its rule", () => {
    expect(target(rule("at-least"), [floor, floor, null], [0, 0, 0])).toBe(5);
    expect(target(rule("at-least"), [null, floor, floor], [0, 8, 7])).toBe(6);
  });
});

describe("the year's report", () => {
  test("names a quarter that a floor missed, although the rule is a ceiling now", () => {
    const first = key({ number: 70, per: "quarter" }, { rounds: roundsOf(4) });
    const after = key({ number: 5, per: "quarter", side: "at-most" }, { rounds: roundsOf(4) });
    const registry = registryOf(unitsOf(40, "key"));
    const year = { first, amended: [{ since: 2, draft: after }], registryFor: () => registry, until: 4 };
    const { ledger, policy, drawn } = playAmended(year);
    expect(drawn.map((each) => each!["key"])).toEqual([40, 40, 5, 5]);
    const report = orThrow(yearReport({ ledger, policy, registry, at: "2026-12-31T18:00:00+08:00" }));
    expect(
      report.strata[0]!.missed.map(({ rounds, target, standing }) => [rounds, target, standing]),
    ).toEqual([
      [["R01"], 70, 40],
      [["R02"], 100, 40],
    ]);
  });
});
