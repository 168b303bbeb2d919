/** Units of a draw or a case that nobody goes to yet, in the order in which they are staffed. */

import { compareBytes } from "../kernel/byte-order.js";
import { keyFor } from "../random/key.js";
import { ticketOf } from "../random/ticket.js";
import type { Attempt } from "./attempts.js";
import { type DrawChronicle, visitIn } from "./draw-chronicle.js";
import { drawnNow } from "./drawn-now.js";
import { isCase } from "./is-case.js";
import { type Seated, seatsNow } from "./seats-now.js";

/**
 * Without a team and without a result. Drawn units stand in order of rank, by unit ticket across all strata;
 * those of a case in byte order.
 */
export function unitsWithoutTeam(seated: Seated, seed: string, chronicle: DrawChronicle): string[] {
  const staffed = new Set(seatsNow(seated).map(({ unit }) => unit));
  const isOpen = (unit: string): boolean =>
    !staffed.has(unit) && visitIn(chronicle, seated.drawId, unit)?.result == null;
  if (isCase(seated)) {
    const { units, merged } = seated.opened.body;
    return units.filter((unit) => isOpen(unit) && !merged.some((each) => each.unit === unit));
  }
  const key = keyFor(seed, seated.drawId, "unit");
  const ticketed = drawnNow(seated as Attempt).map(({ unit }) => ({ unit, ticket: ticketOf(key, unit) }));
  return ticketed
    .filter(({ unit }) => isOpen(unit))
    .sort((a, b) => compareBytes(a.ticket, b.ticket))
    .map(({ unit }) => unit);
}
