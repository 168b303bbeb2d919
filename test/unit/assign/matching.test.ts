/** Who sits where, seat by seat: what is counted, what is taken back, and why seats stay empty. */
import { describe, expect, test } from "vitest";
import { fillSeats } from "../../../src/assign/fill-seats.js";
import { fillSeat } from "../../../src/assign/find-place.js";
import { levelLoads } from "../../../src/assign/levels.js";
import {
  emptyMatching,
  fixSeat,
  type Matching,
  mateOfGroup,
  seat,
  setLimits,
  undoMoves,
} from "../../../src/assign/matching.js";
import { NOBODY } from "../../../src/assign/nobody.js";
import { shortageOf } from "../../../src/assign/shortage.js";
import { staffingProblem } from "../../../src/assign/staffing-problem.js";
import { orThrow } from "../../../src/index.js";
import { coreOf, type StaffingInput, type TeamInspector } from "../../../src/protocol.js";

/** Seats as `unit role: people`, people as how often each may go. */
function inputOf(
  seats: readonly string[],
  people: Readonly<Record<string, number | Partial<TeamInspector>>>,
): StaffingInput {
  return {
    seats: seats.map((text) => {
      const [unit, role, ...eligible] = text.split(/[ :,]+/);
      return { unit: unit!, role: role!, eligible };
    }),
    inspectors: Object.entries(people).map(([id, given]) => ({
      id,
      capacity: 9,
      ...(typeof given === "number" ? { capacity: given } : given),
    })),
  };
}

function open(...given: Parameters<typeof inputOf>): Matching {
  const problem = orThrow(staffingProblem(inputOf(...given)));
  return emptyMatching(problem, problem.capacity.slice());
}

const [ANN, BOB] = [0, 1];

describe("a seat", () => {
  const matching = () =>
    open(["U-1 lead: ann, bob", "U-1 second: ann, bob", "U-2 lead: ann, bob"], { ann: 2, bob: 1 });

  test("that somebody takes counts in their load, and no longer once another has it", () => {
    const now = matching();
    seat(now, 0, ANN, 0);
    seat(now, 2, ANN, 0);
    expect([...now.load]).toEqual([2, 0]);
    seat(now, 2, BOB, 0);
    expect([[...now.load], [...now.holder]]).toEqual([
      [1, 1],
      [ANN, NOBODY, BOB],
    ]);
  });

  test("that was taken on trial is given back, whoever sat there before", () => {
    const now = matching();
    seat(now, 0, ANN, 0);
    now.journal = [];
    seat(now, 0, BOB, 0);
    seat(now, 2, ANN, 0);
    seat(now, 0, NOBODY, 0);
    undoMoves(now);
    expect([[...now.load], [...now.holder]]).toEqual([
      [1, 0],
      [ANN, NOBODY, NOBODY],
    ]);
  });

  test("knows who of a group sits beside it, and not itself", () => {
    const now = matching();
    seat(now, 0, ANN, 0);
    expect([
      mateOfGroup(now, 1, ANN),
      mateOfGroup(now, 0, ANN),
      mateOfGroup(now, 1, BOB),
      mateOfGroup(now, 2, ANN),
    ]).toEqual([...[0, NOBODY, NOBODY, NOBODY]]);
  });

  test("finds a place by moving another, unless that one is fixed", () => {
    const given = [["U-1 lead: ann, bob", "U-2 lead: ann"], { ann: 1, bob: 1 }] as const;
    const now = open(...given);
    seat(now, 0, ANN, 0);
    expect([fillSeat(now, 1), [...now.holder]]).toEqual([true, [BOB, ANN]]);
    const fixed = open(...given);
    seat(fixed, 0, ANN, 0);
    fixSeat(fixed, 0);
    expect([fillSeat(fixed, 1), [...fixed.holder]]).toEqual([false, [ANN, NOBODY]]);
  });

  test("is nobody's who has no room left under a lower limit", () => {
    const now = matching();
    setLimits(now, Int32Array.of(0, 1));
    expect([fillSeat(now, 0), fillSeat(now, 2), [...now.load]]).toEqual([true, false, [0, 1]]);
  });
});

