/**
 * Who sat where when a later entry was written, read for the audit: the drawn seats, and after them every
 * change in the order of the ledger.
 */

import { madeOncePer } from "../../kernel/made-once.js";
import { walked } from "../../kernel/walked.js";
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
export function plainSeats(seated: PlainStaffing, before = Number.POSITIVE_INFINITY): readonly PlainSeat[] {
  return seatsBefore(seated)(before);
}

type SeatChange = NonNullable<
  PlainStaffing["substitutions" | "replacements" | "staffings" | "moves"]
>[number];

/** The audit asks for the seats before each change of a draw, in order. */
const seatsBefore = /* @__PURE__ */ madeOncePer((seated: PlainStaffing) => {
  const { teams, substitutions = [], replacements = [], staffings = [], moves = [] } = seated;
  const changes = [...substitutions, ...replacements, ...staffings, ...moves].sort((a, b) => a.seq - b.seq);
  return walked<readonly PlainSeat[], SeatChange>({
    start: () => (teams === undefined ? [] : seatsAsDrawn(teams)),
    changes: teams === undefined ? [] : changes,
    step: seatsAfter,
  });
});

function seatsAfter(seats: readonly PlainSeat[], change: SeatChange): readonly PlainSeat[] {
  if (change.kind === "staffing") return withSeatsOf(seats, change.body.staffed);
  if (change.kind === "replacement") {
    const gone = new Set(change.body.units.map(({ unit }) => unit));
    const left = seats.filter(({ unit }) => !gone.has(unit));
    return change.body.staffed === null ? left : withSeatsOf(left, change.body.staffed);
  }
  const dayOf = new Map(
    change.kind === "move"
      ? (change.body.visits.map(({ unit, to }) => [unit, to]).reverse() as [string, string][])
      : [],
  );
  const after = seats.map((seat) => (dayOf.has(seat.unit) ? { ...seat, day: dayOf.get(seat.unit) } : seat));
  for (const { unit, role, to, joins } of change.body.seats) {
    const at = after.findIndex((seat) => seat.unit === unit && seat.role === role);
    if (at !== -1) after[at] = { ...after[at]!, inspector: to, guest: joins !== undefined, host: joins };
  }
  return after;
}

/** Those who come; a seat that somebody has already is theirs then. */
function withSeatsOf(seats: readonly PlainSeat[], teams: WrittenTeams): PlainSeat[] {
  const come = seatsOf(teams);
  const taken = new Set(come.map(({ unit, role }) => `${unit}\u001f${role}`));
  return [...seats.filter(({ unit, role }) => !taken.has(`${unit}\u001f${role}`)), ...come];
}

/** Several checks ask of the same teams, in the years of several draws. */
const seatsAsDrawn = /* @__PURE__ */ madeOncePer(({ body }: NonNullable<PlainStaffing["teams"]>) =>
  seatsOf(body),
);

function seatsOf({ days, teams, joined = [] }: WrittenTeams): PlainSeat[] {
  const dayOf = new Map((days?.visits ?? []).map(({ unit, day }) => [unit, day]));
  // Of a seat that stands twice the last counts.
  const seats = new Map<string, PlainSeat>();
  const sit = (seat: Omit<PlainSeat, "day">): void => {
    seats.set(`${seat.unit}\u001f${seat.role}`, { ...seat, day: dayOf.get(seat.unit) });
  };
  for (const { unit, role, inspector } of teams?.seats ?? [])
    sit({ unit, role, inspector, guest: false, host: undefined });
  for (const { unit, role, inspector, drawId } of joined)
    sit({ unit, role, inspector, guest: true, host: drawId });
  return [...seats.values()];
}
