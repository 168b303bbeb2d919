/**
 * A ticket is a pure function of a key and an id: whoever knows both can compute it with any SHA-256
 * calculator. It does not depend on who else is in the pool, nor on any order. Source: protocol section 5.
 */

import { type Fraction, fraction } from "../kernel/fraction.js";
import { WrongType } from "../kernel/misuse.js";
import { sha256Hex } from "../kernel/sha256.js";
import { isHex64 } from "./seed.js";

const SEPARATOR = "\u001f";
const TWO_TO_53 = 2n ** 53n;

/**
 * SHA-256 of the key followed by the parts, which U+001F joins; 64 lower-case hex digits. Smaller tickets
 * come first.
 *
 * @throws TypeError when the key is not 64 lower-case hex digits, when there is no part, or a part is no
 * text, is empty or holds U+001F: then the join could be read in two ways.
 * @example
 * ticketOf("0".repeat(64), "U-1"); // "0007b437822242074c2235ec3266c54c5a8f41f0b5d3a77f683e4f6f8af6c13e"
 */
export function ticketOf(key: string, ...parts: readonly string[]): string {
  if (!isHex64(key)) throw new WrongType("The key of a ticket is 64 lower-case hex digits.");
  return sha256Hex(key + joinParts(parts));
}

/**
 * The parts of a ticket as one message, for a `TicketBook`.
 *
 * @throws TypeError as `ticketOf`.
 * @example
 * joinParts(["U-1", "lead"]); // "U-1\u001flead"
 */
export function joinParts(parts: readonly string[]): string {
  if (parts.length === 0) throw new WrongType("A ticket has at least one part.");
  for (const part of parts) {
    if (typeof part !== "string" || part === "" || part.includes(SEPARATOR))
      throw new WrongType("A part of a ticket is text, is not empty and does not hold U+001F.");
  }
  return parts.join(SEPARATOR);
}

/** A ticket as a number in (0, 1). */
export interface TicketNumber {
  /** The first 13 hex digits, as a number below 2^52. */
  readonly x: bigint;
  /** (2x + 1) / 2^53, exactly. Never 0 or 1, and 1 − u is of the same form. */
  readonly u: Fraction;
  /** The same number as a double; nothing is lost, since 2x + 1 has 53 bits. */
  readonly asDouble: number;
}

/**
 * @param ticket 64 lower-case hex digits.
 * @throws TypeError when the ticket is not 64 lower-case hex digits.
 * @example
 * ticketNumber("8".padEnd(64, "0")).asDouble; // 0.5000000000000001
 */
export function ticketNumber(ticket: string): TicketNumber {
  if (!isHex64(ticket)) throw new WrongType("A ticket is 64 lower-case hex digits.");
  const x = BigInt(`0x${ticket.slice(0, 13)}`);
  const odd = 2n * x + 1n;
  return { x, u: fraction(odd, TWO_TO_53), asDouble: Number(odd) / Number(TWO_TO_53) };
}
