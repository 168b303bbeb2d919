import { describe, expect, test } from "vitest";
import { type MoveCase, moveSeats } from "../../../src/teams/move-seats.js";
import type { StandingSeat } from "../../../src/teams/refill-seats.js";
import { MON, type TeamTown, TUE, teamCase, WED } from "../../support/team-case.js";

/** Days that are closed now. */
const [THU, FRI] = ["2026-03-05", "2026-03-06"] as const;

const team = (
  unit: string,
  day: string,
  lead: string,
  second: string,
  more: Partial<StandingSeat> = {},
): StandingSeat[] => [
  { unit, role: "lead", day, inspector: lead, state: "held", joined: false },
  { unit, role: "second", day, inspector: second, state: "held", joined: false, ...more },
];

interface Move extends TeamTown, Partial<Pick<MoveCase, "seats" | "hosts" | "joinable">> {}

/**
 * U-1 stands on a Thursday that is closed now; Monday and Wednesday are open. Its own tickets choose
 * Wednesday.
 */
function moved({
  seats = team("U-1", THU, "I-1", "I-3"),
  hosts = new Map(),
  joinable = () => [],
  ...town
}: Move = {}) {
  const staffing = teamCase({ units: [{ id: "U-1", days: [MON, WED] }], schedule: {}, ...town });
  const { visits, seats: changed, unmoved } = moveSeats({ staffing, seats, hosts, joinable });
  return {
    visits: visits.map(({ unit, from, to, passedOver }) => [unit, from, to, ...passedOver]),
    seats: changed.map(({ unit, role, from, to }) => [unit, role, from, to].join(" ")),
    unmoved,
  };
}

const leave = (...days: readonly string[]) => ({ leave: days.map((day) => ({ from: day, until: day })) });

describe("a visit whose day is closed", () => {
  test("goes on the first day of its own tickets, with its team", () => {
    expect(moved()).toEqual({ visits: [["U-1", THU, WED]], seats: [], unmoved: [] });
  });

  test("keeps whoever can go on that day, and draws the others", () => {
    expect(moved({ people: { "I-1": leave(WED) } })).toEqual({
      visits: [["U-1", THU, WED]],
      seats: ["U-1 lead I-1 I-2"],
      unmoved: [],
    });
  });

  test("passes over a day on which its seats cannot be filled", () => {
    expect(moved({ people: { "I-1": leave(WED), "I-2": leave(WED) } })).toEqual({
      visits: [["U-1", THU, MON, WED]],
      seats: [],
      unmoved: [],
    });
  });

  test("stays where it is when no day is left", () => {
    const nowhere = { "I-1": leave(MON, WED), "I-2": leave(MON, WED) };
    expect(moved({ people: nowhere })).toEqual({
      visits: [],
      seats: [],
      unmoved: [{ unit: "U-1", day: THU }],
    });
    expect(moved({ units: [{ id: "U-1", days: [THU] }] }).unmoved).toEqual([{ unit: "U-1", day: THU }]);
  });

  test("tries the day of the visit with which it goes along first, if that is open", () => {
    expect(moved({ hosts: new Map([["U-1", MON]]) }).visits).toEqual([["U-1", THU, MON]]);
    expect(moved({ hosts: new Map([["U-1", TUE]]) }).visits).toEqual([["U-1", THU, WED]]);
  });
});

describe("several visits", () => {
  // By `verifiers/python` U-2 goes first; alone, each would choose Wednesday.
  const units = ["U-1", "U-2"].map((id) => ({ id, days: [TUE, WED] }));
  const seats = [...team("U-1", THU, "I-1", "I-3"), ...team("U-2", FRI, "I-1", "I-4")];

  test("are moved one after the other, around those that have moved", () => {
    expect(moved({ units, seats }).visits).toEqual([
      ["U-2", FRI, WED],
      ["U-1", THU, WED],
    ]);
    const people = { "I-1": { perDay: 1 } };
    expect(moved({ units, seats, people }).seats).toEqual(["U-1 lead I-1 I-2"]);
    expect(moved({ units, seats, people: { ...people, "I-2": leave(WED) } }).visits).toEqual([
      ["U-2", FRI, WED],
      ["U-1", THU, TUE, WED],
    ]);
  });
});

describe("somebody of a visit that is joined", () => {
  const seats = team("U-1", THU, "I-1", "I-3", { joined: true, joins: "000000/2026/M-2/R01" });

  test("stays a guest where that visit is on the new day too", () => {
    expect(moved({ seats, joinable: ({ day }) => (day === WED ? ["I-3"] : []) }).seats).toEqual([]);
  });

  test("holds the seat as any other does where it is not, and that is said", () => {
    expect(moved({ seats }).seats).toEqual(["U-1 second I-3 I-3"]);
  });

  test("makes no visit of their own as a guest, so a day that is full for them does not matter", () => {
    const lead = team("U-1", THU, "I-2", "I-3").map((each) =>
      each.role === "lead" ? { ...each, joined: true } : each,
    );
    const full = { seats: lead, people: { "I-2": { perDay: 1 } }, more: { busy: new Map([["I-2", [WED]]]) } };
    expect(moved({ ...full, joinable: () => ["I-2"] }).seats).toEqual([]);
    expect(moved(full).seats).toEqual(["U-1 lead I-2 I-1"]);
  });
});
