/** Tickets of which the smallest is always at hand (a binary heap). Of equal tickets the smaller id is first. */
import { compareBytes } from "../kernel/byte-order.js";

export interface HeldTicket {
  readonly ticket: string;
  readonly id: string;
  readonly place: number;
  readonly generation: number;
}

/** Puts a list into the order of a heap, in place. */
export function makeHeap(held: HeldTicket[]): void {
  for (let at = (held.length >> 1) - 1; at >= 0; at--) sink(held, at);
}

/** Puts another ticket in the place of the smallest, or takes the smallest away where there is none. */
export function replaceSmallest(heap: HeldTicket[], next: HeldTicket | undefined): void {
  const top = next ?? heap.pop();
  if (heap.length === 0 || top === undefined) return;
  heap[0] = top;
  sink(heap, 0);
}

function sink(heap: HeldTicket[], from: number): void {
  for (let at = from; ; ) {
    const smaller = smallerChild(heap, at);
    if (smaller === undefined || !isBefore(heap[smaller]!, heap[at]!)) return;
    [heap[at], heap[smaller]] = [heap[smaller]!, heap[at]!];
    at = smaller;
  }
}

function smallerChild(heap: readonly HeldTicket[], at: number): number | undefined {
  const [left, right] = [2 * at + 1, 2 * at + 2];
  if (left >= heap.length) return undefined;
  return right < heap.length && isBefore(heap[right]!, heap[left]!) ? right : left;
}

function isBefore(a: HeldTicket, b: HeldTicket): boolean {
  return a.ticket === b.ticket ? compareBytes(a.id, b.id) < 0 : a.ticket < b.ticket;
}
