import { describe, expect, test } from "vitest";
import { emptyOpenSeats } from "../../../src/days/draw-days.js";
import { orThrow } from "../../../src/index.js";
import { drawDays, type TeamInspector, type UnitDays } from "../../../src/protocol.js";

import { DRAW_ID, ZEROS } from "../../support/room-case.js";

/**
 * The second of March 2026 is a Monday. By `verifiers/python` units are visited in the order U-2, U-3, U-1,
 * U-5, U-4.
 */
const [MON, TUE, WED] = ["2026-03-02", "2026-03-03", "2026-03-04"] as const;

interface Case {
  readonly units: Readonly<Record<string, readonly string[]>>;
  readonly people: readonly TeamInspector[];
  /** Who may take the seats of a unit, a list for each seat; the first of the people alone when left out. */
  readonly seats?: Readonly<Record<string, readonly (readonly string[])[]>>;
  readonly neighbourhood?: string;
  readonly together?: number;
}

function inputOf({ units, people, seats = {}, neighbourhood, together = 1 }: Case) {
  const days = Object.entries(units).map(
    ([unit, open]): UnitDays => ({
      unit,
      days: open,
      ...(neighbourhood === undefined ? {} : { neighbourhood }),
    }),
  );
  const all = Object.keys(units).flatMap((unit) =>
    (seats[unit] ?? [[people[0]!.id]]).map((eligible, role) => ({ unit, role: `role-${role}`, eligible })),
  );
  return { seed: ZEROS, drawId: DRAW_ID, seats: all, inspectors: people, units: days, together };
}

/** The days as `unit: day (days passed over)`, and how often the draw began again; or what was impossible. */
function drawn(given: Case) {
  const draw = orThrow(drawDays(inputOf(given)));
  if (!draw.complete) return draw;
  const days = draw.visits.map(({ unit, day, passedOver }) => [unit, day, ...passedOver].join(" "));
  return draw.restarts === 0 ? days : [...days, draw.restarts];
}

const ann = (more: Partial<TeamInspector> = {}): TeamInspector => ({ id: "I-1", capacity: 9, ...more });
const bob = (more: Partial<TeamInspector> = {}): TeamInspector => ({ id: "I-2", capacity: 9, ...more });

describe("a unit is visited", () => {
  test("on its first choice, where everybody has time", () => {
    const units = { "U-1": [MON, TUE, WED], "U-2": [MON, TUE, WED], "U-4": [MON, TUE, WED] };
    expect(drawn({ units, people: [ann()] })).toEqual([`U-1 ${WED}`, `U-2 ${TUE}`, `U-4 ${MON}`]);
  });

  test("on another day when the day is full, and the full one is named", () => {
    expect(drawn({ units: { "U-1": [MON, TUE], "U-2": [MON, TUE] }, people: [ann({ perDay: 1 })] })).toEqual([
      `U-1 ${MON} ${TUE}`,
      `U-2 ${TUE}`,
    ]);
  });

  test("on another day when nobody is there, or has gone elsewhere already", () => {
    const units = { "U-1": [MON, TUE, WED] };
    expect(drawn({ units, people: [ann({ away: [WED] })] })).toEqual([`U-1 ${TUE} ${WED}`]);
    expect(drawn({ units, people: [ann({ perDay: 1, busy: [WED, TUE] })] })).toEqual([
      `U-1 ${MON} ${WED} ${TUE}`,
    ]);
  });

  test("in another week when the week is full", () => {
    const nextMonday = "2026-03-09";
    const units = { "U-1": [MON, nextMonday], "U-2": [TUE, nextMonday] };
    expect(drawn({ units, people: [ann({ perWeek: 1, busy: [WED] })] })).toMatchObject({ complete: false });
    expect(drawn({ units, people: [ann({ perWeek: 2, busy: ["2026-03-10"] })] })).toEqual([
      `U-1 ${MON} ${nextMonday}`,
      `U-2 ${nextMonday}`,
    ]);
  });

  test("on no day that somebody else needs more", () => {
    // U-2 comes first and would choose Tuesday, but U-1 has no other day.
    expect(drawn({ units: { "U-1": [TUE], "U-2": [MON, TUE] }, people: [ann({ perDay: 1 })] })).toEqual([
      `U-1 ${TUE}`,
      `U-2 ${MON} ${TUE}`,
    ]);
  });
});

describe("neighbours", () => {
  const units = { "U-1": [MON, TUE, WED], "U-2": [MON, TUE, WED], "U-3": [MON, TUE, WED] };

  test("go on one day, which is the choice of the first", () => {
    expect(drawn({ units, people: [ann()], neighbourhood: "N", together: 2 })).toEqual([
      `U-1 ${WED}`,
      `U-2 ${TUE}`,
      `U-3 ${TUE}`,
    ]);
  });

  test("pass over a day that has not room for all of them", () => {
    const people = [ann({ perDay: 2, busy: [TUE] })];
    expect(drawn({ units, people, neighbourhood: "N", together: 2 })).toEqual([
      `U-1 ${WED}`,
      `U-2 ${MON} ${TUE}`,
      `U-3 ${MON} ${TUE}`,
    ]);
  });
});

describe("who finds no day", () => {
  test("shows in a witness: three visits in two days of one person", () => {
    const units = { "U-1": [MON, TUE], "U-2": [MON, TUE], "U-3": [MON, TUE] };
    const given = { units, people: [ann({ perDay: 1 })] };
    expect(drawn(given)).toEqual({
      complete: false,
      undated: [],
      witness: {
        shortfall: 1,
        seats: ["U-1", "U-2", "U-3"].map((unit) => ({ unit, role: "role-0" })),
        room: [{ inspector: "I-1", room: 2 }],
      },
    });
    expect(emptyOpenSeats(inputOf(given))).toBe(1);
  });

  test("is named where each seat alone has a day, but not both the same", () => {
    const given = {
      units: { "U-1": [MON, TUE] },
      people: [ann({ away: [MON] }), bob({ away: [TUE] })],
      seats: { "U-1": [["I-1"], ["I-2"]] },
    };
    expect(drawn(given)).toEqual({ complete: false, witness: undefined, undated: ["U-1"] });
    expect(emptyOpenSeats(inputOf(given))).toBe(0);
  });

  test("comes first when the draw begins again", () => {
    // U-2 takes Tuesday, and then the two of U-1 have no common day; so U-1 goes first, and U-2 on Monday.
    const people = [ann({ perDay: 1 }), bob({ away: [MON] })];
    const seats = { "U-1": [["I-1"], ["I-2"]], "U-2": [["I-1"]] };
    expect(drawn({ units: { "U-1": [MON, TUE], "U-2": [MON, TUE] }, people, seats })).toEqual([
      `U-1 ${TUE}`,
      `U-2 ${MON} ${TUE}`,
      1,
    ]);
  });
});
