/**
 * The second random draw as a flow problem in columns.
 *
 * Seats `(unit, role)` stand on one side, inspectors on the other. Seats that share a candidate list share
 * one *class*; what one seat alone forbids (a recusal, the last visit) is kept as its short list of *bars*.
 * So the cost of a search depends on the number of classes and inspectors, not on seats times inspectors.
 *
 * "Nobody twice in a unit" is a limit of one on every (unit, inspector). With `apart` it is a limit of one on
 * every (unit, group of inspectors), for example one person of an agency.
 *
 * What somebody may do on a day lies inside what they may do in the week, and that inside the draw: limits
 * that lie inside each other are still a flow, so everything below stays exact.
 *
 * Letters in this room: `s` and `t` are seats, `i` an inspector, `u` a unit, `c` a class, `d` a day, each an
 * index into its column; NOBODY stands for none of them. `at` is a place in a list.
 */

import { compareBytes } from "../kernel/byte-order.js";
import { heldBy } from "../kernel/certain.js";
import { accept, type Result, reject } from "../kernel/result.js";
import type { TeamSeat } from "../roster/team-seat.js";
import { type DayColumns, dayColumns, WITHOUT_DAY } from "./day-columns.js";
import { NOBODY } from "./nobody.js";
import { type Shares, sharesOf } from "./share.js";
import { examineTeamInput, type TeamInspector } from "./team-input.js";

export interface StaffingProblem {
  /** Ids of the units that have seats, in byte order. */
  readonly units: readonly string[];
  /** Ids of all inspectors, in byte order. */
  readonly inspectors: readonly string[];
  readonly capacity: Int32Array;
  readonly carried: Int32Array;
  readonly shares: Shares;
  /** Seats in byte order of (unit, role); `unitOf` is therefore ascending. */
  readonly unitOf: Int32Array;
  readonly roles: readonly string[];
  /** Seats of unit u are `firstSeat[u] … firstSeat[u + 1] - 1`. */
  readonly firstSeat: Int32Array;
  readonly classOf: Int32Array;
  readonly classes: readonly Int32Array[];
  /** Inspectors barred from seat s although in its class: `bars[firstBar[s] … firstBar[s + 1] - 1]`. */
  readonly firstBar: Int32Array;
  readonly bars: Int32Array;
  /** Group of each inspector of which a unit takes one at most; the inspector alone unless `apart` is set. */
  readonly groupOf: Int32Array;
  readonly apart: boolean;
  readonly days: DayColumns;
  /** Day of each seat, an index into `days.names`. */
  readonly dayOf: Int32Array;
  /** Who holds each seat and should keep it if that can be; NOBODY when it is free. */
  readonly keep: Int32Array;
}

export interface StaffingInput {
  readonly seats: readonly TeamSeat[];
  readonly inspectors: readonly TeamInspector[];
}

/** Reads seats and inspectors into columns; every fault of the input is named. */
export function staffingProblem(input: StaffingInput): Result<StaffingProblem> {
  const faults = examineTeamInput(input);
  return faults.length > 0 ? reject(faults) : accept(columnsOf(input));
}

/** True when seat `s` forbids inspector `i` although they are in the seat's class. */
export function isBarred(problem: StaffingProblem, s: number, i: number): boolean {
  const end = problem.firstBar[s + 1]!;
  for (let at = problem.firstBar[s]!; at < end; at++) if (problem.bars[at] === i) return true;
  return false;
}

/** True when inspector `i` cannot go on day `d`. */
export function isAway({ days }: StaffingProblem, i: number, d: number): boolean {
  return days.away[i * days.names.length + d] !== 0;
}

/** May inspector `i`, who is in the class of seat `s`, take it on its day? */
export function mayTake(problem: StaffingProblem, s: number, i: number): boolean {
  return !isAway(problem, i, problem.dayOf[s]!) && !isBarred(problem, s, i);
}

/** Calls `each` with every inspector who may take seat `s`. */
export function eachCandidate(problem: StaffingProblem, s: number, each: (inspector: number) => void): void {
  for (const i of problem.classes[problem.classOf[s]!]!) if (mayTake(problem, s, i)) each(i);
}

