import { describe, expect, test } from "vitest";
import { joinVisits } from "../../../src/teams/join-visits.js";
import { joinable, MON, type TeamTown, TUE, teamCase } from "../../support/team-case.js";

const UNITS = [
  { id: "U-1", days: [MON, TUE] },
  { id: "U-2", days: [MON, TUE] },
];

/** Joined seats as `unit role inspector`, the seats that are left, and who may not take them. */
function joinedIn(
  there: readonly string[],
  { day = TUE, more = {}, ...town }: TeamTown & { readonly day?: string } = {},
) {
  const join = joinVisits(
    teamCase({ units: UNITS, ...town, more: { ...joinable("U-1", day, ...there), ...more } }),
  );
  return {
    joined: join.joined.map(({ unit, role, inspector }) => `${unit} ${role} ${inspector}`),
    left: join.seatsOf(join.units).map(({ unit, role }) => `${unit} ${role}`),
    except: join.seatsOf(join.units).find(({ unit }) => unit === "U-1")?.except,
    days: join.units.map(({ days }) => days),
  };
}

const ALL_LEFT = ["U-1 lead", "U-1 second", "U-2 lead", "U-2 second"];

describe("whoever is there already", () => {
  test("takes each seat that they may, the first in id order, and the unit has the day of that visit", () => {
    expect(joinedIn(["I-3", "I-1"])).toMatchObject({
      joined: ["U-1 lead I-1", "U-1 second I-3"],
      left: ["U-2 lead", "U-2 second"],
      days: [[TUE], [MON, TUE]],
    });
  });

  test("leaves the other seats to be drawn, but not for themselves", () => {
    expect(joinedIn(["I-2"])).toMatchObject({
      joined: ["U-1 lead I-2"],
      left: ALL_LEFT.slice(1),
      except: ["I-2"],
    });
    expect(joinedIn(["I-5", "I-4"])).toMatchObject({
      joined: ["U-1 second I-4"],
      left: ["U-1 lead", "U-2 lead", "U-2 second"],
    });
  });

  test("goes along on an open day alone", () => {
    expect(joinedIn(["I-1", "I-3"], { day: "2026-03-20" })).toEqual({
      joined: [],
      left: ALL_LEFT,
      except: [],
      days: [
        [MON, TUE],
        [MON, TUE],
      ],
    });
  });

  test("goes along even where their visits of the round or the year are used up", () => {
    const full = { room: { "I-1": 0, "I-3": 0 }, yearRoom: { "I-1": 0 } };
    expect(joinedIn(["I-1", "I-3"], full).joined).toEqual(["U-1 lead I-1", "U-1 second I-3"]);
  });

  test("does not go along where they are recused", () => {
    const units = [{ ...UNITS[0]!, recused: new Set(["I-1"]) }, UNITS[1]!];
    expect(joinedIn(["I-1", "I-2"], { units }).joined).toEqual(["U-1 lead I-2"]);
  });

  test("does not sit beside a colleague with whom they never sit, and nobody is drawn who would", () => {
    const people = { "I-1": { notWith: ["I-4"] }, "I-5": { notWith: ["I-1"] } };
    expect(joinedIn(["I-1", "I-4"], { people })).toMatchObject({
      joined: ["U-1 lead I-1"],
      except: ["I-1", "I-4", "I-5"],
    });
  });

  test("does not sit beside one of their agency where agencies are kept apart", () => {
    const team = { apart: "agency" } as const;
    expect(joinedIn(["I-1", "I-2"], { team })).toMatchObject({
      joined: ["U-1 lead I-1"],
      except: ["I-1", "I-2", "I-3"],
    });
    expect(joinedIn(["I-1", "I-2", "I-4"], { team }).joined).toEqual(["U-1 lead I-1", "U-1 second I-4"]);
  });
});

test("a joined seat says which visit it joins", () => {
  const { joined } = joinVisits(teamCase({ units: UNITS, more: joinable("U-1", MON, "I-1") }));
  expect(joined).toEqual([{ unit: "U-1", role: "lead", inspector: "I-1", drawId: "000000/2026/M-2/R01" }]);
});
