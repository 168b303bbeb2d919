/**
 * Substitution: seats that somebody had to give up are filled anew, each in the order of its own tickets,
 * with all other seats fixed. Only if that cannot be done may others move, and then everybody who can stay
 * stays.
 */

import { type CompleteTeams, drawTeams } from "../assign/draw-teams.js";
import type { Shortage } from "../assign/shortage.js";
import type { TeamInspector } from "../assign/team-input.js";
import { compareBytes } from "../kernel/byte-order.js";
import { heldBy } from "../kernel/certain.js";
import { groupBy } from "../kernel/group-by.js";
import { accepted } from "../kernel/result.js";
import { seatName } from "../kernel/seat-name.js";
import { keyFor } from "../random/key.js";
import type { Inspector } from "../registry/inspector.js";
import { type DrawnUnit, type RosterCase, seatsOf } from "../roster/candidates.js";
import { attemptWithCoins, pairsApart } from "../roster/not-with.js";
import { maySitTogether } from "../roster/sit-together.js";
import type { TeamSeat } from "../roster/team-seat.js";
import { type StaffingCase, teamInspectors } from "./staffing-case.js";

/** A seat as it stands: its holder, and whether they must give it up or may be asked to move. */
export interface StandingSeat {
  readonly unit: string;
  readonly role: string;
  readonly day: string | undefined;
  readonly inspector: string;
  /**
   * "fixed": made already; "held": may move if nothing else works; "vacant": to be filled by somebody else.
   */
  readonly state: "fixed" | "held" | "vacant";
  /** A seat of another matter's visit counts in nobody's load. */
  readonly joined: boolean;
  /** Draw id of that visit. */
  readonly joins?: string;
}

export interface RefillCase {
  /** The round as it would be drawn now, without this draw: room, limits and days of others are taken off. */
  readonly staffing: StaffingCase;
  readonly seats: readonly StandingSeat[];
  /** Who cannot go there. */
  readonly isOut: (inspector: string, seat: StandingSeat) => boolean;
  /** Who makes the joined visit today, if it is still made on that day. */
  readonly joinable: (seat: StandingSeat) => readonly string[];
}

/** A seat that changed hands; `joins` where the one who comes goes along with another visit. */
export interface RefilledSeat
  extends Pick<CompleteTeams["seats"][number], "unit" | "role" | "inspector" | "passedOver"> {
  readonly joins?: string;
}

export interface Refilled {
  readonly seats: readonly RefilledSeat[];
  /** True when somebody who could have stayed had to move. */
  readonly moved: boolean;
}

/** Seats that change, or the proof that the vacant ones cannot be filled even if all others may move. */
export function refillSeats(given: RefillCase): Refilled | { readonly witness: Shortage } {
  const followed = followVisits(given);
  const drawn = refillDrawn({ ...given, seats: withFollowers(given.seats, followed) });
  return "witness" in drawn ? drawn : { ...drawn, seats: [...followed, ...drawn.seats] };
}

/**
 * A joined seat follows its visit: whoever makes that visit today and may sit here sits here too, the first
 * in byte order, before anybody is drawn.
 */
function followVisits(input: RefillCase): RefilledSeat[] {
  const roles = input.staffing.matter.team.roles.map(({ id }) => id);
  const vacant = input.seats.filter(({ state, joins }) => state === "vacant" && joins !== undefined);
  vacant.sort((a, b) => compareBytes(a.unit, b.unit) || roles.indexOf(a.role) - roles.indexOf(b.role));
  const followed: RefilledSeat[] = [];
  for (const seat of vacant) {
    const seats = withFollowers(input.seats, followed);
    const [open] = openSeats(
      input,
      unitsOn(input.staffing, [seat]),
      [seat],
      seats.filter(({ state }) => state !== "vacant"),
    );
    const next = [...input.joinable(seat)].sort(compareBytes).find((id) => open?.eligible.includes(id));
    if (next !== undefined)
      followed.push({
        unit: seat.unit,
        role: seat.role,
        inspector: next,
        passedOver: [],
        joins: seat.joins!,
      });
  }
  return followed;
}

/** The seats with those who follow in their places. */
function withFollowers(seats: readonly StandingSeat[], followed: readonly RefilledSeat[]): StandingSeat[] {
  const byName = new Map(followed.map((seat) => [seatName(seat), seat.inspector]));
  return seats.map((seat) => {
    const inspector = byName.get(seatName(seat));
    return inspector === undefined ? seat : { ...seat, inspector, state: "fixed" };
  });
}

function refillDrawn(input: RefillCase): Refilled | { readonly witness: Shortage } {
  const alone = drawAround(input, (seat) => seat.state === "vacant");
  if (alone.complete) return { seats: alone.seats, moved: false };
  const moving = fillAround(input);
  if (!moving.complete) return { witness: moving.witness };
  const held = new Map(
    input.seats.filter(({ state }) => state === "held").map((seat) => [seatName(seat), seat.inspector]),
  );
  return { seats: moving.seats.filter((seat) => held.get(seatName(seat)) !== seat.inspector), moved: true };
}

/** Draws every seat that is not fixed, around those that are; who holds one is tried first. */
export function fillAround(input: RefillCase) {
  return drawAround(input, (seat) => seat.state !== "fixed");
}

