/**
 * The n smallest of M tickets, without keeping the others.
 *
 * Tickets are spread evenly, so about n + 8·√n + 16 of them lie below (n + 8·√n + 16) / M, and fewer than n
 * hardly ever do (a deviation of eight standard deviations; if it happens, a second pass keeps all). Only
 * tickets below that bound are kept, straight from the hash, so memory grows with n and not with M. The kept
 * ones are then dealt into as many slots as there are tickets, by value, which leaves little to sort. Bound
 * and slots only save work: the order is decided by all 256 bits and is exact in every case.
 */
import { OutOfRange } from "../kernel/misuse.js";
import type { TicketBook } from "./ticket-kernel.js";

/** The smallest tickets, ascending. */
export interface Ranked {
  /** Row of each ticket's id. */
  readonly rows: Uint32Array;
  /** Eight words a ticket, the most significant first. */
  readonly words: Uint32Array;
}

/** Keeps the tickets whose first word is below `bound`, in the order in which they are met. */
interface Sieve {
  readonly wanted: number;
  readonly bound: number;
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
 * @throws RangeError when two of them are equal: an id stands twice, or the hash is at fault. It is never a
 * tie.
 * @throws RangeError when `count` is not a whole number, at least 0.
 * @example
 * const ids = ["U-1", "U-2", "U-3"];
 * const { rows } = rankSmallest(openTickets("0".repeat(64)), ids, undefined, 2);
 * ids[rows[0]!]; // the first to be drawn
 */
export function rankSmallest(
  book: TicketBook,
  ids: readonly string[],
  rows: Uint32Array | undefined,
  count: number,
): Ranked {
  const sieve = openSieve(rows === undefined ? ids.length : rows.length, count);
  sift(sieve, book, ids, rows);
  return settle(sieve, book, ids, rows);
}

/**
 * `rankSmallest` of many strata at once: the same answers, in one walk over the ids.
 *
 * The rows of a stratum lie scattered over a registry, and fetching ids from all over memory, stratum after
 * stratum, takes longer than hashing them (1,010 against 400 ms for a million ids in 500 strata).
 *
 * @param strata rows of each stratum, in any order; a row belongs to one stratum at most.
 * @param counts how many tickets of each stratum.
 * @throws RangeError as `rankSmallest`, or when a row belongs to two strata or there is no count for each.
 * @example
 * rankSmallestOfEach(openTickets("0".repeat(64)), ["U-1", "U-2", "U-3"], [Uint32Array.of(0, 2), Uint32Array.of(1)], [1, 1]).length; // 2
 */
export function rankSmallestOfEach(
  book: TicketBook,
  ids: readonly string[],
  strata: readonly Uint32Array[],
  counts: readonly number[],
): Ranked[] {
  if (counts.length !== strata.length) throw new OutOfRange("Every stratum has one count.");
  const sieves = strata.map((rows, s) => openSieve(rows.length, counts[s]!));
  const sieveOf = numberOfStratum(ids.length, strata);
  for (let row = 0; row < ids.length; row++) {
    const sieve = sieves[sieveOf[row]! - 1];
    if (sieve !== undefined) offer(sieve, book, ids[row]!, row);
  }
  return sieves.map((sieve, s) => settle(sieve, book, ids, strata[s]!));
}

/** For every row the number of its stratum from 1; 0 for rows of none. */
function numberOfStratum(size: number, strata: readonly Uint32Array[]): Uint32Array {
  const numbers = new Uint32Array(size);
  strata.forEach((rows, s) => {
    for (const row of rows) {
      if (numbers[row] !== 0) throw new OutOfRange(`Row ${row} is not a row, or belongs to two strata.`);
      numbers[row] = s + 1;
    }
  });
  return numbers;
}

function openSieve(pool: number, count: number): Sieve {
  if (!Number.isSafeInteger(count) || count < 0)
    throw new OutOfRange("A count is a whole number, at least 0.");
  const wanted = Math.min(count, pool);
  const expected = wanted === 0 ? 0 : Math.min(pool, Math.ceil(wanted + 8 * Math.sqrt(wanted) + 16));
  const bound = pool === 0 ? 0 : Math.ceil((expected / pool) * TWO_TO_32);
  return emptySieve(wanted, bound, expected);
}

/** With room for one more than expected, where the next ticket can be written before it is judged. */
function emptySieve(wanted: number, bound: number, expected: number): Sieve {
  return {
    wanted,
    bound,
    size: 0,
    rows: new Uint32Array(expected + 1),
    words: new Uint32Array(8 * (expected + 1)),
  };
}

function sift(sieve: Sieve, book: TicketBook, ids: readonly string[], rows: Uint32Array | undefined): void {
  if (sieve.wanted === 0) return;
  if (rows === undefined) for (let row = 0; row < ids.length; row++) offer(sieve, book, ids[row]!, row);
  else for (const row of rows) offer(sieve, book, ids[row]!, row);
}

/**
 * Hashes into the next free place, where the ticket stays if it is small enough and is overwritten if not.
 */
function offer(sieve: Sieve, book: TicketBook, id: string, row: number): void {
  const at = sieve.size;
  book.hash(id, sieve.words, 8 * at);
  if (sieve.words[8 * at]! >= sieve.bound) return;
  sieve.rows[at] = row;
  sieve.size = at + 1;
  if (sieve.size === sieve.rows.length) makeRoom(sieve);
}

function makeRoom(sieve: Sieve): void {
  const { rows, words } = sieve;
  sieve.rows = new Uint32Array(2 * rows.length);
  sieve.rows.set(rows);
  sieve.words = new Uint32Array(2 * words.length);
  sieve.words.set(words);
}

/** Puts what the sieve holds in order; if that is too little, sifts the whole pool again and keeps all. */
function settle(
  sieve: Sieve,
  book: TicketBook,
  ids: readonly string[],
  rows: Uint32Array | undefined,
): Ranked {
  let full = sieve;
  if (sieve.size < sieve.wanted) {
    full = emptySieve(sieve.wanted, TWO_TO_32, rows === undefined ? ids.length : rows.length);
    sift(full, book, ids, rows);
  }
  const ranked = dealt(full);
  putRight(ranked, ids);
  return { rows: ranked.rows.slice(0, sieve.wanted), words: ranked.words.slice(0, 8 * sieve.wanted) };
}

/**
 * Deals the tickets into slots by their first word. A greater one never falls into a lower slot, whatever the
 * rounding of the product.
 */
function dealt({ size, rows, words, bound }: Sieve): Ranked {
  const slotsPerValue = size / bound;
  const places = new Uint32Array(size + 2);
  for (let at = 0; at < size; at++) places[Math.floor(words[8 * at]! * slotsPerValue) + 1]! += 1;
  for (let slot = 1; slot <= size; slot++) places[slot]! += places[slot - 1]!;
  const ranked = { rows: new Uint32Array(size), words: new Uint32Array(8 * size) };
  for (let at = 0; at < size; at++) {
    const slot = Math.floor(words[8 * at]! * slotsPerValue);
    const place = places[slot]!;
    places[slot] = place + 1;
    ranked.rows[place] = rows[at]!;
    for (let word = 0; word < 8; word++) ranked.words[8 * place + word] = words[8 * at + word]!;
  }
  return ranked;
}

/** Insertion: every neighbour is compared at least once, so equal tickets cannot pass. */
function putRight(ranked: Ranked, ids: readonly string[]): void {
  for (let end = 1; end < ranked.rows.length; end++) {
    for (let at = end; at > 0 && isAfter(ranked, at - 1, at, ids); at--) swap(ranked, at - 1, at);
  }
}

/** True when the ticket at `a` is greater than the one at `b`, by all 256 bits. */
function isAfter({ rows, words }: Ranked, a: number, b: number, ids: readonly string[]): boolean {
  for (let word = 0; word < 8; word++) {
    const difference = words[8 * a + word]! - words[8 * b + word]!;
    if (difference !== 0) return difference > 0;
  }
  throw equalTickets(ids[rows[a]!]!, ids[rows[b]!]!);
}

function swap({ rows, words }: Ranked, a: number, b: number): void {
  const row = rows[a]!;
  rows[a] = rows[b]!;
  rows[b] = row;
  for (let word = 0; word < 8; word++) {
    const value = words[8 * a + word]!;
    words[8 * a + word] = words[8 * b + word]!;
    words[8 * b + word] = value;
  }
}

function equalTickets(a: string, b: string): RangeError {
  return new OutOfRange(
    a === b
      ? `The id ${a} stands twice in the pool.`
      : `${a} and ${b} have the same ticket: a fault, never a tie.`,
  );
}
