/**
 * The obvious staffing: visits in random order, each seat to the least loaded person who may go and still has
 * room; where visits have days, a random one is taken first. A seat for which nobody is left stays empty.
 */
import type { TeamInspector, TeamSeat } from "../../src/protocol.js";
import type { Chance } from "../data/chance.js";
import type { DayStaffing, Staffing } from "../data/visits.js";

/** Person of each seat, or undefined, in the order of the seats. */
export function leastLoaded(staffing: Staffing | DayStaffing, chance: Chance): (string | undefined)[] {
  const { seats, inspectors } = staffing;
  const dayOf = new Map(
    "units" in staffing ? staffing.units.map(({ unit, days }) => [unit, chance.of(days)]) : [],
  );
  const people = new Map(inspectors.map((person) => [person.id, openPerson(person)]));
  const teams = new Map<string, Set<string>>();
  const holders = new Array<string | undefined>(seats.length);
  for (const at of shuffled(seats.length, chance)) {
    const seat = seats[at]!;
    const day = dayOf.get(seat.unit);
    const team = teams.get(seat.unit) ?? new Set();
    teams.set(seat.unit, team);
    const id = lightest(seat, team, people, day);
    if (id === undefined) continue;
    holders[at] = id;
    team.add(id);
    people.get(id)!.take(day);
  }
  return holders;
}

interface Person {
  total: number;
  readonly isFree: (day: string | undefined) => boolean;
  readonly take: (day: string | undefined) => void;
}

function openPerson({ capacity, carried = 0, perDay = capacity, away = [] }: TeamInspector): Person {
  const absent = new Set(away);
  const onDay = new Map<string, number>();
  let left = capacity;
  const person: Person = {
    total: carried,
    isFree: (day) => left > 0 && (day === undefined || (!absent.has(day) && (onDay.get(day) ?? 0) < perDay)),
    take: (day) => {
      left--;
      person.total++;
      if (day !== undefined) onDay.set(day, (onDay.get(day) ?? 0) + 1);
    },
  };
  return person;
}

function lightest(
  { eligible, except = [] }: TeamSeat,
  team: ReadonlySet<string>,
  people: ReadonlyMap<string, Person>,
  day: string | undefined,
): string | undefined {
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const id of eligible) {
    const person = people.get(id)!;
    if (person.total >= least || team.has(id) || except.includes(id) || !person.isFree(day)) continue;
    best = id;
    least = person.total;
  }
  return best;
}

function shuffled(size: number, chance: Chance): number[] {
  const order = Array.from({ length: size }, (_, n) => n);
  for (let end = size - 1; end > 0; end--) {
    const other = chance.below(end + 1);
    [order[end], order[other]] = [order[other]!, order[end]!];
  }
  return order;
}
