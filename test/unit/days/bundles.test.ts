import { describe, expect, test } from "vitest";
import { bundlesOf } from "../../../src/days/bundles.js";
import { openDayChoices } from "../../../src/days/day-choices.js";
import type { UnitDays } from "../../../src/protocol.js";

import { DRAW_ID, ZEROS } from "../../support/room-case.js";

const [MON, TUE, WED] = ["2026-03-02", "2026-03-03", "2026-03-04"] as const;

/**
 * Bundles, each with the units that go together; by `verifiers/python` the order is U-2, U-3, U-1, U-5,
 * U-4.
 */
function bundles(together: number, units: readonly UnitDays[]) {
  return bundlesOf({ seed: ZEROS, drawId: DRAW_ID, seats: [], inspectors: [], units, together });
}

/** Units U-1 … U-5, each in its neighbourhood. */
function unitsIn(...places: readonly (string | undefined)[]): UnitDays[] {
  return places.map((place, n) => ({
    unit: `U-${n + 1}`,
    days: [MON, TUE, WED],
    ...(place === undefined ? {} : { neighbourhood: place }),
  }));
}

describe("units that go together", () => {
  const names = (together: number, ...places: (string | undefined)[]) =>
    bundles(together, unitsIn(...places)).map(({ units }) => units);

  test("are cut from the order of the tickets, and the last bundle may be smaller", () => {
    expect(names(2, "N", "N", "N", "N", "N")).toEqual([["U-2", "U-3"], ["U-1", "U-5"], ["U-4"]]);
    expect(names(3, "N", "N", "N", "N", "N")).toEqual([
      ["U-2", "U-3", "U-1"],
      ["U-5", "U-4"],
    ]);
  });

  test("are of one neighbourhood", () => {
    expect(names(2, "odd", "even", "odd", "even", "odd")).toEqual([["U-2", "U-4"], ["U-3", "U-1"], ["U-5"]]);
  });

  test("have a neighbourhood, and where one goes alone there are none", () => {
    expect(names(2, undefined, undefined, "N")).toEqual([["U-2"], ["U-3"], ["U-1"]]);
    expect(names(1, "N", "N", "N")).toEqual([["U-2"], ["U-3"], ["U-1"]]);
  });

  test("have the days that all of them have, and whoever shares none begins another bundle", () => {
    const days = [[WED], [MON, TUE], [TUE, WED], [WED], [TUE]];
    const units = unitsIn("N", "N", "N", "N", "N").map((unit, n) => ({ ...unit, days: days[n]! }));
    expect(bundles(3, units)).toEqual([
      { units: ["U-2", "U-3"], days: [TUE] },
      { units: ["U-1"], days: [WED] },
      { units: ["U-5"], days: [TUE] },
      { units: ["U-4"], days: [WED] },
    ]);
  });
});

test("a unit tries the day of its first ticket, then the others by tickets of their own", () => {
  const choices = openDayChoices(ZEROS, DRAW_ID);
  const tried = (unit: string, ...days: readonly string[]) =>
    choices.all(unit, days).map((place) => days[place]);
  expect(tried("U-1", MON, TUE, WED)).toEqual([WED, TUE, MON]);
  expect(tried("U-4", MON, TUE, WED)).toEqual([MON, WED, TUE]);
  expect(tried("U-5", MON, TUE, WED)).toEqual([WED, MON, TUE]);
  expect(tried("U-5", MON, TUE)).toEqual([TUE, MON]);
  expect(choices.first("U-6", 3)).toBe(1);
});
