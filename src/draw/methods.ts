/** The methods of the first random draw, behind one small interface: who comes first in each stratum. */

import { compareBytes } from "../kernel/byte-order.js";
import { heldBy } from "../kernel/certain.js";
import { keyFor } from "../random/key.js";
import type { Method } from "../random/method.js";
import { rankSmallestOfEach } from "../random/smallest-tickets.js";
import { shuffleOrder } from "../random/stream.js";
import { openTickets, ticketHex } from "../random/ticket-kernel.js";

export interface Drawing {
  readonly seed: string;
  readonly drawId: string;
  /** Ids that rows point to. */
  readonly ids: readonly string[];
  /** Eligible rows of each stratum, in any order. */
  readonly rows: readonly Uint32Array[];
  /** How many places of the ranking are asked for, per stratum. */
  readonly places: readonly number[];
}

/** First places of a stratum's ranking. */
export interface Ranking {
  readonly rows: Uint32Array;
  /**
   * Ticket of a place, counted from 0; null for methods without tickets. Written out only when asked for: a
   * million take seconds.
   */
  readonly ticketAt: (place: number) => string | null;
}

export type DrawMethod = (drawing: Drawing) => Ranking[];

export const DRAW_METHODS: Readonly<Record<Method, DrawMethod>> = {
  "ticket/1": rankByTicket,
  "seedrandom-shuffle/1": rankByShuffle,
};

/** Protocol section 6: by ticket(key("unit"), id). */
function rankByTicket({ seed, drawId, ids, rows, places }: Drawing): Ranking[] {
  const book = openTickets(keyFor(seed, drawId, "unit"));
  return rankSmallestOfEach(book, ids, rows, places).map((ranked) => ({
    rows: ranked.rows,
    ticketAt: (place) => ticketHex(ranked.words, 8 * place),
  }));
}

/**
 * Protocol section 13: one shuffle of all eligible ids in byte order; each stratum takes its units in that
 * order.
 */
function rankByShuffle({ seed, drawId, ids, rows, places }: Drawing): Ranking[] {
  const stratumOf = new Map<number, number>();
  rows.forEach((eligible, s) => {
    for (const row of eligible) stratumOf.set(row, s);
  });
  const eligible = [...stratumOf.keys()].sort((a, b) => compareBytes(ids[a]!, ids[b]!));
  const taken: number[][] = rows.map(() => []);
  for (const at of shuffleOrder(keyFor(seed, drawId, "shuffle"), eligible.length)) {
    const row = eligible[at]!;
    const s = heldBy(stratumOf, row);
    if (taken[s]!.length < places[s]!) taken[s]!.push(row);
  }
  return taken.map((list) => ({ rows: Uint32Array.from(list), ticketAt: () => null }));
}
