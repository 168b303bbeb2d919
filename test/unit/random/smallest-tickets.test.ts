import { describe, expect, test } from "vitest";
import { ticketOf } from "../../../src/protocol.js";
import { type Ranked, rankSmallest, rankSmallestOfEach } from "../../../src/random/smallest-tickets.js";

import { openTickets, type TicketBook, ticketHex } from "../../../src/random/ticket-kernel.js";

const key = "fedcba9876543210".repeat(4);
const book = openTickets(key);
const idsOf = (size: number) => Array.from({ length: size }, (_, at) => `U-${at}`);
const everyRow = (size: number) => Uint32Array.from({ length: size }, (_, at) => at);

/** The ranking as the protocol defines it: sort all tickets as text. */
const bySorting = (ids: readonly string[], rows: Iterable<number>, count: number) =>
  Array.from(rows, (row) => ({ row, ticket: ticketOf(key, ids[row]!) }))
    .sort((a, b) => (a.ticket < b.ticket ? -1 : 1))
    .slice(0, count);
const listed = ({ rows, words }: Ranked) =>
  Array.from(rows, (row, at) => ({ row, ticket: ticketHex(words, 8 * at) }));

/** A book whose tickets are given: the first word, and the last. */
const bookOf = (words: (id: string) => readonly [number, number]): TicketBook => ({
  hash(id, out, offset) {
    const [first, last] = words(id);
    out.fill(0, offset, offset + 8);
    out[offset] = first;
    out[offset + 7] = last;
  },
});

describe("rankSmallest", () => {
  test.each([
    [1, 1],
    [2, 1],
    [40, 0],
    [40, 39],
    [40, 40],
    [40, 1000],
    [3000, 1],
    [3000, 150],
    [3000, 2999],
    [3000, 3000],
  ])("of %d ids the %d smallest, as sorting all of them gives", (size, count) => {
    const ids = idsOf(size);
    expect(listed(rankSmallest(book, ids, undefined, count))).toEqual(bySorting(ids, everyRow(size), count));
  });

  test("of some rows, in any order", () => {
    const ids = idsOf(2000);
    const rows = everyRow(2000)
      .filter((row) => row % 3 === 0)
      .reverse();
    expect(listed(rankSmallest(book, ids, rows, 70))).toEqual(bySorting(ids, rows, 70));
  });

  test("nobody asked for, or nobody there", () => {
    expect(listed(rankSmallest(book, ["U-1"], new Uint32Array(0), 5))).toEqual([]);
    expect(listed(rankSmallest(book, [], undefined, 5))).toEqual([]);
  });

  test("when too few tickets are small, the second pass still finds all", () => {
    const high = bookOf((id) => [0xfffffff0 + (Number(id) % 3), Number(id)]);
    const ids = Array.from({ length: 500 }, (_, at) => String(at));
    const order = [...ids].sort((a, b) => (Number(a) % 3) - (Number(b) % 3) || Number(a) - Number(b));
    expect(Array.from(rankSmallest(high, ids, undefined, 12).rows, String)).toEqual(order.slice(0, 12));
  });

  test("when far more are small than expected, there is room for all", () => {
    const low = bookOf((id) => [7, Number(id)]);
    const ids = Array.from({ length: 3000 }, (_, at) => String(2999 - at));
    expect(Array.from(rankSmallest(low, ids, undefined, 3).rows, (row) => ids[row])).toEqual(["0", "1", "2"]);
  });

  test("all 256 bits decide", () => {
    const last = bookOf((id) => [5, id === "a" ? 0x80000000 : 0x7fffffff]);
    expect([...rankSmallest(last, ["a", "b"], undefined, 2).rows]).toEqual([1, 0]);
  });

  test("equal tickets are a fault, never a tie", () => {
    const equal = bookOf((id) => [id === "c" ? 1 : 5, 5]);
    expect(() => rankSmallest(equal, ["a", "c", "b"], undefined, 2)).toThrow(/a and b have the same ticket/);
    expect(() => rankSmallest(book, ["a", "b", "a"], undefined, 3)).toThrow(/The id a stands twice/);
  });

  test("a count is a whole number", () => {
    for (const count of [-1, 0.5, Number.NaN])
      expect(() => rankSmallest(book, ["a"], undefined, count)).toThrow(RangeError);
  });
});

describe("rankSmallestOfEach", () => {
  test("gives for every stratum what rankSmallest gives for it alone", () => {
    const ids = idsOf(4000);
    const strata = [
      everyRow(4000).filter((row) => row % 7 === 1),
      everyRow(4000).filter((row) => row % 7 > 3),
      new Uint32Array(0),
    ];
    strata.push(Uint32Array.of(7, 0));
    const counts = [30, 2000, 4, 1];
    expect(rankSmallestOfEach(book, ids, strata, counts)).toEqual(
      strata.map((rows, s) => rankSmallest(book, ids, rows, counts[s]!)),
    );
  });

  test("a stratum with too few small tickets is sifted again, the others are not", () => {
    const asked: string[] = [];
    const counting = bookOf((id) => {
      asked.push(id);
      return [id.startsWith("h") ? 0xfffffff0 : 1, Number(id.slice(1))];
    });
    const ids = Array.from({ length: 400 }, (_, at) => `${at % 2 === 0 ? "h" : "l"}${at}`);
    const halves = [0, 1].map((half) => everyRow(400).filter((row) => row % 2 === half));
    expect(rankSmallestOfEach(counting, ids, halves, [2, 2]).map(({ rows }) => [...rows])).toEqual([
      [0, 2],
      [1, 3],
    ]);
    expect(asked).toHaveLength(600);
  });

  test("a row in two strata, a row that does not exist and a missing count are refused", () => {
    expect(() =>
      rankSmallestOfEach(book, ["a", "b"], [Uint32Array.of(0), Uint32Array.of(0)], [1, 1]),
    ).toThrow(RangeError);
    expect(() => rankSmallestOfEach(book, ["a", "b"], [Uint32Array.of(2)], [1])).toThrow(RangeError);
    expect(() => rankSmallestOfEach(book, ["a", "b"], [Uint32Array.of(1)], [])).toThrow(RangeError);
  });
});
