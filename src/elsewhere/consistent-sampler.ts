/**
 * Rivest's consistent sampler (2018; the packages of ron-rivest and votingworks give the same): units in the
 * order of their tickets. Whoever is drawn with replacement gets a new, larger ticket.
 */
import { openDecimalTickets, shortenedTicket } from "./decimal-ticket.js";
import type { ConsistentDraw } from "./draws.js";
import { openPool } from "./pool.js";
import type { TicketPick } from "./replayed.js";
import { type HeldTicket, makeHeap, replaceSmallest } from "./ticket-heap.js";
import type { Work } from "./work.js";

const DIGITS = 9;

export function replayConsistent(draw: ConsistentDraw, work: Work): TicketPick[] {
  const { count, after = 0, digits = DIGITS, replacement } = draw;
  const pool = openPool(draw.pool);
  const tickets = openDecimalTickets(String(draw.seed), work);
  const heap: HeldTicket[] = Array.from({ length: pool.size }, (_, at) => {
    const id = pool.nameAt(at + 1);
    return { ticket: tickets.firstOf(id), id, place: at + 1, generation: 1 };
  });
  makeHeap(heap);
  const picks: TicketPick[] = [];
  for (let drawn = 1; drawn <= after + count; drawn++) {
    const first = heap[0]!;
    const { id, place, generation, ticket } = first;
    if (drawn > after) picks.push({ id, place, generation, ticket, shown: shortenedTicket(ticket, digits) });
    const next = (): HeldTicket => ({ ...first, ticket: tickets.after(ticket), generation: generation + 1 });
    replaceSmallest(heap, replacement === "with" ? next() : undefined);
  }
  return picks;
}