/** Draws the seats that are open, around those that are not. */
function drawAround(input: RefillCase, isOpen: (seat: StandingSeat) => boolean) {
  const { staffing, seats } = input;
  const { seed, drawId } = staffing;
  const open = seats.filter(isOpen);
  const closed = seats.filter((seat) => !isOpen(seat));
  const people = peopleAround(staffing, closed);
  const draw = (wanted: readonly TeamSeat[]) =>
    accepted(drawTeams({ seed, drawId, seats: wanted, inspectors: people, balance: "capacity" }));
  const units = unitsOn(staffing, open);
  const pairs = pairsApart(staffing.inspectors);
  const wanted = openSeats(input, units, open, closed);
  return attemptWithCoins(
    { key: keyFor(seed, drawId, "seat"), pairs, units, seats: wanted },
    (tossed) => draw(pairs.length === 0 ? wanted : openSeats(input, tossed, open, closed)),
    (drawn) => (drawn.complete ? [] : drawn.witness.seats.map(({ unit }) => unit)),
  );
}

/** The units of the open seats, each on the day it has. */
function unitsOn({ units }: StaffingCase, open: readonly StandingSeat[]): DrawnUnit[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  return [...new Map(open.map(({ unit, day }) => [unit, day]))].map(([id, day]) => {
    const unit = heldBy(byId, id);
    return day === undefined ? unit : { ...unit, days: [day] };
  });
}

/** Everybody with what the closed seats leave them. */
function peopleAround(staffing: StaffingCase, closed: readonly StandingSeat[]): TeamInspector[] {
  const seatsOfPerson = groupBy(
    closed.filter(({ joined }) => !joined),
    ({ inspector }) => inspector,
  );
  return teamInspectors(staffing).map((person) => {
    const own = seatsOfPerson.get(person.id) ?? [];
    const days = own.flatMap(({ day }) => (day === undefined ? [] : [day]));
    const busy =
      person.busy === undefined && days.length === 0 ? {} : { busy: [...(person.busy ?? []), ...days] };
    return { ...person, capacity: Math.max(0, person.capacity - own.length), ...busy };
  });
}

/**
 * The open seats with their candidates. Whoever holds one may stay, even where a rule about them bars them by
 * now; nobody sits with people they must not sit with.
 */
function openSeats(
  { staffing, isOut }: RefillCase,
  units: readonly DrawnUnit[],
  open: readonly StandingSeat[],
  closed: readonly StandingSeat[],
): TeamSeat[] {
  const byName = new Map(open.map((seat) => [seatName(seat), seat]));
  const people = new Map(staffing.inspectors.map((inspector) => [inspector.id, inspector]));
  const teamOf = standingTeamOf(staffing, people, [...open, ...closed]);
  const tossedOut = new Map(units.map((unit) => [unit.id, unit.tossedOut]));
  const sitting = groupBy(closed, ({ unit }) => unit);
  const roster: RosterCase = { ...staffing, room: unlimited(staffing.room), yearRoom: new Map() };
  return seatsOf(roster, units).flatMap((seat): TeamSeat[] => {
    const standing = byName.get(seatName(seat));
    if (standing === undefined) return [];
    const { day, inspector, state } = standing;
    const mates = (sitting.get(seat.unit) ?? []).flatMap((each) => people.get(each.inspector) ?? []);
    const clashing = staffing.inspectors.filter(
      (each) => !mates.every((mate) => maySitTogether(staffing.matter.team, mate, each)),
    );
    const apart = new Set([...clashing.map(({ id }) => id), ...(tossedOut.get(seat.unit) ?? [])]);
    const except = new Set([...(seat.except ?? []), ...apart]);
    const mayGo = (id: string): boolean =>
      !except.has(id) &&
      teamOf(seat.unit, id) &&
      !isOut(id, standing) &&
      !(state === "vacant" && id === inspector);
    const eligible = seat.eligible.filter(mayGo);
    const dated = { unit: seat.unit, role: seat.role, ...(day === undefined ? {} : { day }) };
    // Whoever has left the roster cannot hold a seat, nor can whoever must not sit with somebody there.
    if (state === "vacant" || !people.has(inspector) || apart.has(inspector)) return [{ ...dated, eligible }];
    return [
      {
        ...dated,
        eligible: eligible.includes(inspector) ? eligible : [...eligible, inspector],
        keep: inspector,
      },
    ];
  });
}

/** Rules of room are asked by the draw itself, with what is left around the closed seats. */
function unlimited(room: ReadonlyMap<string, number>): Map<string, number> {
  return new Map([...room.keys()].map((id) => [id, 1]));
}

/** Where teams are fixed only a member of the unit's team may step in. */
function standingTeamOf(
  { matter }: StaffingCase,
  people: ReadonlyMap<string, Inspector>,
  seats: readonly StandingSeat[],
) {
  if (matter.team.teams !== "standing") return () => true;
  const teams = new Map(seats.map(({ unit, inspector }) => [unit, people.get(inspector)?.team]));
  return (unit: string, id: string): boolean => people.get(id)?.team === teams.get(unit);
}
