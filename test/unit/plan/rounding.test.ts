import { describe, expect, test } from "vitest";
import { deepFreeze } from "../../../src/kernel/freeze.js";
import {
  type Fraction,
  fraction,
  readFraction,
  roundOneWay,
  roundTwoWays,
  ticketFraction,
} from "../../../src/protocol.js";

/** "A 3, B 1/2" */
const classes = (text: string): [string, Fraction][] =>
  text.split(", ").map((each) => {
    const [name = "", value] = each.split(" ");
    return [name, readFraction(value)!];
  });
/** "1 2 | 0 3" */
const table = (text: string): Fraction[][] =>
  text.split(" | ").map((row) => row.split(" ").map((cell) => readFraction(cell)!));

const DRAW = { seed: "0".repeat(64), drawId: "000000/2026/FIRE-01/R01", label: "tier" };

test("a ticket is a fraction of all its 256 bits", () => {
  expect(ticketFraction("0".repeat(64))).toEqual(fraction(0));
  expect(ticketFraction("f".repeat(64))).toEqual(fraction(2n ** 256n - 1n, 2n ** 256n));
});

describe("one way", () => {
  test("classes come back in the order given, summed in the order of their tickets", () => {
    const { order, rounded } = roundOneWay({ ...DRAW, classes: deepFreeze(classes("B 2, A 3")) });
    expect([...order].sort()).toEqual(["A", "B"]);
    expect(Object.entries(Object.fromEntries(rounded))).toEqual(Object.entries({ B: 2, A: 3 }));
  });

  test("the order of the classes changes nobody's number", () => {
    const sevenths = Array.from({ length: 9 }, (_, n): [string, Fraction] => [`c${n}`, fraction(n, 7)]);
    const { rounded, order } = roundOneWay({ ...DRAW, classes: sevenths });
    expect(roundOneWay({ ...DRAW, classes: [...sevenths].reverse() })).toEqual({
      order,
      rounded: [...rounded].reverse(),
    });
  });

  test("nothing to round is nothing", () => {
    expect(roundOneWay({ ...DRAW, classes: [] })).toEqual({ order: [], rounded: [] });
  });

  test("a class named twice, without a name or below 0 is a programmer's fault", () => {
    expect(() => roundOneWay({ ...DRAW, classes: classes("A 1, A 1") })).toThrow(RangeError);
    expect(() => roundOneWay({ ...DRAW, classes: classes(" 1") })).toThrow(TypeError);
    expect(() => roundOneWay({ ...DRAW, classes: [["A", fraction(-1, 2)]] })).toThrow(RangeError);
  });
});

describe("two ways", () => {
  test("a whole table stays as it is", () => {
    const { steps, rounded } = roundTwoWays({ ...DRAW, table: deepFreeze(table("1 2 | 0 3")) });
    expect({ steps, rounded: rounded.map((row) => row.join(" ")) }).toEqual({
      steps: 0,
      rounded: ["1 2", "0 3"],
    });
  });

  test("tables without cells", () => {
    expect(roundTwoWays({ ...DRAW, table: [] })).toEqual({ steps: 0, rounded: [] });
    expect(roundTwoWays({ ...DRAW, table: [[], []] })).toEqual({ steps: 0, rounded: [[], []] });
  });

  test("a single cell goes up or down", () => {
    const { steps, rounded } = roundTwoWays({ ...DRAW, table: table("1/3") });
    expect(steps).toBe(1);
    expect([0, 1]).toContain(rounded[0]![0]);
  });

  test("a long table takes no more steps than it has cells with margins", () => {
    const rows = Array.from({ length: 1000 }, (_, r) =>
      Array.from({ length: 5 }, (_, c) => fraction((r * 7 + c * 3) % 11, 11)),
    );
    const { steps, rounded } = roundTwoWays({ ...DRAW, table: rows });
    expect(steps).toBeLessThanOrEqual(1001 * 6);
    expect(rounded).toHaveLength(1000);
  });

  test("rows of different lengths and values below 0 are a programmer's fault", () => {
    expect(() => roundTwoWays({ ...DRAW, table: table("1 2 | 3") })).toThrow(RangeError);
    expect(() => roundTwoWays({ ...DRAW, table: [[fraction(-1)]] })).toThrow(RangeError);
  });
});
