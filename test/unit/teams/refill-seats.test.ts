import { describe, expect, test } from "vitest";
import { type RefillCase, refillSeats, type StandingSeat } from "../../../src/teams/refill-seats.js";
import { MON, type TeamTown, TUE, teamCase } from "../../support/team-case.js";

const seat = (
  unit: string,
  role: string,
  inspector: string,
  more: Partial<StandingSeat> = {},
): StandingSeat => ({
  ...{ unit, role, inspector, day: undefined, state: "held", joined: false },
  ...more,
});
const VACANT = { state: "vacant" } as const;
const FIXED = { state: "fixed" } as const;
const JOINS = "000000/2026/M-2/R01";

/** I-1 has to give up the lead of U-1; I-2 leads in U-2. */
const SEATS = [
  seat("U-1", "lead", "I-1", VACANT),
  seat("U-1", "second", "I-3"),
  seat("U-2", "lead", "I-2"),
  seat("U-2", "second", "I-4"),
];

interface Refill extends TeamTown {
  readonly seats?: readonly StandingSeat[];
  readonly there?: readonly string[];
}

/**
 * Seats that change hands as `unit role inspector`, and whether somebody had to move; or the seats of the
 * witness.
 */
function refilled({ seats = SEATS, there = [], ...town }: Refill = {}) {
  const given: RefillCase = {
    staffing: teamCase({ units: [{ id: "U-1" }, { id: "U-2" }], ...town }),
    ...{ seats, isOut: (id: string) => id === "I-1", joinable: () => there },
  };
  const answer = refillSeats(given);
  if ("witness" in answer) return answer.witness.seats.map(({ unit, role }) => `${unit} ${role}`);
  return [
    ...answer.seats.map(({ unit, role, inspector, joins }) =>
      [unit, role, inspector, joins].filter(Boolean).join(" "),
    ),
    answer.moved,
  ];
}

const LEADERS = { "I-3": { qualifications: ["lead"] } };

describe("a vacant seat", () => {
  test("is filled with all others where they are", () => {
    expect(refilled()).toEqual(["U-1 lead I-2", false]);
  });

  test("counts the seats that somebody holds against what they may do", () => {
    expect(refilled({ room: { "I-2": 2 } })).toEqual(["U-1 lead I-2", false]);
    expect(refilled({ room: { "I-2": 1 } })).toEqual(["U-1 lead", "U-2 lead"]);
  });

  test("counts no seat that goes along with another visit", () => {
    const seats = SEATS.map((each) => (each.inspector === "I-2" ? { ...each, joined: true } : each));
    expect(refilled({ seats, room: { "I-2": 1 } })).toEqual(["U-1 lead I-2", false]);
  });

  test("is not given back to whoever left it, even where no rule bars them", () => {
    const seats = [seat("U-2", "lead", "I-2", VACANT), seat("U-2", "second", "I-4")];
    expect(refilled({ seats, units: [{ id: "U-2" }] })).toEqual(["U-2 lead"]);
  });

  test("is filled around the limit of a day", () => {
    const seats = SEATS.map((each) => ({ ...each, day: MON }));
    const days = {
      units: ["U-1", "U-2"].map((id) => ({ id, days: [MON, TUE] })),
      schedule: {},
      people: { "I-2": { perDay: 1 } },
    };
    expect(refilled({ ...days, seats })).toEqual(["U-1 lead", "U-2 lead"]);
    expect(
      refilled({ ...days, seats: seats.map((each) => (each.unit === "U-2" ? { ...each, day: TUE } : each)) }),
    ).toEqual(["U-1 lead I-2", false]);
  });

  test("is nobody's who must not sit with those who sit there", () => {
    const seats = SEATS.map((each) => (each.state === "held" ? { ...each, ...FIXED } : each));
    const given = { seats, room: { "I-2": 1 } };
    expect(refilled({ ...given, people: { "I-5": { qualifications: ["lead"] } } })).toEqual([
      "U-1 lead I-5",
      false,
    ]);
    expect(refilled({ ...given, people: { "I-5": { qualifications: ["lead"], notWith: ["I-3"] } } })).toEqual(
      ["U-1 lead"],
    );
  });

  test("is open to the unit's own standing team alone", () => {
    const team = { teams: "standing" } as const;
    const people = { "I-1": { team: "A" }, "I-2": { team: "B" }, "I-3": { team: "A" }, "I-4": { team: "B" } };
    expect(refilled({ team, people })).toEqual(["U-1 lead"]);
    expect(refilled({ team, people: { ...people, "I-2": { team: "A" } } })).toContain("U-1 lead I-2");
  });
});

describe("where nobody else can take it", () => {
  // Only I-3, who has the second seat of U-1, could lead: the visit of U-2 was made, and it was the only one
  // that I-2 can make.
  const seats = SEATS.map((each) => (each.unit === "U-2" ? { ...each, ...FIXED } : each));
  const given = { people: LEADERS, room: { "I-2": 1 } };

  test("others move, and their seats are drawn", () => {
    // By `verifiers/python` I-4 comes first for the second seat, after I-1 who is out.
    expect(refilled({ ...given, seats })).toEqual(["U-1 second I-4", "U-1 lead I-3", true]);
  });

  test("whoever can stay stays", () => {
    // With U-2 still to be visited I-2 goes to U-1 and I-3 leads U-2: both second seats keep their people.
    expect(refilled(given)).toEqual(["U-2 lead I-3", "U-1 lead I-2", true]);
  });

  test("nobody moves whose visit was made", () => {
    const made = seats.map((each) => (each.inspector === "I-3" ? { ...each, ...FIXED } : each));
    expect(refilled({ ...given, seats: made })).toEqual(["U-1 lead"]);
  });
});

describe("a seat that joins another visit", () => {
  const seats = [seat("U-1", "lead", "I-1", { ...VACANT, joined: true, joins: JOINS }), ...SEATS.slice(1)];

  test("follows whoever makes that visit now, the first in id order who may sit there", () => {
    const people = { ...LEADERS, "I-5": { qualifications: ["lead"] } };
    expect(refilled({ seats, people, there: ["I-5", "I-2"] })).toEqual([`U-1 lead I-2 ${JOINS}`, false]);
    expect(refilled({ seats, people, there: ["I-3", "I-5"] })).toEqual([`U-1 lead I-5 ${JOINS}`, false]);
  });

  test("is drawn like any other where nobody of that visit may sit there", () => {
    expect(refilled({ seats, there: ["I-4"] })).toEqual(["U-1 lead I-2", false]);
  });
});
