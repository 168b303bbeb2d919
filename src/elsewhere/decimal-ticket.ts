/**
 * Tickets of the consistent sampler: decimal fractions between 0 and 1, kept as text, since no number of a
 * machine holds all their digits. As text they have the order of the fractions.
 *
 *     uniform(text) = "0." and the decimal digits of SHA-256(text), the last digit first
 *     first ticket  = uniform(hex of SHA-256(seed) ‖ id)
 *     next ticket   = the nines with which the last one begins, then the digits of uniform(last ‖ ":" ‖ i),
 *                     with the first i from 1 that makes it larger than the last one
 */
import { sha256Hex } from "../kernel/sha256.js";
import { openSha256, type TextHash } from "../kernel/sha256-many.js";
import { reversedDigits } from "./hash-number.js";
import type { Work } from "./work.js";

export interface Tickets {
  readonly firstOf: (id: string) => string;
  readonly after: (ticket: string) => string;
}

export function openDecimalTickets(seed: string, work: Work): Tickets {
  const behindSeed = openSha256(sha256Hex(seed));
  const alone = openSha256("");
  return {
    firstOf: (id) => {
      work(id.length);
      return `0.${digitsOf(behindSeed, id)}`;
    },
    after: (ticket) => {
      const nines = ticket.slice(0, firstBelowNine(ticket));
      for (let tried = 1; ; tried++) {
        work(ticket.length);
        const next = nines + digitsOf(alone, `${ticket}:${tried}`);
        if (next > `${ticket}0`) return next;
      }
    },
  };
}

/** The ticket, cut off so many digits behind the nines with which it begins. */
export function shortenedTicket(ticket: string, digits: number): string {
  return ticket.slice(0, firstBelowNine(ticket) + digits);
}

function firstBelowNine(ticket: string): number {
  let at = 2;
  while (ticket[at] === "9") at++;
  return at;
}

function digitsOf(hash: TextHash, text: string): string {
  const words = new Uint32Array(8);
  hash(text, words, 0);
  return reversedDigits(words);
}
