import { describe, expect, test } from "vitest";
import { shuffleOrder, simulationStream } from "../../../src/random/stream.js";

const key = "0123456789abcdef".repeat(4);

/**
 * The generator and the shuffle of protocol section 13, written again: ARC4 keyed with the characters, the
 * first 256 bytes dropped.
 */
function shuffledAgain(text: string, size: number): number[] {
  const state = Array.from({ length: 256 }, (_, at) => at);
  let i = 0;
  let j = 0;
  const swap = () => {
    const moved = state[i]!;
    state[i] = state[j]!;
    state[j] = moved;
  };
  for (i = 0; i < 256; i++) {
    j = (j + state[i]! + text.charCodeAt(i % text.length)) & 255;
    swap();
  }
  i = 0;
  j = 0;
  const byte = () => {
    i = (i + 1) & 255;
    j = (j + state[i]!) & 255;
    swap();
    return state[(state[i]! + state[j]!) & 255]!;
  };
  const word = () => ((byte() * 256 + byte()) * 256 + byte()) * 256 + byte();
  for (let drop = 0; drop < 256; drop++) byte();
  const order = Array.from({ length: size }, (_, at) => at);
  for (let last = size - 1; last > 0; last--) {
    let w = word();
    while (w >= 2 ** 32 - (2 ** 32 % (last + 1))) w = word();
    const other = w % (last + 1);
    [order[last], order[other]] = [order[other]!, order[last]!];
  }
  return order;
}

describe("seedrandom-shuffle/1", () => {
  test.each([0, 1, 2, 10, 1000])("of %d places equals the generator written again", (size) => {
    expect([...shuffleOrder(key, size)]).toEqual(shuffledAgain(key, size));
  });

  test("is seeded with a key and nothing else", () => {
    for (const bad of ["", "南", key.toUpperCase(), key.slice(1)])
      expect(() => shuffleOrder(bad, 3)).toThrow(TypeError);
    for (const size of [-1, 0.5, 2 ** 33]) expect(() => shuffleOrder(key, size)).toThrow(RangeError);
  });
});

describe("streams for simulation", () => {
  const take = (name: string) => Array.from({ length: 5 }, simulationStream(name).uniform);

  test("the same name gives the same numbers; names that are one seed to seedrandom do not", () => {
    expect(take("a year")).toEqual(take("a year"));
    expect(take("泰州")).not.toEqual(take("台州"));
    expect(take("ab")).not.toEqual(take("abab"));
  });

  test("whole numbers stay below their count", () => {
    const { below } = simulationStream("dice");
    const seen = new Set(Array.from({ length: 200 }, () => below(6)));
    expect([...seen].sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(below(1)).toBe(0);
    for (const count of [0, -1, 1.5, 2 ** 32 + 1]) expect(() => below(count)).toThrow(RangeError);
  });
});
