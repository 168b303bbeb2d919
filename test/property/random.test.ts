import fc from "fast-check";
import { describe, test } from "vitest";
import { orThrow } from "../../src/index.js";
import { drawUnequal, fraction } from "../../src/protocol.js";
import { rankSmallest, rankSmallestOfEach } from "../../src/random/smallest-tickets.js";
import { openTickets } from "../../src/random/ticket-kernel.js";
import { accepts, digest, ids, sameList } from "./support/kernel-arbitraries.js";
import {
  aJoinerMovesNobody,
  askingForMoreKeepsEverybody,
  type Ranker,
  rowOrderIsIrrelevant,
} from "./support/rankings.js";

/** Rankings that must keep the promises of section 6. */
const rankers: Readonly<Record<string, Ranker>> = {
  rankSmallest: (key, pool, count) =>
    Array.from(rankSmallest(openTickets(key), pool, undefined, count).rows, (row) => pool[row]!),
  rankSmallestOfEach: (key, pool, count) => {
    const rows = Uint32Array.from(pool, (_, at) => at);
    return Array.from(
      rankSmallestOfEach(openTickets(key), pool, [rows], [count])[0]!.rows,
      (row) => pool[row]!,
    );
  },
};

describe.each(Object.entries(rankers))("%s", (_, rank) => {
  test("row order is irrelevant", () => fc.assert(rowOrderIsIrrelevant(rank)));
  test("asking for more never changes who was drawn", () => fc.assert(askingForMoreKeepsEverybody(rank)));
  test("a unit that joins moves nobody else", () => fc.assert(aJoinerMovesNobody(rank)));
});

describe("unequal chances", () => {
  const weighted = fc.uniqueArray(fc.tuple(ids, fc.integer({ min: 1, max: 20 })), {
    minLength: 1,
    maxLength: 30,
    selector: ([id]) => id,
  });
  const drawOf = (seed: string, quota: number, units: readonly (readonly [string, number])[]) =>
    orThrow(
      drawUnequal({ seed, drawId: "a/2026/b/c", quota, weights: units.map(([id, w]) => [id, fraction(w)]) }),
    );

  test("row order and a common factor of the weights are irrelevant; places and chances add up", () =>
    fc.assert(
      fc.property(
        digest,
        weighted,
        fc.nat({ max: 30 }),
        fc.integer({ min: 2, max: 9 }),
        (seed, units, asked, factor) => {
          const quota = Math.min(asked, units.length);
          const drawn = drawOf(seed, quota, units);
          sameList(drawOf(seed, quota, [...units].reverse()).drawn, drawn.drawn);
          sameList(
            drawOf(
              seed,
              quota,
              units.map(([id, w]) => [id, w * factor]),
            ).drawn,
            drawn.drawn,
          );
          accepts(
            drawn.drawn.length === quota && drawn.drawn.length + drawn.reserve.length === units.length,
            "everybody has a place",
          );
          accepts(
            drawn.chances.every(([, p]) => p.numerator < p.denominator),
            "a chance of 1 is among the certain",
          );
        },
      ),
    ));

  test("with equal weights the ranking is that of plain tickets", () =>
    fc.assert(
      fc.property(digest, fc.uniqueArray(ids, { minLength: 2, maxLength: 30 }), (seed, pool) => {
        const even = drawOf(
          seed,
          1,
          pool.map((id) => [id, 1] as const),
        );
        const uneven = drawOf(
          seed,
          0,
          pool.map((id, at) => [id, at + 1] as const),
        );
        sameList([...even.drawn, ...even.reserve], uneven.reserve);
      }),
    ));
});
