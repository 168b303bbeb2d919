/**
 * Kinds of seats: those of one class on one day, and those of one class whose day is still open among the
 * same days.
 *
 * A search asks the people of a kind once, whichever seat brings it there: whom it has reached is dropped
 * from the kind's list.
 */
import type { StaffingProblem } from "./staffing-problem.js";
import { isAway } from "./staffing-problem.js";

export interface Kinds {
  /** Day and week on which the seats of each kind lie now. */
  readonly day: number[];
  readonly week: number[];
  /** List of people of each kind. */
  readonly list: number[];
  /** People of each list; those whom the search `leftMark` has not reached stand first, `left` of them. */
  readonly people: Int32Array[];
  readonly left: number[];
  readonly leftMark: number[];
  readonly kindByName: Map<number, number>;
  readonly listByName: Map<number, number>;
}

/** Stands for the days a seat may choose from, where its day is settled. */
export const SETTLED = -1;

export function newKinds(): Kinds {
  return {
    day: [],
    week: [],
    list: [],
    people: [],
    left: [],
    leftMark: [],
    kindByName: new Map(),
    listByName: new Map(),
  };
}

/** The kind of a seat of class `c` on day `d`; `open` numbers the days it may still choose from. */
export function kindFor(kinds: Kinds, problem: StaffingProblem, c: number, d: number, open: number): number {
  const name = nameOf(problem, open, c, d);
  const known = kinds.kindByName.get(name);
  if (known !== undefined) return known;
  // While the day is open the same people are asked on whatever day the seat lies now: the first day stands
  // for all.
  const listName = open === SETTLED ? name : nameOf(problem, open, c, 0);
  const kind = kinds.day.push(d) - 1;
  kinds.week.push(problem.days.weekOf[d]!);
  kinds.list.push(
    kinds.listByName.get(listName) ?? newList(kinds, problem, c, open === SETTLED ? d : undefined, listName),
  );
  kinds.kindByName.set(name, kind);
  return kind;
}

/** A number that no other open days, class and day have. */
function nameOf({ classes, days }: StaffingProblem, open: number, c: number, d: number): number {
  return ((open + 1) * classes.length + c) * days.names.length + d;
}

function newList(
  kinds: Kinds,
  problem: StaffingProblem,
  c: number,
  d: number | undefined,
  name: number,
): number {
  const members = problem.classes[c]!;
  const people = d === undefined ? members.slice() : members.filter((i) => !isAway(problem, i, d));
  kinds.left.push(people.length);
  kinds.leftMark.push(0);
  kinds.listByName.set(name, kinds.people.length);
  return kinds.people.push(people) - 1;
}

/** How many people of a list the search `stamp` has not reached. */
export function leftOf(kinds: Kinds, list: number, stamp: number): number {
  if (kinds.leftMark[list] !== stamp) {
    kinds.leftMark[list] = stamp;
    kinds.left[list] = kinds.people[list]!.length;
  }
  return kinds.left[list]!;
}

/** Drops the person at `at` from the first `left` of a list. */
export function dropPerson(kinds: Kinds, list: number, at: number): void {
  const people = kinds.people[list]!;
  const last = --kinds.left[list]!;
  const i = people[at]!;
  people[at] = people[last]!;
  people[last] = i;
}