/** The same problem with its units on other days: `unitDays[u]` is an index into `days.names`. */
export function withDays(problem: StaffingProblem, unitDays: Int32Array): StaffingProblem {
  return { ...problem, dayOf: Int32Array.from(problem.unitOf, (u) => unitDays[u]!) };
}

/** More would not fit a column of 32 bits, and nobody makes as many visits. */
const AS_OFTEN_AS_ONE_LIKES = 1_000_000_000;

/** Columns of an input that was examined; `names` are the days there are, where the seats do not say it. */
export function columnsOf({ seats, inspectors }: StaffingInput, names = daysOf(seats)): StaffingProblem {
  const people = [...inspectors].sort((a, b) => compareBytes(a.id, b.id));
  const sorted = [...seats].sort((a, b) => compareBytes(a.unit, b.unit) || compareBytes(a.role, b.role));
  const indexOf = new Map(people.map((person, i) => [person.id, i]));
  const dayIndex = new Map(names.map((name, d) => [name, d]));
  return {
    inspectors: people.map((person) => person.id),
    capacity: Int32Array.from(people, (person) => Math.min(person.capacity, AS_OFTEN_AS_ONE_LIKES)),
    carried: Int32Array.from(people, (person) => person.carried ?? 0),
    shares: sharesOf(people),
    roles: sorted.map((seat) => seat.role),
    ...unitColumns(sorted),
    ...classColumns(sorted, indexOf),
    ...barColumns(sorted, indexOf),
    ...groupColumns(people),
    days: dayColumns(names, people),
    dayOf: Int32Array.from(sorted, ({ day = WITHOUT_DAY }) => dayIndex.get(day) ?? 0),
    keep: Int32Array.from(sorted, ({ keep = "" }) => indexOf.get(keep) ?? NOBODY),
  };
}

function daysOf(seats: readonly TeamSeat[]): string[] {
  const names = new Set(seats.map(({ day = WITHOUT_DAY }) => day));
  return names.size === 0 ? [WITHOUT_DAY] : [...names].sort(compareBytes);
}

function unitColumns(sorted: readonly TeamSeat[]) {
  const units: string[] = [];
  const firstSeat: number[] = [];
  const unitOf = Int32Array.from(sorted, ({ unit }, s) => {
    if (unit !== units.at(-1)) {
      units.push(unit);
      firstSeat.push(s);
    }
    return units.length - 1;
  });
  return { units, unitOf, firstSeat: Int32Array.from([...firstSeat, sorted.length]) };
}

/** Equal lists become one class. Lists shared by reference are recognised without looking inside. */
function classColumns(seats: readonly TeamSeat[], indexOf: ReadonlyMap<string, number>) {
  const classes: Int32Array[] = [];
  const byReference = new Map<readonly string[], number>();
  const byContent = new Map<string, number>();
  const classFor = (eligible: readonly string[]): number => {
    const members = Int32Array.from(eligible, (id) => heldBy(indexOf, id)).sort((a, b) => a - b);
    const content = members.join(",");
    const known = byContent.get(content);
    if (known !== undefined) return known;
    byContent.set(content, classes.length);
    return classes.push(members) - 1;
  };
  const classOf = Int32Array.from(seats, ({ eligible }) => {
    const known = byReference.get(eligible) ?? classFor(eligible);
    byReference.set(eligible, known);
    return known;
  });
  return { classes, classOf };
}

function barColumns(seats: readonly TeamSeat[], indexOf: ReadonlyMap<string, number>) {
  const firstBar = new Int32Array(seats.length + 1);
  const bars: number[] = [];
  seats.forEach((seat, s) => {
    for (const id of seat.except ?? []) {
      const i = indexOf.get(id);
      if (i !== undefined) bars.push(i);
    }
    firstBar[s + 1] = bars.length;
  });
  return { firstBar, bars: Int32Array.from(bars) };
}

function groupColumns(people: readonly TeamInspector[]) {
  const apart = people.some((person) => person.group !== undefined);
  if (!apart) return { apart, groupOf: Int32Array.from(people, (_, i) => i) };
  const groups = new Map<string, number>();
  const groupOf = Int32Array.from(people, (person, i) => {
    const name = person.group === undefined ? `\u0000${i}` : person.group;
    const known = groups.get(name) ?? groups.size;
    groups.set(name, known);
    return known;
  });
  return { apart, groupOf };
}
