import { describe, expect, test } from "vitest";
import { orThrow } from "../../../src/index.js";

import { planRound } from "../../../src/plan/plan-round.js";
import { matterOf, type Row, rules } from "../../support/small-case.js";

const facts = (units: number, done = 0, earlier: (number | undefined)[] = [], eligible = units) => ({
  units,
  eligible,
  earlier,
  unitsBefore: earlier,
  forced: 0,
  staff: () => earlier.map(() => undefined),
  doneBy: earlier.map((_, t) => (t === 0 ? done : 0)),
});
const year = { drawId: "d", authority: "000000", year: 2026, staffOf: () => 5, visitedSince: () => 0 };

/** Plan of the key stratum, after `change` of it, in the round with the given index. */
function keyPlan(change: Row, round: number, own: ReturnType<typeof facts>, matter: Row = {}) {
  const policy = rules((draft) => {
    Object.assign(matterOf(draft), matter);
    Object.assign(matterOf(draft).strata[0]!, change);
  });
  const keyMatter = policy.matters[0]!;
  const earlier = own.earlier.map((size, t) =>
    size === undefined
      ? undefined
      : { matter: keyMatter, size, units: size, done: own.doneBy[t]!, totalStaff: undefined },
  );
  return orThrow(planRound(keyMatter, { ...year, round, earlier, strata: [own, facts(0, 0, own.earlier)] }))
    .strata[0]!;
}

describe("what a round owes", () => {
  test("at least rounds up, at most rounds down", () => {
    expect(keyPlan({ ratio: "7%" }, 0, facts(100)).owed).toBe("7/2");
    expect(keyPlan({ ratio: "7%" }, 0, facts(100)).quota).toBe(4);
    expect(keyPlan({ ratio: "7%", side: "at-most" }, 0, facts(100)).quota).toBe(3);
  });

  test("the minimum is owed in the last round, where there are that many units", () => {
    expect(keyPlan({ ratio: "1%", minimum: 5 }, 0, facts(100)).target).toBe(1);
    expect(keyPlan({ ratio: "1%", minimum: 5 }, 1, facts(100, 1, [100])).quota).toBe(4);
    expect(keyPlan({ ratio: "1%", minimum: 5 }, 1, facts(3, 1, [3])).target).toBe(3);
    expect(keyPlan({ ratio: "1%", minimum: 0 }, 1, facts(100, 1, [100])).quota).toBe(0);
  });

  test("a base of the average, of the opening, of the day", () => {
    const moved = facts(60, 0, [100]);
    expect(keyPlan({ ratio: "50%" }, 1, moved, { base: "average" }).target).toBe(40);
    expect(keyPlan({ ratio: "50%" }, 1, moved, { base: "plan" }).target).toBe(50);
    expect(keyPlan({ ratio: "50%" }, 1, moved, { base: "draw" }).target).toBe(30);
  });

  test("the base counts the stratum, or only who is eligible", () => {
    expect(keyPlan({ ratio: "50%" }, 0, facts(100, 0, [], 40), { of: "stratum" }).quota).toBe(25);
    expect(keyPlan({ ratio: "50%" }, 0, facts(100, 0, [], 40), { of: "eligible" }).quota).toBe(10);
  });

  test("what an earlier round left undone is caught up, and an overshoot is recorded", () => {
    expect(keyPlan({ ratio: "50%" }, 1, facts(100, 10, [100])).quota).toBe(40);
    expect(keyPlan({ ratio: "50%" }, 1, facts(20, 25, [100]))).toMatchObject({
      target: 30,
      quota: 5,
      overshoot: 0,
    });
    expect(keyPlan({ ratio: "50%" }, 1, facts(0, 60, [100]))).toMatchObject({
      target: 25,
      quota: 0,
      overshoot: 35,
    });
  });

  test("units that must be drawn raise the quota, and count in it", () => {
    expect(keyPlan({ ratio: "10%" }, 0, { ...facts(100), forced: 9 })).toMatchObject({ target: 5, quota: 9 });
    expect(keyPlan({ ratio: "10%" }, 0, { ...facts(100), forced: 3 })).toMatchObject({ target: 5, quota: 5 });
  });

  test("a quota may reach its ceiling, and not pass it", () => {
    const ceiling = { ratio: "7%", side: "at-most" };
    const last = facts(100, 0, [100]);
    expect(() => keyPlan(ceiling, 1, last)).not.toThrow();
    expect(keyPlan(ceiling, 1, { ...last, forced: 7 }).quota).toBe(7);
    expect(() => keyPlan(ceiling, 1, { ...last, forced: 8 })).toThrow("plan/above-ceiling");
  });

  test("a round that was never drawn counts with the size of the next one", () => {
    expect(keyPlan({ ratio: "50%" }, 1, facts(80, 0, [undefined])).sizes).toEqual([80, 80]);
  });
});
