/**
 * The n smallest of M tickets, without keeping the others.
 *
 * Tickets are spread evenly, so about n + 8·√n + 16 of them lie below (n + 8·√n + 16) / M, and fewer than n hardly ever do (a deviation of
 * eight standard deviations; if it happens, a second pass keeps all). Only tickets below that bound are kept, straight from the hash, so
 * memory grows with n and not with M. The kept ones are then dealt into about as many slots as there are tickets, by value, which leaves
 * little to sort. The bound and the slots only save work: the order is decided by all 256 bits and is exact in every case.
 */
import type { TicketBook } from "./ticket-kernel.js";

/** The smallest tickets, ascending. */
export interface Ranked {
  /** Row of each ticket's id. */
  readonly rows: Uint32Array;
  /** Eight words a ticket, the most significant first. */
  readonly words: Uint32Array;
}

/** Tickets in the order in which they were met. */
interface Kept {
  size: number;
  rows: Uint32Array;
  words: Uint32Array;
}

const TWO_TO_32 = 2 ** 32;

/**
 * The `count` smallest tickets among some rows, ascending; all of them when there are no more than `count`.
 *
 * @param ids what rows point to.
 * @param rows the pool, in any order; `undefined` for all ids.
 * @throws RangeError when two tickets are equal: an id stands twice, or the hash is at fault. It is never a tie.
 * @throws RangeError when `count` is not a whole number, at least 0.
 * @example
 * const ids = ["U-1", "U-2", "U-3"];
 * const { rows } = rankSmallest(openTickets("0".repeat(64)), ids, undefined, 2);
 * ids[rows[0]!]; // the first to be drawn
 */
export function rankSmallest(book: TicketBook, ids: readonly string[], rows: Uint32Array | undefined, count: number): Ranked {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError("A count is a whole number, at least 0.");
  const pool = rows === undefined ? ids.length : rows.length;
  const wanted = Math.min(count, pool);
  if (wanted === 0) return { rows: new Uint32Array(0), words: new Uint32Array(0) };
  const expected = Math.min(pool, Math.ceil(wanted + 8 * Math.sqrt(wanted) + 16));
  const bound = Math.ceil((expected / pool) * TWO_TO_32);
  const few = keepBelow(bound, book, ids, rows, expected);
  if (few.size >= wanted) return firstOf(few, inOrder(few, bound, ids), wanted);
  const all = keepBelow(TWO_TO_32, book, ids, rows, pool);
  return firstOf(all, inOrder(all, TWO_TO_32, ids), wanted);
}

/** Keeps the tickets whose first word is below `bound`. Each is hashed into the next free place, and stays there or is overwritten. */
function keepBelow(bound: number, book: TicketBook, ids: readonly string[], rows: Uint32Array | undefined, expected: number): Kept {
  const pool = rows === undefined ? ids.length : rows.length;
  const kept: Kept = { size: 0, rows: new Uint32Array(expected + 1), words: new Uint32Array(8 * (expected + 1)) };
  for (let at = 0; at < pool; at++) {
    const row = rows === undefined ? at : rows[at]!;
    const size = kept.size;
    book.hash(ids[row]!, kept.words, 8 * size);
    if (kept.words[8 * size]! >= bound) continue;
    kept.rows[size] = row;
    kept.size = size + 1;
    if (kept.size === kept.rows.length) makeRoom(kept);
  }
  return kept;
}

function makeRoom(kept: Kept): void {
  const { rows, words } = kept;
  kept.rows = new Uint32Array(2 * rows.length);
  kept.rows.set(rows);
  kept.words = new Uint32Array(2 * words.length);
  kept.words.set(words);
}

/** Positions of the kept tickets, ascending: dealt into slots by their first word, then put right by insertion. */
function inOrder({ size, rows, words }: Kept, bound: number, ids: readonly string[]): Uint32Array {
  const order = dealt(size, words, size / bound);
  for (let end = 1; end < size; end++) {
    const next = order[end]!;
    let at = end;
    for (; at > 0; at--) {
      const before = order[at - 1]!;
      const difference = compareWords(words, before, next);
      if (difference === 0) throw equalTickets(ids[rows[before]!]!, ids[rows[next]!]!);
      if (difference < 0) break;
      order[at] = before;
    }
    order[at] = next;
  }
  return order;
}

/** Counting sort by slot. A greater first word never falls into a lower slot, whatever the rounding of the product. */
function dealt(size: number, words: Uint32Array, slotsPerValue: number): Uint32Array {
  const slotOf = (at: number) => Math.min(size, Math.floor(words[8 * at]! * slotsPerValue));
  const ends = new Uint32Array(size + 1);
  for (let at = 0; at < size; at++) ends[slotOf(at)]! += 1;
  for (let slot = 1; slot <= size; slot++) ends[slot]! += ends[slot - 1]!;
  const order = new Uint32Array(size);
  for (let at = size - 1; at >= 0; at--) {
    const slot = slotOf(at);
    ends[slot]! -= 1;
    order[ends[slot]!] = at;
  }
  return order;
}

function firstOf({ rows, words }: Kept, order: Uint32Array, wanted: number): Ranked {
  const ranked = { rows: new Uint32Array(wanted), words: new Uint32Array(8 * wanted) };
  for (let place = 0; place < wanted; place++) {
    const at = order[place]!;
    ranked.rows[place] = rows[at]!;
    for (let word = 0; word < 8; word++) ranked.words[8 * place + word] = words[8 * at + word]!;
  }
  return ranked;
}

/** Order of two tickets by all 256 bits. */
function compareWords(words: Uint32Array, a: number, b: number): number {
  for (let word = 0; word < 8; word++) {
    const difference = words[8 * a + word]! - words[8 * b + word]!;
    if (difference !== 0) return difference;
  }
  return 0;
}

function equalTickets(a: string, b: string): RangeError {
  return new RangeError(a === b ? `The id ${a} stands twice in the pool.` : `${a} and ${b} have the same ticket: a fault, never a tie.`);
}
