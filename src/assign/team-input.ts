/** What a team draw is given, and everything that can be wrong with it. */
import { compareBytes } from "../kernel/byte-order.js";
import { isDay } from "../kernel/iso-date.js";
import { faultOfId } from "../kernel/parse-id.js";
import type { Refusal } from "../kernel/refusal.js";
import { seatName } from "../kernel/seat-name.js";
import { isPostShare } from "../registry/post-share.js";
import type { TeamSeat } from "../roster/team-seat.js";
import { refuse } from "./refuse.js";

/** An inspector as the team draw sees them: an id and numbers. */
export interface TeamInspector {
  readonly id: string;
  /** Most visits in this draw, a whole number from 0. */
  readonly capacity: number;
  /** Visits of earlier rounds of the year, a whole number from 0 to 1,000,000; 0 when left out. */
  readonly carried?: number;
  /** Group of which a unit takes one person at most (an agency). Left out: a group of one, the inspector. */
  readonly group?: string;
  /** Share of a full post, exact, above 0 and at most 1: "1/2"; "1" when left out. Levels count by it. */
  readonly share?: string;
  /** Most visits on one day, and in one week from Monday to Sunday; unlimited when left out. */
  readonly perDay?: number;
  readonly perWeek?: number;
  /** Days on which they cannot go. */
  readonly away?: readonly string[];
  /** Days of visits that they make already, one entry for each: they count in the limits of day and week. */
  readonly busy?: readonly string[];
}

/** Levels of part-timers count up to a thousand times as much, and stay exact. */
const MOST_CARRIED = 1_000_000;

/** Every fault of the seats and inspectors, in input order. */
export function examineTeamInput(input: {
  readonly seats: readonly TeamSeat[];
  readonly inspectors: readonly TeamInspector[];
}): Refusal[] {
  return [
    ...faultsOfInspectors(input.inspectors),
    ...faultsOfSeats(input.seats, input.inspectors),
    ...faultsOfDays(input.seats),
    ...faultsOfGroups(input),
  ];
}

function faultsOfInspectors(inspectors: readonly TeamInspector[]): Refusal[] {
  const faults: Refusal[] = [];
  const seen = new Set<string>();
  const isRealDay = remembered((day: string) => isDay(day));
  inspectors.forEach((inspector, i) => {
    const { id, share } = inspector;
    const path = ["inspectors", i];
    if (faultOfId(id) !== undefined || seen.has(id))
      faults.push(refuse("assign/inspector-id", [...path, "id"], { id: String(id) }));
    for (const field of ["capacity", "carried", "perDay", "perWeek"] as const) {
      const value = inspector[field];
      const mayLack = field !== "capacity" && value === undefined;
      if (!mayLack && !isCount(value))
        faults.push(refuse("assign/count", [...path, field], { value: String(value) }));
    }
    if (isCount(inspector.carried) && inspector.carried! > MOST_CARRIED)
      faults.push(
        refuse("assign/carried", [...path, "carried"], { value: inspector.carried!, most: MOST_CARRIED }),
      );
    if (share !== undefined && !isPostShare(share))
      faults.push(refuse("assign/share", [...path, "share"], { share: String(share) }));
    for (const field of ["away", "busy"] as const) {
      for (const [at, day] of (inspector[field] ?? []).entries()) {
        if (!isRealDay(day)) faults.push(refuse("assign/day", [...path, field, at], { day: String(day) }));
      }
    }
    seen.add(id);
  });
  return faults;
}

/** Days are real, all seats have one or none has, and a unit is visited on one day. */
function faultsOfDays(seats: readonly TeamSeat[]): Refusal[] {
  const faults: Refusal[] = [];
  const dayOf = new Map<string, string | undefined>();
  const dated = seats.some(({ day }) => day !== undefined);
  seats.forEach(({ unit, day }, s) => {
    if (dated && !isDay(day)) faults.push(refuse("assign/day", ["seats", s, "day"], { day: String(day) }));
    else if (dayOf.has(unit) && dayOf.get(unit) !== day)
      faults.push(refuse("assign/two-days", ["seats", s, "day"], { unit, day: day! }));
    dayOf.set(unit, day);
  });
  return faults;
}

function faultsOfSeats(seats: readonly TeamSeat[], inspectors: readonly TeamInspector[]): Refusal[] {
  const faults: Refusal[] = [];
  const known = new Set(inspectors.map((inspector) => inspector.id));
  const checkedLists = new Set<readonly string[]>();
  const isId = remembered((id: string) => faultOfId(id) === undefined);
  const seen = new Set<string>();
  seats.forEach(({ unit, role, eligible }, s) => {
    if (!isId(unit)) faults.push(refuse("assign/seat-id", ["seats", s, "unit"], { id: String(unit) }));
    if (!isId(role)) faults.push(refuse("assign/seat-id", ["seats", s, "role"], { id: String(role) }));
    const name = seatName({ unit, role });
    if (seen.has(name)) faults.push(refuse("assign/seat-twice", ["seats", s], { unit, role }));
    seen.add(name);
    if (!checkedLists.has(eligible)) faults.push(...faultsOfList(eligible, known, ["seats", s, "eligible"]));
    checkedLists.add(eligible);
  });
  return faults;
}

/** Asks once for each text. */
function remembered(ask: (text: string) => boolean): (text: string) => boolean {
  const known = new Map<string, boolean>();
  return (text) => {
    const answer = known.get(text) ?? ask(text);
    known.set(text, answer);
    return answer;
  };
}

function faultsOfList(
  eligible: readonly string[],
  known: ReadonlySet<string>,
  path: (string | number)[],
): Refusal[] {
  const faults: Refusal[] = [];
  const seen = new Set<string>();
  eligible.forEach((id, at) => {
    if (!known.has(id)) faults.push(refuse("assign/unknown-inspector", [...path, at], { id: String(id) }));
    else if (seen.has(id)) faults.push(refuse("assign/candidate-twice", [...path, at], { id }));
    seen.add(id);
  });
  return faults;
}

/**
 * With groups, two seats of a unit must offer the same people of a group, or only one of them any: otherwise
 * "one of a group" is no longer a flow and no fast program can promise to find the teams that exist.
 */
function faultsOfGroups({
  seats,
  inspectors,
}: {
  seats: readonly TeamSeat[];
  inspectors: readonly TeamInspector[];
}): Refusal[] {
  if (inspectors.every((inspector) => inspector.group === undefined)) return [];
  const groupOf = new Map(inspectors.map(({ id, group }) => [id, group ?? id]));
  const faults: Refusal[] = [];
  const offered = new Map<string, string>();
  seats.forEach((seat, s) => {
    for (const [group, members] of membersByGroup(seat, groupOf)) {
      const place = `${seat.unit}\u001f${group}`;
      const before = offered.get(place);
      if (before !== undefined && before !== members)
        faults.push(refuse("assign/group-mixed", ["seats", s], { unit: seat.unit, group }));
      offered.set(place, members);
    }
  });
  return faults;
}

function membersByGroup(
  { eligible, except = [] }: TeamSeat,
  groupOf: ReadonlyMap<string, string>,
): Map<string, string> {
  const members = new Map<string, string[]>();
  for (const id of eligible) {
    if (except.includes(id)) continue;
    const group = groupOf.get(id) ?? id;
    const ids = members.get(group);
    if (ids === undefined) members.set(group, [id]);
    else ids.push(id);
  }
  return new Map([...members].map(([group, ids]) => [group, ids.sort(compareBytes).join("\u001f")]));
}

function isCount(value: unknown): boolean {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}
