import { describe, expect, test } from "vitest";
import { NO_RULE } from "../../../src/pool/frame.js";
import type { DrawnBefore } from "../../../src/pool/pool.js";
import { matterWith, orderedVisit, poolIn, registryWith, unitsWith } from "../../support/room-case.js";
import type { Row } from "../../support/small-case.js";

/** What keeps U-1 out of the pool of the second quarter, whose cut-off day is the first of April. */
function keptOut(
  matter: Row,
  before: Partial<DrawnBefore> = {},
  history: readonly Row[] = [],
): string | undefined {
  const pool = poolIn(registryWith({ units: unitsWith({}), history }), matterWith(matter), before);
  return pool.rule[0] === NO_RULE ? undefined : pool.rules[pool.rule[0]!];
}

const visit = (day: string, more: Row = {}): Row => ({ unit: "U-1", day, ...more });
const drawn = (times: number): Partial<DrawnBefore> => ({ times: new Map([[0, times]]) });
const cap = (id: string, atMost = 1): Row => ({ id, atMost, window: "year" });

describe("a recent visit", () => {
  const recently = (days: number, kinds?: string[]) => ({ recentVisit: { days, ...(kinds && { kinds }) } });

  test("counts up to the day that lies so many days before the cut-off day", () => {
    expect(keptOut(recently(31), {}, [visit("2026-03-01")])).toBe("unit/recent-visit");
    expect(keptOut(recently(30), {}, [visit("2026-03-01")])).toBeUndefined();
  });

  test("of a kind that does not count hides no older one that does", () => {
    const history = [visit("2026-03-10"), visit("2026-03-20", { kind: "campaign" })];
    expect(keptOut(recently(31, ["routine"]), {}, history)).toBe("unit/recent-visit");
    expect(keptOut(recently(31, ["campaign"]), {}, history)).toBe("unit/recent-visit");
    expect(keptOut(recently(31, ["complaint"]), {}, history)).toBeUndefined();
  });

  test("may stand on the ledger alone, once it was made", () => {
    const ordered = (change: Parameters<typeof orderedVisit>[0]) => ({ ordered: [orderedVisit(change)] });
    expect(keptOut(recently(32), ordered({}))).toBe("unit/recent-visit");
    expect(keptOut(recently(31), ordered({}))).toBeUndefined();
    expect(keptOut(recently(32), ordered({ made: false }))).toBeUndefined();
    expect(keptOut(recently(32, ["campaign"]), ordered({}))).toBeUndefined();
    expect(keptOut(recently(32), ordered({ unit: "U-2" }))).toBeUndefined();
  });
});

describe("earlier draws", () => {
  test.each<[string, Row, Partial<DrawnBefore>, string | undefined]>([
    [
      "once a year is enough without replacement",
      { mode: "without-replacement" },
      drawn(1),
      "unit/drawn-this-year",
    ],
    ["twice is as often as a unit may be drawn twice", { mode: "at-most", times: 2 }, drawn(2), "unit/times"],
    ["once is not yet twice", { mode: "at-most", times: 2 }, drawn(1), undefined],
    ["in a cycle nobody is drawn again", { mode: "cycles", times: 2 }, { cycle: new Set([0]) }, "unit/cycle"],
    ["of an earlier cycle do not count", { mode: "cycles", times: 2 }, drawn(1), undefined],
    [
      "do not count where rounds are independent",
      { mode: "independent" },
      { ...drawn(3), cycle: new Set([0]) },
      undefined,
    ],
    [
      "may ask for a rest",
      { mode: "independent", coolDown: { rounds: 1 } },
      { coolingDown: new Set([0]) },
      "unit/cool-down",
    ],
  ])("%s", (_, matter, before, rule) => {
    expect(keptOut(matter, before)).toBe(rule);
  });
});

test("a frequency rule keeps out whoever has had the most visits, if it concerns them", () => {
  const frequency = [cap("twice", 2)];
  expect(keptOut({ frequency }, {}, [visit("2026-01-10")])).toBeUndefined();
  expect(keptOut({ frequency }, {}, [visit("2026-01-10"), visit("2026-01-11")])).toBe("unit/frequency/twice");
  const concerns = [{ ...cap("hotels", 1), where: { categories: "hotel" } }];
  expect(keptOut({ frequency: concerns }, {}, [visit("2026-01-10")])).toBeUndefined();
});

test("of several rules the first is named: lasting, recent visit, earlier draws, frequency in the order of the policy", () => {
  const matter = { mode: "without-replacement", recentVisit: { days: 100 }, frequency: [cap("b"), cap("a")] };
  const before = { ...drawn(1), coolingDown: new Set([0]) };
  const history = [visit("2026-03-01")];
  expect(keptOut({ ...matter, population: { tier: "key" } }, before, history)).toBe("unit/population");
  expect(keptOut(matter, before, history)).toBe("unit/recent-visit");
  expect(keptOut({ ...matter, recentVisit: null }, before, history)).toBe("unit/drawn-this-year");
  expect(keptOut({ ...matter, recentVisit: null }, { coolingDown: new Set([0]) }, history)).toBe(
    "unit/cool-down",
  );
  expect(keptOut({ ...matter, recentVisit: null }, {}, history)).toBe("unit/frequency/b");
});

describe("who is in the pool", () => {
  const units = unitsWith(
    { tier: "low" },
    { tier: "key" },
    { tier: "low" },
    { tier: "key" },
    { tier: "low" },
  );
  const strata = [
    { id: "key", number: 1 },
    { id: "low", number: 1 },
  ];

  test("stands with their stratum, in id order, and whoever passes by still counts in its size", () => {
    const before = { times: new Map([[2, 1]]) };
    const pool = poolIn(registryWith({ units }), matterWith({ strata }), before);
    expect(pool.rows.map((rows) => [...rows])).toEqual([
      [1, 3],
      [0, 4],
    ]);
    expect(pool.frame.sizes).toEqual([2, 3]);
  });

  test("must be drawn where a rule forces them, by the first of the policy that does", () => {
    // Behind the second quarter two rounds are left: whoever owes three visits must go now, whoever owes two
    // can wait.
    const owes = (id: string, atLeast: number, where: Row | null = null) => ({
      id,
      atLeast,
      window: "year",
      where,
    });
    const frequency = [owes("two", 2), owes("key", 3, { tier: "key" }), owes("three", 3)];
    const history = [visit("2026-01-10", { unit: "U-3" })];
    const pool = poolIn(
      registryWith({ units, history }),
      matterWith({ mode: "independent", strata, frequency }),
    );
    expect(pool.forced).toEqual([
      [
        { row: 1, rule: "unit/frequency/key" },
        { row: 3, rule: "unit/frequency/key" },
      ],
      [
        { row: 0, rule: "unit/frequency/three" },
        { row: 4, rule: "unit/frequency/three" },
      ],
    ]);
  });

  test("is not forced once a rule keeps them out", () => {
    const frequency = [{ id: "three", atLeast: 3, window: "year" }];
    const before = { coolingDown: new Set([1]) };
    const pool = poolIn(
      registryWith({ units }),
      matterWith({ mode: "independent", coolDown: { rounds: 1 }, strata, frequency }),
      before,
    );
    expect(pool.forced[0]).toEqual([{ row: 3, rule: "unit/frequency/three" }]);
  });
});
