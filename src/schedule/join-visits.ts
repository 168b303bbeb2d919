/**
 * Several matters at one unit are one visit (catalogue rows E04, J03): where another matter of the policy visits a drawn unit on a day that
 * suits, this matter goes along. Whoever of that visit may take a seat here takes it; only the seats that are left are drawn.
 */
import { type DrawnUnit, seatsOf } from "../assign/candidates.js";
import { maySitTogether } from "../assign/sit-together.js";
import type { TeamSeat } from "../assign/team-input.js";
import { compareBytes } from "../kernel/byte-order.js";
import { groupBy } from "../kernel/group-by.js";
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
  for (const [unit, own] of groupBy(seats, (seat) => seat.unit)) {
    const { drawId, inspectors: there } = visits.get(unit)!;
    const free = new Set(there.filter((id) => known.has(id)).sort(compareBytes));
    for (const { role, eligible, except = [] } of own) {
      const first = [...free].find((id) => eligible.includes(id) && !except.includes(id));
      if (first === undefined) continue;
      free.delete(first);
      joined.push({ unit, role, inspector: first, drawId });
    }
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
  const byUnit = groupBy(joined, ({ unit }) => unit);
  return seats
    .filter(({ unit, role }) => !taken.has(`${unit}\u001f${role}`))
    .map((seat) => {
      const there = byUnit.get(seat.unit)?.map(({ inspector }) => people.get(inspector)!);
      if (there === undefined) return seat;
      const barred = inspectors.filter((inspector) => !there.every((each) => maySitTogether(matter.team, each, inspector)));
      return { ...seat, except: [...(seat.except ?? []), ...barred.map(({ id }) => id)] };
    });
}
