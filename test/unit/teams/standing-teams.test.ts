import { describe, expect, test } from "vitest";
import type { TeamInspector, TeamSeat } from "../../../src/protocol.js";

import { staffUnits } from "../../../src/teams/staff-units.js";
import { permanentTeamProblem, seatMembers, TEAM_SEAT } from "../../../src/teams/standing-teams.js";
import { MON, TUE, teamCase } from "../../support/team-case.js";

/** I-1 and I-3 are team A, I-2, I-4 and I-5 team B. */
const TEAMS = {
  "I-1": { team: "A" },
  "I-3": { team: "A" },
  "I-2": { team: "B" },
  "I-4": { team: "B" },
  "I-5": { team: "B" },
};
const roster = teamCase({ people: TEAMS }).inspectors;
const SEATS: readonly TeamSeat[] = [
  { unit: "U-1", role: "lead", eligible: ["I-1", "I-2"] },
  { unit: "U-1", role: "second", eligible: ["I-1", "I-2", "I-3", "I-4", "I-5"] },
];

const people = (change: Readonly<Record<string, Partial<TeamInspector>>> = {}): TeamInspector[] =>
  roster.map(({ id }) => ({ id, capacity: 6, ...change[id] }));

/** Teams that may go to U-1. */
const ableTeams = (seats = SEATS, given = people()) =>
  permanentTeamProblem(seats, given, roster, [MON, TUE]).seats[0]?.eligible;

/** Team B as the draw sees it. */
const teamB = (change: Readonly<Record<string, Partial<TeamInspector>>>) =>
  permanentTeamProblem(SEATS, people(change), roster, [MON, TUE]).people[1];

describe("one seat a unit, for a whole team", () => {
  test("is open to every team whose members can fill the seats", () => {
    expect(ableTeams()).toEqual(["A", "B"]);
    expect(ableTeams([{ ...SEATS[0]!, eligible: ["I-2"] }, SEATS[1]!])).toEqual(["B"]);
    expect(ableTeams([...SEATS, { ...SEATS[1]!, role: "third" }])).toEqual(["B"]);
    expect(permanentTeamProblem(SEATS, people(), roster, []).seats).toMatchObject([
      { unit: "U-1", role: TEAM_SEAT },
    ]);
  });

  test("is open as soon as there is some way to fill them, whoever must give way", () => {
    const team = "abcdefghijklmnop".split("").map((id) => ({ ...roster[0]!, id, team: "T" }));
    const able = (...lists: readonly string[]) =>
      permanentTeamProblem(
        lists.map((list, n) => ({ unit: "U-1", role: `${n}`, eligible: list.split("") })),
        team.map(({ id }) => ({ id, capacity: 1 })),
        team,
        [],
      ).seats[0]!.eligible.length === 1;
    expect(able("ab", "bc", "a", "cd")).toBe(true);
    expect(able("ab", "bc", "a", "bc", "d")).toBe(false);
    expect(able("abc", "abc", "abc")).toBe(true);
    expect(able("ab", "ab", "ab")).toBe(false);
    // Tried one after the other these are so many ways that nobody sees the end.
    const all = "abcdefghijklmnop";
    const allBut = (seats: number): string[] => Array.from({ length: all.length - seats }, () => all);
    expect(able(...allBut(0))).toBe(true);
    expect(able(...allBut(1), "")).toBe(false);
    expect(able(...allBut(1), "a", "a")).toBe(false);
  });

  test("is closed to a team of which one member may not go", () => {
    expect(ableTeams([SEATS[0]!, { ...SEATS[1]!, except: ["I-5"] }])).toEqual(["A"]);
  });

  test("is closed to whoever has no team, and to members who have left", () => {
    const changed = roster.map((each) => ({
      ...each,
      ...(each.id === "I-1" ? { team: null } : {}),
      ...(each.id === "I-5" ? { status: "inactive" as const } : {}),
    }));
    const { seats, people: teams } = permanentTeamProblem(
      SEATS,
      people({ "I-5": { capacity: 0 } }),
      changed,
      [],
    );
    expect(seats[0]?.eligible).toEqual(["B"]);
    expect(teams.map(({ id, capacity }) => [id, capacity])).toEqual([
      ["A", 6],
      ["B", 6],
    ]);
  });
});

