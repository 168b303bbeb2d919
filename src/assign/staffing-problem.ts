/**
 * The second random draw as a flow problem in columns.
 *
 * Seats `(unit, role)` stand on one side, inspectors on the other. Seats that share a candidate list share one *class*; what one
 * seat alone forbids (a recusal, the last visit) is kept as its short list of *bars*. So the cost of a search depends on the number
 * of classes and inspectors, not on seats times inspectors.
 *
 * "Nobody twice in a unit" is a limit of one on every (unit, inspector). With `apart` it is a limit of one on every
 * (unit, group of inspectors), for example one person of an agency.
 */
import { compareBytes } from "../kernel/byte-order.js";
import { accept, type Result, reject } from "../kernel/result.js";
import { examineTeamInput, type TeamInspector, type TeamSeat } from "./team-input.js";

export interface StaffingProblem {
  /** Ids of the units that have seats, in byte order. */
  readonly units: readonly string[];
  /** Ids of all inspectors, in byte order. */
  readonly inspectors: readonly string[];
  readonly capacity: Int32Array;
  readonly carried: Int32Array;
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
  /** Group of each inspector of which a unit takes one at most; the inspector himself unless `apart` is set. */
  readonly groupOf: Int32Array;
  readonly apart: boolean;
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

/** True when seat `s` forbids inspector `i` although he is in the seat's class. */
export function isBarred(problem: StaffingProblem, s: number, i: number): boolean {
  const end = problem.firstBar[s + 1]!;
  for (let at = problem.firstBar[s]!; at < end; at++) if (problem.bars[at] === i) return true;
  return false;
}

/** Calls `each` with every inspector who may take seat `s`. */
export function eachCandidate(problem: StaffingProblem, s: number, each: (inspector: number) => void): void {
  for (const i of problem.classes[problem.classOf[s]!]!) if (!isBarred(problem, s, i)) each(i);
}

function columnsOf({ seats, inspectors }: StaffingInput): StaffingProblem {
  const people = [...inspectors].sort((a, b) => compareBytes(a.id, b.id));
  const sorted = [...seats].sort((a, b) => compareBytes(a.unit, b.unit) || compareBytes(a.role, b.role));
  const indexOf = new Map(people.map((person, i) => [person.id, i]));
  return {
    inspectors: people.map((person) => person.id),
    capacity: Int32Array.from(people, (person) => person.capacity),
    carried: Int32Array.from(people, (person) => person.carried ?? 0),
    roles: sorted.map((seat) => seat.role),
    ...unitColumns(sorted),
    ...classColumns(sorted, indexOf),
    ...barColumns(sorted, indexOf),
    ...groupColumns(people),
  };
}

function unitColumns(seats: readonly TeamSeat[]) {
  const units: string[] = [];
  const first: number[] = [];
  const unitOf = new Int32Array(seats.length);
  seats.forEach((seat, s) => {
    if (units[units.length - 1] !== seat.unit) first.push(units.push(seat.unit) && s);
    unitOf[s] = units.length - 1;
  });
  return { units, unitOf, firstSeat: Int32Array.from([...first, seats.length]) };
}

/** Equal lists become one class. Lists shared by reference are recognised without looking inside. */
function classColumns(seats: readonly TeamSeat[], indexOf: ReadonlyMap<string, number>) {
  const classes: Int32Array[] = [];
  const byReference = new Map<readonly string[], number>();
  const byContent = new Map<string, number>();
  const classFor = (eligible: readonly string[]): number => {
    const members = Int32Array.from(eligible, (id) => indexOf.get(id)!).sort((a, b) => a - b);
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
