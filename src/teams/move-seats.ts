/**
 * Visits whose day is closed go on another: the day is drawn by the visit's own tickets among the open days
 * that are left, and the team stays as far as everybody can go on it. Everybody's other visits stay where
 * they are.
 */

import { openDayChoices } from "../days/day-choices.js";
import { firstWhere } from "../kernel/certain.js";
import { keyFor } from "../random/key.js";
import { openTickets, orderByTicket } from "../random/ticket-kernel.js";
import { fillAround, type StandingSeat } from "./refill-seats.js";
import type { StaffingCase } from "./staffing-case.js";

export interface MoveCase {
  /**
   * The round as it would be drawn now, without this draw; its units are those to be moved, with the days
   * that are open to them.
   */
  readonly staffing: StaffingCase;
  /** All seats of the draw. */
  readonly seats: readonly StandingSeat[];
  /** By unit, the day on which the visit stands that its joined seats go along with. */
  readonly hosts: ReadonlyMap<string, string>;
  /** Who makes the visit that a seat joins, on the day of the seat. */
  readonly joinable: (seat: StandingSeat) => readonly string[];
}

export interface Moved {
  readonly visits: readonly {
    readonly unit: string;
    readonly from: string;
    readonly to: string;
    readonly passedOver: readonly string[];
  }[];
  readonly seats: readonly SeatChanged[];
  readonly unmoved: readonly { readonly unit: string; readonly day: string }[];
}

interface SeatChanged {
  readonly unit: string;
  readonly role: string;
  readonly from: string;
  readonly to: string;
  readonly passedOver: readonly string[];
}

/** Moves one visit after the other, in the order of `ticket(key("seat-order"), unit)`. */
export function moveSeats(input: MoveCase): Moved {
  const { staffing, seats, hosts } = input;
  const { units, seed, drawId } = staffing;
  const order = orderByTicket(
    openTickets(keyFor(seed, drawId, "seat-order")),
    units.map(({ id }) => id),
  );
  const moved = {
    visits: [] as Moved["visits"][number][],
    seats: [] as SeatChanged[],
    unmoved: [] as Moved["unmoved"][number][],
  };
  let now = seats;
  for (const at of order) {
    const unit = units[at]!;
    const from = firstWhere(now, (seat) => seat.unit === unit.id).day!;
    const found = moveOne(input, now, unit.id, daysToTry(staffing, unit, { from, host: hosts.get(unit.id) }));
    if (found === undefined) moved.unmoved.push({ unit: unit.id, day: from });
    else {
      moved.visits.push({ unit: unit.id, from, to: found.day, passedOver: found.passedOver });
      moved.seats.push(...found.changed);
      now = found.seats;
    }
  }
  return moved;
}

/**
 * The open days but the one it stands on: that of the visit it goes along with, then in the order of its
 * tickets.
 */
function daysToTry(
  { seed, drawId }: StaffingCase,
  { id, days = [] }: StaffingCase["units"][number],
  { from, host }: { readonly from: string; readonly host: string | undefined },
): string[] {
  const left = days.filter((day) => day !== from);
  if (left.length === 0) return [];
  const drawn = openDayChoices(seed, drawId)
    .all(id, left)
    .map((place) => left[place]!);
  return host !== undefined && left.includes(host) ? [host, ...drawn.filter((day) => day !== host)] : drawn;
}

interface OneMoved {
  readonly day: string;
  readonly passedOver: readonly string[];
  readonly changed: readonly SeatChanged[];
  readonly seats: readonly StandingSeat[];
}

/** The first day on which its seats can be filled around all others, those who hold them first. */
function moveOne(
  { staffing, joinable }: MoveCase,
  seats: readonly StandingSeat[],
  unit: string,
  days: readonly string[],
): OneMoved | undefined {
  const passedOver: string[] = [];
  for (const day of days) {
    const asked = seats.map((seat) =>
      seat.unit === unit ? seatOn(joinable, seat, day) : { ...seat, state: "fixed" as const },
    );
    const drawn = fillAround({ staffing, seats: asked, isOut: () => false, joinable: () => [] });
    if (!drawn.complete) {
      passedOver.push(day);
      continue;
    }
    const newcomers = new Map(drawn.seats.map((seat) => [seat.role, seat]));
    const changed = drawn.seats.flatMap(({ role, inspector: to, passedOver }): SeatChanged[] => {
      const { inspector: from, joined } = firstWhere(
        seats,
        (seat) => seat.unit === unit && seat.role === role,
      );
      return from === to && !joined ? [] : [{ unit, role, from, to, passedOver }];
    });
    const settled = asked.map((seat) =>
      seat.unit === unit
        ? { ...seat, inspector: newcomers.get(seat.role)?.inspector ?? seat.inspector }
        : seat,
    );
    return { day, passedOver, changed, seats: settled };
  }
  return undefined;
}

/**
 * Somebody of a visit that is joined stays a guest where that visit is on the new day too; every other holder
 * is asked first.
 */
function seatOn(joinable: MoveCase["joinable"], seat: StandingSeat, day: string): StandingSeat {
  const isGuest = seat.joined && joinable({ ...seat, day }).includes(seat.inspector);
  return isGuest ? { ...seat, day, state: "fixed" } : { ...seat, day, state: "held", joined: false };
}