describe("a team can do what its weakest member can", () => {
  test("in visits, in limits and in its post", () => {
    expect(
      teamB({
        "I-2": { capacity: 4, carried: 1 },
        "I-4": { capacity: 5, carried: 7, share: "1/2" },
        "I-5": { perDay: 2, share: "2/3" },
      }),
    ).toEqual({
      id: "B",
      ...{ capacity: 4, carried: 7, perDay: 2, share: "1/2", away: [], busy: [] },
    });
    expect(teamB({ "I-2": { perWeek: 3 }, "I-5": { perWeek: 2 } })).toMatchObject({ perWeek: 2 });
  });

  test("and is away when those who are there cannot fill the seats", () => {
    expect(teamB({ "I-2": { away: [MON] } })?.away).toEqual([MON]);
    expect(teamB({ "I-4": { away: [MON] }, "I-5": { away: [TUE] } })?.away).toEqual([]);
    expect(teamB({ "I-4": { away: [MON] }, "I-5": { away: [MON, TUE] } })?.away).toEqual([MON]);
  });

  test("and is busy on a day as often as whoever is most", () => {
    expect(teamB({ "I-2": { busy: [MON] }, "I-4": { busy: [MON, MON, TUE] } })?.busy).toEqual([
      MON,
      MON,
      TUE,
    ]);
  });
});

describe("within the team that was drawn", () => {
  const seatedOn = (day: string | undefined, change = {}) => {
    const seats = SEATS.map((seat) => (day === undefined ? seat : { ...seat, day }));
    const drawn = {
      ...{ complete: true as const, band: null, levels: null, loads: [] },
      seats: [{ unit: "U-1", role: TEAM_SEAT, inspector: "B", passedOver: ["A"], pairOver: false }],
    };
    return seatMembers(drawn, {
      seed: teamCase().seed,
      drawId: teamCase().drawId,
      seats,
      people: people(change),
      roster,
    });
  };
  const named = (seats: readonly { readonly role: string; readonly inspector: string }[]) =>
    seats.map(({ role, inspector }) => `${role} ${inspector}`).sort();

  test("the seats are drawn among its members, each of whom sits once", () => {
    // By `verifiers/python` I-2 comes first for the lead, and then I-4 before I-5 for the second seat.
    const { teams, standing } = seatedOn(undefined);
    expect(named(teams.seats)).toEqual(["lead I-2", "second I-4"]);
    expect(standing).toEqual([{ unit: "U-1", team: "B", passedOver: ["A"] }]);
    expect(teams.loads.map(({ inspector, load }) => `${inspector} ${load}`)).toEqual([
      "I-1 0",
      "I-2 1",
      "I-3 0",
      "I-4 1",
      "I-5 0",
    ]);
  });

  test("only those sit who are there on the day", () => {
    expect(named(seatedOn(MON, { "I-4": { away: [MON] } }).teams.seats)).toEqual(["lead I-2", "second I-5"]);
    expect(named(seatedOn(TUE, { "I-4": { away: [MON] } }).teams.seats)).toEqual(["lead I-2", "second I-4"]);
  });
});

test("a round of standing teams names them, and proves by them what cannot be staffed", () => {
  const town = { people: TEAMS, team: { teams: "standing" as const }, units: [{ id: "U-1" }, { id: "U-2" }] };
  const staffed = staffUnits(teamCase(town));
  expect(staffed.standing?.map(({ unit }) => unit).sort()).toEqual(["U-1", "U-2"]);
  for (const { unit, team } of staffed.standing ?? []) {
    const sitting = staffed
      .teams!.seats.filter((seat) => seat.unit === unit)
      .map(({ inspector }) => TEAMS[inspector as keyof typeof TEAMS].team);
    expect(sitting).toEqual([team, team]);
  }
  const { impossible } = staffUnits(teamCase({ ...town, room: { "I-3": 1, "I-5": 0 } }));
  expect(impossible?.room.map(({ inspector, room }) => [inspector, room])).toEqual([
    ["A", 1],
    ["B", 0],
  ]);
  expect(impossible).toMatchObject({ shortfall: 1, nearFits: [] });
});
