/** A ticket as an exact random number: all its 256 bits. */

import { type Fraction, fraction } from "../kernel/fraction.js";
import { WrongType } from "../kernel/misuse.js";
import { isHex64 } from "../random/seed.js";

const TWO_TO_256 = 2n ** 256n;

/**
 * `ticket / 2^256`, in [0, 1): the random start, phase or step of the plan.
 *
 * Unit draws use 53 bits of a ticket (`ticketNumber`); here nothing is gained by fewer, since the arithmetic
 * is exact anyway.
 *
 * @param ticket 64 hex digits.
 * @throws TypeError when the ticket is not 64 lower-case hex digits.
 * @example
 * fractionText(ticketFraction("8".padEnd(64, "0"))); // "1/2"
 */
export function ticketFraction(ticket: string): Fraction {
  if (!isHex64(ticket)) throw new WrongType("A ticket is 64 lower-case hex digits.");
  return fraction(BigInt(`0x${ticket}`), TWO_TO_256);
}
