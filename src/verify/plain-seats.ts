/** Who sat where when a later entry was written, read for the audit: the drawn seats, and after them every change in the order of the ledger. */
import type { Attempt } from "../engine/attempts.js";

export interface PlainSeat {
  readonly unit: string;
  readonly role: string;
  readonly inspector: string;
  readonly day: string | undefined;
  /** Somebody of another matter's visit, in nobody's load. */
  readonly guest: boolean;
}

/** @param changes - how many of the substitutions count; all when left out */
export function plainSeats({ teams, substitutions = [] }: Attempt, changes = substitutions.length): PlainSeat[] {
  if (teams === undefined) return [];
  const { days, joined = [] } = teams.body;
  const dayOf = new Map((days?.visits ?? []).map(({ unit, day }) => [unit, day]));
  const seats: PlainSeat[] = [
    ...(teams.body.teams?.seats ?? []).map(({ unit, role, inspector }) => ({ unit, role, inspector, guest: false })),
    ...joined.map(({ unit, role, inspector }) => ({ unit, role, inspector, guest: true })),
  ].map((seat) => ({ ...seat, day: dayOf.get(seat.unit) }));
  for (const change of substitutions.slice(0, changes).flatMap(({ body }) => body.seats)) {
    const at = seats.findIndex((seat) => seat.unit === change.unit && seat.role === change.role);
    if (at !== -1) seats[at] = { ...seats[at]!, inspector: change.to, guest: false };
  }
  return seats;
}
