/**
 * Hard instances: every feasible one is staffed in full, every other one has a correct and smallest proof.
 */
import { describe, expect, test } from "vitest";
import {
  coreOf,
  drawTeams,
  orThrow,
  type Shortage,
  type TeamDrawInput,
  type TeamSeat,
} from "../../src/protocol.js";
import { canComplete } from "../support/brute-force-teams.js";
import { hardInstance, SHAPES } from "../support/hard-teams.js";
import { mostSeats } from "../support/highs.js";

const cases = SHAPES.flatMap((shape) => [0, 1, 3].map((excess) => ({ shape, excess })));

function seatsIn(input: TeamDrawInput, witness: Shortage): readonly TeamSeat[] {
  return input.seats.filter(({ unit, role }) =>
    witness.seats.some((seat) => seat.unit === unit && seat.role === role),
  );
}

/** Seats, and room for each person who may take one, add up to the shortfall. */
function expectArithmetic(input: TeamDrawInput, witness: Shortage): void {
  const seats = seatsIn(input, witness);
  const room = input.inspectors.flatMap(({ id, capacity }) => {
    const units = new Set(seats.filter(({ eligible }) => eligible.includes(id)).map(({ unit }) => unit)).size;
    return units === 0 ? [] : [{ inspector: id, room: Math.min(capacity, units) }];
  });
  expect(witness.room).toEqual(room);
  expect(seats.length - room.reduce((sum, each) => sum + each.room, 0)).toBe(witness.shortfall);
}

describe("small hard instances against trying everything", () => {
  test.each(cases)("$shape, $excess too many", ({ shape, excess }) => {
    for (let seed = 1; seed <= 10; seed++) {
      const input = hardInstance(shape, shape === "exact" ? 3 : 5, excess, seed);
      const possible = canComplete(
        input.seats,
        input.inspectors,
        new Map(input.inspectors.map(({ id, capacity }) => [id, capacity])),
      );
      const draw = orThrow(drawTeams(input));
      expect(draw.complete).toBe(possible);
      if (shape !== "rural") expect(possible).toBe(excess === 0);
      if (!draw.complete) expectArithmetic(input, draw.witness);
    }
  });
});

describe("larger hard instances against HiGHS", () => {
  test.each(cases)("$shape, $excess too many", ({ shape, excess }) => {
    for (let seed = 1; seed <= 3; seed++) {
      const input = hardInstance(shape, 40, excess, seed);
      const most = mostSeats(input.seats, input.inspectors);
      const draw = orThrow(drawTeams(input));
      expect(draw.complete).toBe(most === input.seats.length);
      if (draw.complete) continue;
      expect(draw.witness.shortfall).toBe(input.seats.length - most);
      expectArithmetic(input, draw.witness);
      expectSmallest(input, draw.witness);
    }
  });

  /** Without any one of its seats the witness falls short by less, and the core not at all. */
  function expectSmallest(input: TeamDrawInput, witness: Shortage): void {
    const seats = seatsIn(input, witness);
    const without = seats.filter((_, at) => at !== 0);
    expect(without.length - mostSeats(without, input.inspectors)).toBe(witness.shortfall - 1);
    const core = orThrow(coreOf(input))!;
    expect(core.shortfall).toBe(1);
    expectArithmetic(input, core);
    const kept = seatsIn(input, core);
    for (const left of kept)
      expect(orThrow(drawTeams({ ...input, seats: kept.filter((seat) => seat !== left) })).complete).toBe(
        true,
      );
  }
});
