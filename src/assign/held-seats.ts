/**
 * Who holds what, kept so that a search can look at seats of one kind together.
 *
 * Seats of one class on one day are alike: where one of them can go the others can go too, but for a recusal
 * here and there. So the seats of an inspector on a day stand in *heaps*, one for each kind, and a search
 * that has used up a kind passes over its heaps.
 */
import { NOBODY } from "./nobody.js";

export interface HeldSeats {
  /** First seat of each heap, and the seats before and after each seat. */
  readonly first: Int32Array;
  readonly next: Int32Array;
  readonly before: Int32Array;
  /** Kind of each heap in use. */
  readonly kind: Int32Array;
  /** First heap of inspector i on day d at `i * days + d`, and the heaps before and after each heap. */
  readonly firstHeap: Int32Array;
  readonly nextHeap: Int32Array;
  readonly heapBefore: Int32Array;
  /** Heap of each seat. */
  readonly heapOf: Int32Array;
  /** Heaps that are not in use: the first `unused` of `pool`. */
  readonly pool: Int32Array;
  unused: number;
}

/** There are never more heaps than seats. */
export function emptyHeaps(seats: number, places: number): HeldSeats {
  const none = (size: number): Int32Array => new Int32Array(size).fill(NOBODY);
  return {
    first: none(seats),
    next: none(seats),
    before: none(seats),
    kind: none(seats),
    firstHeap: none(places),
    nextHeap: none(seats),
    heapBefore: none(seats),
    heapOf: none(seats),
    pool: Int32Array.from({ length: seats }, (_, heap) => heap),
    unused: seats,
  };
}

/** Puts seat `s`, which is of `kind`, among those of a place: an inspector's day. */
export function hold(held: HeldSeats, place: number, s: number, kind: number): void {
  let heap = held.firstHeap[place]!;
  while (heap !== NOBODY && held.kind[heap] !== kind) heap = held.nextHeap[heap]!;
  if (heap === NOBODY) heap = openHeap(held, place, kind);
  const second = held.first[heap]!;
  held.next[s] = second;
  held.before[s] = NOBODY;
  held.first[heap] = s;
  held.heapOf[s] = heap;
  if (second !== NOBODY) held.before[second] = s;
}

/** Takes seat `s` away from its place; nothing happens when it is not held. */
export function release(held: HeldSeats, place: number, s: number): void {
  const heap = held.heapOf[s]!;
  if (heap === NOBODY) return;
  const before = held.before[s]!;
  const after = held.next[s]!;
  held.heapOf[s] = NOBODY;
  if (after !== NOBODY) held.before[after] = before;
  if (before !== NOBODY) held.next[before] = after;
  else {
    held.first[heap] = after;
    if (after === NOBODY) closeHeap(held, place, heap);
  }
}

function openHeap(held: HeldSeats, place: number, kind: number): number {
  const heap = held.pool[--held.unused]!;
  const second = held.firstHeap[place]!;
  held.kind[heap] = kind;
  held.nextHeap[heap] = second;
  held.heapBefore[heap] = NOBODY;
  held.firstHeap[place] = heap;
  if (second !== NOBODY) held.heapBefore[second] = heap;
  return heap;
}

function closeHeap(held: HeldSeats, place: number, heap: number): void {
  const before = held.heapBefore[heap]!;
  const after = held.nextHeap[heap]!;
  if (before === NOBODY) held.firstHeap[place] = after;
  else held.nextHeap[before] = after;
  if (after !== NOBODY) held.heapBefore[after] = before;
  held.pool[held.unused++] = heap;
}
