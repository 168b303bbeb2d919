/**
 * Several matters at one unit are one visit (catalogue rows E04, J03): where another matter of the policy visits a drawn unit on a day that
 * suits, this matter goes along. Whoever of that visit may take a seat here takes it; only the seats that are left are drawn.
 */
import { type DrawnUnit, seatsOf } from "../assign/candidates.js";
import type { TeamSeat } from "../assign/team-input.js";
import { compareBytes } from "../kernel/byte-order.js";
import type { Inspector } from "../registry/inspector.js";
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
  const onDay = joining.map((unit) => ({ ...unit, days: [visits.get(unit.id)!.day] }));
  const joined = joinSeats(input, seatsOf(input, onDay));
  const byId = new Map(onDay.map((unit) => [unit.id, unit]));
  const people = new Map(input.inspectors.map((inspector) => [inspector.id, inspector]));
  return {
    joined,
    units: units.map((unit) => byId.get(unit.id) ?? unit),
    seatsOf: (some) => seatsLeft(input, seatsOf(input, some), joined, people),
  };
}

/** Seats in the order of the roles; each takes the first, in id order, of those who are there, may sit and do not sit yet. */
function joinSeats({ visits, inspectors }: StaffingCase, seats: readonly TeamSeat[]): JoinedSeat[] {
  const joined: JoinedSeat[] = [];
  const known = new Set(inspectors.map(({ id }) => id));
  for (const { unit, role, eligible, except = [] } of seats) {
    const visit = visits.get(unit)!;
    const sits = (id: string): boolean => joined.some((each) => each.unit === unit && each.inspector === id);
    const free = [...visit.inspectors].filter((id) => known.has(id) && eligible.includes(id) && !except.includes(id) && !sits(id));
    const first = free.sort(compareBytes)[0];
    if (first !== undefined) joined.push({ unit, role, inspector: first, drawId: visit.drawId });
  }
  return joined;
}

/** Without the joined seats; nobody sits twice, beside a colleague he must not sit with, or beside one of his agency where they are apart. */
function seatsLeft(
  { matter, inspectors }: StaffingCase,
  seats: readonly TeamSeat[],
  joined: readonly JoinedSeat[],
  people: ReadonlyMap<string, Inspector>,
): TeamSeat[] {
  const taken = new Set(joined.map(({ unit, role }) => `${unit}\u001f${role}`));
  const byUnit = new Map<string, Inspector[]>();
  for (const { unit, inspector } of joined) byUnit.set(unit, [...(byUnit.get(unit) ?? []), people.get(inspector)!]);
  const clashes = (a: Inspector, b: Inspector): boolean =>
    a.id === b.id ||
    (a.notWith ?? []).includes(b.id) ||
    (b.notWith ?? []).includes(a.id) ||
    (matter.team.apart === "agency" && a.agency === b.agency);
  return seats
    .filter(({ unit, role }) => !taken.has(`${unit}\u001f${role}`))
    .map((seat) => {
      const there = byUnit.get(seat.unit);
      if (there === undefined) return seat;
      const barred = inspectors.filter((inspector) => there.some((each) => clashes(each, inspector))).map(({ id }) => id);
      return { ...seat, except: [...(seat.except ?? []), ...barred] };
    });
}
