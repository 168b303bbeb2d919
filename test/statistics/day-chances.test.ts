/**
 * Every working day of a round has the same chance for every unit, whatever the other units got; a unit's day
 * says nothing of another's.
 */

import { describe, expect, test } from "vitest";
import { drawDays, orThrow, sha256Hex } from "../../src/protocol.js";
import { CHI, chiOfCounts, isWithin, Z } from "./bounds.js";

const DAYS = Array.from({ length: 20 }, (_, d) => `2026-03-${String(d + 1).padStart(2, "0")}`);
const UNITS = Array.from({ length: 4 }, (_, u) => `U-${u}`);
const DRAWS = 4000;

type Draw = (seed: string) => readonly string[];

const ours: Draw = (seed) => {
  const seats = UNITS.flatMap((unit) =>
    ["lead", "second"].map((role) => ({ unit, role, eligible: ["I-0", "I-1", "I-2", "I-3"] })),
  );
  const inspectors = [0, 1, 2, 3].map((i) => ({ id: `I-${i}`, capacity: 4, perDay: 2 }));
  const drawn = orThrow(
    drawDays({
      seed,
      drawId: "000000/2026/CONFORMANCE/R02",
      seats,
      inspectors,
      units: UNITS.map((unit) => ({ unit, days: DAYS })),
    }),
  );
  if (!drawn.complete) throw new Error("not complete");
  return drawn.visits.map(({ day }) => day);
};

/** Negative controls: days in the order of the list, and one lot for all. */
const inOrder: Draw = (seed) =>
  UNITS.map((_, u) => DAYS[(Number.parseInt(seed.slice(0, 4), 16) + 5 * u) % DAYS.length]!);
const early: Draw = (seed) =>
  UNITS.map(
    (_, u) =>
      DAYS[Math.floor((Number.parseInt(seed.slice(4 * u, 4 * u + 4), 16) / 65536) ** 1.2 * DAYS.length)]!,
  );

function examine(draw: Draw): { readonly even: boolean; readonly independent: boolean } {
  const draws = Array.from({ length: DRAWS }, (_, n) => draw(sha256Hex(`days ${n}`)));
  const even = UNITS.every((_, u) =>
    isWithin(chiOfCounts(DAYS.map((day) => draws.filter((days) => days[u] === day).length)), CHI[19]),
  );
  // Two units meet on one day in one draw of twenty.
  const met = draws.filter((days) => days[0] === days[1]).length;
  const [mean, deviation] = [DRAWS / 20, Math.sqrt((DRAWS / 20) * (19 / 20))];
  return { even, independent: Math.abs(met - mean) / deviation <= Z };
}

describe("days of visits", () => {
  test("are even, and those of two units independent", () =>
    expect(examine(ours)).toEqual({ even: true, independent: true }));
  test("one lot for all is caught", () => expect(examine(inOrder).independent).toBe(false));
  test("early days preferred are caught", () => expect(examine(early).even).toBe(false));
});
