import { describe, expect, test } from "vitest";
import { staffUnits } from "../../../src/teams/staff-units.js";
import { teamInspectors } from "../../../src/teams/staffing-case.js";
import { joinable, MON, type TeamTown, TUE, teamCase, WED } from "../../support/team-case.js";

const TWO = [{ id: "U-2" }, { id: "U-1" }];

/** Seats as `unit role inspector (those passed over)`. */
function seatsOf(town: TeamTown): readonly string[] | undefined {
  return staffUnits(teamCase(town)).teams?.seats.map(({ unit, role, inspector, passedOver }) =>
    [unit, role, inspector, ...passedOver].join(" "),
  );
}

describe("a round that can be staffed", () => {
  test("fills every seat in ticket order with the first who may sit there", () => {
    // By `verifiers/python` the seats come in this order. I-1 is first for both seats of U-1, I-2 for
    // both of U-2: they sit in one of them.
    expect(seatsOf({ units: TWO })).toEqual([
      "U-1 second I-1",
      "U-1 lead I-2 I-1",
      "U-2 lead I-2",
      "U-2 second I-3 I-2",
    ]);
    expect(staffUnits(teamCase({ units: TWO }))).toMatchObject({
      complete: true,
      unstaffed: [],
      impossible: null,
    });
  });

  test("says nothing of days where visits have none", () => {
    expect(staffUnits(teamCase())).not.toHaveProperty("days");
  });

  test("has a day for each visit where visits have days, in order of the units", () => {
    const units = TWO.map((unit) => ({ ...unit, days: [MON, TUE, WED] }));
    const { days } = staffUnits(teamCase({ units, schedule: {} }));
    expect(days).toEqual({
      visits: [
        { unit: "U-1", day: WED, passedOver: [] },
        { unit: "U-2", day: TUE, passedOver: [] },
      ],
      restarts: 0,
      together: 1,
    });
  });
});

describe("a round with one lead for two units", () => {
  const town: TeamTown = { units: TWO, room: { "I-1": 0, "I-2": 1 } };

  test("is not staffed at all where it must be complete, and says why", () => {
    expect(staffUnits(teamCase(town))).toMatchObject({
      complete: false,
      teams: null,
      unstaffed: ["U-2", "U-1"],
      impossible: {
        shortfall: 1,
        seats: [
          { unit: "U-1", role: "lead" },
          { unit: "U-2", role: "lead" },
        ],
        room: [{ inspector: "I-2", room: 1 }],
      },
    });
  });

  test("by rank sends a team to the unit of the first rank, and still says why not to the other", () => {
    const staffed = staffUnits(teamCase({ ...town, team: { staffing: "by-rank" } }));
    expect(staffed).toMatchObject({ complete: false, unstaffed: ["U-1"], impossible: { shortfall: 1 } });
    expect(staffed.teams?.seats.map(({ unit, role }) => `${unit} ${role}`)).toEqual([
      "U-2 lead",
      "U-2 second",
    ]);
  });

  test("names those who would fit but for one reason, who fills most seats first", () => {
    const people = { "I-3": { certificates: [], qualifications: ["lead"] }, "I-4": { status: "inactive" } };
    const { impossible } = staffUnits(teamCase({ ...town, people, team: { certificate: "law" } }));
    expect(impossible?.nearFits).toEqual([
      { inspector: "I-1", rule: "team/capacity", seats: 2 },
      { inspector: "I-3", rule: "team/certificate", seats: 2 },
      { inspector: "I-5", rule: "team/qualification", seats: 2 },
    ]);
  });

  test("and near fits count only the seats that one rule bars", () => {
    const units = [{ id: "U-2" }, { id: "U-1", recused: new Set(["I-1"]) }];
    const { impossible } = staffUnits(teamCase({ ...town, units, room: { "I-1": 0, "I-2": 1, "I-3": 0 } }));
    expect(impossible?.nearFits).toEqual([
      { inspector: "I-4", rule: "team/qualification", seats: 2 },
      { inspector: "I-5", rule: "team/qualification", seats: 2 },
      { inspector: "I-1", rule: "team/capacity", seats: 1 },
    ]);
  });
});

describe("a unit without an open day", () => {
  const units = [
    { id: "U-1", days: [] },
    { id: "U-2", days: [MON] },
  ];

  test("is told, with all its seats, and no near fit could help it", () => {
    expect(staffUnits(teamCase({ units, schedule: {} }))).toMatchObject({
      complete: false,
      days: null,
      unstaffed: ["U-1", "U-2"],
      impossible: { shortfall: 2, undated: ["U-1"], nearFits: [] },
    });
  });

  test("by rank gives way to those who have one", () => {
    const staffed = staffUnits(teamCase({ units, schedule: {}, team: { staffing: "by-rank" } }));
    expect(staffed).toMatchObject({ unstaffed: ["U-1"], days: { visits: [{ unit: "U-2", day: MON }] } });
  });
});

test("visits that are joined stand in the answer, with their day", () => {
  const units = TWO.map((unit) => ({ ...unit, days: [MON, TUE, WED] }));
  const more = joinable("U-1", MON, "I-1", "I-3");
  const staffed = staffUnits(teamCase({ units, schedule: { joins: true }, more }));
  expect(staffed.joined).toEqual([
    { unit: "U-1", role: "lead", inspector: "I-1", drawId: "000000/2026/M-2/R01" },
    { unit: "U-1", role: "second", inspector: "I-3", drawId: "000000/2026/M-2/R01" },
  ]);
  expect(staffed.days?.visits).toEqual([
    { unit: "U-1", day: MON, passedOver: [] },
    { unit: "U-2", day: TUE, passedOver: [] },
  ]);
  expect(staffed.teams?.seats.map(({ unit }) => unit)).toEqual(["U-2", "U-2"]);
});

describe("an inspector as the draw sees them", () => {
  const seen = (town: TeamTown) => teamInspectors(teamCase(town))[0]!;

  test("has the smaller of what the round and the year leave, and never less than none", () => {
    expect(seen({ room: { "I-1": 4 } }).capacity).toBe(4);
    expect(seen({ room: { "I-1": 4 }, yearRoom: { "I-1": 3 } }).capacity).toBe(3);
    expect(seen({ room: { "I-1": 4 }, yearRoom: { "I-1": -2 } }).capacity).toBe(0);
  });

  test("has a group only where agencies are kept apart", () => {
    expect(seen({})).not.toHaveProperty("group");
    expect(seen({ team: { apart: "agency" } }).group).toBe("north");
  });

  test("has their own limits before those of the policy, and is away on leave and without certificate", () => {
    const units = [{ id: "U-1", days: [MON, TUE, WED] }];
    const leave = [{ from: TUE, until: TUE }];
    const certificates = [{ kind: "law", from: "2024-01-01", until: TUE }];
    const people = { "I-1": { perDay: 1, leave, certificates } };
    const team = { limits: { perDay: 3, perWeek: 5 }, certificate: "law" };
    const more = { busy: new Map([["I-1", [MON]]]) };
    expect(seen({ people, units, team, schedule: {}, more })).toMatchObject({
      perDay: 1,
      perWeek: 5,
      away: [TUE, WED],
      busy: [MON],
    });
    expect(seen({ people, units, team })).not.toHaveProperty("away");
  });
});
