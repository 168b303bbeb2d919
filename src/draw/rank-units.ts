/** The ranking of a stratum with its tickets, for a small list or a public check. */

import { compareBytes } from "../kernel/byte-order.js";
import { OutOfRange, WrongType } from "../kernel/misuse.js";
import { faultOfId } from "../kernel/parse-id.js";
import { TAKES_IDS } from "../kernel/takes.js";
import { told } from "../kernel/told.js";
import { keyFor } from "../random/key.js";
import { ticketOf } from "../random/ticket.js";

/**
 * All eligible units as `[ticket, id]`, smallest ticket first (protocol section 6).
 *
 * @throws TypeError when an id breaks section 1 of the protocol.
 * @throws RangeError when two different ids have the same ticket: a fault, never a tie.
 * @example
 * rankUnits(seed, "000000/2026/FIRE-01/R01", ["U-1", "U-2"])[0]; // [ticket, id] of the first to be drawn
 */
export function rankUnits(seed: string, drawId: string, eligible: readonly string[]): [string, string][] {
  return told("rankUnits", TAKES_IDS, () => ranked(seed, drawId, eligible));
}

function ranked(seed: string, drawId: string, eligible: readonly string[]): [string, string][] {
  for (const id of eligible) {
    const fault = faultOfId(id);
    if (fault !== undefined) throw new WrongType(`\`${id}\` cannot be ranked: ${fault}.`);
  }
  const key = keyFor(seed, drawId, "unit");
  const ranked = eligible
    .map((id): [string, string] => [ticketOf(key, id), id])
    .sort((a, b) => compareBytes(a[0], b[0]));
  for (let at = 1; at < ranked.length; at++) {
    if (ranked[at]![0] === ranked[at - 1]![0])
      throw new OutOfRange(`${ranked[at - 1]![1]} and ${ranked[at]![1]} have the same ticket.`);
  }
  return ranked;
}