describe("a witness", () => {
  const witness = (...given: Parameters<typeof inputOf>) => {
    const problem = orThrow(staffingProblem(inputOf(...given)));
    const found = shortageOf(fillSeats(problem, problem.capacity.slice()));
    return (
      found && [
        found.shortfall,
        found.seats.map(({ unit }) => unit).join(),
        found.room.map((each) => `${each.inspector} ${each.room}`).join(),
      ]
    );
  };

  test("is none where every seat is filled", () => {
    expect(witness(["U-1 lead: ann, bob", "U-2 lead: ann"], { ann: 1, bob: 1 })).toBeUndefined();
  });

  test("names the seats that are short, and not those that others can fill", () => {
    const seats = ["U-1 lead: ann", "U-2 lead: ann", "U-3 lead: bob"];
    expect(witness(seats, { ann: 1, bob: 5 })).toEqual([1, "U-1,U-2", "ann 1"]);
  });

  test("counts for a room no more units than one may go to", () => {
    expect(
      witness(["U-1 first: ann, bob", "U-1 second: ann, bob", "U-1 third: ann, bob"], { ann: 9, bob: 9 }),
    ).toEqual([1, "U-1,U-1,U-1", "ann 1,bob 1"]);
  });

  test("of all shortages together is larger than one that is shown at a glance", () => {
    const given = [
      ["U-1 lead: ann", "U-2 lead: ann", "U-3 lead: bob", "U-4 lead: bob"],
      { ann: 1, bob: 1 },
    ] as const;
    expect(witness(...given)).toEqual([2, "U-1,U-2,U-3,U-4", "ann 1,bob 1"]);
    expect(orThrow(coreOf(inputOf(...given)))).toMatchObject({
      shortfall: 1,
      seats: [{ unit: "U-1" }, { unit: "U-2" }],
      room: [{ inspector: "ann" }],
    });
  });
});

describe("levels", () => {
  /** Levels of the round and the year, limits, and the band; each unit has one seat for anybody. */
  function levels(units: number, people: Parameters<typeof inputOf>[1], band = 0, mean = false) {
    const who = Object.keys(people).join();
    const problem = orThrow(
      staffingProblem(
        inputOf(
          Array.from({ length: units }, (_, n) => `U-${n} lead: ${who}`),
          people,
        ),
      ),
    );
    const found = levelLoads(fillSeats(problem, problem.capacity.slice()), { band, atLeastMean: mean });
    return { round: [...found.round], year: [...found.year], limit: [...found.limit], band: found.band };
  }

  test("of a round are even, and rounded up", () => {
    expect(levels(5, { ann: 9, bob: 9 }).round).toEqual([3, 3]);
    expect(levels(5, { ann: 1, bob: 9 })).toMatchObject({ round: [4, 4], limit: [1, 4] });
  });

  test("of a part-timer speak of full posts: part of a post has that part of the visits", () => {
    expect(levels(6, { ann: {}, bob: { share: "1/2" } })).toMatchObject({ round: [4, 4], limit: [4, 2] });
    expect(levels(5, { ann: {}, bob: { share: "2/3" } })).toMatchObject({ round: [3, 3], limit: [3, 2] });
  });

  test("of the year count what was carried in, and the band widens until every seat has somebody", () => {
    // Three visits: bob would come up to three and ann, who has five, would rest; but the level of the round
    // lets nobody go more than twice. So ann goes once: five and one are three above the level of three, and
    // two above the mean of four.
    const people = { ann: { carried: 5 }, bob: {} };
    expect(levels(3, people)).toEqual({ round: [2, 2], year: [3, 3], limit: [1, 2], band: 3 });
    expect(levels(3, people, 0, true)).toEqual({ round: [2, 2], year: [4, 4], limit: [1, 2], band: 2 });
  });

  test("have the policy's own band where that is wide enough", () => {
    expect(levels(3, { ann: { carried: 5 }, bob: {} }, 4)).toMatchObject({ limit: [2, 2], band: 4 });
  });
});
