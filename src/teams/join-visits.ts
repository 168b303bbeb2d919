/**
 * Several matters at one unit are one visit (catalogue rows E04, J03): where another matter of the policy
 * visits a drawn unit on a day that suits, this matter goes along. Whoever of that visit may take a seat here
 * takes it; only the seats that are left are drawn.
 */

import { compareBytes } from "../kernel/byte-order.js";
import { heldBy } from "../kernel/certain.js";
import { groupBy } from "../kernel/group-by.js";
import { seatName } from "../kernel/seat-name.js";
import type { Inspector } from "../registry/inspector.js";
import { type DrawnUnit, seatsOf } from "../roster/candidates.js";
import { maySitTogether } from "../roster/sit-together.js";
import type { TeamSeat } from "../roster/team-seat.js";
import type { StaffingCase } from "./staffing-case.js";

/** A seat taken by somebody who is there anyway. It counts in nobody's load. */
export interface JoinedSeat {
  readonly unit: string;
  readonly role: string;
  readonly inspector: string;
  /** Draw id of the visit that is joined. */
  readonly drawId: string;
}

export interface JoinedCase {
  readonly joined: readonly JoinedSeat[];
  /** The same units; those that join have one day. */
  readonly units: readonly DrawnUnit[];
  /** The seats that are left to draw. */
  readonly seatsOf: (units: readonly DrawnUnit[]) => TeamSeat[];
}

export function joinVisits(input: StaffingCase): JoinedCase {
  const { visits, units } = input;
  const joining = units.filter(({ id, days = [] }) => days.includes(visits.get(id)?.day ?? ""));
  if (joining.length === 0) return { joined: [], units, seatsOf: (some) => seatsOf(input, some) };
  const onDay = joining.map((unit) => ({ ...unit, days: [heldBy(visits, unit.id).day] }));
  const people = new Map(input.inspectors.map((inspector) => [inspector.id, inspector]));
  const joined = joinSeats(input, seatsOf(roomAside(input), onDay), people);
  const byId = new Map(onDay.map((unit) => [unit.id, unit]));
  return {
    joined,
    units: units.map((unit) => byId.get(unit.id) ?? unit),
    seatsOf: (some) => seatsLeft(input, seatsOf(input, some), joined, people),
  };
}

/**
 * Whoever goes along makes no visit more: neither a capacity nor a year's limit that is used up keeps anybody
 * from it.
 */
function roomAside(input: StaffingCase): StaffingCase {
  return { ...input, room: new Map(input.inspectors.map(({ id }) => [id, 1])), yearRoom: new Map() };
}

/**
 * Seats in the order of the roles; each takes the first, in id order, of those who are there, may sit, and
 * may sit beside those who joined before.
 */
function joinSeats(
  { matter, visits }: StaffingCase,
  seats: readonly TeamSeat[],
  people: ReadonlyMap<string, Inspector>,
): JoinedSeat[] {
  const joined: JoinedSeat[] = [];
  for (const [unit, own] of groupBy(seats, (seat) => seat.unit)) {
    const { drawId, inspectors: there } = heldBy(visits, unit);
    const present = [...there].sort(compareBytes).flatMap((id) => people.get(id) ?? []);
    const sitting: Inspector[] = [];
    for (const { role, eligible, except = [] } of own) {
      const next = present.find(
        (each) =>
          eligible.includes(each.id) &&
          !except.includes(each.id) &&
          sitting.every((mate) => maySitTogether(matter.team, mate, each)),
      );
      if (next === undefined) continue;
      sitting.push(next);
      joined.push({ unit, role, inspector: next.id, drawId });
    }
  }
  return joined;
}

/**
 * Without the joined seats; nobody sits twice, beside a colleague they must not sit with, or beside one of
 * their agency where they are apart.
 */
function seatsLeft(
  { matter, inspectors }: StaffingCase,
  seats: readonly TeamSeat[],
  joined: readonly JoinedSeat[],
  people: ReadonlyMap<string, Inspector>,
): TeamSeat[] {
  const taken = new Set(joined.map(seatName));
  const byUnit = groupBy(joined, ({ unit }) => unit);
  return seats
    .filter((seat) => !taken.has(seatName(seat)))
    .map((seat) => {
      const there = byUnit.get(seat.unit)?.map(({ inspector }) => heldBy(people, inspector));
      if (there === undefined) return seat;
      const barred = inspectors.filter(
        (inspector) => !there.every((each) => maySitTogether(matter.team, each, inspector)),
      );
      return { ...seat, except: [...(seat.except ?? []), ...barred.map(({ id }) => id)] };
    });
}
