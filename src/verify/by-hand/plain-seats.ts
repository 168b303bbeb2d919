/**
 * Who sat where when a later entry was written, read for the audit: the drawn seats, and after them every
 * change in the order of the ledger.
 */

import { madeOncePer } from "../../kernel/made-once.js";
import type { PlainStaffing, WrittenTeams } from "./plain-record.js";

export interface PlainSeat {
  readonly unit: string;
  readonly role: string;
  readonly inspector: string;
  readonly day: string | undefined;
  /** Somebody of another matter's visit, in nobody's load. */
  readonly guest: boolean;
  /** Draw id of that visit. */
  readonly host: string | undefined;
}

/** @param before - only changes written before this entry count; all when left out */
export function plainSeats(seated: PlainStaffing, before = Number.POSITIVE_INFINITY): PlainSeat[] {
  const { teams, substitutions = [], replacements = [], staffings = [], moves = [] } = seated;
  if (teams === undefined) return [];
  let seats = [...seatsAsDrawn(teams)];
  const changes = [...substitutions, ...replacements, ...staffings, ...moves]
    .filter(({ seq }) => seq < before)
    .sort((a, b) => a.seq - b.seq);
  for (const change of changes) {
    if (change.kind === "replacement") {
      const gone = change.body.units.map(({ unit }) => unit);
      seats = [
        ...seats.filter(({ unit }) => !gone.includes(unit)),
        ...(change.body.staffed === null ? [] : seatsOf(change.body.staffed)),
      ];
      continue;
    }
    if (change.kind === "staffing") {
      seats = [...seats, ...seatsOf(change.body.staffed)];
      continue;
    }
    if (change.kind === "move") {
      const { visits } = change.body;
      seats = seats.map((seat) => ({
        ...seat,
        day: visits.find(({ unit }) => unit === seat.unit)?.to ?? seat.day,
      }));
    }
    for (const { unit, role, to, joins } of change.body.seats) {
      const at = seats.findIndex((seat) => seat.unit === unit && seat.role === role);
      if (at !== -1) seats[at] = { ...seats[at]!, inspector: to, guest: joins !== undefined, host: joins };
    }
  }
  return seats;
}

/** Several checks ask of the same teams, in the years of several draws. */
const seatsAsDrawn = /* @__PURE__ */ madeOncePer(({ body }: NonNullable<PlainStaffing["teams"]>) =>
  seatsOf(body),
);

function seatsOf({ days, teams, joined = [] }: WrittenTeams): PlainSeat[] {
  const dayOf = new Map((days?.visits ?? []).map(({ unit, day }) => [unit, day]));
  const seats: PlainSeat[] = [];
  for (const { unit, role, inspector } of teams?.seats ?? [])
    seats.push({ unit, role, inspector, guest: false, host: undefined, day: dayOf.get(unit) });
  for (const { unit, role, inspector, drawId } of joined)
    seats.push({ unit, role, inspector, guest: true, host: drawId, day: dayOf.get(unit) });
  return seats;
}
